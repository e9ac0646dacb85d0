import Diagnostics
import Foundation
import LessonFormat
import Markdown

/// What can be said of a lesson's text without running anything.
struct ProseCheck {
  let lesson: Lesson
  let knownLessons: Set<String>

  func findings() -> [Diagnostic] {
    var findings = [Diagnostic]()
    for item in lesson.items {
      switch item {
      case .prose(let prose): check(prose, &findings)
      case .question(let block):
        check(block.body, &findings)
        check(block, &findings)
      case .code: break
      }
    }
    checkHeadings(&findings)
    checkNeeds(&findings)
    checkReadingTime(&findings)
    return findings
  }

  // MARK: Markdown

  private func check(_ prose: Prose, _ findings: inout [Diagnostic]) {
    do {
      for block in try prose.structure().blocks { check(block, &findings) }
    } catch {
      findings.append(error)
    }
  }

  private func check(_ block: Block, _ findings: inout [Diagnostic]) {
    switch block.kind {
    case .heading(let level, let inlines):
      check(inlines, &findings)
      if level == 1 {
        findings.append(
          Diagnostic(
            "a heading of the first level repeats the lesson's title", severity: .warning,
            at: block.span, fix: "use `## ` for sections and `### ` within them"))
      }
    case .paragraph(let inlines): check(inlines, &findings)
    case .quote(let blocks): for block in blocks { check(block, &findings) }
    case .list(let list):
      for block in list.items.flatMap(\.blocks) { check(block, &findings) }
    case .table(let table):
      for cell in table.header + table.rows.flatMap({ $0 }) { check(cell, &findings) }
    case .html:
      findings.append(
        Diagnostic(
          "HTML is shown as it is written", severity: .warning, at: block.span,
          fix: "write it in Markdown"))
    case .code, .thematicBreak: break
    }
  }

  private func check(_ inlines: [Inline], _ findings: inout [Diagnostic]) {
    for inline in inlines {
      switch inline.kind {
      case .image(let source, _, let alternative):
        checkImage(source, alternative, inline.span, &findings)
      case .link(let destination, _, let parts):
        checkLink(destination, inline.span, &findings)
        check(parts, &findings)
      case .emphasis(let parts), .strong(let parts), .strikethrough(let parts):
        check(parts, &findings)
      case .text, .code, .softBreak, .hardBreak, .html: break
      }
    }
  }

  private func checkImage(
    _ source: String, _ alternative: [Inline], _ span: SourceSpan?, _ findings: inout [Diagnostic]
  ) {
    if !alternative.plainText.contains(where: { !$0.isWhitespace }) {
      findings.append(
        Diagnostic(
          "the image has no text for those who cannot see it", at: span,
          fix: "write what it shows between the brackets: ![…](\(source))"))
    }
    guard !source.contains("://") else { return }
    let folder = URL(fileURLWithPath: lesson.source).deletingLastPathComponent()
    let file = folder.appendingPathComponent(source).path
    if !FileManager.default.fileExists(atPath: file) {
      findings.append(Diagnostic("there is no image '\(source)'", at: span))
    }
  }

  private func checkLink(
    _ destination: String, _ span: SourceSpan?, _ findings: inout [Diagnostic]
  ) {
    if destination.hasPrefix("#") {
      let slugs = lesson.sections.map(\.slug)
      let slug = String(destination.dropFirst())
      guard !slugs.contains(slug) else { return }
      let fix = closestName(to: slug, in: slugs).map { "did you mean '#\($0)'?" }
      findings.append(
        Diagnostic(
          "there is no section '\(destination)'", at: span,
          fix: fix ?? "the sections are " + slugs.map { "#\($0)" }.joined(separator: ", ")))
      return
    }
    guard let id = Self.lessonID(destination), !knownLessons.contains(id) else { return }
    let fix = closestName(to: id, in: knownLessons).map { "did you mean '\($0)'?" }
    findings.append(
      Diagnostic("there is no lesson '\(id)'", at: span, fix: fix ?? "check the id"))
  }

