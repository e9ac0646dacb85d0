import Diagnostics
import Foundation
import GRDB

extension LearningStore {
  /// When the last answer was given; nil if there is none.
  public func latestAnswerTime() throws(Diagnostic) -> Date? {
    try read { database in
      try Double.fetchOne(database, sql: "SELECT givenAt FROM answers ORDER BY id DESC LIMIT 1")
        .map { Date(timeIntervalSince1970: $0) }
    }
  }

  /// On which days how much was answered, by the calendar of a time zone.
  public func activity(in timeZone: TimeZone) throws(Diagnostic) -> Activity {
    let times = try read { database in
      try Double.fetchAll(database, sql: "SELECT givenAt FROM answers")
    }
    let days = times.map { Day(Date(timeIntervalSince1970: $0), in: timeZone) }
    return Activity(
      answers: Dictionary(days.map { ($0, 1) }, uniquingKeysWith: +),
      today: Day(clock(), in: timeZone))
  }

  /// The score of each section, by the latest answer to each question, in the order of the first
  /// answers. An unsure verdict counts as the learner judged it.
  public func sectionScores(lessonID: String? = nil) throws(Diagnostic) -> [SectionScore] {
    let own = try ownVerdicts()
    var latest: [[String]: StoredAnswer] = [:]
    var order: [[String]] = []
    for stored in try answers(lessonID: lessonID) {
      let key = [stored.answer.lessonID, stored.answer.questionID]
      if latest[key] == nil { order.append(key) }
      latest[key] = stored
    }
    var result: [SectionScore] = []
    for stored in order.compactMap({ latest[$0] }) {
      let answer = stored.answer
      let verdict = own[stored.id] ?? answer.verdict
      let score = own[stored.id].map(\.score) ?? answer.score
      let found = result.firstIndex {
        $0.lessonID == answer.lessonID && $0.section == answer.section
      }
      let index = found ?? result.count
      if found == nil {
        result.append(
          SectionScore(
            lessonID: answer.lessonID, section: answer.section, questions: 0, passed: 0, score: 0))
      }
      result[index].questions += 1
      result[index].passed += verdict == .pass ? 1 : 0
      result[index].score += score
    }
    for index in result.indices { result[index].score /= Double(result[index].questions) }
    return result
  }

  /// What the latest answers lack, the most frequent first.
  public func weakIdeas(limit: Int = 5) throws(Diagnostic) -> [WeakIdea] {
    var counts: [[String]: Int] = [:]
    for stored in try answers() {
      for idea in Set(stored.answer.missedIdeas) {
        counts[[stored.answer.lessonID, idea], default: 0] += 1
      }
    }
    // An idea that a later answer had, or that an answer passed without, is not weak.
    let lessons = Set(counts.keys.map { $0[0] })
    var open: Set<[String]> = []
    for lesson in lessons {
      for stored in try latestAnswers(lessonID: lesson).values where stored.answer.verdict != .pass
      {
        for idea in stored.answer.missedIdeas { open.insert([lesson, idea]) }
      }
    }
    return counts.filter { open.contains($0.key) }
      .map { WeakIdea(idea: $0.key[1], lessonID: $0.key[0], misses: $0.value) }
      .sorted { ($1.misses, $0.lessonID, $0.idea) < ($0.misses, $1.lessonID, $1.idea) }
      .prefix(limit).map { $0 }
  }
}

extension Verdict {
  /// The score of a verdict that came without one.
  public var score: Double {
    switch self {
    case .pass: 1
    case .partial: 0.5
    case .fail: 0
    }
  }
}
