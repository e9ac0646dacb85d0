import Diagnostics
import Foundation
import LessonFormat

/// The key that results are sealed with, which only a teacher and the machine of an exam know.
enum SealKey {
  static let variable = "LECTERN_KEY_FILE"

  /// The content of the file that `LECTERN_KEY_FILE` names; empty without the variable.
  ///
  /// - Throws: `Diagnostic` if the file cannot be read, so that nothing is sealed without it.
  static func fromEnvironment() throws(Diagnostic) -> String {
    let path = ProcessInfo.processInfo.environment[variable] ?? ""
    return path.isEmpty ? "" : try key(inFile: path)
  }

  /// The key in a file, without the newline at its end.
  static func key(inFile path: String) throws(Diagnostic) -> String {
    let key = try TextFile.read(path).trimmingCharacters(in: .whitespacesAndNewlines)
    guard !key.isEmpty else {
      throw Diagnostic("the key file '\(path)' is empty", fix: "write a secret line into it")
    }
    return key
  }
}
