import Diagnostics
import LessonFormat
import Questions

extension LessonExport {
  /// Moodle's question text format.
  public static let gift = LessonExport(
    name: "gift", summary: "questions for Moodle, in its GIFT format"
  ) { played, _ in
    var findings = [Diagnostic]()
    var blocks = ["$CATEGORY: \(played.lesson.title.giftEscaped)"]
    for case .question(let question, let presentation, let solution) in played.pieces {
      do throws(Diagnostic) {
        blocks.append(
          try GIFTQuestion(question, presentation, solution, in: played.lesson).text)
      } catch {
        findings.append(error)
      }
    }
    return ExportedText(text: blocks.joined(separator: "\n\n") + "\n", findings: findings)
  }
}

/// A question as GIFT writes it.
private struct GIFTQuestion {
  let text: String

  init(
    _ question: Question, _ presentation: Presentation, _ solution: String, in lesson: Lesson
  ) throws(Diagnostic) {
    let answers = try Self.answers(question, presentation, solution)
    let name = "\(lesson.id)/\(question.id)".giftEscaped
    // The pairs of a match are answers here, not a table of the question.
    let shown = presentation.text
    let stem =
      question.kind is MatchQuestion
      ? String(shown[..<(shown.firstRange(of: "\n| | |")?.lowerBound ?? shown.endIndex)]) : shown
    text =
      "// [id:\(lesson.id)/\(question.id)]\n::\(name)::[markdown]"
      + stem.trimmedEnds.giftEscaped + " {" + answers + "}"
  }

  private static func answers(
    _ question: Question, _ presentation: Presentation, _ solution: String
  ) throws(Diagnostic) -> String {
    switch question.kind {
    case let choice as ChoiceQuestion:
      return choices(choice.exchanged, isSingle: true)
    case let several as ChoicesQuestion:
      return choices(several.exchanged, isSingle: false)
    case is NumberQuestion:
      let value = solution.split(separator: ",").first.map(String.init) ?? solution
      guard let number = Double(value) else { throw leftOut(question, "its key is no number") }
      return "#\(number):\(max(abs(number) * 0.01, 0.005))"
    case let text as TextQuestion:
      return text.exchanged.map { "=" + $0.giftEscaped }.joined(separator: " ")
    case let match as MatchQuestion:
      return match.exchanged.map { "=\($0.0.giftEscaped) -> \($0.1.giftEscaped)" }
        .joined(separator: " ")
    case is FreeTextQuestion: return "####" + solution.giftEscaped
    default: throw leftOut(question, "Moodle has no such type")
    }
  }

  private static func choices(_ options: [ExchangedOption], isSingle: Bool) -> String {
    let right = max(1, options.count(where: \.isRight))
    let wrong = max(1, options.count - right)
    return options.map { option in
      let weight: String
      if isSingle {
        weight = option.isRight ? "=" : "~"
      } else {
        let share = option.isRight ? 100 / Double(right) : -100 / Double(wrong)
        weight = "~%\((share * 100_000).rounded() / 100_000)%"
      }
      let remark = option.remark.isEmpty ? "" : "#" + option.remark.giftEscaped
      return "\n\t" + weight + option.text.giftEscaped + remark
    }.joined() + "\n"
  }

  private static func leftOut(_ question: Question, _ reason: String) -> Diagnostic {
    Diagnostic(
      "the question '\(question.id)' is left out: \(reason)", severity: .warning,
      at: question.block.span)
  }
}

extension String {
  fileprivate var trimmedEnds: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The text with a backslash before what GIFT would read as its own, on one line.
  var giftEscaped: String {
    var escaped = ""
    for character in self {
      switch character {
      case "\n": escaped += "\\n"
      case "\\", "#", "=", "~", "{", "}", ":": escaped += "\\\(character)"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
