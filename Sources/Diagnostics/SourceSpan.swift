/// A place in a text: a line and a column, both counted from 1; columns count Unicode scalars.
public struct SourcePosition: Hashable, Comparable, Sendable, Codable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a named text, from `start` up to but without `end`.
public struct SourceSpan: Hashable, Sendable, Codable {
  /// A file's path, or a name such as `prompt`.
  public var source: String
  public var start: SourcePosition
  public var end: SourcePosition

  public init(source: String, start: SourcePosition, end: SourcePosition? = nil) {
    self.source = source
    self.start = start
    self.end = end ?? SourcePosition(line: start.line, column: start.column + 1)
  }

  /// `file:line:column`, as editors read it.
  public var label: String { "\(source):\(start.line):\(start.column)" }
}
