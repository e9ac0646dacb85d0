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
  func standardOutput() -> Output {
    Output(
      FileSink.standardOutput,
      settings: OutputSettings(
        flags: flags, environment: ProcessInfo.processInfo.environment,
        facts: StreamFacts.ofDescriptor(1)))
  }
}
