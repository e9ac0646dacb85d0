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
