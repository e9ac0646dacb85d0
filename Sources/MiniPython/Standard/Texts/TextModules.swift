extension StandardModules {
  static let csv = ModuleDefinition(
    python: "csv", "Tables as text with commas.", TextSource.csv,
    names: ["reader", "writer", "DictReader", "DictWriter", "QUOTE_MINIMAL", "QUOTE_ALL", "Error"])

  static let stringParts = ModuleDefinition(
    python: "_string_parts", "Templates.", TextSource.template, names: ["Template"])

  static let textwrap = ModuleDefinition(
    python: "textwrap", "Text in lines of a width.", TextSource.textwrap,
    names: ["wrap", "fill", "dedent", "indent", "shorten"])
}
