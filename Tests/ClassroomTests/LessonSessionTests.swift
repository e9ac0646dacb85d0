import Classroom
import Diagnostics
import Foundation
import Gradebook
import LessonFormat
import Questions
import Testing

@Suite("A session")
struct LessonSessionTests {
  private let time = Seat.time

  private func newRecord() throws -> LearnerRecord {
    let time = time
    return LearnerRecord(
      gradebook: try LearningStore(inMemoryWithClock: { time }), clock: { time })
  }

  @Test("stores every answer the moment it is given, with its try and hints")
  func storing() throws {
    let record = try newRecord()
    let seat = try Seat(record: record)
    _ = try seat.start()
    _ = try seat.type("")
    _ = try seat.type("0.5")
    _ = try seat.type(":hint")
    _ = try seat.type("5/6")
    let answers = try record.gradebook.answers(lessonID: "tiny").map(\.answer)
    #expect(answers.map(\.text) == ["0.5", "5/6"])
    #expect(answers.map(\.verdict) == [.fail, .pass])
    #expect(answers.map(\.tries) == [1, 2])
    #expect(answers.map(\.hintsUsed) == [0, 1])
    #expect(answers.map(\.section) == ["Numbers", "Numbers"])
  }

  @Test("names what it builds on until that is done")
  func needs() throws {
    let text = "---\nformat: 1\nid: later\ntitle: Later\nneeds: [second]\n---\n\nText.\n"
    let later = LoadedLesson.read(text: text, path: "later.md", lexicon: Lexicon())
    let record = try newRecord()
    let words = "builds on second, which you have not done; lectern learn second opens it"
    let before = try Seat(later, record: record, options: SessionOptions())
    #expect(try before.start().replacing("\n", with: " ").contains(words))
    _ = try Seat("second", record: record).start()
    let after = try Seat(later, record: record, options: SessionOptions())
    #expect(try !after.start().contains("builds on"))
  }

  @Test("takes a command without its colon where it can mean nothing else")
  func bareCommands() throws {
    let seat = try Seat()
    _ = try seat.start()
    #expect(try seat.type("help").contains(":hint"))
    #expect(try seat.type("progress").contains("Numbers"))
    _ = try seat.type("")
    #expect(try seat.type("Hint").contains("How many were there"))
    #expect(try seat.type("?").contains(":skip"))
    #expect(try seat.record.gradebook.answers(lessonID: "tiny").isEmpty)
    _ = try seat.type("5/6")
    _ = try seat.type(":play")
    _ = try seat.type("done = 7")
    #expect(try seat.type("done") == "7\n")
    #expect(try seat.type("print").contains("built-in"))
    _ = try seat.type("exit()")
    #expect(seat.session.prompt == .ended(.quit))
  }

  @Test("goes on at the same question, with what the cells computed")
  func resuming() throws {
    let record = try newRecord()
    let first = try Seat(record: record)
    _ = try first.start()
    _ = try first.type("")
    _ = try first.type(":quit")
    #expect(first.session.prompt == .ended(.quit))

    let second = try Seat(record: record)
    let shown = try second.start()
    #expect(shown.contains("What is the recall?"))
    #expect(!shown.contains("Welcome."))
    #expect(second.session.prompt == .answer)
    #expect(try second.type("found / (found + missed)").contains("passed"))
  }

  @Test("is done where only optional sections follow, and says what they are")
  func optionalSections() throws {
    func question(_ id: String) -> String {
      "```question\nid: \(id)\ntype: number\nanswer: 5\n---\nHow many?\n```\n"
    }
    let text =
      "---\nformat: 1\nid: long\ntitle: Long\n---\n\n## Core\n\n\(question("one"))\n"
      + "## Optional: a second look\n\n\(question("two"))"
    let loaded = LoadedLesson.read(text: text, path: "long.md", lexicon: Lexicon())
    let record = try newRecord()
    let seat = try Seat(loaded, record: record, options: SessionOptions(isPaced: true))
    #expect(try seat.start().contains("question 1 of 1"))
    let closing = try seat.type("5").replacing("\n", with: " ")
    #expect(closing.contains("The lesson is done. 1 of 1 question passed."))
    #expect(closing.contains("there is more: 2 a second look."))
    #expect(try record.gradebook.progress(lessonID: "long")?.completedAt == time)
    #expect(try seat.type("").contains("question 2 of 2"))
    #expect(try seat.type("5").contains("2 of 2 questions passed"))
    #expect(seat.session.prompt == .ended(.completed))
  }

  @Test("goes to a section by a word of its title, and says what there is")
  func placesToGo() throws {
    let seat = try Seat()
    _ = try seat.start()
    #expect(try seat.type(":goto nowhere").contains("type :goto and a number from 1 to"))
    #expect(try seat.type(":goto umber").contains("Numbers"))
  }

  @Test("begins anew after it was done to its end")
  func restarting() throws {
    let record = try newRecord()
    let first = try Seat("second", record: record)
    _ = try first.start()
    #expect(first.session.prompt == .ended(.completed))
    let second = try Seat("second", record: record)
    #expect(try second.start().contains("Nothing runs here"))
    #expect(try record.gradebook.progress(lessonID: "second")?.completedAt == time)
  }

