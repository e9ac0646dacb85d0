import Diagnostics
import Markdown
import Plots
import Questions

/// One thing that a session shows; how it looks is decided elsewhere.
public enum ScreenPart {
  /// The lesson begins.
  case lesson(title: String)
  /// A section begins.
  case section(title: String, number: Int, count: Int, lesson: String)
  case prose(MarkdownDocument)
  /// A cell's code before it runs.
  case code(String)
  /// Text that a run prints, in pieces as they come.
  case output(String)
  case traceback(String, advice: String?)
  /// What the language says about a name.
  case help(String)
  case figure(Figure)
  case progress(RunProgress)
  /// The run that showed progress is over.
  case progressEnded
  case question(QuestionScreen)
  case feedback(FeedbackScreen)
  case hint(MarkdownDocument, number: Int, count: Int)
  case solution(MarkdownDocument)
  /// A sentence from the program itself.
  case notice(String)
  case problem(Diagnostic)
  case commands([(name: String, summary: String)])
  case overview(Overview)
  case scoreboard(Scoreboard)
}

/// The tries at a challenge, best first.
public struct Scoreboard: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var isSolved: Bool
    public var runs: Int
    public var seconds: Double
    /// What was reached, in words.
    public var summary: String
    /// Such as `2026-11-28`.
    public var day: String
    /// Whether it is the try that has just ended.
    public var isLatest: Bool
  }

  public var rows: [Row]
}

/// A question as it is shown.
public struct QuestionScreen {
  /// What it is called: `question` or `challenge`.
  public var noun = "question"
  public var number: Int
  public var count: Int
  /// Seconds since the exam began; nil outside of exams.
  public var elapsedSeconds: Double?
  public var text: MarkdownDocument
  public var options: [(label: String, text: MarkdownDocument)]
  /// What to type, such as `a letter`.
  public var invitation: String
}

/// What came of an answer, as it is shown.
public struct FeedbackScreen {
  public var verdict: Verdict
  public var isSure: Bool
  /// Whether no other try follows.
  public var isFinal: Bool
  public var lines: [(kind: FeedbackLine.Kind, text: MarkdownDocument, evidence: String?)]
  /// The author's explanation, if it is time for it.
  public var explanation: MarkdownDocument?
}

/// How far a learner is in a lesson.
public struct Overview: Hashable, Sendable {
  public struct Section: Hashable, Sendable {
    public var number: Int
    public var title: String
    public var slug: String
    public var isFinished: Bool
    public var isCurrent: Bool
    public var questions: Int
    public var passed: Int
  }

  public var title: String
  public var sections: [Section]
}

/// Where the parts of a session go, one after the other.
public protocol Stage: AnyObject {
  func show(_ part: ScreenPart) throws(Diagnostic)
}
