import Diagnostics
import Foundation
import LessonFormat

/// Sentences, graded idea by idea.
public struct FreeTextQuestion: QuestionKind {
  public static let declaration = QuestionDeclaration(
    name: "free", summary: "an answer in the learner's own words",
    fields: [
      FieldDeclaration("stance", .text, summary: "the verdict that the question asks for"),
      FieldDeclaration("facts", .list(.text), summary: "numbers with their meaning"),
      FieldDeclaration(
        "words", .mapping(.oneOrMore(.text)), summary: "words of this question and what they mean"),
      FieldDeclaration(
        "points", .list(.fields(pointFields)), isRequired: true, summary: "the ideas"),
      FieldDeclaration(
        "misconceptions", .list(.fields(misconceptionFields)),
        summary: "wrong ideas, each with the remark it deserves"),
      FieldDeclaration(
        "pass", .text, isRequired: true, summary: "such as `stance and 1 of cost, misses`"),
      FieldDeclaration("partly", .text, summary: "when an answer is partly right, as a rule"),
      FieldDeclaration("model", .text, isRequired: true, summary: "the model answer"),
      FieldDeclaration(
        "accept", .list(.text), isRequired: true, summary: "answers that must pass, three at least"),
      FieldDeclaration(
        "partial", .list(.text), isRequired: true, summary: "answers that are partly right"),
      FieldDeclaration(
        "reject", .list(.text), isRequired: true, summary: "answers that must fail, three at least"),
      FieldDeclaration(
        "examples", .text,
        summary: "a file beside the lesson with further labeled answers, one JSON object a line"),
    ],
    sample: """
      id: fraud
      type: free
      stance: not ready for production
      facts:
        - recall is 12 %
        - accuracy is 98 %
      points:
        - id: misses-fraud
          say: most of the fraud is missed
          says: [recall is low, most fraud is missed]
          ask: and what does 12 % recall mean for the fraud cases?
        - id: accuracy-misleads
          say: the accuracy comes from the many good payments
          says: [accuracy is misleading, most payments are legitimate]
      pass: stance and 1 of misses-fraud, accuracy-misleads
      model: No. It misses 88 % of the fraud, and the accuracy comes from the many good payments.
      accept:
        - No, it misses most of the fraud.
        - No, recall is far too low.
        - Not at all. The accuracy is misleading, because nearly all payments are legitimate.
      partial:
        - No.
      reject:
        - Yes, 98 % is great.
        - It is ready for production.
        - I don't know.
      hints:
        - What happens to 100 cases of fraud?
      ---
      A model shows 98 % accuracy and 12 % recall on fraud. Is it good for production? Why, or why not?
      """)

  private static let pointFields = [
    FieldDeclaration("id", .identifier, isRequired: true, summary: "its name in the rule"),
    FieldDeclaration("say", .text, isRequired: true, summary: "the idea in words for the learner"),
    FieldDeclaration(
      "says", .oneOrMore(.text), isRequired: true, summary: "short sentences that say it"),
    FieldDeclaration("needed", .yesNo, summary: "whether feedback asks for it"),
    FieldDeclaration("ask", .text, summary: "what to ask back when it is missing"),
  ]

  private static let misconceptionFields = [
    FieldDeclaration("id", .identifier, isRequired: true, summary: "its name"),
    FieldDeclaration(
      "says", .oneOrMore(.text), isRequired: true, summary: "short sentences that say it"),
    FieldDeclaration("remark", .text, isRequired: true, summary: "what the learner is told"),
  ]

  private let text: Prose
  public let free: FreeQuestion
  private let grader: FreeTextGrader
  private let examples: [StatedAnswer]
  private let model: StatedAnswer?
  private let sentences: [IdeaCheck.Sentence]

  public init?(_ parts: inout QuestionParts) {
    text = parts.block.body
    let fields = parts.fields
    examples =
      [("accept", Verdict.pass), ("partial", .partial), ("reject", .fail)].flatMap {
        key, verdict in
        fields.texts(key).map { StatedAnswer($0.value, verdict, at: $0.span) }
      }
    model = fields.text("model").map { StatedAnswer($0.value, .pass, at: $0.span) }
    for (key, verdict, least) in [
      ("accept", Verdict.pass, 3), ("partial", .partial, 1), ("reject", .fail, 3),
    ] {
      let count = examples.count { $0.verdict == verdict }
      if let node = fields.node(key), count < least {
        parts.add(
          "'\(key)' has \(count) examples, \(least) is the least", at: node.span,
          fix: "add answers as people would really write them")
      }
    }
    sentences =
      Self.sentences(fields.nodes("points"), areMisconceptions: false)
      + Self.sentences(fields.nodes("misconceptions"), areMisconceptions: true)
    do {
      free = try Self.question(&parts, prompt: parts.body.plainText)
      grader = try FreeTextGrader(question: free, lexicon: parts.lexicon)
    } catch {
      // The grader quotes the sentence that it cannot use; the head knows where it stands.
      let place = parts.block.head.span(ofTextQuotedIn: error.summary)
      parts.findings.append(
        error.located(at: place ?? fields.node("pass")?.span ?? parts.block.span))
      return nil
    }
  }

