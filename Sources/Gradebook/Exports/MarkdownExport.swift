import Foundation

extension Export {
  /// The learner's own notes: what they wrote down, the plots they saw, what was asked of them,
  /// what they said and what was missing.
  public static let markdown = Export(
    name: "md", fileExtension: "md",
    summary: "your notes: what you wrote down, your answers, and the plots"
  ) { record in
    let pictures = Dictionary(
      zip(record.notes.filter { $0.picture != nil }, record.pictures).map { ($0, $1.name) },
      uniquingKeysWith: { first, _ in first })
    let texts = record.lessonsInOrder.map { lesson in
      var text = "# \(escaped(record.title(of: lesson)))\n"
      for section in record.sections(of: lesson) {
        if !section.isEmpty { text += "\n## \(escaped(section))\n" }
        text += notes(
          record.notes.filter { $0.lessonID == lesson && $0.section == section }, pictures)
        for stored in record.latest(in: lesson, section: section) {
          text += said(stored, of: record)
        }
      }
      return text
    }
    return texts.isEmpty ? "No notes and no answers yet.\n" : texts.joined(separator: "\n")
  }

  private static func notes(_ notes: [Note], _ pictures: [Note: String]) -> String {
    notes.map { note in
      guard let name = pictures[note] else { return "\n\(escaped(note.text))\n" }
      let words = escaped(note.text)
      return "\n![\(words)](\(name))\n\n\(words)\n"
    }.joined()
  }

  private static func said(_ stored: StoredAnswer, of record: ExportedRecord) -> String {
    let answer = stored.answer
    let asked = answer.asked ?? record.questionTexts["\(answer.lessonID)/\(answer.questionID)"]
    var text = "\n### \(escaped(answer.questionID))\n\n"
    if let asked { text += asked.trimmed + "\n\n" }
    text += quoted(answer.text)
    text += "\n" + words(record.verdict(of: stored), answer) + "\n"
    if !answer.missedIdeas.isEmpty {
      text += "\n" + answer.missedIdeas.map { "- to remember: \(escaped($0))\n" }.joined()
    }
    if let model = answer.modelAnswer { text += "\nModel answer:\n\n" + model.trimmed + "\n" }
    return text
  }

  private static func words(_ verdict: Verdict, _ answer: AnswerRecord) -> String {
    let judged =
      switch verdict {
      case .pass: "Passed"
      case .partial: "Partly right"
      case .fail: "Not right yet"
      }
    let tries = answer.tries == 1 ? "at the first try" : "after \(answer.tries) tries"
    let hints =
      switch answer.hintsUsed {
      case 0: ""
      case 1: ", with one hint"
      default: ", with \(answer.hintsUsed) hints"
      }
    return "\(judged) \(tries)\(hints)."
  }

  private static func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">\n" : "> \(escaped(String($0)))\n" }.joined()
  }

  /// The text with a backslash before what Markdown would take for markup.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for (index, character) in text.enumerated() {
      let isMarkup = "\\`*_[]<>|".contains(character)
      let isLineMark = index == 0 && "#-+=~".contains(character)
      if isMarkup || isLineMark { result.append("\\") }
      result.append(character.isNewline ? " " : character)
    }
    return result
  }
}

extension ExportedRecord {
  /// The pictures that the notes name, as files to write beside them.
  public var pictures: [(name: String, svg: String)] {
    notes.compactMap(\.picture).enumerated().map { index, svg in
      ("\(pictureName)plot-\(index + 1).svg", svg)
    }
  }

  /// Lesson ids in the order of their first answers and notes.
  fileprivate var lessonsInOrder: [String] {
    var seen: Set<String> = []
    return (answers.map(\.answer.lessonID) + notes.map(\.lessonID))
      .filter { seen.insert($0).inserted }
  }

  /// The sections of a lesson that have something, in the lesson's order where it is known.
  fileprivate func sections(of lesson: String) -> [String] {
    var seen: Set<String> = []
    let used =
      (answers.map(\.answer).filter { $0.lessonID == lesson }.map(\.section)
      + notes.filter { $0.lessonID == lesson }.map(\.section))
      .filter { seen.insert($0).inserted }
    guard let order = sectionOrders[lesson] else { return used }
    return order.filter { seen.contains($0) } + used.filter { !order.contains($0) }
  }

  /// The latest answer to each question, in the order in which the questions were first answered.
  fileprivate func latest(in lesson: String, section: String) -> [StoredAnswer] {
    var order: [String] = []
    var latest: [String: StoredAnswer] = [:]
    for stored in answers where stored.answer.lessonID == lesson {
      if latest[stored.answer.questionID] == nil { order.append(stored.answer.questionID) }
      latest[stored.answer.questionID] = stored
    }
    return order.compactMap { latest[$0] }.filter { $0.answer.section == section }
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
