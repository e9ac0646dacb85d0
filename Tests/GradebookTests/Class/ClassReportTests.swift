import Diagnostics
import Foundation
import Gradebook
import Testing

@Suite("A class report")
struct ClassReportTests {
  private let ada = Learner(id: "a1", name: "Ada", schoolID: "s1")
  private let noon = Date(timeIntervalSince1970: 1_772_000_000)

  private func submission(
    _ learner: Learner, _ answers: [AnswerRecord], own: [Int64: Verdict] = [:],
    disputes: [Dispute] = []
  ) -> ResultFile {
    .submission(
      Submission(
        learner: learner, madeAt: noon,
        answers: answers.enumerated().map {
          StoredAnswer(id: Int64($0.offset + 1), answer: $0.element)
        },
        ownVerdicts: own, disputes: disputes))
  }

  @Test("counts the latest answer to each question, and what is missing as 0")
  func latest() throws {
    let report = ClassReport([
      submission(
        ada,
        [
          answer("one", verdict: .fail, at: noon, missed: ["recall"]),
          answer("one", verdict: .pass, tries: 2, hints: 1, at: noon.addingTimeInterval(60)),
          answer("two", verdict: .partial, at: noon.addingTimeInterval(90), missed: ["costs"]),
        ]),
      submission(Learner(id: "b2"), [answer("one", verdict: .pass, at: noon)]),
    ])
    #expect(report.learners.map(\.learner.label) == ["Ada", "learner b2"])
    #expect(report.learners.map(\.passed) == [1, 1])
    #expect(report.learners.map(\.score) == [0.75, 0.5])
    #expect(report.learners[0].tries == 3 && report.learners[0].hints == 1)
    let one = try #require(report.questions.first { $0.questionID == "one" })
    #expect(one.learners == 2 && one.passed == 2 && one.passedAtOnce == 1)
    #expect(one.averageTries == 1.5)
    #expect(report.ideas.map(\.idea) == ["costs"])
  }

  @Test("takes the same answer once, from however many files")
  func repeated() {
    let file = submission(ada, [answer("one", at: noon)])
    #expect(ClassReport([file, file]) == ClassReport([file]))
  }

  @Test("counts an unsure answer as its learner judged it, and disputes by learner")
  func ownVerdicts() {
    let report = ClassReport([
      submission(
        ada, [answer("one", verdict: .fail, isSure: false, at: noon)], own: [1: .pass],
        disputes: [Dispute(answerID: 1, reason: "same words", raisedAt: noon)])
    ])
    #expect(report.learners[0].passed == 1)
    #expect(report.questions[0].disputed == 1)
  }

  @Test("speaks of one lesson where it is asked to")
  func oneLesson() {
    let file = submission(
      ada, [answer("one", lesson: "x", at: noon), answer("two", lesson: "y", at: noon)])
    #expect(ClassReport([file], lessonID: "y").questions.map(\.questionID) == ["two"])
  }

  @Test("lists exams, what was skipped counting 0")
  func exams() {
    var exam = ExamResult(
      learner: "a1", lessonID: "x", lessonHash: "h", startedAt: noon,
      finishedAt: noon.addingTimeInterval(90), answers: [answer("one", lesson: "x", at: noon)])
    exam.questionIDs = ["one", "two"]
    exam.isComplete = false
    let report = ClassReport([.exam(exam), submission(ada, [])])
    #expect(report.exams.count == 1)
    #expect(report.exams[0].learner.name == "Ada")
    #expect(report.exams[0].score == 0.5 && report.exams[0].seconds == 90)
    #expect(!report.exams[0].isComplete)
  }

  @Test("of nothing is empty")
  func empty() {
    let report = ClassReport([])
    #expect(report.learners.isEmpty && report.questions.isEmpty && report.ideas.isEmpty)
  }
}

