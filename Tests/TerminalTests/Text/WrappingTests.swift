import Terminal
import Testing

@Suite("Wrapping")
struct WrappingTests {
  @Test("breaks at spaces and keeps the styles")
  func spaces() {
    let text = StyledText("one two ") + StyledText("three four", .strong)
    #expect(
      text.wrapped(to: 9).lines.map(\.tagged) == [
        "one two", "<strong>three</strong>", "<strong>four</strong>",
      ])
  }

  @Test("cuts a word that is longer than a line")
  func longWord() {
    #expect(StyledText("ab cdefghij k").wrapped(to: 4).plain == "ab\ncdef\nghij\nk")
  }

  @Test("keeps the spaces at the beginning of a line")
  func indentation() {
    #expect(StyledText("    a b").wrapped(to: 10).plain == "    a b")
    #expect(StyledText("  aa bb cc").wrapped(to: 5).plain == "  aa\nbb cc")
  }

  @Test("puts a mark before the first line and as many spaces before the others")
  func hanging() {
    let text = StyledText("one two three").wrapped(to: 9, first: "10. ")
    #expect(text.plain == "10. one\n    two\n    three")
  }

  @Test("may part wide characters, which have no spaces between them")
  func wide() {
    #expect(StyledText("漢字漢字").wrapped(to: 5).plain == "漢字\n漢字")
  }

  @Test("is never wider than asked, and loses no word", arguments: [1, 2, 7, 20, 40, 80])
  func never(width: Int) {
    let words = ["a", "déjà", "漢字かな", "🦊", "https://example.org/a/very/long/address", "x̄", "-"]
    var text = StyledText()
    for index in 0..<60 {
      text.append(words[index * 7 % words.count], index % 3 == 0 ? .strong : .plain)
      text.append(index % 11 == 0 ? "\n" : " ")
    }
    let wrapped = text.wrapped(to: width)
    #expect(wrapped.width <= max(2, width))
    #expect(wrapped.plain.filter { !$0.isWhitespace } == text.plain.filter { !$0.isWhitespace })
  }
}
