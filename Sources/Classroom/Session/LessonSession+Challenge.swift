import Diagnostics
import Gradebook

extension LessonSession {
  /// How many tries a scoreboard shows.
  private static let shownTries = 5

  /// Shows the learner's own tries at a challenge, best first.
  ///
  /// - Parameter isOver: whether the latest try has just ended.
  func showScoreboard(_ active: ActiveQuestion, isOver: Bool) throws(Diagnostic) {
    let (lessonID, id) = (lesson.id, active.question.id)
    let tries =
      record.attempt { (book) throws(Diagnostic) in
        try book.scoreboard(lessonID: lessonID, challengeID: id)
      } ?? []
    guard let latest = tries.max(by: { $0.finishedAt < $1.finishedAt }) else { return }
    let zone = options.timeZone
    var rows = tries.map { attempt in
      Scoreboard.Row(
        isSolved: attempt.isSolved, runs: attempt.runs, seconds: attempt.seconds,
        summary: attempt.summary, day: Day(attempt.finishedAt, in: zone).text,
        isLatest: isOver && attempt == latest)
    }
    let rank = rows.firstIndex { $0.isLatest } ?? 0
    if rank >= Self.shownTries { rows.swapAt(rank, Self.shownTries - 1) }
    try stage.show(.scoreboard(Scoreboard(rows: Array(rows.prefix(Self.shownTries)))))
  }
}
