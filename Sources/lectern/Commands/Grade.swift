import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import LessonFormat
import Questions
import Terminal

struct Grade: ParsableCommand {
  static let configuration = CommandConfiguration(
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

  func run() throws {
    let loaded = try lessons.load(lesson)
    guard let wanted = loaded.questions.first(where: { $0.id == question }) else {
      let fix = closestName(to: question, in: loaded.questions.map(\.id))
      throw Failure(
        .noSuchFile,
        Diagnostic(
          "the lesson has no question '\(question)'",
          fix: fix.map { "did you mean '\($0)'?" }
            ?? "it has " + loaded.questions.map(\.id).joined(separator: ", ")))
    }
    let grader = AnswerGrader(
      question: wanted, loaded: loaded, python: Desk.python(datasets: loaded.datasets),
      explains: explain)
    let input = try read()
    let lines = input.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
      do throws(Diagnostic) {
        try FileSink.standardOutput.write(try grader.grade(String(line)) + "\n")
      } catch {
        let span = SourceSpan(
          source: answers ?? "<stdin>", start: SourcePosition(line: index + 1, column: 1))
        throw Failure(.badLesson, error.located(at: span))
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
