extension Diagnostic {
  /// One line, as compilers print it: `file:line:column: error: what; fix`.
  public var oneLine: String {
    let place = span.map { $0.label + ": " } ?? ""
    return place + "\(severity.rawValue): \(summary)" + (fix.map { "; \($0)" } ?? "")
  }

  /// The whole message with the line it is about and carets under the place.
  ///
  /// - Parameter text: the whole text that `span` points into; without it no line is quoted.
  public func rendered(quoting text: String? = nil) -> String {
    var lines = ["\(severity.rawValue): \(summary)"]
    if let span {
      lines.append(" --> \(span.label)")
      lines += quotedLine(of: text, at: span)
    }
    let details = [("got", got), ("expected", expected), ("fix", fix)]
    for case (let label, let detail?) in details {
      lines.append("  " + (label + ":").padded(to: 11) + detail)
    }
    return lines.joined(separator: "\n")
  }

  private func quotedLine(of text: String?, at span: SourceSpan) -> [String] {
    guard let text else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(span.start.line - 1) else { return [] }
    let line = lines[span.start.line - 1]
    let number = String(span.start.line)
    let margin = String(repeating: " ", count: number.count)
    let length = line.unicodeScalars.count
    let lastColumn = span.end.line == span.start.line ? span.end.column : length + 1
    let width = max(1, min(lastColumn, length + 1) - span.start.column)
    let indent = String(repeating: " ", count: max(0, span.start.column - 1))
    let carets = String(repeating: "^", count: width)
    return ["\(number) | \(line)", "\(margin) | \(indent)\(carets)"]
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
