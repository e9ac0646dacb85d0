import Diagnostics
import Foundation
import LessonFormat
import Questions

/// Grades answers that come as JSON lines, for `lectern grade`.
public final class AnswerGrader {
  private let question: Question
  private let context: QuestionContext
  private let explains: Bool
  private var labeled: GraderReport?
  /// The confusion matrix over the answers that had labels; nil if none had.
  public var report: GraderReport? { labeled }

  /// Runs the lesson's cells up to the question if it computes anything.
  ///
  /// - Parameter explains: whether the lines for a free question tell all that was found in the
  ///   answer.
  public init(
    question: Question, loaded: LoadedLesson, python: PythonSession, explains: Bool = false
  ) {
    self.question = question
    self.explains = explains
    if question.block.computes, let lesson = loaded.lesson {
      for item in lesson.items {
        if case .question(let block) = item, block.id == question.id { break }
        if case .code(let cell) = item, cell.runs {
          _ = python.run(cell.code, name: "cell") { _ in }
        }
      }
    }
    let seed = StableHash.seed(
      learner: 0, lessonID: loaded.lesson?.id ?? "", questionID: question.id)
    context = question.context(seed: seed, evaluator: python.evaluator)
  }

  /// The JSON line for each JSON line; free answers are graded on all cores.
  ///
  /// A line that is not an object with an answer gets a `Diagnostic`.
  public func grade(_ lines: [String]) -> [Result<String, Diagnostic>] {
    let objects = lines.map {
      (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any] ?? [:]
    }
    let answers = objects.map { $0["answer"] as? String }
    let works = work(on: answers)
    var results: [Result<String, Diagnostic>] = []
    for (index, object) in objects.enumerated() {
      guard let answer = answers[index], let work = works[index] else {
        results.append(
          .failure(
            Diagnostic(
              "the line is not an object with an answer", got: String(lines[index].prefix(80)),
              fix: #"write {"answer": "…"}"#)))
        continue
      }
      note(work.grade, object["label"])
      results.append(.success(json(answer, work, keeping: object).line))
    }
    return results
  }

  /// A grade, and what it rests on if that was asked for.
  private struct Work: Sendable {
    var grade: QuestionGrade
    var findings: FreeFindings?
  }

  private func work(on answers: [String?]) -> [Work?] {
    guard let free = question.kind as? FreeTextQuestion else {
      return answers.map { $0.map { Work(grade: grade(answer: $0)) } }
    }
    let explains = explains
    return answers.mappedInParallel { answer in
      guard let answer else { return nil }
      return Work(
        grade: free.grade(answer), findings: explains ? free.findings(in: answer) : nil)
    }
  }

  private func note(_ grade: QuestionGrade, _ label: Any?) {
    guard let label = (label as? String).flatMap(Verdict.init(rawValue:)) else { return }
    var report = labeled ?? GraderReport()
    report.add(
      label: label,
      grade: FreeGrade(verdict: grade.verdict, sure: grade.isSure, score: grade.score))
    labeled = report
  }

  private func grade(answer: String) -> QuestionGrade {
    do {
      return try question.grade(answer, context)
    } catch {
      return QuestionGrade(.fail, feedback: [FeedbackLine(.wrong, error.summary)])
    }
  }

  private func json(
    _ answer: String, _ work: Work, keeping object: [String: Any]
  ) -> JSONValue {
    let grade = work.grade
    var members: [JSONValue.Member] = [
      .init("answer", .text(answer)), .init("verdict", .text(grade.verdict.rawValue)),
      .init("sure", .truth(grade.isSure)), .init("score", .number(grade.score)),
      .init(
        "points",
        .list(
          grade.points.map { point in
            [
              "id": .text(point.id), "state": .text(point.state.rawValue),
              "evidence": point.evidence.map { .text($0) } ?? .null,
            ]
          })),
      .init("feedback", .text(grade.feedback.map(\.text).joined(separator: "\n"))),
    ]
    if let findings = work.findings {
      members.append(.init("found", .list(findings.found.map { .text($0) })))
      members.append(.init("words", .list(findings.words.map { .text($0) })))
      for (name, shares) in [("by_words", findings.byWords), ("by_order", findings.byOrder)]
      where !shares.isEmpty {
        let rounded = shares.map { (Double($0) * 1_000).rounded() / 1_000 }
        members.append(.init(name, .list(rounded.map { .number($0) })))
      }
    }
    let own = Set(members.map(\.name))
    for name in object.keys.sorted() where !own.contains(name) {
      members.append(.init(name, JSONValue(object[name])))
    }
    return .object(members)
  }
}

extension JSONValue {
  /// A value as Foundation's JSON reader gives it.
  init(_ value: Any?) {
    switch value {
    case let text as String: self = .text(text)
    case let number as NSNumber:
      self = CFBooleanLike.isTruth(number) ? .truth(number.boolValue) : .number(number.doubleValue)
    case let list as [Any]: self = .list(list.map { JSONValue($0) })
    case let object as [String: Any]:
      self = .object(object.keys.sorted().map { .init($0, JSONValue(object[$0])) })
    default: self = .null
    }
  }
}

/// Tells true and false from 1 and 0, which Foundation keeps in one type.
private enum CFBooleanLike {
  static func isTruth(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }
}
