import Foundation
import Gradebook
import Testing

@Suite("The review scheduler")
struct SchedulerTests {
  struct Step {
    let sequence: String
    let seconds: Double
    let grade: Grade
    let recall: Double
    let stage: String
    let step: Int
    let stability: Double
    let difficulty: Double
    let due: Double
  }

  static func recorded() throws -> [Step] {
    try dataFile("fsrs.tsv").split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t").map(String.init)
      return Step(
        sequence: cells[0], seconds: try #require(Double(cells[1])),
        grade: try #require(Int(cells[2]).flatMap(Grade.init(rawValue:))),
        recall: try #require(Double(cells[3])), stage: cells[4],
        step: try #require(Int(cells[5])), stability: try #require(Double(cells[6])),
        difficulty: try #require(Double(cells[7])), due: try #require(Double(cells[8])))
    }
  }

  @Test("agrees with every step that py-fsrs 6.3.2 takes")
  func recordedSequences() throws {
    let start = Date(timeIntervalSince1970: 1_767_258_000)
    let scheduler = Scheduler()
    var card = ReviewCard(due: start)
    var sequence = ""
    let steps = try SchedulerTests.recorded()
    #expect(steps.count > 400)
    for step in steps {
      if step.sequence != sequence { card = ReviewCard(due: start) }
      sequence = step.sequence
      let now = start.addingTimeInterval(step.seconds)
      #expect(isClose(scheduler.retrievability(of: card, at: now), step.recall))
      card = scheduler.reviewed(card, grade: step.grade, at: now)
      #expect(card.stage.rawValue == step.stage)
      #expect(card.step ?? -1 == step.step)
      #expect(isClose(card.stability ?? 0, step.stability))
      #expect(isClose(card.difficulty ?? 0, step.difficulty))
      #expect(card.due.timeIntervalSince(start) == step.due)
    }
  }

  @Test("gives the intervals that FSRS documents")
  func documented() {
    var card = ReviewCard(due: Date(timeIntervalSince1970: 1_767_258_000))
    let intervals = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3].map { grade in
      let now = card.due
      card = Scheduler().reviewed(card, grade: Grade(rawValue: grade) ?? .again, at: now)
      return Int(card.due.timeIntervalSince(now) / 86400)
    }
    #expect(intervals == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  }

  @Test("takes a clock that went back for no time at all")
  func clockGoesBack() {
    let start = Date(timeIntervalSince1970: 1_767_258_000)
    let once = Scheduler().reviewed(ReviewCard(due: start), grade: .good, at: start)
    let earlier = start.addingTimeInterval(-86400 * 30)
    let back = Scheduler().reviewed(once, grade: .good, at: earlier)
    let same = Scheduler().reviewed(once, grade: .good, at: start)
    #expect(back == same)
  }

  @Test(
    "grades an answer by its verdict, its tries and its hints",
    arguments: [
      (Verdict.fail, 1, 0, Grade.again), (.partial, 1, 0, .hard), (.pass, 2, 1, .hard),
      (.pass, 2, 0, .good), (.pass, 1, 0, .easy),
    ])
  func grades(verdict: Verdict, tries: Int, hints: Int, expected: Grade) {
    #expect(Grade(verdict: verdict, tries: tries, hintsUsed: hints) == expected)
  }

  private func isClose(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-12 * max(1, abs(right))
  }
}
