import Classroom
import Diagnostics
import Foundation
import Gradebook
import LessonFormat
import Questions
import Terminal
import Testing

@Suite("The modes of a session")
struct ModeTests {
  @Test("watch waits to be read, shows the answers, and goes on by itself")
  func watch() throws {
    let seat = try Seat(mode: .watch)
    var shown = try seat.start()
    var waits = 0
    while case .reading(let seconds) = seat.session.prompt {
      #expect(seconds > 1)
      waits += 1
      shown += try seat.type("")
    }
    #expect(waits > 5)
    #expect(seat.session.prompt == .ended(.completed))
    #expect(shown.contains("What is the recall?") && shown.contains("That was all."))
    #expect(shown.components(separatedBy: "Answer:").count > 2)
  }

  @Test("a prediction that is revealed waits for its run, here as in watch")
  func revealedPrediction() throws {
    let seat = try Seat()
    _ = try seat.start()
    for line in ["", "5/6", "", "b"] { _ = try seat.type(line) }
    let shown = try seat.type(":reveal")
    #expect(shown.contains("the run shows it") && !shown.contains("NameError"))
    let run = try #require(shown.range(of: "errors = missed + alarms"))
    let answer = try #require(shown.range(of: "Answer: 0.15"))
    #expect(run.upperBound < answer.lowerBound)
    let stored = try seat.record.gradebook.answers(lessonID: "tiny").map(\.answer.text)
    #expect(stored == ["5/6", "b", ":reveal"])

    let watched = try Seat(mode: .watch)
    var all = try watched.start()
    while case .reading = watched.session.prompt { all += try watched.type("") }
    #expect(all.contains("Answer: 0.15") && !all.contains("NameError"))
  }

