import Diagnostics
import Foundation
import Markdown
import Plots
import Questions
import Terminal

/// Turns the parts of a session into styled text.
public struct ScreenRenderer: Sendable {
  public var settings: OutputSettings

  public init(settings: OutputSettings) {
    self.settings = settings
  }

  private var markdown: MarkdownRenderer { MarkdownRenderer(settings: settings) }

  /// The text of a part without blank lines around it; output and progress are written elsewhere.
  public func render(_ part: ScreenPart) -> StyledText {
    switch part {
    case .lesson(let title): StyledText(title, .heading)
    case .section(let title, let number, let count, let lesson):
      section(title, number, count, lesson)
    case .prose(let document), .solution(let document): markdown.render(document)
    case .code(let code): markdown.renderCode(code)
    case .output(let text): StyledText(text)
    case .traceback(let text, let advice): traceback(text, advice)
    case .figure(let figure): figureText(figure)
    case .progress(let progress): progressLine(progress)
    case .progressEnded: ""
    case .question(let question): self.question(question)
    case .feedback(let feedback): self.feedback(feedback)
    case .hint(let document, let number, let count):
      StyledText("hint \(number) of \(count): ", .hint) + markdown.render(document)
    case .notice(let text): StyledText(text, .dim).wrapped(to: markdown.proseWidth)
    case .problem(let diagnostic): problem(diagnostic)
    case .commands(let commands): self.commands(commands)
    case .overview(let overview): self.overview(overview)
    }
  }

  // MARK: Sections and runs

  private func section(
    _ title: String, _ number: Int, _ count: Int, _ lesson: String
  ) -> StyledText {
    let separator = settings.isPlain ? ", " : " · "
    let place = StyledText("\(lesson)\(separator)\(number) of \(count)\(separator)", .dim)
    return (place + StyledText(title, .heading)).wrapped(to: settings.width)
  }

  private func traceback(_ text: String, _ advice: String?) -> StyledText {
    let trimmed = text.hasSuffix("\n") ? String(text.dropLast()) : text
    let shown = StyledText(trimmed, .failure)
    // Python's own last line may have said it already.
    guard let advice, !(advice.hasPrefix("did you mean") && text.contains("Did you mean")) else {
      return shown
    }
    return shown + "\n" + StyledText(advice, .hint).wrapped(to: markdown.proseWidth)
  }

  private func figureText(_ figure: Figure) -> StyledText {
    figure.rendered(settings)
  }

  private func progressLine(_ progress: RunProgress) -> StyledText {
    let separator = settings.isPlain ? ", " : " · "
    var line = StyledText("\(progress.label) \(progress.turn)/\(progress.count) ")
    if !settings.isPlain {
      line += progressBar(fraction: progress.fraction, width: 20, isASCII: settings.isASCII) + " "
    }
    var facts = progress.figures.map { "\($0.name) \(short($0.value))" }
    if progress.turn > 0, progress.turn < progress.count, progress.elapsedSeconds > 0.5 {
      let left =
        progress.elapsedSeconds / Double(progress.turn) * Double(progress.count - progress.turn)
      facts.append("\(Int(left.rounded(.up))) s left")
    }
    return line + StyledText(facts.joined(separator: separator))
  }

  private func short(_ value: Double) -> String {
    String(format: "%.4f", locale: Locale(identifier: "en_US_POSIX"), value)
  }

  // MARK: Questions

  private func question(_ question: QuestionScreen) -> StyledText {
    let separator = settings.isPlain ? ", " : " · "
    var parts = [
      StyledText("question \(question.number) of \(question.count)", .accent)
        + StyledText(separator + question.invitation, .dim),
      markdown.render(question.text),
    ]
    if !question.options.isEmpty {
      parts.append(
        StyledText(
          lines: question.options.map { option in
            markdown.render(option.text)
              .indented(
                first: StyledText("  \(option.label)) ", .accent),
                rest: StyledText(spaces(option.label.count + 4)))
          }))
    }
    return parts.joined(separator: "\n\n")
  }

  private func feedback(_ feedback: FeedbackScreen) -> StyledText {
    var lines = feedback.lines.map { line in
      var text = markdown.render(line.text)
      if let evidence = line.evidence { text += StyledText("   \"\(evidence)\"", .dim) }
      return text.wrapped(
        to: markdown.proseWidth, first: "  " + mark(line.kind) + " ", rest: "    ")
    }
    lines.insert(verdict(feedback), at: 0)
    if let explanation = feedback.explanation {
      lines.append("\n" + markdown.render(explanation))
    }
    return StyledText(lines: lines)
  }

  private func verdict(_ feedback: FeedbackScreen) -> StyledText {
    let word: StyledText =
      switch feedback.verdict {
      case .pass: StyledText("passed", .success)
      case .partial: StyledText("partly right", .warning)
      case .fail: StyledText("not yet", .failure)
      }
    return feedback.isSure ? word : word + StyledText(", but the grader is not sure", .dim)
  }

  /// A mark in front of a line: a sign that needs no color, or a word for a screen reader.
  private func mark(_ kind: FeedbackLine.Kind) -> StyledText {
    if settings.isPlain {
      return switch kind {
      case .right: "right:"
      case .wrong: "wrong:"
      case .missing: "missing:"
      case .note: "note:"
      }
    }
    return switch kind {
    case .right: StyledText(settings.isASCII ? "+" : "✓", .success)
    case .wrong: StyledText(settings.isASCII ? "x" : "✗", .failure)
    case .missing: StyledText(settings.isASCII ? "o" : "○", .warning)
    case .note: StyledText(settings.isASCII ? "-" : "·", .dim)
    }
  }

  // MARK: Messages and lists

  private func problem(_ diagnostic: Diagnostic) -> StyledText {
    var text = StyledText(diagnostic.summary, .warning)
    if let fix = diagnostic.fix { text += "; " + StyledText(fix) }
    if let span = diagnostic.span { text += StyledText(" (\(span.label))", .dim) }
    return text.wrapped(to: markdown.proseWidth)
  }

  private func commands(_ commands: [(name: String, summary: String)]) -> StyledText {
    let width = commands.map(\.name.count).max() ?? 0
    return StyledText(
      lines: commands.map { command in
        StyledText(command.summary).wrapped(
          to: markdown.proseWidth,
          first: StyledText(command.name, .accent).padded(to: width + 2))
      })
  }

  private func overview(_ overview: Overview) -> StyledText {
    var lines = [StyledText(overview.title, .heading)]
    for section in overview.sections {
      let mark = section.isFinished ? "done" : section.isCurrent ? "here" : ""
      var line = StyledText("\(section.number)", .accent).padded(to: 3, .right) + " "
      line += StyledText(mark, .success).padded(to: 6)
      line += StyledText(section.title)
      if section.questions > 0 {
        line += StyledText("  \(section.passed) of \(section.questions) passed", .dim)
      }
      lines.append(line.wrapped(to: settings.width))
    }
    return StyledText(lines: lines)
  }
}
