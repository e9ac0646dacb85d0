import Diagnostics

/// Grades answers to one free question, idea by idea.
///
/// The same answer always gets the same verdict; nothing is looked up outside.
public struct FreeTextGrader: Sendable {
  private let question: FreeQuestion

  /// - Throws: `Diagnostic` if the question's ideas or rules cannot be read.
  public init(question: FreeQuestion, lexicon: Lexicon) throws(Diagnostic) {
    self.question = question
    throw Diagnostic("free answers cannot be graded yet", fix: "wait for the grader")
  }

  /// The verdict on `answer`, with the learner's own words as evidence.
  public func grade(_ answer: String) -> FreeGrade {
    FreeGrade(verdict: .fail, sure: false, score: 0)
  }
}