  @Test("what was expected of a run is kept among the learner's notes")
  func predictions() throws {
    let seat = try Seat(mode: .predict)
    _ = try seat.start()
    _ = try seat.type("")
    _ = try seat.type("found 50, I think")
    let notes = try seat.record.gradebook.notes(lessonID: "tiny").map(\.text)
    #expect(
      notes == [
        "Before the run of 'found, missed, alarms = 50, 10, 5' … I expected: found 50, I think"
      ])
  }

  @Test("a question about a run is asked below that run, also where the lesson is not shown")
  func context() throws {
    let text = """
      ---
      format: 1
      id: context
      title: Context
      ---

      ```python run
      found = 6
      ```

      ```python run
      print("missed", 10 - found)
      ```

      ```question
      id: missed
      type: number
      review: no
      answer: 10 - found
      hints: [It is printed.]
      ---
      How many were missed?
      ```
      """
    let loaded = LoadedLesson.read(text: text, path: "context.md", lexicon: Lexicon())
    for mode in [SessionMode.quiz, .exam] {
      let seat = try Seat(loaded, options: SessionOptions(mode: mode))
      let shown = try seat.start()
      #expect(shown.contains("missed 4") && shown.contains("How many"))
      #expect(!shown.contains("found = 6"))
    }
  }

  @Test("Enter alone says what is waited for, also where code is")
  func blankAnswers() throws {
    let seat = try Seat(mode: .quiz)
    _ = try seat.start()
    #expect(try seat.type("").contains("type an answer, or :hint, :skip"))
    for line in ["5/6", "b"] { _ = try seat.type(line) }
    #expect(try seat.type("").contains("type code, or :hint, :skip"))
    let exam = try Seat(mode: .exam)
    _ = try exam.start()
    #expect(try exam.type("").contains("type an answer, or :skip"))
  }

  @Test("practice asks round after round, with fresh numbers, until it is left")
  func practice() throws {
    let seat = try Seat(mode: .practice)
    var shown = try seat.start()
    for _ in 0..<40 {
      #expect(seat.session.prompt != .ended(.completed))
      shown += try seat.type(":skip")
    }
    #expect(shown.contains("Round 3."))
    _ = try seat.type(":quit")
    #expect(seat.session.prompt == .ended(.quit))
  }

  @Test("a mode without questions says so and ends")
  func nothingToAsk() throws {
    let seat = try Seat("second", mode: .challenge)
    #expect(try seat.start().contains("no challenge"))
    #expect(seat.session.prompt == .ended(.completed))
  }

  @Test("an exam is sealed with every question, also when it is left early")
  func exam() throws {
    let seat = try Seat(mode: .exam)
    _ = try seat.start()
    _ = try seat.type("5/6")
    #expect(try seat.type(":goto 1").contains("in order"))
    _ = try seat.type(":skip")
    let shown = try seat.type(":quit")
    #expect(shown.contains("Left: 1 of 3"))
    #expect(shown.contains("passed: 1; not answered: 2, 3"))
    let exam = try ExamResult.opened(try #require(seat.session.sealedExam).text)
    #expect(exam.answers.map(\.questionID) == ["recall"])
    #expect(exam.questionIDs.count == 3 && !exam.isComplete)
    #expect(abs(exam.score - 1 / 3) < 1e-12)
  }

  @Test("an exam takes code once")
  func codeInAnExam() throws {
    let seat = try Seat(mode: .exam)
    _ = try seat.start()
    for line in [":skip", ":skip"] { _ = try seat.type(line) }
    _ = try seat.type("width = 16")
    let shown = try seat.type(":done")
    #expect(shown.contains("noted") && !shown.contains("width is not 32"))
    #expect(seat.session.prompt == .ended(.completed))
  }

  @Test("a hint at the free prompt leaves the learner there")
  func hintWhilePlaying() throws {
    let seat = try Seat()
    _ = try seat.start()
    _ = try seat.type("")
    _ = try seat.type(":play")
    #expect(try seat.type(":hint").contains("How many were there"))
    #expect(seat.session.prompt == .code)
    _ = try seat.type(":done")
    #expect(seat.session.prompt == .answer)
  }

  @Test("notes are kept with their section")
  func notes() throws {
    let seat = try Seat()
    _ = try seat.start()
    _ = try seat.type("")
    _ = try seat.type(":note recall first")
    let notes = try seat.record.gradebook.notes(lessonID: "tiny")
    #expect(notes.map(\.text) == ["recall first"])
    #expect(notes.map(\.section) == ["Numbers"])
    #expect(try seat.type(":save plot").contains("there is no plot yet"))
  }
}

@Suite("The screen")
struct TerminalStageTests {
  @Test("is drawn again in another width, with what was typed")
  func reflow() throws {
    let sink = RecordingSink()
    let stage = TerminalStage(
      output: Output(sink, settings: OutputSettings(width: 40, height: 12, canRedraw: true)),
      clock: { 0 })
    let words = "one two three four five six seven eight nine ten"
    try stage.show(.notice(words))
    try stage.show(.output("printed\n"))
    stage.lineWasRead([(">>> ", "1 + 1")])
    try stage.show(.output("2\n"))
    let before = sink.text.count
    try stage.reflow(to: TerminalSize(columns: 20, rows: 30))
    let again = String(sink.text.dropFirst(before))
    #expect(
      again == """
        \u{1B}[H\u{1B}[2Jone two three four
        five six seven eight
        nine ten

        printed

        >>> 1 + 1
        2


        """)
    #expect(stage.output.settings.width == 20)
  }

  @Test("cuts a line that is written over to the width, and shows it whole when it stays")
  func passingLines() throws {
    let sink = RecordingSink()
    let stage = TerminalStage(
      output: Output(sink, settings: OutputSettings(width: 20, canRedraw: true)), clock: { 0 })
    try stage.show(.output("Epoch 1/2\n"))
    try stage.show(.output("\r1/9 of a line that is long"))
    try stage.show(.output("\r2/9 of a line that is long"))
    try stage.show(.progress(RunProgress(label: "epoch", turn: 1, count: 3, elapsedSeconds: 1)))
    try stage.show(.output(" and stays\n"))
    let clear = "\r\u{1B}[K"
    #expect(
      sink.text == "Epoch 1/2\n" + clear + "1/9 of a line that…" + clear + "2/9 of a line that…"
        + clear + "2/9 of a line that is long and stays\n")
    let before = sink.text.count
    try stage.reflow(to: TerminalSize(columns: 60, rows: 20))
    let again = sink.text.dropFirst(before)
    #expect(again.contains("2/9 of a line that is long and stays") && !again.contains("1/9"))
  }

  @Test("keeps to the rows that there are, and is left alone in plain mode")
  func rows() throws {
    let sink = RecordingSink()
    let stage = TerminalStage(
      output: Output(sink, settings: OutputSettings(width: 40, canRedraw: true)), clock: { 0 })
    for number in 0..<50 { try stage.show(.output("line \(number)\n")) }
    let before = sink.text.count
    try stage.reflow(to: TerminalSize(columns: 30, rows: 6))
    #expect(sink.text.dropFirst(before).split(separator: "\n").count <= 4)
    #expect(sink.text.hasSuffix("line 49\n\n"))

    let plain = RecordingSink()
    let quiet = TerminalStage(
      output: Output(plain, settings: OutputSettings(width: 40, isPlain: true)), clock: { 0 })
    try quiet.show(.notice("words"))
    let length = plain.text.count
    try quiet.reflow(to: TerminalSize(columns: 30, rows: 6))
    #expect(plain.text.count == length && quiet.output.settings.width == 30)
  }
}

