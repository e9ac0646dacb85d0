import ArgumentParser
import Classroom
import Terminal

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schemas of front matter, course file and question heads.")

  func run() throws {
    try FileSink.standardOutput.write(Schemas.all.indented() + "\n")
  }
}
