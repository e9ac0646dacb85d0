import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import Terminal

/// The program: flags to a session.
@main
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "Lessons in the terminal on judging models, with a live Python prompt.",
    discussion: """
      EXAMPLES
        lectern                          the menu
        lectern learn pytorch-lstm       one lesson, where you stopped
        lectern review                   the questions that are due
        lectern run script.py            a script in the prompt's language
        lectern check my-lesson.md       everything that can be wrong with a lesson
      """,
    version: "0.1.0",
    subcommands: [
      Menu.self, Learn.self, Review.self, Explore.self, Progress.self, Run.self, List.self,
      New.self, Check.self, Preview.self, Grade.self, Train.self, Triage.self, Schema.self,
      Export.self, Import.self, Submit.self, Report.self, Sync.self, Picture.self,
    ],
    defaultSubcommand: Menu.self)

  static func main() {
    do {
      if let script = plainScript {
        try Run.run(script, ScreenOptions.standardOutput(OutputFlags()))
      } else {
        var command = try parseAsRoot()
        try command.run()
      }
    } catch let failure as Failure {
      failure.report()
      Foundation.exit(failure.code.rawValue)
    } catch let diagnostic as Diagnostic {
      Failure(.inputOutput, diagnostic).report()
      Foundation.exit(Failure.Code.inputOutput.rawValue)
    } catch {
      exit(withError: error)
    }
  }

  /// The file of `lectern run FILE`, which needs no parser: reading the flags of all commands takes
  /// a quarter of the time that a short script takes.
  private static var plainScript: String? {
    let words = CommandLine.arguments.dropFirst()
    guard words.count == 2, words.first == "run", let file = words.last, !file.hasPrefix("-") else {
      return nil
    }
    return file
  }
}
