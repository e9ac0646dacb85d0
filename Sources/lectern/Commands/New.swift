import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import Terminal

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a lesson to fill in, with every kind of block.")

  @Argument(help: "The file to write, such as my-lesson.md.")
  var file: String

  /// The file's name; a lesson is only found by its ending.
  private var path: String { file.hasSuffix(".md") ? file : file + ".md" }

  func run() throws {
    let file = path
    guard !FileManager.default.fileExists(atPath: file) else {
      throw Failure(
        .cannotCreate, Diagnostic("'\(file)' is there already", fix: "choose another name"))
    }
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let id = words.isEmpty ? "my-lesson" : words.joined(separator: "-")
    do {
      try writeFile(LessonTemplate.text(id: id), to: file)
    } catch {
      throw Failure(.cannotCreate, error)
    }
    try FileSink.standardOutput.write(
      "wrote \(file); `lectern preview \(file)` shows it, `lectern check \(file)` checks it\n")
  }
}
