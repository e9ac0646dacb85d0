import Diagnostics

/// Finds the `{{ expression:format }}` of a prose text.
///
/// A backslash before the braces leaves them as they are: `\{{`.
struct ValueScanner {
  let source: String
  private(set) var findings: [Diagnostic] = []

  init(source: String) {
    self.source = source
  }

  /// The values in one line, in bytes of that line.
  mutating func values(in line: Substring, number: Int) -> [ComputedValue] {
    guard line.utf8.contains(UInt8(ascii: "{")) else { return [] }
    var values = [ComputedValue]()
    let bytes = Array(line.utf8)
    var place = 0
    while let start = Self.firstIndex(of: "{{", in: bytes, from: place) {
      let isEscaped = start > 0 && bytes[start - 1] == UInt8(ascii: "\\")
      let span = span(bytes, number, start, start + 2)
      guard !isEscaped else {
        place = start + 2
        continue
      }
      guard let end = Self.firstIndex(of: "}}", in: bytes, from: start + 2) else {
        findings.append(
          Diagnostic(
            "the computed value is not closed", at: span,
            fix: "write `}}` behind it in the same line, or `\\{{` for the braces themselves"))
        break
      }
      place = end + 2
      // A dict's or format's own brace may stand before the two that close.
      while place < bytes.count, bytes[place] == UInt8(ascii: "}") { place += 1 }
      append(to: &values, bytes, number, start..<place)
    }
    return values
  }

  private mutating func append(
    to values: inout [ComputedValue], _ bytes: [UInt8], _ number: Int, _ range: Range<Int>
  ) {
    let inner = bytes[(range.lowerBound + 2)..<(range.upperBound - 2)]
    let (expression, format) = Self.divided(inner)
    let leading = expression.prefix { $0 == UInt8(ascii: " ") }.count
    let text = String(decoding: expression, as: UTF8.self).trimmed
    let start = range.lowerBound + 2 + leading
    let place = span(bytes, number, start, start + max(1, text.utf8.count))
    guard !text.isEmpty else {
      findings.append(
        Diagnostic(
          "there is nothing to compute between the braces", at: place,
          fix: "write an expression, or `\\{{` for the braces themselves"))
      return
    }
    values.append(
      ComputedValue(
        expression: text, format: String(decoding: format, as: UTF8.self).trimmed, span: place,
        byteRange: range,
        isInCode: bytes[..<range.lowerBound].count { $0 == UInt8(ascii: "`") } % 2 == 1))
  }

  /// Divides at the first colon outside brackets and quotes.
  private static func divided(
    _ bytes: ArraySlice<UInt8>
  ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    var depth = 0
    var quote: UInt8?
    for (index, byte) in zip(bytes.indices, bytes) {
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ":") where depth == 0:
        return (bytes[..<index], bytes[(index + 1)...])
      default: break
      }
    }
    return (bytes, [])
  }

  private func span(_ bytes: [UInt8], _ line: Int, _ start: Int, _ end: Int) -> SourceSpan {
    func column(_ place: Int) -> Int { bytes[..<place].count { $0 & 0xC0 != 0x80 } + 1 }
    return SourceSpan(
      source: source, start: SourcePosition(line: line, column: column(start)),
      end: SourcePosition(line: line, column: column(min(end, bytes.count))))
  }

  private static func firstIndex(of pair: StaticString, in bytes: [UInt8], from: Int) -> Int? {
    let byte = pair.utf8Start.pointee
    guard from + 1 < bytes.count else { return nil }
    return (from..<(bytes.count - 1)).first { bytes[$0] == byte && bytes[$0 + 1] == byte }
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(Substring(start).trimmedEnd)
  }
}
