import Foundation
import Terminal

/// What was typed at the kinds of prompt, over sessions.
public struct PromptHistories {
  public var code: InputHistory
  public var answers: InputHistory

  /// In memory only.
  public init() {
    code = InputHistory()
    answers = InputHistory()
  }

  /// In files of a folder; one that cannot be read is kept in memory.
  public init(folder: String, clock: @escaping () -> Date) {
    code = (try? InputHistory(path: folder + "/code.history", clock: clock)) ?? InputHistory()
    answers =
      (try? InputHistory(path: folder + "/answers.history", clock: clock)) ?? InputHistory()
  }
}
