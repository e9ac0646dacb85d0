import Diagnostics
import Foundation
import Questions
import Testing

@Suite("The second opinion")
struct SecondOpinionTests {
  /// A question about a thing that no lexicon knows, with answers that only examples explain.
  private func question(examples: [LabeledAnswer]) -> FreeQuestion {
    var question = FreeQuestion(
      prompt: "Why does bread rise?", words: ["yeast": ["leaven"]],
      points: [FreeQuestion.Point(id: "gas", say: "yeast makes gas", says: ["yeast"])],
      pass: .met("gas"), model: "The yeast makes gas.")
    question.examples = examples
    return question
  }

  private let good = ["tiny bubbles lift the dough", "bubbles blow it up", "fermentation bubbles"]
  private let poor = ["the oven is hot", "heat of the oven", "because it is baked in an oven"]

  private func examples(_ rounds: Int) -> [LabeledAnswer] {
    (0..<rounds).flatMap { round in
      good.map { LabeledAnswer("\($0) \(round)", .pass) }
        + poor.map { LabeledAnswer("\($0) \(round)", .fail) }
    }
  }

  @Test("outweighs the rules where it has seen enough, and shows what it went by")
  func overrules() throws {
    let grader = try FreeTextGrader(
      question: question(examples: examples(40)), lexicon: GradingFixture.lexicon())
    let grade = grader.grade("bubbles lift the dough")
    #expect(grade.verdict == .pass)
    let near = try #require(grade.near.first)
    #expect(near.label == .pass && near.answer.contains("bubbles"))
    #expect(grader.grade("the hot oven").verdict == .fail)
  }

  @Test("needs fewer examples where the rules disagree with them")
  func overrulesPoorRulesEarlier() throws {
    // `good` and `poor` say nothing that the rules know, so the rules fail them all; answers that
    // name the yeast are judged rightly by the rules.
    let known = (0..<200).map { LabeledAnswer("the yeast does it \($0)", .pass) }
    func verdict(_ examples: [LabeledAnswer]) throws -> Verdict {
      try FreeTextGrader(question: question(examples: examples), lexicon: GradingFixture.lexicon())
        .grade("bubbles lift the dough").verdict
    }
    // 90 examples: the rules are wrong about half of them, or about one in thirty.
    #expect(try verdict(examples(15)) == .pass)
    #expect(
      try verdict(
        known.prefix(84) + good.map { LabeledAnswer($0, .pass) }
          + poor.map { LabeledAnswer($0, .fail) }) == .fail)
  }

  @Test("takes away certainty and no more where it has seen little")
  func doubts() throws {
    let grader = try FreeTextGrader(
      question: question(examples: examples(5)), lexicon: GradingFixture.lexicon())
    let grade = grader.grade("bubbles lift the dough")
    #expect(grade.verdict == .fail)
    #expect(!grade.sure)
    #expect(grade.near.isEmpty)
  }

  @Test("says which line of a file of examples cannot be read")
  func readsExamples() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    let lines = #"{"answer": "a", "label": "pass"}"# + "\n\n" + #"{"answer": "b", "label": "ok"}"#
    try Data(lines.utf8).write(to: file)
    let error = #expect(throws: Diagnostic.self) { try LabeledAnswer.read(file.path) }
    #expect(error?.span?.start.line == 3)
  }
}
