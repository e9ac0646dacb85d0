/// A place in a program's text: the line counted from 1, the column in Unicode scalars from 0.
public struct TextPosition: Hashable, Comparable, Sendable {
  public var line: Int
  public var column: Int

  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a program's text, from `start` up to but without `end`.
public struct TextRange: Hashable, Sendable {
  public var start: TextPosition
  public var end: TextPosition

  /// From the start of this one to the end of another.
  func through(_ other: TextRange) -> TextRange { TextRange(start: start, end: other.end) }
}

/// What is wrong with a program's text, as Python's SyntaxError tells it.
public struct SyntaxProblem: Error, Sendable {
  /// SyntaxError, IndentationError or TabError.
  public var kind: String
  public var message: String
  public var range: TextRange
  public var advice: String?
  /// Whether more lines could mend it: an open bracket, string or block at the end of the text.
  public var isIncomplete: Bool

  init(
    _ message: String, at range: TextRange, kind: String = "SyntaxError", advice: String? = nil,
    isIncomplete: Bool = false
  ) {
    self.kind = kind
    self.message = message
    self.range = range
    self.advice = advice
    self.isIncomplete = isIncomplete
  }
}
