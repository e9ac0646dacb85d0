import Diagnostics
import LessonFormat
import Plots
import Questions

/// A lesson after it was run once: everything that other formats need, in reading order.
public struct PlayedLesson {
  public enum Piece {
    case section(title: String, slug: String)
    /// Markdown with its values computed.
    case prose(String)
    case code(CodeCell, output: String, figures: [Figure])
    case question(PlayedQuestion)
  }

  public var lesson: Lesson
  public var pieces: [Piece] = []
  /// What could not be computed.
  public var findings: [Diagnostic] = []

  /// Runs a lesson from start to end.
  public init(_ lesson: Lesson, questions: [Question], python: PythonSession) {
    self.lesson = lesson
    let byID = Dictionary(
      questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for section in lesson.sections {
      if section.slug != LessonSection.openingSlug {
        pieces.append(.section(title: section.title, slug: section.slug))
      }
      for item in section.items { add(item, byID, python) }
    }
  }

  private mutating func add(
    _ item: LessonItem, _ questions: [String: Question], _ python: PythonSession
  ) {
    do {
      switch item {
      case .prose(let prose):
        let context = QuestionContext(seed: 0, evaluator: python.evaluator)
        pieces.append(.prose(try context.fill(prose)))
      case .code(let cell): pieces.append(Self.run(cell, python))
      case .question(let block):
        guard let question = questions[block.id] else { return }
        let seed = StableHash.seed(learner: 0, lessonID: lesson.id, questionID: block.id)
        let context = question.context(seed: seed, evaluator: python.evaluator)
        pieces.append(.question(try PlayedQuestion(question, context)))
      }
    } catch {
      findings.append(error.located(at: item.span))
    }
  }

  private static func run(_ cell: CodeCell, _ python: PythonSession) -> Piece {
    guard cell.runs else { return .code(cell, output: "", figures: []) }
    var output = ""
    switch python.run(cell.code, name: "cell", onOutput: { output += $0 }) {
    case .finished(let echo?): output += echo + "\n"
    case .failed(_, let traceback, _): output += traceback
    case .finished, .interrupted: break
    }
    return .code(cell, output: output, figures: python.takeFigures())
  }
}

/// A question as it stood when the lesson came to it.
public struct PlayedQuestion {
  public var question: Question
  public var presentation: Presentation
  public var exchanged: ExchangedQuestion
  /// The right answer in Markdown; empty for a prediction, whose run has not come yet.
  public var solution: String
  public var hints: [String] = []
  public var explanation: String?

  /// - Throws: `Diagnostic` if a value of it cannot be computed.
  init(_ question: Question, _ context: QuestionContext) throws(Diagnostic) {
    self.question = question
    presentation = try question.kind.presentation(context)
    exchanged = try question.exchanged(context)
    solution = (try? question.kind.solution(context)) ?? ""
    for hint in question.hints { hints.append(try context.fill(hint)) }
    if let prose = question.explanation { explanation = try context.fill(prose) }
  }
}
