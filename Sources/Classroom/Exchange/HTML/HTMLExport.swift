import Foundation
import LessonFormat
import Markdown
import Plots
import Questions

extension LessonExport {
  /// One page that needs nothing else: text, outputs, plots, questions that fold open.
  public static let html = LessonExport(
    name: "html", summary: "one self-contained page with outputs and plots"
  ) { played, _ in
    ExportedText(text: HTMLPage(played).text)
  }
}

/// A lesson as one HTML page, without scripts.
struct HTMLPage {
  private var body = ""
  private var markdown: MarkdownHTML
  private var questionNumber = 0
  private let questionCount: Int

  init(_ played: PlayedLesson) {
    let folder = URL(fileURLWithPath: played.lesson.source).deletingLastPathComponent().path
    markdown = MarkdownHTML(folder: folder)
    questionCount = played.lesson.questions.count
    body = header(played.lesson)
    for piece in played.pieces { add(piece) }
    body += "</main>\n<footer>Made with Lectern. Every number on this page was computed "
    body += "when it was written.</footer>\n"
    text = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="Lectern">
      <title>\(played.lesson.title.htmlEscaped)</title>
      <style>
      \(HTMLStyle.sheet)
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
  }

  private(set) var text = ""

  // MARK: Parts

  private func header(_ lesson: Lesson) -> String {
    let front = lesson.frontMatter
    var facts = [front.framework, front.minutes > 0 ? "about \(front.minutes) minutes" : ""]
    facts.append(
      questionCount == 1 ? "1 question" : questionCount > 0 ? "\(questionCount) questions" : "")
    facts.append(front.author)
    let line = facts.filter { !$0.isEmpty }.map(\.htmlEscaped).joined(separator: " · ")
    var html = "<header>\n<h1>\(lesson.title.htmlEscaped)</h1>\n"
    if !line.isEmpty { html += "<p class=\"facts\">\(line)</p>\n" }
    if !front.summary.isEmpty { html += "<p class=\"summary\">\(front.summary.htmlEscaped)</p>\n" }
    html += "</header>\n"
    let sections = lesson.sections.filter { $0.slug != LessonSection.openingSlug }
    if sections.count > 2 {
      html += "<nav aria-label=\"Sections\">\n<details>\n<summary>Contents</summary>\n<ol>\n"
      for section in sections {
        html +=
          "<li><a href=\"#\(section.slug.htmlEscaped)\">\(section.title.htmlEscaped)</a></li>\n"
      }
      html += "</ol>\n</details>\n</nav>\n"
    }
    return html + "<main>\n"
  }

  private mutating func add(_ piece: PlayedLesson.Piece) {
    switch piece {
    case .section(let title, let slug):
      body += "<h2 id=\"\(slug.htmlEscaped)\">\(title.htmlEscaped)</h2>\n"
    case .prose(let text): body += markdown.html(text)
    case .code(let cell, let output, let figures): add(cell, output, figures)
    case .question(let question):
      questionNumber += 1
      body +=
        HTMLQuestion(
          played: question, number: questionNumber, count: questionCount, markdown: markdown
        ).html
    }
  }

  private mutating func add(_ cell: CodeCell, _ output: String, _ figures: [Figure]) {
    if !cell.isHidden { body += MarkdownHTML.code(cell.code, language: cell.language) }
    if !cell.isHidden, !output.isEmpty {
      let kind = cell.mustFail ? "output error" : "output"
      body += "<pre class=\"\(kind)\" tabindex=\"0\"><samp>\(output.htmlEscaped)</samp></pre>\n"
    }
    for figure in figures {
      body += "<figure>\(figure.svg)"
      body += "<figcaption>\(figure.sentence.htmlEscaped)</figcaption></figure>\n"
    }
  }
}
