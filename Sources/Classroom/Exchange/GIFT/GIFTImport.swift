import Diagnostics
import Foundation
import LessonFormat

/// Turns the questions of a GIFT file into a lesson.
public struct GIFTImport {
  private let reader: GIFTReader
  private var findings: [Diagnostic]
  private var blocks: [String] = []
  private var usedIDs: Set<String> = []

  /// The lesson's text, and what could not be taken over.
  public static func lesson(
    _ text: String, id: String, source: String
  ) -> (text: String, findings: [Diagnostic]) {
    let reader = GIFTReader(source: source)
    let (items, findings) = reader.read(text)
    var writer = GIFTImport(reader: reader, findings: findings)
    let beginsWithCategory = if case .category = items.first { true } else { false }
    if !beginsWithCategory { writer.blocks.append("## Questions\n") }
    for item in items { writer.add(item) }
    let title = JSONValue.text(id.split(separator: "-").joined(separator: " ")).line
    let head = "---\nformat: 1\nid: \(id)\ntitle: \(title)\n---\n\n"
    return (
      head + writer.blocks.joined(separator: "\n"),
      writer.findings.sorted { ($0.span?.start.line ?? 0) < ($1.span?.start.line ?? 0) }
    )
  }

  private init(reader: GIFTReader, findings: [Diagnostic]) {
    self.reader = reader
    self.findings = findings
  }

  private mutating func add(_ block: GIFTBlock) {
    switch block {
    case .category(let names):
      guard let last = names.last else { return }
      blocks.append("## \(GIFTText(last, .plain).asMarkdownLine)\n")
    case .question(let item): add(item)
    }
  }

  private mutating func add(_ item: GIFTItem) {
    switch item.kind {
    case .description: blocks.append(item.stem.asMarkdown + "\n")
    case .essay:
      note(
        "the essay '\(item.shownName)' is kept as text: an essay has no key to grade with", item,
        fix: "make it a question with `type: free`, ideas and examples")
      let model = item.generalFeedback.asMarkdown
      blocks.append(item.stem.asMarkdown + "\n" + (model.isEmpty ? "" : "\n\(model)\n"))
    case .choice(let options, let isSingle): addChoice(item, options, isSingle)
    case .numbers(let numbers, let otherwise): addNumbers(item, numbers, otherwise)
    case .words(let words): addWords(item, words)
    case .match(let pairs): addMatch(item, pairs)
    }
  }

  // MARK: Kinds

  private mutating func addChoice(_ item: GIFTItem, _ options: [GIFTOption], _ isSingle: Bool) {
    let rightCount = options.count { isSingle ? $0.weight >= 1 : $0.weight > 0 }
    if isSingle, rightCount > 1 {
      note(
        "'\(item.shownName)' has \(rightCount) right options of which one is enough; here all are wanted",
        item, fix: "leave one right option if that is not meant")
    }
    if isSingle, options.contains(where: { $0.weight > 0 && $0.weight < 1 }) {
      note("the partial credit of '\(item.shownName)' is not kept", item)
    }
    let lines = options.map { option in
      let isRight = isSingle ? option.weight >= 1 : option.weight > 0
      let remark = option.feedback.isEmpty ? "" : "\n  > \(option.feedback.asMarkdownLine)"
      return "- [\(isRight ? "x" : " ")] \(option.text.asMarkdownLine)\(remark)"
    }
    addQuestion(
      item, type: isSingle && rightCount == 1 ? "choice" : "choices",
      body: "\n\n" + lines.joined(separator: "\n"))
  }

  private mutating func addNumbers(
    _ item: GIFTItem, _ numbers: [GIFTNumber], _ otherwise: GIFTText?
  ) {
    let full = numbers.filter { $0.weight >= 1 }
    guard let right = full.first ?? numbers.max(by: { $0.weight < $1.weight }), right.weight > 0
    else { return note("'\(item.shownName)' has no right answer", item, severity: .error) }
    if numbers.contains(where: { $0 != right && $0.weight > 0 }) {
      note("only the best answer of '\(item.shownName)' is kept, without partial credit", item)
    }
    var head = "answer: \(right.value.asWritten)\ntolerance: \(right.tolerance.asWritten)\n"
    let wrong = numbers.filter { $0.weight <= 0 && !$0.feedback.isEmpty }
    if !wrong.isEmpty {
      head += "mistakes:\n"
      for number in wrong { head += "  \(number.value.asWritten): \(number.feedback.inHead)\n" }
    }
    noteOtherwise(item, otherwise)
    addQuestion(item, type: "number", head: head, explaining: [right.feedback])
  }

