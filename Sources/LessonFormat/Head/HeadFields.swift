import Diagnostics

/// A head held against its declarations: typed values, and a finding for everything that is wrong.
public struct HeadFields: Sendable {
  public let node: HeadNode
  public private(set) var findings: [Diagnostic] = []
  private let values: [String: HeadNode]

  /// - Parameter name: what the head belongs to, such as `a number question`.
  public init(_ node: HeadNode, _ declarations: [FieldDeclaration], of name: String) {
    self.node = node
    var check = FieldCheck()
    check.check(node, declarations, of: name)
    findings = check.findings
    // A value that is wrong is not there, so that nobody reads it as something else.
    values = Dictionary(
      node.entries.filter { !check.wrongKeys.contains($0.keySpan) }.map { ($0.key, $0.node) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Where each key's value stands.
  public var spans: [String: SourceSpan] { values.mapValues(\.span) }

  public func node(_ key: String) -> HeadNode? { values[key] }

  public func text(_ key: String) -> Located<String>? {
    values[key].flatMap { node in node.text.map { Located($0, at: node.span) } }
  }

  /// One text or a list of them; none if the key is not there.
  public func texts(_ key: String) -> [Located<String>] {
    guard let node = values[key] else { return [] }
    switch node.value {
    case .text(let text): return [Located(text, at: node.span)]
    case .list(let items):
      return items.compactMap { item in item.text.map { Located($0, at: item.span) } }
    case .mapping: return []
    }
  }

  /// The author's own keys with their texts, in the order in which they were written.
  public func pairs(_ key: String) -> [(key: Located<String>, value: Located<String>)] {
    (values[key]?.entries ?? []).compactMap { entry in
      entry.node.text.map {
        (Located(entry.key, at: entry.keySpan), Located($0, at: entry.node.span))
      }
    }
  }

  public func wholeNumber(_ key: String) -> Int? {
    text(key).flatMap { parsedWholeNumber($0.value) }
  }
  public func yesNo(_ key: String) -> Bool? { text(key).flatMap { yesNoWords[$0.value] } }
}

let yesNoWords = ["yes": true, "no": false, "true": true, "false": false]

/// A number without a fraction: `8`, and `8.0`, which is the same to YAML.
func parsedWholeNumber(_ text: String) -> Int? {
  Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
}
