import Diagnostics

/// A block of a Markdown document with its place in the text.
public struct Block: Hashable, Sendable {
  public var kind: Kind
  /// From the first character of the block to the end of its last line.
  public var span: SourceSpan?

  /// What kinds of block there are.
  public indirect enum Kind: Hashable, Sendable {
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case list(List)
    case table(Table)
    case quote([Block])
    case code(CodeBlock)
    case thematicBreak
    /// HTML as it was written; it is never interpreted.
    case html(String)
  }

  public init(_ kind: Kind, span: SourceSpan? = nil) {
    self.kind = kind
    self.span = span
  }

  /// A list with its items.
  public struct List: Hashable, Sendable {
    /// The number of the first item, or nil for a list with bullets.
    public var start: Int?
    /// Whether the items stand close together, without blank lines.
    public var isTight: Bool
    public var items: [ListItem]

    public init(start: Int? = nil, isTight: Bool = true, items: [ListItem]) {
      self.start = start
      self.isTight = isTight
      self.items = items
    }
  }

  /// An item of a list, with a box if it is a task.
  public struct ListItem: Hashable, Sendable {
    /// Whether the box of a task is checked, or nil if the item has no box.
    public var isChecked: Bool?
    public var blocks: [Block]
    public var span: SourceSpan?

    public init(isChecked: Bool? = nil, blocks: [Block], span: SourceSpan? = nil) {
      self.isChecked = isChecked
      self.blocks = blocks
      self.span = span
    }
  }

  /// A table: every row has as many cells as the header.
  public struct Table: Hashable, Sendable {
    public enum Alignment: Hashable, Sendable {
      case unspecified, left, center, right
    }

    public var alignments: [Alignment]
    public var header: [[Inline]]
    public var rows: [[[Inline]]]

    public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
      self.alignments = alignments
      self.header = header
      self.rows = rows
    }
  }

  /// Code between fences, or indented.
  public struct CodeBlock: Hashable, Sendable {
    /// The words behind the opening fence, such as `python run`.
    public var info: String
    /// The code, each line ended by a line break.
    public var text: String
    public var isFenced: Bool

    public init(info: String = "", text: String, isFenced: Bool = true) {
      self.info = info
      self.text = text
      self.isFenced = isFenced
    }
  }

  /// The words alone, without any markup.
  public var plainText: String {
    switch kind {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
    case .list(let list):
      list.items.map { $0.blocks.map(\.plainText).joined(separator: "\n") }
        .joined(separator: "\n")
    case .table(let table):
      ([table.header] + table.rows).map { $0.map(\.plainText).joined(separator: " ") }
        .joined(separator: "\n")
    case .quote(let blocks): blocks.map(\.plainText).joined(separator: "\n")
    case .code(let code): code.text
    case .thematicBreak, .html: ""
    }
  }
}
