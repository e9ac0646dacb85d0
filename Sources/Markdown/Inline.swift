import Diagnostics

/// A stretch of text within a block.
public struct Inline: Hashable, Sendable {
  public var kind: Kind
  /// Where it stands, if the parser could tell.
  public var span: SourceSpan?

  /// What kinds of inline text there are.
  public indirect enum Kind: Hashable, Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case code(String)
    case link(destination: String, title: String, [Inline])
    case image(source: String, title: String, alternative: [Inline])
    /// A line break in the file that is a space on the screen.
    case softBreak
    /// A line break that the author asked for.
    case hardBreak
    /// HTML as it was written; it is never interpreted.
    case html(String)
  }

  public init(_ kind: Kind, span: SourceSpan? = nil) {
    self.kind = kind
    self.span = span
  }

  /// The words alone, without any markup.
  public var plainText: String {
    switch kind {
    case .text(let text), .code(let text): text
    case .emphasis(let parts), .strong(let parts), .strikethrough(let parts): parts.plainText
    case .link(_, _, let parts), .image(_, _, let parts): parts.plainText
    case .softBreak: " "
    case .hardBreak: "\n"
    case .html: ""
    }
  }
}

extension [Inline] {
  /// The words alone, without any markup.
  public var plainText: String { map(\.plainText).joined() }
}
