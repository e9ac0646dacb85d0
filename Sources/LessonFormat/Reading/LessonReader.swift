import Diagnostics
import Markdown

/// Reads a lesson file: front matter, sections, prose with values, code cells and questions.
///
/// Everything that is wrong is collected; what is wrong in one part leaves the others standing.
public struct LessonReader {
  private let source: String
  private let lines: [Substring]
  private var prose: ProseReader
  private var findings: [Diagnostic] = []
  private var sections: [LessonSection] = []
  /// The first and last line of prose that has not been cut out yet.
  private var pendingProse: ClosedRange<Int>?
  private var bodyFirstLine = 1

  /// Reads the text of a lesson.
  ///
  /// - Parameter source: the name that positions carry, usually the file's path.
  public static func read(_ text: String, source: String) -> LessonReading {
    var reader = LessonReader(text: text.withPlainLineEnds, source: source)
    return reader.read()
  }

  private init(text: String, source: String) {
    self.source = source
    // String compares by character, and a line break can join with what follows it.
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    prose = ProseReader(source: source, lines: lines)
  }

  private mutating func read() -> LessonReading {
    findControlCharacters()
    do {
      let (frontMatter, bodyFirstLine, headFindings) = try FrontMatter.read(lines, source: source)
      findings += headFindings
      self.bodyFirstLine = bodyFirstLine
      try readBody(title: frontMatter?.title ?? "")
      let lesson = frontMatter.map {
        Lesson(source: source, frontMatter: $0, sections: sections.filter { !$0.isBareOpening })
      }
      return LessonReading(lesson: lesson, findings: sortedFindings)
    } catch {
      findings.append(error)
      return LessonReading(lesson: nil, findings: sortedFindings)
    }
  }

  /// They are never shown, since they could steer a terminal; an author should know.
  private mutating func findControlCharacters() {
    for (index, line) in lines.enumerated() {
      let scalars = line.unicodeScalars
      guard let place = scalars.firstIndex(where: \.steersTerminals) else { continue }
      let column = scalars[..<place].count + 1
      let code = String(scalars[place].value, radix: 16, uppercase: true)
      let span = SourceSpan(
        source: source, start: SourcePosition(line: index + 1, column: column))
      findings.append(
        Diagnostic(
          "a control character (U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)) "
            + "is left out", severity: .warning, at: span, fix: "delete it in your editor"))
      if findings.count >= 20 { return }
    }
  }

  private var sortedFindings: [Diagnostic] {
    (findings + prose.findings).sorted {
      ($0.span?.start ?? SourcePosition(line: 0, column: 0))
        < ($1.span?.start ?? SourcePosition(line: 0, column: 0))
    }
  }

  // MARK: Body

  private mutating func readBody(title: String) throws(Diagnostic) {
    let bodyLines = lines[(bodyFirstLine - 1)...]
    let scan = FenceScan(bodyLines)
    if let unclosed = scan.unclosedLine {
      findings.append(
        Diagnostic(
          "the block is not closed", at: lineSpan(bodyFirstLine + unclosed),
          fix: "write a line with as many backticks as opened it"))
    }
    prose.linkDefinitions = linkDefinitions(in: bodyLines, scan)
    let document = try MarkdownDocument(
      masked(bodyLines, scan), source: source, firstLine: bodyFirstLine)
    sections = [
      LessonSection(title: title, slug: LessonSection.openingSlug, span: lineSpan(bodyFirstLine))
    ]
    for block in document.blocks { read(block) }
    finishProse()
  }

  private mutating func read(_ block: Block) {
    guard let span = block.span else { return }
    switch block.kind {
    case .heading(level: 2, let inlines):
      finishProse()
      startSection(inlines.plainText, at: span)
    case .code(let code) where code.isFenced:
      finishProse()
      let words = code.info.split(whereSeparator: \.isWhitespace).map(String.init)
      read(FencedBlock(words: words, text: code.text, span: span, lines: lineRange(of: span)))
    default:
      let range = lineRange(of: span)
      pendingProse = (pendingProse?.lowerBound ?? range.lowerBound)...range.upperBound
      findings += NestedFenceCheck.findings(in: block)
    }
  }

