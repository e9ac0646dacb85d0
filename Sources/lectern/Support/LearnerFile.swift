import Classroom
import Diagnostics
import Foundation
import Terminal

/// Files that a learner gets, in the folder where the program was started.
enum LearnerFile {
  /// Writes a new file and never over another.
  ///
  /// - Returns: the path that it got.
  /// - Throws: `Diagnostic` if there is one of that name, or it cannot be written.
  static func write(_ name: String, _ text: String) throws(Diagnostic) -> String {
    let path = (name as NSString).expandingTildeInPath
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Diagnostic(
        "'\(path)' is there already", severity: .warning,
        fix: "add another name, such as \(free(path))")
    }
    try writeFile(text, to: path)
    return path
  }

  /// The first name that is not taken: `exam.json`, then `exam-2.json`, and so on.
  static func free(_ path: String) -> String {
    let (base, ending) = (
      (path as NSString).deletingPathExtension, (path as NSString).pathExtension
    )
    let names = [path] + (2...9_999).map { "\(base)-\($0)" + (ending.isEmpty ? "" : ".\(ending)") }
    return names.first { !FileManager.default.fileExists(atPath: $0) } ?? path
  }
}
