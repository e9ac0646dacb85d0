import Classroom
import Diagnostics
import Foundation
import LessonFormat
import Questions
import Testing

/// The expected values are what Moodle 4.5's own `qformat_gift` makes of the same text.
@Suite("A GIFT file")
struct GIFTReaderTests {
  private func item(_ text: String) throws -> GIFTItem {
    let (blocks, findings) = GIFTReader(source: "a").read(text)
    if let finding = findings.first { throw finding }
    guard case .question(let item)? = blocks.first else { throw Diagnostic("no question") }
    return item
  }

  private func kind(_ answers: String) throws -> GIFTItem.Kind {
    try item("::n::What? {\(answers)}").kind
  }

  private func option(_ text: String, _ weight: Double, _ feedback: String = "") -> GIFTOption {
    GIFTOption(GIFTText(text), weight: weight, feedback: GIFTText(feedback))
  }

  @Test("is read as Moodle reads it")
  func kinds() throws {
    #expect(try kind("") == .essay)
    #expect(try kind("#3.14:0.01") == .numbers([GIFTNumber(3.14, tolerance: 0.01)], otherwise: nil))
    #expect(try kind("#1..3") == .numbers([GIFTNumber(2, tolerance: 1)], otherwise: nil))
    #expect(
      try kind("#\n=1822:0#yes\n=%50%1822:2#near\n~#no")
        == .numbers(
          [
            GIFTNumber(1822, feedback: GIFTText("yes")),
            GIFTNumber(1822, tolerance: 2, weight: 0.5, feedback: GIFTText("near")),
          ], otherwise: GIFTText("no")))
    #expect(
      try kind("TRUE#not so#right")
        == .choice(
          [
            GIFTOption(GIFTText("True", .plain), weight: 1, feedback: GIFTText("right")),
            GIFTOption(GIFTText("False", .plain), weight: 0, feedback: GIFTText("not so")),
          ], isSingle: true))
    #expect(
      try kind("=a \\= b#yes ~%50%half ~no ~%-25%worse")
        == .choice(
          [
            option("a = b", 1, "yes"), option("half", 0.5), option("no", 0),
            option("worse", -0.25),
          ], isSingle: true))
    #expect(
      try kind("~%50%a ~%50%b ~%-100.0%c")
        == .choice(
          [option("a", 0.5), option("b", 0.5), option("%-100.0%c", 0)], isSingle: false))
    #expect(try kind("=%50%x ~y") == .choice([option("%50%x", 1), option("y", 0)], isSingle: true))
    #expect(
      try kind("=a -> 1 =[html]<b>b</b> -> 2")
        == .match([
          GIFTPair(GIFTText("a"), "1"), GIFTPair(GIFTText("<b>b</b>", .html), "2"),
        ]))
    #expect(try kind("=%50%a =b####why") == .words([option("a", 0.5), option("b", 1)]))
    #expect(try kind("=T =F") == .words([option("T", 1), option("F", 1)]))
  }

  @Test("keeps names, comments' marks, formats and general feedback")
  func surroundings() throws {
    let item = try item(
      "// made by hand [id:a\\]b] [tag:x] [tag:y z]\n::A \\:\\: b::[html]<p>Q</p>\n"
        + "{=a#x####one####[plain]two} tail")
    #expect(item.id == "a]b" && item.tags == ["x", "y z"] && item.name == "A :: b")
    #expect(item.stem == GIFTText("<p>Q</p>\n_____ tail", .html) && item.line == 2)
    #expect(item.generalFeedback == GIFTText("two", .plain))
    // Moodle takes the last mark of general feedback; what stands before it belongs to the answer.
    #expect(
      item.kind
        == .words([
          GIFTOption(GIFTText("a", .html), weight: 1, feedback: GIFTText("x####one", .html))
        ]))
  }

  @Test("reports what cannot be read with its line and goes on")
  func reports() {
    let text = """
      // a comment
      $CATEGORY: $course$/top/One//Two/Three

      only words

      ::a::Q {#many}

      ::b::Q {=x

      ::c::Q =x}

      ::d::Q {~x}

      ::e::Q {=x = -> y}

      ::f::Q {~ ~a}

      ::g::Q {~%999%x ~y}

      ::h::Q {#=}

      ::i::Missing {=word} here
      """
    let (blocks, findings) = GIFTReader(source: "a").read(text)
    #expect(blocks.first == .category(["One/Two", "Three"]))
    #expect(blocks.count == 3)
    #expect(
      findings.map(\.oneLine) == [
        "a:6:1: error: 'many' is not a number; write it with a point: 0.5",
        "a:8:1: error: the answers are not closed; write } behind them",
        "a:10:1: error: the answers are not opened; write { before them",
        "a:12:1: error: a choice has two answers or more; begin each one with = or ~",
        "a:14:1: error: 'x' is no pair; write =one -> other",
        "a:16:1: error: an answer is empty; write it, or take its sign away",
        "a:18:1: error: the weight '999' is not between -100 and 100",
        "a:20:1: error: '' is not a number; write it with a point: 0.5",
      ])
  }

  @Test("becomes a lesson that can be read")
  func lesson() {
    let gift = """
      Some words first.

      ::Two::1+1? {#2#right =%0%3:0#that is 1+2 ~#count again}

      ::Pick it::Which {{? {=a#yes ~b}

      ::Pick it::[plain]Pairs *x* {=a|b -> 1 =c -> 2 = -> 3}

      ::E::Why? {####because}

      $CATEGORY: Next

      Whose ```tomb``` is it?{=%100%Grant*#well =%0%Lee#no =%50%G#half}
      """
    let (text, findings) = GIFTImport.lesson(gift, id: "quiz", source: "a.gift")
    #expect(findings.allSatisfy { $0.severity == .warning })
    #expect(
      findings.map { "\($0.span?.start.line ?? 0) \($0.summary)" } == [
        "3 what 'Two' says to any other answer is left out: count again",
        "7 answers of 'Pick it' that belong to nothing are left out",
        "9 the essay 'E' is kept as text: an essay has no key to grade with",
        "13 the partial credit of 'Whose \\`\\`\\`tomb\\`\\`\\` is it?' is not kept",
        "13 in 'Whose \\`\\`\\`tomb\\`\\`\\` is it?' a * stood for any text; it is left out",
      ])
    let loaded = LoadedLesson.read(text: text, path: "quiz.md", lexicon: Lexicon())
    #expect(loaded.findings == [])
    #expect(loaded.lesson?.sections.map(\.title) == ["Questions", "Next"])
    #expect(loaded.questions.map(\.block.type) == ["number", "choice", "match", "text"])
    #expect(loaded.questions.map(\.id) == ["two", "pick-it", "pick-it-2", "whose-tomb-is-it"])
    let checker = LessonChecker(knownLessons: []) {
      PythonSession(modules: [], interrupts: .never)
    }
    #expect(checker.check(loaded).findings.filter { $0.severity == .error } == [])
  }

  @Test(
    "has HTML, which becomes Markdown",
    arguments: [
      (
        "<p>One <b>two</b><br/>three &amp; &#60;4&gt;</p><p>five</p>",
        "One **two**\\\nthree \\& \\<4\\>\n\nfive"
      ),
      ("<ul><li>a</li><li><i>b</i></li></ul>", "- a\n- *b*"),
      ("<pre>x = 1\n  y*z</pre>", "```\nx = 1\n  y*z\n```"),
      ("<code>a*b</code> 2 * 3", "`a*b` 2 \\* 3"),
      ("<a href=\"https://a.org\">x</a> <a href=\"javascript:y\">z</a>", "[x](https://a.org) z"),
      ("<script>alert(1)</script>", "alert(1)"),
      ("a < b and {{ x }}", "a \\< b and \\{{ x }}"),
    ])
  func html(html: String, markdown: String) {
    let escaped = html.replacing("=", with: "\\=").replacing("{", with: "\\{")
      .replacing("}", with: "\\}").replacing("#", with: "\\#").replacing(":", with: "\\:")
      .replacing("\n", with: "\\n")
    let (text, _) = GIFTImport.lesson("::n::[html]\(escaped)", id: "q", source: "a")
    #expect(text.contains("## Questions\n\n\(markdown)\n"), "\(text)")
  }

  @Test("takes a spelling for right that differs from the right one in spaces alone")
  func spaces() {
    let gift = "::S::Name it{=overfitting =%50%over fitting#close =%0%guessing#no}"
    let (text, findings) = GIFTImport.lesson(gift, id: "q", source: "a")
    #expect(text.contains("guessing") && !text.contains("over fitting"))
    #expect(findings.contains { $0.summary.contains("spaces alone counts as right") })
  }
}
