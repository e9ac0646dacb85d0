import Synchronization

/// The second opinion of a question, formed when the first answer asks for it.
final class OpinionCache: Sendable {
  private enum State {
    case open
    case formed(SecondOpinion?)
  }

  private let state = Mutex(State.open)

  func opinion(_ form: () -> SecondOpinion?) -> SecondOpinion? {
    state.withLock { state in
      if case .formed(let opinion) = state { return opinion }
      let opinion = form()
      state = .formed(opinion)
      return opinion
    }
  }
}
