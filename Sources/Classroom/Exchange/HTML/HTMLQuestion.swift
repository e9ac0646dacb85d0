import LessonFormat
import Questions

/// A question on a page: what is asked, hints and the answer folded, options that answer when
/// they are chosen. No script is needed: the style sheet shows what belongs to a checked box.
struct HTMLQuestion {
  let played: PlayedQuestion
  let number: Int
  let count: Int
  let markdown: MarkdownHTML

  private var id: String { "question-\(played.question.id)" }

  var html: String {
    var html = "<section class=\"question\" id=\"\(id)\" aria-labelledby=\"\(id)-title\">\n"
    html += "<p class=\"kind\" id=\"\(id)-title\"><b>Question \(number) of \(count)</b> · "
    html += "\(manner.htmlEscaped)</p>\n"
    html += asked
    for (index, hint) in played.hints.enumerated() {
      let name = played.hints.count == 1 ? "Hint" : "Hint \(index + 1)"
      html += folded(name, markdown.html(hint))
    }
    let answer = answer
    if !answer.isEmpty { html += folded("Answer", answer) }
    return html + "</section>\n"
  }

  /// What the learner does, in the words of the type.
  private var manner: String { type(of: played.question.kind).declaration.summary }

  private var asked: String {
    switch played.exchanged.kind {
    case .choice(let options, let isSingle):
      return markdown.html(played.exchanged.stem) + list(options, isSingle: isSingle)
    default:
      var html = markdown.html(played.presentation.text)
      if !played.presentation.options.isEmpty {
        html += "<ol>\n"
        for option in played.presentation.options {
          html += "<li>\(markdown.inline(option.text))</li>\n"
        }
        html += "</ol>\n"
      }
      return html
    }
  }

  private func list(_ options: [ExchangedOption], isSingle: Bool) -> String {
    let shown = shownOrder(options)
    let kind = isSingle ? "radio" : "checkbox"
    let rows = shown.map { option in
      var row = "<li class=\"\(option.isRight ? "right" : "wrong")\"><label>"
      row += "<input type=\"\(kind)\" name=\"\(id)\"> <span>\(markdown.inline(option.text))</span>"
      let verdict = option.isRight ? "Right." : "No."
      row += "<span class=\"remark\">\(verdict) \(markdown.inline(option.remark))</span>"
      return row + "</label></li>\n"
    }
    return "<ul class=\"options\">\n\(rows.joined())</ul>\n"
  }

  /// The options in the order in which they were shown, so that the right one is not always first.
  private func shownOrder(_ options: [ExchangedOption]) -> [ExchangedOption] {
    let order = played.presentation.options.map(\.text)
    guard order.count == options.count, Set(order).count == order.count else { return options }
    func place(_ option: ExchangedOption) -> Int {
      order.firstIndex {
        $0.split(whereSeparator: \.isWhitespace)
          == option.text.split(whereSeparator: \.isWhitespace)
      } ?? 0
    }
    return options.sorted { place($0) < place($1) }
  }

  private var answer: String {
    var html = ""
    switch played.exchanged.kind {
    case .choice(let options, _):
      let right = options.filter(\.isRight)
      html =
        right.isEmpty
        ? "<p>None of them.</p>\n"
        : "<ul>\n" + right.map { "<li>\(markdown.inline($0.text))</li>\n" }.joined() + "</ul>\n"
    case .live where played.question.manner == .program:
      let code = played.solution.split(separator: "\n").filter { !$0.hasPrefix("```") }
      html = code.isEmpty ? "" : markdown.html(played.solution)
    default: html = played.solution.isEmpty ? "" : markdown.html(played.solution)
    }
    if let explanation = played.explanation { html += markdown.html(explanation) }
    return html
  }

  private func folded(_ title: String, _ html: String) -> String {
    "<details>\n<summary>\(title)</summary>\n<div>\(html)</div>\n</details>\n"
  }
}
