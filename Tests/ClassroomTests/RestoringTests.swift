import Classroom
import LessonFormat
import Questions
import Testing

@Suite("Names of a lesson that the learner has changed")
struct RestoringTests {
  private func seat() throws -> Seat {
    let text = """
      ---
      format: 1
      id: names
      title: Names
      ---

      ## One

      ```python run
      rows = [3, 4]
      limit = 5
      for i in range(2):
          rows[i] += 0
      ```

      ## Two

      ```python run
      print("under", sum(rows) < limit)
      ```

      ## Three

      Rows: {{ len(rows) }}.

      ```question
      id: twice
      type: code
      checks:
        twice == 14: twice is not 14
        type(twice) is int: twice is not a whole number
      solution: twice = 14
      hints: [Two times seven.]
      ---
      Make twice.
      ```
      """
    let loaded = LoadedLesson.read(text: text, path: "names.md", lexicon: Lexicon())
    let seat = try Seat(loaded, options: SessionOptions())
    _ = try seat.start()
    return seat
  }

  @Test(
    "are named where a cell fails for them, and brought back",
    arguments: [
      ("del rows", "rows is no longer what the lesson works with"),
      ("rows = 7", "rows is no longer what the lesson works with"),
      ("sum = 0", "sum is no longer what the lesson works with"),
      ("rows = limit = None", "limit, rows are no longer what the lesson works with"),
    ])
  func bringsBack(typed: String, words: String) throws {
    let seat = try seat()
    _ = try seat.type("mine = 'kept'")
    _ = try seat.type(typed)
    let failed = try seat.type("").replacing("\n", with: " ")
    #expect(failed.contains(words))
    #expect(failed.contains(":restore"))
    let restored = try seat.type(":restore")
    #expect(restored.contains("2 cells ran again"))
    #expect(!restored.contains("Traceback"))
    #expect(try seat.type("mine") == "'kept'\n")
    #expect(try seat.type(":again").contains("under False"))
  }

  @Test("brings back what was changed in place")
  func inPlace() throws {
    let seat = try seat()
    _ = try seat.type("rows.append(100)")
    _ = try seat.type(":restore")
    #expect(try seat.type("rows") == "[3, 4]\n")
  }

  @Test("are not named where the learner changed nothing, or a name of their own")
  func quiet() throws {
    let seat = try seat()
    _ = try seat.type("mine = 1")
    _ = try seat.type("mine = 2")
    #expect(try seat.type("i = 100") == "")
    #expect(try !seat.type("").contains(":restore"))
  }

  @Test("are named where a number of the text cannot be computed")
  func inProse() throws {
    let seat = try seat()
    _ = try seat.type("")
    _ = try seat.type("del rows")
    #expect(try seat.type("").contains("rows is no longer what"))
  }

  @Test("A question for code explains names, counts what is right and says when hints end")
  func code() throws {
    let seat = try seat()
    _ = try seat.type("")
    _ = try seat.type("")
    #expect(try seat.type("?len").contains("len("))
    _ = try seat.type("twice = 13")
    #expect(try seat.type(":done").contains("1 of 2 things are right already"))
    #expect(try !seat.type(":hint").contains("no further hint"))
    #expect(try seat.type(":hint").contains("there is no further hint; :reveal shows the answer"))
  }

  @Test("are told of once where they are given another value")
  func told() throws {
    let seat = try seat()
    let words = "the lesson uses limit too and goes on with yours"
    #expect(try seat.type("limit = 8").contains(words))
    #expect(try !seat.type("limit = 9").contains(words))
  }

  @Test("keep the lesson waiting where they make a cell fail")
  func waits() throws {
    let seat = try seat()
    _ = try seat.type("del rows")
    #expect(try !seat.type("").contains("Rows:"))
    #expect(seat.session.prompt == .pause)
    _ = try seat.type(":restore")
    #expect(try seat.type("").contains("Rows: 2."))
  }

  @Test("do not reach a goal by another meaning of the lesson's functions")
  func guardedGoals() throws {
    let text = """
      ---
      format: 1
      id: goals
      title: Goals
      ---

      ```python run
      def found(limit):
          return 10 - limit
      limit = 5
      ```

      ```question
      id: find
      type: goal
      goals:
        found(limit) >= 8: find eight
        limit >= 0: the limit is not below 0
      score: found(limit)
      solution: limit = 1
      hints: [Lower it.]
      ---
      Find eight.
      ```
      """
    let loaded = LoadedLesson.read(text: text, path: "goals.md", lexicon: Lexicon())
    let seat = try Seat(loaded, options: SessionOptions())
    _ = try seat.start()
    #expect(try !seat.type("found = lambda limit: 10").contains("passed"))
    #expect(try seat.type("found(3)") == "10\n")
    #expect(try !seat.type("bool = lambda x: True").contains("passed"))
    let nearer = try seat.type("limit = 4")
    #expect(nearer.contains("score 6: found(limit)") && nearer.contains("find eight"))
    #expect(try seat.type("import math") == "")
    #expect(try seat.type("limit = 2").contains("passed"))
  }

  private static let given = """
    ---
    format: 1
    id: given
    title: Given
    ---

    ```python run
    truth = [0, 0, 1, 1]
    guess = [0, 1, 0, 1]
    def agreement(truth, guess):
        return sum(int(a) == int(b) for a, b in zip(truth, guess))
    ```

    ```question
    id: agree
    type: goal
    goals:
      agreement(truth, guess) == 4: all four agree
    given: [truth]
    solution: guess = [0, 0, 1, 1]
    wrong:
      - truth = guess
      - truth[:] = guess
    hints: [Set guess.]
    ---
    Make them agree.
    ```
    """

  @Test(
    "do not reach a goal by bending what is given",
    arguments: ["truth = guess", "truth[:] = guess", "truth = list(guess)", "del truth"])
  func given(code: String) throws {
    let loaded = LoadedLesson.read(text: Self.given, path: "given.md", lexicon: Lexicon())
    let seat = try Seat(loaded, options: SessionOptions())
    _ = try seat.start()
    let bent = try seat.type(code)
    #expect(!bent.contains("passed"))
    #expect(
      bent.contains("truth: this question counts with the lesson's own") != code.contains("[:]"))
    #expect(try seat.type("guess = [0, 0, 1, 1]").contains("passed"))
  }

  @Test("are given again after :restore, without another word about them")
  func givenRestored() throws {
    let loaded = LoadedLesson.read(text: Self.given, path: "given.md", lexicon: Lexicon())
    let seat = try Seat(loaded, options: SessionOptions())
    _ = try seat.start()
    #expect(try seat.type(":restore").contains("the lesson's names are back"))
    #expect(try !seat.type("guess = [0, 0, 0, 1]").contains("counts with the lesson's own"))
    #expect(try seat.type("guess = [0, 0, 1, 1]").contains("passed"))
  }

  @Test("is checked with what is given, which has to be there")
  func givenChecked() {
    let loaded = LoadedLesson.read(text: Self.given, path: "given.md", lexicon: Lexicon())
    let checker = LessonChecker(knownLessons: ["given"]) {
      PythonSession(modules: [], interrupts: .never)
    }
    #expect(checker.check(loaded).findings == [])
    let broken = LoadedLesson.read(
      text: Self.given.replacing("given: [truth]", with: "given: [truths]"), path: "given.md",
      lexicon: Lexicon())
    #expect(
      checker.check(broken).findings.contains {
        $0.summary == "'truths' under 'given' is not defined where the question stands"
      })
  }
}
