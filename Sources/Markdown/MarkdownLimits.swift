import Diagnostics

/// What a Markdown text may not exceed, so that parsing a stranger's file takes bounded time.
///
/// cmark-gfm needs time that grows with the square of a table's columns, of the markers that open
/// a line and of some long paragraphs; these are refused before it sees them.
public enum MarkdownLimits {
  public static let bytes = 1 << 20
  public static let bytesInLine = 8_000
  public static let bytesInParagraph = 32_000
  public static let tableColumns = 50
  public static let nesting = 40

  static func check(_ text: String, _ map: SourceMap) throws(Diagnostic) {
    guard text.utf8.count <= bytes else {
      throw Diagnostic(
        "the text is too large", at: map.span(line: 1),
        got: "\(text.utf8.count) bytes", expected: "at most \(bytes)",
        fix: "divide it into several files")
    }
    var paragraphBytes = 0
    for (index, line) in map.lines.enumerated() {
      let shape = LineShape(line)
      paragraphBytes = shape.isBlank ? 0 : paragraphBytes + line.count
      try check(shape, byteCount: line.count, paragraphBytes, at: map.span(line: index + 1))
    }
  }

  private static func check(
    _ shape: LineShape, byteCount: Int, _ paragraphBytes: Int, at span: SourceSpan
  ) throws(Diagnostic) {
    if byteCount > bytesInLine {
      throw Diagnostic(
        "the line is too long", at: span, got: "\(byteCount) bytes",
        expected: "at most \(bytesInLine)", fix: "break the line")
    }
    if paragraphBytes > bytesInParagraph {
      throw Diagnostic(
        "the paragraph is too long", at: span,
        expected: "at most \(bytesInParagraph) bytes without a blank line",
        fix: "put a blank line into it")
    }
    if shape.containerMarkers > nesting {
      throw Diagnostic(
        "the line is nested too deeply", at: span, got: "\(shape.containerMarkers) markers",
        expected: "at most \(nesting)", fix: "take some of the markers away")
    }
    if shape.delimiterColumns > tableColumns {
      throw Diagnostic(
        "the table has too many columns", at: span, got: "\(shape.delimiterColumns)",
        expected: "at most \(tableColumns)", fix: "divide the table")
    }
  }
}

/// What a line looks like to the limits, found in one pass over its bytes.
private struct LineShape {
  var isBlank = true
  /// How many quote and list markers open the line.
  var containerMarkers = 0
  /// How many columns the line declares if it is the rule under a table's header, else 0.
  var delimiterColumns = 0

  init(_ line: some Collection<UInt8>) {
    var opening = true
    var pipes = 0
    var isRule = true
    for byte in line {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      case UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"):
        if opening { containerMarkers += 1 }
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ")"): break
      case UInt8(ascii: "|"):
        pipes += 1
        opening = false
      case UInt8(ascii: ":"): opening = false
      default:
        opening = false
        isRule = false
      }
      isBlank = false
    }
    // A line of hyphens or stars alone is a thematic break, not forty lists.
    if opening { containerMarkers = 0 }
    if isRule, pipes > 0 { delimiterColumns = pipes + 1 }
  }
}
