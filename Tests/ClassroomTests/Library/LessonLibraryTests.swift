import Classroom
import Foundation
import Testing

@Suite("A library of lessons")
struct LessonLibraryTests {
  @Test("lists a course in its order and finds lessons by id, number and path")
  func listing() throws {
    let library = try LessonLibrary(folder: Seat.fixtures)
    #expect(library.entries.map(\.id) == ["tiny", "second"])
    #expect(library.entries.map(\.questionCount) == [4, 0])
    #expect(library.entries[0].course == "A tiny course")
    #expect(library.findings == [])
    for name in ["tiny", "1", Seat.fixtures + "/tiny.md"] {
      #expect(try library.path(of: name) == Seat.fixtures + "/tiny.md")
    }
    do {
      _ = try library.path(of: "tiyn")
      Issue.record("a lesson was found")
    } catch {
      #expect(error.oneLine == "error: there is no lesson 'tiyn'; did you mean 'tiny'?")
    }
  }

  @Test("holds courses in folders of their own")
  func courses() throws {
    let library = try LessonLibrary(folder: Seat.fixtures + "/..")
    #expect(library.entries.map(\.id) == ["tiny", "second"])
  }

  @Test("tells of lessons that wait for each other, themselves or through their courses")
  func circles() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ path: String, _ text: String) throws {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    func lesson(_ id: String, needs: String) -> String {
      "---\nformat: 1\nid: \(id)\ntitle: \(id)\nneeds: [\(needs)]\n---\n"
    }
    try write("one/course.yaml", "title: One\nneeds: [last]\n")
    try write("one/first.md", lesson("first", needs: ""))
    try write("two/course.yaml", "title: Two\n")
    try write("two/last.md", lesson("last", needs: "middle"))
    try write("two/middle.md", lesson("middle", needs: "first"))
    try write("three/course.yaml", "title: Three\nneeds: [alone]\n")
    try write("three/alone.md", lesson("alone", needs: ""))
    try write("four/course.yaml", "title: Four\nneeds: [first]\n")
    try write("four/fine.md", lesson("fine", needs: "middle"))
    let findings = try LessonLibrary(folder: folder.path).findings
    #expect(
      findings.map(\.summary) == [
        "alone has to come before itself", "lessons wait for each other",
      ])
    #expect(findings.map(\.got).last == "'first' needs 'last' needs 'middle' needs 'first'")
    #expect(findings.allSatisfy { $0.span?.start.line ?? 0 > 1 && $0.severity == .error })
  }

  /// Fewer and more than are read on one core.
  @Test(
    "is listed in the order of its files, with what cannot be read", arguments: [3, 64, 65, 200])
  func order(count: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let broken = count / 2
    for number in 0..<count {
      let id = number == broken ? "two words" : "lesson-\(number)"
      let question = "```question\nid: q\ntype: text\naccept: a\n---\nWhat?\n```\n"
      let text =
        "---\nformat: 1\nid: \(id)\ntitle: Lesson \(number)\n---\n"
        + String(repeating: question, count: number % 3)
      let name = String(format: "%03d.md", number)
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    let library = try LessonLibrary(folder: folder.path)
    let expected = (0..<count).filter { $0 != broken }
    #expect(library.entries.map(\.id) == expected.map { "lesson-\($0)" })
    #expect(library.entries.map(\.questionCount) == expected.map { $0 % 3 })
    #expect(library.findings.count == 1)
    #expect(
      library.findings.first?.span?.source.hasSuffix(String(format: "%03d.md", broken)) == true)
  }
}
