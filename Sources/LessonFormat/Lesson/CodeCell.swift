import Diagnostics

/// A code block of a lesson.
public struct CodeCell: Hashable, Sendable {
  /// What happens with a code block; the words stand behind `python` in its fence.
  public enum Word: String, CaseIterable, Hashable, Sendable {
    /// It runs, and its output follows.
    case run
    /// It runs unseen.
    case hide
    /// It takes a while and gets a progress bar.
    case slow
    /// It ends in an error, which is shown.
    case fails
  }

  /// What the code is written in, such as `python`; empty if the fence does not say.
  public var language: String
  public var words: Set<Word>
  /// The code, each line ended by a line break.
  public var code: String
  /// The block with its fences.
  public var span: SourceSpan
  /// The number of the first line of code in the file.
  public var firstLine: Int
  /// What the run must print, if the author says so.
  public var expectedOutput: ExpectedOutput?

  public init(
    language: String, words: Set<Word> = [], code: String, span: SourceSpan, firstLine: Int,
    expectedOutput: ExpectedOutput? = nil
  ) {
    self.language = language
    self.words = words
    self.code = code
    self.span = span
    self.firstLine = firstLine
    self.expectedOutput = expectedOutput
  }

  public var runs: Bool { words.contains(.run) }
  public var isHidden: Bool { words.contains(.hide) }
  public var isSlow: Bool { words.contains(.slow) }
  public var mustFail: Bool { words.contains(.fails) }
}

/// What an `output` fence says that the run above it prints.
public struct ExpectedOutput: Hashable, Sendable {
  public var text: String
  public var span: SourceSpan

  public init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }

  /// Whether a run printed what is expected: spaces at line ends do not matter, and `...` stands
  /// for anything, as in Python's doctests.
  public func matches(_ printed: String) -> Bool {
    let parts = Self.trimmed(text).components(dividedBy: "...")
    var rest = Substring(Self.trimmed(printed))
    guard let first = parts.first, parts.count > 1 else { return Self.trimmed(text) == rest }
    guard rest.hasPrefix(first) else { return false }
    rest = rest.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let place = rest.firstRange(of: part) else { return false }
      rest = rest[place.upperBound...]
    }
    return rest.hasSuffix(parts[parts.count - 1])
  }

  private static func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop(while: \.isWhitespace).reversed())
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate func components(dividedBy divider: String) -> [Substring] {
    split(separator: divider, omittingEmptySubsequences: false)
  }
}
