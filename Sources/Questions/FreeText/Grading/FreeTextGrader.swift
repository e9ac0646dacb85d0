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
  private let cachedOpinion = Once<SecondOpinion?>()
  private let cachedNetworks = Once<Result<NetworkOpinion?, Diagnostic>>()

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
    guard let (reading, evidence) = evidence(for: answer) else {
      return FreeGrade(
        verdict: .fail, sure: true, score: 0, points: missingPoints(),
        feedback: "there is nothing here that can be read: answer in a sentence or two")
    }
    let rules = VerdictRule(question: question, evidence: evidence).decision
    guard let opinion else { return feedback(rules, evidence).grade }
    let finding = opinion.finding(reading, evidence, self)
    let decision = Consultation(rules: rules, evidence: evidence, opinion: finding).decision
    var grade = feedback(decision, evidence).grade
    if decision.verdict != rules.verdict {
      grade.near = opinion.nearest(to: reading, self, labeled: decision.verdict)
    }
    return grade
  }

  private func feedback(_ decision: (verdict: Verdict, sure: Bool), _ evidence: Evidence)
    -> Feedback
  {
    Feedback(
      grader: self, verdict: decision.verdict, sure: decision.sure, results: evidence.results,
      remarks: evidence.remarks)
  }

  /// An answer's clauses and what the rules find in them; nil if it holds no word.
  func evidence(for answer: String) -> (Reading, Evidence)? {
    guard answer.utf8.count <= AnswerLimits.bytes else { return nil }
    var reading = reader.read(answer)
    guard reading.tokens.contains(where: { !$0.isBreak }) else { return nil }
    Attribution().apply(to: &reading)
    return (reading, GradeMaker(grader: self, reading: reading).evidence())
  }

  /// An answer as a network reads it; nil if it holds no word.
  func sequence(of answer: String) -> AnswerSequence? {
    guard let (reading, evidence) = evidence(for: answer) else { return nil }
    return sequence(reading, evidence)
  }

  func sequence(_ reading: Reading, _ evidence: Evidence) -> AnswerSequence {
    let features = AnswerFeatures(reading: reading, facts: reader.facts)
    let rules = VerdictRule(question: question, evidence: evidence).decision
    return features.sequence(findings: features.findings(of: evidence, rules: rules))
  }

  /// The networks beside the labeled answers; nil if there are none.
  ///
  /// - Throws: `Diagnostic` if their file cannot be used.
  func networks() throws(Diagnostic) -> NetworkOpinion? {
    guard let examples = question.examplesPath else { return nil }
    return try cachedNetworks.value {
      Result { () throws(Diagnostic) in
        try NetworkOpinion.load(NetworkOpinion.path(forExamples: examples))
      }
    }.get()
  }

  /// Every answer whose worth is known: the model answer, those in the lesson and those beside it.
  private var examples: [LabeledAnswer] {
    let file = (question.examplesPath).flatMap { path in try? LabeledAnswer.read(path) } ?? []
    let model = question.model.isEmpty ? [] : [question.model]
    return (model + question.accepted).map { LabeledAnswer($0, .pass) }
      + question.partlyAccepted.map { LabeledAnswer($0, .partial) }
      + question.rejected.map { LabeledAnswer($0, .fail) } + question.examples + file
  }

  /// All that a verdict on an answer rests on.
  func findings(in answer: String) -> FreeFindings {
    var findings = FreeFindings()
    guard let (reading, evidence) = evidence(for: answer) else { return findings }
    let features = AnswerFeatures(reading: reading, facts: reader.facts)
    let rules = VerdictRule(question: question, evidence: evidence).decision
    findings.found = features.findings(of: evidence, rules: rules)
    findings.words = features.words
    if let opinion {
      findings.byWords = opinion.wordShares(reading, evidence, self)
      findings.byOrder = opinion.orderShares(reading, evidence, self) ?? []
    }
    return findings
  }

  /// Learns from the examples before the first answer comes; may run beside anything else.
  func prepare() { _ = opinion }

  private var opinion: SecondOpinion? {
    cachedOpinion.value { SecondOpinion(examples, networks: try? networks(), grader: self) }
  }

  private func missingPoints() -> [PointResult] {
    points.map { PointResult(id: $0.point.id, wording: $0.point.say, state: .missing) }
  }
}

enum AnswerLimits {
  /// About 1,200 words; a longer text is not an answer to a question.
  static let bytes = 8_000
}
