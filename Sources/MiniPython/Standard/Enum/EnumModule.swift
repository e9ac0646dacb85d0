extension StandardModules {
  /// `enum`, written in Python above a maker of plain instances.
  static let enumModule = ModuleDefinition(
    python: "enum", "Names for a fixed set of values.", EnumSource.text,
    names: [
      "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "EnumMeta", "EnumType", "auto", "unique",
    ])

  /// What `enum` needs of the interpreter.
  static let enumParts = ModuleDefinition(
    "_enum", "Parts of enum.",
    functions: [
      FunctionDefinition("instance", "(cls, /)", "An instance that nothing has initialized.") {
        (arguments, _) throws(PythonError) in
        guard let classObject = arguments[0].heapObject as? ClassObject else { return .none }
        return .object(InstanceObject(class: classObject))
      }
    ])
}
