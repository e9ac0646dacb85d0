import Diagnostics
import LessonFormat

/// An answer that the author, or the question itself, says what to think of.
public struct StatedAnswer: Hashable, Sendable {
  /// What the learner would type; a program where the question asks for code.
  public var text: String
  public var verdict: Verdict
  /// Where it is stated.
  public var span: SourceSpan

  public init(_ text: String, _ verdict: Verdict, at span: SourceSpan) {
    self.text = text
    self.verdict = verdict
    self.span = span
  }
}
