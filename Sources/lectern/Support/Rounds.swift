import Classroom
import Diagnostics

/// Practice: the same questions with fresh numbers, as many rounds as wanted.
struct Rounds {
  var desk: Desk

  func practice(_ loaded: LoadedLesson, _ options: SessionOptions) throws {
    var options = options
    options.round = 1
    while true {
      let (ending, session) = try desk.play(loaded, options)
      guard ending == .completed, !session.results.isEmpty else { return }
      options.round += 1
      guard desk.reader.isInteractive else { continue }
    }
  }
}
