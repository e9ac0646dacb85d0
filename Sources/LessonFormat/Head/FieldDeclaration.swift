/// A key that a head may hold: what is read, checked and shown in editors comes from it.
public struct FieldDeclaration: Hashable, Sendable {
  public var name: String
  public var kind: FieldKind
  public var isRequired: Bool
  /// What it is for, in a few words.
  public var summary: String

  public init(_ name: String, _ kind: FieldKind, isRequired: Bool = false, summary: String) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.summary = summary
  }
}

/// What a value in a head may be.
public indirect enum FieldKind: Hashable, Sendable {
  /// Words, with inline Markdown where they are shown.
  case text
  /// Small letters, digits and hyphens.
  case identifier
  /// One of these words.
  case oneOf([String])
  case wholeNumber(ClosedRange<Int>)
  /// `yes` or `no`.
  case yesNo
  /// An expression of the language at the prompt.
  case expression
  /// Lines of code of the language at the prompt.
  case code
  case list(FieldKind)
  /// One value or a list of them.
  case oneOrMore(FieldKind)
  /// Keys of the author's own, each with a value.
  case mapping(FieldKind)
  /// A mapping with keys that are known.
  case fields([FieldDeclaration])
}
