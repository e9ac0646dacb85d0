import Diagnostics
import LessonFormat
import Markdown

/// A question block taken apart for the type that reads it.
public struct QuestionParts {
  public let block: QuestionBlock
  public private(set) var fields: HeadFields
  /// The structure of the body, with places of the file.
  public let body: MarkdownDocument
  public var findings: [Diagnostic] = []
  /// The words that free answers are graded with.
  public var lexicon = Lexicon()

  init(_ block: QuestionBlock, _ declaration: QuestionDeclaration) throws(Diagnostic) {
    self.block = block
    fields = HeadFields(
      block.head, declaration.allFields, of: "\(declaration.name.withArticle) question")
    body = try block.body.structure()
    findings = fields.findings
  }

  /// Adds something that is wrong.
  public mutating func add(_ summary: String, at span: SourceSpan? = nil, fix: String? = nil) {
    findings.append(Diagnostic(summary, at: span ?? block.span, fix: fix))
  }

  /// The text under a key as prose with computed values.
  public mutating func prose(_ key: String) -> Prose? {
    fields.text(key).map { prose($0) }
  }

  public mutating func prose(_ text: Located<String>) -> Prose {
    Prose(scanning: text.value, at: text.span, &findings)
  }

  /// Expressions with the remark that each deserves.
  public mutating func remarks(_ key: String) -> [Remark] {
    fields.pairs(key).map { Remark(subject: $0.key, text: prose($0.value)) }
  }

  /// The last block of the body for which `pick` answers something, with the prose above it.
  public func lastBlock<Picked>(
    _ pick: (Block) -> Picked?
  ) -> (above: Prose, picked: Picked, span: SourceSpan)? {
    for block in body.blocks.reversed() {
      if let picked = pick(block), let span = block.span {
        return (self.block.body.above(line: span.start.line), picked, span)
      }
    }
    return nil
  }

  /// The source of some blocks without the marks of the quote they stand in.
  public mutating func prose(of blocks: [Block], unquoted: Bool = false) -> Prose {
    let spans = blocks.compactMap(\.span)
    guard let first = spans.first, let last = spans.last else {
      return Prose(text: "", span: block.span)
    }
    let part = SourceSpan(source: first.source, start: first.start, end: last.end)
    let lines = block.body.text(in: part).split(separator: "\n", omittingEmptySubsequences: false)
    let plain = lines.map { line in
      let trimmed = line.drop { $0 == " " }
      guard unquoted, trimmed.first == ">" else { return trimmed }
      return trimmed.dropFirst().drop { $0 == " " }
    }
    return Prose(scanning: plain.joined(separator: "\n"), at: part, &findings)
  }
}

/// A formula or spelling with the remark that it deserves.
public struct Remark: Hashable, Sendable {
  public var subject: Located<String>
  public var text: Prose
}

extension QuestionParts {
  /// The tolerance under a key; what cannot be read is a finding.
  mutating func tolerance(_ key: String) -> Tolerance? {
    guard let text = fields.text(key) else { return nil }
    guard let tolerance = Tolerance(text.value) else {
      add(
        "'\(key)' must be a number or a percentage, not '\(text.value)'", at: text.span,
        fix: "write 0.01 or 2%")
      return nil
    }
    return tolerance
  }
}
