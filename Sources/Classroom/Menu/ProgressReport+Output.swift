import Foundation
import Gradebook
import LessonFormat
import Terminal

extension ProgressReport {
  /// On a narrower screen the bars stand below the sections.
  private static let narrowestWithBars = 44

  /// What `lectern progress` prints.
  public func rendered(_ settings: OutputSettings) -> StyledText {
    var parts = [head(settings)]
    guard lines.contains(where: { $0.tries > 0 }) else {
      parts.append(
        StyledText("No answers yet. `lectern` shows the lessons; Enter opens the first.", .dim)
          .wrapped(to: settings.width))
      return parts.joined(separator: "\n\n")
    }
    parts.append(calendar(settings))
    parts.append(lessons(settings))
    for line in lines where !line.sections.isEmpty { parts.append(sections(line, settings)) }
    let weak = lines.flatMap(\.weakIdeas).sorted { $0.misses > $1.misses }.prefix(5)
    if !weak.isEmpty { parts.append(ideas(Array(weak), settings)) }
    parts.append(
      StyledText(
        dueCount > 0
          ? "Next: lectern review asks the \(count(dueCount, "question")) due now."
          : "Next: lectern goes on where you stopped.", .dim
      ).wrapped(to: settings.width))
    return parts.joined(separator: "\n\n")
  }

  private func head(_ settings: OutputSettings) -> StyledText {
    let separator = settings.isPlain ? ", " : " · "
    var facts = [count(activity.answers.count, "day")]
    if activity.streak > 1 { facts.append("\(activity.streak) in a row") }
    if activity.longestStreak > max(1, activity.streak) {
      facts.append("at most \(activity.longestStreak) in a row")
    }
    facts.append("\(dueCount) due for review")
    return
      (StyledText("Progress", .heading)
      + StyledText(separator + facts.joined(separator: separator), .dim))
      .wrapped(to: settings.width)
  }

  /// The last weeks as a grid of days, or as words for a screen reader.
  private func calendar(_ settings: OutputSettings) -> StyledText {
    guard !settings.isPlain else {
      let days = activity.answers.sorted { $0.key > $1.key }.prefix(14)
      return StyledText(
        lines: ["Answers by day, the latest first:"]
          + days.map { StyledText("\($0.key.text): \($0.value)") })
    }
    let calendar = activity.calendar(weeks: 26)
    let names =
      ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]
      + ["Dec"]
    return CalendarGrid(
      rowNames: ["Mon", "", "Wed", "", "Fri", "", "Sun"],
      columnNames: calendar.months.map { $0.map { names[$0] } ?? "" }, counts: calendar.counts
    ).rendered(settings)
  }

  private func lessons(_ settings: OutputSettings) -> StyledText {
    TextTable(
      header: ["lesson", "passed", "score", "tries", "hints", "time", "due"].map {
        StyledText($0, .dim)
      },
      rows: lines.filter { $0.tries > 0 }.map { line in
        [
          StyledText(line.title), StyledText("\(line.passed) of \(line.questions)"),
          StyledText(percent(line.score)), StyledText("\(line.tries)"),
          StyledText("\(line.hints)"), StyledText(durationText(line.seconds) ?? ""),
          StyledText("\(line.due)"),
        ]
      }, alignments: [.left, .right, .right, .right, .right, .right, .right]
    ).rendered(settings)
  }

  private func sections(_ line: Line, _ settings: OutputSettings) -> StyledText {
    let widest = line.sections.map(\.section.displayWidth).max() ?? 0
    let rows = line.sections.map { section -> StyledText in
      let facts = "\(section.passed) of \(section.questions)"
      guard !settings.isPlain else {
        return StyledText("\(section.section): \(facts) passed, \(percent(section.score))")
          .wrapped(to: settings.width)
      }
      let bar = progressBar(fraction: section.score, width: 8, isASCII: settings.isASCII)
      let tail = bar + StyledText(" \(facts)", .dim)
      guard settings.width >= Self.narrowestWithBars else {
        return StyledText(section.section).wrapped(to: settings.width, first: "  ") + "\n"
          + StyledText(spaces(4)) + tail
      }
      let room = max(8, min(widest, settings.width - 4 - tail.width))
      return "  " + StyledText(section.section).truncated(to: room).padded(to: room + 2) + tail
    }
    return StyledText(
      lines: [StyledText(line.title, .subheading).wrapped(to: settings.width)] + rows)
  }

  private func ideas(_ weak: [WeakIdea], _ settings: OutputSettings) -> StyledText {
    StyledText(
      lines: [StyledText("Worth another look", .subheading)]
        + weak.map { idea in
          let times = idea.misses > 1 ? ", missed \(idea.misses) times" : ""
          return (StyledText(idea.idea) + StyledText("  \(idea.lessonID)\(times)", .dim))
            .wrapped(to: settings.width, first: settings.isPlain ? "" : "  ", rest: "  ")
        })
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// What `lectern progress --json` prints.
  public var json: JSONValue {
    [
      "schema": 1, "due": .number(Double(dueCount)),
      "streak": .number(Double(activity.streak)),
      "days": .list(activity.answers.keys.sorted().map { .text($0.text) }),
      "lessons": .list(lines.map(json)),
    ]
  }

  private func json(_ line: Line) -> JSONValue {
    [
      "id": .text(line.id), "title": .text(line.title),
      "questions": .number(Double(line.questions)), "answered": .number(Double(line.answered)),
      "passed": .number(Double(line.passed)), "tries": .number(Double(line.tries)),
      "hints": .number(Double(line.hints)), "seconds": .number(line.seconds.rounded()),
      "score": .number(line.score), "completed": .truth(line.isCompleted),
      "due": .number(Double(line.due)),
      "sections": .list(
        line.sections.map { section in
          [
            "title": .text(section.section), "answered": .number(Double(section.questions)),
            "passed": .number(Double(section.passed)), "score": .number(section.score),
          ]
        }),
      "weak": .list(
        line.weakIdeas.map { idea in
          ["idea": .text(idea.idea), "misses": .number(Double(idea.misses))]
        }),
    ]
  }
}
