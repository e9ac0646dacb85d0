import MiniPython
import Testing

// Expected texts come from CPython 3.11.
@Suite("The text of a string")
struct StringTextTests {
  @Test(
    "is quoted and escaped as Python's repr",
    arguments: [
      ("abc", "'abc'"), ("it's", "\"it's\""), ("say \"hi\"", "'say \"hi\"'"),
      ("'\"", "'\\'\"'"), ("a\tb\n", "'a\\tb\\n'"), ("\\", "'\\\\'"),
      ("\u{0}\u{7F}", "'\\x00\\x7f'"),
      ("\u{A0}", "'\\xa0'"), ("é☃😀", "'é☃😀'"), ("\u{200B}", "'\\u200b'"),
    ])
  func quoted(text: String, expected: String) {
    #expect(StringText.quoted(text) == expected)
  }

  @Test("is equal by code points, not by what looks the same")
  func equality() {
    let (composed, decomposed) = (StringObject("é"), StringObject("e\u{301}"))
    #expect(!composed.isEqual(to: decomposed))
    #expect(composed.count == 1)
    #expect(decomposed.count == 2)
    #expect(StringObject("naïve").slice(2, 4) == "ïv")
  }
}
