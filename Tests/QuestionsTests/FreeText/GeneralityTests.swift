import Foundation
import Questions
import Testing

@Suite("The grader, on questions of other fields,")
struct GeneralityTests {
  static let files = [
    "blue-sky", "overfitting", "padding", "photosynthesis", "rebase", "spam", "tax", "time-split",
    "vaccines",
  ]

  @Test("agrees with the author on pass or not pass", arguments: files)
  func agrees(file: String) throws {
    let question = try GradingFixture.question("questions/\(file).md")
    let grader = try FreeTextGrader(question: question, lexicon: GradingFixture.lexicon())
    let check = QuestionCheck(question, grader: grader)
    #expect(check.report.all.total >= 20)
    #expect(try #require(check.report.all.passAgreement) >= 0.9, "\(check.report.text)")
  }

  @Test("covers each question file")
  func coversFiles() throws {
    let folder = GradingFixture.data.appending(path: "questions")
    let found = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
    #expect(found.sorted() == Self.files)
  }
}
