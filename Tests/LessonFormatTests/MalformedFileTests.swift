import Diagnostics
import Foundation
import LessonFormat
import Testing

/// Files as nobody would write them, each a clear finding in bounded time and memory.
@Suite("A malformed file", .timeLimit(.minutes(1)))
struct MalformedFileTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "lectern-malformed-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private static let head = "---\nformat: 1\nid: a\ntitle: a\n---\n"

  private func findings(_ text: String) -> [String] {
    LessonReader.read(text, source: "a").findings.map(\.oneLine)
  }

  @Test(
    "is named for what is wrong with it",
    arguments: [
      LongText("", "a:1:1: error: the lesson does not begin with front matter"),
      LongText("# A title\n", "a:1:1: error: the lesson does not begin with front matter"),
      LongText("---\nformat: 1\n", "a:1:1: error: the front matter is not closed"),
      LongText("---\n- a\n---\n", "a:2:1: error: the head is not a list of keys with values"),
      LongText("---\nid: a\nid: b\n---\n", "a:2:1: error: the key 'id' stands here twice"),
      LongText("---\n\tid: a\n---\n", "a:2:1: error: a tab stands where spaces should"),
      LongText(
        "---\nid: a\n title: b\n---\n",
        "a:3:7: error: the line is indented, so it is read as part of the line above"),
      LongText(
        "---\nid: a\nneeds: [b, c\ntitle: d\n---\n", "a:4:6: error: a [ above is not closed"),
      LongText(
        "---\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n",
        "a:2:4: error: anchors and aliases are not allowed here"),
      LongText("---\na: *b\n---\n", "a:2:4: error: text that begins with * is read as an alias"),
      LongText(
        "---\na: " + String(repeating: "[", count: 50_000) + "\n---\n",
        "a:2:1: error: the head is nested too deeply"),
      LongText(
        "---\n" + String(repeating: "a: ", count: 20_000) + "\n---\n", "a:2:"),
      LongText(
        "---\n" + (0..<9_000).map { "key\($0): x\n" }.joined() + "---\n",
        "a:2:1: error: the head is too large"),
      LongText(head + "```python run\nx = 1\n", "a:6:1: error: the block is not closed"),
      LongText(head + "~~~~\n````\n~~~\n", "a:6:1: error: the block is not closed"),
      LongText(
        head + String(repeating: "|a", count: 10_000) + "\n"
          + String(repeating: "|-", count: 10_000) + "\n",
        "a:6:1: error: the line is too long"),
      LongText(
        head + String(repeating: "|a", count: 100) + "\n" + String(repeating: "|-", count: 100)
          + "\n", "a:7:1: error: the table has too many columns"),
      LongText(
        head + String(repeating: "> ", count: 3_000) + "a\n",
        "a:6:1: error: the line is nested too deeply"),
      LongText(
        head + String(repeating: "- ", count: 3_000) + "a\n",
        "a:6:1: error: the line is nested too deeply"),
      LongText(
        head + (0..<60).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined(),
        "a:"),
      LongText(
        head + String(repeating: "*a **b ", count: 900) + "\n"
          + String(repeating: "[", count: 7_000) + "\n", ""),
      LongText(head + String(repeating: "{{ x ", count: 1_500) + "\n", "a:6:1: error: "),
      LongText(
        head + String(repeating: "word word\n", count: 40_000),
        "a:"),
      LongText(
        head + "a \u{1B}[31m b\n", "a:6:3: warning: a control character (U+001B) is left out"),
      LongText(
        head + "a \u{202E}b\n", "a:6:3: warning: a control character (U+202E) is left out"),
      LongText(head + "```python runn\n1\n```\n", "a:6:1: error: a python block knows no 'runn'"),
      LongText(head + "```pyton run\n1\n```\n", "a:6:1: error: a block cannot be 'pyton'"),
    ])
  func texts(text: LongText) {
    let found = findings(text.text)
    #expect(
      text.finding.isEmpty || found.contains { $0.hasPrefix(text.finding) },
      "\(found.prefix(3)) for \(text.text.prefix(60))")
  }

  @Test("of a hundred million bytes is refused before it is read")
  func large() throws {
    let path = folder + "/large.md"
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 100_000_000)
    try handle.close()
    #expect(try message(path) == "the file is too large")
  }

  @Test("that is no text, a folder or a pipe is refused with its reason")
  func kinds() throws {
    try Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1]).write(
      to: URL(fileURLWithPath: folder + "/binary.md"))
    try Data(Array(Self.head.utf8) + [0xC3, 0x28]).write(
      to: URL(fileURLWithPath: folder + "/latin.md"))
    try FileManager.default.createDirectory(
      atPath: folder + "/folder.md", withIntermediateDirectories: true)
    #expect(mkfifo(folder + "/pipe.md", 0o600) == 0)
    let files = try LessonFolder(folder).files
    #expect(
      files.map { $0.split(separator: "/").last ?? "" } == [
        "binary.md", "folder.md", "latin.md", "pipe.md",
      ])
    #expect(
      try files.map(message) == [
        "the file is not text", "this is a folder, not a file", "the file is not UTF-8",
        "this is not a plain file",
      ])
  }

  @Test("that is a link out of its folder, or round in a circle, is not followed")
  func links() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/out.md", withDestinationPath: "/etc/hostname")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/circle.md", withDestinationPath: folder + "/circle.md")
    let found = try LessonFolder(folder)
    #expect(found.findings.map(\.summary) == ["the link leads out of the folder of lessons"])
    #expect(!found.files.contains(folder + "/out.md"))
    for file in found.files { #expect(try message(file) == "there is no such file") }
  }

  private func message(_ path: String) throws -> String {
    do {
      _ = try TextFile.read(path)
      return "it was read"
    } catch {
      return error.summary
    }
  }
}

/// A text that is too long for the name of a test case, and how the finding begins.
struct LongText: CustomTestStringConvertible {
  var text: String
  var finding: String

  init(_ text: String, _ finding: String) {
    self.text = text
    self.finding = finding
  }

  var testDescription: String { "\(text.utf8.count) bytes: \(finding)" }
}
