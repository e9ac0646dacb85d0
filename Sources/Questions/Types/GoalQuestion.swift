import Diagnostics
import LessonFormat

/// A challenge: run what you like until the goals hold.
public struct GoalQuestion: QuestionKind {
  public static let declaration = QuestionDeclaration(
    name: "goal", summary: "a challenge with goals to reach",
    fields: [
      FieldDeclaration(
        "goals", .mapping(.text), isRequired: true,
        summary: "what must hold, each with the goal in words"),
      Conditions.slips, Programs.given,
      FieldDeclaration(
        "score", .expression, summary: "a number; the best of all tries is kept"),
      FieldDeclaration(
        "solution", .code, isRequired: true, summary: "code that reaches the goals"),
      FieldDeclaration("starter", .code, summary: "code shown above the prompt"),
      FieldDeclaration("wrong", .list(.code), summary: "code that must not reach them"),
    ], isReviewed: false,
    sample: """
      id: repair-it
      type: goal
      goals:
        found >= 8: find at least 8 of 10 cases
        alarms <= 20: raise at most 20 alarms
      slips:
        alarms <= found: these two are the wrong way round
      score: found - alarms / 10
      starter: found, alarms = 1, 1
      solution: found, alarms = 9, 18
      wrong:
        - found, alarms = 10, 90
      hints:
        - Both numbers grow together.
      ---
      Reach both goals.
      """)

  private let text: Prose
  private let goals: Conditions
  private let slips: Conditions
  private let score: Located<String>?
  private let programs: Programs

  public init?(_ parts: inout QuestionParts) {
    text = parts.block.body
    goals = Conditions(conditions: parts.remarks("goals"))
    slips = Conditions(conditions: parts.remarks("slips"))
    score = parts.fields.text("score")
    guard !goals.conditions.isEmpty, let programs = Programs(parts.fields) else { return nil }
    self.programs = programs
  }

  public var manner: AnswerManner { .program }
  public var given: [Located<String>] { programs.given }

  public func presentation(_ context: QuestionContext) throws(Diagnostic) -> Presentation {
    var lines = [String]()
    for goal in goals.conditions { lines.append("- " + (try context.fill(goal.text)).oneLine) }
    return Presentation(
      try context.fill(text) + "\n\n" + lines.joined(separator: "\n") + "\n"
        + programs.shownStarter,
      invitation: "run what you like; :done when you are done")
  }

  public func grade(
    _ answer: String, _ context: QuestionContext
  ) throws(Diagnostic) -> QuestionGrade {
    let results = try goals.results(context)
    let hits = results.count(where: \.holds)
    var feedback = results.map { result in
      FeedbackLine(
        result.holds ? .right : .missing,
        result.words + (result.problem.map { " (\($0.plain))" } ?? ""))
    }
    if hits < results.count { feedback += try slips.shown(context) }
    if let score, let points = try? points(context) {
      feedback.append(FeedbackLine(.note, "score \(points.readable): `\(score.value)`"))
    }
    let share = Double(hits) / Double(results.count)
    return QuestionGrade(
      hits == results.count ? .pass : hits > 0 ? .partial : .fail, score: share,
      feedback: feedback)
  }

  /// The score of what the session holds now; nil if the author keeps none.
  public func points(_ context: QuestionContext) throws(Diagnostic) -> Double? {
    try score.map { (expression) throws(Diagnostic) in try context.number(expression) }
  }

  public func solution(_ context: QuestionContext) throws(Diagnostic) -> String {
    programs.shownSolution
  }

  public func statedAnswers(
    _ context: QuestionContext
  ) throws(Diagnostic) -> [StatedAnswer] { programs.stated }

  public func findings(afterSolution context: QuestionContext) -> [Diagnostic] {
    slips.findings(afterSolution: context)
  }
}
