import Diagnostics
import Foundation
import LessonFormat
import Questions
import Testing

@Suite("Networks that learn from labeled answers")
struct NetworkTests {
  /// A lesson with one free question and a file of labeled answers, in a folder of its own.
  private struct Desk {
    let folder: URL
    let asked: Question
    let question: FreeTextQuestion

    var examples: URL { folder.appending(path: "answers.jsonl") }
    var networks: URL { folder.appending(path: "answers.safetensors") }

    init(_ answers: [LabeledAnswer]) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Desk.write(answers, to: folder.appending(path: "answers.jsonl"))
      let lesson = """
        ---
        format: 1
        id: a
        title: a
        ---
        `````question
        id: chase
        type: free
        words:
          pursuit: [chases]
        points:
          - id: pursuit
            say: the cat chases the dog
            says: [pursuit]
        pass: pursuit
        model: The cat chases the dog.
        examples: answers.jsonl
        hints: [Look again.]
        ---
        Who chases whom?
        `````

        """
      let reading = LessonReader.read(lesson, source: folder.appending(path: "a.md").path)
      let block = try #require(reading.lesson?.questions.first)
      let read = QuestionCatalog.read(block, lexicon: Lexicon())
      asked = try #require(read.question, "\(read.findings)")
      question = try #require(asked.kind as? FreeTextQuestion)
    }

    static func write(_ answers: [LabeledAnswer], to file: URL) throws {
      let encoder = JSONEncoder()
      let lines = try answers.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
      try Data(lines.joined(separator: "\n").utf8).write(to: file)
    }
  }

  private let animals = ["old", "young", "gray", "black", "small", "large", "fat", "thin"]

  /// The same words in both verdicts; only their order tells.
  private func examples(_ ends: [String]) -> [LabeledAnswer] {
    animals.flatMap { first in
      animals.flatMap { second in
        ends.flatMap { end in
          [
            LabeledAnswer("the \(first) cat chases the \(second) dog \(end)", .pass),
            LabeledAnswer("the \(first) dog chases the \(second) cat \(end)", .fail),
          ]
        }
      }
    }
  }

  @Test("tell answers of the same words by their order")
  func readsOrder() throws {
    let desk = try Desk(examples(["today", "here"]))
    defer { try? FileManager.default.removeItem(at: desk.folder) }
    #expect(desk.question.findings(in: "the old cat chases the dog").byOrder.isEmpty)
    var losses: [Double] = []
    let path = try desk.question.trainNetworks(1) { losses.append($3) }
    #expect(URL(filePath: path).lastPathComponent == "answers.safetensors")
    #expect(try #require(losses.last) < #require(losses.first))

    let trained = try Desk(examples(["today", "here"]))
    defer { try? FileManager.default.removeItem(at: trained.folder) }
    try FileManager.default.copyItem(at: desk.networks, to: trained.networks)
    let right = trained.question.findings(in: "the tired cat chases the quick dog at night")
    let wrong = trained.question.findings(in: "the tired dog chases the quick cat at night")
    #expect(try #require(right.byOrder.first) > 0.5)
    #expect(try #require(wrong.byOrder.first) < 0.5)
    #expect(abs(right.byOrder.reduce(0, +) - 1) < 1e-4)
    #expect(
      right.byOrder
        == trained.question.findings(in: "the tired cat chases the quick dog at night").byOrder)
  }

  @Test("are the same for the same answers, and known to be outdated for others")
  func isReproducible() throws {
    let desk = try Desk(examples(["today", "here"]))
    defer { try? FileManager.default.removeItem(at: desk.folder) }
    _ = try desk.question.trainNetworks(1) { _, _, _, _ in }
    let first = try Data(contentsOf: desk.networks)
    _ = try desk.question.trainNetworks(1) { _, _, _, _ in }
    #expect(try Data(contentsOf: desk.networks) == first)
    #expect(!desk.question.hasOutdatedNetworks)
    try Desk.write(examples(["today", "there"]), to: desk.examples)
    #expect(desk.question.hasOutdatedNetworks)
  }

  @Test("a damaged file is named, and the grader does without it", arguments: [0, 7, 40, 5_000])
  func damaged(length: Int) throws {
    let desk = try Desk(examples(["today", "here"]))
    defer { try? FileManager.default.removeItem(at: desk.folder) }
    _ = try desk.question.trainNetworks(1) { _, _, _, _ in }
    let whole = try Data(contentsOf: desk.networks)
    try whole.prefix(length).write(to: desk.networks)
    let context = Asked.context(desk.asked)
    let error = #expect(throws: Diagnostic.self) {
      try desk.question.statedAnswers(context)
    }
    #expect(error?.summary.contains("answers.safetensors") == true)
    #expect(desk.question.findings(in: "the old cat chases the dog").byOrder.isEmpty)
    #expect(desk.question.grade("the old cat chases the young dog here").verdict == .pass)
  }

  @Test("need some hundreds of answers")
  func needsAnswers() throws {
    let desk = try Desk(Array(examples(["today"]).prefix(100)))
    defer { try? FileManager.default.removeItem(at: desk.folder) }
    let error = #expect(throws: Diagnostic.self) {
      try desk.question.trainNetworks(1) { _, _, _, _ in }
    }
    #expect(error?.summary.contains("100 labeled answers are too few") == true)
    #expect(!FileManager.default.fileExists(atPath: desk.networks.path))
  }
}
