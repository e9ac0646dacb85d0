import Classroom
import Foundation
import Testing

/// Plays the files in `Transcripts`: lines that begin with `» ` are typed, the others are seen.
///
/// The first line says which lesson and mode: `tiny learn`. `LECTERN_RECORD=1` writes what is seen
/// now, to be read before it is committed.
@Suite("A transcript")
struct TranscriptTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts")
  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test("is seen again when the same is typed", arguments: names)
  func transcript(name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let head = lines[0].split(separator: " ").map(String.init)
    let seat = try Seat(head[0], mode: try #require(SessionMode(rawValue: head[1])))
    var seen = lines[0] + "\n" + (try seat.start())
    for line in lines.dropFirst() where line.hasPrefix("»") {
      let typed = line.dropFirst().drop { $0 == " " }
      seen += "» \(typed)".trimmedEnd + "\n" + (try seat.type(String(typed)))
    }
    if ProcessInfo.processInfo.environment["LECTERN_RECORD"] == "1" {
      try (seen.trimmedLines + "\n").write(
        to: Self.folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    #expect(seen.trimmedLines == text.trimmedLines)
  }

  @Test("exists")
  func exists() {
    #expect(Self.names.count >= 3)
  }
}

extension StringProtocol {
  fileprivate var trimmedEnd: String {
    String(reversed().drop(while: \.isWhitespace).reversed())
  }

  fileprivate var trimmedLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmedEnd)
      .joined(separator: "\n").trimmedEnd
  }
}
