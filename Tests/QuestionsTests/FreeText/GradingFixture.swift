import Diagnostics
import Foundation
import Questions

/// The shared lexicon, questions and labeled answers that the grader is tested with.
enum GradingFixture {
  struct LabeledAnswer: Decodable {
    var answer: String
    var label: Verdict
    var set: String?
  }

  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  static let data = tests.appending(path: "Data")

  /// Read once: the tests ask for them many times.
  private static let sharedLexicon = Result { try readLexicon() }
  private static let sharedGrader = Result {
    try FreeTextGrader(question: taughtQuestion(), lexicon: lexicon())
  }

  static func lexicon() throws -> Lexicon { try sharedLexicon.get() }

  static func fraudGrader() throws -> FreeTextGrader { try sharedGrader.get() }

  /// The labeled answers that the lessons teach the grader with.
  static let fraudExamples = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Lessons/fraud-answers.jsonl")

  /// The fraud question as the lessons have it.
  static func taughtQuestion() throws -> FreeQuestion {
    var question = try question("fraud.md")
    question.examplesPath = fraudExamples.path
    return question
  }

  private static func readLexicon() throws -> Lexicon {
    let file = tests.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Lessons/lexicon.yaml")
    return try Lexicon(yaml: String(contentsOf: file, encoding: .utf8))
  }

  /// A question file: a YAML head, a line of three dashes, the prompt.
  static func question(_ path: String) throws -> FreeQuestion {
    let text = try String(contentsOf: data.appending(path: path), encoding: .utf8)
    let parts = text.components(separatedBy: "\n---\n")
    return try FreeQuestion(yaml: parts[0], prompt: parts[1], source: path)
  }

  static func answers(_ file: String) throws -> [LabeledAnswer] {
    let text = try String(contentsOf: data.appending(path: file), encoding: .utf8)
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(LabeledAnswer.self, from: Data($0.utf8))
    }
  }

  static func report(
    _ answers: [LabeledAnswer], by grader: FreeTextGrader
  ) -> GraderReport {
    var report = GraderReport()
    for answer in answers { report.add(label: answer.label, grade: grader.grade(answer.answer)) }
    return report
  }
}
