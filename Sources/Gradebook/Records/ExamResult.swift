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

/// A result file: the result as JSON text with its seal.
///
/// The seal is an HMAC-SHA-256 of the very bytes of `result`. With a key that only the teacher
/// and the machine that runs the exam know, nobody else can make one; without a key it still
/// shows every change that was made without care.
public struct SealedExam: Hashable, Codable, Sendable {
  /// The result as JSON.
  public var result: String
  /// 64 hexadecimal digits.
  public var seal: String

  /// Seals a result.
  public init(_ result: ExamResult, key: String = "") throws(Diagnostic) {
    self.result = try LearningStore.reporting("write the result of the exam", nil) {
      String(decoding: try ExamResult.encoder.encode(result), as: UTF8.self)
    }
    seal = SealedExam.seal(of: self.result, key: key)
  }

  init(result: String, seal: String) {
    self.result = result
    self.seal = seal
  }

  /// Reads a result file.
  ///
  /// - Throws: `Diagnostic` if the text is no result file, or was changed since it was sealed.
  public static func opened(_ text: String, key: String = "") throws(Diagnostic) -> ExamResult {
    let sealed = try? JSONDecoder().decode(SealedExam.self, from: Data(text.utf8))
    guard let sealed else {
      throw Diagnostic(
        "this is not a result file", expected: "a file that `--mode exam` wrote")
    }
    guard sealed.seal == seal(of: sealed.result, key: key) else {
      throw Diagnostic(
        "the result file was changed after the exam, or sealed with another key",
        got: "seal \(sealed.seal.prefix(12))…",
        fix: "ask for the file as the exam wrote it")
    }
    let result = try? ExamResult.decoder.decode(ExamResult.self, from: Data(sealed.result.utf8))
    guard let result, result.schema == 1 else {
      throw Diagnostic("the result file is from another version of Lectern", fix: "update Lectern")
    }
    return result
  }

  /// The file's text.
  public var text: String {
    let parts = [("result", result), ("seal", seal)].map {
      "\(JSONText.string($0)): \(JSONText.string($1))"
    }
    return "{" + parts.joined(separator: ", ") + "}\n"
  }

  private static func seal(of text: String, key: String) -> String {
    SHA256.authentication(of: Array(text.utf8), key: Array(key.utf8)).hexadecimal
  }
}

extension ExamResult {
  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .secondsSince1970
    return encoder
  }

  static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .secondsSince1970
    return decoder
  }
}
