import Terminal
import Testing

@Suite("A theme")
struct ThemeTests {
  @Test("turns a style on and off within each line")
  func escapes() {
    let text = StyledText("a\nb", .strong) + " c"
    let readable = text.ansi(.dark).replacing("\u{1B}", with: "ESC")
    #expect(readable == "ESC[1maESC[0m\nESC[1mbESC[0m c")
  }

  @Test("shows every style that means something", arguments: Theme.allCases)
  func complete(theme: Theme) {
    for (name, style) in Style.named {
      #expect(StyledText("x", style).ansi(theme) != "x", "\(name) looks like plain text")
    }
  }

  @Test("uses the sixteen colors alone", arguments: Theme.allCases)
  func sixteen(theme: Theme) {
    let allowed = Set(Array(0...9) + Array(30...37) + Array(90...97))
    for (_, style) in Style.named {
      let codes = StyledText("x", style).ansi(theme).split(separator: "m")[0].dropFirst(2)
      for code in codes.split(separator: ";") {
        #expect(Int(code).map { allowed.contains($0) } == true)
      }
    }
  }
}
