import Terminal
import Testing

@Suite("Highlighted Python")
struct PythonHighlighterTests {
  @Test(
    "tells words apart",
    arguments: [
      ("x = 1.5e3  # n", "x = <number>1.5e3</number>  <comment># n</comment>"),
      (
        "def f(x): return None",
        "<keyword>def</keyword> <function>f</function>(x): <keyword>return</keyword> "
          + "<number>None</number>"
      ),
      ("nn.LSTM(4)", "nn.<function>LSTM</function>(<number>4</number>)"),
      ("f\"a{b}\" + 'c\\'d'", "<string>f\"a{b}\"</string> + <string>'c\\'d'</string>"),
      ("'''a\nb''' x", "<string>'''a\nb'''</string> x"),
      ("'open\nx", "<string>'open</string>\nx"),
      (">>> x\n... y", "<prompt>>>> </prompt>x\n<prompt>... </prompt>y"),
      ("@torch.no_grad()", "<function>@torch.no_grad</function>()"),
      ("class A(B):", "<keyword>class</keyword> <function>A</function>(B):"),
      ("variable1 _x2", "variable1 _x2"),
    ])
  func styles(source: String, expected: String) {
    #expect(highlightedPython(source).tagged == expected)
  }

  @Test(
    "keeps every character",
    arguments: ["", "\\", "'", "\"\"\"", "'\\", "0x", ".5.", "@", "#", ">>>", "é漢🦊 = '…'", "r'\\'"])
  func complete(source: String) {
    #expect(highlightedPython(source).plain == source)
  }
}
