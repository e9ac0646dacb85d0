import Diagnostics

/// Grades answers to one free question, idea by idea.
///
/// The same answer always gets the same verdict; nothing is looked up outside.
public struct FreeTextGrader: Sendable {
  let question: FreeQuestion
  let lexicon: Lexicon
  let reader: Reader
  let points: [(point: FreeQuestion.Point, ideas: [Idea])]
  let misconceptions: [(misconception: FreeQuestion.Misconception, ideas: [Idea])]
  let stance: QuestionStance?
  let promptStems: Set<String>

  /// - Throws: `Diagnostic` if an idea has no word that could be found in an answer.
  public init(question: FreeQuestion, lexicon: Lexicon) throws(Diagnostic) {
    let compiler = try QuestionCompiler(question: question, lexicon: lexicon)
    self.question = question
    self.lexicon = compiler.lexicon
    reader = compiler.reader
    points = try compiler.points()
    misconceptions = try compiler.misconceptions()
    stance = try compiler.stance()
    promptStems = compiler.promptStems()
  }

  /// The verdict on `answer`, with the learner's own words as evidence.
  public func grade(_ answer: String) -> FreeGrade {
    guard answer.utf8.count <= AnswerLimits.bytes else {
      return FreeGrade(
        verdict: .fail, sure: true, score: 0, points: missingPoints(),
        feedback: "this is too long to be read as an answer: say it in a paragraph")
    }
    var reading = reader.read(answer)
    guard reading.tokens.contains(where: { !$0.isBreak }) else {
      return FreeGrade(
        verdict: .fail, sure: true, score: 0, points: missingPoints(),
        feedback: "there is nothing here that can be read: answer in a sentence or two")
    }
    Attribution().apply(to: &reading)
    return GradeMaker(grader: self, reading: reading).grade()
  }

  private func missingPoints() -> [PointResult] {
    points.map { PointResult(id: $0.point.id, wording: $0.point.say, state: .missing) }
  }
}

enum AnswerLimits {
  /// About 1,200 words; a longer text is not an answer to a question.
  static let bytes = 8_000
}
