extension Export {
  /// One line an answer, for spreadsheets.
  public static let csv = Export(
    name: "csv", fileExtension: "csv", summary: "every answer as a line of a spreadsheet"
  ) { record in
    let header = [
      "lesson", "section", "question", "type", "answer", "verdict", "score", "sure", "try",
      "hints", "seconds", "given at", "mode", "missed ideas",
    ]
    let rows = record.answers.map { stored in
      let answer = stored.answer
      return [
        answer.lessonID, answer.section, answer.questionID, answer.questionType, answer.text,
        record.verdict(of: stored).rawValue, JSONText.number(answer.score),
        answer.isSure ? "yes" : "no", "\(answer.tries)", "\(answer.hintsUsed)",
        JSONText.number(answer.seconds), JSONText.time(answer.givenAt), answer.mode,
        answer.missedIdeas.joined(separator: "; "),
      ]
    }
    return ([header] + rows).map { $0.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
  }
}

/// A cell of a CSV file.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
///
/// - Source: RFC 4180; OWASP, CSV Injection.
package func csvCell(_ text: String) -> String {
  let isNumber = Double(text) != nil
  let first = text.unicodeScalars.first
  let isRisky = first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
  let guarded = isRisky && !isNumber ? "'" + text : text
  return csvQuoted(guarded)
}

/// A cell in quotes where it holds a comma, a quote or a newline.
func csvQuoted(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { "\",\r\n;".unicodeScalars.contains($0) }) else {
    return text
  }
  return "\""
    + text.split(separator: "\"", omittingEmptySubsequences: false)
    .joined(separator: "\"\"") + "\""
}
