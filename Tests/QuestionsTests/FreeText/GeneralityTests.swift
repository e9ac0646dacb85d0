import Foundation
import Questions
import Testing

@Suite("The grader, on questions of other fields,")
struct GeneralityTests {
  static let files = [
    "blue-sky", "overfitting", "padding", "photosynthesis", "rebase", "spam", "tax", "time-split",
    "vaccines",
  ]

  /// Questions whose answers were written before the rules, or by people who never saw them.
  static let measured = [
    "braking", "coffee", "crust", "mosquitoes", "refund-sign", "sarajevo", "slow-query", "sunset",
    "test-set",
  ]

  @Test("agrees with people who never saw the rules", arguments: measured)
  func agreesOnStrangers(file: String) throws {
    let question = try GradingFixture.question("questions/\(file).md")
    let grader = try FreeTextGrader(question: question, lexicon: GradingFixture.lexicon())
    let answers = try GradingFixture.answers("answers/\(file).jsonl")
    let report = GradingFixture.report(answers, by: grader)
    #expect(answers.count >= 20)
    #expect(report.all.total == answers.count)
    #expect(try #require(report.all.passAgreement) >= 0.7, "\(report.text)")
  }

  @Test("agrees with the author on pass or not pass", arguments: files)
  func agrees(file: String) throws {
    let question = try GradingFixture.question("questions/\(file).md")
    let grader = try FreeTextGrader(question: question, lexicon: GradingFixture.lexicon())
    let examples: [(Verdict, [String])] = [
      (.pass, [question.model] + question.accepted), (.partial, question.partlyAccepted),
      (.fail, question.rejected + ["", question.prompt]),
    ]
    var report = GraderReport()
    for (label, answers) in examples {
      for answer in answers { report.add(label: label, grade: grader.grade(answer)) }
    }
    #expect(report.all.total >= 20)
    #expect(try #require(report.all.passAgreement) >= 0.9, "\(report.text)")
  }

  @Test("covers each question file")
  func coversFiles() throws {
    let folder = GradingFixture.data.appending(path: "questions")
    let found = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
    #expect(found.sorted() == (Self.files + Self.measured).sorted())
  }
}
