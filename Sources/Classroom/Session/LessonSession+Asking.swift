import Diagnostics
import Foundation
import LessonFormat
import Markdown
import Questions

extension LessonSession {
  /// Shows a question; answers whether it could be shown and is now waited for.
  func ask(_ question: Question) throws(Diagnostic) -> Bool {
    let seed = StableHash.seed(
      learner: options.seed, lessonID: lesson.id, questionID: question.id, round: round)
    // What is given may be missing where a run was stopped: the conditions say so by themselves.
    let given = (try? python.given(question.kind.given)) ?? [:]
    var context = question.context(
      seed: seed, evaluator: python.evaluator(for: question, given: given))
    if question.manner == .line { context = context.withFixedKeys() }
    let active = ActiveQuestion(
      question: question, context: context, number: number(of: question), askedAt: record.now)
    do {
      try show(active)
    } catch {
      // A number that cannot be computed, say after a run was stopped, must not end the lesson.
      try stage.show(.problem(error))
      try explainFailure(of: question.block.body.text)
      try stage.show(.notice("this question is left out"))
      return false
    }
    // The key is computed now: what the learner tries out at the prompt does not change it.
    if question.manner == .line { _ = try? question.kind.solution(context) }
    if options.mode == .watch {
      guard !options.isPaced else {
        state = .reading(seconds: secondsToRead(question), active)
        return true
      }
      try reveal(active)
      return false
    }
    if options.mode == .challenge { try showScoreboard(active, isOver: false) }
    state = .asking(active)
    return true
  }

  func show(_ active: ActiveQuestion) throws(Diagnostic) {
    let presentation = try active.question.kind.presentation(active.context)
    var options = [(label: String, text: MarkdownDocument)]()
    for option in presentation.options {
      options.append((option.label, try MarkdownDocument(option.text)))
    }
    try stage.show(
      .question(
        QuestionScreen(
          noun: mode == .challenge ? "challenge" : "question", number: active.number,
          count: count(around: active.number), elapsedSeconds: secondsOfExam,
          text: try MarkdownDocument(presentation.text + "\n\n" + linkDefinitions(active)),
          options: options, invitation: presentation.invitation)))
  }

  private func linkDefinitions(_ active: ActiveQuestion) -> String {
    active.question.block.body.linkDefinitions
  }

  /// The ids of the questions that this session asks, in order.
  var askedIDs: [String] { askedIDs { _ in true } }

  private func askedIDs(where isWanted: (LessonSection) -> Bool) -> [String] {
    itinerary.steps.compactMap { step in
      let section = lesson.sections[step.section]
      guard isWanted(section), case .question(let block) = section.items[step.item] else {
        return nil
      }
      return block.id
    }
  }

  /// Of how many questions the one with a number is one: optional ones count when they begin.
  private func count(around number: Int) -> Int {
    let needed = mode == .learn ? askedIDs { !$0.isOptional }.count : 0
    return number <= needed ? needed : askedIDs.count
  }

  private func number(of question: Question) -> Int {
    (askedIDs.firstIndex(of: question.id) ?? 0) + 1
  }

  // MARK: Answers

  /// Takes what was typed as an answer.
  func answer(_ text: String, to active: ActiveQuestion) throws(Diagnostic) {
    switch active.question.manner {
    case .line: try judge(text, active)
    case .guess: try keepGuess(text, active)
    case .program: try runAnswer(text, active)
    }
  }

  private func judge(_ typed: String, _ active: ActiveQuestion) throws(Diagnostic) {
    var active = active
    var text = typed
    let grade: QuestionGrade
    do {
      (text, grade) = try active.graded(text)
    } catch {
      try stage.show(.problem(Diagnostic(error.summary, severity: .warning, fix: error.fix)))
      return
    }
    active.tries += 1
    let id = store(text, grade, active)
    // What was wrong is not held against the next answer.
    let isClean = !grade.feedback.contains { $0.kind == .wrong }
    if grade.verdict == .partial { active.earlier = isClean ? text : nil }
    if options.mode == .exam {
      try stage.show(.notice("noted"))
      return try goOn()
    }
    try conclude(grade, active, answerID: id)
  }

