import Diagnostics
import Foundation

/// A way out of the gradebook: a name and how its text is made.
public struct Export: Sendable {
  /// As `--to` names it.
  public let name: String
  /// The usual ending of its files, without the dot.
  public let fileExtension: String
  /// What it is for, in one line.
  public let summary: String
  /// The text of the whole file.
  public let text: @Sendable (ExportedRecord) -> String
}

/// What an export is made from: everything stored, or what is stored of one lesson.
public struct ExportedRecord: Hashable, Sendable {
  /// An opaque name; never a mail address.
  public var learner: String
  /// The base of the addresses that name lessons and questions in xAPI.
  public var homePage: String
  public var answers: [StoredAnswer]
  public var progress: [LessonProgress]
  /// Titles by lesson id, where the caller knows them.
  public var titles: [String: String]
  public var ownVerdicts: [Int64: Verdict]
  public var notes: [Note] = []
  /// What was asked, as Markdown, by `lesson/question`, where the caller knows it.
  public var questionTexts: [String: String] = [:]
  /// The titles of a lesson's sections in order, by lesson id, where the caller knows them.
  public var sectionOrders: [String: [String]] = [:]
  /// What stands before the names of pictures, such as `notes-`.
  public var pictureName = ""

  public init(
    learner: String = "learner", homePage: String = "https://lectern.invalid",
    answers: [StoredAnswer] = [], progress: [LessonProgress] = [], titles: [String: String] = [:],
    ownVerdicts: [Int64: Verdict] = [:]
  ) {
    self.learner = learner
    self.homePage = homePage
    self.answers = answers
    self.progress = progress
    self.titles = titles
    self.ownVerdicts = ownVerdicts
  }

  /// A lesson's title, or its id where none is known.
  public func title(of lessonID: String) -> String {
    titles[lessonID] ?? lessonID
  }

  /// How an answer counts: as the learner judged it where the grader was not sure.
  public func verdict(of stored: StoredAnswer) -> Verdict {
    ownVerdicts[stored.id] ?? stored.answer.verdict
  }
}

extension LearningStore {
  /// Everything that an export needs, of one lesson or of all.
  public func exportedRecord(
    learner: String = "learner", homePage: String = "https://lectern.invalid",
    lessonID: String? = nil, titles: [String: String] = [:]
  ) throws(Diagnostic) -> ExportedRecord {
    let progress = try allProgress().values.filter { lessonID == nil || $0.lessonID == lessonID }
    var record = ExportedRecord(
      learner: learner, homePage: homePage, answers: try answers(lessonID: lessonID),
      progress: progress.sorted { $0.lessonID < $1.lessonID }, titles: titles,
      ownVerdicts: try ownVerdicts())
    record.notes = try notes(lessonID: lessonID)
    return record
  }
}

/// All ways out of the gradebook.
public enum ExportCatalog {
  public static let all: [Export] = [.csv, .json, .markdown, .xAPI]

  public static func named(_ name: String) -> Export? {
    all.first { $0.name == name }
  }
}
