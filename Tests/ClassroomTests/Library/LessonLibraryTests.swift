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
