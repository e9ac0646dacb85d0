import Diagnostics
import Markdown
import Testing

@Suite("A Markdown document")
struct MarkdownDocumentTests {
  @Test("holds headings, paragraphs, lists, quotes, code and rules as values")
  func blocks() throws {
    let document = try MarkdownDocument(
      """
      # Title

      Some *soft* and **loud** `code`.

      3. three
      4. four

      > said

      ```python run
      x = 1
      ```

      ---
      """)
    let kinds = document.blocks.map(\.kind.withoutSpans)
    #expect(
      kinds == [
        .heading(level: 1, [Inline(.text("Title"))]),
        .paragraph([
          Inline(.text("Some ")), Inline(.emphasis([Inline(.text("soft"))])),
          Inline(.text(" and ")), Inline(.strong([Inline(.text("loud"))])), Inline(.text(" ")),
          Inline(.code("code")), Inline(.text(".")),
        ]),
        .list(
          Block.List(
            start: 3,
            items: ["three", "four"].map {
              Block.ListItem(blocks: [Block(.paragraph([Inline(.text($0))]))])
            })),
        .quote([Block(.paragraph([Inline(.text("said"))]))]),
        .code(Block.CodeBlock(info: "python run", text: "x = 1\n")),
        .thematicBreak,
      ])
  }

  @Test("holds tables with their alignments")
  func tables() throws {
    let document = try MarkdownDocument("| a | b |\n|:--|--:|\n| 1 | 2 |\n")
    guard case .table(let table) = document.blocks.first?.kind else {
      Issue.record("no table: \(document.blocks)")
      return
    }
    #expect(table.alignments == [.left, .right])
    #expect(table.header.map(\.plainText) == ["a", "b"])
    #expect(table.rows.map { $0.map(\.plainText) } == [["1", "2"]])
  }

  @Test("keeps its extensions while other threads parse too")
  func parsesInParallel() async throws {
    let text = "- [x] ~~old~~ www.a.org\n"
    let expected = try MarkdownDocument(text)
    let same = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<400 { group.addTask { try MarkdownDocument(text) == expected } }
      var all = true
      for try await equal in group { all = all && equal }
      return all
    }
    #expect(same)
  }

  @Test("holds task lists, strikethrough and bare links")
  func extensions() throws {
    let document = try MarkdownDocument("- [ ] open\n- [x] done\n- plain ~~old~~ www.a.org\n")
    guard case .list(let list) = document.blocks.first?.kind else {
      Issue.record("no list: \(document.blocks)")
      return
    }
    #expect(list.items.map(\.isChecked) == [false, true, nil])
    #expect(
      list.items.map { $0.blocks.map(\.plainText) } == [
        ["open"], ["done"], ["plain old www.a.org"],
      ])
  }

  @Test("says where its parts stand, columns counted in characters")
  func positions() throws {
    let document = try MarkdownDocument(
      "Zürich ist schön\n\nÄ ![](plot.png)", source: "a.md", firstLine: 10)
    #expect(
      document.blocks.map(\.span) == [
        span(10, 1, 10, 17), span(12, 1, 12, 16),
      ])
    guard case .paragraph(let inlines) = document.blocks[1].kind else { return }
    #expect(inlines.last?.span == span(12, 3, 12, 16))
  }

  @Test("leaves out what could steer a terminal")
  func controlCharacters() throws {
    let document = try MarkdownDocument("a\u{1B}[31mb\u{9B}c\u{202E}d\u{7}\n\n    x\u{8}y\n")
    #expect(document.plainText == "a[31mbcd\nxy\n")
  }

  @Test("is empty for an empty text")
  func empty() throws {
    #expect(try MarkdownDocument("").blocks.isEmpty)
  }

  private func span(_ line: Int, _ column: Int, _ endLine: Int, _ endColumn: Int) -> SourceSpan {
    SourceSpan(
      source: "a.md", start: SourcePosition(line: line, column: column),
      end: SourcePosition(line: endLine, column: endColumn))
  }
}

@Suite("The limits of Markdown")
struct MarkdownLimitsTests {
  @Test(
    "are said before the text is parsed",
    arguments: [
      (
        LongText(String(repeating: "|a", count: 60) + "\n" + String(repeating: "|-", count: 60)),
        "text:2:1: error: the table has too many columns; divide the table"
      ),
      (
        LongText(String(repeating: "> ", count: 100) + "x"),
        "text:1:1: error: the line is nested too deeply; take some of the markers away"
      ),
      (
        LongText(String(repeating: "- ", count: 41) + "x"),
        "text:1:1: error: the line is nested too deeply; take some of the markers away"
      ),
      (
        LongText(String(repeating: "a", count: 9_000)),
        "text:1:1: error: the line is too long; break the line"
      ),
      (
        LongText(String(repeating: String(repeating: "a", count: 99) + "\n", count: 400)),
        "text:324:1: error: the paragraph is too long; put a blank line into it"
      ),
      (
        LongText(String(repeating: "\n", count: MarkdownLimits.bytes + 1)),
        "text:1:1: error: the text is too large; divide it into several files"
      ),
    ])
  fileprivate func refusals(long: LongText, message: String) {
    #expect(throws: Diagnostic.self) { try MarkdownDocument(long.text) }
    do {
      _ = try MarkdownDocument(long.text)
    } catch {
      #expect(error.oneLine == message)
    }
  }

  @Test("stop inline nesting that a short line can hide")
  func inlineNesting() {
    let text = String(repeating: "[", count: 3_000) + "x" + String(repeating: "](a)", count: 900)
    let emphasis =
      String(repeating: "*a **b ", count: 400) + String(repeating: "c** d*", count: 400)
    for text in [text, emphasis] {
      do {
        _ = try MarkdownDocument(text)
      } catch {
        #expect(error.summary == "the text is nested too deeply")
      }
    }
  }

  @Test("let a long rule of hyphens, stars or underscores through")
  func rules() throws {
    for character in ["-", "*", "_"] {
      let document = try MarkdownDocument(String(repeating: character, count: 200))
      #expect(document.blocks.map(\.kind) == [.thematicBreak])
    }
  }
}

extension Block.Kind {
  /// The same tree without positions, to compare with one written by hand.
  fileprivate var withoutSpans: Block.Kind {
    switch self {
    case .heading(let level, let inlines): .heading(level: level, inlines.map(\.withoutSpan))
    case .paragraph(let inlines): .paragraph(inlines.map(\.withoutSpan))
    case .list(let list):
      .list(
        Block.List(
          start: list.start, isTight: list.isTight,
          items: list.items.map {
            Block.ListItem(
              isChecked: $0.isChecked, blocks: $0.blocks.map { Block($0.kind.withoutSpans) })
          }))
    case .quote(let blocks): .quote(blocks.map { Block($0.kind.withoutSpans) })
    default: self
    }
  }
}

extension Inline {
  fileprivate var withoutSpan: Inline {
    switch kind {
    case .emphasis(let parts): Inline(.emphasis(parts.map(\.withoutSpan)))
    case .strong(let parts): Inline(.strong(parts.map(\.withoutSpan)))
    default: Inline(kind)
    }
  }
}

/// A text that the runner names by its beginning and size instead of printing all of it.
private struct LongText: Sendable, CustomTestStringConvertible {
  let text: String

  init(_ text: String) { self.text = text }

  var testDescription: String {
    "\(text.filter { !$0.isNewline }.prefix(12))… of \(text.utf8.count) bytes"
  }
}
