import Diagnostics

/// Reads Moodle's question text format as Moodle executes it.
///
/// Blocks are divided by blank lines; what cannot be read is reported with its line, and the rest
/// goes on.
public struct GIFTReader {
  private let source: String

  public init(source: String) {
    self.source = source
  }

  /// The questions of a file, and what was wrong.
  public func read(_ text: String) -> (questions: [GIFTItem], findings: [Diagnostic]) {
    var questions = [GIFTItem]()
    var findings = [Diagnostic]()
    for block in blocks(text) {
      do {
        if let question = try item(block.text, line: block.line) { questions.append(question) }
      } catch {
        findings.append(error.located(at: span(block.line)))
      }
    }
    return (questions, findings)
  }

  private func span(_ line: Int) -> SourceSpan {
    SourceSpan(source: source, start: SourcePosition(line: line, column: 1))
  }

  /// The blocks without their comments, each with its first line.
  private func blocks(_ text: String) -> [(text: String, line: Int)] {
    var blocks = [(text: String, line: Int)]()
    var lines = [Substring]()
    var first = 1
    for (index, line) in (text + "\n\n").split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if line.allSatisfy(\.isWhitespace) {
        if !lines.isEmpty { blocks.append((lines.joined(separator: "\n"), first)) }
        lines = []
      } else if !line.drop(while: \.isWhitespace).hasPrefix("//") {
        if lines.isEmpty { first = index + 1 }
        lines.append(line)
      }
    }
    return blocks
  }

  private func item(_ text: String, line: Int) throws(Diagnostic) -> GIFTItem? {
    guard !text.hasPrefix("$CATEGORY:") else { return nil }
    var rest = Substring(text)
    var name = ""
    if rest.hasPrefix("::"), let end = rest.dropFirst(2).firstRange(of: "::") {
      name = String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    rest = rest.drop(while: \.isWhitespace)
    if let format = rest.prefixMatch(of: /\[(html|moodle|plain|markdown)\]/) {
      rest = rest[format.range.upperBound...]
    }
    guard let open = GIFTText.firstIndex(of: "{", in: rest) else {
      throw Diagnostic("the block has no answers", fix: "write them between { and }")
    }
    guard let close = GIFTText.firstIndex(of: "}", in: rest[open...]) else {
      throw Diagnostic("the answers are not closed", fix: "write } behind them")
    }
    let answers = rest[rest.index(after: open)..<close]
    let stem = GIFTText.plain(rest[..<open])
    let tail = GIFTText.plain(rest[rest.index(after: close)...])
    return GIFTItem(
      name: GIFTText.plain(Substring(name)), stem: tail.isEmpty ? stem : "\(stem) _____ \(tail)",
      kind: try GIFTAnswers.kind(answers), line: line)
  }
}

/// A question of a GIFT file.
public struct GIFTItem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case choice([GIFTOption], isSingle: Bool)
    case number(Double, tolerance: Double)
    case text([GIFTOption])
    case match([[String]])
    case essay
  }

  public var name: String
  public var stem: String
  public var kind: Kind
  public var line: Int
}

/// An answer of a GIFT question.
public struct GIFTOption: Hashable, Sendable {
  public var text: String
  /// From -1 to 1.
  public var weight: Double
  public var feedback: String

  public init(text: String, weight: Double, feedback: String) {
    self.text = text
    self.weight = weight
    self.feedback = feedback
  }
}
