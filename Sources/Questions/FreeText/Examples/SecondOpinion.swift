/// What labeled examples say about an answer, beside the rules.
struct SecondOpinion: Sendable {
  /// With fewer examples nothing is learned from them.
  static let least = 20
  /// From so many examples on, what they say counts more than the rules.
  ///
  /// Measured on 1,150 fresh answers to one question: trained on 32 examples it was wrong more
  /// often than the rules, trained on 900 it was right where the rules were wrong three times as
  /// often as the other way round.
  static let enough = 200
  /// From so many on it does so where the rules are poor.
  ///
  /// Measured on seven questions with 100 to 145 examples each and 30 to 35 answers kept aside:
  /// the rules were right about pass or not in 73 to 90 % of them, the examples in 86 to 93 %.
  static let enoughForPoorRules = 60
  /// Rules that agree with fewer of the examples are poor.
  private static let fairAgreement = 0.88

  /// How much the networks count beside the words.
  ///
  /// Measured on 955 answers that nothing was learned from: the words alone were right about pass
  /// or not in 93.3 % of them, three networks alone in 94.0 %, their mean in 94.2 %; of the surest
  /// four fifths 98.1, 97.9 and 98.7 % were right.
  private static let networkShare: Float = 0.5
  /// How likely a verdict has to be by the words to need no second reading, where the rules are sure
  /// of the same: networks take longer than all the rest. Measured on 955 answers: half of them are
  /// settled so, and the verdicts are right as often as with the networks.
  private static let settled: Float = 0.99
  /// From which share on what the rules and the words say alike stands against the networks.
  ///
  /// Measured on 900 answers to seven questions: 90.1 % right with it and 90.2 % without, but
  /// without it two of the authors' own 210 examples were turned by the networks.
  private static let firm: Float = 0.7

  struct Finding: Sendable {
    /// How likely each verdict is.
    var shares: [Verdict: Float]
    var verdict: Verdict
    /// Whether it rests on enough examples to outweigh the rules.
    var mayOverrule: Bool
    /// Whether networks had a say.
    var heardNetworks = false
  }

  private let model: VerdictModel
  /// Networks that read the answer in order, if some were trained.
  private let networks: NetworkOpinion?
  private let mayOverrule: Bool
  /// How rare the characters and the words of an answer are.
  private let rarities: [TextRarity]
  /// The examples by their words alone, to look for the most similar one.
  private let known: SimilarAnswers

  /// - Returns: nil if there are too few examples, or of one verdict alone.
  init?(_ examples: [LabeledAnswer], networks: NetworkOpinion? = nil, grader: FreeTextGrader) {
    guard examples.count >= Self.least, Set(examples.map(\.label)).count > 1 else { return nil }
    let texts = examples.map(\.answer)
    self.networks = networks
    let rarities = [TextRarity(.characters, of: texts), TextRarity(.words, of: texts)]
    self.rarities = rarities
    var known = SimilarAnswers()
    var lessons: [(vector: SparseVector, label: Verdict)] = []
    var agreements = 0
    let learned = (examples + Self.turned(examples, grader)).mappedInParallel {
      Self.learned($0, grader, rarities)
    }
    for (index, learned) in learned.enumerated() {
      guard let learned else { continue }
      lessons.append((learned.vector, learned.example.label))
      guard index < examples.count else { continue }
      known.append(learned.example, learned.words)
      if (learned.rules == .pass) == (learned.example.label == .pass) { agreements += 1 }
    }
    self.known = known
    let arePoor = Double(agreements) < Self.fairAgreement * Double(known.count)
    mayOverrule = known.count >= (arePoor ? Self.enoughForPoorRules : Self.enough)
    model = VerdictModel(lessons)
  }

  /// An example as it was read.
  private struct Learned: Sendable {
    var example: LabeledAnswer
    var words: SparseVector
    var vector: SparseVector
    var rules: Verdict
  }

  private static func learned(
    _ example: LabeledAnswer, _ grader: FreeTextGrader, _ rarities: [TextRarity]
  ) -> Learned? {
    guard let (reading, evidence) = grader.evidence(for: example.answer) else { return nil }
    let words = words(of: reading, grader)
    return Learned(
      example: example, words: words, vector: vector(words, reading, evidence, grader, rarities),
      rules: VerdictRule(question: grader.question, evidence: evidence).decision.verdict)
  }

