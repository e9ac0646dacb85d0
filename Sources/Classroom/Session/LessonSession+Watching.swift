import Diagnostics
import LessonFormat
import Questions

extension LessonSession {
  /// Lets what was shown be read, where the lesson plays by itself; answers whether it waits.
  func waitsToBeRead(_ step: Itinerary.Step) -> Bool {
    guard options.mode == .watch, options.isPaced, step.isShown else { return false }
    let seconds: Double
    switch lesson.sections[step.section].items[step.item] {
    case .prose(let prose): seconds = Self.secondsToRead(prose.text)
    case .code(let cell):
      guard !cell.isHidden else { return false }
      seconds = 2 + 1.2 * Double(cell.code.split(separator: "\n").count)
    case .question: return false
    }
    state = .reading(seconds: seconds, nil)
    return true
  }

  /// Goes on after something was read: a question's answer first, then the lesson.
  func goOnReading(_ question: ActiveQuestion?) throws(Diagnostic) {
    guard let question else { return try advance() }
    try reveal(question)
    guard pending == nil else { return try advance() }
    state = .reading(seconds: 4, nil)
  }

  func secondsToRead(_ question: Question) -> Double {
    5 + Self.secondsToRead(question.block.body.text)
  }

  /// About 200 words a minute, as people read aloud.
  private static func secondsToRead(_ text: String) -> Double {
    2 + Double(text.split(whereSeparator: \.isWhitespace).count) / 3.3
  }
}
