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
    #expect(page.contains("<details><summary>Answer</summary>"))
    #expect(page.contains("Recall is 0.83"))
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

  @Test("as GIFT comes back as the same questions")
  func roundTrip() throws {
    let exported = try write("gift")
    #expect(exported.findings.map(\.summary).count == 2)
    let (questions, findings) = GIFTReader(source: "a.gift").read(exported.text)
    #expect(findings == [])
    #expect(questions.map(\.name) == ["tiny/recall", "tiny/costly"])
    #expect(
      questions[1].kind
        == .choice(
          [
            GIFTOption(text: "recall", weight: 0, feedback: "Recall looks at the spam."),
            GIFTOption(text: "precision", weight: 1, feedback: ""),
          ], isSingle: true))
  }
}

@Suite("A GIFT file")
struct GIFTReaderTests {
  private func kind(_ answers: String) throws -> GIFTItem.Kind {
    let (items, findings) = GIFTReader(source: "a").read("::n::What? {\(answers)}")
    if let finding = findings.first { throw finding }
    return try #require(items.first).kind
  }

  @Test("is read as Moodle reads it")
  func kinds() throws {
    #expect(try kind("") == .essay)
    #expect(try kind("#3.14:0.01") == .number(3.14, tolerance: 0.01))
    #expect(try kind("#1..3") == .number(2, tolerance: 1))
    #expect(
      try kind("TRUE#not so#right")
        == .choice(
          [
            GIFTOption(text: "true", weight: 1, feedback: "right"),
            GIFTOption(text: "false", weight: 0, feedback: "not so"),
          ], isSingle: true))
    #expect(
      try kind("=a \\= b#yes ~%50%half ~no")
        == .choice(
          [
            GIFTOption(text: "a = b", weight: 1, feedback: "yes"),
            GIFTOption(text: "half", weight: 0.5, feedback: ""),
            GIFTOption(text: "no", weight: 0, feedback: ""),
          ], isSingle: true))
    #expect(try kind("=a -> 1 =b -> 2") == .match([["a", "1"], ["b", "2"]]))
    #expect(
      try kind("=%50%a =b####why")
        == .text([
          GIFTOption(text: "a", weight: 0.5, feedback: ""),
          GIFTOption(text: "b", weight: 1, feedback: ""),
        ]))
  }

  @Test("reports what cannot be read with its line and goes on")
  func reports() {
    let text =
      "// a comment\n$CATEGORY: x\n\nno answers\n\n::a::Q {#many}\n\n::b::Q {=x\n\n::c::Missing {=word} here\n"
    let (items, findings) = GIFTReader(source: "a").read(text)
    #expect(items.map(\.stem) == ["Missing _____ here"])
    #expect(
      findings.map(\.oneLine) == [
        "a:4:1: error: the block has no answers; write them between { and }",
        "a:6:1: error: 'many' is not a number",
        "a:8:1: error: the answers are not closed; write } behind them",
      ])
  }

  @Test("becomes a lesson that can be read")
  func lesson() {
    let gift =
      "::Two::1+1? {#2}\n\n::Pick it::Which? {=a#yes ~b}\n\n::Pick it::Pairs {=a|b -> 1 =c -> 2}\n\n::E::Why? {}\n"
    let (text, findings) = GIFTImport.lesson(gift, id: "quiz", source: "a.gift")
    #expect(findings.map(\.severity) == [.warning])
    let loaded = LoadedLesson.read(text: text, path: "quiz.md", lexicon: Lexicon())
    #expect(loaded.findings == [])
    #expect(loaded.questions.map(\.block.type) == ["number", "choice", "match"])
    #expect(loaded.questions.map(\.id) == ["two", "pick-it", "question-3"])
  }
}
