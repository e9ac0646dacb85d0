import Diagnostics
import LessonFormat
import Questions

extension LessonSession {
  /// Runs the cells so far again, in a session that knows nothing but them, and gives the learner
  /// back what only they had set.
  func restoreNames() throws(Diagnostic) {
    let passed = itinerary.steps[..<min(next, itinerary.steps.count)].compactMap(cell)
    let cells = (isExploring ? lesson.cells : passed).filter(\.runs)
    guard !cells.isEmpty else {
      return try stage.show(.notice("the lesson has not set any names yet"))
    }
    let own = python.takeOwnNames()
    try runEarlier(cells)
    python.giveBack(own)
    guard !isHalted else { return }
    toldNames = []
    let count = "\(cells.count) cell\(cells.count == 1 ? "" : "s")"
    var words = "the lesson's names are back: \(count) ran again; your own names are kept"
    if asked == nil { words += ". :again shows this section anew" }
    try stage.show(.notice(words))
  }

  /// The lesson's names that stand for something else now. Those that count its loops do not matter:
  /// `for i in range(3)` is typed by everybody.
  var changedNames: [String] {
    let changed = python.changedNames
    guard !changed.isEmpty else { return [] }
    let counters = lesson.cells.reduce(into: Set<String>()) { names, cell in
      for loop in cell.code.matches(of: /(?m)^\s*for\s+([\w, ()]+?)\s+in\b/) {
        names.formUnion(loop.1.split { ", ()".contains($0) }.map(String.init))
      }
    }
    return changed.filter { !counters.contains($0) }
  }

  /// Says which names the learner has changed, where something of the lesson went wrong, and waits
  /// there.
  ///
  /// - Parameter code: what went wrong; names that stand in it come first.
  func explainFailure(of code: String) throws(Diagnostic) {
    let changed = changedNames
    guard !changed.isEmpty else { return }
    isHalted = true
    let words = Set(code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
    let named = changed.filter(words.contains)
    let shown = (named.isEmpty ? changed : named).prefix(3)
    try stage.show(
      .notice(
        "\(shown.joined(separator: ", ")) \(shown.count == 1 ? "is" : "are") no longer what the "
          + "lesson works with, since you changed \(shown.count == 1 ? "it" : "them"): :restore "
          + "brings the lesson's names back and keeps your own"))
  }

  /// Says once which names of the lesson were just given another value: what follows counts with it.
  func noteChangedNames() throws(Diagnostic) {
    guard options.mode.showsLesson, asked == nil else { return }
    var new = changedNames.filter { !toldNames.contains($0) }
    guard !new.isEmpty else { return }
    let wanted = questions.values.filter { $0.manner == .program }.map(python.namesAsked)
    new.removeAll { name in wanted.contains { $0.contains(name) } }
    guard !new.isEmpty else { return }
    toldNames.formUnion(new)
    let shown = new.prefix(3).joined(separator: ", ")
    try stage.show(
      .notice(
        "the lesson uses \(shown) too and goes on with yours; :restore brings its own back"))
  }
}
