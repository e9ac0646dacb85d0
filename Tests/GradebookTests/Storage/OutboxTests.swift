import Diagnostics
import Foundation
import Gradebook
import Testing

@Suite("The outbox")
struct OutboxTests {
  private func filled(_ count: Int, _ clock: HandClock) throws -> LearningStore {
    let book = try LearningStore(inMemoryWithClock: clock.reading)
    for index in 0..<count { try book.record(answer("q\(index)", at: clock.now)) }
    try book.fillOutbox(learner: "l1", homePage: "https://school.example")
    return book
  }

  @Test("takes each statement once, with the same bytes each time it is asked")
  func once() throws {
    let book = try filled(3, HandClock())
    #expect(try book.fillOutbox(learner: "l1", homePage: "https://school.example") == 0)
    let first = try book.outboxBatch()
    #expect(first.count == 3)
    #expect(Set(first.map(\.id)).count == 3)
    #expect(try book.outboxBatch() == first)
    try book.markSent([first[0].id])
    #expect(try book.outboxBatch() == Array(first.dropFirst()))
  }

  @Test("sends at most fifty statements and 512 kB at once")
  func limits() throws {
    #expect(try filled(60, HandClock()).outboxBatch().count == 50)
    let clock = HandClock()
    let book = try LearningStore(inMemoryWithClock: clock.reading)
    for index in 0..<4 {
      let text = String(repeating: "x", count: 300_000)
      try book.record(answer("q\(index)", text: text, at: clock.now))
    }
    try book.fillOutbox(learner: "l1", homePage: "https://school.example")
    #expect(try book.outboxBatch().count == 1)
  }

  @Test("waits longer after each failure, and keeps what was refused with the reason")
  func failures() throws {
    let clock = HandClock()
    let book = try filled(2, clock)
    let ids = try book.outboxBatch().map(\.id)
    for seconds in [1.0, 2, 4] {
      try book.postpone(ids, jitter: 0)
      clock.advance(seconds - 0.5)
      #expect(try book.outboxBatch().isEmpty)
      clock.advance(1)
      #expect(try book.outboxBatch().count == 2)
    }
    for _ in 0..<40 { try book.postpone(ids, jitter: 1) }
    clock.advance(7200)
    #expect(try book.outboxBatch().count == 2)
    try book.markRefused(ids[0], remark: "not a UUID")
    try book.markSent([ids[1]])
    let expected = OutboxSummary(waiting: 0, sent: 1, refused: [ids[0]: "not a UUID"])
    #expect(try book.outboxSummary() == expected)
  }

  @Test("drops what waits of a lesson that is forgotten")
  func forgotten() throws {
    let book = try filled(2, HandClock())
    try book.forget(lessonID: "pytorch-lstm")
    #expect(try book.outboxSummary().waiting == 0)
  }
}
