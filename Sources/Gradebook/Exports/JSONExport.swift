extension Export {
  /// Everything, for programs.
  public static let json = Export(
    name: "json", fileExtension: "json", summary: "everything that is stored, for programs"
  ) { record in
    let lessons = record.progress.map { lesson in
      JSONText.object([
        ("lesson", JSONText.string(lesson.lessonID)),
        ("title", JSONText.string(record.title(of: lesson.lessonID))),
        ("startedAt", JSONText.string(JSONText.time(lesson.startedAt))),
        (
          "completedAt",
          lesson.completedAt.map { JSONText.string(JSONText.time($0)) } ?? "null"
        ),
        ("finishedSections", JSONText.array(lesson.finishedSections.map(JSONText.string))),
      ])
    }
    let answers = record.answers.map { stored in
      let answer = stored.answer
      return JSONText.object([
        ("id", "\(stored.id)"), ("lesson", JSONText.string(answer.lessonID)),
        ("section", JSONText.string(answer.section)),
        ("question", JSONText.string(answer.questionID)),
        ("questionHash", JSONText.string(answer.questionHash)),
        ("type", JSONText.string(answer.questionType)), ("answer", JSONText.string(answer.text)),
        ("verdict", JSONText.string(answer.verdict.rawValue)),
        (
          "ownVerdict",
          record.ownVerdicts[stored.id].map { JSONText.string($0.rawValue) } ?? "null"
        ),
        ("score", JSONText.number(answer.score)), ("sure", answer.isSure ? "true" : "false"),
        ("tries", "\(answer.tries)"), ("hintsUsed", "\(answer.hintsUsed)"),
        ("seconds", JSONText.number(answer.seconds)),
        ("givenAt", JSONText.string(JSONText.time(answer.givenAt))),
        ("mode", JSONText.string(answer.mode)),
        ("missedIdeas", JSONText.array(answer.missedIdeas.map(JSONText.string))),
      ])
    }
    return JSONText.object([
      ("schema", "1"), ("learner", JSONText.string(record.learner)),
      ("lessons", JSONText.array(lessons)), ("answers", JSONText.array(answers)),
    ]) + "\n"
  }
}
