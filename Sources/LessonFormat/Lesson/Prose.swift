import Diagnostics
import Markdown

/// Markdown that may hold computed values such as `{{ recall:.2f }}`.
public struct Prose: Hashable, Sendable {
  /// The Markdown as written, with the values' braces in it.
  public var text: String
  public var values: [ComputedValue]
  public var span: SourceSpan
  /// Link definitions of the whole lesson, which this part may refer to.
  public var linkDefinitions: String

  public init(
    text: String, values: [ComputedValue] = [], span: SourceSpan, linkDefinitions: String = ""
  ) {
    self.text = text
    self.values = values
    self.span = span
    self.linkDefinitions = linkDefinitions
  }

  /// The Markdown with every value replaced by what `compute` makes of it.
  public func filled<Failure: Error>(
    _ compute: (ComputedValue) throws(Failure) -> String
  ) throws(Failure) -> String {
    let bytes = Array(text.utf8)
    var filled = [UInt8]()
    var place = 0
    for value in values {
      filled += bytes[place..<value.byteRange.lowerBound]
      let computed = try compute(value)
      filled += (value.isInCode ? computed : computed.escapedForMarkdown).utf8
      place = value.byteRange.upperBound
    }
    filled += bytes[place...]
    return String(decoding: filled, as: UTF8.self)
  }

  /// The Markdown as a document with every value replaced by what `compute` makes of it.
  ///
  /// - Throws: what `compute` throws, or a `Diagnostic` if the text exceeds a limit.
  public func document(
    _ compute: (ComputedValue) throws(Diagnostic) -> String
  ) throws(Diagnostic) -> MarkdownDocument {
    let filled = try filled(compute)
    let definitions = linkDefinitions.isEmpty ? "" : "\n\n" + linkDefinitions
    return try MarkdownDocument(
      filled + definitions, source: span.source, firstLine: span.start.line)
  }
}

extension Prose {
  /// Prose from a text of its own, such as a hint, whose values are found here.
  ///
  /// - Parameters:
  ///   - span: where the text begins in the file.
  ///   - findings: grows by what is wrong with its values.
  public init(scanning text: String, at span: SourceSpan, _ findings: inout [Diagnostic]) {
    var scanner = ValueScanner(source: span.source)
    var values = [ComputedValue]()
    var start = 0
    for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let shift = offset == 0 ? span.start.column - 1 : 0
      for var value in scanner.values(in: line, number: span.start.line + offset) {
        let range = value.byteRange
        value.byteRange = (range.lowerBound + start)..<(range.upperBound + start)
        value.span.start.column += shift
        value.span.end.column += shift
        values.append(value)
      }
      start += line.utf8.count + 1
    }
    findings += scanner.findings
    self.init(text: text, values: values, span: span)
  }

  /// The structure of the text: its Markdown with letters in place of every computed value, so
  /// that places are those of the file.
  ///
  /// - Throws: `Diagnostic` if the text exceeds a limit.
  public func structure() throws(Diagnostic) -> MarkdownDocument {
    var bytes = Array(text.utf8)
    for value in values {
      for place in value.byteRange { bytes[place] = UInt8(ascii: "x") }
    }
    return try MarkdownDocument(
      String(decoding: bytes, as: UTF8.self), source: span.source, firstLine: span.start.line)
  }

  /// What is written between two places of the file, as far as they lie in this text.
  public func text(in part: SourceSpan) -> String {
    var kept = [Substring]()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (offset, line) in lines.enumerated() {
      let number = span.start.line + offset
      guard number >= part.start.line, number <= part.end.line else { continue }
      var scalars = Substring(line).unicodeScalars
      if number == part.end.line { scalars = scalars.prefix(max(0, part.end.column - 1)) }
      if number == part.start.line { scalars = scalars.dropFirst(max(0, part.start.column - 1)) }
      kept.append(Substring(scalars))
    }
    return kept.joined(separator: "\n")
  }

  /// The prose above a line of the file.
  public func above(line: Int) -> Prose {
    let count = max(0, line - span.start.line)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(count)
    let kept = lines.joined(separator: "\n") + "\n"
    return Prose(
      text: kept, values: values.filter { $0.byteRange.upperBound <= kept.utf8.count },
      span: SourceSpan(
        source: span.source, start: span.start,
        end: SourcePosition(line: span.start.line + count, column: 1)),
      linkDefinitions: linkDefinitions)
  }
}

/// A `{{ expression:format }}` in prose.
public struct ComputedValue: Hashable, Sendable {
  public var expression: String
  /// What stands behind the colon, as in Python's f-strings; empty if nothing does.
  public var format: String
  /// Where the expression stands in the file.
  public var span: SourceSpan
  /// Where the braces stand in the text, in bytes.
  public var byteRange: Range<Int>
  /// Whether it stands between backticks, where nothing is markup.
  public var isInCode: Bool

  public init(
    expression: String, format: String, span: SourceSpan, byteRange: Range<Int>, isInCode: Bool
  ) {
    self.expression = expression
    self.format = format
    self.span = span
    self.byteRange = byteRange
    self.isInCode = isInCode
  }
}

extension String {
  /// The text with a backslash before everything that Markdown would read as markup.
  public var escapedForMarkdown: String {
    var escaped = ""
    for character in self {
      if "\\`*_[]<>|#~&".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
