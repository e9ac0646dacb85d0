import Questions

extension Question {
  /// The names that the author's own answers to a question for code set.
  func namesAsked(_ context: QuestionContext) -> Set<String> {
    let programs = (try? kind.statedAnswers(context)) ?? []
    return programs.reduce(into: []) { $0.formUnion(Self.names(setBy: $1.text)) }
  }

  /// The names that stand before an equals sign, or behind `def` or `class`, in some code.
  private static func names(setBy code: String) -> [String] {
    let targets = code.matches(of: /(?m)^\s*([\w, ]+?)\s*=(?!=)/)
    let definitions = code.matches(of: /(?m)^\s*(?:def|class)\s+(\w+)/)
    return targets.flatMap { $0.1.split { ", ".contains($0) }.map(String.init) }
      + definitions.map { String($0.1) }
  }
}
