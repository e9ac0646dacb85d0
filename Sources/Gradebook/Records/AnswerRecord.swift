import Foundation

/// How an answer was judged.
public enum Verdict: String, Codable, CaseIterable, Hashable, Sendable {
  case pass, partial, fail
}

/// One answer as it was given, stored the moment it is judged.
public struct AnswerRecord: Hashable, Codable, Sendable {
  public var lessonID: String
  public var questionID: String
  /// A digest of the question's text, so that an answer to an older wording is known as such.
  public var questionHash: String
  /// The type of the question as a lesson file names it, such as `number` or `free`.
  public var questionType: String
  /// The question as it was asked, in Markdown, with its fresh numbers and the order of its options;
  /// nil if it was answered before this was kept.
  public var asked: String?
  /// The title of the section that asked.
  public var section: String
  /// What the learner typed.
  public var text: String
  public var verdict: Verdict
  /// From 0 to 1.
  public var score: Double
  /// Whether the grader was sure.
  public var isSure: Bool
  /// Which try this was, from 1.
  public var tries: Int
  public var hintsUsed: Int
  /// Time from question to answer.
  public var seconds: Double
  public var givenAt: Date
  /// The mode as the command line names it, such as `learn` or `exam`.
  public var mode: String
  /// What the answer lacked, in words: the points that were missing or contradicted.
  public var missedIdeas: [String]
  /// The model answer or the key, to show in notes and reports; nil where there is none.
  public var modelAnswer: String?
  /// The session that the answer was given in, if one was begun.
  public var sessionID: Int64?

  public init(
    lessonID: String, questionID: String, questionHash: String, questionType: String,
    asked: String? = nil, section: String = "", text: String, verdict: Verdict, score: Double,
    isSure: Bool = true,
    tries: Int = 1, hintsUsed: Int = 0, seconds: Double = 0, givenAt: Date,
    mode: String = "learn", missedIdeas: [String] = [], modelAnswer: String? = nil,
    sessionID: Int64? = nil
  ) {
    self.lessonID = lessonID
    self.questionID = questionID
    self.questionHash = questionHash
    self.questionType = questionType
    self.asked = asked
    self.section = section
    self.text = text
    self.verdict = verdict
    self.score = score
    self.isSure = isSure
    self.tries = tries
    self.hintsUsed = hintsUsed
    self.seconds = seconds
    self.givenAt = givenAt
    self.mode = mode
    self.missedIdeas = missedIdeas
    self.modelAnswer = modelAnswer
    self.sessionID = sessionID
  }
}

/// An answer with its number in the gradebook.
public struct StoredAnswer: Hashable, Codable, Sendable {
  public var id: Int64
  public var answer: AnswerRecord

  public init(id: Int64, answer: AnswerRecord) {
    self.id = id
    self.answer = answer
  }
}