  private mutating func addWords(_ item: GIFTItem, _ words: [GIFTOption]) {
    let best = words.map(\.weight).max() ?? 0
    guard best > 0 else {
      return note("'\(item.shownName)' has no right answer", item, severity: .error)
    }
    let others = words.filter { $0.weight < best && $0.text.text != "*" }
    if others.contains(where: { $0.weight > 0 }) {
      note("the partial credit of '\(item.shownName)' is not kept", item)
    }
    noteOtherwise(item, words.first { $0.weight < best && $0.text.text == "*" }?.feedback)
    let right = words.filter { $0.weight == best }
    let spellings = right.map { withoutWildcards($0.text.text, item) }.filter { !$0.isEmpty }
    guard !spellings.isEmpty else {
      return note("'\(item.shownName)' takes any answer for right", item, severity: .error)
    }
    var head = "accept:\n" + spellings.map { "  - \(JSONValue.text($0).line)\n" }.joined()
    let known = Set(spellings.map(Self.letters))
    let commented = others.filter { !$0.feedback.isEmpty }
    let wrong = commented.filter { !known.contains(Self.letters($0.text.text)) }
    if wrong.count < commented.count {
      note(
        "an answer of '\(item.shownName)' that differs from the right one in spaces alone counts "
          + "as right here", item)
    }
    if !wrong.isEmpty {
      head += "mistakes:\n"
      for word in wrong {
        head += "  \(JSONValue.text(word.text.text).line): \(word.feedback.inHead)\n"
      }
    }
    addQuestion(item, type: "text", head: head, explaining: right.map(\.feedback))
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private mutating func addMatch(_ item: GIFTItem, _ pairs: [GIFTPair]) {
    let whole = pairs.filter { !$0.left.isEmpty && !$0.right.isEmpty }
    if whole.count < pairs.count {
      note("answers of '\(item.shownName)' that belong to nothing are left out", item)
    }
    guard (2...20).contains(whole.count) else {
      return note(
        "'\(item.shownName)' has \(whole.count) pairs, not 2 to 20", item, severity: .error)
    }
    func cell(_ text: GIFTText) -> String { text.asMarkdownLine.replacing("|", with: "\\|") }
    let rows = whole.map { pair in
      let left = pair.left.format == .markdown ? cell(pair.left) : pair.left.asMarkdownLine
      return "| \(left) | \(GIFTText(pair.right, .plain).asMarkdownLine) |"
    }
    addQuestion(
      item, type: "match", body: "\n\n| | |\n|---|---|\n" + rows.joined(separator: "\n"))
  }

  // MARK: Blocks

  private mutating func addQuestion(
    _ item: GIFTItem, type: String, head: String = "", body: String = "",
    explaining remarks: [GIFTText] = []
  ) {
    let said = (remarks + [item.generalFeedback]).map(\.asMarkdownLine).filter { !$0.isEmpty }
    let explain =
      said.isEmpty ? "" : "explain: \(JSONValue.text(said.joined(separator: " ")).line)\n"
    let stem = item.stem.asMarkdown
    let text = "id: \(id(of: item))\ntype: \(type)\n\(head)\(explain)---\n\(stem)\(body)\n"
    // A fence is longer than every row of backticks within it.
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(4, longest + 1))
    blocks.append("\(fence)question\n\(text)\(fence)\n")
  }

  private mutating func id(of item: GIFTItem) -> String {
    // A path such as `lesson/question` is what an export writes; a question without a name has
    // the first words of its text.
    let path = (item.id ?? item.name).split(separator: "/").last.map(String.init) ?? ""
    let wish = path.isEmpty ? item.stem.asMarkdownLine : path
    let words = wish.slug.split { !$0.isASCII || $0 == "-" }
    let base = words.isEmpty ? "question" : Self.joined(words)
    var name = base
    var number = 2
    while usedIDs.contains(name) {
      name = "\(base)-\(number)"
      number += 1
    }
    usedIDs.insert(name)
    return name
  }

  /// As many of the words as make an id that one can type.
  private static func joined(_ words: [Substring]) -> String {
    words.dropFirst().reduce(String(words[0].prefix(40))) { id, word in
      id.count + word.count < 40 ? "\(id)-\(word)" : id
    }
  }

  private mutating func withoutWildcards(_ text: String, _ item: GIFTItem) -> String {
    let literal = text.replacing("\\*", with: "\u{0}")
    if literal.contains("*") {
      note(
        "in '\(item.shownName)' a * stood for any text; it is left out", item,
        fix: "list the spellings under `accept:`")
    }
    return literal.replacing("*", with: "").replacing("\u{0}", with: "*")
  }

  private mutating func noteOtherwise(_ item: GIFTItem, _ feedback: GIFTText?) {
    guard let feedback, !feedback.isEmpty else { return }
    note(
      "what '\(item.shownName)' says to any other answer is left out: \(feedback.asMarkdownLine)",
      item, fix: "say it in `hints:` or `mistakes:`")
  }

  private mutating func note(
    _ summary: String, _ item: GIFTItem, fix: String? = nil,
    severity: Diagnostic.Severity = .warning
  ) {
    findings.append(
      Diagnostic(summary, severity: severity, at: reader.span(item.line), fix: fix))
  }
}

extension GIFTItem {
  /// What messages call it.
  fileprivate var shownName: String {
    name.isEmpty ? String(stem.asMarkdownLine.prefix(40)) : name
  }
}

extension GIFTText {
  /// The text as a value of a YAML head.
  fileprivate var inHead: String { JSONValue.text(asMarkdownLine).line }
}

extension Double {
  /// The number as a person would have written it: 12 digits, without a point if it is whole.
  fileprivate var asWritten: String {
    let short = Double(String(format: "%.12g", self)) ?? self
    return short == short.rounded() && abs(short) < 1e15 ? "\(Int(short))" : "\(short)"
  }
}
