import LessonFormat
import Questions

/// The steps of a lesson in the order in which a mode takes them.
struct Itinerary {
  struct Step {
    /// Counted from 0.
    var section: Int
    var item: Int
    /// Whether it is shown; a cell that is not shown still runs.
    var isShown: Bool
  }

  var steps: [Step] = []

  /// - Parameter wanted: the ids of the questions to ask; nil for all that the mode asks.
  init(_ lesson: Lesson, mode: SessionMode, questions: [String: Question], wanted: Set<String>?) {
    for (section, part) in lesson.sections.enumerated() {
      for (index, item) in part.items.enumerated() {
        switch item {
        case .prose:
          if mode.showsLesson { add(section, index, isShown: true) }
        case .code(let cell):
          if cell.runs || mode.showsLesson { add(section, index, isShown: mode.showsLesson) }
        case .question(let block):
          guard mode.asksQuestions, wanted?.contains(block.id) ?? true else { continue }
          guard let question = questions[block.id], Self.asks(question, in: mode) else { continue }
          if !mode.showsLesson, question.isAboutSession {
            showCell(above: index, of: lesson, section)
          }
          add(section, index, isShown: true)
        }
      }
    }
    if !mode.showsLesson { dropWhatNoQuestionNeeds(lesson) }
  }

  private mutating func add(_ section: Int, _ item: Int, isShown: Bool) {
    steps.append(Step(section: section, item: item, isShown: isShown))
  }

  /// What the question is about stands in the last cell above it that a reader sees.
  private mutating func showCell(above item: Int, of lesson: Lesson, _ section: Int) {
    let above = steps.lastIndex { step in
      guard step.section == section, step.item < item,
        case .code(let cell) = lesson.sections[section].items[step.item]
      else { return false }
      return cell.runs && !cell.isHidden
    }
    if let above { steps[above].isShown = true }
  }

  private static func asks(_ question: Question, in mode: SessionMode) -> Bool {
    switch mode {
    case .practice: !question.variables.isEmpty || question.isReviewed
    case .challenge: question.kind is GoalQuestion
    case .quiz, .exam: question.manner != .guess
    default: true
    }
  }

  /// Cells below the last question that computes something need not run.
  private mutating func dropWhatNoQuestionNeeds(_ lesson: Lesson) {
    let last = steps.lastIndex { step in
      if case .question(let block) = lesson.sections[step.section].items[step.item] {
        return block.computes
      }
      return false
    }
    steps = steps.enumerated().filter { $0.element.isShown || $0.offset < last ?? -1 }
      .map(\.element)
  }

  /// The first step at or behind a place of the lesson.
  func index(section: Int, item: Int) -> Int {
    steps.firstIndex { ($0.section, $0.item) >= (section, item) } ?? steps.count
  }
}

extension Question {
  /// Whether it cannot be understood apart from the run above it.
  fileprivate var isAboutSession: Bool { !isReviewed && manner != .guess && variables.isEmpty }
}

extension QuestionBlock {
  /// Whether it needs what the lesson's cells computed.
  var computes: Bool {
    let withoutSession = ["choice", "choices", "text", "free", "order", "match"]
    return !withoutSession.contains(type) || headText.contains("{{") || !body.values.isEmpty
  }
}
