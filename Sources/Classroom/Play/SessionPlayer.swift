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
  private var watching = WatchKeys()

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
    guard reader.isInteractive else { return try playToEnd(exploring) }
    // Between two prompts Ctrl-C has nothing to stop, and must not end the program.
    return try InterruptFlag().whileRunning { () throws(Diagnostic) in try playToEnd(exploring) }
  }

  private func playToEnd(_ exploring: Bool) throws(Diagnostic) -> SessionEnding {
    fit(TerminalSize.ofDescriptor(1))
    if exploring { try session.explore() } else { try session.start() }
    while true {
      let prompt = session.prompt
      if case .ended(let ending) = prompt { return ending }
      fit(TerminalSize.ofDescriptor(1))
      let event = try read(prompt)
      InterruptFlag().lower()
      try session.handle(event)
    }
  }

  /// Draws the screen for the terminal's size, which may have changed while something ran.
  private func fit(_ size: TerminalSize?) {
    if reader.isInteractive, let size {
      // A screen that cannot be drawn again stays as it is.
      try? stage.reflow(to: size, unfinished: reader.entrySoFar)
      reader.settings = stage.output.settings
    }
    let settings = stage.output.settings
    python.fit(columns: settings.width, isLive: settings.canRedraw)
  }

  private func read(_ prompt: SessionPrompt) throws(Diagnostic) -> SessionEvent {
    if case .reading(let seconds) = prompt {
      guard reader.isInteractive else { return .line("") }
      let event = try watching.wait(
        seconds: seconds, output: stage.output, onResize: { [self] in fit($0) })
      stage.lineWasRead()
      if stage.output.settings.canRedraw { try stage.output.writeLine() }
      return event
    }
    if reader.isInteractive { try stage.output.writeLine() }
    reader.onResize = { [self] in fit($0) }
    defer { reader.onResize = nil }
    let event: LineEvent
    switch prompt {
    case .pause:
      event = try readCode(StyledText("Enter goes on ", .dim) + StyledText(">>> ", .prompt))
    case .code: event = try readCode(StyledText(">>> ", .prompt))
    case .answer: event = try readLine("answer> ")
    case .comparison: event = try readLine("does yours say it? y, p(artly), n> ")
    case .ended, .reading: event = .endOfInput
    }
    return SessionEvent(event)
  }

  private func readLine(_ prompt: String) throws(Diagnostic) -> LineEvent {
    let prompt = StyledText(prompt, .prompt)
    let event = try reader.read(
      LineRequest(
        prompt: prompt, history: histories.answers,
        completer: { [session] line, cursor in
          PromptCompleter.commands(
            line, cursor, session.options.glossary, session.lesson.sections)
        }))
    if case .line(let text) = event {
      stage.lineWasRead([(prompt, text)])
      try? histories.answers.add(text)
    } else {
      stage.lineWasRead([(prompt, "")])
    }
    return event
  }

  private func readCode(_ prompt: StyledText) throws(Diagnostic) -> LineEvent {
    let request = LineRequest(
      prompt: prompt, history: histories.code,
      completer: { [python, session] line, cursor in
        PromptCompleter.completions(
          line, cursor, python, session.options.glossary, session.lesson.sections)
      })
    let event = try reader.readEntry(
      request, continuation: StyledText("... ", .prompt), nextIndentation: indentation)
    let typed = reader.takeEntry()
    stage.lineWasRead(typed.isEmpty ? [(prompt, "")] : typed)
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
