import Foundation

/// A day of the calendar, without a time or a time zone.
public struct Day: Hashable, Codable, Comparable, Sendable {
  public var year: Int
  public var month: Int
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that a moment falls on where the learner is.
  public init(_ date: Date, in timeZone: TimeZone) {
    let parts = Day.calendar(timeZone).dateComponents([.year, .month, .day], from: date)
    self.init(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
  }

  /// As ISO 8601 writes it, such as `2026-11-28`.
  public var text: String {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

  /// The day some days later, or earlier for a number below zero.
  public func adding(days: Int) -> Day {
    guard let zone = TimeZone(secondsFromGMT: 0) else { return self }
    let calendar = Day.calendar(zone)
    // Noon is far from both ends of the day.
    let noon = DateComponents(year: year, month: month, day: day, hour: 12)
    guard let date = calendar.date(from: noon),
      let moved = calendar.date(byAdding: .day, value: days, to: date)
    else { return self }
    return Day(moved, in: zone)
  }

  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func calendar(_ timeZone: TimeZone) -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    return calendar
  }
}

/// On which days how much was answered.
public struct Activity: Hashable, Sendable {
  /// Answers by day; days without an answer are missing.
  public var answers: [Day: Int]
  public var today: Day

  public init(answers: [Day: Int], today: Day) {
    self.answers = answers
    self.today = today
  }

  /// Days in a row up to today; a day that is not over yet does not break it.
  public var streak: Int {
    var day = answers[today] == nil ? today.adding(days: -1) : today
    var count = 0
    while answers[day] != nil {
      count += 1
      day = day.adding(days: -1)
    }
    return count
  }

  /// The most days in a row that there ever were.
  public var longestStreak: Int {
    var longest = 0
    var current = 0
    var previous: Day?
    for day in answers.keys.sorted() {
      current = previous?.adding(days: 1) == day ? current + 1 : 1
      longest = max(longest, current)
      previous = day
    }
    return longest
  }
}

/// How a section went, by the latest answer to each of its questions.
public struct SectionScore: Hashable, Codable, Sendable {
  public var lessonID: String
  public var section: String
  public var questions: Int
  public var passed: Int
  /// The average score, from 0 to 1.
  public var score: Double

  public init(lessonID: String, section: String, questions: Int, passed: Int, score: Double) {
    self.lessonID = lessonID
    self.section = section
    self.questions = questions
    self.passed = passed
    self.score = score
  }
}

/// Something that answers lacked again and again.
public struct WeakIdea: Hashable, Codable, Sendable {
  public var idea: String
  public var lessonID: String
  /// Answers that lacked it.
  public var misses: Int

  public init(idea: String, lessonID: String, misses: Int) {
    self.idea = idea
    self.lessonID = lessonID
    self.misses = misses
  }
}
