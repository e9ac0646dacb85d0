import LessonFormat
import Markdown
import Plots
import Questions

extension LessonExport {
  /// One page that needs nothing else: text, outputs, plots, questions that fold open.
  public static let html = LessonExport(
    name: "html", summary: "one self-contained page with outputs and plots"
  ) { played, options in
    ExportedText(text: HTMLPage(played, options).text)
  }
}

/// A lesson as one HTML page.
private struct HTMLPage {
  private var body = ""

  init(_ played: PlayedLesson, _ options: ExportOptions) {
    let title = played.lesson.title.htmlEscaped
    body = "<h1>\(title)</h1>\n"
    for piece in played.pieces {
      switch piece {
      case .section(let title, let slug):
        body += "<h2 id=\"\(slug.htmlEscaped)\">\(title.htmlEscaped)</h2>\n"
      case .prose(let text): body += Self.html(text)
      case .code(let cell, let output, let figures):
        guard !cell.isHidden else { continue }
        body += "<pre class=\"code\"><code>\(cell.code.htmlEscaped)</code></pre>\n"
        if !output.isEmpty { body += "<pre class=\"output\">\(output.htmlEscaped)</pre>\n" }
        for figure in figures { body += "<figure>\(figure.svg)</figure>\n" }
      case .question(_, let presentation, let solution):
        add(presentation, solution)
      }
    }
    text = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
  }

  private(set) var text = ""

  private mutating func add(_ presentation: Presentation, _ solution: String) {
    body += "<section class=\"question\">\n" + Self.html(presentation.text)
    if !presentation.options.isEmpty {
      body += "<ol type=\"a\">\n"
      for option in presentation.options { body += "<li>\(Self.html(option.text))</li>\n" }
      body += "</ol>\n"
    }
    if !solution.isEmpty {
      body += "<details><summary>Answer</summary>\n\(Self.html(solution))</details>\n"
    }
    body += "</section>\n"
  }

  private static func html(_ markdown: String) -> String {
    (try? MarkdownDocument(markdown))?.html ?? "<p>\(markdown.htmlEscaped)</p>\n"
  }

  private static let style = """
    body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif;\
    color:#1a1a1a;background:#fff}
    h1,h2,h3{line-height:1.25}
    pre{overflow-x:auto;padding:.75rem 1rem;border-radius:.4rem;background:#f4f4f5}
    pre.output{background:none;border-left:3px solid #d4d4d8;border-radius:0}
    code{font-family:ui-monospace,monospace;font-size:.92em}
    table{border-collapse:collapse}
    td,th{border:1px solid #d4d4d8;padding:.3rem .6rem;text-align:left}
    blockquote{margin:0;padding-left:1rem;border-left:3px solid #d4d4d8}
    .question{border:1px solid #93c5fd;border-radius:.5rem;padding:.25rem 1rem;margin:1.5rem 0}
    figure{margin:1rem 0}svg{max-width:100%;height:auto}
    summary{cursor:pointer;padding:.4rem 0}
    @media(prefers-color-scheme:dark){body{background:#18181b;color:#e4e4e7}pre{background:#27272a}
    td,th{border-color:#52525b}a{color:#93c5fd}}
    """
}
