import Diagnostics
import Foundation
import LessonFormat
import Markdown
import Questions

extension LessonExport {
  /// Moodle's question text format.
  public static let gift = LessonExport(
    name: "gift", summary: "questions for Moodle, in its GIFT format"
  ) { played, _ in
    var findings = [Diagnostic]()
    var blocks = ["$CATEGORY: \(played.lesson.title.giftCategory)"]
    for case .question(let question) in played.pieces {
      do throws(Diagnostic) {
        blocks.append(try GIFTQuestion(question, in: played.lesson).text)
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

  init(_ played: PlayedQuestion, in lesson: Lesson) throws(Diagnostic) {
    let name = "\(lesson.id)/\(played.question.id)"
    let stem = played.exchanged.stem.trimmedEnds.giftEscaped
    var remarks = [played.explanation].compactMap { $0?.trimmedEnds }
    if case .essay(let model) = played.exchanged.kind { remarks.insert(model.trimmedEnds, at: 0) }
    // The feedback after any answer, which for an essay is the answer that is right.
    let general =
      remarks.isEmpty ? "" : "\t####\(remarks.joined(separator: "\n\n").giftEscaped)\n"
    do throws(Refusal) {
      let answers = try Self.answers(played.exchanged.kind)
      text =
        "// [id:\(name)]\n::\(name.giftEscaped)::[markdown]\(stem) {\(answers)\n\(general)}"
    } catch {
      throw Diagnostic(
        "the question '\(played.question.id)' is left out: \(error.reason)", severity: .warning,
        at: played.question.block.span)
    }
  }

  /// Why GIFT cannot hold a question.
  private struct Refusal: Error {
    var reason: String
  }

  private static func answers(_ kind: ExchangedQuestion.Kind) throws(Refusal) -> String {
    switch kind {
    case .choice(let options, let isSingle):
      return isSingle ? single(options) : try several(options)
    case .number(let value, let distance, let mistakes):
      let wrong = mistakes.map {
        "\n\t=%0%\($0.value):\(distance.short)#\($0.remark.oneLine.giftEscaped)"
      }
      return "#\n\t=%100%\(value):\(distance.short)" + wrong.joined()
    case .text(let spellings, let mistakes):
      guard !(spellings + mistakes.map(\.text)).contains(where: { $0.contains("->") }) else {
        throw Refusal(reason: "Moodle reads -> in an answer as a match")
      }
      let right = spellings.map { "\n\t=%100%\($0.giftWord)" }
      let wrong = mistakes.map { "\n\t=%0%\($0.text.giftWord)#\($0.remark.oneLine.giftEscaped)" }
      return (right + wrong).joined()
    case .match(let pairs):
      return pairs.map {
        // Markdown shows the entity as the arrow, which would divide the pair here.
        let left = $0.left.replacing("->", with: "-&gt;").giftOption
        return "\n\t=\(left) -> \($0.right.plainMarkdown.giftEscaped)"
      }.joined()
    case .essay: return ""
    case .live: throw Refusal(reason: "Moodle has no such type")
    }
  }

  private static func single(_ options: [ExchangedOption]) -> String {
    options.map { option in
      // Without a weight of its own, a text such as `%5% of all` would be read as one.
      let sign = option.isRight ? "=" : option.text.hasPrefix("%") ? "~%0%" : "~"
      return line(sign, option)
    }.joined()
  }

  private static func several(_ options: [ExchangedOption]) throws(Refusal) -> String {
    let right = options.count(where: \.isRight)
    // Moodle knows the shares of 1 to 10 answers and no others.
    guard (1...10).contains(right) else {
      throw Refusal(
        reason: right == 0 ? "Moodle wants a right option" : "Moodle shares points among 10 at most"
      )
    }
    let wrong = min(max(1, options.count - right), 10)
    return options.map { option in
      let share = option.isRight ? 100 / Double(right) : -100 / Double(wrong)
      return line("~%\(percent(share))%", option)
    }.joined()
  }

  /// A weight as Moodle reads it: `-100.0` it would take for a part of the answer's text.
  private static func percent(_ share: Double) -> String {
    let rounded = (share * 100_000).rounded() / 100_000
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }

  private static func line(_ sign: String, _ option: ExchangedOption) -> String {
    let remark = option.remark.isEmpty ? "" : "#" + option.remark.giftEscaped
    return "\n\t" + sign + option.text.giftOption + remark
  }
}

extension Double {
  /// A tolerance without the little that is added for binary fractions.
  fileprivate var short: String { String(format: "%.6g", self) }
}

extension String {
  fileprivate var trimmedEnds: String { String(GIFTEscapes.trimmed(self)) }

  fileprivate var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

  /// The words of a Markdown text, for the places where Moodle shows no markup.
  fileprivate var plainMarkdown: String { (try? MarkdownDocument(self).plainText) ?? self }

  /// An option's text; one that begins with a bracket says its format, lest it be read as one.
  fileprivate var giftOption: String { (hasPrefix("[") ? "[markdown]" : "") + giftEscaped }

  /// A word to type, in which a star would stand for anything.
  fileprivate var giftWord: String { replacing("*", with: "\\*").giftEscaped }

  /// A name of a category: Moodle takes its characters as they stand, and divides it at slashes.
  fileprivate var giftCategory: String {
    oneLine.replacing("\\", with: "").replacing("/", with: "//")
  }

  /// The text with a backslash before what GIFT would read as its own, on one line.
  var giftEscaped: String {
    var escaped = ""
    for character in self {
      switch character {
      case "\r\n", "\n", "\r": escaped += "\\n"
      case "\\", "#", "=", "~", "{", "}", ":": escaped += "\\\(character)"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
