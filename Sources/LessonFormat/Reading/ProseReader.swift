import Diagnostics

/// Cuts prose out of a file's lines, with the computed values in it.
struct ProseReader {
  let source: String
  let lines: [Substring]
  var linkDefinitions = ""
  private(set) var findings: [Diagnostic] = []

  init(source: String, lines: [Substring]) {
    self.source = source
    self.lines = lines
  }

  /// The prose in a range of lines, counted from 1, as the file counts them.
  mutating func prose(_ range: ClosedRange<Int>) -> Prose {
    var scanner = ValueScanner(source: source)
    var values = [ComputedValue]()
    var text = ""
    let part = lines[(range.lowerBound - 1)...(range.upperBound - 1)]
    let isCode = FenceScan(part).isCode
    for (offset, line) in part.enumerated() {
      if !isCode[offset] {
        for var value in scanner.values(in: line, number: range.lowerBound + offset) {
          let start = text.utf8.count
          value.byteRange =
            (value.byteRange.lowerBound + start)..<(value.byteRange.upperBound + start)
          values.append(value)
        }
      }
      text += line
      text += "\n"
    }
    findings += scanner.findings
    return Prose(
      text: text, values: values, span: span(range), linkDefinitions: linkDefinitions)
  }

  func span(_ range: ClosedRange<Int>) -> SourceSpan {
    SourceSpan(
      source: source, start: SourcePosition(line: range.lowerBound, column: 1),
      end: SourcePosition(line: range.upperBound + 1, column: 1))
  }
}
