import Foundation

/// How a class did, from the result files of its learners.
public struct ClassReport: Hashable, Sendable {
  /// One learner over all questions.
  public struct LearnerRow: Hashable, Sendable {
    public var learner: Learner
    public var answered: Int
    public var passed: Int
    /// The average over the questions that the class was asked in the lessons that the learner has
    /// begun, from 0 to 1; what they did not answer there counts 0.
    public var score: Double
    public var tries: Int
    public var hints: Int
    public var seconds: Double
  }

  /// One question over all learners.
  public struct QuestionRow: Hashable, Sendable {
    public var lessonID: String
    public var questionID: String
    public var learners: Int
    public var passed: Int
    /// Passed at the first try and without a hint.
    public var passedAtOnce: Int
    public var averageTries: Double
    public var averageScore: Double
    /// Learners who think that the grader was wrong.
    public var disputed: Int
  }

  /// What answers lacked.
  public struct IdeaRow: Hashable, Sendable {
    public var lessonID: String
    public var questionID: String
    public var idea: String
    /// Learners whose latest answer lacks it.
    public var learners: Int
  }

  /// One sealed exam.
  public struct ExamRow: Hashable, Sendable {
    public var learner: Learner
    public var lessonID: String
    /// A digest of the lesson, equal where all were asked the same.
    public var lessonHash: String
    public var score: Double
    public var answered: Int
    public var questions: Int
    public var seconds: Double
    public var isComplete: Bool
  }

  public var learners: [LearnerRow] = []
  public var questions: [QuestionRow] = []
  public var ideas: [IdeaRow] = []
  public var exams: [ExamRow] = []

  /// - Parameters:
  ///   - files: result files, in any order; a learner may have handed in several.
  ///   - lessonID: the only lesson to report on; nil for all.
  public init(_ files: [ResultFile], lessonID: String? = nil) {
    let handedIn = HandedIn(files, lessonID: lessonID)
    learners = handedIn.learnerRows
    questions = handedIn.questionRows
    ideas = handedIn.ideaRows
    exams = handedIn.examRows
  }
}
