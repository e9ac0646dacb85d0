import Classroom
import Diagnostics
import Foundation
import LessonFormat
import Questions
import Testing

@Suite("An export of a lesson")
struct LessonExportTests {
  private func write(_ format: String, _ text: String? = nil) throws -> ExportedText {
    let loaded =
      text.map { LoadedLesson.read(text: $0, path: "a.md", lexicon: Lexicon()) }
      ?? Seat.lesson("tiny")
    let lesson = try #require(loaded.lesson)
    let played = PlayedLesson(
      lesson, questions: loaded.questions,
      python: PythonSession(modules: [], interrupts: .never))
    return try LessonExportCatalog.write(played, to: format, ExportOptions())
  }

  @Test("as a notebook is nbformat 4.5 with ids of its own for every cell")
  func notebook() throws {
    let text = try write("ipynb").text
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let notebook = try #require(object)
    #expect(notebook["nbformat"] as? Int == 4)
    #expect(notebook["nbformat_minor"] as? Int == 5)
    let cells = try #require(notebook["cells"] as? [[String: Any]])
    let ids = cells.compactMap { $0["id"] as? String }
    #expect(ids.count == cells.count && Set(ids).count == cells.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-zA-Z0-9-_]{1,64}/) != nil })
    #expect(ids.contains("question-recall"))
    #expect(!text.contains("0.8333"))
    let code = cells.filter { $0["cell_type"] as? String == "code" }
    #expect(code.allSatisfy { ($0["outputs"] as? [Any])?.isEmpty == true })
    // Jupyter goes on behind a cell whose error is wanted.
    let tags = code.compactMap { ($0["metadata"] as? [String: Any])?["tags"] as? [String] }
    #expect(tags == [["raises-exception"]])
  }

  @Test("as a page holds outputs, folded answers and nothing that runs")
  func page() throws {
    let hostile = """
      ---
      format: 1
      id: a
      title: <script>x</script>
      ---

      <script>alert(1)</script>

      [x](javascript:alert(1)) [y](https://a.org)

      ```python run
      print("<b>")
      ```
      """
    let text = try write("html", hostile).text
    #expect(!text.contains("<script>"))
    #expect(!text.contains("javascript:"))
    #expect(text.contains("<a href=\"https://a.org\">y</a>"))
    #expect(text.contains("&lt;b&gt;"))
    let page = try write("html").text
    #expect(page.contains("<summary>Answer</summary>"))
    #expect(page.contains("Recall is 0.83"))
    // Options answer without a script: the remark belongs to its box.
    #expect(page.contains("<input type=\"radio\" name=\"question-costly\">"))
    #expect(page.contains("<span class=\"remark\">No. Recall looks at the spam.</span>"))
    #expect(!page.contains("http-equiv") && !page.contains("<link") && !page.contains("src=\"http"))
  }

  @Test("in an unknown format is refused with the nearest name")
  func unknown() throws {
    do {
      _ = try write("ipnb")
      Issue.record("it was written")
    } catch let error as Diagnostic {
      #expect(error.fix == "did you mean 'ipynb'?")
    }
  }
}
