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

  /// The JSON line for one JSON line.
  ///
  /// - Throws: `Diagnostic` if the line is not an object with an answer.
  public func grade(_ line: String) throws(Diagnostic) -> String {
    let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    guard let object, let answer = object["answer"] as? String else {
      throw Diagnostic(
        "the line is not an object with an answer", got: String(line.prefix(80)),
        fix: #"write {"answer": "…"}"#)
    }
    let grade = grade(answer: answer)
    if let label = (object["label"] as? String).flatMap(Verdict.init(rawValue:)) {
      var report = labeled ?? GraderReport()
      report.add(
        label: label,
        grade: FreeGrade(verdict: grade.verdict, sure: grade.isSure, score: grade.score))
      labeled = report
    }
    return json(answer, grade, keeping: object).line
  }

  private func grade(answer: String) -> QuestionGrade {
    do {
      return try question.grade(answer, context)
    } catch {
      return QuestionGrade(.fail, feedback: [FeedbackLine(.wrong, error.summary)])
    }
  }

  private func json(
    _ answer: String, _ grade: QuestionGrade, keeping object: [String: Any]
  ) -> JSONValue {
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
    if explains, let free = question.kind as? FreeTextQuestion {
      let (found, words) = free.findings(in: answer)
      members.append(.init("found", .list(found.map { .text($0) })))
      members.append(.init("words", .list(words.map { .text($0) })))
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
