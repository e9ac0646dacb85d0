import Diagnostics
import Foundation
import Terminal
import Testing

@Suite("The history of a prompt")
struct InputHistoryTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "history-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private let clock = { Date(timeIntervalSince1970: 1_772_000_000) }

  @Test("keeps entries of several lines whole over sessions")
  func survives() throws {
    try withFolder { folder in
      let path = folder + "/state/python"
      let entries = ["a = 1", "for x in y:\n    #12\n    \\n\n\n    print(x)", "#1772000000", "é漢"]
      let first = try InputHistory(path: path, clock: clock)
      for entry in entries { try first.add(entry) }
      #expect(try InputHistory(path: path, clock: clock).entries == entries)
      #expect(first.entries == entries)
    }
  }

  @Test("can be read by its owner alone")
  func mode() throws {
    try withFolder { folder in
      try InputHistory(path: folder + "/state/python", clock: clock).add("a")
      let file = try FileManager.default.attributesOfItem(atPath: folder + "/state/python")
      #expect(file[.posixPermissions] as? Int == 0o600)
      let state = try FileManager.default.attributesOfItem(atPath: folder + "/state")
      #expect(state[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test("leaves out blank entries and repetitions")
  func repetitions() throws {
    let history = InputHistory()
    for entry in ["a", "a", "  ", "", "b", "a"] { try history.add(entry) }
    #expect(history.entries == ["a", "b", "a"])
  }

  @Test("loses nothing when two sessions write at once")
  func twoSessions() throws {
    try withFolder { folder in
      let path = folder + "/h"
      let one = try InputHistory(path: path, clock: clock)
      let two = try InputHistory(path: path, clock: clock)
      try one.add("from one")
      try two.add("from two")
      try one.add("again from one")
      let all = try InputHistory(path: path, clock: clock).entries
      #expect(all == ["from one", "from two", "again from one"])
    }
  }

  @Test("keeps the newest thousand")
  func limit() throws {
    try withFolder { folder in
      let path = folder + "/h"
      let many = (0..<2001).map { HistoryFormat.text(of: .init(text: "entry \($0)", time: 1)) }
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try many.joined().write(toFile: path, atomically: true, encoding: .utf8)
      let history = try InputHistory(path: path, clock: clock)
      #expect(history.entries.count == 1000)
      #expect(history.entries.last == "entry 2000")
      #expect(try InputHistory(path: path, clock: clock).entries.first == "entry 1001")
    }
  }

  @Test("stays in memory when its file cannot be written")
  func unwritable() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/h", withIntermediateDirectories: true)
      let history = try InputHistory(path: folder + "/h/missing/../../h", clock: clock)
      let error = #expect(throws: Diagnostic.self) { try history.add("a") }
      #expect(error?.summary == "cannot keep the history of what is typed")
      #expect(history.entries == ["a"])
    }
  }

  @Test("reads files without time stamps, one entry a line")
  func oldFormat() {
    #expect(HistoryFormat.entries(in: "a\nb\n").map(\.text) == ["a", "b"])
    #expect(HistoryFormat.entries(in: "").isEmpty)
    #expect(HistoryFormat.entries(in: "#12\n").isEmpty)
    #expect(
      HistoryFormat.entries(in: "#12\na\nb\n#13\nc\n") == [
        .init(text: "a\nb", time: 12), .init(text: "c", time: 13),
      ])
  }
}
