import Diagnostics
import Questions
import Testing

/// Ideas in everyday words, in questions that are not about models and their measures.
@Suite("An idea of another subject")
struct PlainIdeaTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var says: String
    var words = ""
    var holds: [String]
    var lacks: [String]

    var testDescription: String { says }
  }

  static let cases = [
    Case(
      says: "the temperature is high", holds: ["it is because the temperature is high"],
      lacks: ["the temperature is low", "the temperature is not high", "temperature"]),
    Case(
      says: "the score is too low", holds: ["the score is too low"],
      lacks: ["the score is too high", "score"]),
    Case(
      says: "the table is too big", holds: ["the table is too big"],
      lacks: ["the server needs more ram"]),
    Case(
      says: "there are too many rows", holds: ["there are too many rows"],
      lacks: ["there are few rows", "other users lock the table"]),
    Case(
      says: "it reads every row", holds: ["it reads every row"],
      lacks: ["it does not have to read every row", "it skips every row", "rows"]),
    Case(
      says: "reads all rows", words: "  reads: [looks at]", holds: ["it looks at all rows"],
      lacks: ["it reads some rows", "it reads no row"]),
    Case(
      says: "the model would underfit", holds: ["the model would underfit"],
      lacks: ["the model would overfit"]),
    Case(
      says: "coffee is the cause", holds: ["coffee is the cause"],
      lacks: ["coffee", "coffee is not the cause"]),
    Case(
      says: "blue scatters more than red", holds: ["blue scatters more than red"],
      lacks: ["red scatters more than blue"]),
    Case(
      says: "wages grow slower than prices",
      holds: ["the wages grow slower than the prices do"], lacks: ["prices grow slower than wages"]
    ),
    Case(
      says: "not blue", holds: ["the sky is not blue any more", "the sky is no longer blue"],
      lacks: ["the sky is blue"]),
    Case(
      says: "leaks", holds: ["it leaks"], lacks: ["there is no leak", "nothing leaks"]),
    Case(
      says: "confounder", words: "  confounder: [third variable]",
      holds: ["there may be a third variable"], lacks: ["a variable"]),
    Case(
      says: "demand exceeds supply", holds: ["demand exceeds supply"],
      lacks: ["supply exceeds demand"]),
    Case(
      says: "enzymes lower the activation energy",
      holds: ["because enzymes lower the activation energy"], lacks: ["energy"]),
    Case(
      says: "not randomized", holds: ["no randomisation", "it was not randomised"],
      lacks: ["it was randomized"]),
    Case(
      says: "the king taxed the colonies",
      holds: ["the king taxed the colonies", "the colonies were taxed by the king"],
      lacks: ["the colonies taxed the king"]),
    Case(
      says: "red gets through", holds: ["only the red gets through"],
      lacks: ["the blue is scattered out of the red beam"]),
  ]

  private func grader(_ says: String, words: String) throws -> FreeTextGrader {
    let question = try FreeQuestion(
      yaml: """
        \(words.isEmpty ? "" : "words:\n" + words)
        points:
          - id: p
            say: the idea
            says: [\(says)]
        pass: p
        model: \(says)
        """, prompt: "Why is that so?")
    return try FreeTextGrader(question: question, lexicon: GradingFixture.lexicon())
  }

  @Test("is found where its words stand with the same not and the same amount", arguments: cases)
  func isFound(example: Case) throws {
    let grader = try grader(example.says, words: example.words)
    for answer in example.holds {
      #expect(grader.grade(answer).verdict == .pass, "\(answer)")
    }
    for answer in example.lacks {
      #expect(grader.grade(answer).verdict != .pass, "\(answer)")
    }
  }

  @Test("that a rule cannot ask for is refused")
  func refusesImpossibleRules() {
    let head = "points: [{id: a, say: yeast}]\nmodel: yeast\n"
    let rules = [
      "pass: 2 of a": "the rule wants 2 of one idea",
      "pass: stance and a": "the rule speaks of the stance, and the question has none",
    ]
    for (rule, summary) in rules {
      let error = #expect(throws: Diagnostic.self) {
        try FreeQuestion(yaml: head + rule, prompt: "")
      }
      #expect(error?.summary == summary)
    }
  }
}
