import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import Gradebook
import Terminal

struct Submit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Write what you have done into a file for your teacher.",
    discussion: """
      EXAMPLES
        lectern submit --name "Ada Lovelace" --id s1234567
        lectern submit pytorch-lstm -o ada.json

      The file is sealed: `lectern report` tells if it was changed. Name and id are remembered.
      """)

  @Argument(help: "The only lesson to hand in: its id. Without it, all of them.")
  var lesson: String?

  @Option(help: "Your name, for the report.")
  var name: String?

  @Option(help: "What your school calls you: a number, a login or a mail address.")
  var id: String?

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String?

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let desk = try Desk(screen)
    try desk.needRecord()
    let book = desk.record.gradebook
    for (setting, value) in [("name", name), ("schoolID", id)] {
      if let value { try book.setSetting(setting, to: value) }
    }
    let learner = Learner(
      id: desk.learnerID, name: try book.setting("name") ?? "",
      schoolID: try book.setting("schoolID") ?? "")
    let submission = try book.submission(of: learner, lessonID: lesson)
    guard !submission.answers.isEmpty else {
      throw Failure(
        .noSuchFile,
        Diagnostic(
          lesson.map { "you have no answers in a lesson '\($0)'" } ?? "you have no answers yet",
          fix: "`lectern progress` shows what you have done"))
    }
    let text = try SealedFile(submission, key: try SealKey.fromEnvironment()).text
    if output == "-" { return try FileSink.standardOutput.write(text) }
    do throws(Diagnostic) {
      let path = try LearnerFile.write(
        output ?? LearnerFile.free("lectern-\(fileName(learner)).json"), text)
      let count = submission.answers.count
      try desk.output.writeLine(
        StyledText("\(count) answer\(count == 1 ? "" : "s") of \(learner.label) are in \(path).")
          .wrapped(to: desk.settings.width))
    } catch {
      throw Failure(.cannotCreate, error)
    }
  }

  private func fileName(_ learner: Learner) -> String {
    let words = learner.label.lowercased().split { !($0.isLetter || $0.isNumber) }
    return words.isEmpty ? "learner" : words.joined(separator: "-")
  }
}
