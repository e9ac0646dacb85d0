import Terminal
import Testing

@Suite("The output settings")
struct OutputSettingsTests {
  static let terminal = StreamFacts(isTerminal: true, size: TerminalSize(columns: 100, rows: 40))
  static let pipe = StreamFacts(isTerminal: false)

  struct ColorCase: Sendable {
    let color: OutputFlags.Color?
    let environment: [String: String]
    let isTerminal: Bool
    let expected: Bool
  }

  @Test(
    "decide about color by flag, then environment, then stream",
    arguments: [
      ColorCase(color: nil, environment: [:], isTerminal: true, expected: true),
      ColorCase(color: nil, environment: [:], isTerminal: false, expected: false),
      ColorCase(color: .auto, environment: [:], isTerminal: true, expected: true),
      ColorCase(color: .always, environment: ["NO_COLOR": "1"], isTerminal: false, expected: true),
      ColorCase(
        color: .never, environment: ["FORCE_COLOR": "1"], isTerminal: true, expected: false),
      ColorCase(color: nil, environment: ["NO_COLOR": "1"], isTerminal: true, expected: false),
      ColorCase(color: nil, environment: ["NO_COLOR": ""], isTerminal: true, expected: true),
      ColorCase(
        color: nil, environment: ["NO_COLOR": "1", "FORCE_COLOR": "1"], isTerminal: true,
        expected: false),
      ColorCase(color: nil, environment: ["FORCE_COLOR": "1"], isTerminal: false, expected: true),
      ColorCase(color: nil, environment: ["FORCE_COLOR": "0"], isTerminal: true, expected: false),
      ColorCase(
        color: nil, environment: ["CLICOLOR_FORCE": "1"], isTerminal: false, expected: true),
      ColorCase(
        color: nil, environment: ["CLICOLOR_FORCE": "0"], isTerminal: false, expected: false),
      ColorCase(color: nil, environment: ["CLICOLOR": "0"], isTerminal: true, expected: false),
      ColorCase(color: nil, environment: ["CLICOLOR": "1"], isTerminal: true, expected: true),
      ColorCase(color: nil, environment: ["TERM": "dumb"], isTerminal: true, expected: false),
      ColorCase(
        color: .always, environment: ["TERM": "dumb"], isTerminal: true, expected: true),
    ])
  func color(one: ColorCase) {
    let settings = OutputSettings(
      flags: OutputFlags(color: one.color), environment: one.environment,
      facts: StreamFacts(isTerminal: one.isTerminal))
    #expect(settings.usesColor == one.expected)
  }

  @Test("take the width from COLUMNS, else from the terminal, else 80")
  func width() {
    func width(_ columns: String?, _ facts: StreamFacts) -> Int {
      let environment = columns.map { ["COLUMNS": $0] } ?? [:]
      return OutputSettings(flags: OutputFlags(), environment: environment, facts: facts).width
    }
    #expect(width("60", OutputSettingsTests.terminal) == 60)
    #expect(width(nil, OutputSettingsTests.terminal) == 100)
    #expect(width(nil, OutputSettingsTests.pipe) == 80)
    #expect(width("nonsense", OutputSettingsTests.pipe) == 80)
    #expect(width("0", OutputSettingsTests.pipe) == 80)
    #expect(width("3", OutputSettingsTests.pipe) == 20)
    #expect(width("99999999", OutputSettingsTests.pipe) == 1000)
  }

  @Test("write ASCII where the locale is not UTF-8")
  func characters() {
    func isASCII(_ environment: [String: String]) -> Bool {
      OutputSettings(
        flags: OutputFlags(), environment: environment, facts: OutputSettingsTests.terminal
      ).isASCII
    }
    #expect(!isASCII(["LANG": "en_US.UTF-8"]))
    #expect(!isASCII(["LC_CTYPE": "C.utf8", "LANG": "C"]))
    #expect(isASCII(["LC_ALL": "C", "LANG": "en_US.UTF-8"]))
    #expect(isASCII([:]))
    #expect(!isASCII(["LC_ALL": "", "LANG": "de_DE.utf8"]))
  }

  @Test("neither color nor redraw in plain mode")
  func plain() {
    let settings = OutputSettings(
      flags: OutputFlags(), environment: ["LECTERN_PLAIN": "1"],
      facts: OutputSettingsTests.terminal)
    #expect(settings.isPlain)
    #expect(!settings.usesColor)
    #expect(!settings.canRedraw)
    let off = OutputSettings(
      flags: OutputFlags(), environment: ["LECTERN_PLAIN": "0"],
      facts: OutputSettingsTests.terminal)
    #expect(!off.isPlain)
    #expect(off.canRedraw)
  }

  @Test("take the theme from the flag, the environment, the terminal, and are dark otherwise")
  func theme() {
    func theme(_ flag: Theme?, _ environment: [String: String], _ asked: Theme?) -> Theme {
      let facts = StreamFacts(isTerminal: true, backgroundTheme: asked)
      return OutputSettings(
        flags: OutputFlags(theme: flag), environment: environment, facts: facts
      ).theme
    }
    #expect(theme(nil, [:], nil) == .dark)
    #expect(theme(nil, [:], .light) == .light)
    #expect(theme(nil, ["COLORFGBG": "0;15"], nil) == .light)
    #expect(theme(nil, ["COLORFGBG": "15;0"], nil) == .dark)
    #expect(theme(nil, ["LECTERN_THEME": "light"], .dark) == .light)
    #expect(theme(.dark, ["LECTERN_THEME": "light"], .light) == .dark)
  }

  @Test(
    "read a terminal's answer about its background",
    arguments: [
      ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", Theme.light),
      ("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{7}", .dark), ("\u{1B}]11;rgb:f/f/f\u{7}", .light),
      ("\u{1B}]11;rgb:00/2b/36\u{1B}\\\u{1B}[?64c", .dark), ("\u{1B}[?64;1c", nil),
      ("\u{1B}]11;rgb:zz/00/00\u{7}", nil), ("", nil),
    ])
  func background(reply: String, expected: Theme?) {
    #expect(Terminal.theme(forBackgroundReply: reply) == expected)
  }
}

@Suite("What was typed while the terminal answered")
struct TypedAheadTests {
  @Test(
    "is kept without the answers",
    arguments: [
      ("\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\\u{1B}[?62;22c", ""),
      ("1\u{1B}]11;rgb:ffff/ffff/ffff\u{7}\r\u{1B}[?6c:q", "1\r:q"), ("abc", "abc"),
      ("x\u{1B}]11;rgb:ff", "x"), ("\u{1B}[A\u{1B}[?1;2c", "\u{1B}[A"),
    ])
  func typedAhead(reply: String, expected: String) {
    #expect(String(decoding: typed(in: reply), as: UTF8.self) == expected)
  }
}
