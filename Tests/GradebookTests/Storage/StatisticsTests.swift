import Diagnostics
import Foundation
import Gradebook
import Testing

@Suite("What was done")
struct StatisticsTests {
  private let noon = 1_772_020_800.0  // 2026-02-25 12:00 UTC

  private func zone(_ hours: Int) throws -> TimeZone {
    try #require(TimeZone(secondsFromGMT: hours * 3600))
  }

  @Test("counts days by the learner's calendar")
  func days() throws {
    let clock = HandClock(noon)
    let book = try LearningStore(inMemoryWithClock: clock.reading)
    for hours in [0.0, 11, 13, 37] {
      try book.record(answer(at: Date(timeIntervalSince1970: noon + hours * 3600)))
    }
    let utc = try book.activity(in: zone(0))
    #expect(
      utc.answers == [
        Day(year: 2026, month: 2, day: 25): 2, Day(year: 2026, month: 2, day: 26): 1,
        Day(year: 2026, month: 2, day: 27): 1,
      ])
    let tokyo = try book.activity(in: zone(9))
    #expect(
      tokyo.answers == [
        Day(year: 2026, month: 2, day: 25): 1, Day(year: 2026, month: 2, day: 26): 2,
        Day(year: 2026, month: 2, day: 27): 1,
      ])
  }

  @Test("counts days in a row, and today does not break them before it is over")
  func streaks() {
    let today = Day(year: 2026, month: 3, day: 1)
    func activity(_ ago: [Int]) -> Activity {
      let days = ago.map { (today.adding(days: -$0), 1) }
      return Activity(answers: Dictionary(uniqueKeysWithValues: days), today: today)
    }
    #expect(activity([]).streak == 0)
    #expect(activity([0, 1, 2]).streak == 3)
    #expect(activity([1, 2]).streak == 2)
    #expect(activity([2, 3]).streak == 0)
    #expect(activity([0, 2, 3, 4, 9]).longestStreak == 3)
    #expect(activity([-3]).streak == 0, "an answer from a clock that was ahead")
    #expect(today.adding(days: -1) == Day(year: 2026, month: 2, day: 28))
  }

  @Test("fills a calendar from Monday to Sunday, up to today")
  func calendar() {
    // 2026-03-01 is a Sunday, 2026-03-03 a Tuesday.
    let today = Day(year: 2026, month: 3, day: 3)
    let activity = Activity(
      answers: [today: 2, Day(year: 2026, month: 2, day: 23): 5], today: today)
    let calendar = activity.calendar(weeks: 2)
    #expect(calendar.counts.map { $0[0] } == [5, 0, 0, 0, 0, 0, 0])
    #expect(calendar.counts.map { $0[1] } == [0, 2, nil, nil, nil, nil, nil])
    #expect(calendar.months == [3, nil])
    #expect(Day(year: 2024, month: 2, day: 29).weekday == 3)
  }

  @Test("scores a section by the latest answer to each question")
  func sections() throws {
    let book = try LearningStore(inMemoryWithClock: HandClock().reading)
    try book.record(answer("a", verdict: .fail, section: "one"))
    try book.record(answer("a", verdict: .pass, tries: 2, section: "one"))
    let id = try book.record(answer("b", verdict: .fail, isSure: false, section: "one"))
    try book.record(answer("c", verdict: .partial, section: "two"))
    try book.compare(answerID: id, ownVerdict: .partial)
    #expect(
      try book.sectionScores() == [
        SectionScore(
          lessonID: "pytorch-lstm", section: "one", questions: 2, passed: 1, score: 0.75),
        SectionScore(lessonID: "pytorch-lstm", section: "two", questions: 1, passed: 0, score: 0.5),
      ])
  }

  @Test("names what is still missing, the most frequent first")
  func weakIdeas() throws {
    let book = try LearningStore(inMemoryWithClock: HandClock().reading)
    try book.record(answer("a", verdict: .fail, missed: ["recall", "cost"]))
    try book.record(answer("a", verdict: .partial, missed: ["cost"]))
    try book.record(answer("b", verdict: .partial, missed: ["leak"]))
    try book.record(answer("c", verdict: .pass, missed: ["luck"]))
    #expect(try book.weakIdeas().map(\.idea) == ["cost", "leak"])
    #expect(try book.weakIdeas(limit: 1).map(\.misses) == [2])
  }
}
