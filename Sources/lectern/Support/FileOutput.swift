import ArgumentParser
import Diagnostics
import Foundation
import Terminal

/// Where a command writes: a file of its own, whole or not at all, or standard output.
struct FileOutput: ParsableArguments {
  @Option(name: .shortAndLong, help: "The file to write; without it, standard output.")
  var output: String?

  @Flag(help: "Write over a file that is there.")
  var force = false

  /// The file's path; nil for standard output.
  var path: String? { output == "-" ? nil : output }

  /// Refuses a path that something stands at, before any work is done.
  ///
  /// - Throws: `Failure` unless the path is free, or a plain file that `--force` gives up.
  func check(_ path: String?) throws {
    guard let path, FileManager.default.fileExists(atPath: path) else { return }
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let type = try? FileManager.default.attributesOfItem(atPath: resolved)[.type]
    guard type as? FileAttributeType == .typeRegular else {
      throw Failure(
        .cannotCreate, Diagnostic("'\(path)' is not a plain file", fix: "name a file"))
    }
    guard force else {
      throw Failure(
        .cannotCreate,
        Diagnostic(
          "'\(path)' is there already",
          fix: "choose another name, or add --force to write over it"))
    }
  }

  /// Writes to the path that was asked for.
  func write(_ text: String) throws { try write(text, to: path) }

  /// Writes a file, or to standard output without a path.
  func write(_ text: String, to path: String?) throws {
    guard let path else { return try FileSink.standardOutput.write(text) }
    try check(path)
    do {
      try writeFile(text, to: path)
    } catch {
      throw Failure(.cannotCreate, error)
    }
  }
}