  private static func question(
    _ parts: inout QuestionParts, prompt: String
  ) throws(Diagnostic) -> FreeQuestion {
    let examples = examplesPath(&parts)
    let fields = parts.fields
    var pass = PassRule.all([])
    if let rule = fields.text("pass") { pass = try Self.rule(rule) }
    var partial: PassRule?
    if let rule = fields.text("partly") { partial = try Self.rule(rule) }
    var question = FreeQuestion(
      prompt: prompt, stance: fields.text("stance")?.value,
      facts: fields.texts("facts").map(\.value),
      words: Dictionary(
        (fields.node("words")?.entries ?? []).map { ($0.key, $0.node.texts) },
        uniquingKeysWith: { $0 + $1 }),
      points: fields.nodes("points").compactMap(point),
      misconceptions: fields.nodes("misconceptions").compactMap(misconception),
      pass: pass, partial: partial, model: fields.text("model")?.value ?? "",
      accepted: fields.texts("accept").map(\.value),
      partlyAccepted: fields.texts("partial").map(\.value),
      rejected: fields.texts("reject").map(\.value))
    question.examplesPath = examples
    for (key, rule) in [("pass", pass), ("partly", partial)] {
      guard let text = fields.text(key), let rule else { continue }
      do {
        try question.check(rule)
      } catch {
        throw error.located(at: text.span)
      }
    }
    return question
  }

  private static func sentences(
    _ nodes: [HeadNode], areMisconceptions: Bool
  ) -> [IdeaCheck.Sentence] {
    nodes.flatMap { node in
      (node["says"]?.locatedTexts ?? []).map {
        IdeaCheck.Sentence(
          text: $0, owner: node["id"]?.text ?? "", isMisconception: areMisconceptions)
      }
    }
  }

  /// What is wrong with the sentences that say the ideas, and which answers pass although their
  /// verdict was turned around.
  public func graderFindings() -> [Diagnostic] {
    let findings = IdeaCheck(grader: grader).findings(sentences)
    guard free.stance != nil else { return findings }
    let accepted = ([model].compactMap(\.self) + examples).filter { $0.verdict == .pass }
    return findings + MutationCheck(grader: grader).findings(accepted)
  }

  /// The file that `examples:` names, which must stand beside the lesson.
  private static func examplesPath(_ parts: inout QuestionParts) -> String? {
    guard let name = parts.fields.text("examples") else { return nil }
    let path = URL(filePath: name.span.source).deletingLastPathComponent()
      .appending(path: name.value).path
    if name.value.contains(where: { "/\\".contains($0) }) || name.value.hasPrefix(".") {
      parts.add(
        "'examples' is the name of a file in the lesson's folder, not '\(name.value)'",
        at: name.span, fix: "move the file beside the lesson and write its name alone")
      return nil
    }
    guard FileManager.default.fileExists(atPath: path) else {
      parts.add(
        "there is no file '\(name.value)' beside the lesson", at: name.span,
        fix: "put it there, or take 'examples' out")
      return nil
    }
    return path
  }

  private static func rule(_ text: Located<String>) throws(Diagnostic) -> PassRule {
    do {
      return try PassRule(text.value)
    } catch {
      throw error.located(at: text.span)
    }
  }

  private static func point(_ node: HeadNode) -> FreeQuestion.Point? {
    guard let id = node["id"]?.text, let say = node["say"]?.text else { return nil }
    return FreeQuestion.Point(
      id: id, say: say, needed: ["yes", "true"].contains(node["needed"]?.text ?? ""),
      says: node["says"]?.texts ?? [], ask: node["ask"]?.text)
  }

  private static func misconception(_ node: HeadNode) -> FreeQuestion.Misconception? {
    guard let id = node["id"]?.text, let remark = node["remark"]?.text else { return nil }
    return FreeQuestion.Misconception(
      id: id, says: node["says"]?.texts ?? [], remark: remark)
  }

  public func presentation(_ context: QuestionContext) throws(Diagnostic) -> Presentation {
    // The examples are learned from while the learner thinks.
    Thread.detachNewThread { [grader] in grader.prepare() }
    return Presentation(
      try context.fill(text), invitation: "a sentence or two in your own words")
  }

