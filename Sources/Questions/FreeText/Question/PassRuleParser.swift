import Diagnostics

/// Reads `stance and 1 of misses-fraud, cost` by recursive descent, at most 32 levels deep.
struct PassRuleParser {
  private let text: String
  private let words: [String]
  private var position = 0

  init(_ text: String) {
    self.text = text
    var spaced = ""
    for character in text {
      spaced += "(),".contains(character) ? " \(character) " : String(character)
    }
    words = spaced.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  mutating func parse() throws(Diagnostic) -> PassRule {
    let rule = try alternatives(depth: 0)
    guard position == words.count else { throw unexpected() }
    return rule
  }

  private mutating func alternatives(depth: Int) throws(Diagnostic) -> PassRule {
    guard depth < 32 else { throw Diagnostic("the rule is nested more than 32 levels deep") }
    var rules = [try conjunction(depth: depth)]
    while take("or") { rules.append(try conjunction(depth: depth)) }
    return rules.count == 1 ? rules[0] : .any(rules)
  }

  private mutating func conjunction(depth: Int) throws(Diagnostic) -> PassRule {
    var rules = [try part(depth: depth)]
    while take("and") { rules.append(try part(depth: depth)) }
    return rules.count == 1 ? rules[0] : .all(rules)
  }

  private mutating func part(depth: Int) throws(Diagnostic) -> PassRule {
    guard depth < 32 else { throw Diagnostic("the rule is nested more than 32 levels deep") }
    if take("not") { return .not(try part(depth: depth + 1)) }
    if take("(") {
      let rule = try alternatives(depth: depth + 1)
      guard take(")") else { throw unexpected() }
      return rule
    }
    guard position < words.count else { throw unexpected() }
    if position + 1 < words.count, words[position + 1] == "of" {
      if words[position] == "all" {
        position += 2
        return .all(try names().map(PassRule.met))
      }
      if let count = Int(words[position]), count > 0 {
        position += 2
        return .atLeast(count, of: try names())
      }
    }
    return .met(try name())
  }

  private mutating func names() throws(Diagnostic) -> [String] {
    var names = [try name()]
    while take(",") { names.append(try name()) }
    return names
  }

  private mutating func name() throws(Diagnostic) -> String {
    guard position < words.count, !["(", ")", ",", "and", "or", "of"].contains(words[position])
    else { throw unexpected() }
    position += 1
    return words[position - 1]
  }

  private mutating func take(_ word: String) -> Bool {
    guard position < words.count, words[position] == word else { return false }
    position += 1
    return true
  }

  private func unexpected() -> Diagnostic {
    Diagnostic(
      "the rule \"\(text)\" cannot be read",
      got: position < words.count ? words[position] : "the end",
      expected: "ideas joined by 'and' and 'or', such as: stance and 1 of first, second",
      fix: "write ids of points, 'stance', and '1 of a, b'")
  }
}
