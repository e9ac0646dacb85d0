/// What is wrong with a regular expression, as Python's `re.error` says it.
struct RegexProblem: Error {
  var message: String
  var position: Int
}

/// Reads a regular expression.
///
/// - Source: `Lib/re/_parser.py` of CPython 3.11, for the grammar and the messages.
struct RegexParser {
  let text: [Unicode.Scalar]
  var position = 0
  var depth = 0
  var flags: RegexFlags
  var groupCount = 0
  var groupNames: [(name: String, number: Int)] = []
  var openGroups: Set<Int> = []

  static let deepestNesting = 100

  init(_ text: [Unicode.Scalar], flags: RegexFlags) {
    self.text = text
    self.flags = flags
  }

  mutating func parse() throws(RegexProblem) -> RegexNode {
    let node = try alternatives()
    guard position == text.count else {
      throw RegexProblem(message: "unbalanced parenthesis", position: position)
    }
    return node
  }

  // MARK: Structure

  var next: Unicode.Scalar? { position < text.count ? text[position] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  mutating func alternatives() throws(RegexProblem) -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepestNesting else {
      throw RegexProblem(message: "the pattern is nested too deeply", position: position)
    }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  mutating func sequence() throws(RegexProblem) -> RegexNode {
    var parts: [RegexNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if flags.contains(.verbose) {
        if scalar.properties.isWhitespace {
          position += 1
          continue
        }
        if scalar == "#" {
          while let comment = next, comment != "\n" {
            _ = comment
            position += 1
          }
          continue
        }
      }
      let start = position
      guard let atom = try atom() else { continue }
      parts.append(try repeated(atom, from: start))
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
  }

  mutating func repeated(_ atom: RegexNode, from start: Int) throws(RegexProblem)
    -> RegexNode
  {
    var atom = atom
    var wasRepeated = false
    while let scalar = next {
      let place = position
      var minimum = 0
      var maximum: Int?
      switch scalar {
      case "*": position += 1
      case "+":
        minimum = 1
        position += 1
      case "?":
        maximum = 1
        position += 1
      case "{":
        guard let counts = try counts() else { return atom }
        (minimum, maximum) = counts
      default: return atom
      }
      if wasRepeated { throw RegexProblem(message: "multiple repeat", position: place) }
      if case .assertion = atom {
        throw RegexProblem(message: "nothing to repeat", position: place)
      }
      var repetition = RegexRepetition.greedy
      if take("?") { repetition = .lazy } else if take("+") { repetition = .possessive }
      atom = .repeated(atom, minimum: minimum, maximum: maximum, repetition)
      wasRepeated = true
    }
    return atom
  }

  /// `{2}`, `{2,}`, `{,3}` or `{2,3}`; nil where the brace is a character like any other.
  mutating func counts() throws(RegexProblem) -> (Int, Int?)? {
    let start = position
    position += 1
    if next == "}" {
      position = start
      return nil
    }
    let low = digits()
    var high: Int? = low
    if take(",") {
      high = digits()
    } else if low == nil {
      position = start
      return nil
    }
    guard take("}") else {
      position = start
      return nil
    }
    if let high, let low, high < low {
      throw RegexProblem(
        message: "min repeat greater than max repeat", position: start + 1)
    }
    guard (low ?? 0) <= 100_000, (high ?? 0) <= 100_000 else {
      throw RegexProblem(message: "the repetition number is too large", position: start)
    }
    return (low ?? 0, high)
  }

  mutating func digits() -> Int? {
    var number: Int?
    while let scalar = next, (48...57).contains(scalar.value), (number ?? 0) < 1_000_000 {
      number = (number ?? 0) * 10 + Int(scalar.value - 48)
      position += 1
    }
    return number
  }

  // MARK: Atoms

  mutating func atom() throws(RegexProblem) -> RegexNode? {
    guard let scalar = next else { return .empty }
    let start = position
    position += 1
    switch scalar {
    case ".": return .any
    case "^": return .assertion(.start)
    case "$": return .assertion(.end)
    case "(": return try group(from: start)
    case "[": return .set(try set(from: start))
    case "\\": return try escape(from: start)
    case "*", "+", "?": throw RegexProblem(message: "nothing to repeat", position: start)
    case "{":
      position = start
      if try counts() != nil {
        throw RegexProblem(message: "nothing to repeat", position: start)
      }
      position = start + 1
      return .character("{")
    default: return .character(scalar)
    }
  }

  mutating func group(from start: Int) throws(RegexProblem) -> RegexNode? {
    guard take("?") else { return try captured(from: start, name: nil) }
    guard let kind = next else {
      throw RegexProblem(message: "unexpected end of pattern", position: position)
    }
    position += 1
    switch kind {
    case ":": return .group(nil, try body(from: start))
    case ">": return .atomic(try body(from: start))
    case "=": return .look(try body(from: start), isAhead: true, isNegative: false)
    case "!": return .look(try body(from: start), isAhead: true, isNegative: true)
    case "#":
      while let scalar = next {
        position += 1
        if scalar == ")" { return nil }
      }
      throw RegexProblem(message: "missing ), unterminated comment", position: start)
    case "<":
      guard take("=") || next == "!" else {
        let found = next.map { "?<" + String($0) } ?? "?<"
        throw RegexProblem(message: "unknown extension \(found)", position: start + 1)
      }
      let isNegative = text[position - 1] != "="
      if isNegative { position += 1 }
      return .look(try body(from: start), isAhead: false, isNegative: isNegative)
    case "P": return try named(from: start)
    case "(": return try conditional(from: start)
    default:
      position -= 1
      return try flagged(from: start)
    }
  }

  mutating func body(from start: Int) throws(RegexProblem) -> RegexNode {
    let outer = flags
    let node = try alternatives()
    flags = outer
    guard take(")") else {
      throw RegexProblem(message: "missing ), unterminated subpattern", position: start)
    }
    return node
  }

  mutating func captured(
    from start: Int, name: String?
  ) throws(RegexProblem) -> RegexNode {
    groupCount += 1
    let number = groupCount
    if let name {
      if let other = groupNames.first(where: { $0.name == name }) {
        throw RegexProblem(
          message: "redefinition of group name '\(name)' as group \(number); was group "
            + "\(other.number)", position: start + 4)
      }
      groupNames.append((name, number))
    }
    openGroups.insert(number)
    let node = try body(from: start)
    openGroups.remove(number)
    return .group(number, node)
  }

  mutating func named(from start: Int) throws(RegexProblem) -> RegexNode {
    if take("<") {
      let name = try name(until: ">")
      return try captured(from: start, name: name)
    }
    if take("=") {
      let place = position
      let name = try name(until: ")")
      guard let known = groupNames.first(where: { $0.name == name }) else {
        throw RegexProblem(message: "unknown group name '\(name)'", position: place)
      }
      return .backReference(known.number)
    }
    let found = next.map { "?P" + String($0) } ?? "?P"
    throw RegexProblem(message: "unknown extension \(found)", position: start + 1)
  }

  mutating func name(until end: Unicode.Scalar) throws(RegexProblem) -> String {
    let start = position
    var name = String.UnicodeScalarView()
    while let scalar = next, scalar != end {
      name.append(scalar)
      position += 1
    }
    guard take(end) else {
      throw RegexProblem(
        message: name.isEmpty ? "missing group name" : "missing \(end), unterminated name",
        position: start)
    }
    if name.isEmpty { throw RegexProblem(message: "missing group name", position: start) }
    let isIdentifier =
      name.enumerated().allSatisfy { index, scalar in
        scalar == "_" || scalar.properties.isAlphabetic
          || index > 0 && RegexSet.Kind.word.holds(scalar, [])
      }
    guard isIdentifier else {
      throw RegexProblem(
        message: "bad character in group name '\(String(name))'", position: start)
    }
    return String(name)
  }

  mutating func conditional(from start: Int) throws(RegexProblem) -> RegexNode {
    let place = position
    var number = digits()
    if number == nil {
      let name = try name(until: ")")
      number = groupNames.first { $0.name == name }?.number
      guard number != nil else {
        throw RegexProblem(message: "unknown group name '\(name)'", position: place)
      }
    } else if !take(")") {
      throw RegexProblem(message: "missing ), unterminated name", position: place)
    }
    guard let number, number > 0, number <= groupCount else {
      throw RegexProblem(message: "invalid group reference \(number ?? 0)", position: place)
    }
    let yes = try sequence()
    let no = take("|") ? try sequence() : .empty
    guard take(")") else {
      throw RegexProblem(
        message: next == "|"
          ? "conditional backref with more than two branches"
          : "missing ), unterminated subpattern", position: start)
    }
    return .conditional(number, yes, no)
  }

  mutating func flagged(from start: Int) throws(RegexProblem) -> RegexNode? {
    var added: RegexFlags = []
    var removed: RegexFlags = []
    var isRemoving = false
    while let scalar = next {
      position += 1
      switch scalar {
      case "i", "m", "s", "x", "a", "u", "L":
        let flag: RegexFlags =
          switch scalar {
          case "i": .ignoreCase
          case "m": .multiline
          case "s": .dotAll
          case "x": .verbose
          case "a": .ascii
          default: .unicode
          }
        if isRemoving { removed.insert(flag) } else { added.insert(flag) }
      case "-": isRemoving = true
      case ")":
        guard !isRemoving else {
          throw RegexProblem(message: "missing :", position: position - 1)
        }
        guard start == 0 else {
          throw RegexProblem(
            message: "global flags not at the start of the expression", position: start)
        }
        flags.formUnion(added)
        return nil
      case ":":
        let outer = flags
        flags = flags.union(added).subtracting(removed)
        let inner = flags
        let node = try alternatives()
        flags = outer
        guard take(")") else {
          throw RegexProblem(message: "missing ), unterminated subpattern", position: start)
        }
        return .flagged(node, inner)
      default:
        if added.isEmpty && !isRemoving {
          throw RegexProblem(
            message: "unknown extension ?\(String(scalar))", position: start + 1)
        }
        throw RegexProblem(message: "unknown flag", position: position - 1)
      }
    }
    throw RegexProblem(message: "missing -, : or )", position: position)
  }
}
