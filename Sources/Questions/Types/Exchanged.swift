/// An option of a choice, as other formats want it: in the author's order, its Markdown as
/// written.
public struct ExchangedOption: Hashable, Sendable {
  public var text: String
  public var isRight: Bool
  /// What is said of it after the answer; empty if nothing is.
  public var remark: String
}

extension Options {
  var exchanged: [ExchangedOption] {
    options.map {
      ExchangedOption(
        text: $0.text.text.oneLine, isRight: $0.isRight, remark: ($0.remark?.text ?? "").oneLine)
    }
  }
}

extension ChoiceQuestion {
  public var exchanged: [ExchangedOption] { options.exchanged }
}

extension ChoicesQuestion {
  public var exchanged: [ExchangedOption] { options.exchanged }
}

extension TextQuestion {
  /// The spellings that are right.
  public var exchanged: [String] { accepted.map(\.value) }
}

extension MatchQuestion {
  /// The pairs that belong together.
  public var exchanged: [(String, String)] {
    zip(left, right).map { ($0.text.oneLine, $1.text.oneLine) }
  }
}
