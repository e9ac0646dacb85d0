import Diagnostics
import LessonFormat

extension LessonSession {
  /// Whether the learner is asked what a run will print: in the mode for it, unless the lesson
  /// itself has just asked for a guess about it.
  func asksForPrediction(of cell: CodeCell, _ step: Itinerary.Step) -> Bool {
    options.mode == .predict && step.isShown && cell.runs && !cell.isHidden && pending == nil
  }

  func askForPrediction(of cell: CodeCell) throws(Diagnostic) {
    try stage.show(.code(cell.code))
    try stage.show(.notice("What will come out? Say it in your own words, or press Enter."))
    state = .predicting(cell)
  }

  /// Runs the cell that was predicted and goes on.
  func takePrediction(_ guess: String, of cell: CodeCell) throws(Diagnostic) {
    try runShown(cell)
    if guess.contains(where: { !$0.isWhitespace }) {
      try stage.show(.notice("You said: \(guess)"))
    }
    if try endSection(itinerary.steps[max(0, next - 1)]) { return }
    try advance()
  }
}
