import Diagnostics

/// Turns the parser's places (lines and columns in bytes of the text it saw) into places of the
/// source (lines of the file, columns in Unicode scalars).
struct SourceMap {
  let lines: [ArraySlice<UInt8>]
  private let source: String
  private let firstLine: Int
  private let firstColumn: Int

  init(_ text: String, source: String, firstLine: Int, firstColumn: Int) {
    lines = Array(text.utf8).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    self.source = source
    self.firstLine = firstLine
    self.firstColumn = firstColumn
  }

  /// The whole of a line, counted from 1.
  func span(line: Int) -> SourceSpan {
    SourceSpan(source: source, start: position(line: line, byteColumn: 1))
  }

  /// From one place to another, the last byte included; nil for a place the parser made up.
  func span(
    startLine: Int, startColumn: Int, endLine: Int, endColumn: Int
  ) -> SourceSpan? {
    guard startLine >= 1, startColumn >= 1, endLine >= startLine else { return nil }
    return SourceSpan(
      source: source, start: position(line: startLine, byteColumn: startColumn),
      end: position(line: endLine, byteColumn: endColumn + 1))
  }

  private func position(line: Int, byteColumn: Int) -> SourcePosition {
    SourcePosition(
      line: line + firstLine - 1, column: scalarColumn(line, byteColumn) + firstColumn - 1)
  }

  private func scalarColumn(_ line: Int, _ byteColumn: Int) -> Int {
    guard lines.indices.contains(line - 1) else { return max(1, byteColumn) }
    // Every byte that does not continue a scalar begins one.
    return lines[line - 1].prefix(max(0, byteColumn - 1)).count { $0 & 0xC0 != 0x80 } + 1
  }
}
