import Foundation
import LessonFormat
import Questions
import Testing

/// The lessons' other free questions, each with more than 600 answers that taught nothing, two fifths
/// of them tricky.
@Suite("The grader, on the lessons' free questions,")
struct LessonAgreementTests {
  /// Files named LESSON--QUESTION.jsonl.
  static let files =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: GradingFixture.data.appending(path: "kept").path)) ?? []).sorted()

  @Test("has answers kept aside for all of them")
  func isComplete() { #expect(Self.files.count == 7) }

  /// The mean over the seven is held to more than each of them.
  @Test("agrees on pass or not pass with people")
  func agrees() throws {
    var (right, all, sure, sureRight) = (0, 0, 0, 0)
    for file in Self.files {
      let question = try question(file)
      var (own, count) = (0, 0)
      for answer in try GradingFixture.answers("kept/\(file)") {
        let grade = question.grade(answer.answer)
        let agrees = (grade.verdict == .pass) == (answer.label == .pass)
        count += 1
        own += agrees ? 1 : 0
        if grade.isSure {
          sure += 1
          sureRight += agrees ? 1 : 0
        }
      }
      #expect(Double(own) >= 0.87 * Double(count), "\(file): \(own) of \(count)")
      right += own
      all += count
    }
    #expect(Double(right) >= 0.91 * Double(all), "\(right) of \(all)")
    #expect(Double(sure) >= 0.64 * Double(all), "\(sure) of \(all)")
    #expect(Double(sureRight) >= 0.96 * Double(sure), "\(sureRight) of \(sure)")
  }

  @Test("never passes a word or two that say nothing", arguments: Self.files)
  func failsScraps(file: String) throws {
    let question = try question(file)
    for scrap in ["ok", "no", "yes", "I agree", "hello", "see above", "12 %", "0.5", "400", "lol"] {
      #expect(question.grade(scrap).verdict != .pass, "\(scrap)")
    }
  }

  private func question(_ file: String) throws -> FreeTextQuestion {
    let names = file.replacing(".jsonl", with: "").components(separatedBy: "--")
    let lessons = GradingFixture.fraudExamples.deletingLastPathComponent()
    let path = lessons.appending(path: names[0] + ".md").path
    let reading = LessonReader.read(try TextFile.read(path), source: path)
    let block = try #require(reading.lesson?.questions.first { $0.id == names[1] })
    let read = QuestionCatalog.read(block, lexicon: try GradingFixture.lexicon())
    return try #require(read.question?.kind as? FreeTextQuestion)
  }
}
