import ArgumentParser

struct Triage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "triage",
    abstract: "Look at disputed and doubtful answers; make examples of them.",
    discussion: """
      EXAMPLES
        lectern triage
        lectern triage pytorch-lstm

      For each answer, one key says what it is worth: a accepts it, p takes it as partly right,
      r rejects it. It then stands among the examples in the lesson file, of which nothing else
      is changed. n passes over an answer, q leaves.
      """)

  @Argument(help: "The lesson: an id, a number or a path. All lessons without it.")
  var lesson: String?

  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try TriageRound(desk: try Desk(screen), lessons: lessons, only: lesson).run()
  }
}
