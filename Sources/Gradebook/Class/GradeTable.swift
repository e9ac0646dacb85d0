import Diagnostics

/// A class's scores as a CSV file that a learning platform takes.
///
/// To add a platform, write a static value and its line in `GradeTableCatalog`.
public struct GradeTable: Sendable {
  /// As `--csv` names it.
  public let name: String
  public let summary: String
  let rows: @Sendable (GradeColumn) -> [[String]]

  /// The file's text, and the learners that it had to leave out.
  public func text(_ column: GradeColumn) -> (text: String, missing: [Learner]) {
    let text = rows(column).map { $0.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
    return (
      text, name == "plain" ? [] : column.learners.filter(\.learner.schoolID.isEmpty).map(\.learner)
    )
  }
}

/// A column of scores.
public struct GradeColumn: Hashable, Sendable {
  public var title: String
  public var pointsPossible: Double
  public var learners: [ClassReport.LearnerRow]

  public init(title: String, pointsPossible: Double, learners: [ClassReport.LearnerRow]) {
    self.title = title
    self.pointsPossible = pointsPossible
    self.learners = learners
  }

  /// The points of a learner, with two decimals at most.
  func points(_ row: ClassReport.LearnerRow) -> String {
    JSONText.number((row.score * pointsPossible * 100).rounded() / 100)
  }
}

public enum GradeTableCatalog {
  public static let all: [GradeTable] = [.canvas, .moodle, .plain]
}

extension GradeTable {
  /// For Canvas's import of grades; filling Canvas's own export (`CanvasGradebook`) is safer.
  public static let canvas = GradeTable(
    name: "canvas", summary: "Canvas's gradebook; --fill takes its export and adds the column"
  ) { column in
    [["Student", "ID", "SIS User ID", "SIS Login ID", "Section", column.title]]
      + [["    Points Possible", "", "", "", "", JSONText.number(column.pointsPossible)]]
      + column.learners.filter { !$0.learner.schoolID.isEmpty }.map { row in
        [row.learner.name, "", row.learner.schoolID, "", "", column.points(row)]
      }
  }

  /// For Moodle's import of grades, where the teacher maps the columns.
  public static let moodle = GradeTable(
    name: "moodle", summary: "Moodle's import of grades"
  ) { column in
    [["Email address", "ID number", "Username", column.title]]
      + column.learners.filter { !$0.learner.schoolID.isEmpty }.map { row in
        let isMail = row.learner.schoolID.contains("@")
        return [
          isMail ? row.learner.schoolID : "", isMail ? "" : row.learner.schoolID, "",
          column.points(row),
        ]
      }
  }

  /// For a spreadsheet.
  public static let plain = GradeTable(
    name: "plain", summary: "a spreadsheet"
  ) { column in
    [
      ["learner", "school id", "answered", "passed", "score", column.title, "tries", "hints"]
        + ["seconds"]
    ]
      + column.learners.map { row in
        [
          row.learner.label, row.learner.schoolID, "\(row.answered)", "\(row.passed)",
          JSONText.number((row.score * 10_000).rounded() / 10_000), column.points(row),
          "\(row.tries)", "\(row.hints)", JSONText.number(row.seconds.rounded()),
        ]
      }
  }
}
