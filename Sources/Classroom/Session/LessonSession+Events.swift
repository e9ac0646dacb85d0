import Diagnostics
import Questions

extension LessonSession {
  /// Takes an event and shows what comes of it, up to the next thing that is waited for.
  ///
  /// - Throws: `Diagnostic` only if the screen cannot be written.
  public func handle(_ event: SessionEvent) throws(Diagnostic) {
    switch event {
    case .line(let line): try take(line)
    case .interrupted: break
    case .endOfInput: try endInput()
    }
    try showTrouble()
  }

  private func take(_ line: String) throws(Diagnostic) {
    let trimmed = line.drop(while: \.isWhitespace)
    if trimmed.hasPrefix(":") { return try CommandCatalog.run(String(trimmed), in: self) }
    if let command = bareCommand(line) { return try CommandCatalog.run(command, in: self) }
    switch state {
    case .starting: try start()
    case .ended: break
    case .pausing: try takeAtPause(line)
    case .playing: try runTyped(line)
    case .reading(_, let question): try goOnReading(question)
    case .asking(let active):
      // Enter alone goes on where there is nothing to answer, and asks again where there is.
      if trimmed.isEmpty {
        let wanted = active.question.manner == .program ? "code" : "an answer"
        let ways = mode.givesHelp ? ":hint, :skip" : ":skip"
        if options.isPaced { try stage.show(.notice("type \(wanted), or \(ways)")) }
        return
      }
      try answer(line, to: active)
    case .predicting(let cell): try takePrediction(line, of: cell)
    case .comparing(let active, let id): try compare(line, active, answerID: id)
    }
  }

  private func takeAtPause(_ line: String) throws(Diagnostic) {
    guard line.contains(where: { !$0.isWhitespace }) else { return try advance() }
    try runTyped(line)
  }

  /// Runs what the learner typed, or explains the name that it asks for.
  func runTyped(_ line: String) throws(Diagnostic) {
    guard line.contains(where: { !$0.isWhitespace }) else { return }
    guard try !explainedName(line) else { return }
    try run(line, name: "<stdin>")
    try noteChangedNames()
  }

  /// Explains a name for `?name`, `name?` and `help(name)`; answers whether the line was one.
  func explainedName(_ line: String) throws(Diagnostic) -> Bool {
    guard let name = Self.askedName(line) else { return false }
    do {
      try stage.show(.help(try python.help(on: name)))
    } catch {
      try stage.show(.problem(error))
    }
    return true
  }

  private static func askedName(_ line: String) -> String? {
    let pattern =
      /\s*(?:\?\s*(?<before>[\w.]+)|(?<after>[\w.]+)\s*\?|help\(\s*(?<inside>[\w.]+)\s*\))\s*/
    guard let match = line.wholeMatch(of: pattern) else { return nil }
    return (match.before ?? match.after ?? match.inside).map(String.init)
  }

  private func endInput() throws(Diagnostic) {
    if case .playing(let before) = state, options.isPaced {
      state = before
      return
    }
    guard case .ended = state else { return try finish(.quit) }
  }
}
