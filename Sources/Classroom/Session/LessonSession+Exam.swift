import Diagnostics
import Gradebook
import LessonFormat

extension LessonSession {
  /// Seconds since the exam began; nil outside of exams.
  var secondsOfExam: Double? {
    mode == .exam ? max(0, record.now.timeIntervalSince(startedAt)) : nil
  }

  /// Seals the answers of an exam and stores them, for a result file.
  ///
  /// - Parameter isComplete: whether the last question was reached.
  func sealExam(isComplete: Bool) {
    let session = storedSession
    let id = lesson.id
    let given = record.attempt { (book) throws(Diagnostic) in try book.answers(lessonID: id) } ?? []
    let answers = given.map(\.answer).filter { $0.sessionID == session }
    guard isComplete || !answers.isEmpty else { return }
    var hash = StableHash(of: lesson.id)
    for question in lesson.questions { hash.add(question.hash) }
    var result = ExamResult(
      learner: String(options.seed, radix: 16), lessonID: id, lessonHash: hash.text,
      startedAt: startedAt, finishedAt: record.now, answers: answers)
    result.questionIDs = askedIDs
    result.isComplete = isComplete
    let key = options.examKey
    sealedExam = record.attempt { [result] (book) throws(Diagnostic) in
      let exam = try SealedFile(result, key: key)
      try book.record(exam, of: result)
      return exam
    }
  }
}
