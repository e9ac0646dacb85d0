import Classroom
import Diagnostics
import Foundation
import LessonFormat
import PythonModules
import Questions
import Testing

@Suite("The author's guide")
struct AuthoringGuideTests {
  private static let lessons = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Lessons").standardized.path

  private static let examples = ["first-lesson.md", "every-key.md", "glossary.md"]
    .map { lessons + "/examples/" + $0 }

  private func lines(_ path: String) throws -> [Substring] {
    try TextFile.read(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The Markdown and YAML blocks of the guide with their first lines.
  private func blocks() throws -> [(line: Int, text: [Substring])] {
    let document = try lines(Self.lessons + "/AUTHORING.md")
    var blocks = [(line: Int, text: [Substring])]()
    var open: (fence: Substring, line: Int, text: [Substring], isExample: Bool)?
    for (index, line) in document.enumerated() {
      let ticks = line.prefix { $0 == "`" }
      if let block = open {
        if line == block.fence {
          if block.isExample { blocks.append((block.line, block.text)) }
          open = nil
        } else {
          open?.text.append(line)
        }
      } else if ticks.count >= 3 {
        let info = line.dropFirst(ticks.count)
        open = (ticks, index + 1, [], info == "markdown" || info == "yaml")
      }
    }
    return blocks
  }

  @Test("takes each example from a file that passes the check")
  func examples() throws {
    let sources = try (Self.examples + [Seat.fixtures + "/course.yaml"]).map(lines)
    let blocks = try blocks()
    #expect(blocks.count >= 20)
    for block in blocks {
      let stands = sources.contains { source in
        source.indices.contains { start in source[start...].starts(with: block.text) }
      }
      #expect(stands, "line \(block.line) is in no example")
    }
  }

  @Test("has examples without a finding")
  func findings() throws {
    let datasets = try TextFile.read(Self.lessons + "/datasets.py")
    let lexicon = try Lexicon(
      yaml: try TextFile.read(Self.lessons + "/lexicon.yaml"), source: "lexicon.yaml")
    let known: Set = ["first-lesson", "every-key"]
    for path in Self.examples where !GlossaryCheck.isGlossary(path) {
      let checker = LessonChecker(knownLessons: known) {
        PythonSession(modules: LecternModules.all, datasets: datasets, interrupts: .never)
      }
      let report = checker.check(LoadedLesson.read(path: path, lexicon: lexicon))
      #expect(report.findings.map(\.oneLine) == [])
    }
    let glossary = GlossaryCheck(knownLessons: known).check(path: Self.examples[2])
    #expect(glossary.findings.map(\.oneLine) == [])
  }

  @Test("quotes what the check says of the mistake that it asks for")
  func quotedFindings() throws {
    let text = try TextFile.read(Self.examples[0]).replacing("\nhints:", with: "\nhint:")
    let checker = LessonChecker(knownLessons: []) {
      PythonSession(modules: LecternModules.all, interrupts: .never)
    }
    let loaded = LoadedLesson.read(text: text, path: "first-lesson.md", lexicon: Lexicon())
    let findings = checker.check(loaded).findings.map(\.oneLine)
    let guide = try TextFile.read(Self.lessons + "/AUTHORING.md")
    #expect(findings.count == 2 && guide.contains(findings.joined(separator: "\n")))
  }

  @Test("names every key, every fence and every question type")
  func names() throws {
    let guide = try TextFile.read(Self.lessons + "/AUTHORING.md")
    let heads =
      [FrontMatter.declarations, Course.declarations]
      + QuestionCatalog.kinds.map { $0.declaration.allFields }
    func names(_ declarations: [FieldDeclaration]) -> [String] {
      declarations.flatMap { field -> [String] in
        if case .list(.fields(let inner)) = field.kind { return [field.name] + names(inner) }
        return [field.name]
      }
    }
    for name in Set(heads.flatMap(names)) {
      #expect(guide.contains("`\(name)`") || guide.contains("\(name):"), "\(name)")
    }
    for type in QuestionCatalog.names { #expect(guide.contains("type: \(type)\n"), "\(type)") }
    for word in ["run", "hide", "slow", "fails"] { #expect(guide.contains(word)) }
  }
}
