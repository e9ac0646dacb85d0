import Terminal
import Testing

@Suite("A styled text")
struct StyledTextTests {
  @Test("joins neighbors of one style and shows its styles as tags")
  func runs() {
    var text = StyledText("a", .strong)
    text.append("b", .strong)
    text.append(" c")
    text.append("", .code)
    text.append(StyledText("d", [.link, .strong]))
    #expect(text.runs.count == 3)
    #expect(text.tagged == "<strong>ab</strong> c<strong><link>d</link></strong>")
    #expect(text.plain == "ab cd")
  }

  @Test("adds a style to what is styled already")
  func styling() {
    let text = StyledText("a", .code) + "b"
    #expect(text.styled(.strong).tagged == "<strong><code>a</code></strong><strong>b</strong>")
  }

  @Test("splits into lines that keep their styles")
  func lines() {
    let text = StyledText("a\n\nb", .code) + "\n"
    #expect(text.lines.map(\.tagged) == ["<code>a</code>", "", "<code>b</code>", ""])
    #expect(StyledText(lines: text.lines).plain == text.plain)
    #expect(StyledText().lines == [""])
  }

  @Test(
    "lets nothing in that steers a terminal or turns the reading order",
    arguments: [
      ("a\u{1B}[31mb\u{1B}[0m", "ab"), ("a\u{1B}[2Jb", "a[2Jb"), ("a\u{7}\u{0}b", "ab"),
      ("a\r\nb\rc", "a\nb\nc"),
      ("\u{9B}31m", "31m"), ("a\u{202E}b\u{2066}c", "abc"), ("x\ty", "x   y"),
      ("abcd\te", "abcd    e"), ("漢\u{7F}字", "漢字"), ("👩‍👧", "👩‍👧"),
    ])
  func controls(text: String, expected: String) {
    #expect(StyledText(text).plain == expected)
  }

  @Test("pads, cuts and trims by cells")
  func alignment() {
    #expect(StyledText("漢").padded(to: 5, .right).plain == "   漢")
    #expect(StyledText("ab").padded(to: 5, .center).plain == " ab  ")
    #expect(StyledText("abc").padded(to: 2).plain == "abc")
    #expect(StyledText("abcdef").truncated(to: 4).plain == "abc…")
    #expect(StyledText("漢字漢").truncated(to: 4).plain == "漢…")
    #expect(StyledText("abc").truncated(to: 0).plain == "")
    #expect((StyledText("a ", .code) + " b  ").trimmingEnd.plain == "a  b")
  }

  @Test("can be spelled in ASCII")
  func ascii() {
    #expect(asciiSpelling(of: "naïve → 98 % · σ(x) ≤ 1 ✓") == "naive -> 98 % - sigma(x) <= 1 +")
    #expect(asciiSpelling(of: "漢🦊") == "????")
    #expect(asciiSpelling(of: "Ångström") == "Angstrom")
  }
}
