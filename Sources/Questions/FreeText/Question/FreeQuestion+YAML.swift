import Diagnostics

extension FreeQuestion {
  /// The keys of a free question's head, besides those that every question has.
  public static let keys = [
    "stance", "facts", "words", "points", "misconceptions", "pass", "partial", "model", "accept",
    "partly", "reject",
  ]

  /// Keys that any question has and that the grader does not read.
  private static let sharedKeys = ["id", "type", "hints", "vary", "shuffle", "title"]

  /// Reads the YAML head of a free question.
  ///
  /// - Throws: `Diagnostic` with the line and column in `yaml` of what cannot be read.
  public init(yaml: String, prompt: String, source: String = "question") throws(Diagnostic) {
    let head = try YAMLFields(yaml: yaml, source: source)
    try head.allow(only: Self.keys + Self.sharedKeys)
    var points: [Point] = []
    for node in try head.elements("points") { points.append(try Self.point(node, source)) }
    var misconceptions: [Misconception] = []
    for node in try head.elements("misconceptions") {
      misconceptions.append(try Self.misconception(node, source))
    }
    let rule = try head.required("pass", in: "a free question")
    let partial = try head.elements(orRule: "partial")
    self.init(
      prompt: prompt, stance: try head.text("stance"), facts: try head.texts("facts"),
      words: try Self.words(head), points: points, misconceptions: misconceptions,
      pass: try Self.rule(rule, at: head.position(of: "pass")),
      partial: try partial.rule.map { rule throws(Diagnostic) in
        try Self.rule(rule, at: head.position(of: "partial"))
      },
      model: try head.required("model", in: "a free question"),
      accepted: try head.texts("accept"),
      partlyAccepted: partial.examples + (try head.texts("partly")),
      rejected: try head.texts("reject"))
    do {
      try check(pass)
      if let rule = self.partial { try check(rule) }
    } catch {
      throw head.position(of: "pass").map(error.located) ?? error
    }
  }

  private static func point(_ node: YAMLNode, _ source: String) throws(Diagnostic) -> Point {
    let fields = try YAMLFields(node, of: "a point", source: source)
    try fields.allow(only: ["id", "say", "needed", "says", "ask"])
    let says = try fields.texts("says")
    let say = try fields.required("say", in: "a point")
    let needed = try fields.text("needed") ?? "no"
    guard ["yes", "no", "true", "false"].contains(needed) else {
      throw Diagnostic(
        "'needed' is yes or no", at: fields.position(of: "needed"), got: needed, fix: "write yes")
    }
    return Point(
      id: try fields.required("id", in: "a point"), say: say,
      needed: needed == "yes" || needed == "true", says: says.isEmpty ? [say] : says,
      ask: try fields.text("ask"))
  }

  private static func misconception(
    _ node: YAMLNode, _ source: String
  ) throws(Diagnostic) -> Misconception {
    let fields = try YAMLFields(node, of: "a misconception", source: source)
    try fields.allow(only: ["id", "says", "remark"])
    let says = try fields.texts("says")
    guard !says.isEmpty else {
      throw Diagnostic(
        "a misconception has no 'says'", at: YAMLFields.span(node, source),
        fix: "add says: [a short sentence]")
    }
    return Misconception(
      id: try fields.required("id", in: "a misconception"), says: says,
      remark: try fields.required("remark", in: "a misconception"))
  }

  private static func words(_ head: YAMLFields) throws(Diagnostic) -> [String: [String]] {
    guard let fields = try head.fields("words") else { return [:] }
    var words: [String: [String]] = [:]
    for (key, _) in fields.mapping {
      guard let name = key.string else { continue }
      words[name] = try fields.texts(name).flatMap(commaParts)
    }
    return words
  }

  private static func rule(_ text: String, at span: SourceSpan?) throws(Diagnostic) -> PassRule {
    do {
      return try PassRule(text)
    } catch {
      throw span.map(error.located) ?? error
    }
  }

  /// Every name in a rule is a point, a misconception or the stance, and it can be kept.
  ///
  /// - Throws: `Diagnostic` naming what the question does not have.
  func check(_ rule: PassRule) throws(Diagnostic) {
    var known = points.map(\.id) + misconceptions.map(\.id)
    if stance != nil { known.append("stance") }
    for name in rule.names.sorted() where !known.contains(name) {
      if name == "stance" {
        throw Diagnostic(
          "the rule speaks of the stance, and the question has none",
          fix: "add `stance:` with the verdict that is right, or take it out of the rule")
      }
      throw Diagnostic(
        "the rule speaks of '\(name)', which is no point of the question",
        expected: known.joined(separator: ", "),
        fix: closestName(to: name, in: known).map { "write \($0)" } ?? "add a point with this id")
    }
    if let (count, ids) = rule.impossible {
      throw Diagnostic(
        "the rule wants \(count) of \(ids.count == 1 ? "one idea" : "\(ids.count) ideas")",
        got: "\(count) of \(ids.joined(separator: ", "))", fix: "write a smaller number")
    }
  }
}

/// The parts of `catch, detect, find`, without the spaces around them.
func commaParts(_ text: String) -> [String] {
  text.split(whereSeparator: { $0 == "," || $0 == "\n" }).map { part in
    var part = Substring(part)
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }.filter { !$0.isEmpty }
}
