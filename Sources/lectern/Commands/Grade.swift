import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import LessonFormat
import Questions
import Terminal

struct Grade: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Grade many answers to one question.",
    discussion: """
      EXAMPLES
        lectern grade pytorch-lstm fraud --answers answers.jsonl
        echo '{"answer": "no, it misses most of the fraud"}' | lectern grade pytorch-lstm fraud

      Each line of input is an object with "answer"; "label" (pass, partial or fail) is optional.
      With labels, the confusion matrix is printed to standard error.
      """)

  @Argument(help: "The lesson: an id, a number or a path.")
  var lesson: String

  @Argument(help: "The question's id.")
  var question: String

  @Option(help: ArgumentHelp("A file with one JSON object a line.", valueName: "file.jsonl"))
  var answers: String?

  @Flag(help: "Tell all that was found in each answer, to see why it got its verdict.")
  var explain = false

  @OptionGroup var lessons: LessonOptions

  private static let block = 512

  func run() throws {
    let loaded = try lessons.load(lesson)
    let wanted = try loaded.question(named: question)
    let grader = AnswerGrader(
      question: wanted, loaded: loaded, python: Desk.python(datasets: loaded.datasets),
      explains: explain)
    let input = try read()
    let lines = input.split(separator: "\n", omittingEmptySubsequences: false)
    // In blocks, so that many answers are graded at once and the first lines come soon.
    let numbered = lines.indices.filter { lines[$0].contains { !$0.isWhitespace } }
    for start in stride(from: 0, to: numbered.count, by: Self.block) {
      let block = numbered[start..<min(start + Self.block, numbered.count)]
      for (index, result) in zip(block, grader.grade(block.map { String(lines[$0]) })) {
        do throws(Diagnostic) {
          try FileSink.standardOutput.write(try result.get() + "\n")
        } catch {
          let span = SourceSpan(
            source: answers ?? "<stdin>", start: SourcePosition(line: index + 1, column: 1))
          throw Failure(.badLesson, error.located(at: span))
        }
      }
    }
    if let report = grader.report { try FileSink.standardError.write(report.text) }
  }

  private func read() throws -> String {
    if let answers {
      do {
        return try TextFile.read(answers, limitBytes: 256 << 20)
      } catch {
        throw Failure(.noSuchFile, error)
      }
    }
    return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
  }
}
