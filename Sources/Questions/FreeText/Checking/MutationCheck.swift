import Diagnostics

/// Tries each accepted answer with its verdict turned around.
struct MutationCheck {
  let grader: FreeTextGrader

  /// Turned answers that pass all the same, and are not accepted by the author.
  func findings(_ accepted: [StatedAnswer]) -> [Diagnostic] {
    let texts = Set(accepted.map(\.text))
    return accepted.flatMap { answer in
      AnswerMutations.all(of: answer.text).filter { !texts.contains($0) && passes($0) }
        .map { mutant in
          Diagnostic(
            "turned around, the accepted answer passes as well: '\(mutant)'", severity: .warning,
            at: answer.span,
            fix: "write the turned answer under 'reject', or say the point in other words")
        }
    }
  }

  private func passes(_ answer: String) -> Bool {
    let grade = grader.grade(answer)
    return grade.verdict == .pass && grade.sure
  }
}