@Suite("A result file")
struct ResultFileTests {
  @Test("is read as what it is, and not at all once it was changed")
  func sealed() throws {
    let learner = Learner(id: "a1", name: "Ada")
    let submission = Submission(
      learner: learner, madeAt: Date(timeIntervalSince1970: 1_772_000_000),
      answers: [StoredAnswer(id: 7, answer: answer())], ownVerdicts: [7: .partial])
    let text = try SealedFile(submission, key: "k").text
    #expect(try ResultFile.opened(text, key: "k") == .submission(submission))
    for (changed, key) in [(text, "other"), (text.replacing("Ada", with: "Eve"), "k"), ("{}", "k")]
    {
      #expect(throws: Diagnostic.self) { try ResultFile.opened(changed, key: key) }
    }
  }
}

@Suite("A table of grades")
struct GradeTableTests {
  private let column = GradeColumn(
    title: "Metrics", pointsPossible: 10,
    learners: ClassReport([
      .submission(
        Submission(
          learner: Learner(id: "1", name: "=Ada, Countess", schoolID: "ada@school.example"),
          madeAt: .distantPast, answers: [StoredAnswer(id: 1, answer: answer("one"))])),
      .submission(
        Submission(
          learner: Learner(id: "2", name: "Bob", schoolID: "s2"), madeAt: .distantPast,
          answers: [StoredAnswer(id: 1, answer: answer("one", verdict: .partial))])),
      .submission(Submission(learner: Learner(id: "3"), madeAt: .distantPast)),
    ]).learners)

  @Test("guards cells, and leaves out whom a platform cannot know")
  func platforms() {
    let (canvas, missing) = GradeTable.canvas.text(column)
    #expect(
      canvas == """
        Student,ID,SIS User ID,SIS Login ID,Section,Metrics\r
            Points Possible,,,,,10\r
        "'=Ada, Countess",,ada@school.example,,,10\r
        Bob,,s2,,,5\r

        """)
    #expect(missing.map(\.id) == ["3"])
    #expect(
      GradeTable.moodle.text(column).text == """
        Email address,ID number,Username,Metrics\r
        ada@school.example,,,10\r
        ,s2,,5\r

        """)
    #expect(GradeTable.plain.text(column).missing.isEmpty)
  }

  @Test("fills Canvas's own export and leaves the rest as it is")
  func canvasExport() throws {
    let exported = """
      Student,ID,SIS User ID,SIS Login ID,Section,Essay (12)\r
          Points Possible,,,,,5\r
      "Lovelace, Ada",77,,ada@school.example,A,4\r
      Bob,78,s2,bob,A,\r

      """
    let filled = try CanvasGradebook(CSVTable(reading: exported), filling: column)
    #expect(
      filled.table.text == """
        Student,ID,SIS User ID,SIS Login ID,Section,Essay (12),Metrics\r
            Points Possible,,,,,5,10\r
        "Lovelace, Ada",77,,ada@school.example,A,4,10\r
        Bob,78,s2,bob,A,,5\r

        """)
    #expect(filled.missing.map(\.id) == ["3"])
    let again = try CanvasGradebook(filled.table, filling: column)
    #expect(again.table == filled.table)
    #expect(throws: Diagnostic.self) {
      try CanvasGradebook(CSVTable(reading: "a,b\n1,2\n"), filling: column)
    }
  }

  @Test(
    "is read with quotes, newlines in cells, and any line ends",
    arguments: [
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]), ("\u{FEFF}a\r\n\"x\"\"y\"\r\n", [["a"], ["x\"y"]]),
      ("\"a\nb\",c\n", [["a\nb", "c"]]), ("", []), (",\n", [["", ""]]), ("a\rb", [["a"], ["b"]]),
    ])
  func csv(text: String, rows: [[String]]) throws {
    #expect(try CSVTable(reading: text).rows == rows)
  }

  @Test("with an open quote is refused")
  func openQuote() {
    #expect(throws: Diagnostic.self) { try CSVTable(reading: "a,\"b\n") }
  }
}
