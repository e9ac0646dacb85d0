import Classroom
import Foundation
import LessonFormat
import Questions
import Testing

@Suite("The cache of checks")
struct CheckCacheTests {
  private let lesson = """
    ---
    format: 1
    id: a
    title: a
    ---
    `````question
    id: q
    type: free
    words:
      yeast: [leaven]
    points:
      - id: gas
        say: yeast makes gas
        says: [yeast]
    pass: gas
    model: The yeast makes gas.
    accept: [it is the yeast]
    examples: answers.jsonl
    hints: [Think of bubbles.]
    ---
    Why does bread rise?
    `````

    """

  @Test("does a check anew when the labeled answers beside the lesson change")
  func dependsOnAnswers() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.md")
    try Data(lesson.utf8).write(to: file)
    let answers = folder.appending(path: "answers.jsonl")

    func findings() -> [String] {
      let surroundings = CheckSurroundings(
        folder: folder.path, lexicon: Lexicon(), lexiconText: "", knownLessons: ["a"],
        datasets: "", program: file.path)
      return LessonCheckRun(
        surroundings: [folder.path: surroundings],
        cache: CheckCache(folder: folder.appending(path: "cache").path, isUsed: true)
      ) { _ in PythonSession(modules: [], interrupts: .never) }
      .reports(for: [file.path]).flatMap(\.findings).map(\.summary)
    }
    try Data(#"{"answer": "leaven", "label": "pass"}"#.utf8).write(to: answers)
    #expect(!findings().contains { $0.contains("labeled answer") })
    try Data(#"{"answer": "leaven", "label": "right"}"#.utf8).write(to: answers)
    #expect(findings().contains { $0.contains("the line is no labeled answer") })
  }
}
