import Diagnostics
import Foundation
import LessonFormat
import Testing

@Suite("A file from a stranger")
struct TextFileTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "lectern-files-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func write(_ bytes: [UInt8], _ name: String = "a.md") throws -> String {
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test(
    "is refused with a reason if it is not UTF-8 text",
    arguments: [
      (Array("ab\ncé".utf8) + [0xFF, 0x41], "a.md:2:3: error: the file is not UTF-8"),
      ([0x41, 0x00, 0x42], "a.md:1:1: error: the file is not text"),
      ([0xE2, 0x82], "a.md:1:1: error: the file is not UTF-8"),
    ])
  func encodings(bytes: [UInt8], message: String) throws {
    let path = try write(bytes)
    do {
      _ = try TextFile.read(path)
      Issue.record("it was read")
    } catch {
      #expect(error.oneLine.hasPrefix(folder + "/" + message))
    }
  }

  @Test("is refused if it is missing, a folder, a device, or too large")
  func kinds() throws {
    let large = try write(Array(repeating: 0x41, count: 2_000), "large.md")
    for (path, limit, message) in [
      (folder + "/none.md", 1_000, "there is no such file"),
      (folder, 1_000, "this is a folder, not a file"),
      ("/dev/zero", 1_000, "this is not a plain file"),
      (large, 1_000, "the file is too large"),
    ] {
      do {
        _ = try TextFile.read(path, limitBytes: limit)
        Issue.record("\(path) was read")
      } catch {
        #expect(error.summary == message)
      }
    }
  }

  @Test("loses its byte order mark")
  func byteOrderMark() throws {
    #expect(try TextFile.read(try write([0xEF, 0xBB, 0xBF] + Array("a".utf8))) == "a")
  }

  @Test("counts as a lesson of its folder only with front matter, and within the folder")
  func folders() throws {
    _ = try write(Array("---\nid: a\n---\n".utf8), "a.md")
    _ = try write(Array("# Read me\n".utf8), "README.md")
    _ = try write(Array("---\n".utf8), "b.txt")
    try FileManager.default.createDirectory(
      atPath: folder + "/folder.md", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link.md", withDestinationPath: "/etc/hostname")
    _ = try write(Array("title: All\norder: [b, a]\nordr: x\n".utf8), "course.yaml")
    let lessons = try LessonFolder(folder)
    #expect(lessons.files == [folder + "/a.md", folder + "/folder.md"])
    #expect(lessons.course?.order.map(\.value) == ["b", "a"])
    #expect(
      lessons.findings.map(\.summary) == [
        "the link leads out of the folder of lessons", "the course has no key 'ordr'",
      ])
  }
}
