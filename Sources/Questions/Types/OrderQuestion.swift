import Diagnostics
import LessonFormat
import Markdown

/// Things to put in order; the author writes them in the right one.
public struct OrderQuestion: QuestionKind {
  public static let declaration = QuestionDeclaration(
    name: "order", summary: "things to put in order", fields: [],
    sample: """
      id: training-step
      type: order
      hints:
        - Gradients need a loss, and a loss needs an output.
      ---
      Put one training step in order.

      1. compute the output
      2. compute the loss
      3. compute the gradients
      4. update the weights
      """)

  let text: Prose
  let items: [Prose]
  private let span: SourceSpan

  public init?(_ parts: inout QuestionParts) {
    let found = parts.lastBlock { block -> Block.List? in
      guard case .list(let list) = block.kind, list.start != nil else { return nil }
      return list
    }
    guard let found, (2...20).contains(found.picked.items.count) else {
      parts.add(
        "the question has nothing to put in order",
        fix: "end it with a numbered list of 2 to 20 items in the right order")
      return nil
    }
    text = found.above
    span = found.span
    items = found.picked.items.map { parts.prose(of: $0.blocks) }
  }

  public func presentation(_ context: QuestionContext) throws(Diagnostic) -> Presentation {
    var options = [Presentation.Option]()
    for (index, place) in shown(context).enumerated() {
      options.append(
        Presentation.Option(label: "\(index + 1)", text: try context.fill(items[place])))
    }
    let example = (1...items.count).reversed().map(String.init).joined(separator: " ")
    return Presentation(
      try context.fill(text), options: options,
      invitation: "the numbers in the right order, such as \(example)")
  }

  public func checkReadable(_ answer: String, _ context: QuestionContext) throws(Diagnostic) {
    _ = try Places(answer, count: items.count)
  }

  public func grade(
    _ answer: String, _ context: QuestionContext
  ) throws(Diagnostic) -> QuestionGrade {
    let shown = shown(context)
    let given = try Places(answer, count: items.count).places.map { shown[$0] }
    let hits = zip(given, items.indices).count { $0 == $1 }
    if hits == items.count {
      return QuestionGrade(.pass, feedback: [FeedbackLine(.right, "in the right order")])
    }
    // Two neighbors that stand the wrong way round say more than a count of places.
    let pairs = zip(given, given.dropFirst())
    let inOrder = pairs.count { $0 < $1 }
    var feedback = [FeedbackLine]()
    for (before, after) in pairs where before > after && feedback.count < 2 {
      let early = try context.fill(items[after]).oneLine
      let late = try context.fill(items[before]).oneLine
      feedback.append(FeedbackLine(.wrong, "'\(early)' comes before '\(late)'"))
    }
    let score = Double(hits) / Double(items.count)
    let isPartial = hits > 0 || inOrder * 2 >= items.count
    return QuestionGrade(isPartial ? .partial : .fail, score: score, feedback: feedback)
  }

  public func solution(_ context: QuestionContext) throws(Diagnostic) -> String {
    var lines = [String]()
    for (index, item) in items.enumerated() {
      lines.append("\(index + 1). " + (try context.fill(item)).oneLine)
    }
    return lines.joined(separator: "\n")
  }

  public func statedAnswers(
    _ context: QuestionContext
  ) throws(Diagnostic) -> [StatedAnswer] {
    let shown = shown(context)
    let right = items.indices.compactMap { item in shown.firstIndex(of: item) }
    let asShown = shown.indices.map { "\($0 + 1)" }.joined(separator: " ")
    return [
      StatedAnswer(right.map { "\($0 + 1)" }.joined(separator: " "), .pass, at: span)
    ] + (shown == Array(items.indices) ? [] : [StatedAnswer(asShown, .partial, at: span)])
  }

  /// The items in the order in which they are shown, which is never the right one.
  private func shown(_ context: QuestionContext) -> [Int] {
    var generator = SeededGenerator(seed: context.seed)
    let order = Array(items.indices)
    let shuffled = generator.shuffled(order)
    return shuffled == order ? Array(order.dropFirst()) + [0] : shuffled
  }
}
