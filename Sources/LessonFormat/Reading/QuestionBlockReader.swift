import Diagnostics

/// Divides a question block into its YAML head and its Markdown body.
struct QuestionBlockReader {
  let block: FencedBlock
  var prose: ProseReader
  private(set) var findings: [Diagnostic] = []

  init(block: FencedBlock, prose: ProseReader) {
    self.block = block
    self.prose = prose
  }

  mutating func read() -> QuestionBlock? {
    if block.words.count > 1 {
      add(
        "a question's fence knows no '\(block.words[1])'", at: block.span,
        fix: "write ```question alone; everything else stands in its head")
    }
    let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let rule = lines.firstIndex(where: { $0.trimmedEnd == "---" }) else {
      add(
        "the question has no line `---` between its head and its text", at: block.span,
        fix: "write the keys, a line `---`, then the question in Markdown")
      return nil
    }
    let headText = lines[..<rule].joined(separator: "\n")
    do {
      let head = try HeadReader.read(
        headText, source: block.span.source, firstLine: block.firstLine)
      return question(head, headText, bodyFirstLine: block.firstLine + rule + 1)
    } catch {
      findings.append(error)
      return nil
    }
  }

  private mutating func question(
    _ head: HeadNode, _ headText: String, bodyFirstLine: Int
  ) -> QuestionBlock? {
    // A fence that is never closed ends with the file.
    let bodyLastLine = min(block.lines.upperBound - 1, prose.lines.count)
    guard bodyLastLine >= bodyFirstLine else {
      add(
        "the question asks nothing", at: block.span, fix: "write its text below the line `---`")
      return nil
    }
    let body = prose.prose(bodyFirstLine...bodyLastLine)
    guard body.text.contains(where: { !$0.isWhitespace }) else {
      add("the question asks nothing", at: body.span, fix: "write its text below the line `---`")
      return nil
    }
    guard let id = identifier(in: head), let type = head["type"], let name = type.text else {
      if head["type"] == nil {
        add(
          "the question has no 'type'", at: block.span,
          fix: "add a line such as `type: choice` to its head")
      }
      return nil
    }
    return QuestionBlock(
      id: id, type: name, typeSpan: type.span, head: head, headText: headText,
      headFirstLine: block.firstLine, body: body, span: block.span,
      hash: StableHash(of: block.text).text)
  }

  private mutating func identifier(in head: HeadNode) -> String? {
    guard let node = head["id"] else {
      add("the question has no 'id'", at: block.span, fix: "add a line such as `id: my-question`")
      return nil
    }
    guard let id = node.text, FieldKind.identifier.accepts(id) else {
      add(
        "'id' must be small letters, digits and hyphens, not \(node.kindName)", at: node.span,
        fix: "write it as `id: my-question`")
      return nil
    }
    return id
  }

  private mutating func add(_ summary: String, at span: SourceSpan, fix: String) {
    findings.append(Diagnostic(summary, at: span, fix: fix))
  }
}
