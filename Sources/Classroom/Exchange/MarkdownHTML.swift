import Markdown

extension MarkdownDocument {
  /// The document as HTML; HTML that was written in it is shown, never passed on.
  var html: String { blocks.map(\.html).joined() }
}

extension Block {
  fileprivate var html: String {
    switch kind {
    case .heading(let level, let inlines):
      "<h\(min(level + 1, 6))>\(inlines.html)</h\(min(level + 1, 6))>\n"
    case .paragraph(let inlines): "<p>\(inlines.html)</p>\n"
    case .quote(let blocks):
      "<blockquote>\n\(blocks.map(\.html).joined())</blockquote>\n"
    case .code(let code): "<pre><code>\(code.text.htmlEscaped)</code></pre>\n"
    case .thematicBreak: "<hr>\n"
    case .html(let text): "<pre>\(text.htmlEscaped)</pre>\n"
    case .list(let list): list.html
    case .table(let table): table.html
    }
  }
}

extension Block.List {
  fileprivate var html: String {
    let name = start == nil ? "ul" : "ol"
    let first = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    let rows = items.map { item in
      let box = item.isChecked.map { $0 ? "☑ " : "☐ " } ?? ""
      let inner = item.blocks.map { block -> String in
        if isTight, case .paragraph(let inlines) = block.kind { return inlines.html }
        return block.html
      }.joined()
      return "<li>\(box)\(inner)</li>\n"
    }
    return "<\(name)\(first)>\n\(rows.joined())</\(name)>\n"
  }
}

extension Block.Table {
  fileprivate var html: String {
    func row(_ cells: [[Inline]], _ tag: String) -> String {
      let inner = cells.enumerated().map { index, cell in
        let alignment = index < alignments.count ? alignments[index].style : ""
        return "<\(tag)\(alignment)>\(cell.html)</\(tag)>"
      }
      return "<tr>\(inner.joined())</tr>\n"
    }
    return "<table>\n<thead>\(row(header, "th"))</thead>\n<tbody>\n"
      + rows.map { row($0, "td") }.joined() + "</tbody>\n</table>\n"
  }
}

extension Block.Table.Alignment {
  fileprivate var style: String {
    switch self {
    case .unspecified: ""
    case .left: " style=\"text-align:left\""
    case .center: " style=\"text-align:center\""
    case .right: " style=\"text-align:right\""
    }
  }
}

extension [Inline] {
  fileprivate var html: String { map(\.html).joined() }
}

extension Inline {
  fileprivate var html: String {
    switch kind {
    case .text(let text): text.htmlEscaped
    case .emphasis(let parts): "<em>\(parts.html)</em>"
    case .strong(let parts): "<strong>\(parts.html)</strong>"
    case .strikethrough(let parts): "<s>\(parts.html)</s>"
    case .code(let text): "<code>\(text.htmlEscaped)</code>"
    case .link(let destination, _, let parts): Self.link(destination, parts.html)
    case .image(_, _, let alternative): "[\(alternative.plainText.htmlEscaped)]"
    case .softBreak: "\n"
    case .hardBreak: "<br>\n"
    case .html(let text): text.htmlEscaped
    }
  }

  /// Only links that lead to pages, so that a lesson cannot carry a script.
  private static func link(_ destination: String, _ text: String) -> String {
    let isSafe = ["https://", "http://", "mailto:", "#"].contains { destination.hasPrefix($0) }
    return isSafe ? "<a href=\"\(destination.htmlEscaped)\">\(text)</a>" : text
  }
}

extension String {
  var htmlEscaped: String {
    var escaped = ""
    for character in self {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
