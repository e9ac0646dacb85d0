import Foundation
import LessonFormat
import Markdown
import Terminal

/// Turns Markdown into HTML; HTML that was written in it is shown, never passed on.
struct MarkdownHTML {
  /// The folder that pictures are taken from, to be carried along in the page.
  let folder: String

  /// A text as blocks.
  func html(_ text: String) -> String {
    guard let document = try? MarkdownDocument(text) else {
      return "<p>\(text.htmlEscaped)</p>\n"
    }
    return html(document.blocks)
  }

  /// A text of one paragraph as what stands inside of it.
  func inline(_ text: String) -> String {
    guard let document = try? MarkdownDocument(text) else { return text.htmlEscaped }
    return document.blocks.map { block in
      if case .paragraph(let inlines) = block.kind { html(inlines) } else { html([block]) }
    }.joined(separator: " ")
  }

  /// Code with a class for each kind of word.
  static func code(_ code: String, language: String) -> String {
    let text = code.hasSuffix("\n") ? String(code.dropLast()) : code
    guard language == "python" || language.isEmpty else {
      return "<pre class=\"code\" tabindex=\"0\"><code>\(text.htmlEscaped)</code></pre>\n"
    }
    let words = highlightedPython(text).runs.map { run in
      let names = run.style.names.joined(separator: " ")
      return names.isEmpty
        ? run.text.htmlEscaped : "<span class=\"\(names)\">\(run.text.htmlEscaped)</span>"
    }
    return "<pre class=\"code\" tabindex=\"0\"><code>\(words.joined())</code></pre>\n"
  }

  // MARK: Blocks

  private func html(_ blocks: [Block]) -> String { blocks.map(html).joined() }

  private func html(_ block: Block) -> String {
    switch block.kind {
    case .heading(let level, let inlines):
      let tag = "h\(min(max(level, 2) + 0, 6))"
      return "<\(tag)>\(html(inlines))</\(tag)>\n"
    case .paragraph(let inlines): return "<p>\(html(inlines))</p>\n"
    case .quote(let blocks): return "<blockquote>\n\(html(blocks))</blockquote>\n"
    case .code(let code):
      let language = code.info.split(separator: " ").first.map(String.init) ?? "text"
      return Self.code(code.text, language: language)
    case .thematicBreak: return "<hr>\n"
    case .html(let text): return "<pre>\(text.htmlEscaped)</pre>\n"
    case .list(let list): return html(list)
    case .table(let table): return html(table)
    }
  }

  private func html(_ list: Block.List) -> String {
    let name = list.start == nil ? "ul" : "ol"
    let first = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    let rows = list.items.map { item in
      let box = item.isChecked.map { $0 ? "☑ " : "☐ " } ?? ""
      let inner = item.blocks.map { block -> String in
        if list.isTight, case .paragraph(let inlines) = block.kind { return html(inlines) }
        return html(block)
      }.joined()
      return "<li>\(box)\(inner)</li>\n"
    }
    return "<\(name)\(first)>\n\(rows.joined())</\(name)>\n"
  }

  private func html(_ table: Block.Table) -> String {
    func row(_ cells: [[Inline]], _ tag: String) -> String {
      let inner = cells.enumerated().map { index, cell in
        let alignment = index < table.alignments.count ? table.alignments[index].style : ""
        return "<\(tag)\(alignment)>\(html(cell))</\(tag)>"
      }
      return "<tr>\(inner.joined())</tr>\n"
    }
    return
      "<div class=\"table\" tabindex=\"0\"><table>\n<thead>\(row(table.header, "th"))</thead>\n<tbody>\n"
      + table.rows.map { row($0, "td") }.joined() + "</tbody>\n</table></div>\n"
  }

  // MARK: Inlines

  private func html(_ inlines: [Inline]) -> String { inlines.map(html).joined() }

  private func html(_ inline: Inline) -> String {
    switch inline.kind {
    case .text(let text): Self.formulas(text)
    case .emphasis(let parts): "<em>\(html(parts))</em>"
    case .strong(let parts): "<strong>\(html(parts))</strong>"
    case .strikethrough(let parts): "<s>\(html(parts))</s>"
    case .code(let text): "<code>\(text.htmlEscaped)</code>"
    case .link(let destination, _, let parts): Self.link(destination, html(parts))
    case .image(let source, _, let alternative): image(source, alternative.plainText)
    case .softBreak: "\n"
    case .hardBreak: "<br>\n"
    case .html(let text): text.htmlEscaped
    }
  }

  private static func formulas(_ text: String) -> String {
    textWithFormulas(text).runs.map { run in
      run.style.names.contains("math")
        ? "<span class=\"math\">\(run.text.htmlEscaped)</span>" : run.text.htmlEscaped
    }.joined()
  }

  /// Only links that lead to pages, so that a lesson cannot carry a script.
  private static func link(_ destination: String, _ text: String) -> String {
    let isSafe = ["https://", "http://", "mailto:", "#"].contains { destination.hasPrefix($0) }
    return isSafe ? "<a href=\"\(destination.htmlEscaped)\">\(text)</a>" : text
  }

  private static let pictures = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "svg": "image/svg+xml",
  ]

  /// A picture of the lesson's own folder inside the page; the words in place of any other.
  private func image(_ source: String, _ alternative: String) -> String {
    let missing = "<span class=\"picture\">[\(alternative.htmlEscaped)]</span>"
    let path = URL(fileURLWithPath: folder).appendingPathComponent(source)
      .resolvingSymlinksInPath()
    let home = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    guard !source.contains("://"), path.path.hasPrefix(home + "/"),
      let type = Self.pictures[path.pathExtension.lowercased()],
      let size = try? FileManager.default.attributesOfItem(atPath: path.path)[.size] as? NSNumber,
      size.intValue <= 4 << 20, let data = try? Data(contentsOf: path)
    else { return missing }
    return "<img alt=\"\(alternative.htmlEscaped)\" "
      + "src=\"data:\(type);base64,\(data.base64EncodedString())\">"
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
