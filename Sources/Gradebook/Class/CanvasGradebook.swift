import Diagnostics

/// Canvas's own export of a gradebook with one more column, to be imported there again.
public struct CanvasGradebook: Hashable, Sendable {
  public private(set) var table: CSVTable
  /// Learners whom the gradebook does not know.
  public private(set) var missing: [Learner] = []

  /// Adds a column of points, or fills the one of that title.
  ///
  /// A learner is found by ID, SIS user id, SIS login id or name.
  ///
  /// - Throws: `Diagnostic` if the table is not Canvas's export.
  public init(_ exported: CSVTable, filling column: GradeColumn) throws(Diagnostic) {
    table = exported
    let header = exported.rows.first ?? []
    let names = ["ID", "SIS User ID", "SIS Login ID"].compactMap { header.firstIndex(of: $0) }
    guard let student = header.firstIndex(of: "Student"), !names.isEmpty else {
      throw Diagnostic(
        "this is not Canvas's export of a gradebook",
        got: header.isEmpty ? "an empty file" : header.prefix(4).joined(separator: ","),
        expected: "a header with Student, ID, SIS User ID")
    }
    // Canvas puts the assignment's number behind its title.
    let place =
      header.firstIndex { $0 == column.title || $0.hasPrefix(column.title + " (") }
      ?? header.count
    if place == header.count { table.rows[0].append(column.title) }
    for index in table.rows.indices.dropFirst() {
      while table.rows[index].count <= place { table.rows[index].append("") }
      if table.rows[index][student].drop(while: { $0 == " " }) == "Points Possible" {
        table.rows[index][place] = JSONText.number(column.pointsPossible)
      }
    }
    for row in column.learners {
      let found = table.rows.indices.dropFirst().first { index in
        let cells = table.rows[index]
        let ids = names.map { cells[$0] }.filter { !$0.isEmpty }
        return ids.contains(row.learner.schoolID)
          || !row.learner.name.isEmpty && cells[student] == row.learner.name
      }
      if let found {
        table.rows[found][place] = column.points(row)
      } else {
        missing.append(row.learner)
      }
    }
  }
}
