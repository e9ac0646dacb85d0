extension Export {
  /// The learner's own notes: what was asked of them, what they said, what was missing.
  public static let markdown = Export(
    name: "md", fileExtension: "md", summary: "your notes: your answers and what they lacked"
  ) { record in
    var text = ""
    for lesson in record.lessonsInOrder {
      text += "# \(escaped(record.title(of: lesson)))\n"
      var section: String?
      for stored in record.latest(in: lesson) {
        let answer = stored.answer
        if answer.section != section {
          section = answer.section
          if !answer.section.isEmpty { text += "\n## \(escaped(answer.section))\n" }
        }
        text += "\n### \(escaped(answer.questionID))\n\n"
        text += quoted(answer.text)
        text += "\n" + words(record.verdict(of: stored), answer) + "\n"
        for idea in answer.missedIdeas { text += "\n- to remember: \(escaped(idea))" }
        if !answer.missedIdeas.isEmpty { text += "\n" }
        if let model = answer.modelAnswer { text += "\nModel answer:\n\n" + quoted(model) }
      }
      text += "\n"
    }
    return text.isEmpty ? "No answers yet.\n" : text
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
  /// Lesson ids in the order of their first answers.
  fileprivate var lessonsInOrder: [String] {
    var seen: Set<String> = []
    return answers.map(\.answer.lessonID).filter { seen.insert($0).inserted }
  }

  /// The latest answer to each question, in the order in which the questions were first answered.
  fileprivate func latest(in lesson: String) -> [StoredAnswer] {
    var order: [String] = []
    var latest: [String: StoredAnswer] = [:]
    for stored in answers where stored.answer.lessonID == lesson {
      if latest[stored.answer.questionID] == nil { order.append(stored.answer.questionID) }
      latest[stored.answer.questionID] = stored
    }
    return order.compactMap { latest[$0] }
  }
}
