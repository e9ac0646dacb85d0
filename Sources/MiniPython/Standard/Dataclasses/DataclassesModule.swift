extension StandardModules {
  /// `dataclasses`, written in Python: its functions work on classes as any program could.
  static let dataclasses = ModuleDefinition(
    python: "dataclasses", "Classes that are made of their fields.", DataclassesSource.text,
    names: [
      "dataclass", "field", "fields", "asdict", "astuple", "replace", "is_dataclass", "Field",
      "FrozenInstanceError", "MISSING", "KW_ONLY", "InitVar", "make_dataclass",
    ])
}
