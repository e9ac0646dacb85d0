import Diagnostics
import LessonFormat

/// A type of question: what its block holds, how it is shown, how answers are graded.
///
/// To add one, write a file in `Types` and its line in `QuestionCatalog`.
public protocol QuestionKind: Sendable {
  /// Its name and keys.
  static var declaration: QuestionDeclaration { get }

  /// Reads a block; adds what is wrong to `parts.findings` and answers nil if it cannot be asked.
  init?(_ parts: inout QuestionParts)

  /// How the learner answers.
  var manner: AnswerManner { get }

  /// The names that count as they were when the question was asked, whatever is typed then.
  var given: [Located<String>] { get }

  /// What is shown: the text, options, and what to type.
  func presentation(_ context: QuestionContext) throws(Diagnostic) -> Presentation

  /// Whether an answer can be read, before anything is made of it.
  ///
  /// - Throws: `Diagnostic` that tells the learner how to write it; no try is counted.
  func checkReadable(_ answer: String, _ context: QuestionContext) throws(Diagnostic)

  /// What the answer is worth, and why.
  ///
  /// - Throws: `Diagnostic` if the answer cannot be read, or a key cannot be computed.
  func grade(_ answer: String, _ context: QuestionContext) throws(Diagnostic) -> QuestionGrade

  /// The right answer in Markdown, for `:reveal`.
  func solution(_ context: QuestionContext) throws(Diagnostic) -> String

  /// Answers whose verdicts are known, for `lectern check`.
  func statedAnswers(_ context: QuestionContext) throws(Diagnostic) -> [StatedAnswer]

  /// What is wrong with remarks on the session, once it holds the solution, for `lectern check`.
  func findings(afterSolution context: QuestionContext) -> [Diagnostic]
}

extension QuestionKind {
  public var manner: AnswerManner { .line }
  public var given: [Located<String>] { [] }
  public func checkReadable(_ answer: String, _ context: QuestionContext) throws(Diagnostic) {}
  public func findings(afterSolution context: QuestionContext) -> [Diagnostic] { [] }
}

/// How a question is answered.
public enum AnswerManner: Hashable, Sendable {
  /// One line at the answer prompt.
  case line
  /// Code at the language's prompt, until the question's conditions hold.
  case program
  /// One line, which is compared with a run that follows.
  case guess
}

/// What a learner sees of a question.
public struct Presentation: Hashable, Sendable {
  /// The question in Markdown.
  public var text: String
  /// The options with their labels, in the order in which they are shown.
  public var options: [Option]
  /// What to type, in a few words.
  public var invitation: String

  public struct Option: Hashable, Sendable {
    public var label: String
    /// The option in Markdown.
    public var text: String

    public init(label: String, text: String) {
      self.label = label
      self.text = text
    }
  }

  public init(_ text: String, options: [Option] = [], invitation: String) {
    self.text = text
    self.options = options
    self.invitation = invitation
  }
}
