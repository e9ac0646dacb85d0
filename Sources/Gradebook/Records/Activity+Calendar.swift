/// The days of some weeks, a column a week, Monday to Sunday from top to bottom.
public struct ActivityCalendar: Hashable, Sendable {
  /// Answers by weekday and week; nil for days after today.
  public var counts: [[Int?]]
  /// The month that begins in a week, from 1 to 12; nil where none does.
  public var months: [Int?]

  public init(counts: [[Int?]], months: [Int?]) {
    self.counts = counts
    self.months = months
  }
}

extension Activity {
  /// The latest weeks up to today's.
  ///
  /// - Parameter weeks: at least 1 and at most 530.
  public func calendar(weeks: Int) -> ActivityCalendar {
    let weeks = min(max(1, weeks), 530)
    let monday = today.adding(days: -today.weekday)
    var counts = Array(repeating: [Int?](), count: 7)
    var months: [Int?] = []
    for week in 0..<weeks {
      let start = monday.adding(days: 7 * (week - weeks + 1))
      let days = (0..<7).map { start.adding(days: $0) }
      for (weekday, day) in days.enumerated() {
        counts[weekday].append(day > today ? nil : answers[day] ?? 0)
      }
      months.append(days.first { $0.day == 1 }?.month ?? (week == 0 ? start.month : nil))
    }
    return ActivityCalendar(counts: counts, months: months)
  }
}

extension Day {
  /// From 0 for Monday to 6 for Sunday.
  ///
  /// - Source: Sakamoto's method.
  public var weekday: Int {
    let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let shifted = month < 3 ? year - 1 : year
    let leaps = shifted / 4 - shifted / 100 + shifted / 400
    let fromSunday = (shifted + leaps + offsets[(max(1, min(month, 12)) - 1)] + day) % 7
    return (fromSunday + 6) % 7
  }
}
