import Diagnostics
import LessonFormat

/// A name of `vary:` and the values that may be drawn for it.
public struct Variable: Hashable, Sendable {
  public enum Values: Hashable, Sendable {
    case wholeNumbers(ClosedRange<Int>)
    /// Decimals between two bounds, with as many digits as the bounds were written with.
    case decimals(lower: Double, upper: Double, digits: Int)
    case oneOf([String])
  }

  public var name: String
  public var values: Values

  /// Reads `40..80`, `0.10..0.90` or a list.
  ///
  /// - Throws: `Diagnostic` at the place of what cannot be read.
  public init(_ entry: HeadEntry) throws(Diagnostic) {
    guard entry.key.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) != nil else {
      throw Diagnostic(
        "'\(entry.key)' cannot be a name", at: entry.keySpan,
        fix: "use letters, digits and underscores")
    }
    name = entry.key
    switch entry.node.value {
    case .text(let text): values = try Self.range(text, at: entry.node.span)
    case .list(let items):
      let words = items.compactMap(\.text)
      guard words.count == items.count, words.count > 1 else {
        throw Diagnostic(
          "'\(name)' needs two values or more", at: entry.node.span, fix: "write [LSTM, GRU]")
      }
      values = .oneOf(words)
    case .mapping:
      throw Diagnostic(
        "'\(name)' must be a range or a list", at: entry.node.span, fix: "write 40..80")
    }
  }

  private static func range(_ text: String, at span: SourceSpan) throws(Diagnostic) -> Values {
    let parts = text.split(separator: "..", maxSplits: 1).map { $0.filter { $0 != " " } }
    if parts.count == 2 {
      if let lower = Int(parts[0]), let upper = Int(parts[1]), lower < upper {
        return .wholeNumbers(lower...upper)
      }
      if let lower = Double(parts[0]), let upper = Double(parts[1]), lower < upper,
        upper - lower < 1e9
      {
        let digits = parts.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }
        return .decimals(lower: lower, upper: upper, digits: min(9, digits.max() ?? 0))
      }
    }
    throw Diagnostic(
      "the range cannot be read", at: span, got: "'\(text)'", expected: "two numbers, low..high",
      fix: "write 40..80")
  }

  /// One of the values, as the language at the prompt writes it.
  func draw(_ generator: inout SeededGenerator) -> QuestionContext.Binding {
    let literal: String
    switch values {
    case .wholeNumbers(let range):
      let (span, overflow) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
      let count = overflow || span == Int.max ? Int.max : span + 1
      literal = "\(range.lowerBound + generator.below(count))"
    case .decimals(let lower, let upper, let digits):
      let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
      let steps = Int(((upper - lower) * scale).rounded())
      let value = ((lower * scale).rounded() + Double(generator.below(steps + 1))) / scale
      literal = "\(value)"
    case .oneOf(let words):
      let word = words[generator.below(words.count)]
      literal = Double(word) == nil ? word.asPythonLiteral : word
    }
    return QuestionContext.Binding(name: name, literal: literal)
  }
}
