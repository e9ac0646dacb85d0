import Diagnostics
import Foundation
import LessonFormat

/// Finds what is wrong with a glossary: its format, double and empty entries, links and images.
public struct GlossaryCheck {
  private let knownLessons: Set<String>

  public init(knownLessons: Set<String>) {
    self.knownLessons = knownLessons
  }

  /// Whether a file is a glossary, by its name.
  public static func isGlossary(_ path: String) -> Bool {
    URL(fileURLWithPath: path).lastPathComponent == Glossary.fileName
  }

  /// Reads and checks a file.
  public func check(path: String) -> CheckReport {
    var report = CheckReport(path: path, findings: [])
    do {
      let reading = GlossaryReader.read(try TextFile.read(path), source: path)
      report.findings = reading.findings
      report.findings += ProseCheck(
        lesson: lesson(reading.glossary, path), knownLessons: knownLessons
      )
      .findings()
    } catch {
      report.findings.append(error)
    }
    report.sort()
    return report
  }

  /// The entries as sections, since what can be wrong with prose is the same in both.
  private func lesson(_ glossary: Glossary, _ path: String) -> Lesson {
    Lesson(
      source: path, frontMatter: FrontMatter(id: "glossary", title: "Glossary"),
      sections: glossary.entries.map { entry in
        LessonSection(
          title: entry.name, slug: entry.name.slug, span: entry.span, items: [.prose(entry.text)])
      })
  }
}
