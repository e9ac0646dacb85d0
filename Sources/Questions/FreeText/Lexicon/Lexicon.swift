/// The words of the field and of everyday English that the grader knows.
///
/// Read from `Lessons/lexicon.yaml`, so that an author can see and change them.
public struct Lexicon: Sendable, Hashable {
  struct Entry: Sendable, Hashable {
    /// The words, with `…` where a few others may stand between.
    var phrase: String
    var meaning: Meaning
  }

  var entries: [Entry] = []
  /// Forms that no rule reaches, such as `caught` for `catch`.
  var irregular: [String: String] = [:]
  /// Concepts of which a sentence speaks of one at a time, such as fraud and honest payments.
  var rivals: [String: Set<String>] = [:]
  /// Concepts that name who or what is counted and claim nothing themselves.
  var classes: Set<String> = []

  /// Classes that want the opposite of what the learner should: fraudsters, spammers.
  var adversaries: Set<String> = []
  /// Classes that name a whole population, such as payments, honest or not.
  var populations: Set<String> = []

  /// Concepts that are measured, so that an amount near them is theirs.
  var scales: Set<String> = []

  /// For a class, the scale on which being good at it is measured: fraud, catching.
  var scaleOfClass: [String: String] = [:]

  /// Concepts of being right or wrong, which said of a class count on its scale.
  var outcomes: Set<String> = []

  /// Stems of everyday words, which mean something only where an idea of a question uses them.
  var common: Set<String> = []

  public init() {}

  /// What is left where a question does not speak of models and their measures: grammar, amounts,
  /// judgments, and words for people and things that are counted.
  var withoutField: Lexicon {
    var everyday = self
    everyday.entries.removeAll { entry in
      switch entry.meaning {
      case .concept(let name, _, _): !populations.contains(name)
      case .grammar(.comparison): !entry.phrase.split(separator: " ").contains("than")
      case .grammar(.wishes), .grammar(.delights), .grammar(.gloss), .consequence: true
      default: false
      }
    }
    everyday.classes = populations
    everyday.rivals = [:]
    everyday.adversaries = []
    everyday.scales = []
    everyday.scaleOfClass = [:]
    everyday.outcomes = []
    return everyday
  }
}
