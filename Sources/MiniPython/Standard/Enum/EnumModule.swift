extension StandardModules {
  /// `enum`, written in Python above a maker of plain instances.
  static let enumModule = ModuleDefinition(
    python: "enum", "Names for a fixed set of values.", EnumSource.text,
    names: [
      "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "EnumMeta", "EnumType", "ReprEnum", "auto",
      "unique",
    ])

  /// What `enum` needs of the interpreter.
  static let enumParts = ModuleDefinition(
    "_enum", "Parts of enum.",
    functions: [
      FunctionDefinition(
        "instance", "(cls, args, /)", "An instance of the built-in class behind an enumeration."
      ) { (arguments, interpreter) throws(PythonError) in
        guard let classObject = arguments[0].heapObject as? ClassObject else { return .none }
        guard let make = classObject.nativeDefinition?.make else {
          return .object(InstanceObject(class: classObject))
        }
        return try make(
          classObject, Arguments(try interpreter.elements(of: arguments[1])), interpreter)
      }
    ])
}
