import ArgumentParser
import Foundation
import Terminal

/// Turns a capture of a terminal into an SVG picture, for the README.
struct Picture: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture",
    abstract: "Make an SVG picture of a terminal's screen.",
    discussion: "EXAMPLE\n  tmux capture-pane -e -p | lectern picture --columns 80 > screen.svg",
    shouldDisplay: false)

  @Option(help: "The width of the screen in cells.")
  var columns: Int?

  @Option(help: "What the picture shows, for those who cannot see it.")
  var title = ""

  @Option(help: "The terminal's background: dark or light.")
  var theme: Theme = .dark

  func run() throws {
    let capture = String(
      decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    let picture = screenPicture(ofCapture: capture, columns: columns, theme: theme, title: title)
    try FileSink.standardOutput.write(picture)
  }
}
