import Diagnostics
import LessonFormat
import Questions

extension CheckReport {
  /// What `lectern check` prints of a file: a line for each finding, then the graders.
  public var lines: [String] {
    findings.map(\.oneLine)
      + graderReports.flatMap { summary in
        let title = "\(path): the grader of '\(summary.questionID)' over its examples"
        let table = summary.report.text.split(separator: "\n").map { "  \($0)" }
        return [title] + table
      }
  }

  /// The file as a member of what `lectern check --json` prints.
  public var json: JSONValue {
    [
      "path": .text(path), "lesson": lessonID.map { .text($0) } ?? .null,
      "errors": .number(Double(errorCount)), "warnings": .number(Double(warningCount)),
      "findings": .list(findings.map(\.json)),
      "graders": .list(
        graderReports.map { summary in
          [
            "question": .text(summary.questionID),
            "answers": .number(Double(summary.report.all.total)),
            "accuracy": summary.report.all.accuracy.map { .number($0) } ?? .null,
            "passAgreement": summary.report.all.passAgreement.map { .number($0) } ?? .null,
            "macroF1": summary.report.all.macroF1.map { .number($0) } ?? .null,
            "sure": .number(Double(summary.report.sure.total)),
          ]
        }),
    ]
  }
}

extension Diagnostic {
  /// The finding as JSON.
  public var json: JSONValue {
    [
      "severity": .text(severity.rawValue), "file": span.map { .text($0.source) } ?? .null,
      "line": span.map { .number(Double($0.start.line)) } ?? .null,
      "column": span.map { .number(Double($0.start.column)) } ?? .null,
      "summary": .text(summary), "got": got.map { .text($0) } ?? .null,
      "expected": expected.map { .text($0) } ?? .null, "fix": fix.map { .text($0) } ?? .null,
    ]
  }
}
