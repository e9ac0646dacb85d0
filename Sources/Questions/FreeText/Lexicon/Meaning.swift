/// What a word or phrase of the lexicon contributes to a sentence.
enum Meaning: Sendable, Hashable {
  /// A word of the field. Pole −1 is the opposite end: `miss` is −1 on the scale of `catch`.
  /// A measure (`recall`, `false negatives`) claims nothing until it is said to be high or low.
  case concept(String, pole: Int, isMeasure: Bool)
  /// An amount from 0 (none) to 1 (all): `most`, `few`, `high`, `low`.
  case level(Double)
  /// A judgment of a thing: `good` +1, `useless` −1.
  case judgment(Int)
  /// What is done on a yes or a no: `ship` +1, `withhold` −1; 0 names the subject alone.
  case act(Int)
  /// A yes (+1) or no (−1) that stands alone.
  case particle(Int)
  /// A verdict that follows from what is said: `the boss would fire us` −1.
  case consequence(Int)
  case grammar(GrammarRole)
}

/// What a word does to the words around it.
enum GrammarRole: String, Sendable, Hashable, CaseIterable {
  /// Turns the next claim around: `not`, `never`, `fails to`.
  case negators
  /// Looks like a negator and is none: `no doubt`, `not only`.
  case neutral
  /// What follows outweighs what came before: `but`, `however`.
  case contrast
  /// What follows is granted and outweighed by the rest: `although`.
  case concession
  case cause
  case result
  /// What follows is not claimed to be so: `if`, `until`.
  case condition
  case relative
  case comparison
  case conjunction
  /// Someone who is quoted.
  case persons
  case sayings
  case rejections
  case agreements
  /// The learner takes no side.
  case withheld
  /// The learner does not know.
  case ignorance
  /// Speech about the grading itself.
  case grading
  /// The learner's opinion at an earlier time.
  case earlier
  /// Opens a question that expects `no` for an answer.
  case rhetorical
  /// `means`, `tells us`: what follows explains what came before.
  case gloss
  case copulas
  case pronouns
  /// The thing that is judged: `model`, `detector`.
  case subjects
  /// Weakens what follows so far that it claims nothing: `seems`, `looks`.
  case appearance
  /// Shows that a yes is not meant: `and then explain to the boss`.
  case irony
  /// What only an adversary enjoys, if one is named beside it.
  case delights
  /// A wish or a task, not a claim: `should find`, `to find`.
  case wishes
  /// Words without a meaning of their own.
  case function
}
