/// Text in a frame with a title; in plain mode the title stands above it.
public func panel(
  _ content: StyledText, title: StyledText = "", style: Style = .dim, settings: OutputSettings
) -> StyledText {
  guard !settings.isPlain else {
    return title.isEmpty ? content : title + "\n" + content.wrapped(to: settings.width)
  }
  let inner = settings.width - 4
  let lines = content.wrapped(to: inner).lines
  let name = title.truncated(to: max(0, inner - 2))
  let width = min(inner, max(lines.map(\.width).max() ?? 0, name.isEmpty ? 0 : name.width + 1))
  let heading = name.isEmpty ? StyledText("─", style) : " " + name + " "
  let line = String(repeating: "─", count: max(0, width + 1 - heading.width))
  let top = StyledText("╭─", style) + heading + StyledText(line + "╮", style)
  let side = StyledText("│", style)
  let middle = lines.map { side + " " + $0.padded(to: width) + " " + side }
  let bottom = StyledText("╰" + String(repeating: "─", count: width + 2) + "╯", style)
  return StyledText(lines: [top] + middle + [bottom])
}
