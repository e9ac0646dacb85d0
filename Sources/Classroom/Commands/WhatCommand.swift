import Diagnostics
import LessonFormat
import Markdown

extension Command {
  static let what = Command(
    "what", argument: "[TERM]", summary: "what a word means; alone, the words it knows",
    example: ":what recall"
  ) { (session, term) throws(Diagnostic) in
    let glossary = session.options.glossary
    guard !glossary.entries.isEmpty else {
      return try session.stage.show(.notice("this course has no glossary"))
    }
    guard term.contains(where: { !$0.isWhitespace }) else {
      return try session.stage.show(
        .prose(
          try MarkdownDocument(glossary.terms.map(\.escapedForMarkdown).joined(separator: ", ")))
      )
    }
    guard let entry = glossary.entry(named: term) else {
      let near = glossary.names(near: term).map { ":what \($0)" }
      let fix = near.isEmpty ? ":what alone shows the words" : near.joined(separator: ", ")
      return try session.stage.show(
        .problem(
          Diagnostic(
            "the glossary has no '\(term)'", severity: .warning,
            fix: near.isEmpty ? fix : "did you mean \(fix)?")))
    }
    try session.stage.show(.prose(try entry.document()))
  }
}

extension Glossary.Entry {
  /// The entry as it is shown: its names, then its sentences.
  func document() throws(Diagnostic) -> MarkdownDocument {
    let others = names.dropFirst().map(\.escapedForMarkdown).joined(separator: ", ")
    let also = others.isEmpty ? "" : " (also: \(others))"
    return try MarkdownDocument("**\(name.escapedForMarkdown)**\(also)\n\n\(text.text)")
  }
}
