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
    guard let path = lexiconPath(besides: folder) else {
      throw Failure(
        .noSuchFile,
        Diagnostic(
          "the words that free answers are read with are not there: lexicon.yaml",
          fix: "run lectern where it was built, or name the lessons that came with it: "
            + "export LECTERN_LESSONS=…/Lessons"))
    }
    do {
      return try Lexicon(yaml: try TextFile.read(path), source: path)
    } catch {
      throw Failure(.badLesson, error)
    }
  }

  private func lexiconPath(besides folder: String?) -> String? {
    let bundled = LessonFolders.bundled(executable: Self.executable)
    return [lessons, folder, environment["LECTERN_LESSONS"], bundled]
      .compactMap { $0.map { $0 + "/lexicon.yaml" } }
      .first { FileManager.default.fileExists(atPath: $0) }
  }

  /// What the lessons of a folder share when they are checked.
  ///
  /// - Parameter found: the ids of lessons elsewhere that links may name too.
  func surroundings(of folder: String, besides found: Set<String>) throws -> CheckSurroundings {
    let beside = (try? LessonLibrary(folder: folder))?.entries ?? []
    return CheckSurroundings(
      folder: folder, lexicon: try lexicon(besides: folder),
      lexiconText: lexiconPath(besides: folder).flatMap { try? TextFile.read($0) } ?? "",
      knownLessons: found.union(beside.map(\.id)), datasets: datasets(besides: folder),
      program: Self.executable)
  }

  /// The toy data: that of the program, then what each `datasets.py` nearer to the lesson adds to
  /// it or puts in its place.
  func datasets(besides folder: String) -> String {
    let bundled = LessonFolders.bundled(executable: Self.executable)
    var seen = Set<String>()
    let folders = [bundled, environment["LECTERN_LESSONS"], lessons, folder].compactMap { $0 }
      .filter { seen.insert(Self.resolved($0)).inserted }
    return folders.compactMap { try? TextFile.read($0 + "/datasets.py") }
      .joined(separator: "\n\n")
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
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
    loaded.datasets = datasets(besides: folder)
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

extension LoadedLesson {
  /// - Throws: `Failure` with the nearest name if the lesson has no such question.
  func question(named id: String) throws -> Question {
    if let question = questions.first(where: { $0.id == id }) { return question }
    let near = closestName(to: id, in: questions.map(\.id))
    throw Failure(
      .noSuchFile,
      Diagnostic(
        "the lesson has no question '\(id)'",
        fix: near.map { "did you mean '\($0)'?" }
          ?? "it has " + questions.map(\.id).joined(separator: ", ")))
  }
}