  /// Shows what came of an answer, and waits again or goes on.
  private func conclude(
    _ grade: QuestionGrade, _ active: ActiveQuestion, answerID: Int64?
  ) throws(Diagnostic) {
    let isOver = grade.verdict == .pass || !active.canTryAgain
    // A part gets a question back, sure or not; the answer to that may settle it.
    let asksBack =
      grade.verdict == .partial && active.tries == 1 && active.question.kind is FreeTextQuestion
    let comparedID = grade.isSure || asksBack ? nil : answerID
    try show(
      isOver || comparedID != nil ? grade : active.withoutKey(grade),
      explanation: isOver && grade.isSure ? active.question.explanation : nil, active)
    if let comparedID {
      try stage.show(.notice("Compare with the model answer:"))
      try showSolution(active)
      state = .comparing(active, answerID: comparedID)
    } else if isOver {
      let hasShown =
        active.question.kind is ChoiceQuestion || active.question.kind is ChoicesQuestion
      if grade.verdict != .pass, !hasShown { try showSolution(active) }
      try goOn()
    } else {
      state = .asking(active)
      let left = active.triesLeft.map { " (\($0) \($0 == 1 ? "try" : "tries") left)" } ?? ""
      try stage.show(.notice("try again\(left), or :hint, :reveal, :skip"))
    }
  }

  func show(
    _ grade: QuestionGrade, explanation: Prose?, _ active: ActiveQuestion
  ) throws(Diagnostic) {
    var lines = [(kind: FeedbackLine.Kind, text: MarkdownDocument, evidence: String?)]()
    for line in grade.feedback {
      lines.append((line.kind, try MarkdownDocument(line.text), line.evidence))
    }
    let text = try explanation.map { (prose) throws(Diagnostic) in
      try MarkdownDocument(try active.context.fill(prose))
    }
    try stage.show(
      .feedback(
        FeedbackScreen(
          verdict: grade.verdict, isSure: grade.isSure, isFinal: !active.canTryAgain, lines: lines,
          explanation: text)))
  }

  func showSolution(_ active: ActiveQuestion) throws(Diagnostic) {
    do {
      let text = try active.question.kind.solution(active.context)
      try stage.show(.solution(try MarkdownDocument(Self.introduced(text))))
    } catch {
      try stage.show(.problem(error))
    }
  }

  /// Shows the answer now, or after the run that it comes out of.
  func reveal(_ active: ActiveQuestion) throws(Diagnostic) {
    guard active.question.manner != .guess else {
      pending = active
      return
    }
    try showSolution(active)
  }

  /// The answer behind a word; one that is a block of its own begins a line of its own.
  private static func introduced(_ solution: String) -> String {
    let isBlock = ["`", "-", "1."].contains { solution.hasPrefix($0) }
    return isBlock ? "Answer:\n\n" + solution : "Answer: " + solution
  }

  /// Goes on behind the question that was asked.
  func goOn() throws(Diagnostic) {
    try showTrouble()
    if try endSection(itinerary.steps[max(0, next - 1)]) { return }
    try advance()
  }

  // MARK: Guesses

  private func keepGuess(_ text: String, _ active: ActiveQuestion) throws(Diagnostic) {
    do {
      try active.question.kind.checkReadable(text, active.context)
    } catch {
      try stage.show(.problem(Diagnostic(error.summary, severity: .warning, fix: error.fix)))
      return
    }
    pending = active
    pending?.guess = text
    try advance()
  }

  /// Compares a guess with what came out, unless the run that it is about comes next.
  func settlePrediction(unlessRunFollows waits: Bool) throws(Diagnostic) {
    guard let active = pending else { return }
    if waits, next < itinerary.steps.count, let previous = previousStep,
      cell(previous)?.runs != true
    {
      return
    }
    pending = nil
    guard let guess = active.guess else { return try showOutcome(of: active) }
    do {
      let grade = try active.question.grade(guess, active.context)
      store(guess, grade, active)
      try show(grade, explanation: active.question.explanation, active)
    } catch {
      try stage.show(.problem(error))
    }
  }

  /// What came out of a run that nobody guessed about.
  private func showOutcome(of active: ActiveQuestion) throws(Diagnostic) {
    try showSolution(active)
    if let explanation = active.question.explanation {
      try stage.show(.prose(try MarkdownDocument(try active.context.fill(explanation))))
    }
  }

