import Diagnostics
import Markdown

/// What came of reading a glossary.
public struct GlossaryReading: Sendable {
  public var glossary: Glossary
  public var findings: [Diagnostic]
}

/// Reads a glossary: front matter, then a `## term, other name` and a few sentences for each term.
public struct GlossaryReader {
  /// An explanation that is read at the prompt, while a lesson waits, is short.
  public static let limitWords = 120
  private static let limitNameLength = 60

  /// The keys of a glossary's front matter.
  public static let declarations: [FieldDeclaration] = [
    FieldDeclaration(
      "format", .wholeNumber(1...1), isRequired: true, summary: "the version of the format: 1"),
    FieldDeclaration(
      "glossary", .oneOf(["true", "yes"]), isRequired: true,
      summary: "true: the file explains words and is no lesson"),
    FieldDeclaration("author", .text, summary: "who wrote it"),
    FieldDeclaration("license", .text, summary: "under which terms it may be passed on"),
  ]

  private let source: String
  private let lines: [Substring]
  private var prose: ProseReader
  private var findings: [Diagnostic] = []
  private var entries: [Glossary.Entry] = []
  /// The heading that is being read, and the lines below it.
  private var open: (names: [String], span: SourceSpan, text: ClosedRange<Int>?)?

  /// Reads the text of a glossary; everything that is wrong is collected.
  ///
  /// - Parameter source: the name that positions carry, usually the file's path.
  public static func read(_ text: String, source: String) -> GlossaryReading {
    var reader = GlossaryReader(text: text.withPlainLineEnds, source: source)
    do {
      try reader.read()
    } catch {
      reader.findings.append(error)
    }
    reader.findDoubleNames()
    return GlossaryReading(
      glossary: Glossary(entries: reader.entries), findings: reader.findings + reader.prose.findings
    )
  }

  private init(text: String, source: String) {
    self.source = source
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    prose = ProseReader(source: source, lines: lines)
  }

  private mutating func read() throws(Diagnostic) {
    let front = try FrontMatterText(lines, source: source)
    let head = try HeadReader.read(front.yaml, source: source, firstLine: 2)
    findings += HeadFields(head, Self.declarations, of: "the glossary's front matter").findings
    let body = lines[(front.bodyFirstLine - 1)...].joined(separator: "\n")
    let document = try MarkdownDocument(body, source: source, firstLine: front.bodyFirstLine)
    for block in document.blocks { read(block) }
    close()
  }

  private mutating func read(_ block: Block) {
    guard let span = block.span else { return }
    switch block.kind {
    case .heading(level: 2, let inlines):
      close()
      open = (names(inlines.plainText, at: span), span, nil)
    case .heading:
      add("a heading of another level", at: span, fix: "write `## term, other name` for each term")
    case .code(let code) where code.info.contains("run") || code.info.hasPrefix("question"):
      add("a glossary runs and asks nothing", at: span, fix: "move the block into a lesson")
    default: extend(span)
    }
  }

  private mutating func extend(_ span: SourceSpan) {
    let last = min(max(span.start.line, span.end.line), lines.count)
    guard let range = open?.text else {
      if open == nil {
        add(
          "text before the first term is shown nowhere", at: span, severity: .warning,
          fix: "put it below a `## term`")
      }
      open?.text = span.start.line...last
      return
    }
    open?.text = range.lowerBound...last
  }

  private mutating func names(_ title: String, at span: SourceSpan) -> [String] {
    let names = title.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    if names.contains(where: \.isEmpty) {
      add("a term without a name", at: span, fix: "write `## term, other name`")
    }
    for name in names where name.count > Self.limitNameLength {
      add(
        "a name of \(name.count) characters", at: span,
        fix: "keep it under \(Self.limitNameLength); sentences stand below the heading")
    }
    return names.filter { !$0.isEmpty }
  }

  /// Keeps the entry that was read, unless there is nothing in it.
  private mutating func close() {
    defer { open = nil }
    guard let (names, span, range) = open, !names.isEmpty else { return }
    guard let range else {
      return add(
        "the term '\(names[0])' is not explained", at: span, fix: "write a few sentences below it")
    }
    let text = prose.prose(range)
    let words = text.text.split(whereSeparator: \.isWhitespace).count
    if words > Self.limitWords {
      add(
        "the explanation of '\(names[0])' has \(words) words", at: span, severity: .warning,
        fix: "say it in \(Self.limitWords) at most; a lesson can say more")
    }
    if let value = text.values.first {
      add(
        "a glossary computes nothing", at: value.span,
        fix: "write the value out, or `\\{{` for the braces themselves")
    }
    entries.append(Glossary.Entry(names: names, text: text, span: span))
  }

  private mutating func findDoubleNames() {
    var first: [String: Glossary.Entry] = [:]
    for entry in entries {
      for name in entry.names {
        if let other = first[Glossary.key(name)] {
          add(
            "the name '\(name)' is there twice", at: entry.span,
            fix: "keep one of them; the other stands in line \(other.span.start.line)")
        } else {
          first[Glossary.key(name)] = entry
        }
      }
    }
  }

  private mutating func add(
    _ summary: String, at span: SourceSpan, severity: Diagnostic.Severity = .error, fix: String
  ) {
    findings.append(Diagnostic(summary, severity: severity, at: span, fix: fix))
  }
}
