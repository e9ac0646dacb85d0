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

  /// Each quarter of the examples is graded by what the other three quarters teach.
  @Test("agrees with people on answers that it did not learn from", arguments: 0..<4)
  func agreesOnLeftOut(quarter: Int) throws {
    let all = try LabeledAnswer.read(GradingFixture.fraudExamples.path)
    var question = try GradingFixture.question("fraud.md")
    question.examples = all.indices.filter { $0 % 4 != quarter }.map { all[$0] }
    let grader = try FreeTextGrader(question: question, lexicon: GradingFixture.lexicon())
    var report = GraderReport()
    for index in all.indices where index % 4 == quarter {
      report.add(label: all[index].label, grade: grader.grade(all[index].answer))
    }
    #expect(try #require(report.all.passAgreement) >= 0.9, "\(report.text)")
    #expect(try #require(report.sure.passAgreement) >= 0.95, "\(report.text)")
    #expect(try #require(report.coverage) >= 0.75, "\(report.text)")
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
