import Classroom
import Diagnostics
import Foundation
import PythonModules
import Terminal

/// What a sitting at the terminal works with: screen, keyboard, record, clock.
struct Desk {
  var output: Output
  var reader: LineReader
  var record: LearnerRecord
  var seed: UInt64
  var histories: PromptHistories

  /// The language at the prompt is in reach of Ctrl-C.
  static var interrupts: Interrupts {
    Interrupts(
      whileRunning: { body in
        // What was pressed before is not about this run, and what stopped it is done with.
        InterruptFlag().lower()
        InterruptFlag().whileRunning(body)
        InterruptFlag().lower()
      },
      isRaised: { InterruptFlag().isRaised })
  }

  /// The folder that `HOME` names, which may be another than the account's.
  static var home: String {
    let named = ProcessInfo.processInfo.environment["HOME"] ?? ""
    return named.hasPrefix("/") ? named : NSHomeDirectory()
  }

  static func clock() -> Date { Date() }

  static func monotonicSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  init(_ screen: ScreenOptions) throws(Diagnostic) {
    let environment = ProcessInfo.processInfo.environment
    let home = Desk.home
    let isInteractive = isatty(0) == 1 && isatty(1) == 1
    let (output, typedAhead) =
      isInteractive
      ? screen.interactiveOutput() : (screen.standardOutput(), [])
    self.output = output
    reader = LineReader(
      settings: output.settings, isInteractive: isInteractive, typedAhead: typedAhead)
    record = try LearnerRecord.open(
      path: LessonFolders.gradebook(environment: environment, home: home),
      clock: { Desk.clock() })
    seed = record.seed { UInt64.random(in: 0...UInt64(Int64.max)) }
    histories = PromptHistories()
    if isInteractive {
      histories = PromptHistories(
        folder: LessonFolders.histories(environment: environment, home: home),
        clock: { Desk.clock() })
    }
  }

  /// A fresh session of the language.
  ///
  /// - Parameter datasets: the source of `lectern.datasets`; nil for the program's own.
  static func python(datasets: String? = nil) -> PythonSession {
    PythonSession(modules: LecternModules.all, datasets: datasets, interrupts: interrupts)
  }

  /// Refuses to speak of a record that could not be opened.
  func needRecord() throws {
    guard record.isInMemory else { return }
    throw Failure(.inputOutput, all: Array(record.takeTrouble().prefix(1)))
  }

  /// Says what is wrong with the record, on standard error.
  func sayTrouble() throws {
    for diagnostic in record.takeTrouble() {
      try FileSink.standardError.write(withoutControlCharacters(diagnostic.oneLine) + "\n")
    }
  }

  /// An opaque name of the learner, the same in everything that is handed in or sent.
  var learnerID: String { String(seed, radix: 16) }

  /// How the screen looks at its size of now.
  var settings: OutputSettings { output.settings.fitted(to: TerminalSize.ofDescriptor(1)) }

  /// Plays one session of a lesson, and writes the file of an exam's result.
  func sit(_ loaded: LoadedLesson, _ options: SessionOptions) throws(Diagnostic) -> SessionEnding {
    let (ending, session) = try play(loaded, options)
    if let exam = session.sealedExam {
      let path = try keep(exam.text, named: "\(loaded.lesson?.id ?? "lesson")-exam.json")
      try output.writeLine(
        StyledText("The result is in \(path); `lectern report \(path)` reads and checks it.")
          .wrapped(to: settings.width))
    }
    return ending
  }

  /// Writes a result beside the learner, or beside their record where that cannot be done: an
  /// exam is not taken twice.
  private func keep(_ text: String, named name: String) throws(Diagnostic) -> String {
    do {
      return try LearnerFile.write(LearnerFile.free(name), text)
    } catch {
      let record = LessonFolders.gradebook(
        environment: ProcessInfo.processInfo.environment, home: Desk.home)
      let folder = (record as NSString).deletingLastPathComponent
      guard let path = try? LearnerFile.write(LearnerFile.free("\(folder)/\(name)"), text) else {
        throw error
      }
      return path
    }
  }

  /// Plays one session of a lesson.
  func play(
    _ loaded: LoadedLesson, _ options: SessionOptions, exploring: Bool = false
  ) throws(Diagnostic) -> (ending: SessionEnding, session: LessonSession) {
    guard let lesson = loaded.lesson else {
      throw Diagnostic("the lesson cannot be read", fix: "lectern check \(loaded.path)")
    }
    var options = options
    options.isPaced = reader.isInteractive
    options.seed = seed
    options.glossary = loaded.glossary
    options.monotonicSeconds = Desk.monotonicSeconds
    options.timeZone = .current
    options.examKey = try SealKey.fromEnvironment()
    options.saveFile = LearnerFile.write
    if options.mode == .practice { options.round = Int(Desk.clock().timeIntervalSince1970) }
    let python = Desk.python(datasets: loaded.datasets)
    let stage = TerminalStage(
      output: Output(FileSink.standardOutput, settings: settings), clock: Desk.monotonicSeconds)
    let session = LessonSession(
      lesson: lesson, questions: loaded.questions, python: python, stage: stage, record: record,
      options: options)
    let player = SessionPlayer(
      session: session, stage: stage, reader: reader, python: python, histories: histories)
    return (try player.play(exploring: exploring), session)
  }
}
