import Diagnostics
import Foundation
import LessonFormat
import Markdown
import Questions

extension LessonSession {
  /// Shows a cell, runs it and shows what it prints; a hidden one only runs.
  func run(_ cell: CodeCell) throws(Diagnostic) {
    guard !cell.isHidden else { return try runUnseen(cell) }
    if cell.language == "python" || cell.language.isEmpty {
      try stage.show(.code(cell.code))
    } else {
      try stage.show(.prose(try MarkdownDocument(Self.fenced(cell))))
    }
    if cell.runs { try runShown(cell) }
  }

  /// Runs a cell whose code is on the screen.
  func runShown(_ cell: CodeCell) throws(Diagnostic) {
    let result = try run(cell.code, of: cell, name: name(of: cell), whenStopped: Self.unfinished)
    if case .interrupted = result { (isHalted, wasStopped) = (true, true) }
    if case .failed = result, !cell.mustFail { try explainFailure(of: cell.code) }
  }

  /// Runs the cells of steps that are not shown, up to one that is stopped: the lesson waits then.
  func runEarlier(_ cells: [CodeCell]) throws(Diagnostic) {
    (isHalted, wasStopped) = (false, false)
    for cell in cells where !isHalted { try runUnseen(cell) }
  }

  /// Runs a cell without showing its code, its output or its plots; an error is shown all the
  /// same.
  func runUnseen(_ cell: CodeCell) throws(Diagnostic) {
    let failure = try runWatched(cell.code, of: cell, name: name(of: cell)) { _ in }
    _ = python.takeFigures()
    switch failure {
    case .failed(let exception, let traceback, let advice) where !cell.mustFail:
      guard !wasStopped else {
        wasStopped = false
        try stage.show(
          .notice("what follows is about the run that you stopped; :again runs this section anew"))
        break
      }
      // A claim of the lesson about numbers that the learner has changed is no error of theirs.
      if exception != "AssertionError" || changedNames.isEmpty {
        try stage.show(.traceback(traceback, advice: advice))
      }
      try explainFailure(of: cell.code)
    case .interrupted:
      isHalted = true
      try stage.show(
        .notice(
          "stopped; what follows builds on what the lesson's cells compute: :restore runs them all "
            + "again"))
    default: break
    }
  }

  /// Runs code and shows everything that comes of it.
  ///
  /// - Parameter cell: the cell of the lesson that it is; nil if the learner typed it.
  @discardableResult
  func run(
    _ code: String, of cell: CodeCell? = nil, name: String,
    whenStopped: String = "stopped; what was computed so far is kept"
  ) throws(Diagnostic) -> PythonSession.Result {
    var failure: Diagnostic?
    let result = try runWatched(code, of: cell, name: name) { [stage] text in
      do throws(Diagnostic) {
        try stage.show(.output(text))
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    for figure in python.takeFigures() { try show(figure) }
    switch result {
    case .finished(let echo):
      if let echo { try stage.show(.output(echo + "\n")) }
    case .failed(_, let traceback, let advice):
      try stage.show(.traceback(traceback, advice: advice))
    case .interrupted:
      try stage.show(.notice(whenStopped))
    }
    return result
  }

  /// What follows builds on the lesson's own cells.
  private static let unfinished =
    "stopped; what was computed so far is kept, but what follows builds on the whole cell: "
    + ":again runs this section anew"

  private func runWatched(
    _ code: String, of cell: CodeCell?, name: String, onOutput: @escaping (String) -> Void
  ) throws(Diagnostic) -> PythonSession.Result {
    let watch = cell?.isSlow == true ? LoopWatch(code: code, in: python) : nil
    let meter = ProgressMeter(
      watch: watch, python: python, stage: stage, start: options.monotonicSeconds())
    meter.looksIntoFunctions = watch == nil
    meter.seconds = options.monotonicSeconds
    let result = python.run(
      code, name: name, isLesson: cell != nil, onTick: meter.tick,
      onOutput: { text in
        meter.pause()
        onOutput(text)
      })
    try meter.finish(result)
    return result
  }

  private func name(of cell: CodeCell) -> String {
    let index = lesson.cells.firstIndex(of: cell).map { $0 + 1 } ?? 0
    return "cell \(index)"
  }

  private static func fenced(_ cell: CodeCell) -> String {
    "`````\(cell.language)\n\(cell.code)`````\n"
  }

  // MARK: Text with values

  /// The prose with its values; a value that cannot be computed is shown as `?` with the reason.
  func fill(_ prose: Prose) throws(Diagnostic) -> MarkdownDocument {
    let context = QuestionContext(seed: 0, evaluator: python.evaluator)
    var problems = [Diagnostic]()
    let document = try prose.document { (value) throws(Diagnostic) in
      do throws(Diagnostic) {
        return try context.text(of: value)
      } catch {
        problems.append(error)
        return "?"
      }
    }
    for problem in problems { try stage.show(.problem(problem)) }
    if !problems.isEmpty {
      try explainFailure(of: prose.values.map(\.expression).joined(separator: " "))
    }
    return document
  }
}
