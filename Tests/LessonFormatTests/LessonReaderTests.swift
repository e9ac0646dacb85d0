import Diagnostics
import LessonFormat
import Testing

@Suite("A lesson file")
struct LessonReaderTests {
  static let text = """
    ---
    format: 1
    id: tiny
    title: "Tiny: a lesson"
    minutes: 3
    needs: [other]
    ---

    Opening words.

    ## Which metric, and why?

    Recall is {{ recall:.2f }} of `{{ n }}`, see [notes].

    | a | b |
    |---|---|
    | {{ x[1:2] }} | 2 |

    ```python run slow
    print(1)
    ```

    ```output
    1
    ```

    ````question
    id: one
    type: number
    answer: 1 + 1
    ---
    What is it?

    ```python
    x = "{{ not a value }}"
    ```
    ````

    ## Which metric, and why?

    ```python
    shown
    ```

    [notes]: https://example.org
    """

  @Test("is cut into sections of prose, code and questions")
  func structure() throws {
    let reading = LessonReader.read(Self.text, source: "tiny.md")
    #expect(reading.findings == [])
    let lesson = try #require(reading.lesson)
    #expect(lesson.id == "tiny")
    #expect(lesson.title == "Tiny: a lesson")
    #expect(lesson.frontMatter.minutes == 3)
    #expect(lesson.frontMatter.needs == ["other"])
    #expect(
      lesson.sections.map(\.slug) == [
        "start", "which-metric-and-why", "which-metric-and-why-2",
      ])
    #expect(lesson.sections.map(\.items.count) == [1, 3, 1])
  }

  @Test("keeps computed values with format and place, but not those in code blocks")
  func values() throws {
    let lesson = try #require(LessonReader.read(Self.text, source: "tiny.md").lesson)
    guard case .prose(let prose) = lesson.sections[1].items[0] else {
      Issue.record("no prose")
      return
    }
    #expect(prose.values.map(\.expression) == ["recall", "n", "x[1:2]"])
    #expect(prose.values.map(\.format) == [".2f", "", ""])
    #expect(prose.values.map(\.isInCode) == [false, true, false])
    #expect(prose.values.map(\.span.label) == ["tiny.md:13:14", "tiny.md:13:35", "tiny.md:17:6"])
    let filled = prose.filled { (value) -> String in "<\(value.expression)>" }
    #expect(filled.hasPrefix("Recall is \\<recall\\> of `<n>`, see [notes]."))
    let document = try prose.document { _ in "1" }
    #expect(document.plainText.hasPrefix("Recall is 1 of 1, see notes."))
    #expect(lesson.questions[0].body.values == [])
  }

  @Test("keeps code cells with their words, their lines and what they print")
  func cells() throws {
    let lesson = try #require(LessonReader.read(Self.text, source: "tiny.md").lesson)
    #expect(lesson.cells.map(\.words) == [[.run, .slow], []])
    #expect(lesson.cells[0].firstLine == 20)
    #expect(lesson.cells[0].expectedOutput?.text == "1\n")
  }

  @Test("keeps a question's head and body apart, each with its line")
  func question() throws {
    let lesson = try #require(LessonReader.read(Self.text, source: "tiny.md").lesson)
    let question = try #require(lesson.questions.first)
    #expect(question.id == "one")
    #expect(question.type == "number")
    #expect(question.head["answer"]?.text == "1 + 1")
    #expect(question.head["answer"]?.span.label == "tiny.md:30:9")
    #expect(question.body.span.start.line == 32)
    #expect(question.body.text.hasPrefix("What is it?"))
    #expect(question.hash.count == 16)
  }

  @Test("gives a question the same hash when only other parts of the file change")
  func hash() throws {
    let changed = Self.text.replacing("Opening words.", with: "Other words.\n\nAnd more.")
    let before = LessonReader.read(Self.text, source: "a").lesson?.questions.first?.hash
    let after = LessonReader.read(changed, source: "b").lesson?.questions.first?.hash
    #expect(before == after)
    let edited = Self.text.replacing("What is it?", with: "What was it?")
    #expect(before != LessonReader.read(edited, source: "a").lesson?.questions.first?.hash)
  }

  @Test("reads Windows line ends and a byte order mark's remains alike")
  func lineEnds() {
    let reading = LessonReader.read(Self.text.replacing("\n", with: "\r\n"), source: "tiny.md")
    #expect(reading.findings == [])
    #expect(reading.lesson == LessonReader.read(Self.text, source: "tiny.md").lesson)
  }
}

