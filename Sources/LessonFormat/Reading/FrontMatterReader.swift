import Diagnostics

/// The lines between the two `---` at the start of a file.
struct FrontMatterText {
  /// The YAML between the rules.
  var yaml: String
  /// The number of the first line behind the second rule.
  var bodyFirstLine: Int

  /// - Throws: `Diagnostic` if the file does not begin with front matter.
  init(_ lines: [Substring], source: String) throws(Diagnostic) {
    let start = SourceSpan(source: source, start: SourcePosition(line: 1, column: 1))
    guard let first = lines.first, first.trimmedEnd == "---" else {
      throw Diagnostic(
        "the lesson does not begin with front matter", at: start,
        fix: "begin the file with a line `---`, keys such as `id: my-lesson`, and a line `---`")
    }
    let rest = lines.dropFirst()
    guard let end = rest.firstIndex(where: { $0.trimmedEnd == "---" }) else {
      throw Diagnostic(
        "the front matter is not closed", at: start, fix: "write a line `---` below its keys")
    }
    // The rule that was found may stand in a question far below.
    if let text = rest[..<end].firstIndex(where: { $0.hasPrefix("## ") || $0.hasPrefix("```") }) {
      throw Diagnostic(
        "the front matter is not closed before the text begins",
        at: SourceSpan(source: source, start: SourcePosition(line: text + 1, column: 1)),
        fix: "write a line `---` below its keys")
    }
    yaml = rest[..<end].joined(separator: "\n")
    bodyFirstLine = end + 2
  }
}

extension FrontMatter {
  /// Reads the front matter alone, which is all that a menu needs.
  ///
  /// - Throws: the first `Diagnostic` if it cannot be read.
  public static func read(_ text: String, source: String) throws(Diagnostic) -> FrontMatter {
    let (frontMatter, _, findings) = try read(headLines(text), source: source)
    if let frontMatter { return frontMatter }
    throw findings.first ?? Diagnostic("the front matter cannot be read")
  }

  /// The lines up to the second `---`: a menu reads many lessons, and all of none.
  private static func headLines(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = text[...]
    while let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(rest[..<end])
      rest = rest[rest.utf8.index(after: end)...]
      if lines.count > 1, lines.last?.trimmedEnd == "---" { return lines }
    }
    return lines + [rest]
  }

  static func read(
    _ lines: [Substring], source: String
  ) throws(Diagnostic) -> (FrontMatter?, bodyFirstLine: Int, [Diagnostic]) {
    let text = try FrontMatterText(lines, source: source)
    let head = try HeadReader.read(text.yaml, source: source, firstLine: 2)
    if let key = head.entries.first(where: { $0.key == "glossary" }) {
      throw Diagnostic(
        "this is a glossary, not a lesson", at: key.keySpan,
        fix: "`:what TERM` in a lesson reads it, if the file is called \(Glossary.fileName)")
    }
    let fields = HeadFields(head, declarations, of: "the front matter")
    return (FrontMatter(fields), text.bodyFirstLine, fields.findings)
  }
}

extension Substring {
  var trimmedEnd: Substring {
    var copy = self
    while copy.last?.isWhitespace == true { copy.removeLast() }
    return copy
  }
}
