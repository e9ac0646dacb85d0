import Diagnostics
import Foundation
import LessonFormat
import Testing

@Suite("A glossary")
struct GlossaryTests {
  private static let head = "---\nformat: 1\nglossary: true\n---\n"

  private func read(_ body: String, head: String = head) -> GlossaryReading {
    GlossaryReader.read(head + body, source: "g.md")
  }

  @Test("holds its terms with their names and sentences")
  func terms() {
    let reading = read(
      "\n## recall, true positive rate\n\nWhat was *found*.\n\nMore.\n\n## F1\n\nMean.\n")
    #expect(reading.findings == [])
    #expect(reading.glossary.entries.map(\.names) == [["recall", "true positive rate"], ["F1"]])
    #expect(reading.glossary.entries[0].text.text == "What was *found*.\n\nMore.\n")
    #expect(reading.glossary.entries[0].span.label == "g.md:6:1")
    #expect(reading.glossary.terms == ["F1", "recall"])
  }

  @Test(
    "finds a term however it is written",
    arguments: [
      ("recall", "recall"), ("Recall", "recall"), ("True-Positive  Rate", "recall"),
      ("true positive rates", "recall"), ("f1", "F1"), ("loss", "loss"), ("los", nil), ("", nil),
    ])
  func lookup(typed: String, found: String?) {
    let glossary = read("## recall, true positive rate\n\na\n\n## F1\n\nb\n\n## loss\n\nc\n")
      .glossary
    #expect(glossary.entry(named: typed)?.name == found)
  }

  @Test("names what an unknown term may have meant")
  func nearest() {
    let glossary = read("## precision\n\na\n\n## average precision\n\nb\n\n## loss\n\nc\n").glossary
    #expect(glossary.names(near: "presicion") == ["precision"])
    #expect(glossary.names(near: "average") == ["average precision"])
    #expect(glossary.names(near: "zebra") == [])
  }

  @Test(
    "is told what is wrong with it, with the place",
    arguments: [
      ("## a\n\nx\n\n## b, A\n\ny\n", "g.md:9:1: error: the name 'A' is there twice"),
      ("## a\n\n## b\n\nx\n", "g.md:5:1: error: the term 'a' is not explained"),
      ("## a,\n\nx\n", "g.md:5:1: error: a term without a name"),
      (
        "## a\n\n" + String(repeating: "word ", count: 121) + "\n",
        "g.md:5:1: warning: the explanation of 'a' has 121 words"
      ),
      ("# a\n\nx\n", "g.md:5:1: error: a heading of another level"),
      ("Words.\n\n## a\n\nx\n", "g.md:5:1: warning: text before the first term is shown nowhere"),
      ("## a\n\nIt is {{ 1 }}.\n", "g.md:7:10: error: a glossary computes nothing"),
      ("## a\n\n```python run\n1\n```\n", "g.md:7:1: error: a glossary runs and asks nothing"),
    ])
  func findings(body: String, message: String) {
    let lines = read(body).findings.map(\.oneLine)
    #expect(lines.contains { $0.hasPrefix(message) }, "\(lines)")
  }

  @Test("needs front matter that says so")
  func frontMatter() {
    #expect(read("## a\n\nx\n", head: "").findings.count == 1)
    #expect(
      read("## a\n\nx\n", head: "---\nformat: 1\nglosary: true\n---\n").findings.first?.fix
        == "did you mean 'glossary'?")
  }

  @Test("is no lesson of its folder, and a lesson cannot be one")
  func folder() throws {
    let folder = NSTemporaryDirectory() + "lectern-glossary-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("---\nformat: 1\nid: a\ntitle: a\n---\n".utf8)
      .write(to: URL(fileURLWithPath: folder + "/a.md"))
    try Data((Self.head + "## a\n\nx\n").utf8)
      .write(to: URL(fileURLWithPath: folder + "/glossary.md"))
    let lessons = try LessonFolder(folder)
    #expect(lessons.files == [folder + "/a.md"])
    #expect(lessons.glossary == folder + "/glossary.md")
    let reading = LessonReader.read(Self.head + "## a\n\nx\n", source: "words.md")
    #expect(reading.findings.map(\.summary) == ["this is a glossary, not a lesson"])
  }
}
