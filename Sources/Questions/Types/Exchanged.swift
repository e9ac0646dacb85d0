import Diagnostics
import LessonFormat

/// A question as other formats want it: everything computed, in the author's order.
public struct ExchangedQuestion: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case choice([ExchangedOption], isSingle: Bool)
    case number(Double, distance: Double, mistakes: [ExchangedNumber])
    case text([String], mistakes: [ExchangedMistake])
    /// Pairs that belong together.
    case match([ExchangedPair])
    /// Sentences, with an answer that is right.
    case essay(model: String)
    /// What only a live prompt can ask.
    case live
  }

  /// The question in Markdown, without options or pairs.
  public var stem: String
  public var kind: Kind
}

/// An option of a choice in Markdown.
public struct ExchangedOption: Hashable, Sendable {
  public var text: String
  public var isRight: Bool
  /// What is said of it after the answer; empty if nothing is.
  public var remark: String
}

/// A wrong number with what is said of it.
public struct ExchangedNumber: Hashable, Sendable {
  public var value: Double
  public var remark: String
}

/// A wrong word with what is said of it.
public struct ExchangedMistake: Hashable, Sendable {
  public var text: String
  public var remark: String
}

/// Two things that belong together, in Markdown.
public struct ExchangedPair: Hashable, Sendable {
  public var left: String
  public var right: String
}

extension Question {
  /// The question for another format.
  ///
  /// - Throws: `Diagnostic` if a value of it cannot be computed.
  public func exchanged(_ context: QuestionContext) throws(Diagnostic) -> ExchangedQuestion {
    switch kind {
    case let choice as ChoiceQuestion:
      try choice.options.exchanged(isSingle: true, context)
    case let choices as ChoicesQuestion:
      try choices.options.exchanged(isSingle: false, context)
    case let number as NumberQuestion: try number.exchanged(context)
    case let text as TextQuestion: try text.exchanged(context)
    case let match as MatchQuestion: try match.exchanged(context)
    case let order as OrderQuestion: try order.exchanged(context)
    case let matrix as MatrixQuestion: try matrix.exchanged(context)
    case let free as FreeTextQuestion:
      ExchangedQuestion(
        stem: try free.presentation(context).text,
        kind: .essay(model: try free.solution(context)))
    default: ExchangedQuestion(stem: try kind.presentation(context).text, kind: .live)
    }
  }
}

extension Options {
  func exchanged(
    isSingle: Bool, _ context: QuestionContext
  ) throws(Diagnostic) -> ExchangedQuestion {
    var exchanged = [ExchangedOption]()
    for option in options {
      let remark = try option.remark.map { (prose) throws(Diagnostic) in try context.fill(prose) }
      exchanged.append(
        ExchangedOption(
          text: try context.fill(option.text).oneLine, isRight: option.isRight,
          remark: (remark ?? "").oneLine))
    }
    return ExchangedQuestion(
      stem: try context.fill(text), kind: .choice(exchanged, isSingle: isSingle))
  }
}

extension NumberQuestion {
  func exchanged(_ context: QuestionContext) throws(Diagnostic) -> ExchangedQuestion {
    let right = try context.number(key)
    var wrong = [ExchangedNumber]()
    for mistake in mistakes {
      wrong.append(
        ExchangedNumber(
          value: try context.number(mistake.subject), remark: try context.fill(mistake.text)))
    }
    return ExchangedQuestion(
      stem: try context.fill(text),
      kind: .number(right, distance: tolerance.distance(for: right), mistakes: wrong))
  }
}

extension TextQuestion {
  func exchanged(_ context: QuestionContext) throws(Diagnostic) -> ExchangedQuestion {
    var wrong = [ExchangedMistake]()
    for mistake in mistakes {
      wrong.append(
        ExchangedMistake(text: mistake.subject.value, remark: try context.fill(mistake.text)))
    }
    return ExchangedQuestion(
      stem: try context.fill(text), kind: .text(accepted.map(\.value), mistakes: wrong))
  }
}

extension MatchQuestion {
  func exchanged(_ context: QuestionContext) throws(Diagnostic) -> ExchangedQuestion {
    var pairs = [ExchangedPair]()
    for (one, other) in zip(left, right) {
      pairs.append(
        ExchangedPair(left: try context.fill(one).oneLine, right: try context.fill(other).oneLine))
    }
    return ExchangedQuestion(stem: try context.fill(text), kind: .match(pairs))
  }
}

extension OrderQuestion {
  /// Each thing is matched with its place.
  func exchanged(_ context: QuestionContext) throws(Diagnostic) -> ExchangedQuestion {
    var pairs = [ExchangedPair]()
    for (index, item) in items.enumerated() {
      pairs.append(ExchangedPair(left: try context.fill(item).oneLine, right: "\(index + 1)"))
    }
    return ExchangedQuestion(stem: try context.fill(text), kind: .match(pairs))
  }
}

extension MatrixQuestion {
  /// Each cell is matched with its number.
  func exchanged(_ context: QuestionContext) throws(Diagnostic) -> ExchangedQuestion {
    let names = [
      "actual \(positive), predicted \(positive)", "actual \(positive), predicted \(negative)",
      "actual \(negative), predicted \(positive)", "actual \(negative), predicted \(negative)",
    ]
    var pairs = [ExchangedPair]()
    for (name, number) in zip(names, try rightCells(context)) {
      pairs.append(ExchangedPair(left: name.escapedForMarkdown, right: number.readable))
    }
    return ExchangedQuestion(stem: try context.fill(text), kind: .match(pairs))
  }
}
