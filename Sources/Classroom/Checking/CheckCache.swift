import Diagnostics
import Foundation
import LessonFormat
import Questions

/// Remembers which lessons were checked and found clean, so that they are not run again.
///
/// Only a report without findings is kept: what there is to mend is always found anew.
public struct CheckCache {
  private let folder: String
  private let isUsed: Bool

  public init(folder: String, isUsed: Bool) {
    self.folder = folder + "/checked"
    self.isUsed = isUsed
  }

  /// The report of a lesson, computed unless nothing changed since it was found clean.
  public func report(
    for loaded: LoadedLesson, known: Set<String>, compute: () -> CheckReport
  ) -> CheckReport {
    guard let lesson = loaded.lesson, loaded.findings.isEmpty,
      !loaded.questions.contains(where: { $0.kind is FreeTextQuestion })
    else { return compute() }
    let path = folder + "/" + key(loaded, known)
    if isUsed, FileManager.default.fileExists(atPath: path) {
      var report = CheckReport(path: loaded.path, findings: [])
      report.lessonID = lesson.id
      return report
    }
    let report = compute()
    if report.findings.isEmpty { remember(path) }
    return report
  }

  /// Everything that a report depends on: the text, the place, the program, the other lessons.
  private func key(_ loaded: LoadedLesson, _ known: Set<String>) -> String {
    var hash = StableHash(of: loaded.text)
    hash.add(loaded.path)
    hash.add(known.sorted().joined(separator: " "))
    let program = CommandLine.arguments.first ?? ""
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        ?? program)
    let changed = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    hash.add("\(changed) \((attributes?[.size] as? NSNumber)?.intValue ?? 0)")
    for file in Self.sources(beside: loaded.path) { hash.add(file) }
    return hash.text
  }

  /// The data that cells may use, which stands beside the lesson.
  private static func sources(beside path: String) -> [String] {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return ["datasets.py"].map { (try? TextFile.read(folder + "/" + $0)) ?? "" }
  }

  /// A cache that cannot be written is only slower.
  private func remember(_ path: String) {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    _ = FileManager.default.createFile(atPath: path, contents: nil)
  }
}
