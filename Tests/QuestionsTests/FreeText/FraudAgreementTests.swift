import Foundation
import Questions
import Testing

@Suite("The grader, on labeled answers to the fraud question,")
struct FraudAgreementTests {
  @Test("agrees on pass or not pass with people", arguments: ["plain", "tricky"])
  func agreesOnDevelopmentSet(set: String) throws {
    let answers = try GradingFixture.answers("fraud-dev.jsonl").filter { $0.set == set }
    let report = try GradingFixture.report(answers, by: GradingFixture.fraudGrader())
    #expect(try #require(report.all.passAgreement) >= 0.95, "\(report.text)")
    #expect(try #require(report.sure.passAgreement) >= 0.99, "\(report.text)")
    #expect(try #require(report.coverage) >= (set == "plain" ? 0.85 : 0.7), "\(report.text)")
  }

  /// Answers that were written with the rules out of sight and taught nothing; `hard` ones speak in
  /// pictures and irony throughout.
  @Test(
    "agrees with people on answers that it did not learn from",
    arguments: [
      Floor("plain", agreement: 0.96, sure: 0.98, coverage: 0.85),
      Floor("tricky", agreement: 0.9, sure: 0.96, coverage: 0.7),
      Floor("hard", agreement: 0.78, sure: 0.9, coverage: 0.5),
    ])
  func agreesOnKept(floor: Floor) throws {
    let answers = try GradingFixture.answers("fraud-kept.jsonl").filter { $0.set == floor.set }
    let report = try GradingFixture.report(answers, by: GradingFixture.fraudGrader())
    #expect(try #require(report.all.passAgreement) >= floor.agreement, "\(report.text)")
    #expect(try #require(report.sure.passAgreement) >= floor.sure, "\(report.text)")
    #expect(try #require(report.coverage) >= floor.coverage, "\(report.text)")
  }

  /// How well the grader has to do at least.
  struct Floor: Sendable {
    var set: String
    /// The share of verdicts on pass or not pass that are right, and of the sure ones.
    var agreement, sure: Double
    /// The share of verdicts that are sure.
    var coverage: Double

    init(_ set: String, agreement: Double, sure: Double, coverage: Double) {
      (self.set, self.agreement, self.sure, self.coverage) = (set, agreement, sure, coverage)
    }
  }

  @Test("gives the same grade each time")
  func isDeterministic() throws {
    let answers = try GradingFixture.answers("fraud-dev.jsonl").prefix(40)
    let first = try GradingFixture.fraudGrader()
    let second = try FreeTextGrader(
      question: GradingFixture.taughtQuestion(), lexicon: GradingFixture.lexicon())
    for answer in answers { #expect(first.grade(answer.answer) == second.grade(answer.answer)) }
  }

  @Test("quotes the learner's own words as evidence")
  func quotesEvidence() throws {
    let answers = try GradingFixture.answers("fraud-dev.jsonl")
    let grader = try GradingFixture.fraudGrader()
    for answer in answers {
      for point in grader.grade(answer.answer).points {
        if let evidence = point.evidence { #expect(answer.answer.contains(evidence)) }
        #expect((point.state == .missing) == (point.evidence == nil))
      }
    }
  }
}
