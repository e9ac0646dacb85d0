import Classroom
import LessonFormat
import Questions
import Testing

@Suite("A question that was asked")
struct AskingTests {
  private func seat(_ questions: String) throws -> Seat {
    let text = """
      ---
      format: 1
      id: asked
      title: Asked
      ---

      ```python run hide
      found, alarms = 15, 60
      ```

      \(questions)
      """
    let loaded = LoadedLesson.read(text: text, path: "asked.md", lexicon: Lexicon())
    return try Seat(loaded, options: SessionOptions())
  }

  private let free = """
    ```question
    id: bread
    type: free
    words:
      yeast: [leaven]
      gas: [bubbles]
    points:
      - id: who
        say: there is yeast in the dough
        says: [yeast]
      - id: what
        say: gas lifts the dough
        says: [gas]
        ask: and what does it make?
    pass: who and what
    partly: 1 of who, what
    model: The yeast makes gas.
    accept: [yeast and gas, the gas of the yeast, leaven makes bubbles]
    partial: [yeast]
    reject: [the oven, heat, I like bread]
    hints: [Think of bubbles.]
    ---
    Why does bread rise?
    ```
    """

  @Test("does not give away what an answer lacks as long as there is another try")
  func keepsKey() throws {
    let seat = try seat(free)
    _ = try seat.start()
    let first = try seat.type("the oven")
    #expect(!first.contains("gas lifts the dough"))
    #expect(first.contains("try again"))
  }

  @Test("counts what was right before together with the answer to the question back")
  func joinsAnswers() throws {
    let seat = try seat(free)
    _ = try seat.start()
    #expect(try seat.type("there is yeast in it").contains("and what does it make?"))
    let second = try seat.type("it makes bubbles")
    #expect(second.contains("passed"))
    let stored = try #require(seat.session.results.first)
    #expect(stored.answer == "there is yeast in it. it makes bubbles")
    #expect(stored.verdict == .pass)
  }

  @Test("for code is handed in with :done in an exam, and says nothing before")
  func codeInExam() throws {
    let question = """
      ```question
      id: limit
      type: code
      checks:
        limit == 3: the limit is 3
      solution: limit = 3
      hints: [Set it.]
      ---
      Set the limit to 3.
      ```
      """
    let text = "---\nformat: 1\nid: asked\ntitle: Asked\n---\n\n" + question
    let loaded = LoadedLesson.read(text: text, path: "asked.md", lexicon: Lexicon())
    let seat = try Seat(loaded, options: SessionOptions(mode: .exam))
    _ = try seat.start()
    #expect(try seat.type("limit = 2") == "")
    #expect(try seat.type("limit = 3") == "")
    #expect(seat.session.results.isEmpty)
    #expect(try seat.type(":done").contains("noted"))
    #expect(seat.session.results.map(\.verdict) == [.pass])
  }

  @Test("keeps its key, whatever the learner does to the names in it")
  func keepsKeyValue() throws {
    let seat = try seat(
      """
      ```question
      id: precision
      type: number
      answer: found / alarms
      hints: [Divide.]
      ---
      What is the precision?
      ```
      """)
    _ = try seat.start()
    _ = try seat.type(":play")
    _ = try seat.type("found = 60")
    _ = try seat.type(":done")
    #expect(try seat.type("15/60").contains("passed"))
  }

  @Test("does not take several numbers for one", arguments: ["15 60", "1 5", "0.8 33"])
  func severalNumbers(answer: String) throws {
    let seat = try seat(
      """
      ```question
      id: found
      type: number
      answer: found
      hints: [a]
      ---
      How many?
      ```
      """)
    _ = try seat.start()
    #expect(try seat.type(answer).contains("is not a number"))
    #expect(try seat.record.gradebook.answers(lessonID: "asked").isEmpty)
    #expect(try seat.type("15").contains("passed"))
  }

  @Test("is kept as it was asked, with its fresh numbers and the order of its options")
  func keptWording() throws {
    let seat = try seat(
      """
      ```question
      id: sum
      type: number
      vary:
        a: 3..9
      answer: a + found
      hints: [a]
      ---
      What is {{ a }} + 15?
      ```

      ```question
      id: which
      type: choice
      hints: [a]
      ---
      Which?

      - [x] this
      - [ ] that
      ```
      """)
    let shown = try seat.start()
    let number = try #require(shown.firstMatch(of: /What is (\d) \+ 15/)).1
    _ = try seat.type("1")
    let asked = try seat.record.gradebook.answers(lessonID: "asked").map(\.answer.asked)
    #expect(asked.first??.contains("What is \(number) + 15?") == true)
    _ = try seat.type(":skip")
    _ = try seat.type("a")
    let options = try seat.record.gradebook.answers(questionID: "which").first?.answer.asked
    #expect(options?.contains("a) ") == true && options?.contains("that") == true)
  }
}
