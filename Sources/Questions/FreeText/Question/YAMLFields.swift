import Diagnostics
import Yams

/// A YAML mapping whose members are taken out one by one; what is left over is an error.
struct YAMLFields {
  let mapping: Node.Mapping
  let source: String

  init(yaml: String, source: String) throws(Diagnostic) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch {
      throw Self.diagnostic(for: error, source: source)
    }
    guard case .mapping(let mapping)? = node else {
      throw Diagnostic(
        "the text is not a list of 'name: value' lines",
        at: SourceSpan(source: source, start: SourcePosition(line: 1, column: 1)))
    }
    self.mapping = mapping
    self.source = source
  }

  init(_ node: Node, of what: String, source: String) throws(Diagnostic) {
    guard case .mapping(let mapping) = node else {
      throw Diagnostic(
        "\(what) needs 'name: value' lines", at: Self.span(node, source), fix: "write id: …")
    }
    self.mapping = mapping
    self.source = source
  }

  /// Throws for the first key that is not one of `keys`, with the one that was probably meant.
  func allow(only keys: [String]) throws(Diagnostic) {
    for (key, _) in mapping where !keys.contains(key.string ?? "") {
      let name = key.string ?? ""
      throw Diagnostic(
        "unknown key '\(name)'", at: Self.span(key, source),
        expected: keys.joined(separator: ", "),
        fix: closestName(to: name, in: keys).map { "write \($0)" })
    }
  }

  /// The value of `key`, compared as text: `no` and `0.9` are names like any other.
  func node(_ key: String) -> Node? {
    mapping.first { $0.key.string == key }?.value
  }

  func text(_ key: String) throws(Diagnostic) -> String? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let scalar) = node else {
      throw Diagnostic("'\(key)' needs a text", at: Self.span(node, source))
    }
    return scalar.string
  }

  func required(_ key: String, in what: String) throws(Diagnostic) -> String {
    if let text = try text(key), !text.isEmpty { return text }
    let start = mapping.first.map { Self.span($0.key, source) }
    throw Diagnostic("\(what) has no '\(key)'", at: start, fix: "add \(key): …")
  }

  /// A list of texts; one text is a list of one.
  func texts(_ key: String) throws(Diagnostic) -> [String] {
    guard let node = node(key) else { return [] }
    switch node {
    case .scalar(let scalar): return [scalar.string]
    case .sequence(let sequence):
      var texts: [String] = []
      for element in sequence {
        guard case .scalar(let scalar) = element else {
          throw Diagnostic("'\(key)' needs a list of texts", at: Self.span(element, source))
        }
        texts.append(scalar.string)
      }
      return texts
    default: throw Diagnostic("'\(key)' needs a list of texts", at: Self.span(node, source))
    }
  }

  func elements(_ key: String) throws(Diagnostic) -> [Node] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let sequence) = node else {
      throw Diagnostic("'\(key)' needs a list", at: Self.span(node, source), fix: "start with '- '")
    }
    return Array(sequence)
  }

  func fields(_ key: String) throws(Diagnostic) -> YAMLFields? {
    guard let node = node(key) else { return nil }
    return try YAMLFields(node, of: "'\(key)'", source: source)
  }

  func position(of key: String) -> SourceSpan? { node(key).map { Self.span($0, source) } }

  static func span(_ node: Node, _ source: String) -> SourceSpan {
    let mark = node.mark
    return SourceSpan(
      source: source,
      start: SourcePosition(line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1)))
  }

  private static func diagnostic(for error: any Error, source: String) -> Diagnostic {
    guard let error = error as? YamlError else {
      return Diagnostic("the YAML cannot be read")
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Diagnostic(
        "the YAML cannot be read: \(problem)",
        at: SourceSpan(
          source: source,
          start: SourcePosition(line: max(1, mark.line), column: max(1, mark.column))))
    default:
      return Diagnostic("the YAML cannot be read")
    }
  }
}

/// A value of a YAML text with its position.
typealias YAMLNode = Node

extension YAMLFields {
  /// `partial:` is a rule if it is one text, and examples if it is a list.
  func elements(orRule key: String) throws(Diagnostic) -> (rule: String?, examples: [String]) {
    guard let node = node(key) else { return (nil, []) }
    if case .scalar(let scalar) = node { return (scalar.string, []) }
    return (nil, try texts(key))
  }
}
