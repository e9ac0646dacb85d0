/// What came of asking for a line.
public enum LineEvent: Hashable, Sendable {
  /// What was typed, without the newline at its end; a paste may hold newlines.
  case line(String)
  /// Ctrl-C: what was typed so far is gone.
  case interrupted
  /// Ctrl-D at an empty prompt, or the end of a file.
  case endOfInput
}

/// One way to finish the word at the cursor.
public struct Completion: Hashable, Sendable {
  /// What replaces the word.
  public var text: String
  /// A few words about it, shown in the list.
  public var description: String

  public init(_ text: String, _ description: String = "") {
    self.text = text
    self.description = description
  }
}

/// The ways to finish the word that begins at `start`, in characters from the line's start.
public struct Completions: Hashable, Sendable {
  public var start: Int
  public var items: [Completion]

  public init(start: Int, items: [Completion]) {
    self.start = start
    self.items = items
  }

  public static let none = Completions(start: 0, items: [])
}

/// Given a line and the cursor's place in characters, the ways to finish the word there.
public typealias Completer = (_ line: String, _ cursor: Int) -> Completions

/// One question to the person at the keyboard.
public struct LineRequest {
  public var prompt: StyledText
  /// Text that already stands in the line, such as indentation.
  public var initialText: String
  /// The history that the arrow keys walk through; nil for none.
  public var history: InputHistory?
  public var completer: Completer?

  public init(
    prompt: StyledText, initialText: String = "", history: InputHistory? = nil,
    completer: Completer? = nil
  ) {
    self.prompt = prompt
    self.initialText = initialText
    self.history = history
    self.completer = completer
  }
}
