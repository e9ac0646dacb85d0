import Diagnostics
import Questions
import Terminal

extension LessonSession {
  /// Says how this mode goes, where it is not the usual way.
  func showManner() throws(Diagnostic) {
    let count = askedIDs.count
    let questions = "\(count) question\(count == 1 ? "" : "s")"
    switch options.mode {
    case .exam:
      try stage.show(
        .notice(
          "\(questions), one try each, no hints. The time counts from now; a result file is "
            + "written at the end."))
    case .watch where options.isPaced:
      try stage.show(
        .notice("The lesson plays by itself: space pauses, Enter goes on, q leaves."))
    case .review: try stage.show(.notice("From \(lesson.title): \(questions)."))
    case .practice:
      try stage.show(
        .notice(
          count == 0
            ? "This lesson has no questions to practice."
            : "\(questions) a round, with fresh numbers where a question has them; :quit ends."))
    case .challenge where count == 0:
      try stage.show(.notice("This lesson has no challenge; --mode quiz asks its questions."))
    default: break
    }
  }

  /// Names the lessons that should come before this one and are not done.
  func showNeeds() throws(Diagnostic) {
    guard options.mode == .learn, options.isPaced else { return }
    let done =
      record.attempt { (book) throws(Diagnostic) in
        try book.allProgress().filter { $0.value.completedAt != nil }
      } ?? [:]
    let missing = lesson.frontMatter.needs.filter { done[$0] == nil }
    guard let first = missing.first else { return }
    try stage.show(
      .notice(
        "This lesson builds on \(missing.joined(separator: " and ")), which you have not done; "
          + "lectern learn \(first) opens it."))
  }

  /// Begins another round of practice; answers whether it did.
  func beginRound() throws(Diagnostic) -> Bool {
    guard options.mode == .practice, hasAsked else { return false }
    hasAsked = false
    round += 1
    next = 0
    let passed = results.count { $0.verdict == .pass }
    try stage.show(
      .notice("Round \(round - options.round + 1). So far \(passed) of \(results.count) passed."))
    try advance()
    return true
  }

  /// Where only optional sections follow, the lesson is done, and the learner hears what else there
  /// is.
  func showOptional(from last: Int, to following: Int) throws(Diagnostic) {
    guard options.mode == .learn, options.onlySection == nil,
      !lesson.sections[last].isOptional,
      lesson.sections[following...].allSatisfy(\.isOptional)
    else { return }
    complete()
    guard options.isPaced else { return }
    let core = zip(overview().sections, lesson.sections).filter { !$1.isOptional }.map(\.0)
    try stage.show(.notice("The lesson is done." + standing(core)))
    if let open = open(core) { try stage.show(.notice(open)) }
    let topics = lesson.sections.indices.filter { lesson.sections[$0].isOptional }
      .map { "\(lesson.number(ofSection: $0)) \(lesson.sections[$0].topic)" }
    try stage.show(
      .notice(
        "If you like, there is more: \(topics.joined(separator: ", ")). Enter reads on, "
          + ":goto and a number reads one of them, :quit ends."))
  }

  /// Where questions have not been passed yet.
  private func open(_ sections: [Overview.Section]) -> String? {
    let left = sections.filter { $0.passed < $0.questions }
    guard let first = left.first else { return nil }
    let places = left.map { "\($0.questions - $0.passed) in section \($0.number)" }
    return
      "Not passed yet: \(places.joined(separator: ", ")). :goto \(first.number) goes back there."
  }

  func complete() {
    let lessonID = lesson.id
    record.attempt { (book) throws(Diagnostic) in try book.completeLesson(lessonID: lessonID) }
  }

  /// How many questions of some sections were passed, as a sentence behind another.
  private func standing(_ sections: [Overview.Section]) -> String {
    let all = sections.map(\.questions).reduce(0, +)
    let passed = sections.map(\.passed).reduce(0, +)
    return all == 0 ? "" : " \(passed) of \(all) question\(all == 1 ? "" : "s") passed."
  }

  /// Says what came of the session.
  func showClosing(_ ending: SessionEnding) throws(Diagnostic) {
    let passed = results.count { $0.verdict == .pass }
    let score = results.isEmpty ? "" : " \(passed) of \(results.count) questions passed."
    switch (options.mode, ending) {
    case (.learn, .completed):
      try stage.show(.notice("The lesson is done." + standing(overview().sections)))
      if options.isPaced {
        try stage.show(
          .notice(
            "lectern review asks again when it is time; "
              + "lectern learn \(lesson.id) --mode practice asks anew."))
      }
    case (.read, .completed), (.watch, .completed): try stage.show(.notice("The lesson is done."))
    case (.exam, _):
      let count = askedIDs.count
      let time = durationText(record.now.timeIntervalSince(startedAt)) ?? ""
      let word = ending == .completed ? "Done" : "Left"
      try stage.show(.notice("\(word): \(passed) of \(count) questions passed in \(time)."))
      if let byVerdict { try stage.show(.notice(byVerdict)) }
    case (.practice, _) where !results.isEmpty: try stage.show(.notice("Practice:" + score))
    case (.quiz, .completed), (.predict, .completed), (.challenge, .completed):
      if !(options.mode == .challenge && askedIDs.isEmpty) {
        try stage.show(.notice("Done. \(passed) of \(askedIDs.count) questions passed."))
      }
    default: break
    }
  }

  /// The numbers of the questions, by what came of them: `passed: 1, 3; not answered: 2`; nil where
  /// all came to the same.
  private var byVerdict: String? {
    let verdicts = Dictionary(
      results.map { ($0.questionID, $0.verdict) }, uniquingKeysWith: { _, last in last })
    let groups: [(name: String, verdict: Verdict?)] = [
      ("passed", .pass), ("partly right", .partial), ("not passed", .fail), ("not answered", nil),
    ]
    let parts = groups.compactMap { group -> String? in
      let numbers = askedIDs.indices.filter { verdicts[askedIDs[$0]] == group.verdict }
      guard !numbers.isEmpty else { return nil }
      return group.name + ": " + numbers.map { String($0 + 1) }.joined(separator: ", ")
    }
    return parts.count > 1 ? parts.joined(separator: "; ") : nil
  }
}
