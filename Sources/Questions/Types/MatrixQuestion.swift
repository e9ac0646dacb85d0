import Diagnostics
import LessonFormat

/// The four cells of a confusion matrix.
public struct MatrixQuestion: QuestionKind {
  public static let declaration = QuestionDeclaration(
    name: "matrix", summary: "the four cells of a confusion matrix",
    fields: [
      FieldDeclaration("tp", .expression, isRequired: true, summary: "true positives"),
      FieldDeclaration("fn", .expression, isRequired: true, summary: "false negatives"),
      FieldDeclaration("fp", .expression, isRequired: true, summary: "false positives"),
      FieldDeclaration("tn", .expression, isRequired: true, summary: "true negatives"),
      FieldDeclaration("positive", .text, summary: "the name of the positive class"),
      FieldDeclaration("negative", .text, summary: "the name of the negative class"),
    ],
    sample: """
      id: fill-the-matrix
      type: matrix
      tp: 50
      fn: 10
      fp: 5
      tn: 35
      positive: spam
      negative: good mail
      hints:
        - Begin with the row of what was really spam.
      ---
      Of 60 spam mails the filter blocks 50. Of 40 good mails it blocks 5. Fill in the matrix.
      """)

  /// In the order in which the cells are asked for: a row for each actual class.
  enum Cell: String, CaseIterable {
    case tp, fn, fp, tn
  }

  let text: Prose
  private let keys: [Located<String>]
  let positive: String
  let negative: String

  public init?(_ parts: inout QuestionParts) {
    text = parts.block.body
    keys = Cell.allCases.compactMap { parts.fields.text($0.rawValue) }
    positive = parts.fields.text("positive")?.value ?? "positive"
    negative = parts.fields.text("negative")?.value ?? "negative"
    guard keys.count == Cell.allCases.count else { return nil }
  }

  public func presentation(_ context: QuestionContext) throws(Diagnostic) -> Presentation {
    let positive = positive.escapedForMarkdown
    let negative = negative.escapedForMarkdown
    let table = """

      | | predicted \(positive) | predicted \(negative) |
      |---|---|---|
      | actual \(positive) | TP | FN |
      | actual \(negative) | FP | TN |
      """
    return Presentation(
      try context.fill(text) + table,
      invitation: "four numbers in the order TP FN FP TN, or tp=… fn=… fp=… tn=…")
  }

  public func checkReadable(_ answer: String, _ context: QuestionContext) throws(Diagnostic) {
    _ = try cells(in: answer)
  }

  public func grade(
    _ answer: String, _ context: QuestionContext
  ) throws(Diagnostic) -> QuestionGrade {
    let right = try rightCells(context)
    let given = try cells(in: answer)
    var feedback = [FeedbackLine]()
    var hits = 0
    for (index, cell) in Cell.allCases.enumerated() {
      if given[index] == right[index] {
        hits += 1
        feedback.append(FeedbackLine(.right, "\(cell.name) \(right[index].readable)"))
      } else {
        feedback.append(
          FeedbackLine(.wrong, slip(at: index, given: given, right: right)))
      }
    }
    if hits == 4 { return QuestionGrade(.pass, feedback: feedback) }
    return QuestionGrade(
      hits >= 2 ? .partial : .fail, score: Double(hits) / 4, feedback: feedback)
  }

  public func solution(_ context: QuestionContext) throws(Diagnostic) -> String {
    let right = try rightCells(context)
    return zip(Cell.allCases, right).map { "\($0.name) \($1.readable)" }.joined(separator: ", ")
  }

  public func statedAnswers(
    _ context: QuestionContext
  ) throws(Diagnostic) -> [StatedAnswer] {
    let right = try rightCells(context)
    let swapped = [right[3], right[2], right[1], right[0]]
    var stated = [StatedAnswer(line(right), .pass, at: keys[0].span)]
    if swapped != right, swapped[0] != right[0], swapped[1] != right[1] {
      stated.append(StatedAnswer(line(swapped), .fail, at: keys[0].span))
    }
    return stated
  }

  private func line(_ cells: [Double]) -> String {
    cells.map(\.readable).joined(separator: " ")
  }

  func rightCells(_ context: QuestionContext) throws(Diagnostic) -> [Double] {
    var cells = [Double]()
    for key in keys { cells.append(try context.number(key)) }
    return cells
  }

  /// Names the cell whose number stands here: "you put FP where FN belongs".
  private func slip(at index: Int, given: [Double], right: [Double]) -> String {
    let cell = Cell.allCases[index]
    let value = given[index]
    let other = Cell.allCases.indices.first { $0 != index && right[$0] == value }
    if let other {
      return "you put \(Cell.allCases[other].name) where \(cell.name) belongs: "
        + meaning(of: cell)
    }
    return "\(cell.name) is not \(value.readable): " + meaning(of: cell)
  }

  private func meaning(of cell: Cell) -> String {
    let positive = positive.escapedForMarkdown
    let negative = negative.escapedForMarkdown
    return switch cell {
    case .tp: "it counts \(positive) that was predicted \(positive)"
    case .fn: "it counts \(positive) that was predicted \(negative)"
    case .fp: "it counts \(negative) that was predicted \(positive)"
    case .tn: "it counts \(negative) that was predicted \(negative)"
    }
  }

  /// The four numbers, by name or in the order TP FN FP TN.
  private func cells(in answer: String) throws(Diagnostic) -> [Double] {
    let named = answer.lowercased().matches(of: /(tp|fn|fp|tn)\s*[=:]?\s*(\d+(?:\.\d+)?)/)
    if named.count == 4, Set(named.map(\.1)).count == 4 {
      return Cell.allCases.compactMap { cell in
        named.first { $0.1 == cell.rawValue }.flatMap { Double($0.2) }
      }
    }
    let numbers = answer.matches(of: /\d+(?:\.\d+)?/).compactMap { Double($0.0) }
    guard numbers.count == 4, named.isEmpty else {
      throw Diagnostic(
        "a matrix has four cells", got: "'\(answer.prefix(60))'",
        fix: "type four numbers in the order TP FN FP TN")
    }
    return numbers
  }
}

extension MatrixQuestion.Cell {
  fileprivate var name: String { rawValue.uppercased() }
}
