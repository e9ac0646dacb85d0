import Diagnostics
import Foundation
import Gradebook
import Testing

@Suite("A gradebook")
struct LearningStoreTests {
  @Test("gives an answer back exactly as it was recorded, also after it was closed")
  func answersSurvive() throws {
    try withFolder { folder in
      let clock = HandClock()
      let given = answer(
        text: "no, \"most\" fraud\nis missed 🦊 =1+1", verdict: .partial, missed: ["why", "cost"],
        model: "No: most fraud is missed.")
      let id = try LearningStore(path: folder + "/a/g.db", clock: clock.reading).record(given)
      let again = try LearningStore(path: folder + "/a/g.db", clock: clock.reading)
      #expect(try again.answers() == [StoredAnswer(id: id, answer: given)])
      #expect(try again.answers(lessonID: "other").isEmpty)
      #expect(try again.latestAnswers(lessonID: "pytorch-lstm").keys.sorted() == ["recall-by-hand"])
    }
  }

  @Test("makes its folder for its owner alone")
  func folderMode() throws {
    try withFolder { folder in
      _ = try LearningStore(path: folder + "/share/lectern/g.db", clock: HandClock().reading)
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/share/lectern")
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test("writes its log so that a killed program loses nothing")
  func journal() throws {
    try withFolder { folder in
      let book = try LearningStore(path: folder + "/g.db", clock: HandClock().reading)
      try book.record(answer())
      #expect(FileManager.default.fileExists(atPath: folder + "/g.db-wal"))
      #expect(try book.durability == "wal, synchronous 2")
    }
  }

  @Test("goes on where the learner stopped")
  func positions() throws {
    let clock = HandClock()
    let book = try LearningStore(inMemoryWithClock: clock.reading)
    #expect(try book.position(lessonID: "a") == nil)
    try book.savePosition(lessonID: "a", section: 2, item: 5, sectionTitle: "Pitfalls")
    clock.advance(10)
    try book.savePosition(lessonID: "a", section: 3, item: 0, sectionTitle: "Practice")
    let place = Position(section: 3, item: 0, sectionTitle: "Practice", savedAt: clock.now)
    #expect(try book.position(lessonID: "a") == place)
    try book.finishSection(lessonID: "a", title: "Pitfalls")
    try book.finishSection(lessonID: "a", title: "Pitfalls")
    try book.completeLesson(lessonID: "a")
    let progress = try #require(try book.progress(lessonID: "a"))
    #expect(progress.position == nil)
    #expect(progress.completedAt == clock.now)
    #expect(progress.finishedSections == ["Pitfalls"])
  }

  @Test("asks again for what was wrong sooner than for what was right")
  func due() throws {
    let clock = HandClock()
    let book = try LearningStore(inMemoryWithClock: clock.reading)
    try book.record(answer("right", verdict: .pass, at: clock.now))
    try book.record(answer("wrong", verdict: .fail, at: clock.now))
    #expect(try book.due().isEmpty)
    clock.advance(61)
    #expect(try book.due().map(\.questionID) == ["wrong"])
    clock.advance(86400 * 30)
    #expect(try book.due().map(\.questionID) == ["wrong", "right"])
    #expect(try book.plannedReviews().count == 2)
  }

  @Test("plans no review from an unsure verdict until the learner has compared")
  func comparison() throws {
    let clock = HandClock()
    let book = try LearningStore(inMemoryWithClock: clock.reading)
    let id = try book.record(answer(verdict: .fail, isSure: false, at: clock.now))
    #expect(try book.plannedReviews().isEmpty)
    try book.compare(answerID: id, ownVerdict: .pass)
    #expect(try book.plannedReviews().count == 1)
    #expect(try book.ownVerdicts() == [id: .pass])
    try book.dispute(answerID: id, reason: "I said so")
    let dispute = Dispute(answerID: id, reason: "I said so", raisedAt: clock.now)
    #expect(try book.disputes() == [dispute])
  }

  @Test("forgets one lesson and keeps the others")
  func forget() throws {
    let clock = HandClock()
    let book = try LearningStore(inMemoryWithClock: clock.reading)
    for lesson in ["a", "b"] {
      let session = try book.beginSession(lessonID: lesson, mode: "learn")
      var given = answer(lesson: lesson)
      given.sessionID = session
      let id = try book.record(given)
      try book.dispute(answerID: id, reason: "")
      try book.endSession(session)
    }
    try book.forget(lessonID: "a")
    #expect(try book.answers().map(\.answer.lessonID) == ["b"])
    #expect(try book.disputes().count == 1)
    #expect(try book.plannedReviews().map(\.lessonID) == ["b"])
    #expect(try book.allProgress().keys.sorted() == ["b"])
  }

  @Test("takes an answer of a session that was forgotten meanwhile")
  func forgottenSession() throws {
    let book = try LearningStore(inMemoryWithClock: HandClock().reading)
    var given = answer()
    given.sessionID = try book.beginSession(lessonID: given.lessonID, mode: "learn")
    try book.forget(lessonID: given.lessonID)
    try book.record(given)
    #expect(try book.answers().map(\.answer.sessionID) == [nil])
    try book.dispute(answerID: 99, reason: "no such answer")
    #expect(try book.disputes().isEmpty)
  }

  @Test("draws the learner's seed once")
  func seed() throws {
    let book = try LearningStore(inMemoryWithClock: HandClock().reading)
    #expect(try book.seed { .max } == .max)
    #expect(try book.seed { 2 } == .max)
    try book.setSetting("theme", to: "light")
    #expect(try book.setting("theme") == "light")
    #expect(try book.setting("none") == nil)
  }

  @Test("puts the best try at a challenge first")
  func scoreboard() throws {
    let book = try LearningStore(inMemoryWithClock: HandClock().reading)
    func attempt(_ runs: Int, _ isSolved: Bool) -> ChallengeTry {
      ChallengeTry(
        lessonID: "a", challengeID: "c", runs: runs, seconds: 60, isSolved: isSolved,
        summary: "recall 0.8", finishedAt: Date(timeIntervalSince1970: 0))
    }
    for one in [attempt(1, false), attempt(5, true), attempt(3, true)] { try book.record(one) }
    let board = try book.scoreboard(lessonID: "a", challengeID: "c")
    #expect(board.map(\.runs) == [3, 5, 1])
  }

  @Test("serves two programs at once")
  func twoAtOnce() throws {
    try withFolder { folder in
      let first = try LearningStore(path: folder + "/g.db", clock: HandClock().reading)
      let second = try LearningStore(path: folder + "/g.db", clock: HandClock().reading)
      for index in 0..<20 {
        try (index % 2 == 0 ? first : second).record(answer("q\(index)"))
      }
      #expect(try first.answers().count == 20)
      #expect(try second.answers().count == 20)
    }
  }
}
