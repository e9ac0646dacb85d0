import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import LessonFormat
import Questions
import Terminal

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Let small networks learn from a question's labeled answers.",
    discussion: """
      EXAMPLES
        lectern train pytorch-lstm fraud

      For a free question with several thousand labeled answers in a file ('examples:' in its
      head). The networks read an answer word by word and advise the grader; they are written
      beside the answers, and the lesson works without them. Train anew when the answers have
      changed: `lectern check` says so.
      """)

  @Argument(help: "The lesson: an id, a number or a path.")
  var lesson: String

  @Argument(help: "The question's id.")
  var question: String

  @Option(help: "How many networks, each from another start; their mean counts.")
  var networks = 3

  @OptionGroup var lessons: LessonOptions

  func validate() throws {
    guard (1...9).contains(networks) else {
      throw ValidationError("--networks is a number from 1 to 9")
    }
  }

  func run() throws {
    let wanted = try lessons.load(lesson).question(named: question)
    guard let free = wanted.kind as? FreeTextQuestion else {
      throw Failure(
        .badLesson,
        Diagnostic(
          "the question '\(question)' is not answered in free text",
          fix: "networks are for questions of type 'free'"))
    }
    let path: String
    do throws(Diagnostic) {
      path = try free.trainNetworks(networks) { network, epoch, epochs, loss in
        let line = String(
          format: "network %d of %d, round %d of %d: loss %.3f\n", network, networks, epoch,
          epochs, loss)
        FileHandle.standardError.write(Data(line.utf8))
      }
    } catch {
      throw Failure(.badLesson, error)
    }
    try FileSink.standardOutput.write("wrote \(path)\n")
  }
}
