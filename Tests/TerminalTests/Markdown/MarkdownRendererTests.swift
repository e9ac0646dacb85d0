import Markdown
import Terminal
import Testing

@Suite("Markdown in the terminal")
struct MarkdownRendererTests {
  static let sample = """
    # LSTM layer in PyTorch

    A model that says *never fraud* is right **98 %** of the time; its recall is `0.0`. See
    [the page](https://pytorch.org), <https://example.org> and ![a map](map.png).

    ## Lists

    - one item that is long enough to be wrapped on a narrow screen
      - nested **item**
        1. first
        2. second
    - [x] done
    - [ ] open

    9. nine
    10. ten

    > A quote about `recall`
    > in two lines.

    | metric | formula |
    |:-------|--------:|
    | recall | TP / (TP + FN) |

    ```python
    def f(x):
        return x + 1  # more
    ```

    ---

    ~~gone~~ 漢字
    """

  private func rendered(
    _ text: String, width: Int = 60, color: Bool = true, isPlain: Bool = false
  ) throws -> StyledText {
    let settings = OutputSettings(usesColor: color, width: width, isPlain: isPlain)
    return MarkdownRenderer(settings: settings).render(try MarkdownDocument(text))
  }

  @Test("is laid out in blocks")
  func golden() throws {
    #expect(
      try rendered(MarkdownRendererTests.sample, width: 44).plain == """
        LSTM layer in PyTorch
        ━━━━━━━━━━━━━━━━━━━━━

        A model that says never fraud is right 98 %
        of the time; its recall is 0.0. See the page
        (https://pytorch.org), https://example.org
        and [image: a map].

        Lists
        ─────

        • one item that is long enough to be wrapped
          on a narrow screen
          • nested item
            1. first
            2. second
        • [x] done
        • [ ] open

         9. nine
        10. ten

        │ A quote about recall in two lines.

        metric         formula
        ──────  ──────────────
        recall  TP / (TP + FN)

          def f(x):
              return x + 1  # more

        ────────────────────────────────────────

        gone 漢字
        """)
  }

  @Test("marks words with styles, or with signs where there is no color")
  func inlines() throws {
    let text = "a *b* **c** `d` ~~e~~"
    #expect(
      try rendered(text).tagged
        == "a <emphasis>b</emphasis> <strong>c</strong> <code>d</code> <strike>e</strike>")
    #expect(try rendered(text, color: false).plain == "a _b_ *c* `d` ~e~")
    #expect(try rendered(text, color: false, isPlain: true).plain == "a b c d e")
  }

  @Test("is read from top to bottom in plain mode")
  func plain() throws {
    let text = "# Title\n\n> said\n\n- [x] a\n\n---\n\n```python\nx = 1\n```"
    #expect(
      try rendered(text, color: false, isPlain: true).plain
        == "Title\n\nQuote:\nsaid\n\n• done: a\n\nCode:\nx = 1")
  }

  @Test("is never wider than asked", arguments: [20, 40, 80, 200])
  func never(width: Int) throws {
    let deep = (0..<12).map { String(repeating: "  ", count: $0) + "- level \($0) of words" }
      .joined(separator: "\n")
    let table = "| a | b |\n|---|---|\n| 1 | two words |"
    let quotes = "> > > > > > > > > > > words and more words\n"
    let nested = "- " + table.replacing("\n", with: "\n  ")
    for text in [MarkdownRendererTests.sample, deep, quotes, nested] {
      #expect(try rendered(text, width: width).width <= width)
    }
  }

  @Test("lets no control character through")
  func controls() throws {
    let text = "a\u{1B}[31m b\u{9B}2J\n\n```\n\u{1B}]0;title\u{7}\n```\n"
    let output = try rendered(text).plain
    #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!output.unicodeScalars.contains("\u{9B}"))
  }

  @Test("shows formulas, and leaves money alone")
  func formulas() throws {
    #expect(try rendered("from $c_{t-1}$ to $\\sigma(x)$").plain == "from cₜ₋₁ to σ(x)")
    #expect(try rendered("pay $5 and $6 for it").plain == "pay $5 and $6 for it")
    #expect(try rendered("$\\tilde{c}_t$ and $\\sum_{i}$").plain == "c̃ₜ and ∑ᵢ")
    #expect(try rendered("$$x^2$$ is square, `$x$` is code").plain == "x² is square, $x$ is code")
    #expect(try rendered("a lone $ sign").plain == "a lone $ sign")
  }
}
