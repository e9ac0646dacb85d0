import LessonFormat
import Terminal

/// What Tab offers at the prompts: commands after a colon, terms after `:what`, sections after
/// `:goto`, names of the language elsewhere.
public enum PromptCompleter {
  public static func completions(
    _ line: String, _ cursor: Int, _ python: PythonSession, _ glossary: Glossary,
    _ sections: [LessonSection] = []
  ) -> Completions {
    if line.hasPrefix(":") { return commands(line, cursor, glossary, sections) }
    let before = String(line.prefix(cursor))
    let word = before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let items = python.completions(of: before).map { Completion($0.text, $0.description) }
    return Completions(start: cursor - word.count, items: items)
  }

  public static func commands(
    _ line: String, _ cursor: Int, _ glossary: Glossary = Glossary(),
    _ sections: [LessonSection] = []
  ) -> Completions {
    let typed = line.prefix(cursor)
    guard typed.hasPrefix(":") else { return .none }
    if typed.hasPrefix(":what ") { return terms(String(typed), glossary) }
    if typed.hasPrefix(":goto ") { return slugs(String(typed), sections) }
    guard !typed.contains(" ") else { return .none }
    let items = CommandCatalog.commands.filter { (":" + $0.name).hasPrefix(typed) }
      .map { Completion(":" + $0.name, $0.summary) }
    return Completions(start: 0, items: items)
  }

  private static func slugs(_ typed: String, _ sections: [LessonSection]) -> Completions {
    let start = ":goto ".count
    let wanted = typed.dropFirst(start).lowercased()
    let items = sections.filter { $0.slug.hasPrefix(wanted) }
      .map { Completion($0.slug, $0.title) }
    return Completions(start: start, items: items)
  }

  private static func terms(_ typed: String, _ glossary: Glossary) -> Completions {
    let start = ":what ".count
    let term = typed.dropFirst(start).lowercased()
    let items = glossary.names.filter { $0.lowercased().hasPrefix(term) }.sorted()
      .map { Completion($0) }
    return Completions(start: start, items: items)
  }
}
