/// JSON Schemas made from the declarations that the reader checks heads against.
public enum JSONSchema {
  /// The schema of a head with these keys.
  public static func schema(_ declarations: [FieldDeclaration], title: String) -> JSONValue {
    .object(
      [
        .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
        .init("title", .text(title)),
      ] + members(declarations))
  }

  /// The members of an object schema with these keys.
  public static func members(_ declarations: [FieldDeclaration]) -> [JSONValue.Member] {
    [
      .init("type", "object"),
      .init("additionalProperties", false),
      .init(
        "required", .list(declarations.filter(\.isRequired).map { .text($0.name) })),
      .init(
        "properties",
        .object(
          declarations.map { declaration in
            .init(
              declaration.name,
              .object(
                [.init("description", .text(declaration.summary))] + members(declaration.kind)))
          })),
    ]
  }

  private static func members(_ kind: FieldKind) -> [JSONValue.Member] {
    switch kind {
    case .text, .expression, .code:
      // YAML may read a scalar such as 12 as a number; the lesson reads the text.
      [.init("type", ["string", "number", "boolean"]), .init("pattern", "\\S")]
    case .identifier:
      [
        // A plain `true` is a word to the lesson.
        .init("type", ["string", "boolean"]), .init("maxLength", 80),
        .init("pattern", "^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$"),
      ]
    case .oneOf(let words):
      // A plain `true` is no text to YAML.
      [
        .init(
          "enum", .list(words.map { .text($0) } + (words.contains("true") ? [.truth(true)] : [])))
      ]
    case .wholeNumber(let range):
      [
        .init("type", "integer"), .init("minimum", .number(Double(range.lowerBound))),
        .init("maximum", .number(Double(range.upperBound))),
      ]
    case .yesNo: [.init("enum", ["yes", "no", "true", "false", true, false])]
    case .list(let element):
      [.init("type", "array"), .init("items", .object(members(element)))]
    case .oneOrMore(let element):
      [
        .init(
          "oneOf",
          [
            .object(members(element)),
            .object([.init("type", "array"), .init("items", .object(members(element)))]),
          ])
      ]
    case .mapping(let element):
      [.init("type", "object"), .init("additionalProperties", .object(members(element)))]
    case .fields(let declarations): members(declarations)
    }
  }
}
