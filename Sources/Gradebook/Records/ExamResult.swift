import Diagnostics
import Foundation

/// What an exam came to: a file that a teacher reads and whose change does not go unnoticed.
public struct ExamResult: Hashable, Codable, Sendable {
  public var schema: Int
  public var learner: String
  public var lessonID: String
  /// A digest of the lesson's text, so that all were asked the same.
  public var lessonHash: String
  public var startedAt: Date
  public var finishedAt: Date
  public var answers: [AnswerRecord]
  /// The questions that were asked, answered or not.
  public var questionIDs: [String] = []
  /// Whether the exam was done to its end.
  public var isComplete = true

  public init(
    learner: String, lessonID: String, lessonHash: String, startedAt: Date, finishedAt: Date,
    answers: [AnswerRecord]
  ) {
    schema = 1
    self.learner = learner
    self.lessonID = lessonID
    self.lessonHash = lessonHash
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.answers = answers
  }

  /// The average score over all questions, from 0 to 1; one without an answer counts 0.
  public var score: Double {
    let count = max(answers.count, questionIDs.count)
    return count == 0 ? 0 : answers.map(\.score).reduce(0, +) / Double(count)
  }
}

extension ExamResult {
  /// Reads the file of an exam.
  ///
  /// - Throws: `Diagnostic` if the text is no such file, or was changed since it was sealed.
  public static func opened(_ text: String, key: String = "") throws(Diagnostic) -> ExamResult {
    let content = try SealedFile.content(of: text, key: key)
    let result = try? SealedFile.decoder.decode(ExamResult.self, from: Data(content.utf8))
    guard let result, result.schema == 1 else {
      throw Diagnostic("the result file is from another version of Lectern", fix: "update Lectern")
    }
    return result
  }
}
