import Terminal
import Testing

@Suite("The display width")
struct DisplayWidthTests {
  @Test(
    "counts cells, not characters",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한", 2), ("ｱ", 1), ("Ａ", 2),
      ("🦊", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("❤️", 2), ("✓", 1), ("─", 1), ("⣿", 1), ("█", 1),
      ("\u{200B}", 0), ("\u{7}", 0), ("x̄", 1), ("σ²", 2), ("→", 1), ("क्षि", 1),
    ])
  func cells(text: String, expected: Int) {
    #expect(text.displayWidth == expected)
  }

  @Test("of a styled text is that of its widest line")
  func lines() {
    #expect(StyledText("ab\n漢字\nc", .strong).width == 4)
    #expect(StyledText().width == 0)
  }
}
