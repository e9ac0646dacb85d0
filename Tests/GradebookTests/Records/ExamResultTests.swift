import Diagnostics
import Foundation
import Gradebook
import Testing

@Suite("The result of an exam")
struct ExamResultTests {
  private let result = ExamResult(
    learner: "l1 \"quoted\"", lessonID: "pytorch-lstm", lessonHash: "h",
    startedAt: Date(timeIntervalSince1970: 1_772_000_000),
    finishedAt: Date(timeIntervalSince1970: 1_772_000_600.25),
    answers: [answer(verdict: .pass), answer("b", text: "é\n", verdict: .partial)])

  @Test("comes back as it was sealed")
  func opened() throws {
    let sealed = try SealedFile(result, key: "teacher")
    #expect(try ExamResult.opened(sealed.text, key: "teacher") == result)
    #expect(result.score == 0.75)
  }

  @Test("shows that it was changed, or sealed with another key")
  func changed() throws {
    let sealed = try SealedFile(result, key: "teacher")
    let better = sealed.text.replacing("partial", with: "pass")
    #expect(better != sealed.text)
    for (text, key) in [(better, "teacher"), (sealed.text, "other"), (sealed.text, "")] {
      let error = #expect(throws: Diagnostic.self) { try ExamResult.opened(text, key: key) }
      #expect(
        error?.summary
          == "the result file was changed after it was written, or sealed with another key")
    }
    let error = #expect(throws: Diagnostic.self) { try ExamResult.opened("{}") }
    #expect(error?.summary == "this is not a result file")
  }

  @Test("is kept in the gradebook")
  func stored() throws {
    let book = try LearningStore(inMemoryWithClock: HandClock().reading)
    let sealed = try SealedFile(result)
    try book.record(sealed, of: result)
    #expect(try book.exams(lessonID: "pytorch-lstm") == [sealed])
    #expect(try book.exams(lessonID: "other").isEmpty)
  }
}
