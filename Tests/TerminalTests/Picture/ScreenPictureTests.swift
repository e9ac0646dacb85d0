import Foundation
import Terminal
import Testing

@Suite("A picture of a screen")
struct ScreenPictureTests {
  @Test("reads the looks out of a capture, and leaves out what moves the cursor")
  func looks() {
    let capture =
      "\u{1B}[1;96mTitle\u{1B}[0m \u{1B}[2K\u{1B}[31mred\nstill red\u{1B}[39m \u{1B}[7mx"
    let lines = capturedLines(capture)
    #expect(lines.map { $0.map(\.text) } == [["Title", " ", "red"], ["still red", " ", "x"]])
    #expect(lines[0][0].look == CapturedLook(color: 14, isBold: true))
    #expect(lines[0][2].look == CapturedLook(color: 1))
    #expect(lines[1][0].look == CapturedLook(color: 1))
    #expect(lines[1][2].look == CapturedLook(isReversed: true))
  }

  @Test("puts each word at its cells")
  func words() {
    let svg = screenPicture(ofCapture: "漢 <b>\n  x\u{1B}[1mbold\u{1B}[0m", columns: 20)
    #expect(svg.contains("<text x=\"14\" y=\"26.8\" textLength=\"16.8\" fill=\"#dcdfe8\">漢</text>"))
    #expect(svg.contains(">&lt;b&gt;</text>"))
    #expect(svg.contains(" font-weight=\"bold\">bold</text>"))
    #expect(svg.contains("width=\"196\""))
  }

  @Test("survives a capture that is cut anywhere")
  func broken() {
    for capture in ["", "\u{1B}", "\u{1B}[", "\u{1B}[1", "\u{1B}[;;m", "\u{1B}[999999999999999m"] {
      #expect(screenPicture(ofCapture: capture).hasSuffix("</svg>\n"))
    }
  }
}
