import Classroom
import Diagnostics
import Foundation
import Gradebook
import Questions
import Terminal

/// Goes through the answers that an author should look at, one key each.
struct TriageRound {
  var desk: Desk
  var lessons: LessonOptions
  var only: String?

  private enum Choice {
    case example(Questions.Verdict)
    case passOver, leave
  }

  private static let keys = "a accept, p partly right, r reject, n pass over, q leave"

  func run() throws {
    let loaded = try only.map { [try lessons.load($0)] } ?? all()
    let byID = Dictionary(
      loaded.compactMap { lesson in lesson.lesson.map { ($0.id, lesson) } },
      uniquingKeysWith: { first, _ in first })
    let items = try TriageItem.open(
      in: desk.record.gradebook, lessonID: only == nil ? nil : byID.keys.first
    ) { answer in
      guard let free = free(answer, in: byID) else { return true }
      let question = free.free
      return (question.accepted + question.partlyAccepted + question.rejected).contains(answer.text)
    }
    guard !items.isEmpty else {
      return try say("There is nothing to look at: no answer is disputed or in doubt.")
    }
    try say("\(items.count == 1 ? "One answer" : "\(items.count) answers") to look at.")
    var counts = (added: 0, passed: 0)
    for (index, item) in items.enumerated() {
      guard let lesson = byID[item.answer.answer.lessonID],
        let free = free(item.answer.answer, in: byID)
      else { continue }
      try show(item, number: index + 1, of: items.count, free)
      switch try choice() {
      case .example(let verdict):
        try add(item, as: verdict, to: lesson)
        counts.added += 1
      case .passOver:
        try say("passed over", .dim)
        counts.passed += 1
      case .leave:
        return try sum(counts, left: items.count - index)
      }
    }
    try sum(counts, left: 0)
  }

  private func all() throws -> [LoadedLesson] {
    try lessons.library().entries.compactMap { entry in try? lessons.load(entry.path) }
  }

  private func free(
    _ answer: AnswerRecord, in lessons: [String: LoadedLesson]
  ) -> FreeTextQuestion? {
    lessons[answer.lessonID]?.questions.first { $0.id == answer.questionID }?.kind
      as? FreeTextQuestion
  }

  // MARK: Showing

  private func show(
    _ item: TriageItem, number: Int, of count: Int, _ question: FreeTextQuestion
  ) throws(Diagnostic) {
    let answer = item.answer.answer
    try say("")
    try say("\(number)/\(count)  \(answer.lessonID), \(answer.questionID)", .heading)
    try say(question.free.prompt, .dim)
    try say("")
    try say("“\(answer.text)”", .strong)
    let grade = question.freeGrade(answer.text)
    let doubt = grade.sure ? "" : ", not sure"
    try say("graded: \(grade.verdict.rawValue)\(doubt)")
    if grade.verdict.rawValue != answer.verdict.rawValue {
      try say("when it was given: \(answer.verdict.rawValue)")
    }
    for point in grade.points {
      let words = point.evidence.map { " “\($0)”" } ?? ""
      try say("  \(point.state.rawValue): \(point.wording)\(words)")
    }
    for near in grade.near.prefix(1) {
      try say("  like: “\(near.answer)” (\(near.label.rawValue))")
    }
    if let objection = item.objection {
      try say("the learner objects" + (objection.isEmpty ? "" : ": \(objection)"), .warning)
    }
    if let own = item.ownVerdict { try say("the learner, comparing: \(own.rawValue)") }
  }

  private func say(_ text: String, _ style: Style = .plain) throws(Diagnostic) {
    let line = StyledText(withoutControlCharacters(text), style)
    try desk.output.writeLine(line.wrapped(to: desk.output.width))
  }

  // MARK: Doing

  private func add(
    _ item: TriageItem, as verdict: Questions.Verdict, to lesson: LoadedLesson
  ) throws(Diagnostic) {
    let answer = item.answer.answer
    let line = try ExampleWriter.add(
      answer.text, as: verdict, to: answer.questionID, in: lesson.path)
    try say("added under '\(ExampleWriter.key(for: verdict))': \(lesson.path):\(line)", .success)
  }

  private func sum(_ counts: (added: Int, passed: Int), left: Int) throws(Diagnostic) {
    var parts = ["\(counts.added) added", "\(counts.passed) passed over"]
    if left > 0 { parts.append("\(left) left for another time") }
    try say("")
    try say(parts.joined(separator: ", ") + ".")
    if counts.added > 0 { try say("Run lectern check to see whether the grader agrees now.") }
  }

  // MARK: Keys

  private func choice() throws(Diagnostic) -> Choice {
    try say(Self.keys, .hint)
    while true {
      guard let key = try key() else { return .leave }
      switch key {
      case "a", "A": return .example(.pass)
      case "p", "P": return .example(.partial)
      case "r", "R": return .example(.fail)
      case "n", "N", " ": return .passOver
      case "q", "Q": return .leave
      default: try say("press one of these: " + Self.keys, .hint)
      }
    }
  }

  /// The next key of the terminal, or the first letter of the next line of the input.
  private func key() throws(Diagnostic) -> Character? {
    if isatty(0) == 1 {
      let pressed = KeyReader.withKeys { keys -> Character? in
        while let key = keys.next() {
          switch key {
          case .character(let character): return character
          case .interrupt, .endOfInput, .escape: return nil
          default: continue
          }
        }
        return nil
      }
      return pressed ?? nil
    }
    while let line = readLine() {
      if let first = line.first(where: { !$0.isWhitespace }) { return first }
    }
    return nil
  }
}
