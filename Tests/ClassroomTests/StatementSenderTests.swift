import Classroom
import Diagnostics
import Foundation
import Gradebook
import Testing

@Suite("Sending statements")
struct StatementSenderTests {
  /// A record store that answers as it is told, and remembers what came.
  private final class FakeStore {
    var replies: (_ ids: [String]) -> RecordStore.Reply = { _ in .answered(status: 200, body: "") }
    var posts: [String] = []
    var stored: [String: String] = [:]

    var store: RecordStore {
      RecordStore(
        post: { [self] body in
          posts.append(body)
          return replies(ids(in: body))
        },
        fetch: { [self] id in
          stored[id].map { .answered(status: 200, body: $0) } ?? .answered(status: 404, body: "")
        })
    }

    private func ids(in body: String) -> [String] {
      let list = try? JSONSerialization.jsonObject(with: Data(body.utf8)) as? [[String: Any]]
      return list?.compactMap { $0["id"] as? String } ?? []
    }
  }

  private func book(answers: Int) throws -> LearningStore {
    let book = try LearningStore(inMemoryWithClock: { Seat.time })
    for number in 0..<answers {
      try book.record(
        AnswerRecord(
          lessonID: "l", questionID: "q\(number)", questionHash: "h", questionType: "number",
          text: "\(number)", verdict: .pass, score: 1, givenAt: Seat.time))
    }
    try book.fillOutbox(learner: "a1", homePage: "https://school.example")
    return book
  }

  private func send(_ fake: FakeStore, _ book: LearningStore) throws -> StatementSender.Ending {
    try StatementSender(store: fake.store, outbox: book, jitter: { 0 }).sendAll { _ in }
  }

  @Test("goes in batches of fifty, each statement once")
  func batches() throws {
    let (fake, book) = (FakeStore(), try book(answers: 120))
    #expect(try send(fake, book) == .done)
    #expect(fake.posts.count == 3)
    #expect(try book.outboxSummary().sent == 120)
    #expect(try send(fake, book) == .done)
    #expect(fake.posts.count == 3)
  }

  @Test("keeps everything where the store is away, and sends the same bytes again")
  func away() throws {
    let (fake, book) = (FakeStore(), try book(answers: 2))
    fake.replies = { _ in .unreachable("timed out") }
    #expect(try send(fake, book) == .unreachable("timed out"))
    #expect(try book.outboxSummary().waiting == 2)
    // Their time has not come.
    #expect(try send(fake, book) == .done)
    #expect(fake.posts.count == 1)
    #expect(try book.fillOutbox(learner: "a1", homePage: "https://school.example") == 0)
  }

  @Test("puts off what a busy store refuses", arguments: [408, 429, 500, 503])
  func busy(status: Int) throws {
    let (fake, book) = (FakeStore(), try book(answers: 2))
    fake.replies = { _ in .answered(status: status, body: "") }
    #expect(try send(fake, book) == .busy(status: status))
    #expect(try book.outboxSummary().waiting == 2)
  }

  @Test("stops where it is not let in, and keeps the queue as it is", arguments: [401, 403])
  func denied(status: Int) throws {
    let (fake, book) = (FakeStore(), try book(answers: 2))
    fake.replies = { _ in .answered(status: status, body: "") }
    #expect(try send(fake, book) == .denied(status: status))
    fake.replies = { _ in .answered(status: 204, body: "") }
    #expect(try send(fake, book) == .done)
    #expect(try book.outboxSummary().sent == 2)
  }

  @Test("halves a refused batch until the culprit is found", arguments: [400, 413, 422])
  func culprit(status: Int) throws {
    let (fake, book) = (FakeStore(), try book(answers: 20))
    let culprit = try #require(try book.outboxBatch().dropFirst(13).first?.id)
    fake.replies = { ids in
      ids.contains(culprit)
        ? .answered(status: status, body: "bad duration") : .answered(status: 200, body: "")
    }
    #expect(try send(fake, book) == .done)
    let summary = try book.outboxSummary()
    #expect(summary.sent == 19 && summary.waiting == 0)
    #expect(summary.refused == [culprit: "\(status): bad duration"])
  }

  @Test("compares a statement that the store knows before it gives it up")
  func conflict() throws {
    let (fake, book) = (FakeStore(), try book(answers: 2))
    let items = try book.outboxBatch()
    fake.replies = { _ in .answered(status: 409, body: "conflict") }
    let known = items[0].statement.dropFirst()
    fake.stored[items[0].id] = "{\"stored\": \"2026-11-28T00:00:00Z\", " + known
    fake.stored[items[1].id] = items[1].statement.replacing("\"1\"", with: "\"2\"")
    #expect(try send(fake, book) == .done)
    let summary = try book.outboxSummary()
    #expect(summary.sent == 1)
    #expect(summary.refused.keys.sorted() == [items[1].id])
  }
}