  /// The lesson that a link names: `lesson:id` or `id.md`.
  private static func lessonID(_ destination: String) -> String? {
    if destination.hasPrefix("lesson:") { return String(destination.dropFirst("lesson:".count)) }
    guard !destination.contains("://"), destination.hasSuffix(".md"), !destination.contains("/")
    else { return nil }
    return String(destination.dropLast(3))
  }

  // MARK: Questions

  private func check(_ block: QuestionBlock, _ findings: inout [Diagnostic]) {
    if block.head["hints"] == nil, block.type != "predict" {
      findings.append(
        Diagnostic(
          "the question '\(block.id)' has no hint", severity: .warning, at: block.span,
          fix: "add `hints:` with one `- …` or more to its head"))
    }
  }

  // MARK: The lesson as a whole

  private func checkHeadings(_ findings: inout [Diagnostic]) {
    checkLevels(&findings)
    for (index, section) in lesson.sections.enumerated()
    where lesson.sections[..<index].contains(where: { $0.title == section.title }) {
      findings.append(
        Diagnostic(
          "two sections are called '\(section.title)'", severity: .warning, at: section.span,
          fix: "rename one of them, so that `:goto` and links find both"))
    }
    for section in lesson.sections where section.items.isEmpty {
      findings.append(
        Diagnostic(
          "the section '\(section.title)' is empty", severity: .warning, at: section.span,
          fix: "write something below it, or make it `### `"))
    }
  }

  /// A heading is at most one level below the one above it.
  private func checkLevels(_ findings: inout [Diagnostic]) {
    for section in lesson.sections {
      var above = 2
      for case .prose(let prose) in section.items {
        for block in (try? prose.structure().blocks) ?? [] {
          guard case .heading(let level, _) = block.kind, level > 1 else { continue }
          if level > above + 1 {
            findings.append(
              Diagnostic(
                "the heading skips a level", severity: .warning, at: block.span,
                fix: "write it with \(String(repeating: "#", count: above + 1))"))
          }
          above = level
        }
      }
    }
  }

  private func checkNeeds(_ findings: inout [Diagnostic]) {
    if lesson.frontMatter.needs.contains(lesson.id) {
      findings.append(
        Diagnostic(
          "the lesson needs itself", at: lesson.frontMatter.spans["needs"],
          fix: "take '\(lesson.id)' out of `needs:`"))
    }
    for id in lesson.frontMatter.needs where !knownLessons.contains(id) {
      let fix = closestName(to: id, in: knownLessons).map { "did you mean '\($0)'?" }
      findings.append(
        Diagnostic(
          "the lesson needs '\(id)', which is not there", at: lesson.frontMatter.spans["needs"],
          fix: fix))
    }
  }

  /// Adults read about 230 words a minute; a question takes about half a minute, a run a moment.
  /// Optional sections are left out.
  private func checkReadingTime(_ findings: inout [Diagnostic]) {
    let stated = lesson.frontMatter.minutes
    guard stated > 0 else { return }
    var words = 0
    var lines = 0
    var questions = 0
    for item in lesson.sections.filter({ !$0.isOptional }).flatMap(\.items) {
      switch item {
      case .prose(let prose): words += prose.text.split(whereSeparator: \.isWhitespace).count
      case .question(let block):
        words += block.body.text.split(whereSeparator: \.isWhitespace).count
        questions += 1
      case .code(let cell) where !cell.isHidden:
        lines += cell.code.split(separator: "\n").count
      case .code: break
      }
    }
    let minutes = Double(words) / 230 + Double(lines) / 25 + Double(questions) / 2
    let estimate = Int(minutes.rounded(.up))
    let isFar = minutes > Double(stated) * 2 || minutes < Double(stated) / 3
    guard isFar, max(1, estimate) != stated else { return }
    let unit = stated == 1 ? "minute" : "minutes"
    findings.append(
      Diagnostic(
        "the lesson says \(stated) \(unit) but seems to take about \(max(1, estimate))",
        severity: .warning, at: lesson.frontMatter.spans["minutes"],
        fix: "change `minutes:`, or divide the lesson"))
  }
}
