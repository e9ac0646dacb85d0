import Diagnostics
import Foundation

/// Who a result file is from.
public struct Learner: Hashable, Codable, Sendable {
  /// An opaque name made by the program; the same in every file of one learner.
  public var id: String
  /// As the learner wants to be called; empty if they did not say.
  public var name: String
  /// What the school calls them: a number, a login or a mail address; empty if they did not say.
  public var schoolID: String

  public init(id: String, name: String = "", schoolID: String = "") {
    self.id = id
    self.name = name
    self.schoolID = schoolID
  }

  /// What a report calls them.
  public var label: String {
    let given = [name, schoolID].first { !$0.isEmpty }
    return given ?? "learner \(id.prefix(8))"
  }
}

/// Everything that a learner hands in: what they have done, for a teacher's report.
public struct Submission: Hashable, Codable, Sendable {
  public var schema: Int
  /// What kind of file it is, so that it is not taken for an exam.
  public var kind: String
  public var learner: Learner
  public var madeAt: Date
  public var progress: [LessonProgress]
  public var answers: [StoredAnswer]
  /// How the learner judged answers that the grader was not sure of, by the answer's number.
  public var ownVerdicts: [Int64: Verdict]
  public var disputes: [Dispute]

  public init(
    learner: Learner, madeAt: Date, progress: [LessonProgress] = [], answers: [StoredAnswer] = [],
    ownVerdicts: [Int64: Verdict] = [:], disputes: [Dispute] = []
  ) {
    schema = 1
    kind = "submission"
    self.learner = learner
    self.madeAt = madeAt
    self.progress = progress
    self.answers = answers
    self.ownVerdicts = ownVerdicts
    self.disputes = disputes
  }
}

extension LearningStore {
  /// What is stored of one lesson or of all, to be handed in.
  public func submission(
    of learner: Learner, lessonID: String? = nil
  ) throws(Diagnostic) -> Submission {
    let answers = try answers(lessonID: lessonID)
    let ids = Set(answers.map(\.id))
    let progress = try allProgress().values.filter { lessonID == nil || $0.lessonID == lessonID }
    return Submission(
      learner: learner, madeAt: clock(), progress: progress.sorted { $0.lessonID < $1.lessonID },
      answers: answers, ownVerdicts: try ownVerdicts().filter { ids.contains($0.key) },
      disputes: try disputes().filter { ids.contains($0.answerID) })
  }
}

/// A result file of either kind.
public enum ResultFile: Hashable, Sendable {
  case exam(ExamResult)
  case submission(Submission)

  /// Reads a file that `lectern submit` or an exam wrote.
  ///
  /// - Throws: `Diagnostic` if the text is no such file, or was changed since it was sealed.
  public static func opened(_ text: String, key: String = "") throws(Diagnostic) -> ResultFile {
    let content = Data(try SealedFile.content(of: text, key: key).utf8)
    if let submission = try? SealedFile.decoder.decode(Submission.self, from: content) {
      if submission.schema == 1, submission.kind == "submission" { return .submission(submission) }
    }
    return .exam(try ExamResult.opened(text, key: key))
  }
}
