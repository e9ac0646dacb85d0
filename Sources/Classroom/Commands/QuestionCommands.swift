import Diagnostics
import Markdown
import Questions

extension LessonSession {
  /// The question that is asked, also while the learner plays.
  var asked: ActiveQuestion? {
    var current = state
    while case .playing(let before) = current { current = before }
    if case .asking(let active) = current { return active }
    return nil
  }

  /// Changes the question that is asked and leaves the learner where they are.
  func replaceAsked(with active: ActiveQuestion) {
    func replaced(_ state: State) -> State {
      if case .playing(let before) = state { return .playing(before: replaced(before)) }
      return .asking(active)
    }
    state = replaced(state)
  }

  func needQuestion() throws(Diagnostic) -> ActiveQuestion? {
    if let asked { return asked }
    try stage.show(.notice("there is no question here"))
    return nil
  }
}

extension Command {
  static let hint = Command("hint", summary: "a hint, one step at a time") {
    (session, _) throws(Diagnostic) in
    guard var active = try session.needQuestion() else { return }
    guard session.mode.givesHelp else {
      return try session.stage.show(.notice("an exam gives no hints"))
    }
    let hints = active.question.hints
    guard !hints.isEmpty else {
      return try session.stage.show(.notice("there is no hint; :reveal shows the answer"))
    }
    let index = min(active.hintsShown, hints.count - 1)
    let text = try active.context.fill(hints[index])
    try session.stage.show(
      .hint(try MarkdownDocument(text), number: index + 1, count: hints.count))
    if active.hintsShown >= hints.count {
      try session.stage.show(.notice("there is no further hint; :reveal shows the answer"))
    }
    active.hintsShown = index + 1
    session.replaceAsked(with: active)
  }

  static let skip = Command("skip", summary: "leaves this question out for now") {
    (session, _) throws(Diagnostic) in
    if case .comparing = session.state { return try session.goOn() }
    if case .predicting(let cell) = session.state {
      return try session.takePrediction("", of: cell)
    }
    guard try session.needQuestion() != nil else { return }
    try session.stage.show(.notice("left out for now"))
    try session.goOn()
  }

  static let reveal = Command("reveal", summary: "shows the answer") {
    (session, _) throws(Diagnostic) in
    guard let active = try session.needQuestion() else { return }
    guard session.mode.givesHelp else {
      return try session.stage.show(.notice("an exam shows no answers"))
    }
    if active.question.manner == .guess {
      session.store(":reveal", QuestionGrade(.fail), active)
      try session.reveal(active)
      try session.stage.show(.notice("the run shows it"))
      return try session.advance()
    }
    try session.showSolution(active)
    if let explanation = active.question.explanation {
      try session.stage.show(.prose(try MarkdownDocument(try active.context.fill(explanation))))
    }
    try session.runSolution(active)
    session.store(":reveal", QuestionGrade(.fail), active)
    try session.goOn()
  }

  static let dispute = Command(
    "dispute", argument: "[WHY]", summary: "says that the grader is wrong; kept with your answer",
    example: ":dispute I meant the same in other words"
  ) { (session, reason) throws(Diagnostic) in
    guard let last = session.lastAnswer else {
      return try session.stage.show(.notice("there is no answer to dispute yet"))
    }
    session.record.attempt { (book) throws(Diagnostic) in
      try book.dispute(answerID: last.id, reason: reason)
    }
    try session.stage.show(
      .notice(
        "noted: your objection is kept beside this answer; lectern triage shows it to the author"))
  }
}
