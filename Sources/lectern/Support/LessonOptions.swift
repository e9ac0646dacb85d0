import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import LessonFormat
import Questions

/// Where lessons are looked for.
struct LessonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of lessons.", valueName: "dir"))
  var lessons: String?

  private var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// The path of this program.
  static var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? Bundle.main.executablePath ?? CommandLine.arguments[0]
  }

  func library() throws -> LessonLibrary {
    do {
      let folder = try LessonFolders.folder(
        given: lessons, environment: environment, executable: Self.executable)
      return try LessonLibrary(folder: folder)
    } catch {
      throw Failure(.noSuchFile, error)
    }
  }

  /// The words that free answers are graded with: the folder's own, else those of the program.
  func lexicon(besides folder: String? = nil) throws -> Lexicon {
    let bundled = LessonFolders.bundled(executable: Self.executable)
    do {
      for place in [lessons, folder, environment["LECTERN_LESSONS"], bundled] {
        if let lexicon = try LessonLibrary.lexicon(in: place) { return lexicon }
      }
      return Lexicon()
    } catch {
      throw Failure(.badLesson, error)
    }
  }

  /// The toy data: `datasets.py` beside the lesson, else that of the program.
  func datasets(besides path: String) -> String {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let places = [folder, LessonFolders.bundled(executable: Self.executable)]
    return places.compactMap { $0 }.lazy.compactMap { try? TextFile.read($0 + "/datasets.py") }
      .first ?? ""
  }

  /// The words that `:what` explains: the glossary beside the lesson, else that of the program.
  func glossary(besides folder: String? = nil) -> Glossary {
    let bundled = LessonFolders.bundled(executable: Self.executable)
    return [folder, lessons, environment["LECTERN_LESSONS"], bundled].lazy
      .compactMap { LessonLibrary.glossary(in: $0) }.first ?? Glossary()
  }

  /// The lesson of a name, read and sound.
  func load(_ name: String) throws -> LoadedLesson {
    let path: String
    if name.hasSuffix(".md"), FileManager.default.fileExists(atPath: name) {
      path = name
    } else {
      do {
        path = try library().path(of: name)
      } catch let error as Diagnostic {
        throw Failure(.noSuchFile, error)
      }
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var loaded = LoadedLesson.read(path: path, lexicon: try lexicon(besides: folder))
    loaded.glossary = glossary(besides: folder)
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure(.noSuchFile, all: loaded.findings)
    }
    guard loaded.isSound else {
      throw Failure(
        .badLesson, all: loaded.findings.filter { $0.severity == .error }, text: loaded.text)
    }
    return loaded
  }
}
