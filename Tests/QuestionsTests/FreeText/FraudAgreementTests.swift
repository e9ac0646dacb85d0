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

  /// 955 answers that were written with the rules out of sight and taught nothing: half of the
  /// grader's examples are minimal pairs, so they say less of how it does on what people type.
  @Test("agrees with people on answers that it did not learn from", arguments: ["plain", "tricky"])
  func agreesOnKept(set: String) throws {
    let answers = try GradingFixture.answers("fraud-kept.jsonl").filter { $0.set == set }
    let report = try GradingFixture.report(answers, by: GradingFixture.fraudGrader())
    let isPlain = set == "plain"
    #expect(try #require(report.all.passAgreement) >= (isPlain ? 0.96 : 0.87), "\(report.text)")
    #expect(try #require(report.sure.passAgreement) >= (isPlain ? 0.98 : 0.94), "\(report.text)")
    #expect(try #require(report.coverage) >= (isPlain ? 0.85 : 0.7), "\(report.text)")
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