@Suite("The lesson menu")
struct LessonMenuTests {
  private func library() throws -> LessonLibrary { try LessonLibrary(folder: Seat.fixtures) }

  @Test("proposes the first lesson, then the one that was left, then what is due")
  func next() throws {
    let seat = try Seat()
    let library = try library()
    let first = try #require(library.entries.firstIndex { $0.id == "tiny" })
    #expect(LessonMenu(library: library, record: seat.record).next == .lesson(0))
    _ = try seat.start()
    _ = try seat.type("")
    _ = try seat.type("0.1")
    let menu = LessonMenu(library: library, record: seat.record)
    #expect(menu.next == .lesson(first))
    #expect(menu.rows[first].isStarted && menu.rows[first].section == "Numbers")
    let words = menu.menu(OutputSettings(isPlain: true)).numbered(OutputSettings(isPlain: true))
    #expect(words.plain.contains("go on with lesson \(first + 1), Numbers"))
    #expect(words.plain.contains("0 of 4 passed"))
  }

  @Test("fits every width", arguments: [20, 40, 80, 200])
  func widths(width: Int) throws {
    let settings = OutputSettings(width: width)
    let menu = LessonMenu(library: try library(), record: try Seat().record).menu(settings)
    #expect(menu.drawn(settings).width <= width)
    #expect(menu.numbered(settings).width <= width)
  }
}

@Suite("The progress report")
struct ProgressReportTests {
  @Test("shows days, lessons, sections and weak ideas, in words where it is plain")
  func report() throws {
    let seat = try Seat()
    _ = try seat.start()
    for line in ["", "0.1", ":hint", "5/6", "", "a"] { _ = try seat.type(line) }
    let zone = try #require(TimeZone(secondsFromGMT: 0))
    let report = ProgressReport(
      library: try LessonLibrary(folder: Seat.fixtures), record: seat.record, timeZone: zone)
    for width in [20, 40, 80, 200] {
      #expect(report.rendered(OutputSettings(width: width)).width <= width)
    }
    let text = report.rendered(OutputSettings(isPlain: true)).plain
    #expect(text.contains("2027-01-15: 3"))
    #expect(text.contains("Numbers: 1 of 1 passed, 100 %"))
    #expect(text.contains("hints: 1"))
    let drawn = report.rendered(OutputSettings(width: 80)).plain
    #expect(drawn.contains("Mon") && drawn.contains("▓"))
  }
}
