import Diagnostics
import Foundation
import MiniPython
import Terminal

/// Plays a session at a terminal, or line by line from a pipe.
public final class SessionPlayer {
  private let session: LessonSession
  private let stage: TerminalStage
  private let reader: LineReader
  private let python: PythonSession
  private let histories: PromptHistories

  public init(
    session: LessonSession, stage: TerminalStage, reader: LineReader, python: PythonSession,
    histories: PromptHistories
  ) {
    self.session = session
    self.stage = stage
    self.reader = reader
    self.python = python
    self.histories = histories
  }

  /// Plays until the session ends.
  ///
  /// - Parameter exploring: whether only the free prompt is wanted.
  /// - Throws: `Diagnostic` if the keyboard cannot be read or the screen cannot be written.
  public func play(exploring: Bool = false) throws(Diagnostic) -> SessionEnding {
    if exploring { try session.explore() } else { try session.start() }
    while true {
      let prompt = session.prompt
      if case .ended(let ending) = prompt { return ending }
      let event = try read(prompt)
      stage.lineWasRead()
      try session.handle(SessionEvent(event))
    }
  }

  private func read(_ prompt: SessionPrompt) throws(Diagnostic) -> LineEvent {
    if reader.isInteractive { try stage.output.writeLine() }
    switch prompt {
    case .pause:
      return try readCode(
        StyledText("Enter goes on ", .dim) + StyledText(">>> ", .prompt))
    case .code: return try readCode(StyledText(">>> ", .prompt))
    case .answer: return try readLine("answer> ")
    case .comparison: return try readLine("does your answer say that? y, p(artly) or n> ")
    case .ended: return .endOfInput
    }
  }

  private func readLine(_ prompt: String) throws(Diagnostic) -> LineEvent {
    let event = try reader.read(
      LineRequest(
        prompt: StyledText(prompt, .prompt), history: histories.answers,
        completer: { [session] line, cursor in
          PromptCompleter.commands(line, cursor, session.options.glossary)
        }))
    if case .line(let text) = event { try? histories.answers.add(text) }
    return event
  }

  private func readCode(_ prompt: StyledText) throws(Diagnostic) -> LineEvent {
    let request = LineRequest(
      prompt: prompt, history: histories.code,
      completer: { [python, session] line, cursor in
        PromptCompleter.completions(line, cursor, python, session.options.glossary)
      })
    let event = try reader.readEntry(
      request, continuation: StyledText("... ", .prompt), nextIndentation: indentation)
    if case .line(let text) = event { try? histories.code.add(text) }
    return event
  }

  /// What the next line of an unfinished block begins with; nil if the entry is whole.
  private func indentation(after text: String) -> String? {
    let first = text.first { !$0.isWhitespace }
    guard first != nil, first != ":", first != "?" else { return nil }
    guard case .incomplete(let indentation) = python.completeness(of: text) else { return nil }
    return reader.isInteractive ? spaces(indentation) : ""
  }
}

extension SessionEvent {
  init(_ event: LineEvent) {
    self =
      switch event {
      case .line(let line): .line(line)
      case .interrupted: .interrupted
      case .endOfInput: .endOfInput
      }
  }
}

/// What was typed at the kinds of prompt, over sessions.
public struct PromptHistories {
  public var code: InputHistory
  public var answers: InputHistory

  /// In memory only.
  public init() {
    code = InputHistory()
    answers = InputHistory()
  }

  /// In files of a folder; one that cannot be read is kept in memory.
  public init(folder: String, clock: @escaping () -> Date) {
    code = (try? InputHistory(path: folder + "/code.history", clock: clock)) ?? InputHistory()
    answers =
      (try? InputHistory(path: folder + "/answers.history", clock: clock)) ?? InputHistory()
  }
}
