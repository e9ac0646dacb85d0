import Questions
import Terminal

extension ScreenRenderer {
  func question(_ question: QuestionScreen) -> StyledText {
    var head = StyledText(
      "\(question.noun) \(question.number) of \(question.count)", [.accent, .strong])
    head += StyledText(separator + question.invitation, .dim)
    if let time = question.elapsedSeconds.flatMap(durationText), question.number > 1 {
      head += StyledText("\(separator)\(time) so far", .dim)
    }
    var parts = [head.wrapped(to: markdown.proseWidth), markdown.render(question.text)]
    if !question.options.isEmpty {
      let options = question.options.map { option in
        behind(
          StyledText("  \(option.label)) ", .accent), option.text, rest: option.label.count + 4)
      }
      parts.append(StyledText(lines: options))
    }
    return parts.joined(separator: "\n\n")
  }

  func feedback(_ feedback: FeedbackScreen) -> StyledText {
    var lines = [verdict(feedback)]
    lines += feedback.lines.map { line in
      let evidence = line.evidence.map { StyledText("   \"\($0)\"", .dim) } ?? ""
      return behind("  " + mark(line.kind) + " ", line.text, rest: 4, tail: evidence)
    }
    if let explanation = feedback.explanation {
      lines.append("\n" + markdown.render(explanation))
    }
    return StyledText(lines: lines)
  }

  private func verdict(_ feedback: FeedbackScreen) -> StyledText {
    let word: StyledText =
      switch feedback.verdict {
      case .pass: StyledText("passed", [.success, .strong])
      case .partial: StyledText("partly right", [.warning, .strong])
      case .fail: StyledText(feedback.isFinal ? "not right" : "not yet", [.failure, .strong])
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
}
