import Diagnostics
import LessonFormat
import Markdown

/// Pairs to put together; the author writes them as the rows of a table.
public struct MatchQuestion: QuestionKind {
  public static let declaration = QuestionDeclaration(
    name: "match", summary: "pairs to put together", fields: [],
    sample: """
      id: metric-and-question
      type: match
      hints:
        - Look at what each one divides by.
      ---
      Which number answers which question?

      | metric | question |
      |---|---|
      | recall | How much of the spam was found? |
      | precision | How much of what was blocked was spam? |
      | accuracy | How many mails were judged rightly? |
      """)

  let text: Prose
  let left: [Prose]
  let right: [Prose]
  private let span: SourceSpan

  public init?(_ parts: inout QuestionParts) {
    let found = parts.lastBlock { block -> Block.Table? in
      if case .table(let table) = block.kind { table } else { nil }
    }
    guard let found, found.picked.header.count == 2, (2...20).contains(found.picked.rows.count)
    else {
      parts.add(
        "the question has no pairs",
        fix: "end it with a table of two columns and 2 to 20 rows, each row a pair")
      return nil
    }
    text = found.above
    span = found.span
    // Cells are cut from the source, so that values and markup in them stay what they are.
    let rows = parts.block.body.text(in: found.span)
      .split(separator: "\n").dropFirst(2).prefix(found.picked.rows.count)
    var pairs = [(Prose, Prose)]()
    for (offset, row) in rows.enumerated() {
      let cells = Self.cells(String(row))
      let start = SourcePosition(line: found.span.start.line + 2 + offset, column: 1)
      let place = SourceSpan(source: found.span.source, start: start)
      guard cells.count >= 2 else { continue }
      pairs.append(
        (
          parts.prose(Located(cells[0], at: place)), parts.prose(Located(cells[1], at: place))
        ))
    }
    left = pairs.map(\.0)
    right = pairs.map(\.1)
  }

  public func presentation(_ context: QuestionContext) throws(Diagnostic) -> Presentation {
    var rows = [String]()
    for (index, place) in shown(context).enumerated() {
      let one = try context.fill(left[index]).oneLine
      let other = try context.fill(right[place]).oneLine
      rows.append("| \(index + 1). \(one) | \(Options.label(index))) \(other) |")
    }
    let example = left.indices.prefix(2).map { "\($0 + 1)\(Options.label(1 - $0 % 2))" }
    return Presentation(
      try context.fill(text) + "\n| | |\n|---|---|\n" + rows.joined(separator: "\n"),
      invitation: "pairs such as \(example.joined(separator: " "))")
  }

  public func checkReadable(_ answer: String, _ context: QuestionContext) throws(Diagnostic) {
    _ = try pairs(in: answer)
  }

  public func grade(
    _ answer: String, _ context: QuestionContext
  ) throws(Diagnostic) -> QuestionGrade {
    let shown = shown(context)
    let given = try pairs(in: answer).map { shown[$0] }
    var hits = 0
    var feedback = [FeedbackLine]()
    for index in left.indices {
      let one = try context.fill(left[index]).oneLine
      let isRight = given[index] == index
      if isRight { hits += 1 }
      let other = try context.fill(right[given[index]]).oneLine
      feedback.append(
        FeedbackLine(
          isRight ? .right : .wrong, isRight ? "\(one): \(other)" : "\(one) is not '\(other)'"))
    }
    if hits == left.count { return QuestionGrade(.pass, feedback: feedback) }
    return QuestionGrade(
      hits > 0 ? .partial : .fail, score: Double(hits) / Double(left.count), feedback: feedback)
  }

  public func solution(_ context: QuestionContext) throws(Diagnostic) -> String {
    var lines = [String]()
    for index in left.indices {
      let one = try context.fill(left[index]).oneLine
      lines.append("- \(one): " + (try context.fill(right[index])).oneLine)
    }
    return lines.joined(separator: "\n")
  }

  public func statedAnswers(
    _ context: QuestionContext
  ) throws(Diagnostic) -> [StatedAnswer] {
    let shown = shown(context)
    let places = left.indices.compactMap { item in shown.firstIndex(of: item) }
    func line(_ places: [Int]) -> String {
      places.enumerated().map { "\($0.offset + 1)\(Options.label($0.element))" }
        .joined(separator: " ")
    }
    return [
      StatedAnswer(line(places), .pass, at: span),
      StatedAnswer(line(Array(places.dropFirst()) + places.prefix(1)), .fail, at: span),
    ]
  }

  private func shown(_ context: QuestionContext) -> [Int] {
    var generator = SeededGenerator(seed: context.seed)
    return generator.shuffled(Array(right.indices))
  }

  /// For each thing on the left, the place on the right that was named: `1b 2a`, or `b a`.
  private func pairs(in answer: String) throws(Diagnostic) -> [Int] {
    let typed = answer.lowercased()
    var places = [Int: Int]()
    let named = typed.matches(of: /(\d+)[\s:=.\-)]*([a-z])(?![a-z])/)
    if named.isEmpty {
      let letters = typed.filter { $0.isLetter && $0.isASCII }
      for (index, letter) in letters.enumerated() { places[index] = place(of: letter) }
      if letters.count != left.count { places = [:] }
    } else {
      for match in named {
        if let number = Int(match.1), let letter = match.2.first {
          places[number - 1] = place(of: letter)
        }
      }
    }
    let found = left.indices.compactMap { places[$0] }
    guard found.count == left.count, Set(found) == Set(right.indices) else {
      throw Diagnostic(
        "each number and each letter is wanted once", got: "'\(answer.prefix(60))'",
        fix: "type pairs such as 1b 2a")
    }
    return found
  }

  private func place(of letter: Character) -> Int {
    Int(letter.asciiValue ?? 0) - Int(UInt8(ascii: "a"))
  }

  /// The cells of a table row, bars between backslashes left alone.
  private static func cells(_ row: String) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in row {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    let trimmed = cells.map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return Array(trimmed.drop { $0.isEmpty })
  }
}
