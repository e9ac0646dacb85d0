import Diagnostics

extension Lexicon {
  /// Reads a lexicon file.
  ///
  ///     irregular: {catch: caught, find: found}
  ///     concepts:
  ///       catching:
  ///         measures: recall, sensitivity
  ///         inverse measures: false negative, miss rate
  ///         words: catch, detect, pick … up
  ///         opposites: miss, overlook, let … through
  ///       # Classes of one group are rivals; an adversary wants the opposite of what is right;
  ///       # an outcome is being right or wrong, which said of a class counts on the class's scale;
  ///       # a scale is what being good at the class is measured on.
  ///       fraud: {class: outcome, adversary: yes, scale: catching, words: "fraud, scam"}
  ///     levels: {"0.9": "most, the bulk"}
  ///     verdict: {good: "fine, ready", bad: "unfit", go: "ship", hold: "veto", yes: "yes", no: "no"}
  ///     grammar: {negators: "not, never", common: "read, table"}
  ///
  /// - Throws: `Diagnostic` with the line and column in `yaml` of what cannot be read.
  public init(yaml: String, source: String = "lexicon.yaml") throws(Diagnostic) {
    self.init()
    let file = try YAMLFields(yaml: yaml, source: source)
    try file.allow(only: ["format", "irregular", "concepts", "levels", "verdict", "grammar"])
    try readIrregular(file)
    try readConcepts(file)
    try readLevels(file)
    try readVerdict(file)
    try readGrammar(file)
  }

  private mutating func readIrregular(_ file: YAMLFields) throws(Diagnostic) {
    guard let fields = try file.fields("irregular") else { return }
    for (key, _) in fields.mapping {
      guard let base = key.string else { continue }
      for form in try fields.texts(base).flatMap(commaParts) {
        guard !form.contains(" ") else {
          throw Diagnostic(
            "'\(form)' is no form of '\(base)'", at: YAMLFields.span(key, file.source),
            expected: "single words under 'irregular'", fix: "put phrases where their meaning is")
        }
        irregular[form] = base
      }
    }
  }

  private mutating func readConcepts(_ file: YAMLFields) throws(Diagnostic) {
    guard let all = try file.fields("concepts") else { return }
    var groups: [String: Set<String>] = [:]
    for (key, node) in all.mapping {
      guard let name = key.string else { continue }
      let fields = try YAMLFields(node, of: "a concept", source: file.source)
      try fields.allow(
        only: [
          "words", "opposites", "measures", "inverse measures", "class", "adversary", "population",
          "scale", "outcome",
        ])
      let parts = [
        ("measures", 1, true), ("inverse measures", -1, true), ("words", 1, false),
        ("opposites", -1, false),
      ]
      for (part, pole, isMeasure) in parts {
        if isMeasure, fields.node(part) != nil { scales.insert(name) }
        for phrase in try fields.texts(part).flatMap(commaParts) {
          entries.append(
            Entry(phrase: phrase, meaning: .concept(name, pole: pole, isMeasure: isMeasure)))
        }
      }
      if let group = try fields.text("class") {
        groups[group, default: []].insert(name)
        classes.insert(name)
      }
      if let scale = try fields.text("scale") { scaleOfClass[name] = scale }
      if try fields.text("adversary") == "yes" { adversaries.insert(name) }
      if try fields.text("outcome") == "yes" { outcomes.insert(name) }
      if try fields.text("population") == "yes" { populations.insert(name) }
    }
    for group in groups.values {
      for name in group { rivals[name] = group.subtracting([name]) }
    }
  }

  private mutating func readLevels(_ file: YAMLFields) throws(Diagnostic) {
    guard let fields = try file.fields("levels") else { return }
    for (key, _) in fields.mapping {
      guard let name = key.string, let value = Double(name), value >= 0, value <= 1 else {
        throw Diagnostic(
          "an amount is a number from 0 to 1", at: YAMLFields.span(key, file.source),
          got: key.string, fix: "write 0.9: most")
      }
      for phrase in try fields.texts(name).flatMap(commaParts) {
        entries.append(Entry(phrase: phrase, meaning: .level(value)))
      }
    }
  }

  private mutating func readVerdict(_ file: YAMLFields) throws(Diagnostic) {
    guard let fields = try file.fields("verdict") else { return }
    let meanings: [(String, Meaning)] = [
      ("good", .judgment(1)), ("bad", .judgment(-1)), ("go", .act(1)), ("hold", .act(-1)),
      ("topic", .act(0)), ("yes", .particle(1)), ("no", .particle(-1)),
      ("speaks for", .consequence(1)), ("speaks against", .consequence(-1)),
    ]
    try fields.allow(only: meanings.map(\.0))
    for (name, meaning) in meanings {
      for phrase in try fields.texts(name).flatMap(commaParts) {
        entries.append(Entry(phrase: phrase, meaning: meaning))
      }
    }
  }

  private mutating func readGrammar(_ file: YAMLFields) throws(Diagnostic) {
    guard let fields = try file.fields("grammar") else { return }
    try fields.allow(only: GrammarRole.allCases.map(\.rawValue) + ["common"])
    let stemmer = Stemmer(irregular: irregular)
    for word in try fields.texts("common").flatMap(commaParts) {
      common.insert(stemmer.stem(of: word))
      entries.append(Entry(phrase: word, meaning: .grammar(.function)))
    }
    for role in GrammarRole.allCases {
      for phrase in try fields.texts(role.rawValue).flatMap(commaParts) {
        entries.append(Entry(phrase: phrase, meaning: .grammar(role)))
      }
    }
  }

  /// Stems that are right as they are and never mended.
  func commonStems(_ stemmer: Stemmer) -> Set<String> {
    Set(
      entries.filter { $0.meaning == .grammar(.function) }.map { stemmer.stem(of: $0.phrase) })
  }
}
