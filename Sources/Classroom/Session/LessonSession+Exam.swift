import Diagnostics
import Gradebook
import LessonFormat

extension LessonSession {
  /// Seals the answers of an exam and stores them, for a result file.
  func sealExam() {
    let session = storedSession
    let id = lesson.id
    let given = record.attempt { (book) throws(Diagnostic) in try book.answers(lessonID: id) } ?? []
    var hash = StableHash(of: lesson.id)
    for question in lesson.questions { hash.add(question.hash) }
    let result = ExamResult(
      learner: String(options.seed, radix: 16), lessonID: id, lessonHash: hash.text,
      startedAt: startedAt, finishedAt: record.now,
      answers: given.map(\.answer).filter { $0.sessionID == session })
    sealedExam = record.attempt { (book) throws(Diagnostic) in
      let exam = try SealedExam(result)
      try book.record(exam, of: result)
      return exam
    }
  }
}
