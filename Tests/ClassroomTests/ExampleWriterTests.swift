import Classroom
import Diagnostics
import Foundation
import LessonFormat
import Questions
import Testing

@Suite("An example written into a lesson")
struct ExampleWriterTests {
  private static let lesson = """
    ---
    format: 1
    id: a
    title: "A"
    ---

    ## One

    ```question
    id: why
    type: free
    points:
      - {id: gas, say: yeast makes gas, says: [yeast]}
    pass: gas
    model: Yeast.
    accept:   # those that pass
    - it is the yeast
    # a comment
    - 'yeast'

    partial:
      - gas
    reject: [no, "I don't know", heat]
    ---
    Why does bread rise?
    ```

    Text with  two spaces at its end.  \n
    """

  private func write(_ text: String, _ answer: String, _ verdict: Verdict) throws -> (String, Int) {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).md")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    do {
      let line = try ExampleWriter.add(answer, as: verdict, to: "why", in: file.path)
      return (try String(contentsOf: file, encoding: .utf8), line)
    } catch {
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
      throw error
    }
  }

  @Test(
    "is one line more, and reads back as it was given",
    arguments: [
      "plain", "it's \"quoted\": yes # no", "two\nlines", "- dash", "é 🎉", "no", "\u{7}bell", "' '",
    ])
  func addsOneLine(answer: String) throws {
    for (verdict, key) in [(Verdict.pass, "accept"), (.partial, "partial")] {
      let (text, line) = try write(Self.lesson, answer, verdict)
      var lines = text.components(separatedBy: "\n")
      lines.remove(at: line - 1)
      #expect(lines.joined(separator: "\n") == Self.lesson)
      let question = try #require(LessonReader.read(text, source: "a").lesson?.questions.first)
      let node = try #require(question.head[key])
      guard case .list(let items) = node.value else { return #expect(Bool(false)) }
      #expect(items.last?.text == answer)
    }
  }

  @Test("keeps the line ends of the file")
  func keepsLineEnds() throws {
    let windows = Self.lesson.replacing("\n", with: "\r\n")
    let (text, _) = try write(windows, "gluten", .pass)
    #expect(text.components(separatedBy: "\n").dropLast().allSatisfy { $0.hasSuffix("\r") })
  }

  @Test("is refused where the list stands on one line, and the file stays as it was")
  func refuses() {
    let error = #expect(throws: Diagnostic.self) { try write(Self.lesson, "heat", .fail) }
    #expect(error?.fix?.contains("list") == true)
  }

  @Test("begins a list where there is none")
  func beginsList() throws {
    let bare = Self.lesson.replacing("partial:\n  - gas\n", with: "")
    let (text, _) = try write(bare, "gas", .partial)
    #expect(text.contains("\npartial:\n  - 'gas'\n---\n"))
  }
}
