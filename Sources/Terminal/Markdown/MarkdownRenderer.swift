import Markdown

/// Markdown as styled text of a width.
public struct MarkdownRenderer: Sendable {
  public var settings: OutputSettings
  /// How the address behind a link is shown.
  public var address: @Sendable (String) -> String

  /// Prose is never wider, since long lines are hard to follow.
  public static let widestProse = 100
  /// Where fewer cells are left, quotes and lists are not indented further.
  static let narrowestProse = 10

  public init(
    settings: OutputSettings, address: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.settings = settings
    self.address = address
  }

  /// The cells that prose may take.
  public var proseWidth: Int { min(settings.width, MarkdownRenderer.widestProse) }

  /// The blocks with a blank line between them; no newline at the end.
  public func render(_ blocks: [Block]) -> StyledText {
    render(blocks, width: proseWidth)
  }

  public func render(_ document: MarkdownDocument) -> StyledText {
    render(document.blocks)
  }

  /// One line's worth of Markdown, not wrapped.
  public func render(_ inlines: [Inline]) -> StyledText {
    InlineRenderer(settings: settings, address: address).render(inlines)
  }

  /// Code with its highlighting, two cells from the left, long lines wrapped.
  public func renderCode(_ text: String, language: String = "python") -> StyledText {
    code(text, language: language, width: settings.width)
  }

  func render(_ blocks: [Block], width: Int, separator: StyledText = "\n\n") -> StyledText {
    let parts = blocks.map { block($0, width: width) }
    return parts.filter { !$0.isEmpty }.joined(separator: separator)
  }

  private func block(_ block: Block, width: Int) -> StyledText {
    switch block.kind {
    case .heading(let level, let inlines): heading(level, render(inlines), width: width)
    case .paragraph(let inlines): render(inlines).wrapped(to: width)
    case .list(let list): self.list(list, width: width)
    case .table(let table): self.table(table, width: width)
    case .quote(let blocks): quote(blocks, width: width)
    case .code(let block): code(block.text, language: block.language, width: width)
    case .thematicBreak:
      settings.isPlain ? "" : StyledText(String(repeating: "─", count: min(width, 40)), .dim)
    case .html(let text): StyledText(text.trimmingNewlines, .dim).wrapped(to: width)
    }
  }

  private func heading(_ level: Int, _ text: StyledText, width: Int) -> StyledText {
    let style: Style = level <= 2 ? .heading : .subheading
    let title = text.styled(style).wrapped(to: width)
    guard level <= 2, !settings.isPlain else { return title }
    let line = String(repeating: level == 1 ? "━" : "─", count: title.width)
    return title + "\n" + StyledText(line, .dim)
  }

  private func quote(_ blocks: [Block], width: Int) -> StyledText {
    guard !settings.isPlain else {
      return "Quote:\n" + render(blocks, width: width)
    }
    guard width >= MarkdownRenderer.narrowestProse else { return render(blocks, width: width) }
    return render(blocks, width: width - 2).indented(StyledText("│ ", .dim))
  }

  private func list(_ list: Block.List, width: Int) -> StyledText {
    let numbers = list.items.indices.map { index in
      list.start.map { "\($0 &+ index)." }
    }
    let markWidth = numbers.compactMap { $0?.count }.max() ?? 1
    let items = zip(list.items, numbers).map { item, number in
      let bullet = StyledText(number ?? "•", .accent).padded(to: markWidth, .right) + " "
      let mark = bullet + box(item.isChecked)
      let separator: StyledText = list.isTight ? "\n" : "\n\n"
      let room = width - mark.width
      // On a narrow screen a deep list stops moving to the right.
      guard room >= MarkdownRenderer.narrowestProse else {
        return mark.trimmingEnd.prefix(cells: width) + "\n"
          + render(item.blocks, width: width, separator: separator)
      }
      let text = render(item.blocks, width: room, separator: separator)
      return text.indented(first: mark, rest: StyledText(spaces(mark.width)))
    }
    return items.joined(separator: list.isTight ? "\n" : "\n\n")
  }

  private func box(_ isChecked: Bool?) -> StyledText {
    switch isChecked {
    case true?: StyledText(settings.isPlain ? "done: " : "[x] ", .success)
    case false?: settings.isPlain ? "open: " : "[ ] "
    case nil: ""
    }
  }

  private func table(_ table: Block.Table, width: Int) -> StyledText {
    var narrowed = settings
    narrowed.width = width
    return TextTable(
      header: table.header.map { render($0) },
      rows: table.rows.map { $0.map { render($0) } },
      alignments: table.alignments.map { alignment in
        switch alignment {
        case .unspecified, .left: .left
        case .center: .center
        case .right: .right
        }
      }
    ).rendered(narrowed)
  }

  private func code(_ text: String, language: String, width: Int) -> StyledText {
    let source = text.trimmingNewlines
    let isPython = ["python", "py", "pycon"].contains(language)
    let styled = isPython ? highlightedPython(source) : StyledText(source)
    let margin = settings.isPlain ? 0 : 2
    // Who listens hears no difference between code and words.
    let label: [StyledText] = settings.isPlain ? ["Code:"] : []
    return StyledText(
      lines: label
        + styled.lines.map { line in
          guard line.width + margin > width else { return StyledText(spaces(margin)) + line }
          // The first part stands where the line would; a deep one leaves room for a word or two.
          let indentation = line.plain.prefix { $0 == " " }.count
          let first = margin + min(indentation, max(0, width - margin - 24))
          return line.withoutIndentation.wrapped(
            to: width, first: StyledText(spaces(first)), rest: StyledText(spaces(first + 4)))
        })
  }
}

extension StyledText {
  fileprivate var withoutIndentation: StyledText {
    var result = StyledText()
    for run in runs {
      let text = result.isEmpty ? run.text.drop { $0 == " " } : run.text[...]
      if !text.isEmpty { result.append(String(text), run.style) }
    }
    return result
  }
}

extension Block.CodeBlock {
  /// The first word behind the fence, in lower case.
  fileprivate var language: String {
    info.split(separator: " ").first.map { $0.lowercased() } ?? ""
  }
}

extension String {
  fileprivate var trimmingNewlines: String {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
