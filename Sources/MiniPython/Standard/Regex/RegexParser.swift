/// What is wrong with a regular expression, as Python's `re.error` says it.
struct RegexProblem: Error {
  var message: String
  var position: Int
}

/// Reads a regular expression.
///
/// - Source: `Lib/re/_parser.py` of CPython 3.11, for the grammar and the messages.
struct RegexParser {
  private let text: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private(set) var flags: RegexFlags
  private(set) var groupCount = 0
  private(set) var groupNames: [(name: String, number: Int)] = []
  private var openGroups: Set<Int> = []

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

  private var next: Unicode.Scalar? { position < text.count ? text[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func alternatives() throws(RegexProblem) -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepestNesting else {
      throw RegexProblem(message: "the pattern is nested too deeply", position: position)
    }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() throws(RegexProblem) -> RegexNode {
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

  private mutating func repeated(_ atom: RegexNode, from start: Int) throws(RegexProblem)
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
  private mutating func counts() throws(RegexProblem) -> (Int, Int?)? {
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

  private mutating func digits() -> Int? {
    var number: Int?
    while let scalar = next, (48...57).contains(scalar.value), (number ?? 0) < 1_000_000 {
      number = (number ?? 0) * 10 + Int(scalar.value - 48)
      position += 1
    }
    return number
  }

  // MARK: Atoms

  private mutating func atom() throws(RegexProblem) -> RegexNode? {
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

  private mutating func group(from start: Int) throws(RegexProblem) -> RegexNode? {
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

  private mutating func body(from start: Int) throws(RegexProblem) -> RegexNode {
    let outer = flags
    let node = try alternatives()
    flags = outer
    guard take(")") else {
      throw RegexProblem(message: "missing ), unterminated subpattern", position: start)
    }
    return node
  }

  private mutating func captured(
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

  private mutating func named(from start: Int) throws(RegexProblem) -> RegexNode {
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

  private mutating func name(until end: Unicode.Scalar) throws(RegexProblem) -> String {
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

  private mutating func conditional(from start: Int) throws(RegexProblem) -> RegexNode {
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

  private mutating func flagged(from start: Int) throws(RegexProblem) -> RegexNode? {
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

  // MARK: Classes and escapes

  private mutating func set(from start: Int) throws(RegexProblem) -> RegexSet {
    var set = RegexSet()
    set.isNegative = take("^")
    var isFirst = true
    while true {
      guard let scalar = next else {
        throw RegexProblem(message: "unterminated character set", position: start)
      }
      let place = position
      position += 1
      if scalar == "]", !isFirst { return set }
      isFirst = false
      let low = try setItem(scalar, &set, from: place)
      guard next == "-", position + 1 < text.count, text[position + 1] != "]" else {
        if let low { set.ranges.append(low.value...low.value) }
        continue
      }
      position += 1
      guard let second = next else {
        throw RegexProblem(message: "unterminated character set", position: start)
      }
      let secondPlace = position
      position += 1
      var other = RegexSet()
      let high = try setItem(second, &other, from: secondPlace)
      guard let low, let high, low.value <= high.value else {
        let shown = String(String.UnicodeScalarView(text[place..<position]))
        throw RegexProblem(message: "bad character range \(shown)", position: place)
      }
      set.ranges.append(low.value...high.value)
    }
  }

  /// One character of a class; nil where it was a kind such as `\d`, which went into the class.
  private mutating func setItem(
    _ scalar: Unicode.Scalar, _ set: inout RegexSet, from start: Int
  ) throws(RegexProblem) -> Unicode.Scalar? {
    guard scalar == "\\" else { return scalar }
    guard let code = next else {
      throw RegexProblem(message: "bad escape (end of pattern)", position: start)
    }
    position += 1
    if let kind = Self.kind(code) {
      set.kinds.append(kind)
      return nil
    }
    if code == "b" { return "\u{8}" }
    if let octal = octal(code) { return octal }
    return try character(code, from: start)
  }

  private static func kind(_ code: Unicode.Scalar) -> (RegexSet.Kind, isNegative: Bool)? {
    switch code {
    case "d": (.digit, false)
    case "D": (.digit, true)
    case "s": (.space, false)
    case "S": (.space, true)
    case "w": (.word, false)
    case "W": (.word, true)
    default: nil
    }
  }

  private mutating func escape(from start: Int) throws(RegexProblem) -> RegexNode {
    guard let code = next else {
      throw RegexProblem(message: "bad escape (end of pattern)", position: start)
    }
    position += 1
    if let kind = Self.kind(code) {
      var set = RegexSet()
      set.kinds = [kind]
      return .set(set)
    }
    switch code {
    case "b": return .assertion(.wordEdge)
    case "B": return .assertion(.noWordEdge)
    case "A": return .assertion(.textStart)
    case "Z": return .assertion(.textEnd)
    case "0":
      return .character(octal(code) ?? "\0")
    case "1"..."9":
      var number = Int(code.value - 48)
      if let digit = next, (48...57).contains(digit.value) {
        number = number * 10 + Int(digit.value - 48)
        position += 1
      }
      guard number <= groupCount else {
        throw RegexProblem(message: "invalid group reference \(number)", position: start + 1)
      }
      guard !openGroups.contains(number) else {
        throw RegexProblem(message: "cannot refer to an open group", position: start)
      }
      return .backReference(number)
    default: return .character(try character(code, from: start))
    }
  }

  private mutating func octal(_ code: Unicode.Scalar) -> Unicode.Scalar? {
    guard code == "0" else { return nil }
    var value: UInt32 = 0
    var count = 0
    while count < 2, let digit = next, (48...55).contains(digit.value) {
      value = value * 8 + digit.value - 48
      position += 1
      count += 1
    }
    return Unicode.Scalar(value)
  }

  private mutating func character(
    _ code: Unicode.Scalar, from start: Int
  ) throws(RegexProblem) -> Unicode.Scalar {
    switch code {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "f": return "\u{C}"
    case "v": return "\u{B}"
    case "a": return "\u{7}"
    case "\\": return "\\"
    case "x": return try hexadecimal(2, from: start)
    case "u": return try hexadecimal(4, from: start)
    case "U": return try hexadecimal(8, from: start)
    default:
      let isLetter = (65...90).contains(code.value) || (97...122).contains(code.value)
      if isLetter || (48...57).contains(code.value) {
        throw RegexProblem(message: "bad escape \\\(String(code))", position: start)
      }
      return code
    }
  }

  private mutating func hexadecimal(
    _ count: Int, from start: Int
  ) throws(RegexProblem) -> Unicode.Scalar {
    var value: UInt32 = 0
    var found = 0
    while found < count, let scalar = next, let digit = Character(scalar).hexDigitValue {
      value = value &* 16 &+ UInt32(digit)
      position += 1
      found += 1
    }
    guard found == count, let scalar = Unicode.Scalar(value) else {
      let shown = String(String.UnicodeScalarView(text[start..<position]))
      throw RegexProblem(message: "incomplete escape \(shown)", position: start)
    }
    return scalar
  }
}
