import Foundation
import Testing

/// The folder that holds `Sources` and `Tests`.
let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Compares with a file in `Goldens`; `LECTERN_RECORD=1` writes the file, to be read before it is
/// committed.
func compare(_ text: String, golden name: String) throws {
  let file = packageFolder.appendingPathComponent("Tests/PlotsTests/Goldens/\(name)")
  if ProcessInfo.processInfo.environment["LECTERN_RECORD"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
  let recorded = try String(contentsOf: file, encoding: .utf8)
  #expect(text == recorded, "\(name)")
}
