import Classroom
import LessonFormat
import Questions
import Testing

/// A value as YAML writes it and as JSON has it, by YAML 1.2's core schema.
private struct Probe: CustomTestStringConvertible {
  var yaml: String
  var json: JSONValue

  init(_ yaml: String, _ json: JSONValue) {
    self.yaml = yaml
    self.json = json
  }

  var testDescription: String { yaml }

  static let all: [Probe] = [
    Probe("word", "word"), Probe("a-b", "a-b"), Probe("A b", "A b"), Probe("a--b", "a--b"),
    Probe("7", 7), Probe("0", 0), Probe("1", 1), Probe("-3", -3), Probe("100000", 100_000),
    Probe("7.5", .number(7.5)), Probe("8.0", 8), Probe("1.0", 1), Probe("12%", "12%"),
    Probe("yes", "yes"), Probe("no", "no"), Probe("true", true), Probe("false", false),
    Probe("'yes'", "yes"), Probe("'7'", "7"), Probe("'1'", "1"), Probe("''", ""),
    Probe("'  '", "  "), Probe("[]", []), Probe("[a, b]", ["a", "b"]), Probe("[7]", [7]),
    Probe("[A b]", ["A b"]), Probe("['']", [""]), Probe("[[a]]", [["a"]]), Probe("{}", [:]),
    Probe("{a: b}", ["a": "b"]), Probe("{a: 7}", ["a": 7]), Probe("{a: ''}", ["a": ""]),
    Probe("{a: [b]}", ["a": ["b"]]), Probe("{a: {b: c}}", ["a": ["b": "c"]]),
    Probe("[{a: b}]", [["a": "b"]]), Probe("choice", "choice"), Probe("Choice", "Choice"),
  ]
}

@Suite("The JSON Schemas")
struct SchemaTests {
  /// Every head that an author can write, and the heads within them.
  private static let heads: [(name: String, declarations: [FieldDeclaration])] = {
    let roots =
      [
        ("front matter", FrontMatter.declarations), ("course", Course.declarations),
        ("glossary", GlossaryReader.declarations),
      ] + QuestionCatalog.kinds.map { ($0.declaration.name, $0.declaration.allFields) }
    return roots.flatMap { name, declarations in
      [(name, declarations)]
        + declarations.flatMap { field in
          nested(field.kind).map { ("\(name), \(field.name)", $0) }
        }
    }
  }()

  private static func nested(_ kind: FieldKind) -> [[FieldDeclaration]] {
    switch kind {
    case .fields(let declarations): [declarations] + declarations.flatMap { nested($0.kind) }
    case .list(let element), .oneOrMore(let element), .mapping(let element): nested(element)
    default: []
    }
  }

  /// A value that a key of this kind may have.
  private static func good(_ kind: FieldKind) -> Probe {
    switch kind {
    case .text, .expression, .code: Probe("some words", "some words")
    case .identifier: Probe("a-b", "a-b")
    case .oneOf(let words): Probe("'\(words[0])'", .text(words[0]))
    case .wholeNumber(let range):
      Probe("\(range.lowerBound)", .number(Double(range.lowerBound)))
    case .yesNo: Probe("yes", "yes")
    case .list(let element), .oneOrMore(let element):
      Probe("[\(good(element).yaml)]", .list([good(element).json]))
    case .mapping(let element):
      Probe("{k: \(good(element).yaml)}", .object([.init("k", good(element).json)]))
    case .fields(let declarations):
      head(declarations.filter(\.isRequired).map { ($0.name, good($0.kind)) })
    }
  }

  private static func head(_ entries: [(String, Probe)]) -> Probe {
    Probe(
      "{" + entries.map { "\($0.0): \($0.1.yaml)" }.joined(separator: ", ") + "}",
      .object(entries.map { .init($0.0, $0.1.json) }))
  }

  private func parserAccepts(_ head: Probe, _ declarations: [FieldDeclaration]) throws -> Bool {
    let node = try HeadReader.read(head.yaml, source: "h", firstLine: 1)
    return HeadFields(node, declarations, of: "it").findings.isEmpty
  }

  private func compare(_ head: Probe, _ declarations: [FieldDeclaration]) throws -> Bool {
    let schema = JSONSchema.schema(declarations, title: "t")
    let accepts = try parserAccepts(head, declarations)
    #expect(try SchemaValidator.accepts(head.json, schema) == accepts, "\(head.yaml)")
    return accepts
  }

