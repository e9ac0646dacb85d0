import Terminal

/// What Tab offers at the prompts: commands after a colon, names of the language elsewhere.
public enum PromptCompleter {
  public static func completions(
    _ line: String, _ cursor: Int, _ python: PythonSession
  ) -> Completions {
    if line.hasPrefix(":") { return commands(line, cursor) }
    let before = String(line.prefix(cursor))
    let word = before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let items = python.completions(of: before).map { Completion($0.text, $0.description) }
    return Completions(start: cursor - word.count, items: items)
  }

  public static func commands(_ line: String, _ cursor: Int) -> Completions {
    let typed = line.prefix(cursor)
    guard typed.hasPrefix(":"), !typed.contains(" ") else { return .none }
    let items = CommandCatalog.commands.filter { (":" + $0.name).hasPrefix(typed) }
      .map { Completion(":" + $0.name, $0.summary) }
    return Completions(start: 0, items: items)
  }
}
