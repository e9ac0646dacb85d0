import Diagnostics
import LessonFormat
import Markdown

/// The options of a choice: the last task list of a question's body.
struct Options: Hashable, Sendable {
  struct Option: Hashable, Sendable {
    var isRight: Bool
    var text: Prose
    /// What is said of it after the answer.
    var remark: Prose?
  }

  /// The question above the options.
  var text: Prose
  var options: [Option]
  var isShuffled: Bool

  init?(_ parts: inout QuestionParts) {
    let found = parts.lastBlock { block -> Block.List? in
      guard case .list(let list) = block.kind, list.items.contains(where: { $0.isChecked != nil })
      else { return nil }
      return list
    }
    guard let found else {
      parts.add("the question has no options", fix: "end it with a list of `- [ ]` and `- [x]`")
      return nil
    }
    text = found.above
    isShuffled = parts.fields.yesNo("shuffle") ?? true
    options = []
    for item in found.picked.items {
      guard let isRight = item.isChecked else {
        parts.add(
          "the option has no box", at: item.span ?? found.span, fix: "begin it with `- [ ]`")
        continue
      }
      let remarks = item.blocks.filter(\.isQuote)
      options.append(
        Option(
          isRight: isRight, text: parts.prose(of: item.blocks.filter { !$0.isQuote }),
          remark: remarks.isEmpty ? nil : parts.prose(of: remarks, unquoted: true)))
    }
    if options.count < 2 {
      parts.add("a choice needs two options or more", at: found.span, fix: "add `- [ ] …`")
      return nil
    }
    if options.count > 26 {
      parts.add("a choice can have 26 options at most", at: found.span)
      return nil
    }
  }

  /// The options in the order in which this learner sees them.
  func shown(_ context: QuestionContext) -> [Option] {
    guard isShuffled else { return options }
    var generator = SeededGenerator(seed: context.seed)
    return generator.shuffled(options)
  }

  func presentation(
    _ context: QuestionContext, invitation: String
  ) throws(Diagnostic) -> Presentation {
    var shownOptions = [Presentation.Option]()
    for (index, option) in shown(context).enumerated() {
      shownOptions.append(
        Presentation.Option(label: Self.label(index), text: try context.fill(option.text)))
    }
    return Presentation(try context.fill(text), options: shownOptions, invitation: invitation)
  }

  /// The places that an answer names: letters, numbers, or an option's own words.
  ///
  /// - Throws: `Diagnostic` if it names something that is not there.
  func chosen(_ answer: String, _ context: QuestionContext) throws(Diagnostic) -> Set<Int> {
    let words = answer.lowercased()
    var texts = [String]()
    for option in shown(context) { texts.append(try context.fill(option.text).comparable) }
    // A letter is the option's place, also where another option says just that letter.
    let isLetter = Int(words.comparable) == nil && index(of: words.comparable) != nil
    if !isLetter, let whole = texts.firstIndex(of: answer.comparable) { return [whole] }
    if words.comparable == "none" { return [] }
    // The beginning will do; words from the middle could leave out a `not`.
    let begun = texts.indices.filter { texts[$0].hasPrefix(answer.comparable) }
    if answer.comparable.count >= 4, begun.count == 1 { return [begun[0]] }
    var tokens = words.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { $0 != "and" }
    // `ac` for a and c, but not a word that only happens to be made of such letters.
    if tokens.count == 1, let token = tokens.first, token.count > 1,
      Set(token).count == token.count, token.allSatisfy({ index(of: String($0)) != nil })
    {
      tokens = token.map(String.init)
    }
    var places = Set<Int>()
    for token in tokens {
      guard let place = index(of: token) else {
        let near = closestName(to: answer.comparable, in: texts).flatMap(texts.firstIndex)
        throw Diagnostic(
          "there is no option '\(answer.prefix(40))'",
          fix: near.map { "did you mean \(Self.label($0))?" }
            ?? "type a letter from a to \(Self.label(options.count - 1))")
      }
      places.insert(place)
    }
    guard !places.isEmpty else {
      throw Diagnostic(
        "the answer names no option",
        fix: "type a letter from a to \(Self.label(options.count - 1))")
    }
    return places
  }

  /// Every option with its remark, as it stands after the answer.
  func explained(
    _ chosen: Set<Int>, _ context: QuestionContext
  ) throws(Diagnostic) -> [FeedbackLine] {
    var lines = [FeedbackLine]()
    for (index, option) in shown(context).enumerated() {
      let remark = try option.remark.map { (prose) throws(Diagnostic) in try context.fill(prose) }
      let text = "\(Self.label(index))) " + (try context.fill(option.text)).oneLine
      let kind: FeedbackLine.Kind =
        switch (option.isRight, chosen.contains(index)) {
        case (true, true): .right
        case (true, false): .missing
        case (false, true): .wrong
        case (false, false): .note
        }
      lines.append(FeedbackLine(kind, text + (remark.map { " — " + $0.oneLine } ?? "")))
    }
    return lines
  }

  func solution(_ context: QuestionContext) throws(Diagnostic) -> String {
    var lines = [String]()
    for (index, option) in shown(context).enumerated() where option.isRight {
      lines.append("\(Self.label(index))) " + (try context.fill(option.text)).oneLine)
    }
    return lines.isEmpty ? "none of them" : lines.joined(separator: "\n\n")
  }

  func labels(_ context: QuestionContext, where isWanted: (Option) -> Bool) -> [String] {
    shown(context).enumerated().filter { isWanted($0.element) }.map { Self.label($0.offset) }
  }

  static func label(_ index: Int) -> String {
    String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26))))
  }

  private func index(of token: String) -> Int? {
    if let number = Int(token) {
      return (1...options.count).contains(number) ? number - 1 : nil
    }
    guard token.count == 1, let letter = token.unicodeScalars.first,
      letter.value >= 97, letter.value < 97 + UInt32(options.count)
    else { return nil }
    return Int(letter.value) - 97
  }
}

extension Block {
  fileprivate var isQuote: Bool {
    if case .quote = kind { true } else { false }
  }
}

extension String {
  /// Letters and digits alone, for comparing what was typed with what was meant.
  var comparable: String {
    lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The text without line breaks.
  var oneLine: String {
    split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }.joined(separator: " ")
  }
}
