import Diagnostics

/// The cells of a CSV file.
///
/// - Source: RFC 4180.
public struct CSVTable: Hashable, Sendable {
  public var rows: [[String]]

  public init(rows: [[String]]) {
    self.rows = rows
  }

  /// Reads a CSV text; a byte order mark at its beginning is left out.
  ///
  /// - Throws: `Diagnostic` if a quote is not closed.
  public init(reading text: String) throws(Diagnostic) {
    rows = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var wasQuote = false
    let scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    for (index, scalar) in scalars.enumerated() {
      if isQuoted {
        if wasQuote {
          wasQuote = false
          if scalar == "\"" {
            cell.unicodeScalars.append(scalar)
            continue
          }
          isQuoted = false
        } else {
          if scalar == "\"" { wasQuote = true } else { cell.unicodeScalars.append(scalar) }
          continue
        }
      }
      switch scalar {
      case "\"" where cell.isEmpty: isQuoted = true
      case ",":
        row.append(cell)
        cell = ""
      case "\r" where index + 1 < scalars.count && scalars[index + 1] == "\n": break
      case "\n", "\r":
        rows.append(row + [cell])
        row = []
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
    }
    guard !isQuoted || wasQuote else {
      throw Diagnostic("a quote in the CSV file is not closed", fix: "export the file again")
    }
    if !cell.isEmpty || !row.isEmpty { rows.append(row + [cell]) }
  }

  /// The file's text; cells that were read are written as they were, ours are guarded.
  public var text: String {
    rows.map { $0.map(csvQuoted).joined(separator: ",") + "\r\n" }.joined()
  }
}
