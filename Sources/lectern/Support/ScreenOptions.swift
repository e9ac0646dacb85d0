import ArgumentParser
import Foundation
import Terminal

extension OutputFlags.Color: ExpressibleByArgument {}
extension Theme: ExpressibleByArgument {}

/// How output looks.
struct ScreenOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Color: always, never or auto.", valueName: "when"))
  var color: OutputFlags.Color?

  @Flag(help: "Draw with ASCII only.")
  var ascii = false

  @Flag(help: "Linear text for a screen reader: no boxes, no redrawing.")
  var plain = false

  @Option(help: ArgumentHelp("The terminal's background: dark or light.", valueName: "background"))
  var theme: Theme?

  var flags: OutputFlags {
    OutputFlags(color: color, isASCII: ascii, isPlain: plain, theme: theme)
  }

  /// Standard output as these flags, the environment and the terminal want it.
  func standardOutput(background: Theme? = nil) -> Output {
    Self.standardOutput(flags, background: background)
  }

  static func standardOutput(_ flags: OutputFlags, background: Theme? = nil) -> Output {
    var facts = StreamFacts.ofDescriptor(1)
    facts.backgroundTheme = background
    return Output(
      FileSink.standardOutput,
      settings: OutputSettings(
        flags: flags, environment: ProcessInfo.processInfo.environment, facts: facts))
  }

  /// The same for a sitting at a terminal, which is asked for its background where colors are
  /// shown and nobody has named a theme; and what was typed while it answered.
  func interactiveOutput() -> (output: Output, typedAhead: [UInt8]) {
    let output = standardOutput()
    let named = ProcessInfo.processInfo.environment["LECTERN_THEME"].flatMap { Theme(rawValue: $0) }
    guard output.settings.usesColor, output.settings.canRedraw, theme == nil, named == nil else {
      return (output, [])
    }
    let answer = Theme.askTerminal()
    return (standardOutput(background: answer.theme), answer.typedAhead)
  }
}
