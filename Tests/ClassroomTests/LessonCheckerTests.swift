import Classroom
import Diagnostics
import Foundation
import LessonFormat
import Questions
import Testing

@Suite("The check of a lesson")
struct LessonCheckerTests {
  private func findings(_ body: String) -> [String] {
    let text = "---\nformat: 1\nid: a\ntitle: a\n---\n" + body
    let loaded = LoadedLesson.read(text: text, path: "a.md", lexicon: Lexicon())
    let checker = LessonChecker(knownLessons: ["a", "other"]) {
      PythonSession(modules: [], interrupts: .never)
    }
    return checker.check(loaded).findings.map { String($0.oneLine.dropFirst("a.md:".count)) }
  }

  @Test("finds nothing wrong with the fixture lesson")
  func clean() {
    let checker = LessonChecker(knownLessons: ["tiny", "second"]) {
      PythonSession(modules: [], interrupts: .never)
    }
    for name in ["tiny", "second"] {
      #expect(checker.check(Seat.lesson(name)).findings == [])
    }
  }

  @Test(
    "names each thing that is wrong, with its place",
    arguments: [
      (
        "```python run\nx = 1\ny = x / 0\n```\n",
        "8:1: error: the cell fails: ZeroDivisionError: division by zero"
      ),
      (
        "```python run fails\nx = 1\n```\n",
        "6:1: error: the cell says 'fails' but ends without an error; take 'fails' away"
      ),
      (
        "```python run\nprint(2)\n```\n\n```output\n3\n```\n",
        "10:1: error: the run prints something else; write what it prints: '2'"
      ),
      ("A {{ nothing }}.\n", "6:6: error: {{ nothing }} cannot be computed: NameError"),
      (
        "```question\nid: q\ntype: number\nanswer: x\nhints: [a]\n---\nWhat?\n```\n",
        "9:9: error: the key cannot be computed: NameError"
      ),
      (
        "```question\nid: q\ntype: number\nanswer: 1\nmistakes:\n  2 - 1: no\nhints: [a]\n---\nWhat?\n```\n",
        "11:3: error: the answer '1.0' should fail but is graded 'pass'"
      ),
      (
        "```question\nid: q\ntype: text\naccept: what\nhints: [a]\n---\nWhat?\n```\n",
        "6:1: error: the question itself passes as an answer to 'q'"
      ),
      (
        "```question\nid: q\ntype: text\naccept: b\n---\nWhat?\n```\n",
        "6:1: warning: the question 'q' has no hint"
      ),
      (
        "```question\nid: q\ntype: code\nchecks:\n  v == 2: no\nsolution: v = 3\nhints: [a]\n---\nWhat?\n```\n",
        "11:11: error: the solution does not solve the question"
      ),
      (
        "```question\nid: q\ntype: code\nchecks:\n  v == 2: no\nsolution: v = 2\nwrong: [v = 1 + 1]\nhints: [a]\n---\nWhat?\n```\n",
        "12:9: error: this wrong code solves the question"
      ),
      (
        "```question\nid: q\ntype: code\nchecks:\n  v == 2: no\nslips:\n  w == 2: w\nsolution: v = 2\nhints: [a]\n---\nWhat?\n```\n",
        "12:3: error: the slip 'w == 2' cannot be computed: NameError"
      ),
      (
        "```question\nid: q\ntype: code\nchecks:\n  v == 2: no\nslips:\n  v > 1: large\nsolution: v = 2\nhints: [a]\n---\nWhat?\n```\n",
        "12:3: error: the solution shows the slip 'v > 1'"
      ),
      (
        "```question\nid: q\ntype: code\nchecks:\n  v = 2: no\nsolution: v = 2\nhints: [a]\n---\nWhat?\n```\n",
        "11:11: error: the solution does not solve the question: no (SyntaxError"
      ),
      (
        "```question\nid: q\ntype: predict\nanswer: 1\nhints: [a]\n---\nWhat?\n```\n\nEnd.\n",
        "6:1: warning: no run follows the prediction 'q'"
      ),
      (
        "```python run\nx = 1\n\nText.\n\n```python run\nx\n```\n",
        "11:1: error: the block has no end before another one begins"
      ),
      ("![](plot.png)\n", "6:1: error: the image has no text for those who cannot see it"),
      ("![a plot](plot.png)\n", "6:1: error: there is no image 'plot.png'"),
      ("[x](lesson:othr)\n", "6:1: error: there is no lesson 'othr'; did you mean 'other'?"),
      ("## A b\n\nx [y](#a-c)\n", "8:3: error: there is no section '#a-c'; did you mean '#a-b'?"),
      ("## A\n\n## B\n\nx\n", "6:1: warning: the section 'A' is empty"),
      ("<b>x</b>\n\n<div>\n</div>\n", "8:1: warning: HTML is shown as it is written"),
    ])
  func findings(body: String, expected: String) {
    let found = findings(body)
    #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
  }