  private mutating func read(_ block: FencedBlock) {
    switch block.words.first {
    case "question":
      if let question = question(block) { append(.question(question)) }
    case "output": attachOutput(block)
    default:
      append(.code(CodeCellReader.cell(block, &findings)))
    }
  }

  private mutating func question(_ block: FencedBlock) -> QuestionBlock? {
    var reader = QuestionBlockReader(block: block, prose: prose)
    let question = reader.read()
    prose = reader.prose
    findings += reader.findings
    return question
  }

  private mutating func attachOutput(_ block: FencedBlock) {
    if block.words.count > 1 {
      findings.append(
        Diagnostic(
          "output knows no '\(block.words[1])'", at: block.span, fix: "write ```output alone"))
    }
    guard let last = sections.indices.last, case .code(var cell) = sections[last].items.last,
      cell.runs, cell.expectedOutput == nil
    else {
      findings.append(
        Diagnostic(
          "there is no run right above this output", at: block.span,
          fix: "put it below a ```python run block"))
      return
    }
    cell.expectedOutput = ExpectedOutput(text: block.text, span: block.span)
    sections[last].items[sections[last].items.count - 1] = .code(cell)
  }

  // MARK: Sections and prose

  private mutating func startSection(_ title: String, at span: SourceSpan) {
    let base = title.slug.isEmpty ? "section" : title.slug
    var slug = base
    var number = 2
    while sections.contains(where: { $0.slug == slug }) {
      slug = "\(base)-\(number)"
      number += 1
    }
    sections.append(LessonSection(title: title, slug: slug, span: span))
  }

  private mutating func finishProse() {
    guard let range = pendingProse else { return }
    pendingProse = nil
    append(.prose(prose.prose(range)))
  }

  private mutating func append(_ item: LessonItem) {
    sections[sections.count - 1].items.append(item)
  }

  // MARK: Text

  /// The body with every computed value replaced by letters of the same length, so that the
  /// expression's characters are not read as markup.
  private func masked(_ bodyLines: ArraySlice<Substring>, _ scan: FenceScan) -> String {
    var scanner = ValueScanner(source: source)
    var bytes = [UInt8]()
    for (offset, line) in bodyLines.enumerated() {
      let start = bytes.count
      bytes += line.utf8
      if !scan.isCode[offset] {
        for value in scanner.values(in: line, number: 1) {
          for place in value.byteRange { bytes[start + place] = UInt8(ascii: "x") }
        }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func linkDefinitions(
    in bodyLines: ArraySlice<Substring>, _ scan: FenceScan
  ) -> String {
    zip(bodyLines, scan.isCode)
      .filter { line, isCode in !isCode && Self.isLinkDefinition(line) }
      .map { String($0.0) }.joined(separator: "\n")
  }

  /// Whether a line is `[name]: address`; no regular expression, since every line is asked.
  private static func isLinkDefinition(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " }
    guard text.first == "[", let end = text.firstIndex(of: "]") else { return false }
    let rest = text[text.index(after: end)...]
    return text.dropFirst().startIndex != end && rest.first == ":"
      && rest.dropFirst().contains { !$0.isWhitespace }
  }

  private func lineRange(of span: SourceSpan) -> ClosedRange<Int> {
    let first = min(max(1, span.start.line), lines.count)
    return first...min(max(first, span.end.line), lines.count)
  }

  private func lineSpan(_ line: Int) -> SourceSpan {
    SourceSpan(source: source, start: SourcePosition(line: line, column: 1))
  }
}

extension LessonSection {
  /// Whether this is the part before the first heading with nothing in it.
  fileprivate var isBareOpening: Bool { slug == Self.openingSlug && items.isEmpty }
}

extension String {
  /// The text in small letters and digits, with hyphens between the words.
  package var slug: String {
    var slug = ""
    for character in lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-", character != "'", character != "’" {
        slug.append("-")
      }
    }
    return slug.last == "-" ? String(slug.dropLast()) : slug
  }

  /// The text with every kind of line end turned into `\n`.
  var withPlainLineEnds: String {
    guard utf8.contains(UInt8(ascii: "\r")) else { return self }
    var bytes = [UInt8]()
    bytes.reserveCapacity(utf8.count)
    var previous: UInt8 = 0
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
      default: bytes.append(byte)
      }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
