extension StandardModules {
  /// `dataclasses`, written in Python: its functions work on classes as any program could.
  static let dataclasses = ModuleDefinition(
    "dataclasses", "Classes that are made of their fields.",
    constants: { (interpreter) throws(PythonError) in
      let namespace = Interpreter.Namespace()
      _ = interpreter.run(DataclassesSource.text, sourceName: "dataclasses.py", in: namespace)
      let names = [
        "dataclass", "field", "fields", "asdict", "astuple", "replace", "is_dataclass", "Field",
        "FrozenInstanceError", "MISSING",
      ]
      return names.compactMap { name in
        namespace[interpreter.names.name(name)].map { (name, $0) }
      }
    })
}