  @Test("accept what the parser accepts and refuse what it refuses, key by key")
  func equal() throws {
    #expect(Self.heads.count >= QuestionCatalog.kinds.count + 5)
    for (name, declarations) in Self.heads {
      let required = declarations.filter(\.isRequired).map { ($0.name, Self.good($0.kind)) }
      #expect(try compare(Self.head(required), declarations), "\(name)")
      for field in declarations {
        let others = required.filter { $0.0 != field.name }
        #expect(
          try compare(Self.head(others + [(field.name, Self.good(field.kind))]), declarations))
        if field.isRequired { #expect(try !compare(Self.head(others), declarations)) }
        var refused = 0
        for probe in Probe.all {
          if try !compare(Self.head(others + [(field.name, probe)]), declarations) { refused += 1 }
        }
        #expect(refused > 0, "\(name), \(field.name) takes anything")
      }
      #expect(try !compare(Self.head(required + [("unheard-of", Probe("a", "a"))]), declarations))
    }
  }

  @Test("accept the sample of every question type", arguments: QuestionCatalog.names)
  func samples(type: String) throws {
    let declaration = try #require(QuestionCatalog.kind(named: type)?.declaration)
    let yaml = try #require(declaration.sample.split(separator: "\n---\n").first)
    let node = try HeadReader.read(String(yaml), source: "s", firstLine: 1)
    let schema = JSONSchema.schema(declaration.allFields, title: "t")
    #expect(try SchemaValidator.accepts(node.json, schema))
  }

  @Test("are all in what `lectern schema` prints")
  func whole() {
    guard case .object(let members) = Schemas.all,
      case .object(let questions)? = members.first(where: { $0.name == "questions" })?.value
    else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.name) == ["schema", "frontMatter", "course", "glossary", "questions"])
    #expect(questions.map(\.name) == QuestionCatalog.names)
  }
}

extension HeadNode {
  /// The head as JSON, its plain words typed by YAML's core schema as far as samples need it.
  fileprivate var json: JSONValue {
    switch value {
    case .text(let text):
      isQuoted ? .text(text) : Double(text).map { .number($0) } ?? .text(text)
    case .list(let items): .list(items.map(\.json))
    case .mapping(let entries): .object(entries.map { .init($0.key, $0.node.json) })
    }
  }
}

/// The part of JSON Schema 2020-12 that the schemas use; a keyword that it does not know is an
/// error, so that none goes unchecked.
private enum SchemaValidator {
  struct UnknownKeyword: Error { var name: String }

  static func accepts(_ value: JSONValue, _ schema: JSONValue) throws -> Bool {
    guard case .object(let keywords) = schema else { return schema == .truth(true) }
    for keyword in keywords {
      let holds: Bool
      switch (keyword.name, keyword.value) {
      case ("$schema", _), ("title", _), ("description", _): holds = true
      case ("type", .text(let name)): holds = isType(value, name)
      case ("type", .list(let names)): holds = names.contains { isType(value, $0.textValue) }
      case ("enum", .list(let values)): holds = values.contains(value)
      case ("pattern", .text(let pattern)):
        holds = try value.text.map { try $0.contains(Regex(pattern)) } ?? true
      case ("maxLength", .number(let most)):
        holds = value.text.map { Double($0.unicodeScalars.count) <= most } ?? true
      case ("minimum", .number(let least)): holds = value.number.map { $0 >= least } ?? true
      case ("maximum", .number(let most)): holds = value.number.map { $0 <= most } ?? true
      case ("oneOf", .list(let schemas)):
        holds = try schemas.count { try accepts(value, $0) } == 1
      case ("items", let items):
        holds = try value.items.allSatisfy { try accepts($0, items) }
      case ("required", .list(let names)):
        holds =
          !value.isObject
          || names.allSatisfy { name in value.members.contains { $0.name == name.textValue } }
      case ("properties", let properties):
        holds = try value.members.allSatisfy { member in
          try properties.members.first { $0.name == member.name }
            .map { try accepts(member.value, $0.value) } ?? true
        }
      case ("additionalProperties", let rest):
        let known = keywords.first { $0.name == "properties" }?.value.members.map(\.name) ?? []
        holds = try value.members.filter { !known.contains($0.name) }
          .allSatisfy { try accepts($0.value, rest) }
      default: throw UnknownKeyword(name: keyword.name)
      }
      if !holds { return false }
    }
    return true
  }

  private static func isType(_ value: JSONValue, _ name: String) -> Bool {
    switch (value, name) {
    case (.text, "string"), (.truth, "boolean"), (.list, "array"), (.object, "object"),
      (.number, "number"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}

extension JSONValue {
  fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
  fileprivate var textValue: String { text ?? "" }
  fileprivate var number: Double? { if case .number(let number) = self { number } else { nil } }
  fileprivate var items: [JSONValue] { if case .list(let items) = self { items } else { [] } }
  fileprivate var members: [Member] { if case .object(let members) = self { members } else { [] } }
  fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}