  /// What passes with a no fails with a yes, whatever else it says.
  ///
  /// One example in four is turned: as many as there are would outweigh what people really wrote
  /// (measured on 400 answers kept aside: 94.3 % against 96.0 % right without any).
  private static func turned(
    _ examples: [LabeledAnswer], _ grader: FreeTextGrader
  ) -> [LabeledAnswer] {
    guard grader.stance?.side == -1, grader.stance?.choice == nil else { return [] }
    let passing = examples.filter { $0.label == .pass }
    return stride(from: 0, to: passing.count, by: 4).compactMap { index in
      AnswerMutations.turned(passing[index].answer).map { LabeledAnswer($0, .fail) }
    }
  }

  func finding(_ reading: Reading, _ evidence: Evidence, _ grader: FreeTextGrader) -> Finding {
    let words = wordShares(reading, evidence, grader)
    let rules = VerdictRule(question: grader.question, evidence: evidence).decision
    let isSettled = agrees(words, with: rules, to: Self.settled)
    let order = isSettled ? nil : orderShares(reading, evidence, grader)
    var finding = Finding(
      shares: [:], verdict: .fail, mayOverrule: mayOverrule, heardNetworks: order != nil)
    for (lane, label) in VerdictModel.labels.enumerated() {
      let share = words[lane]
      finding.shares[label] = share + ((order?[lane] ?? share) - share) * Self.networkShare
    }
    // Networks that object to what the rules and the words say alike only make it unsure.
    let said = zip(VerdictModel.labels, words).max { $0.1 < $1.1 }?.0
    let heard = VerdictModel.labels.max { finding.shares[$0] ?? 0 < finding.shares[$1] ?? 0 }
    finding.verdict =
      (agrees(words, with: rules, to: Self.firm) ? said : heard) ?? .fail
    return finding
  }

  /// Whether the rules are sure, and the words say pass or not pass as they do, to some share.
  private func agrees(
    _ words: [Float], with rules: (verdict: Verdict, sure: Bool), to share: Float
  ) -> Bool {
    guard rules.sure, let pass = words.first else { return false }
    return rules.verdict == .pass ? pass >= share : pass <= 1 - share
  }

  /// How likely each of `VerdictModel.labels` is by the words that occur.
  func wordShares(_ reading: Reading, _ evidence: Evidence, _ grader: FreeTextGrader) -> [Float] {
    model.probabilities(
      Self.vector(Self.words(of: reading, grader), reading, evidence, grader, rarities))
  }

  /// The same by the order of the words; nil without networks.
  func orderShares(
    _ reading: Reading, _ evidence: Evidence, _ grader: FreeTextGrader
  ) -> [Float]? { networks?.shares(grader.sequence(reading, evidence)) }

  /// The examples that are most like an answer.
  func nearest(
    to reading: Reading, _ grader: FreeTextGrader, labeled label: Verdict, count: Int = 2
  ) -> [LabeledAnswer] {
    known.nearest(to: Self.words(of: reading, grader), labeled: label, count: count)
  }

  private static func words(of reading: Reading, _ grader: FreeTextGrader) -> SparseVector {
    var vector = SparseVector()
    let words = AnswerFeatures(reading: reading, facts: grader.reader.facts).words
    let weight = 2.5 / Float(max(1, words.count)).squareRoot()
    for word in words { vector.add(word, weight) }
    return vector
  }

  private static func vector(
    _ words: SparseVector, _ reading: Reading, _ evidence: Evidence, _ grader: FreeTextGrader,
    _ rarities: [TextRarity]
  ) -> SparseVector {
    var vector = words
    let features = AnswerFeatures(reading: reading, facts: grader.reader.facts)
    let rules = VerdictRule(question: grader.question, evidence: evidence).decision
    for finding in features.findings(of: evidence, rules: rules) {
      vector.add("found " + finding, 0.5)
    }
    vector.add("always", 1)
    for rarity in rarities { vector.append(rarity.vector(of: reading.utf8)) }
    return vector
  }
}
