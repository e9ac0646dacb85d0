/// What is wrong with a free question's own answers, found by grading them.
public struct QuestionCheck: Sendable, Hashable {
  public struct Finding: Sendable, Hashable {
    public var answer: String
    /// What the author says it is worth; nil for a mutation, which must not pass.
    public var label: Verdict?
    public var grade: FreeGrade
  }

  /// Label by verdict over the question's examples and its model answer.
  public private(set) var report = GraderReport()
  /// Examples whose verdict is not the author's, and mutations that pass.
  public private(set) var findings: [Finding] = []

  /// Grades the model answer, all examples, the blank, the echo of the question, and each
  /// accepted answer with its verdict turned around.
  public init(_ question: FreeQuestion, grader: FreeTextGrader) {
    let labeled: [(Verdict, [String])] = [
      (.pass, [question.model] + question.accepted), (.partial, question.partlyAccepted),
      (.fail, question.rejected + ["", question.prompt]),
    ]
    for (label, answers) in labeled {
      for answer in answers {
        let grade = grader.grade(answer)
        report.add(label: label, grade: grade)
        if grade.verdict != label {
          findings.append(Finding(answer: answer, label: label, grade: grade))
        }
      }
    }
    guard question.stance != nil else { return }
    for answer in [question.model] + question.accepted {
      for mutant in AnswerMutations.all(of: answer) {
        let grade = grader.grade(mutant)
        if grade.verdict == .pass, grade.sure {
          findings.append(Finding(answer: mutant, label: nil, grade: grade))
        }
      }
    }
  }
}
