import Diagnostics
import Gradebook
import Questions

/// An answer in the learner's own words that its author should look at.
public struct TriageItem: Hashable, Sendable {
  public var answer: StoredAnswer
  /// What the learner said against the verdict; nil if it was not disputed.
  public var objection: String?
  /// What the learner made of it when comparing with the model answer; nil if that did not happen.
  public var ownVerdict: Questions.Verdict?

  /// The disputed answers and those that the grader was not sure of, the disputed ones first,
  /// each text of a question once.
  ///
  /// - Parameters:
  ///   - lessonID: the lesson, or nil for all.
  ///   - isKnown: whether a text is an example of its question already.
  public static func open(
    in book: LearningStore, lessonID: String? = nil, isKnown: (AnswerRecord) -> Bool
  ) throws(Diagnostic) -> [TriageItem] {
    let objections = Dictionary(
      try book.disputes().map { ($0.answerID, $0.reason) }, uniquingKeysWith: { $1 })
    let own = try book.ownVerdicts()
    var seen: Set<[String]> = []
    var disputed: [TriageItem] = []
    var unsure: [TriageItem] = []
    for answer in try book.answers(lessonID: lessonID).reversed()
    where answer.answer.questionType == "free" && !answer.answer.text.hasPrefix(":") {
      let objection = objections[answer.id]
      guard objection != nil || !answer.answer.isSure, !isKnown(answer.answer),
        seen.insert([answer.answer.lessonID, answer.answer.questionID, answer.answer.text]).inserted
      else { continue }
      let item = TriageItem(
        answer: answer, objection: objection, ownVerdict: own[answer.id].map(Verdict.init))
      if objection != nil { disputed.append(item) } else { unsure.append(item) }
    }
    return disputed.reversed() + unsure.reversed()
  }
}
