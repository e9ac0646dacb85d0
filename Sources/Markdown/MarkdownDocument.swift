import Diagnostics

/// A Markdown text as a tree of values: CommonMark with tables, strikethrough, autolinks and
/// task lists.
///
/// Characters that could steer a terminal are left out of every text in the tree.
public struct MarkdownDocument: Hashable, Sendable {
  public var blocks: [Block]

  /// A document made from its blocks.
  public init(blocks: [Block]) {
    self.blocks = blocks
  }

  /// Parses a text.
  ///
  /// - Parameters:
  ///   - text: the Markdown.
  ///   - source: the name that positions carry, usually a file's path.
  ///   - firstLine: the number of the text's first line within that source.
  ///   - firstColumn: the column at which every line of the text starts within that source.
  /// - Throws: `Diagnostic` if the text is larger, wider or deeper than `MarkdownLimits` allows.
  public init(
    _ text: String, source: String = "text", firstLine: Int = 1, firstColumn: Int = 1
  ) throws(Diagnostic) {
    let map = SourceMap(
      text, source: source, firstLine: firstLine, firstColumn: firstColumn)
    try MarkdownLimits.check(text, map)
    blocks = try CommonMarkReader(map: map).read(text)
  }

  /// The words alone, without any markup, blocks divided by line breaks.
  public var plainText: String {
    blocks.map(\.plainText).joined(separator: "\n")
  }
}
