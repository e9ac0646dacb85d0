import Diagnostics

extension Command {
  static let play = Command("play", summary: "the free prompt; :done comes back") {
    (session, _) throws(Diagnostic) in
    if case .playing = session.state {
      return try session.stage.show(.notice("this is the free prompt; :done goes back"))
    }
    session.state = .playing(before: session.state)
    try session.stage.show(
      .notice("the free prompt: everything of the lesson is here. :done goes back"))
  }

  static let done = Command("done", summary: "leaves the free prompt, or ends an answer in code") {
    (session, _) throws(Diagnostic) in
    switch session.state {
    case .playing(let before):
      session.state = before
      if case .asking(let active) = before { try session.show(active) }
    case .asking(let active) where active.question.manner == .program:
      try session.judgeCode(active)
    case .asking:
      try session.stage.show(
        .notice(":done is for code; here type an answer, or :hint, :reveal, :skip"))
    default: try session.stage.show(.notice("there is nothing to leave here; Enter goes on"))
    }
  }
}
