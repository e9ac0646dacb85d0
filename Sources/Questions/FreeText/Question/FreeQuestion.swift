/// A question that is answered in sentences, as an author declares it.
///
/// Ideas are short plain sentences. They are read by the same machinery as the answers, with the
/// words of the shared lexicon, so an author writes `most fraud is missed` and never a spelling,
/// a synonym or a pattern.
///
///     stance: not ready for production
///     facts:
///       - recall is 12 %
///       - accuracy is 98 %
///     words:
///       fraud: [scam, theft]
///     points:
///       - id: misses-fraud
///         say: most of the fraud is missed
///         says: [recall is low, most fraud is missed]
///         ask: and what does 12 % recall mean for the fraud cases?
///     misconceptions:
///       - id: precision
///         says: [precision is low, most alarms are false]
///         remark: that would be precision, and the question says nothing about it
///     pass: stance and 1 of misses-fraud, accuracy-misleads, cost
///     model: No, it misses 88 % of the fraud.
///     accept: [...]
///     partial: [...]
///     reject: [...]
///
/// A stance may also be a choice: `precision rather than recall`. `partial:` is a rule if it is
/// one text and a list of examples if it is a list; `partly:` is always examples. Without a rule
/// for it, an answer is partly right if it holds the stance or any idea.
public struct FreeQuestion: Sendable, Hashable {
  /// An idea that an answer may hold.
  public struct Point: Sendable, Hashable {
    public var id: String
    /// The idea in words for the learner, such as `most of the fraud is missed`.
    public var say: String
    /// Whether feedback asks for it when it is missing.
    public var needed: Bool
    /// Short sentences, each of which says the idea.
    public var says: [String]
    /// What to ask back when the answer is right but this idea is vague or missing.
    public var ask: String?

    public init(
      id: String, say: String, needed: Bool = false, says: [String], ask: String? = nil
    ) {
      self.id = id
      self.say = say
      self.needed = needed
      self.says = says
      self.ask = ask
    }
  }

  /// A wrong idea, and the remark it deserves.
  public struct Misconception: Sendable, Hashable {
    public var id: String
    public var says: [String]
    public var remark: String

    public init(id: String, says: [String], remark: String) {
      self.id = id
      self.says = says
      self.remark = remark
    }
  }

  /// The question as the learner reads it.
  public var prompt: String
  /// Which verdict is right, in words that the lexicon knows, such as `not ready for production`.
  public var stance: String?
  /// Numbers with their meaning, such as `recall is 12 %`.
  public var facts: [String]
  /// Words of this question alone: a name and what means the same.
  public var words: [String: [String]]
  public var points: [Point]
  public var misconceptions: [Misconception]
  public var pass: PassRule
  public var partial: PassRule?
  /// The model answer.
  public var model: String
  public var accepted: [String]
  public var partlyAccepted: [String]
  public var rejected: [String]
  /// A file of further labeled answers, one JSON object a line.
  public var examplesPath: String?
  /// Labeled answers beside those and the lists above.
  public var examples: [LabeledAnswer] = []

  public init(
    prompt: String, stance: String? = nil, facts: [String] = [], words: [String: [String]] = [:],
    points: [Point], misconceptions: [Misconception] = [], pass: PassRule,
    partial: PassRule? = nil, model: String, accepted: [String] = [],
    partlyAccepted: [String] = [], rejected: [String] = []
  ) {
    self.prompt = prompt
    self.stance = stance
    self.facts = facts
    self.words = words
    self.points = points
    self.misconceptions = misconceptions
    self.pass = pass
    self.partial = partial
    self.model = model
    self.accepted = accepted
    self.partlyAccepted = partlyAccepted
    self.rejected = rejected
  }
}
