import Diagnostics
import LessonFormat

/// Turns the questions of a GIFT file into a lesson.
public enum GIFTImport {
  /// The lesson's text, and what could not be taken over.
  public static func lesson(
    _ text: String, id: String, source: String
  ) -> (text: String, findings: [Diagnostic]) {
    var (items, findings) = GIFTReader(source: source).read(text)
    var used = Set<String>()
    var blocks = [String]()
    items = items.filter { item in
      guard case .essay = item.kind else { return true }
      findings.append(
        Diagnostic(
          "the essay '\(item.name)' is left out: a free question needs its ideas",
          severity: .warning,
          at: SourceSpan(source: source, start: SourcePosition(line: item.line, column: 1)),
          fix: "write it with `type: free`"))
      return false
    }
    for (index, item) in items.enumerated() {
      var name = item.name.slug.filter(\.isASCII)
      if name.isEmpty || used.contains(name) { name = "question-\(index + 1)" }
      used.insert(name)
      blocks.append(block(item, id: String(name.prefix(60))))
    }
    let head = "---\nformat: 1\nid: \(id)\ntitle: \(id)\n---\n\n## Questions\n"
    return (head + blocks.map { "\n" + $0 }.joined(), findings)
  }

  private static func block(_ item: GIFTItem, id: String) -> String {
    var head = "id: \(id)\n"
    var body = item.stem
    switch item.kind {
    case .choice(let options, let isSingle):
      let right = options.count { $0.weight > 0 }
      head += "type: \(isSingle && right == 1 ? "choice" : "choices")\n"
      body += "\n\n" + options.map(line).joined(separator: "\n")
    case .number(let value, let tolerance):
      head += "type: number\nanswer: \(value)\ntolerance: \(tolerance)\n"
    case .text(let options):
      let accepted = options.filter { $0.weight > 0 }
      head += "type: text\naccept:\n"
      head += accepted.map { "  - \(quoted($0.text))\n" }.joined()
    case .match(let pairs):
      head += "type: match\n"
      body += "\n\n| | |\n|---|---|\n"
      body += pairs.map { "| \(cell($0[0])) | \(cell($0[1])) |" }.joined(separator: "\n")
    case .essay: break
    }
    return "````question\n\(head)---\n\(body)\n````\n"
  }

  private static func line(_ option: GIFTOption) -> String {
    let remark = option.feedback.isEmpty ? "" : "\n  > " + flat(option.feedback)
    return "- [\(option.weight > 0 ? "x" : " ")] \(flat(option.text))\(remark)"
  }

  private static func flat(_ text: String) -> String { text.replacing("\n", with: " ") }
  private static func cell(_ text: String) -> String { flat(text).replacing("|", with: "\\|") }

  /// The text in YAML's double quotes.
  private static func quoted(_ text: String) -> String { JSONValue.text(text).line }
}
