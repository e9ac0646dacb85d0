import Gradebook
import LessonFormat
import Terminal

extension ClassReport {
  /// What `lectern report` prints.
  public func rendered(_ settings: OutputSettings) -> StyledText {
    let head =
      StyledText("Class report", .heading)
      + StyledText(
        (settings.isPlain ? ", " : " · ")
          + "\(learners.count) learner\(learners.count == 1 ? "" : "s")", .dim)
    var parts = [head, learnerTable(settings)]
    if !exams.isEmpty { parts.append(titled("Exams", examTable(settings))) }
    if !questions.isEmpty { parts.append(titled("Questions", questionTable(settings))) }
    if !ideas.isEmpty { parts.append(titled("What answers lack", ideaTable(settings))) }
    return parts.joined(separator: "\n\n")
  }

  private func titled(_ title: String, _ table: StyledText) -> StyledText {
    StyledText(title, .subheading) + "\n\n" + table
  }

  private func learnerTable(_ settings: OutputSettings) -> StyledText {
    table(
      ["learner", "passed", "score", "tries", "hints", "time"],
      learners.map { row in
        [
          row.learner.label, "\(row.passed) of \(questions.count)", percent(row.score),
          "\(row.tries)", "\(row.hints)", durationText(row.seconds) ?? "",
        ]
      }, settings)
  }

  private func examTable(_ settings: OutputSettings) -> StyledText {
    let versions = Dictionary(grouping: exams, by: \.lessonID).mapValues {
      Set($0.map(\.lessonHash))
    }
    return table(
      ["learner", "lesson", "answered", "score", "time", "remark"],
      exams.map { row in
        let isMixed = (versions[row.lessonID]?.count ?? 0) > 1
        let remarks =
          (row.isComplete ? [] : ["left early"])
          + (isMixed ? ["lesson version \(row.lessonHash.prefix(6))"] : [])
        return [
          row.learner.label, row.lessonID, "\(row.answered) of \(row.questions)",
          percent(row.score), durationText(row.seconds) ?? "", remarks.joined(separator: ", "),
        ]
      }, settings, left: [0, 1, 5])
  }

  private func questionTable(_ settings: OutputSettings) -> StyledText {
    table(
      ["question", "answered", "passed", "at once", "tries", "disputed"],
      questions.map { row in
        [
          "\(row.lessonID) \(row.questionID)", "\(row.learners)",
          share(row.passed, of: row.learners), share(row.passedAtOnce, of: row.learners),
          oneDecimal(row.averageTries), row.disputed == 0 ? "" : "\(row.disputed)",
        ]
      }, settings)
  }

  private func ideaTable(_ settings: OutputSettings) -> StyledText {
    table(
      ["idea", "question", "learners"],
      ideas.prefix(20).map { [$0.idea, "\($0.lessonID) \($0.questionID)", "\($0.learners)"] },
      settings, left: [0, 1])
  }

  private func table(
    _ header: [String], _ rows: [[String]], _ settings: OutputSettings, left: Set<Int> = [0]
  ) -> StyledText {
    TextTable(
      header: header.map { StyledText($0, .dim) }, rows: rows.map { $0.map { StyledText($0) } },
      alignments: header.indices.map { left.contains($0) ? .left : .right }
    ).rendered(settings)
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "" : percent(Double(part) / Double(whole))
  }

  private func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// What `lectern report --json` prints.
  public var json: JSONValue {
    [
      "schema": 1,
      "learners": .list(
        learners.map { row in
          [
            "id": .text(row.learner.id), "name": .text(row.learner.name),
            "schoolID": .text(row.learner.schoolID), "answered": .number(Double(row.answered)),
            "passed": .number(Double(row.passed)), "score": .number(row.score),
            "tries": .number(Double(row.tries)), "hints": .number(Double(row.hints)),
            "seconds": .number(row.seconds),
          ]
        }),
      "exams": .list(
        exams.map { row in
          [
            "learner": .text(row.learner.id), "lesson": .text(row.lessonID),
            "lessonHash": .text(row.lessonHash), "score": .number(row.score),
            "answered": .number(Double(row.answered)),
            "questions": .number(Double(row.questions)), "seconds": .number(row.seconds),
            "complete": .truth(row.isComplete),
          ]
        }),
      "questions": .list(
        questions.map { row in
          [
            "lesson": .text(row.lessonID), "question": .text(row.questionID),
            "learners": .number(Double(row.learners)), "passed": .number(Double(row.passed)),
            "passedAtOnce": .number(Double(row.passedAtOnce)),
            "averageTries": .number(row.averageTries),
            "averageScore": .number(row.averageScore), "disputed": .number(Double(row.disputed)),
          ]
        }),
      "ideas": .list(
        ideas.map { row in
          [
            "lesson": .text(row.lessonID), "question": .text(row.questionID),
            "idea": .text(row.idea), "learners": .number(Double(row.learners)),
          ]
        }),
    ]
  }
}
