import Diagnostics
import LessonFormat

extension Command {
  static let progress = Command("progress", summary: "where you are in this lesson") {
    (session, _) throws(Diagnostic) in
    try session.stage.show(.overview(session.overview()))
  }
}

extension LessonSession {
  /// How far the learner is, from the record.
  func overview() -> Overview {
    let lessonID = lesson.id
    let finished =
      record.attempt { (book) throws(Diagnostic) in
        try book.progress(lessonID: lessonID)
      }.flatMap { $0?.finishedSections } ?? []
    let answers =
      record.attempt { (book) throws(Diagnostic) in
        try book.latestAnswers(lessonID: lessonID)
      } ?? [:]
    let sections = lesson.sections.enumerated().map { index, section in
      let blocks = section.items.compactMap { item -> QuestionBlock? in
        if case .question(let block) = item { block } else { nil }
      }
      return Overview.Section(
        number: lesson.number(ofSection: index), title: section.title, slug: section.slug,
        isFinished: finished.contains(section.title),
        isCurrent: index == currentSection, questions: blocks.count,
        // Every guess passes on: predicting is for thinking first.
        passed: blocks.count { block in
          guard let answer = answers[block.id]?.answer else { return false }
          return answer.verdict == .pass || block.type == "predict"
        })
    }
    return Overview(title: lesson.title, sections: sections)
  }
}
