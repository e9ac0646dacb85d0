import Diagnostics
import Foundation
import LessonFormat
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

  var markdown: MarkdownRenderer { markdown(settings) }
  var separator: String { settings.isPlain ? ", " : " · " }

  /// The text of a part without blank lines around it; output and progress are written elsewhere.
  public func render(_ part: ScreenPart) -> StyledText {
    switch part {
    case .lesson(let title): StyledText(title, .heading).wrapped(to: settings.width)
    case .section(let title, let number, let count, let lesson):
      section(title, number, count, lesson)
    case .prose(let document), .solution(let document): markdown.render(document)
    case .code(let code): markdown.renderCode(code)
    case .output(let text): StyledText(text)
    case .traceback(let text, let advice): traceback(text, advice)
    case .help(let text): help(text)
    case .figure(let figure): figure.rendered(settings)
    case .progress(let progress): progressLine(progress)
    case .progressEnded: ""
    case .question(let question): self.question(question)
    case .feedback(let feedback): self.feedback(feedback)
    case .hint(let document, let number, let count):
      behind(StyledText("hint \(number) of \(count): ", .hint), document)
    case .notice(let text): StyledText(text, .dim).wrapped(to: markdown.proseWidth)
    case .problem(let diagnostic): problem(diagnostic)
    case .commands(let commands): self.commands(commands)
    case .overview(let overview): self.overview(overview)
    case .scoreboard(let scoreboard): self.scoreboard(scoreboard)
    }
  }

  /// Links to other lessons say what to type.
  private func markdown(_ settings: OutputSettings) -> MarkdownRenderer {
    MarkdownRenderer(settings: settings) { destination in
      destination.hasPrefix("lesson:") ? "lectern learn " + destination.dropFirst(7) : destination
    }
  }

  /// A document behind a lead: its first paragraph goes on in the lead's line.
  func behind(
    _ lead: StyledText, _ document: MarkdownDocument, rest: Int? = nil, tail: StyledText = ""
  ) -> StyledText {
    let rest = StyledText(spaces(rest ?? 0))
    if document.blocks.count == 1, case .paragraph(let inlines) = document.blocks[0].kind {
      return (markdown.render(inlines) + tail)
        .wrapped(to: markdown.proseWidth, first: lead, rest: rest)
    }
    var narrow = settings
    narrow.width = max(
      OutputSettings.narrowest, markdown.proseWidth - max(lead.width, rest.width))
    return (markdown(narrow).render(document) + tail)
      .indented(first: lead, rest: rest)
  }

  // MARK: Sections and runs

  private func section(
    _ title: String, _ number: Int, _ count: Int, _ lesson: String
  ) -> StyledText {
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

  /// Each line wrapped behind its own indentation; a signature goes on further to the right.
  private func help(_ text: String) -> StyledText {
    StyledText(
      lines: text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let words = line.drop { $0 == " " }
        let indentation = spaces(line.count - words.count)
        return StyledText(String(words)).wrapped(
          to: settings.width, first: StyledText(indentation),
          rest: StyledText(indentation.isEmpty ? spaces(4) : indentation))
      })
  }

  private func progressLine(_ progress: RunProgress) -> StyledText {
    var details = progress.figures.map { "\($0.name) \(short($0.value))" }
    if let rate = progress.rate { details.append(rate) }
    return ProgressLine(
      label: "\(progress.label) \(progress.turn)/\(progress.count)", fraction: progress.fraction,
      details: details, secondsLeft: progress.secondsLeft
    ).rendered(
      width: settings.width - 1, isASCII: settings.isASCII, isPlain: settings.isPlain)
  }

  private func short(_ value: Double) -> String {
    String(format: "%.4f", locale: Locale(identifier: "en_US_POSIX"), value)
  }

  // MARK: Messages and lists

  private func problem(_ diagnostic: Diagnostic) -> StyledText {
    var text = StyledText(diagnostic.summary, .warning)
    if let got = diagnostic.got { text += ": " + StyledText(got) }
    if let fix = diagnostic.fix { text += "; " + StyledText(fix) }
    if let span = diagnostic.span { text += StyledText(" (\(span.label))", .dim) }
    return text.wrapped(to: markdown.proseWidth)
  }

  private func commands(_ commands: [(name: String, summary: String)]) -> StyledText {
    let width = commands.map(\.name.count).max() ?? 0
    return StyledText(
      lines: commands.map { command in
        guard !settings.isPlain else {
          return StyledText("\(command.name): \(command.summary)").wrapped(to: settings.width)
        }
        return StyledText(command.summary).wrapped(
          to: markdown.proseWidth,
          first: StyledText(command.name, .accent).padded(to: width + 2))
      })
  }

  private func overview(_ overview: Overview) -> StyledText {
    var lines = [StyledText(overview.title, .heading).wrapped(to: settings.width)]
    // What stands before the first heading has no name to go to.
    for section in overview.sections where section.slug != LessonSection.openingSlug {
      let mark = section.isFinished ? "done" : section.isCurrent ? "here" : ""
      var line = StyledText(section.title)
      if section.questions > 0 {
        line += StyledText("\(separator)\(section.passed) of \(section.questions) passed", .dim)
      }
      let number = StyledText("\(section.number)", .accent)
      guard !settings.isPlain else {
        let state = mark.isEmpty ? "" : StyledText(", \(mark)")
        lines.append((number + ". " + line + state).wrapped(to: settings.width))
        continue
      }
      let lead = number.padded(to: 3, .right) + " " + StyledText(mark, .success).padded(to: 6)
      lines.append(line.wrapped(to: settings.width, first: lead))
    }
    return StyledText(lines: lines)
  }

  private func scoreboard(_ scoreboard: Scoreboard) -> StyledText {
    let rows = scoreboard.rows.enumerated().map { index, row in
      [
        StyledText("\(index + 1)"),
        row.isSolved ? StyledText("solved", .success) : StyledText("open", .dim),
        StyledText("\(row.runs)"), StyledText(durationText(row.seconds) ?? ""),
        StyledText(row.day), row.isLatest ? StyledText("this try", .accent) : "",
      ]
    }
    let table = TextTable(
      header: ["", "", "runs", "time", "day", ""], rows: rows,
      alignments: [.right, .left, .right, .right, .left, .left])
    return StyledText("Your tries", .subheading) + "\n\n" + table.rendered(settings)
  }
}
