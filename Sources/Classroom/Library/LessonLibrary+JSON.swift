import LessonFormat

extension LessonLibrary {
  /// What `lectern list --json` prints.
  public var json: JSONValue {
    [
      "schema": 1, "folder": .text(folder),
      "lessons": .list(
        entries.map { entry in
          [
            "id": .text(entry.id), "title": .text(entry.title),
            "framework": .text(entry.frontMatter.framework),
            "minutes": .number(Double(entry.frontMatter.minutes)),
            "needs": .list(entry.frontMatter.needs.map { .text($0) }),
            "summary": .text(entry.frontMatter.summary), "course": .text(entry.course),
            "questions": .number(Double(entry.questionCount)), "path": .text(entry.path),
          ]
        }),
    ]
  }
}