  @Test("names an accepted answer that passes with its verdict turned around, and a failing model")
  func turnedAnswers() throws {
    let question = """
      ```question
      id: q
      type: free
      stance: not ready for production
      points:
        - id: misses
          say: it misses fraud
          says: [it misses most of the fraud]
      pass: misses
      model: It is fast.
      accept: ["It is slow, and it misses most of the fraud.", "no, most fraud is missed", it misses fraud mostly]
      partial: ["no"]
      reject: [fast, good, cheap]
      hints: [a]
      ---
      Is it ready?
      ```
      """
    let path = Seat.fixtures + "/../../../Lessons/lexicon.yaml"
    let lexicon = try Lexicon(yaml: try TextFile.read(path), source: path)
    let text = "---\nformat: 1\nid: a\ntitle: a\n---\n" + question
    let loaded = LoadedLesson.read(text: text, path: "a.md", lexicon: lexicon)
    let checker = LessonChecker(knownLessons: ["a"]) {
      PythonSession(modules: [], interrupts: .never)
    }
    let found = checker.check(loaded).findings.map(\.oneLine)
    #expect(found.contains { $0.contains("'It is fast.' should pass but is graded 'fail'") })
    let turned = "It is not slow, and it misses most of the fraud."
    #expect(found.contains { $0.contains("passes as well: '\(turned)'") })
  }

  @Test("takes a fence inside a text of the code for what it is")
  func fenceInText() {
    let code = "````python run\ntext = \"\"\"\n```python\n\"\"\"\n````\n"
    #expect(findings(code) == [])
  }

  @Test("names front matter that a rule far below seems to close")
  func openFrontMatter() {
    let text = "---\nformat: 1\nid: a\n\n## One\n\n```question\nid: q\n---\nWhat?\n```\n"
    let loaded = LoadedLesson.read(text: text, path: "a.md", lexicon: Lexicon())
    #expect(
      loaded.findings.map(\.oneLine) == [
        "a.md:5:1: error: the front matter is not closed before the text begins; "
          + "write a line `---` below its keys"
      ])
  }

  @Test("finds two questions with one id")
  func duplicates() {
    let question = "```question\nid: q\ntype: text\naccept: b\nhints: [a]\n---\nWhat?\n```\n\n"
    #expect(
      findings(question + question).map { $0.prefix(42) } == [
        "16:5: error: two questions have the id 'q'"
      ])
  }

  @Test("finds nothing wrong with a lesson made by `lectern new`")
  func template() throws {
    let path = Seat.fixtures + "/../../../Lessons/lexicon.yaml"
    let lexicon = try Lexicon(yaml: try TextFile.read(path), source: path)
    let loaded = LoadedLesson.read(
      text: LessonTemplate.text(id: "my-lesson"), path: "my-lesson.md", lexicon: lexicon)
    let checker = LessonChecker(knownLessons: ["my-lesson"]) {
      PythonSession(modules: [], interrupts: .never)
    }
    let report = checker.check(loaded)
    #expect(report.findings == [])
    #expect(report.graderReports.map(\.report.all.accuracy) == [1])
    #expect(Set(loaded.questions.map(\.block.type)) == Set(QuestionCatalog.names))
  }
}

@Suite("The check of a glossary")
struct GlossaryCheckTests {
  @Test("finds nothing wrong with the fixture, and a link that leads nowhere")
  func links() {
    let path = Seat.fixtures + "/glossary.md"
    #expect(GlossaryCheck(knownLessons: ["second"]).check(path: path).findings == [])
    #expect(
      GlossaryCheck(knownLessons: ["secnd"]).check(path: path).findings.map(\.fix)
        == ["did you mean 'secnd'?"])
  }
}