@Suite("What is wrong with a lesson file")
struct LessonFindingTests {
  @Test(
    "is said with place and fix",
    arguments: [
      ("", ["1:1: error: the lesson does not begin with front matter"]),
      ("---\nid: a\n", ["1:1: error: the front matter is not closed"]),
      (
        "---\nformat: 1\nid: A b\ntitel: x\n---\n",
        [
          "2:1: error: the front matter has no 'title'",
          "3:5: error: 'id' must be small letters, digits and hyphens, a letter among them, not 'A b'",
          "4:1: error: the front matter has no key 'titel'; did you mean 'title'?",
        ]
      ),
      (
        "---\nformat: 2\nid: a\ntitle: a\nminutes: long\nneeds: b\n---\n",
        [
          "2:9: error: 'format' must be 1, not '2'",
          "5:10: error: 'minutes' must be a whole number from 1 to 600, not 'long'",
          "6:8: error: 'needs' must be a list, not 'b'",
        ]
      ),
      (
        "---\ntitle: a: b\n---\n",
        [
          "2:9: error: a colon and a space within the text are read as a key; put the text in quotes"
        ]
      ),
      ("---\nx: &a [1]\n---\n", ["2:4: error: anchors and aliases are not allowed here"]),
      ("---\nx: *a\n---\n", ["2:4: error: text that begins with * is read as an alias"]),
      (
        "---\nx: \(String(repeating: "[", count: 30))\n---\n",
        ["2:1: error: the head is nested too deeply"]
      ),
      (
        "---\n\(String(repeating: "- ", count: 5_000))x\n---\n",
        ["2:1: error: the head is nested too deeply"]
      ),
      (
        "---\nid: a\nid: b\n---\n", ["2:1: error: the key 'id' stands here twice; keep one of them"]
      ),
      (head + "```python run\nx\n", ["6:1: error: the block is not closed"]),
      (
        head + "```pyhton run\n```\n",
        [
          "6:1: error: a block cannot be 'pyhton'; did you mean 'python'?",
          "6:1: error: a pyhton block knows no 'run'",
        ]
      ),
      (
        head + "```python rn\n```\n",
        ["6:1: error: a python block knows no 'rn'; did you mean 'run'?"]
      ),
      (
        head + "```python slow\n```\n",
        ["6:1: error: a block with 'slow' does not run without 'run'; write ```python run slow"]
      ),
      (head + "```output\n1\n```\n", ["6:1: error: there is no run right above this output"]),
      (
        head + "```question\nid: a\ntype: choice\n```\n",
        ["6:1: error: the question has no line `---` between its head and its text"]
      ),
      (head + "```question\ntype: choice\n---\nx\n```\n", ["6:1: error: the question has no 'id'"]),
      (
        head + "```question\nid: a\ntype: b: c\n---\nx\n```\n",
        ["8:8: error: a colon and a space within the text are read as a key"]
      ),
      (
        head + "A {{ b\n\nand {{ }}\n",
        [
          "6:3: error: the computed value is not closed",
          "8:8: error: there is nothing to compute between the braces",
        ]
      ),
      (
        head + "- a\n\n  ```question\n  id: a\n  ```\n",
        [
          "8:3: error: a question block inside a list or quote is only shown; move it out, to the start of a line"
        ]
      ),
      (
        head + String(repeating: "> ", count: 60) + "x\n",
        ["6:1: error: the line is nested too deeply"]
      ),
    ])
  func findings(text: String, expected: [String]) {
    let reading = LessonReader.read(text, source: "a.md")
    let found = reading.findings.map { String($0.oneLine.dropFirst("a.md:".count)) }
    #expect(found.count == expected.count, "\(found)")
    for (found, expected) in zip(found, expected) { #expect(found.hasPrefix(expected)) }
  }

  static let head = "---\nformat: 1\nid: a\ntitle: a\n---\n"
}
