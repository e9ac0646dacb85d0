/// What a session waits for.
public enum SessionPrompt: Hashable, Sendable {
  /// Enter goes on; anything else is run as code.
  case pause
  /// The free prompt, or code for a question.
  case code
  /// An answer in one line.
  case answer
  /// Nothing but time: the lesson plays by itself, and goes on with an empty line.
  case reading(seconds: Double)
  /// `y`, `n` or `p`: does the answer say what the model answer says?
  case comparison
  /// Nothing: the session is over.
  case ended(SessionEnding)
}

/// How a session ended.
public enum SessionEnding: Hashable, Sendable {
  /// The last step was done.
  case completed
  /// Back to the menu.
  case menu
  case quit
}

/// What happens to a session.
public enum SessionEvent: Hashable, Sendable {
  /// What was typed; several lines where code was asked for.
  case line(String)
  /// Ctrl-C at the prompt.
  case interrupted
  /// Ctrl-D, or the end of the file.
  case endOfInput
}
