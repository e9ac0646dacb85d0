/// A capture of a terminal, escape sequences and all, as an SVG picture.
///
/// Made for the pictures of a README: `tmux capture-pane -e -p` gives such a capture.
///
/// - Parameter columns: the width of the screen in cells; nil for that of the widest line.
public func screenPicture(
  ofCapture capture: String, columns: Int? = nil, theme: Theme = .dark, title: String = ""
) -> String {
  var lines = capturedLines(capture)
  while lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
  let widest = lines.map { $0.reduce(0) { $0 + $1.text.displayWidth } }.max() ?? 0
  let columns = max(1, columns ?? widest)
  let (cellWidth, cellHeight, margin) = (8.4, 16.5, 14.0)
  let width = Double(columns) * cellWidth + 2 * margin
  let height = Double(lines.count) * cellHeight + 2 * margin
  let colors = theme.picturePalette
  var svg = """
    <svg xmlns="http://www.w3.org/2000/svg" width="\(short(width))" height="\(short(height))" \
    viewBox="0 0 \(short(width)) \(short(height))" role="img" font-size="14" \
    font-family="DejaVu Sans Mono, Menlo, Consolas, monospace">
    <title>\(escaped(title))</title>
    <rect width="100%" height="100%" rx="8" fill="\(colors.ground)"/>

    """
  for (row, line) in lines.enumerated() {
    let baseline = margin + Double(row) * cellHeight + 12.8
    var column = 0
    for (text, look) in line {
      // Each word at its own place, so that a font of another width cannot shift what follows.
      for (offset, word) in words(of: text) {
        let x = margin + Double(column + offset) * cellWidth
        let cells = Double(word.displayWidth) * cellWidth
        if look.isReversed {
          svg += """
            <rect x="\(short(x))" y="\(short(baseline - 12.8))" width="\(short(cells))" \
            height="\(short(cellHeight))" fill="\(colors.text(look.color))"/>

            """
        }
        svg += """
          <text x="\(short(x))" y="\(short(baseline))" textLength="\(short(cells))" \
          fill="\(look.isReversed ? colors.ground : colors.text(look.color))"\
          \(attributes(of: look))>\(escaped(word))</text>

          """
      }
      column += text.displayWidth
    }
  }
  return svg + "</svg>\n"
}

private func attributes(of look: CapturedLook) -> String {
  var result = ""
  if look.isBold { result += " font-weight=\"bold\"" }
  if look.isItalic { result += " font-style=\"italic\"" }
  let decorations =
    (look.isUnderlined ? ["underline"] : []) + (look.isStruck ? ["line-through"] : [])
  if !decorations.isEmpty {
    result += " text-decoration=\"\(decorations.joined(separator: " "))\""
  }
  return result
}

/// The words of a text with the cells before them.
private func words(of text: String) -> [(Int, String)] {
  var result: [(Int, String)] = []
  var column = 0
  var start = 0
  var word = ""
  for character in text {
    if character == " " {
      if !word.isEmpty { result.append((start, word)) }
      word = ""
    } else {
      if word.isEmpty { start = column }
      word.append(character)
    }
    column += character.displayWidth
  }
  if !word.isEmpty { result.append((start, word)) }
  return result
}

private func short(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
}

private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    .replacing("\"", with: "&quot;")
}

/// The colors of a picture.
private struct PicturePalette {
  let ground: String
  let plain: String
  let sixteen: [String]

  func text(_ color: Int?) -> String {
    color.flatMap { sixteen.indices.contains($0) ? sixteen[$0] : nil } ?? plain
  }
}

extension Theme {
  fileprivate var picturePalette: PicturePalette {
    switch self {
    case .dark:
      PicturePalette(
        ground: "#1e1e2e", plain: "#dcdfe8",
        sixteen: [
          "#45475a", "#e06c75", "#98c379", "#d5b06b", "#61afef", "#c678dd", "#56b6c2", "#bac2de",
          "#8a90a6", "#f28b95", "#a9d78b", "#e8c98a", "#7cc0ff", "#d99bec", "#74d3dd", "#ffffff",
        ])
    case .light:
      PicturePalette(
        ground: "#fafafa", plain: "#2b2d37",
        sixteen: [
          "#2b2d37", "#b3261e", "#2e7d32", "#9a6700", "#1f5fbf", "#8e3a9d", "#0b7285", "#6b7080",
          "#7a8090", "#c4322a", "#37913c", "#ac7400", "#2a6fd6", "#a147b2", "#0f8599", "#3c3f4a",
        ])
    }
  }
}
