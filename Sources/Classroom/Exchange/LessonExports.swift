import Diagnostics

/// A format that a lesson can be written in for other programs.
public struct LessonExport: Sendable {
  /// What `--to` calls it.
  public var name: String
  public var summary: String
  let write: @Sendable (PlayedLesson, ExportOptions) -> ExportedText
}

/// What an export is asked for.
public struct ExportOptions: Hashable, Sendable {
  /// Whether the answers are written too.
  public var includesAnswers: Bool
  /// The toy data in the prompt's language, which a notebook carries along; empty for none.
  public var datasets: String

  public init(includesAnswers: Bool = false, datasets: String = "") {
    self.includesAnswers = includesAnswers
    self.datasets = datasets
  }
}

/// What an export wrote, and what it had to leave out.
public struct ExportedText: Hashable, Sendable {
  public var text: String
  public var findings: [Diagnostic]

  public init(text: String, findings: [Diagnostic] = []) {
    self.text = text
    self.findings = findings
  }
}

/// Every format that a lesson can be written in.
public enum LessonExportCatalog {
  public static let exports: [LessonExport] = [.notebook, .gift, .html]

  /// Writes a lesson in the format of that name.
  ///
  /// - Throws: `Diagnostic` with the nearest name if there is none.
  public static func write(
    _ played: PlayedLesson, to name: String, _ options: ExportOptions
  ) throws(Diagnostic) -> ExportedText {
    guard let export = exports.first(where: { $0.name == name }) else {
      let names = exports.map(\.name)
      throw Diagnostic(
        "lessons cannot be written as '\(name)'",
        fix: closestName(to: name, in: names).map { "did you mean '\($0)'?" }
          ?? "use one of \(names.joined(separator: ", "))")
    }
    var result = export.write(played, options)
    result.findings += played.findings
    return result
  }
}