  private var previousStep: Itinerary.Step? {
    next > 0 && next <= itinerary.steps.count ? itinerary.steps[next - 1] : nil
  }

  // MARK: Code

  private func runAnswer(_ code: String, _ active: ActiveQuestion) throws(Diagnostic) {
    var active = active
    guard code.contains(where: { !$0.isWhitespace }) else { return }
    guard try !explainedName(code) else { return }
    active.runs += 1
    try run(code, name: "<stdin>")
    try noteGiven(&active)
    state = .asking(active)
    // In an exam :done hands the code in; nothing is said before.
    guard options.mode != .exam else { return }
    let grade: QuestionGrade
    do {
      grade = try active.question.grade(code, active.context)
    } catch {
      return
    }
    if active.question.kind is GoalQuestion, grade.verdict != .pass,
      grade.feedback != active.standing
    {
      try show(grade, explanation: nil, active)
      active.standing = grade.feedback
      state = .asking(active)
    }
    guard grade.verdict == .pass else { return }
    active.tries += 1
    store(code, grade, active)
    try show(grade, explanation: active.question.explanation, active)
    if options.mode == .challenge { try showScoreboard(active, isOver: true) }
    try goOn()
  }

  /// Says once that a name which is given counts as the lesson made it.
  private func noteGiven(_ active: inout ActiveQuestion) throws(Diagnostic) {
    let given = Set(active.question.kind.given.map(\.value))
    let replaced = python.changedNames.filter(given.contains)
    guard !replaced.isEmpty, !active.hasNotedGiven else { return }
    active.hasNotedGiven = true
    toldNames.formUnion(replaced)
    try stage.show(
      .notice(
        "\(replaced.joined(separator: ", ")): this question counts with the lesson's own; "
          + ":restore brings \(replaced.count == 1 ? "it" : "them") back"))
  }

  /// Judges the session as it is, for a learner who says that the code is done; one try in an
  /// exam, and the end of a challenge.
  func judgeCode(_ active: ActiveQuestion) throws(Diagnostic) {
    var active = active
    let grade: QuestionGrade
    do {
      grade = try active.question.grade("", active.context)
    } catch {
      try stage.show(.problem(error))
      return
    }
    active.tries += 1
    store("", grade, active)
    if options.mode == .exam {
      try stage.show(.notice("noted"))
      return try goOn()
    }
    try show(grade, explanation: nil, active)
    if grade.verdict != .pass, options.mode == .challenge {
      try showScoreboard(active, isOver: true)
      return try goOn()
    }
    if grade.verdict == .pass { return try goOn() }
    state = .asking(active)
    try stage.show(.notice("go on typing, or :hint, :reveal, :skip"))
  }

  /// Runs the solution of a question that asked for code, so that what follows finds its names.
  func runSolution(_ active: ActiveQuestion) throws(Diagnostic) {
    guard active.question.manner == .program,
      let stated = try? active.question.kind.statedAnswers(active.context),
      let solution = stated.first(where: { $0.verdict == .pass })
    else { return }
    try run(solution.text, name: "solution")
  }

  // MARK: Comparing

  /// Takes the learner's own verdict on an answer that the grader was not sure of.
  func compare(
    _ text: String, _ active: ActiveQuestion, answerID: Int64
  ) throws(Diagnostic) {
    let verdict: StoredVerdict
    switch text.lowercased().first {
    case "y": verdict = .pass
    case "p": verdict = .partial
    case "n": verdict = .fail
    default:
      try stage.show(.notice("y: it says so; p: a part of it; n: it does not"))
      return
    }
    record.attempt { (book) throws(Diagnostic) in
      try book.compare(answerID: answerID, ownVerdict: verdict)
    }
    if let last = results.indices.last { results[last].verdict = Verdict(verdict) }
    let words =
      switch verdict {
      case .pass: "passed"
      case .partial: "partly right"
      case .fail: "not yet right"
      }
    try stage.show(.notice("noted: it counts as \(words), by your own judgment"))
    if let explanation = active.question.explanation {
      try stage.show(.prose(try MarkdownDocument(try active.context.fill(explanation))))
    }
    try goOn()
  }
}