  public func grade(
    _ answer: String, _ context: QuestionContext
  ) throws(Diagnostic) -> QuestionGrade { grade(answer) }

  /// Grades an answer; any number of them may be graded at once.
  public func grade(_ answer: String) -> QuestionGrade {
    let grade = grader.grade(answer)
    var feedback = grade.points.compactMap(Self.line)
    feedback += grade.remarks.map { FeedbackLine(.wrong, $0.escapedForMarkdown) }
    if let followUp = grade.followUp, grade.verdict != .pass {
      feedback.append(FeedbackLine(.note, followUp.escapedForMarkdown))
    }
    if let near = grade.near.first {
      feedback.append(
        FeedbackLine(
          .note,
          "it reads like an answer that \(Self.fate(of: near.label)): "
            + "“\(near.answer.escapedForMarkdown)”"))
    }
    return QuestionGrade(
      grade.verdict, score: grade.score, isSure: grade.sure, feedback: feedback,
      points: grade.points)
  }

  /// All that a verdict on an answer rests on.
  public func findings(in answer: String) -> FreeFindings { grader.findings(in: answer) }

  /// Whether the labeled answers have changed since networks learned from them.
  public var hasOutdatedNetworks: Bool {
    guard let path = free.examplesPath, let networks = try? grader.networks(),
      let examples = try? LabeledAnswer.read(path)
    else { return false }
    return networks.examplesDigest != NetworkOpinion.digest(of: examples)
  }

  /// Trains networks on the labeled answers and writes them beside the file of examples.
  ///
  /// - Parameters:
  ///   - count: how many, each from another start.
  ///   - report: which network, after which epoch of how many, with what mean loss.
  /// - Returns: the file's path.
  /// - Throws: `Diagnostic` if the question has no file of examples, or too few examples.
  public func trainNetworks(
    _ count: Int,
    report: (_ network: Int, _ epoch: Int, _ epochs: Int, _ loss: Double) -> Void
  ) throws(Diagnostic) -> String {
    guard let examples = free.examplesPath else {
      throw Diagnostic(
        "the question has no file of labeled answers to learn from",
        fix: "name one with 'examples:' in the question's head")
    }
    let path = NetworkOpinion.path(forExamples: examples)
    try NetworkOpinion.train(
      LabeledAnswer.read(examples), grader: grader, count: count, to: path
    ) {
      report($0, $1.epoch, $1.epochs, $1.loss)
    }
    return path
  }

  /// The grade as the grader gave it.
  public func freeGrade(_ answer: String) -> FreeGrade { grader.grade(answer) }

  public func solution(_ context: QuestionContext) throws(Diagnostic) -> String {
    free.model.escapedForMarkdown
  }

  public func statedAnswers(
    _ context: QuestionContext
  ) throws(Diagnostic) -> [StatedAnswer] {
    if let path = free.examplesPath { _ = try LabeledAnswer.read(path) }
    _ = try grader.networks()
    return [model].compactMap(\.self) + examples
  }

  private static func fate(of verdict: Verdict) -> String {
    switch verdict {
    case .pass: "passed"
    case .partial: "was partly right"
    case .fail: "was not right"
    }
  }

  private static func line(_ point: PointResult) -> FeedbackLine? {
    let wording = point.wording.escapedForMarkdown
    return switch point.state {
    case .met: FeedbackLine(.right, wording, evidence: point.evidence)
    case .contradicted:
      FeedbackLine(.wrong, "does not go with: \(wording)", evidence: point.evidence)
    case .missing: FeedbackLine(.missing, wording)
    }
  }
}

extension HeadNode {
  /// Where the first text stands that a message quotes.
  fileprivate func span(ofTextQuotedIn message: String) -> SourceSpan? {
    switch value {
    case .text(let text): text.count > 3 && message.contains("\"\(text)\"") ? span : nil
    case .list(let items):
      items.lazy.compactMap { $0.span(ofTextQuotedIn: message) }.first
    case .mapping(let entries):
      entries.lazy.compactMap { $0.node.span(ofTextQuotedIn: message) }.first
    }
  }

  fileprivate var texts: [String] { locatedTexts.map(\.value) }

  fileprivate var locatedTexts: [Located<String>] {
    switch value {
    case .text(let text): [Located(text, at: span)]
    case .list(let items): items.flatMap(\.locatedTexts)
    case .mapping: []
    }
  }
}

extension HeadFields {
  fileprivate func nodes(_ key: String) -> [HeadNode] {
    guard let node = node(key), case .list(let items) = node.value else { return [] }
    return items
  }
}
