import Diagnostics
import Foundation

/// Where things are: lessons, the learner's record, histories and what is cached.
public enum LessonFolders {
  /// The folder of lessons: the one given, then `LECTERN_LESSONS`, then those that came with the
  /// program.
  ///
  /// - Parameters:
  ///   - given: what `--lessons` says.
  ///   - executable: the path of the running program.
  /// - Throws: `Diagnostic` if there is none.
  public static func folder(
    given: String?, environment: [String: String], executable: String
  ) throws(Diagnostic) -> String {
    if let given { return given }
    if let named = environment["LECTERN_LESSONS"], !named.isEmpty { return named }
    if let bundled = bundled(executable: executable) { return bundled }
    throw Diagnostic(
      "the lessons that come with the program are not there",
      fix: "name a folder with --lessons DIR, or set LECTERN_LESSONS")
  }

  /// The folder of the lessons that came with the program: `Lessons` beside the executable or in
  /// a folder above it, as a checkout has it, or `share/lectern/Lessons`, as an installation has.
  public static func bundled(executable: String) -> String? {
    var folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    for _ in 0..<6 {
      for name in ["Lessons", "share/lectern/Lessons"] {
        let path = folder.appendingPathComponent(name).path
        if FileManager.default.fileExists(atPath: path + "/lexicon.yaml") { return path }
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  /// The file of the learner's record.
  public static func gradebook(environment: [String: String], home: String) -> String {
    folder("XDG_DATA_HOME", fallback: home + "/.local/share", environment) + "/gradebook.sqlite"
  }

  /// The folder of what was typed at the prompts.
  public static func histories(environment: [String: String], home: String) -> String {
    folder("XDG_STATE_HOME", fallback: home + "/.local/state", environment)
  }

  /// The folder of what can be computed again.
  public static func cache(environment: [String: String], home: String) -> String {
    folder("XDG_CACHE_HOME", fallback: home + "/.cache", environment)
  }

  private static func folder(
    _ variable: String, fallback: String, _ environment: [String: String]
  ) -> String {
    // The XDG specification says to ignore paths that are not absolute.
    let named = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? fallback) + "/lectern"
  }
}
