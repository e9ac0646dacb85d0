import Diagnostics
import Testing

@Suite("A diagnostic")
struct DiagnosticTests {
  @Test("quotes the line, points at the place and names the fix")
  func rendersWhole() {
    let span = SourceSpan(
      source: "prompt", start: SourcePosition(line: 1, column: 1),
      end: SourcePosition(line: 1, column: 9))
    let diagnostic = Diagnostic(
      "Dense needs 4 input features but got 3", at: span, got: "input [2, 3]",
      expected: "input [..., 4]",
      fix: "build Dense(3, ...), or make the layer before it output 4 features")
    #expect(
      diagnostic.rendered(quoting: "model(x)") == """
        error: Dense needs 4 input features but got 3
         --> prompt:1:1
        1 | model(x)
          | ^^^^^^^^
          got:       input [2, 3]
          expected:  input [..., 4]
          fix:       build Dense(3, ...), or make the layer before it output 4 features
        """)
    #expect(
      diagnostic.oneLine
        == "prompt:1:1: error: Dense needs 4 input features but got 3; "
        + "build Dense(3, ...), or make the layer before it output 4 features")
  }

  @Test("stays readable when the place lies outside the text")
  func placeOutsideText() {
    let span = SourceSpan(source: "a.md", start: SourcePosition(line: 9, column: 4))
    let text = Diagnostic("a block is not closed", severity: .warning, at: span)
      .rendered(quoting: "one line")
    #expect(text == "warning: a block is not closed\n --> a.md:9:4")
  }
}

@Suite("The closest name")
struct ClosestNameTests {
  @Test(
    "is found over one slip and refused over many",
    arguments: [
      ("recal_score", "recall_score"), ("presicion_score", "precision_score"), ("xyz", nil),
      ("", nil),
    ])
  func closest(typed: String, meant: String?) {
    #expect(closestName(to: typed, in: ["recall_score", "precision_score", "fit"]) == meant)
  }
}
