import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import Terminal

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a lesson to fill in, with every kind of block.")

  @Argument(help: "The file to write, such as my-lesson.md.")
  var file: String

  func run() throws {
    guard !FileManager.default.fileExists(atPath: file) else {
      throw Failure(
        .cannotCreate, Diagnostic("'\(file)' is there already", fix: "choose another name"))
    }
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let id = words.isEmpty ? "my-lesson" : words.joined(separator: "-")
    do {
      try Data(LessonTemplate.text(id: id).utf8)
        .write(to: URL(fileURLWithPath: file), options: .withoutOverwriting)
    } catch {
      throw Failure(
        .cannotCreate,
        Diagnostic("'\(file)' cannot be written", got: (error as NSError).localizedDescription))
    }
    try FileSink.standardOutput.write(
      "wrote \(file); `lectern preview \(file)` shows it, `lectern check \(file)` checks it\n")
  }
}
