import Diagnostics
import Foundation
import LessonFormat
import Questions
import Testing

@Suite("Every question type")
struct QuestionFamilyTests {
  static let names = QuestionCatalog.names
  /// Free answers need the lexicon, and are tested where the grader is.
  static let withoutGrader = names.filter { $0 != "free" }

  private func sample(_ name: String) throws -> String {
    try #require(QuestionCatalog.kind(named: name)).declaration.sample
  }

  @Test("has a file of its own and a line in the catalog")
  func files() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/Questions/Types")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("Question.swift") }
    #expect(files.count == QuestionCatalog.kinds.count)
    #expect(Set(QuestionCatalog.names).count == QuestionCatalog.kinds.count)
  }

  @Test("has a sample without findings", arguments: withoutGrader)
  func sampleParses(name: String) throws {
    let reading = try #require(Asked.reading(try sample(name)))
    #expect(reading.findings == [])
    #expect(reading.question?.block.type == name)
  }

  @Test("names each required key that is missing", arguments: names)
  func missingKeys(name: String) throws {
    let kind = try #require(QuestionCatalog.kind(named: name))
    for field in kind.declaration.fields where field.isRequired {
      let bare = "id: a\ntype: \(name)\n---\nWhat?\n\n- [ ] a\n- [x] b\n"
      let findings = try #require(Asked.reading(bare)).findings
      #expect(
        findings.contains { $0.summary == "a \(name) question has no '\(field.name)'" },
        "\(findings)")
    }
  }

  @Test("knows no other keys, and says which was meant", arguments: names)
  func unknownKeys(name: String) throws {
    let sample = try sample(name).replacing("hints:", with: "hint:")
    let findings = try #require(Asked.reading(sample)).findings
    #expect(
      findings.map(\.summary) == ["\(name.withArticle) question has no key 'hint'"]
        || name == "free")
    #expect(findings.first?.fix == "did you mean 'hints'?")
  }

  @Test(
    "passes and fails the answers that are stated to",
    arguments: ["choice", "choices", "number", "text", "matrix", "order", "match"])
  func statedAnswers(name: String) throws {
    let question = try #require(Asked.question(try sample(name)))
    for seed in UInt64(0)..<20 {
      let context = Asked.context(question, seed: seed)
      let stated = try question.kind.statedAnswers(context)
      #expect(stated.contains { $0.verdict == .pass })
      for answer in stated {
        let grade = try question.grade(answer.text, context)
        let isAsStated =
          answer.verdict == .pass ? grade.verdict == .pass : grade.verdict != .pass
        #expect(isAsStated, "\(answer.text) gets \(grade)")
        #expect((0...1).contains(grade.score))
        #expect(!grade.feedback.isEmpty)
      }
    }
  }

  @Test(
    "takes neither a blank nor the question itself for an answer",
    arguments: ["choice", "choices", "number", "text", "matrix", "order", "match", "predict"])
  func blankAndEcho(name: String) throws {
    let question = try #require(Asked.question(try sample(name)))
    let context = Asked.context(question, names: ["correct": 90])
    let prompt = try question.kind.presentation(context).text
    for answer in [
      "", "  ", prompt, "?", "\u{0}\u{1B}[2J", "🙂", String(repeating: "9", count: 5_000),
    ] {
      do {
        let grade = try question.grade(answer, context)
        #expect(grade.verdict != .pass, "\(answer)")
      } catch {
        #expect(!error.summary.isEmpty)
      }
    }
  }

  @Test("shows a text, what to type and, when asked, a solution", arguments: withoutGrader)
  func presentation(name: String) throws {
    let question = try #require(Asked.question(try sample(name)))
    let context = Asked.context(question, names: ["correct": 90, "width": 16])
    let presentation = try question.kind.presentation(context)
    #expect(!presentation.text.isEmpty)
    #expect(!presentation.invitation.isEmpty)
    #expect(try !question.kind.solution(context).isEmpty)
    #expect(question.hints.count >= 1)
  }

  @Test(
    "shows the remark of a slip where it holds, and none once all is right",
    arguments: [
      ("goal", ["found": 3.0, "alarms": 2.0], "these two are the wrong way round", true),
      ("goal", ["found": 3.0, "alarms": 30.0], "these two are the wrong way round", false),
      ("goal", ["found": 9.0, "alarms": 8.0], "these two are the wrong way round", false),
      ("goal", [:], "these two are the wrong way round", false),
      ("code", ["width": 8.0], "that is half of it", true),
      ("code", ["width": 16.0], "that is half of it", false),
    ])
  func slips(name: String, session: [String: Double], remark: String, isShown: Bool) throws {
    let question = try #require(Asked.question(try sample(name)))
    let grade = try question.grade("", Asked.context(question, names: session))
    #expect(grade.feedback.contains { $0.text == remark } == isShown)
  }
}
