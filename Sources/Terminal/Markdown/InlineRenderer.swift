import Markdown

/// Markdown within a paragraph as styled text.
///
/// Without color the marks that readers of plain text know stand in: `code`, _emphasis_, *strong*.
struct InlineRenderer {
  var settings: OutputSettings
  /// How the address behind a link is shown.
  var address: @Sendable (String) -> String

  func render(_ inlines: [Inline]) -> StyledText {
    merged(inlines).map(render).joined()
  }

  /// Neighboring texts as one, so that a formula is seen whole.
  ///
  /// Two underscores in formulas can look like emphasis to the parser; a dollar inside gives that
  /// away.
  private func merged(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    func add(_ text: String) {
      if case .text(let before)? = result.last?.kind {
        result[result.count - 1] = Inline(.text(before + text))
      } else {
        result.append(Inline(.text(text)))
      }
    }
    for inline in inlines {
      switch inline.kind {
      case .text(let text): add(text)
      case .softBreak: add(" ")
      case .emphasis(let parts) where parts.plainText.contains("$"):
        add("_" + parts.plainText + "_")
      default: result.append(inline)
      }
    }
    return result
  }

  private func render(_ inline: Inline) -> StyledText {
    switch inline.kind {
    case .text(let text): textWithFormulas(text)
    case .emphasis(let parts): marked(render(parts), "_", .emphasis)
    case .strong(let parts): marked(render(parts), "*", .strong)
    case .strikethrough(let parts): marked(render(parts), "~", .strike)
    case .code(let text): marked(StyledText(text), "`", .code)
    case .link(let destination, _, let parts): link(render(parts), destination)
    case .image(_, _, let alternative):
      StyledText("[image: ", .dim) + render(alternative) + StyledText("]", .dim)
    case .softBreak: " "
    case .hardBreak: "\n"
    case .html(let text): StyledText(text, .dim)
    }
  }

  private func marked(_ text: StyledText, _ mark: StyledText, _ style: Style) -> StyledText {
    settings.usesColor || settings.isPlain ? text.styled(style) : mark + text.styled(style) + mark
  }

  private func link(_ text: StyledText, _ destination: String) -> StyledText {
    let label = text.styled(.link)
    let shown = address(
      destination.hasPrefix("mailto:") ? String(destination.dropFirst(7)) : destination)
    guard text.plain != shown, !shown.isEmpty else { return label }
    return label + " " + StyledText("(\(shown))", .dim)
  }
}
