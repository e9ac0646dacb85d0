import Diagnostics

/// Reads Moodle's question text format as Moodle executes it.
///
/// Blocks are divided by blank lines; what cannot be read is reported with its line, and the rest
/// goes on.
/// - Source: `question/format/gift/format.php` of Moodle 4.5, whose steps this follows one by one.
public struct GIFTReader {
  private let source: String

  public init(source: String) {
    self.source = source
  }

  /// The blocks of a file in order, and what was wrong.
  public func read(_ text: String) -> (blocks: [GIFTBlock], findings: [Diagnostic]) {
    var blocks = [GIFTBlock]()
    var findings = [Diagnostic]()
    for part in parts(text) {
      do {
        if let block = try block(part) { blocks.append(block) }
      } catch {
        findings.append(error.located(at: span(part.line)))
      }
    }
    return (blocks, findings)
  }

  func span(_ line: Int) -> SourceSpan {
    SourceSpan(source: source, start: SourcePosition(line: line, column: 1))
  }

  // MARK: Blocks

  /// The lines between two blank ones, comments apart.
  private struct Part {
    var text: String
    var comments: [Substring]
    /// The first line that is no comment, from 1.
    var line: Int
  }

  private func parts(_ text: String) -> [Part] {
    var parts = [Part]()
    var open = Part(text: "", comments: [], line: 0)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let line = GIFTEscapes.trimmed(line)
      if line.isEmpty {
        if open.line > 0 { parts.append(open) }
        open = Part(text: "", comments: [], line: 0)
      } else if line.hasPrefix("//") {
        open.comments.append(line)
      } else {
        if open.line == 0 { open.line = index + 1 }
        open.text += open.text.isEmpty ? "" : "\n"
        open.text += line
      }
    }
    return open.line > 0 ? parts + [open] : parts
  }

  private func block(_ part: Part) throws(Diagnostic) -> GIFTBlock? {
    let text = GIFTEscapes.hidden(part.text)
    if text.hasPrefix("$CATEGORY:") {
      return .category(Self.categories(text.dropFirst("$CATEGORY:".count)))
    }
    var (name, rest) = Self.name(Substring(text))
    guard let braces = try Self.braces(rest) else {
      let stem = GIFTEscapes.text(rest, .moodle)
      guard !stem.isEmpty else { return nil }
      return .question(item(part, name, stem, .description, GIFTText("", stem.format)))
    }
    // Text behind the answers makes them a gap in the sentence.
    let gap = rest.last == "}" ? "" : "_____"
    var answers = GIFTEscapes.trimmed(
      rest[rest.index(after: braces.lowerBound)..<braces.upperBound])
    rest.replaceSubrange(braces.lowerBound...braces.upperBound, with: gap)
    let stem = GIFTEscapes.text(rest, .moodle)
    var feedback = GIFTText("", stem.format)
    if let last = answers.ranges(of: "####").last {
      feedback = GIFTEscapes.text(answers[last.upperBound...], stem.format)
      answers = GIFTEscapes.trimmed(answers[..<last.lowerBound])
    }
    let kind = try GIFTAnswers(format: stem.format).kind(answers)
    return .question(item(part, name, stem, kind, feedback))
  }

  private func item(
    _ part: Part, _ name: String, _ stem: GIFTText, _ kind: GIFTItem.Kind, _ feedback: GIFTText
  ) -> GIFTItem {
    let comments = part.comments.joined(separator: "\n")
    return GIFTItem(
      id: Self.marks("id", in: comments).first, tags: Self.marks("tag", in: comments), name: name,
      stem: stem, kind: kind, generalFeedback: feedback, line: part.line)
  }

  // MARK: Parts of a block

  /// The names of a path such as `$course$/top/Chapter one`; two slashes are one in a name.
  private static func categories(_ path: Substring) -> [String] {
    GIFTEscapes.shown(path).replacing("//", with: "\u{0}").split(separator: "/")
      .map { GIFTEscapes.trimmed($0.replacing("\u{0}", with: "/")) }
      .filter { !$0.isEmpty && $0 != "top" && $0.wholeMatch(of: /\$\w+\$/) == nil }
      .map(String.init)
  }

  private static func name(_ text: Substring) -> (name: String, rest: Substring) {
    guard text.hasPrefix("::") else { return ("", text) }
    let rest = text.dropFirst(2)
    guard let end = rest.firstRange(of: "::") else { return ("", rest) }
    let name = String(GIFTEscapes.trimmed(GIFTEscapes.shown(rest[..<end.lowerBound])))
    return (name, GIFTEscapes.trimmed(rest[end.upperBound...]))
  }

  /// The first `{` and the first `}`; nil if there is neither.
  private static func braces(
    _ text: Substring
  ) throws(Diagnostic) -> Range<Substring.Index>? {
    switch (text.firstIndex(of: "{"), text.firstIndex(of: "}")) {
    case (nil, nil): return nil
    case (let open?, let close?) where open < close: return open..<close
    case (let open?, let close?) where close < open:
      throw Diagnostic(
        "a } stands before the first {", fix: "write \\} for a brace that belongs to the text")
    case (nil, _): throw Diagnostic("the answers are not opened", fix: "write { before them")
    default: throw Diagnostic("the answers are not closed", fix: "write } behind them")
    }
  }

  /// What `[id:…]` or `[tag:…]` in comments say.
  private static func marks(_ name: String, in comments: String) -> [String] {
    var marks = [String]()
    var rest = Substring(comments)
    while let start = rest.firstRange(of: "[\(name):") {
      rest = rest[start.upperBound...]
      var mark = ""
      var isEscaped = false
      while let character = rest.first, isEscaped || character != "]", !character.isNewline {
        rest.removeFirst()
        if character == "\\", rest.first == "]" {
          isEscaped = true
        } else {
          mark.append(character)
          isEscaped = false
        }
      }
      if rest.first == "]", !mark.isEmpty { marks.append(String(GIFTEscapes.trimmed(mark))) }
    }
    return marks
  }
}
