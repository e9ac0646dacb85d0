import Diagnostics
import Foundation
import Terminal
import Testing

@Suite("Writing a file")
struct SafeFileTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "files-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test("replaces what was there, and leaves nothing else behind")
  func replaces() throws {
    try withFolder { folder in
      for text in ["first and longer", "second é"] {
        try writeFile(text, to: folder + "/notes.md")
        #expect(try String(contentsOfFile: folder + "/notes.md", encoding: .utf8) == text)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["notes.md"])
    }
  }

  @Test("names the folder that is missing")
  func missing() throws {
    try withFolder { folder in
      let error = #expect(throws: Diagnostic.self) {
        try writeFile("x", to: folder + "/none/notes.md")
      }
      #expect(
        error?.rendered() == """
          error: cannot write \(folder)/none/notes.md
            got:       No such file or directory
            fix:       make the folder first: mkdir -p '\(folder)/none'
          """)
    }
  }

  @Test("does not replace a folder")
  func folderInTheWay() throws {
    try withFolder { folder in
      let path = folder + "/notes.md"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      let error = #expect(throws: Diagnostic.self) { try writeFile("x", to: path) }
      #expect(error?.fix == "name a file, not a folder")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["notes.md"])
    }
  }
}
