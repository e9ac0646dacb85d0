import Diagnostics
import Foundation
import LessonFormat

/// Keeps the reports of lessons, so that what did not change is not run again.
///
/// Only reports without errors are kept: what there is to mend is always found anew.
public struct CheckCache: Sendable {
  private let folder: String
  private let isUsed: Bool
  private static let mostReports = 20_000

  public init(folder: String, isUsed: Bool) {
    self.folder = folder + "/checked"
    self.isUsed = isUsed
  }

  /// The report of a lesson, computed unless nothing changed since it was kept.
  func report(
    path: String, text: String, _ surroundings: CheckSurroundings, compute: () -> CheckReport
  ) -> CheckReport {
    var hash = surroundings.fingerprint
    hash.add(path)
    hash.add(text)
    let file = URL(fileURLWithPath: folder + "/" + hash.text + ".json")
    if isUsed, let data = try? Data(contentsOf: file),
      let report = try? JSONDecoder().decode(CheckReport.self, from: data), report.path == path
    {
      return report
    }
    let report = compute()
    // A cache that cannot be written is only slower.
    if report.errorCount == 0, let data = try? JSONEncoder().encode(report) {
      try? data.write(to: file, options: .atomic)
    }
    return report
  }

  /// Makes the folder, and empties it when too much has gathered in it.
  func prepare() {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard names.count > Self.mostReports else { return }
    for name in names { try? FileManager.default.removeItem(atPath: folder + "/" + name) }
  }
}
