import Diagnostics
import LessonFormat

extension LessonSession {
  /// Whether the learner is asked what a run will print: in the mode for it, unless the lesson
  /// itself has just asked for a guess about it.
  func asksForPrediction(of cell: CodeCell, _ step: Itinerary.Step) -> Bool {
    options.mode == .predict && step.isShown && cell.runs && !cell.isHidden && pending == nil
      && printsSomething(cell)
  }

  /// Whether there is anything to predict: a value at the end, or a call that prints or draws.
  private func printsSomething(_ cell: CodeCell) -> Bool {
    python.endsInExpression(cell.code)
      || ["print(", "show(", "summary(", "fit(", "evaluate("].contains {
        Self.withoutDefinitions(cell.code).contains($0)
      }
  }

  /// What runs at once, and not only when a function is called.
  private static func withoutDefinitions(_ code: String) -> String {
    var isInside = false
    return code.split(separator: "\n").filter { line in
      if line.first?.isWhitespace == false {
        isInside = ["def ", "class ", "@"].contains { line.hasPrefix($0) }
      }
      return !isInside
    }.joined(separator: "\n")
  }

  func askForPrediction(of cell: CodeCell) throws(Diagnostic) {
    try stage.show(.code(cell.code))
    try stage.show(.notice("What will come out? Say it in your own words, or press Enter."))
    state = .predicting(cell)
  }

  /// The first line of its code, between quotes.
  private static func name(of cell: CodeCell) -> String {
    let lines = cell.code.split(separator: "\n")
    let first = lines.first { !$0.hasPrefix("import ") && !$0.hasPrefix("from ") } ?? lines.first
    return "'\(first ?? "")'" + (lines.count > 1 ? " …" : "")
  }

  /// Runs the cell that was predicted and goes on.
  func takePrediction(_ guess: String, of cell: CodeCell) throws(Diagnostic) {
    let hasGuessed = guess.contains { !$0.isWhitespace }
    // Before the run, so that a program that is ended in its middle has the guess all the same.
    if hasGuessed { keepNote("Before the run of \(Self.name(of: cell)) I expected: \(guess)") }
    try runShown(cell)
    if hasGuessed { try stage.show(.notice("You said: \(guess)")) }
    if try endSection(itinerary.steps[max(0, next - 1)]) { return }
    try advance()
  }
}
