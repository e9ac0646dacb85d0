import Diagnostics
import Foundation

/// The pictures in a folder of lessons and in the folders in it.
enum Pictures {
  private static let endings: Set = ["png", "jpg", "jpeg", "gif", "webp", "svg"]
  private static let most = 10_000

  /// Their paths from that folder, in order.
  static func paths(in folder: String) -> [String] {
    var paths = [String]()
    for name in names(folder) {
      if isPicture(name) { paths.append(name) }
      guard !name.contains("."), paths.count < most else { continue }
      paths += names(folder + "/" + name).filter(isPicture).map { "\(name)/\($0)" }
    }
    return paths
  }

  /// A finding for each picture that no lesson shows.
  static func unused(in folder: String, texts: [String]) -> [Diagnostic] {
    paths(in: folder).filter { path in !texts.contains { $0.contains(path) } }.map { path in
      Diagnostic(
        "no lesson shows this picture", severity: .warning,
        at: SourceSpan(
          source: "\(folder)/\(path)", start: SourcePosition(line: 1, column: 1)),
        fix: "show it with `![what it shows](\(path))`, or take it away")
    }
  }

  private static func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func isPicture(_ name: String) -> Bool {
    endings.contains(name.split(separator: ".").last.map { $0.lowercased() } ?? "")
  }
}
