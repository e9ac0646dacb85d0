import Diagnostics
import Foundation
import LessonFormat
import Markdown
import Questions

/// Finds everything that can be wrong with a lesson: its format, its runs, its questions.
public struct LessonChecker {
  /// Makes a fresh session of the language for each lesson.
  private let makePython: () -> PythonSession
  /// The ids of the lessons that links and `needs` may name.
  private let knownLessons: Set<String>

  public init(knownLessons: Set<String>, makePython: @escaping () -> PythonSession) {
    self.makePython = makePython
    self.knownLessons = knownLessons
  }

  /// Checks a lesson that was read.
  public func check(_ loaded: LoadedLesson) -> CheckReport {
    var report = CheckReport(path: loaded.path, findings: loaded.findings)
    guard let lesson = loaded.lesson else { return report }
    report.lessonID = lesson.id
    report.findings += ProseCheck(lesson: lesson, knownLessons: knownLessons).findings()
    let run = RunCheck(lesson: lesson, questions: loaded.questions, python: makePython())
    report.findings += run.run()
    report.graderReports = run.graderReports
    report.sort()
    return report
  }
}

/// What was found in one file.
public struct CheckReport: Hashable, Sendable, Codable {
  public var path: String
  public var lessonID: String?
  public var findings: [Diagnostic]
  /// For each free question, how far the grader agrees with the author's examples.
  public var graderReports: [GraderSummary] = []

  public init(path: String, findings: [Diagnostic]) {
    self.path = path
    self.findings = findings
  }

  public var errorCount: Int { findings.count { $0.severity == .error } }
  public var warningCount: Int { findings.count { $0.severity == .warning } }

  mutating func sort() {
    let origin = SourcePosition(line: 0, column: 0)
    findings = findings.enumerated().sorted {
      ($0.element.span?.start ?? origin, $0.offset) < ($1.element.span?.start ?? origin, $1.offset)
    }.map(\.element)
  }
}

/// A free question's confusion matrix, as text and as figures.
public struct GraderSummary: Hashable, Sendable, Codable {
  public var questionID: String
  public var report: GraderReport

  public init(questionID: String, report: GraderReport) {
    self.questionID = questionID
    self.report = report
  }
}
