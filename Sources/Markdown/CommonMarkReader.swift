import CMarkGFM
import Diagnostics
import Foundation

/// Reads a text with cmark-gfm and copies its tree into values.
struct CommonMarkReader {
  let map: SourceMap

  /// Registering twice at the same time is not safe in cmark-gfm; a lazy constant does it once.
  private static let extensionsAreRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// While an extension parses, cmark-gfm keeps its special characters in tables of the whole
  /// process and takes them out afterwards: two parsers at once would lose each other's `~` and `w`.
  private static let parsing = NSLock()

  func read(_ text: String) throws(Diagnostic) -> [Block] {
    precondition(Self.extensionsAreRegistered, "cmark-gfm's extensions are registered")
    let options = CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard let parser = cmark_parser_new(options) else {
      throw Diagnostic("the Markdown parser could not be started")
    }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    guard let root = Self.tree(of: text, parser) else {
      throw Diagnostic("the Markdown could not be read", at: map.span(line: 1))
    }
    defer { cmark_node_free(root) }
    return try blocks(in: Node(root), depth: 0)
  }

  private static func tree(
    of text: String, _ parser: OpaquePointer
  ) -> OpaquePointer? {
    parsing.lock()
    defer { parsing.unlock() }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    return cmark_parser_finish(parser)
  }

  // MARK: Blocks

  private func blocks(in parent: Node, depth: Int) throws(Diagnostic) -> [Block] {
    var blocks = [Block]()
    for child in parent.children {
      if let kind = try blockKind(of: child, depth: try deeper(depth, at: child)) {
        blocks.append(Block(kind, span: child.span(map)))
      }
    }
    return blocks
  }

  private func blockKind(of node: Node, depth: Int) throws(Diagnostic) -> Block.Kind? {
    switch node.typeName {
    case "heading":
      .heading(
        level: Int(cmark_node_get_heading_level(node.pointer)),
        try inlines(in: node, depth: depth))
    case "paragraph": .paragraph(try inlines(in: node, depth: depth))
    case "block_quote": .quote(try blocks(in: node, depth: depth))
    case "list": .list(try list(node, depth: depth))
    case "table": .table(try table(node, depth: depth))
    case "code_block":
      .code(
        Block.CodeBlock(
          info: node.fenceInfo, text: node.literal,
          isFenced: node.isFenced))
    case "thematic_break": .thematicBreak
    case "html_block": .html(node.literal)
    default: nil
    }
  }

  private func list(_ node: Node, depth: Int) throws(Diagnostic) -> Block.List {
    var items = [Block.ListItem]()
    for item in node.children {
      let isTask = item.typeName == "tasklist"
      items.append(
        Block.ListItem(
          isChecked: isTask
            ? cmark_gfm_extensions_get_tasklist_item_checked(item.pointer) : nil,
          blocks: try blocks(in: item, depth: depth), span: item.span(map)))
    }
    let isOrdered = cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST
    return Block.List(
      start: isOrdered ? Int(cmark_node_get_list_start(node.pointer)) : nil,
      isTight: cmark_node_get_list_tight(node.pointer) != 0, items: items)
  }

  private func table(_ node: Node, depth: Int) throws(Diagnostic) -> Block.Table {
    var rows = [[[Inline]]]()
    for row in node.children {
      var cells = [[Inline]]()
      for cell in row.children { cells.append(try inlines(in: cell, depth: depth)) }
      rows.append(cells)
    }
    let header = rows.isEmpty ? [] : rows.removeFirst()
    return Block.Table(alignments: node.tableAlignments, header: header, rows: rows)
  }

  // MARK: Inlines

  private func inlines(in parent: Node, depth: Int) throws(Diagnostic) -> [Inline] {
    var inlines = [Inline]()
    for child in parent.children {
      guard let kind = try inlineKind(of: child, depth: try deeper(depth, at: child)) else {
        continue
      }
      // The parser cuts text at every character that might have been markup.
      if case .text(let more) = kind, let last = inlines.last, case .text(let text) = last.kind {
        inlines[inlines.count - 1].kind = .text(text + more)
      } else {
        inlines.append(Inline(kind, span: child.span(map)))
      }
    }
    return inlines
  }

  private func inlineKind(of node: Node, depth: Int) throws(Diagnostic) -> Inline.Kind? {
    switch node.typeName {
    case "text": .text(node.literal)
    case "softbreak": .softBreak
    case "linebreak": .hardBreak
    case "code": .code(node.literal)
    case "html_inline": .html(node.literal)
    case "emph": .emphasis(try inlines(in: node, depth: depth))
    case "strong": .strong(try inlines(in: node, depth: depth))
    case "strikethrough": .strikethrough(try inlines(in: node, depth: depth))
    case "link":
      .link(destination: node.url, title: node.title, try inlines(in: node, depth: depth))
    case "image":
      .image(
        source: node.url, title: node.title, alternative: try inlines(in: node, depth: depth))
    default: nil
    }
  }

  private func deeper(_ depth: Int, at node: Node) throws(Diagnostic) -> Int {
    guard depth < MarkdownLimits.nesting else {
      throw Diagnostic(
        "the text is nested too deeply", at: node.span(map) ?? map.span(line: 1),
        expected: "at most \(MarkdownLimits.nesting) levels",
        fix: "take some of the levels away")
    }
    return depth + 1
  }
}
