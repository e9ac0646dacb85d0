/// Sets of characters and escapes.
extension RegexParser {
  mutating func set(from start: Int) throws(RegexProblem) -> RegexSet {
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
  mutating func setItem(
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

  static func kind(_ code: Unicode.Scalar) -> (RegexSet.Kind, isNegative: Bool)? {
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

  mutating func escape(from start: Int) throws(RegexProblem) -> RegexNode {
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

  mutating func octal(_ code: Unicode.Scalar) -> Unicode.Scalar? {
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

  mutating func character(
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

  mutating func hexadecimal(
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
