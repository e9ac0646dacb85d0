import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import LessonFormat
import Terminal

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a script in the prompt's language; the output is Python's.",
    discussion: """
      EXAMPLES
        lectern run train.py
        echo 'print(1 + 1)' | lectern run -
      """)

  @Argument(help: "A Python file, or - for standard input.")
  var file: String

  @OptionGroup var screen: ScreenOptions

  func run() throws { try Self.run(file, screen.standardOutput()) }

  /// Runs a script; throws `ExitCode` unless it ended by itself.
  static func run(_ file: String, _ output: Output) throws {
    let text: String
    do {
      text = file == "-" ? try standardInput() : try TextFile.read(file, limitBytes: 16 << 20)
    } catch {
      throw Failure(.noSuchFile, error)
    }
    TerminalGuard.install()
    let runner = ScriptRunner(output: output, python: Desk.python())
    switch try runner.run(text, name: file == "-" ? "<stdin>" : file) {
    case .finished: break
    case .failed: throw ExitCode(Failure.Code.checkFailed.rawValue)
    case .interrupted: throw ExitCode(Failure.Code.interrupted.rawValue)
    }
  }

  private static func standardInput() throws(Diagnostic) -> String {
    let data = FileHandle.standardInput.readDataToEndOfFile()
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Diagnostic("standard input is not UTF-8")
    }
    return text
  }
}
