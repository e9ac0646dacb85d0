import Classroom
import Diagnostics
import Terminal

/// The questions that are due, lesson after lesson.
struct ReviewRound {
  var desk: Desk
  var lessons: LessonOptions

  func run() throws {
    let library = try lessons.library()
    let due = desk.record.attempt { (book) throws(Diagnostic) in try book.due() } ?? []
    var asked = 0
    for entry in library.entries {
      let ids = Set(due.filter { $0.lessonID == entry.id }.map(\.questionID))
      guard !ids.isEmpty else { continue }
      let loaded = try lessons.load(entry.path)
      let present = ids.intersection(loaded.questions.map(\.id))
      guard !present.isEmpty else { continue }
      asked += present.count
      let (ending, _) = try desk.play(loaded, SessionOptions(mode: .review, questions: present))
      guard ending == .completed else { return }
    }
    let text = asked == 0 ? "Nothing is due today." : "That was all for today."
    try desk.output.writeLine(StyledText(text))
  }
}
