import Classroom
import Diagnostics
import Foundation
import LessonFormat
import Questions
import Testing

/// The expected values were read back by Moodle 4.5's own `qformat_gift` from the same export.
@Suite("An export as GIFT")
struct GIFTRoundTripTests {
  private func export(_ question: String) throws -> (text: String, findings: [Diagnostic]) {
    let text =
      "---\nformat: 1\nid: l\ntitle: T\n---\n\n```python run\nx = {'a': 3}\n```\n\n````question\n"
      + question + "\n````\n"
    let loaded = LoadedLesson.read(text: text, path: "l.md", lexicon: Lexicon())
    #expect(loaded.findings == [])
    let played = PlayedLesson(
      try #require(loaded.lesson), questions: loaded.questions,
      python: PythonSession(modules: [], interrupts: .never))
    let exported = try LessonExportCatalog.write(played, to: "gift", ExportOptions())
    return (exported.text, exported.findings)
  }

  private func readBack(_ question: String) throws -> GIFTItem {
    let exported = try export(question)
    #expect(exported.findings == [])
    let (blocks, findings) = GIFTReader(source: "a").read(exported.text)
    #expect(findings == [])
    guard case .question(let item)? = blocks.last else {
      throw Diagnostic("there is no question", got: exported.text)
    }
    return item
  }

  private func markdown(_ text: String) -> GIFTText { GIFTText(text, .markdown) }

  @Test("keeps every character of a choice, and computes its values")
  func choice() throws {
    let item = try readBack(
      #"""
      id: q
      type: choice
      shuffle: no
      explain: "Because {a: 1} = ~#, see `x`."
      ---
      Which is {{ x }}? A path `C:\new\table`, a brace { and }, 50 % = half ~ #1, `a -> b`.

      - [ ] %50% of all
        > no: = that ~ is {wrong}
      - [x] [html] is a word: {a} = ~ #
      - [ ] [N, T, I]
      """#)
    #expect(item.id == "l/q" && item.name == "l/q")
    #expect(
      item.stem
        == markdown(
          #"Which is {'a': 3}? A path `C:\new\table`, a brace { and }, 50 % = half ~ #1, `a -> b`."#
        ))
    #expect(item.generalFeedback == markdown("Because {a: 1} = ~#, see `x`."))
    #expect(
      item.kind
        == .choice(
          [
            GIFTOption(
              markdown("%50% of all"), weight: 0,
              feedback: markdown("no: = that ~ is {wrong}")),
            GIFTOption(
              markdown("[html] is a word: {a} = ~ #"), weight: 1, feedback: markdown("")),
            GIFTOption(markdown("[N, T, I]"), weight: 0, feedback: markdown("")),
          ], isSingle: true))
  }

  @Test("shares the points of several right options as Moodle does", arguments: 1...10)
  func weights(right: Int) throws {
    let options = (1...right).map { "- [x] r\($0)\n" } + ["- [ ] w\n", "- [ ] v\n"]
    let item = try readBack("id: q\ntype: choices\n---\nWhich?\n\n" + options.joined())
    guard case .choice(let read, isSingle: false) = item.kind else {
      throw Diagnostic("it is no choice of several")
    }
    #expect(read.map(\.text.text) == (1...right).map { "r\($0)" } + ["w", "v"])
    let sum = read.map(\.weight).filter { $0 > 0 }.reduce(0, +)
    #expect(abs(sum - 1) < 1e-5)
    #expect(read.suffix(2).map(\.weight) == [-0.5, -0.5])
  }

  @Test("keeps numbers, words, pairs, order and matrix")
  func others() throws {
    #expect(
      try readBack(
        "id: q\ntype: number\nanswer: -1e-5\ntolerance: 0.5\nmistakes:\n  2: no\n---\nA\n"
      )
      .kind
        == .numbers(
          [
            GIFTNumber(-1e-5, tolerance: 0.5, feedback: markdown("")),
            GIFTNumber(2, tolerance: 0.5, weight: 0, feedback: markdown("no")),
          ], otherwise: nil))
    #expect(
      try readBack("id: q\ntype: text\naccept: ['a*b', 100%]\nmistakes:\n  '{}': no\n---\nA\n").kind
        == .words([
          GIFTOption(markdown(#"a\*b"#), weight: 1, feedback: markdown("")),
          GIFTOption(markdown("100%"), weight: 1, feedback: markdown("")),
          GIFTOption(markdown("{}"), weight: 0, feedback: markdown("no")),
        ]))
    #expect(
      try readBack("id: q\ntype: order\n---\nA\n\n1. one\n2. two -> three\n").kind
        == .match([
          GIFTPair(markdown("one"), "1"), GIFTPair(markdown("two -&gt; three"), "2"),
        ]))
    let matrix = try readBack("id: q\ntype: matrix\ntp: 5\nfn: 1\nfp: 2\ntn: 9\n---\nA\n").kind
    guard case .match(let pairs) = matrix else { throw Diagnostic("it is no match") }
    #expect(pairs.map(\.right) == ["5", "1", "2", "9"])
  }

  @Test("names what Moodle has no place for")
  func refusals() throws {
    for (question, reason) in [
      ("id: q\ntype: text\naccept: a->b\n---\nA\n", "Moodle reads -> in an answer as a match"),
      ("id: q\ntype: predict\nanswer: 1\n---\nA\n", "Moodle has no such type"),
      ("id: q\ntype: choices\n---\nA\n\n- [ ] a\n- [ ] b\n", "Moodle wants a right option"),
    ] {
      #expect(
        try export(question).findings.map(\.summary) == ["the question 'q' is left out: \(reason)"])
    }
  }
}
