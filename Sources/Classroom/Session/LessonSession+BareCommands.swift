import Questions

extension LessonSession {
  /// The command that a line names without its colon, where the line can mean nothing else: `hint`,
  /// `skip`, `quit()`, a lone `?`.
  ///
  /// - Returns: nil where the word is a name of the session, or may be an answer.
  func bareCommand(_ line: String) -> String? {
    guard mayBeCommand else { return nil }
    var word = line.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    if word.hasSuffix("()") { word.removeLast(2) }
    if word == "?" { word = "help" }
    if word == "exit" { word = "quit" }
    guard CommandCatalog.commands.contains(where: { $0.name == word }), !python.knows(word) else {
      return nil
    }
    return ":" + word
  }

  private var mayBeCommand: Bool {
    switch state {
    case .pausing, .playing: true
    // One word is a whole answer there.
    case .asking(let active): !(active.question.kind is TextQuestion)
    case .starting, .comparing, .predicting, .reading, .ended: false
    }
  }
}
