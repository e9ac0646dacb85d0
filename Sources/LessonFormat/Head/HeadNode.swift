import Diagnostics

/// A part of a YAML head with its place: every scalar stays the text that the author typed.
public struct HeadNode: Hashable, Sendable {
  public indirect enum Value: Hashable, Sendable {
    case text(String)
    case list([HeadNode])
    case mapping([HeadEntry])
  }

  public var value: Value
  public var span: SourceSpan
  /// Whether a text stands in quotes.
  public var isQuoted: Bool

  public init(_ value: Value, span: SourceSpan, isQuoted: Bool = false) {
    self.value = value
    self.span = span
    self.isQuoted = isQuoted
  }

  /// The entries of a mapping, or none.
  public var entries: [HeadEntry] {
    if case .mapping(let entries) = value { entries } else { [] }
  }

  /// The value under `key`, if this is a mapping that has it.
  public subscript(key: String) -> HeadNode? {
    entries.first { $0.key == key }?.node
  }

  /// The text, if it is one.
  public var text: String? {
    if case .text(let text) = value { text } else { nil }
  }

  /// What it is, in an author's words.
  var kindName: String {
    switch value {
    case .text(""): "nothing"
    case .text(let text): "'\(text.prefix(40))'"
    case .list: "a list"
    case .mapping: "a list of keys with values"
    }
  }
}

/// A key of a mapping with its value.
public struct HeadEntry: Hashable, Sendable {
  public var key: String
  public var keySpan: SourceSpan
  public var node: HeadNode

  public init(key: String, keySpan: SourceSpan, node: HeadNode) {
    self.key = key
    self.keySpan = keySpan
    self.node = node
  }
}

/// A value with the place where it was written.
public struct Located<Value> {
  public var value: Value
  public var span: SourceSpan

  public init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
extension Located: Sendable where Value: Sendable {}
