import Diagnostics
import Foundation
import LessonFormat
import Questions

/// Runs a lesson as a learner would and compares what happens with what it says.
final class RunCheck {
  private let lesson: Lesson
  private let questions: [String: Question]
  private let python: PythonSession
  private var findings: [Diagnostic] = []
  private(set) var graderReports: [GraderSummary] = []
  /// Predictions whose run has not come yet.
  private var predictions: [Question] = []

  init(lesson: Lesson, questions: [Question], python: PythonSession) {
    self.lesson = lesson
    self.questions = Dictionary(
      questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.python = python
  }

  /// Everything that is found; to be called once.
  func run() -> [Diagnostic] {
    var cellNumber = 0
    for item in lesson.items {
      switch item {
      case .prose(let prose): check(prose, context(nil))
      case .code(let cell):
        cellNumber += 1
        guard cell.runs else { continue }
        check(cell, number: cellNumber)
        settlePredictions()
      case .question(let block):
        if let question = questions[block.id] { check(question) }
      }
    }
    for question in predictions {
      add(
        "no run follows the prediction '\(question.id)'", question.block.span,
        "write the cell that it is about below it", severity: .warning)
    }
    settlePredictions()
    return findings
  }

  private func context(_ question: Question?) -> QuestionContext {
    guard let question else { return QuestionContext(seed: 0, evaluator: python.evaluator) }
    let seed = StableHash.seed(learner: 1, lessonID: lesson.id, questionID: question.id)
    return question.context(seed: seed, evaluator: evaluator(for: question))
  }

  /// What is given counts as it is here, also for wrong code that bends it.
  private func evaluator(for question: Question) -> Evaluator {
    do {
      return python.evaluator(for: question, given: try python.given(question.kind.given))
    } catch {
      findings.append(error)
      return python.evaluator
    }
  }

  // MARK: Values and cells

  private func check(_ prose: Prose, _ context: QuestionContext) {
    for value in prose.values {
      do {
        _ = try context.text(of: value)
      } catch {
        add("{{ \(value.expression) }} cannot be computed: \(error.summary)", value.span, error.fix)
      }
    }
  }

  private func check(_ cell: CodeCell, number: Int) {
    var printed = ""
    let result = python.run(cell.code, name: "cell \(number)") { printed += $0 }
    var echo: String?
    switch result {
    case .finished(let value):
      echo = value
      if cell.mustFail {
        add("the cell says 'fails' but ends without an error", cell.span, "take 'fails' away")
      }
    case .failed(let exception, let traceback, let advice):
      printed += traceback
      guard !cell.mustFail else { break }
      if exception == "SyntaxError", let inside = openedInside(cell) {
        return add(
          "the block has no end before another one begins", inside,
          "write a line ``` below the code")
      }
      let last = traceback.split(separator: "\n").last.map(String.init) ?? exception
      add(
        "the cell fails: \(last)", errorSpan(traceback, cell, number),
        advice ?? "mend it, or write ```python run fails")
    case .interrupted: add("the cell was stopped", cell.span, nil)
    }
    if let echo { printed += echo + "\n" }
    if let expected = cell.expectedOutput, !expected.matches(printed) {
      add(
        "the run prints something else", expected.span,
        "write what it prints: "
          + Self.firstDifference(expected.text, printed))
    }
  }

  /// Where a block begins that an unclosed cell has swallowed.
  private func openedInside(_ cell: CodeCell) -> SourceSpan? {
    let lines = cell.code.split(separator: "\n", omittingEmptySubsequences: false)
    guard let index = lines.firstIndex(where: { $0.contains(/^```+\s*\w/) }) else { return nil }
    let place = SourcePosition(line: cell.firstLine + index, column: 1)
    return SourceSpan(source: cell.span.source, start: place)
  }

  /// The line of the file that the traceback ends in.
  private func errorSpan(_ traceback: String, _ cell: CodeCell, _ number: Int) -> SourceSpan {
    let lines = traceback.matches(of: /File "cell (\d+)", line (\d+)/)
    guard let last = lines.last(where: { Int($0.1) == number }), let line = Int(last.2) else {
      return cell.span
    }
    return SourceSpan(
      source: cell.span.source, start: SourcePosition(line: cell.firstLine + line - 1, column: 1))
  }

  private static func firstDifference(_ expected: String, _ printed: String) -> String {
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let got = printed.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(wanted.count, got.count) {
      let line = index < got.count ? got[index] : "(nothing more)"
      if index >= wanted.count || wanted[index] != line { return "'\(line.prefix(120))'" }
    }
    return "nothing"
  }

  // MARK: Questions

  private func check(_ question: Question) {
    let context = context(question)
    for prose in question.hints + [question.explanation].compactMap({ $0 }) {
      check(prose, context)
    }
    do {
      _ = try question.kind.presentation(context)
    } catch {
      add(
        "the question cannot be shown: \(error.summary)", error.span ?? question.block.span,
        error.fix)
      return
    }
    switch question.manner {
    case .guess: predictions.append(question)
    case .line: checkAnswers(to: question, context)
    case .program: checkPrograms(of: question, context)
    }
  }

  private func checkAnswers(to question: Question, _ context: QuestionContext) {
    let stated: [StatedAnswer]
    do {
      stated = try question.kind.statedAnswers(context)
    } catch {
      if let span = error.span, span.source != question.block.span.source {
        findings.append(error)  // A file beside the lesson.
      } else {
        add(
          "the key cannot be computed: \(error.summary)", error.span ?? question.block.span,
          error.fix)
      }
      return
    }
    for answer in stated { check(answer, of: question, context) }
    checkWorthless(question, context)
    summarizeGrader(question, stated)
  }

  private func check(
    _ answer: StatedAnswer, of question: Question, _ context: QuestionContext
  ) {
    let shown = "'\(answer.text.prefix(80))'"
    do {
      let grade = try question.grade(answer.text, context)
      let agrees =
        answer.verdict == .pass
        ? grade.verdict == .pass
        : answer.verdict == .fail
          ? grade.verdict == .fail
            || isPartialByNature(question)
              && grade.verdict != .pass
          : grade.verdict != .pass
      if agrees, answer.verdict == .partial, grade.verdict == .fail,
        question.kind is FreeTextQuestion
      {
        return add(
          "the answer \(shown) should be partly right but is graded 'fail'", answer.span,
          "say what it holds as a point, or move the example", severity: .warning)
      }
      guard !agrees else { return }
      let isSure = grade.isSure ? "" : ", without being sure"
      add(
        "the answer \(shown) should \(Self.verb(answer.verdict)) but is graded "
          + "'\(grade.verdict.rawValue)'\(isSure)", answer.span,
        question.kind is NumberQuestion && answer.verdict == .fail
          ? "this mistake gives the same number as the answer: change the numbers, or take it out"
          : "change the question's rules, or move the example",
        severity: grade.isSure ? .error : .warning)
    } catch {
      guard answer.verdict == .pass else { return }
      add("the answer \(shown) cannot be read: \(error.summary)", answer.span, error.fix)
    }
  }

  private static func verb(_ verdict: Verdict) -> String {
    switch verdict {
    case .pass: "pass"
    case .partial: "be partly right"
    case .fail: "fail"
    }
  }

  private func isPartialByNature(_ question: Question) -> Bool {
    ["matrix", "order", "match", "choices"].contains(question.block.type)
  }

  /// A blank, the question itself and noise must not pass.
  private func checkWorthless(_ question: Question, _ context: QuestionContext) {
    let prompt = (try? question.block.body.structure().plainText) ?? question.block.body.text
    for (name, answer) in [
      ("a blank", " "), ("the question itself", prompt), ("noise", "asdf qwer"),
    ] {
      if let grade = try? question.grade(answer, context), grade.verdict == .pass {
        add(
          "\(name) passes as an answer to '\(question.id)'", question.block.span,
          "make the question's rules stricter")
      }
    }
  }

  private func summarizeGrader(_ question: Question, _ stated: [StatedAnswer]) {
    guard let free = question.kind as? FreeTextQuestion else { return }
    findings += free.graderFindings()
    if free.hasOutdatedNetworks {
      add(
        "the labeled answers of '\(question.id)' have changed since its networks were trained",
        question.block.span, "train them anew: `lectern train LESSON \(question.id)`",
        severity: .warning)
    }
    var report = GraderReport()
    for answer in stated { report.add(label: answer.verdict, grade: free.freeGrade(answer.text)) }
    graderReports.append(GraderSummary(questionID: question.id, report: report))
  }

  private func checkPrograms(of question: Question, _ context: QuestionContext) {
    let stated = (try? question.kind.statedAnswers(context)) ?? []
    if let grade = try? question.grade("", context), grade.verdict == .pass {
      add(
        "the question '\(question.id)' is solved before anything is typed", question.block.span,
        "ask for something that is not there yet", severity: .warning)
    }
    // Wrong programs first: the session that goes on is the one of the solution.
    for answer in stated.sorted(by: { $0.verdict != .pass && $1.verdict == .pass }) {
      let result = python.run(answer.text, name: "solution") { _ in }
      if case .failed(_, let traceback, let advice) = result, answer.verdict == .pass {
        let last = traceback.split(separator: "\n").last.map(String.init) ?? ""
        add("the solution fails: \(last)", answer.span, advice)
        continue
      }
      let grade = try? question.grade("", context)
      let passes = grade?.verdict == .pass
      let missing = grade?.feedback.first { [.wrong, .missing].contains($0.kind) }?.text
      if passes != (answer.verdict == .pass) {
        add(
          answer.verdict == .pass
            ? "the solution does not solve the question" + (missing.map { ": \($0)" } ?? "")
            : "this wrong code solves the question",
          answer.span, "change the code or the checks")
      } else if passes {
        findings += question.kind.findings(afterSolution: context)
      }
    }
  }

  private func settlePredictions() {
    for question in predictions {
      do {
        let context = context(question)
        for answer in try question.kind.statedAnswers(context) {
          check(answer, of: question, context)
        }
      } catch {
        add(
          "the answer to '\(question.id)' cannot be computed after the run below it: "
            + error.summary, error.span ?? question.block.span, error.fix)
      }
    }
    predictions = []
  }

  private func add(
    _ summary: String, _ span: SourceSpan?, _ fix: String?,
    severity: Diagnostic.Severity = .error
  ) {
    findings.append(Diagnostic(summary, severity: severity, at: span, fix: fix))
  }
}