  @Test("ends quietly when the input does, in every state")
  func endOfInput() throws {
    for typed in [[], [""], ["", "5/6", ""], ["", ":play"], ["", "5/6", "", "a", "1%", ""]] {
      let seat = try Seat()
      _ = try seat.start()
      for line in typed { _ = try seat.type(line) }
      try seat.session.handle(.endOfInput)
      if seat.session.prompt != .ended(.quit) { try seat.session.handle(.endOfInput) }
      #expect(seat.session.prompt == .ended(.quit), "\(typed)")
    }
  }

  @Test("waits where Ctrl-C stopped a cell, keeps what was computed, and goes on with Enter")
  func interrupted() throws {
    let ticks = Counter()
    let interrupts = Interrupts(
      whileRunning: { $0() },
      isRaised: {
        ticks.count += 1
        return ticks.count > 20
      })
    let text = """
      ---
      format: 1
      id: long
      title: A long run
      ---

      ```python run slow
      done = 0
      for epoch in range(1000000):
          done = epoch
      ```

      Still here.

      """
    let loaded = LoadedLesson.read(text: text, path: "long.md", lexicon: Lexicon())
    let seat = try Seat(loaded, options: SessionOptions(), interrupts: interrupts)
    let shown = try seat.start()
    #expect(shown.contains("stopped; what was computed so far is kept"))
    #expect(!shown.contains("Still here."))
    #expect(seat.session.prompt == .pause)
    #expect(try seat.type("").contains("Still here."))
    #expect(seat.session.prompt == .ended(.completed))
  }

  @Test("waits where Ctrl-C stopped a cell that is not shown, and offers to run it again")
  func interruptedUnseen() throws {
    let ticks = Counter()
    let interrupts = Interrupts(
      whileRunning: { $0() },
      isRaised: {
        ticks.count += 1
        return ticks.count == 20
      })
    let text = """
      ---
      format: 1
      id: long
      title: A long run
      ---

      ## One

      ```python run
      done = 0
      for epoch in range(100000):
          done = epoch
      ```

      ## Two

      It ended at {{ done }}.
      """
    let loaded = LoadedLesson.read(text: text, path: "long.md", lexicon: Lexicon())
    let options = SessionOptions(startSection: 1)
    let seat = try Seat(loaded, options: options, interrupts: interrupts)
    let shown = try seat.start()
    #expect(shown.contains(":restore") && !shown.contains("It ended"))
    #expect(try seat.type(":restore").contains("1 cell ran again"))
    #expect(try seat.type("").contains("It ended at 99999."))
  }

  @Test("takes anything that is typed at any prompt without ending")
  func anything() throws {
    let lines = [
      "", " ", ":", "::", ": ", ":goto", ":goto -1", ":goto 99999999999999999999", "?", "??", "x?",
      "\u{1B}[2J", "🙂", ")", "'", "1/0", "def f(:", ":hint", ":hint", ":done", ":play", ":again",
      ":dispute", ":dispute because", String(repeating: "9", count: 4_000), "lambda", "_", "None",
    ]
    for warmUp in [[], [""], ["", "5/6", ""], ["", "5/6", "", "a", "1%", ""]] {
      let seat = try Seat()
      _ = try seat.start()
      for line in warmUp { _ = try seat.type(line) }
      for line in lines { _ = try seat.type(line) }
      #expect(seat.session.prompt != .ended(.quit))
    }
  }

  @Test("in an exam gives no hints, one try each and no verdicts before the end")
  func exam() throws {
    let seat = try Seat(mode: .exam)
    _ = try seat.start()
    #expect(try seat.type(":hint").contains("an exam gives no hints"))
    #expect(try seat.type(":reveal").contains("an exam shows no answers"))
    let shown = try seat.type("0.1")
    #expect(!shown.contains("not yet"))
    #expect(shown.contains("question 2"))
  }
}

private final class Counter {
  var count = 0
}

@Suite("Tab")
struct PromptCompleterTests {
  @Test("offers the sections of the lesson after :goto, by their names")
  func sections() throws {
    let lesson = try #require(Seat.lesson("tiny").lesson)
    func offered(_ line: String) -> [String] {
      PromptCompleter.commands(line, line.count, Glossary(), lesson.sections).items.map(\.text)
    }
    #expect(offered(":goto nu") == ["numbers"])
    #expect(offered(":goto ").count == lesson.sections.count)
    #expect(offered(":got") == [":goto"])
  }
}

@Suite("The commands")
struct CommandCatalogTests {
  @Test("have names of their own and say what they do")
  func names() {
    let commands = CommandCatalog.commands
    #expect(Set(commands.map(\.name)).count == commands.count)
    for command in commands {
      #expect(!command.summary.isEmpty)
      #expect(command.example.hasPrefix(":" + command.name))
    }
  }

  @Test("run as their examples show", arguments: CommandCatalog.commands.map(\.example))
  func examples(example: String) throws {
    let seat = try Seat()
    _ = try seat.start()
    _ = try seat.type("")
    let shown = try seat.type(example)
    let ends = seat.session.prompt == .ended(.quit) || seat.session.prompt == .ended(.menu)
    #expect(!shown.isEmpty || ends)
    #expect(!shown.contains("there is no command"))
  }
}
