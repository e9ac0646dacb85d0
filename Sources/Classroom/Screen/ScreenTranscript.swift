import Terminal

/// What was shown and typed last, so that it can be shown again in another width.
struct ScreenTranscript {
  enum Entry {
    case part(ScreenPart)
    case typed([(prompt: StyledText, line: String)])
  }

  private(set) var entries: [Entry] = []

  /// More than fits on any screen.
  private static let limit = 200
  /// The characters kept of what one run prints.
  private static let longestOutput = 20_000

  mutating func add(_ part: ScreenPart) {
    switch (part, entries.last) {
    case (.output(let more), .part(.output(let before))?):
      entries.removeLast()
      let whole = Self.withoutOverwritten(before + more)
      entries.append(.part(.output(String(whole.suffix(Self.longestOutput)))))
    case (.progress, .part(.progress)?):
      entries.removeLast()
      entries.append(.part(part))
    default: entries.append(.part(part))
    }
    forget()
  }

  /// The text as it looks in the end: what stands before a carriage return is written over.
  private static func withoutOverwritten(_ text: String) -> String {
    guard text.contains("\r") else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      let last = line.split(separator: "\r").last.map(String.init) ?? ""
      // The line at the end may still be written over.
      return index == lines.count - 1 && line.contains("\r") ? "\r" + last : last
    }.joined(separator: "\n")
  }

  mutating func add(typed: [(prompt: StyledText, line: String)]) {
    guard !typed.isEmpty else { return }
    entries.append(.typed(typed))
    forget()
  }

  private mutating func forget() {
    if entries.count > 2 * Self.limit { entries.removeFirst(entries.count - Self.limit) }
  }
}

/// The last lines of a text with escape sequences that fit in so many rows of a terminal.
func lastLines(of text: String, width: Int, rows: Int) -> String {
  var left = max(1, rows)
  var kept: [Substring] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().reversed() {
    let letters = line.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "")
    let height = max(1, (String(letters).displayWidth + width - 1) / max(1, width))
    guard height <= left else { break }
    left -= height
    kept.append(line)
  }
  return kept.reversed().map { $0 + "\n" }.joined()
}
