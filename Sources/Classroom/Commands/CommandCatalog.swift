import Diagnostics

/// Something to type at any prompt of a lesson, such as `:hint`.
///
/// To add one, write a file in this folder and its line in `CommandCatalog`.
public struct Command: Sendable {
  public var name: String
  /// What may follow the name, such as `SECTION`; empty if nothing does.
  public var argument: String
  public var summary: String
  /// What to type, for help and for its test.
  public var example: String
  let run: @Sendable (LessonSession, String) throws(Diagnostic) -> Void

  init(
    _ name: String, argument: String = "", summary: String, example: String? = nil,
    run: @escaping @Sendable (LessonSession, String) throws(Diagnostic) -> Void
  ) {
    self.name = name
    self.argument = argument
    self.summary = summary
    self.example = example ?? ":\(name)"
    self.run = run
  }
}

/// Every command of a lesson's prompts.
public enum CommandCatalog {
  public static let commands: [Command] = [
    .help, .hint, .skip, .reveal, .again, .back, .next, .goTo, .play, .done, .what, .dispute,
    .restore, .note, .save, .progress, .menu, .quit,
  ]

  /// Runs a line such as `:goto 3`.
  static func run(_ line: String, in session: LessonSession) throws(Diagnostic) {
    let words = line.dropFirst().split(separator: " ", maxSplits: 1)
    let name = words.first.map { $0.lowercased() } ?? "help"
    let argument = words.count > 1 ? String(words[1]).drop(while: \.isWhitespace) : ""
    guard let command = commands.first(where: { $0.name == name }) else {
      let nearest = closestName(to: name, in: commands.map(\.name))
      let fix = nearest.map { "did you mean :\($0)?" } ?? "see :help"
      try session.stage.show(
        .problem(Diagnostic("there is no command ':\(name)'", severity: .warning, fix: fix)))
      return
    }
    try command.run(session, String(argument))
  }
}
