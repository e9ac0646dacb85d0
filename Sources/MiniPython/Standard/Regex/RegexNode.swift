/// A part of a regular expression.
indirect enum RegexNode {
  case empty
  case character(Unicode.Scalar)
  case set(RegexSet)
  case any
  case sequence([RegexNode])
  case alternatives([RegexNode])
  /// A group with its number, or none for `(?:…)`.
  case group(Int?, RegexNode)
  case repeated(RegexNode, minimum: Int, maximum: Int?, RegexRepetition)
  case assertion(RegexAssertion)
  case backReference(Int)
  case look(RegexNode, isAhead: Bool, isNegative: Bool)
  case atomic(RegexNode)
  case conditional(Int, RegexNode, RegexNode)
  /// Flags that hold within a part alone: `(?i:…)`.
  case flagged(RegexNode, RegexFlags)
}

enum RegexRepetition { case greedy, lazy, possessive }

enum RegexAssertion { case start, end, textStart, textEnd, wordEdge, noWordEdge }

/// The flags of Python's `re`, by their numbers.
struct RegexFlags: OptionSet {
  let rawValue: Int
  static let ignoreCase = RegexFlags(rawValue: 2)
  static let multiline = RegexFlags(rawValue: 8)
  static let dotAll = RegexFlags(rawValue: 16)
  static let unicode = RegexFlags(rawValue: 32)
  static let verbose = RegexFlags(rawValue: 64)
  static let ascii = RegexFlags(rawValue: 256)
}

/// The characters that a class such as `[a-z\d]` takes.
struct RegexSet {
  enum Kind { case digit, space, word }

  var ranges: [ClosedRange<UInt32>] = []
  var kinds: [(Kind, isNegative: Bool)] = []
  var isNegative = false

  func contains(_ scalar: Unicode.Scalar, _ flags: RegexFlags) -> Bool {
    var found = holds(scalar, flags)
    if !found, flags.contains(.ignoreCase) {
      found = holds(scalar.lowered, flags) || holds(scalar.uppered, flags)
    }
    return found != isNegative
  }

  private func holds(_ scalar: Unicode.Scalar, _ flags: RegexFlags) -> Bool {
    for range in ranges where range.contains(scalar.value) { return true }
    for (kind, isNegative) in kinds where kind.holds(scalar, flags) != isNegative { return true }
    return false
  }
}

extension RegexSet.Kind {
  func holds(_ scalar: Unicode.Scalar, _ flags: RegexFlags) -> Bool {
    if scalar.value < 128 {
      switch self {
      case .digit: return (48...57).contains(scalar.value)
      case .space:
        return scalar.value == 32 || (9...13).contains(scalar.value)
          || (28...31).contains(scalar.value) && !flags.contains(.ascii)
      case .word:
        return (48...57).contains(scalar.value) || (65...90).contains(scalar.value)
          || (97...122).contains(scalar.value) || scalar.value == 95
      }
    }
    guard !flags.contains(.ascii) else { return false }
    let properties = scalar.properties
    switch self {
    case .digit: return properties.generalCategory == .decimalNumber
    case .space: return properties.isWhitespace
    case .word:
      return properties.isAlphabetic || properties.numericType != nil
    }
  }
}

extension Unicode.Scalar {
  var lowered: Unicode.Scalar {
    if value < 128 { return (65...90).contains(value) ? Unicode.Scalar(UInt8(value + 32)) : self }
    let text = properties.lowercaseMapping.unicodeScalars
    return text.count == 1 ? text.first ?? self : self
  }

  var uppered: Unicode.Scalar {
    if value < 128 { return (97...122).contains(value) ? Unicode.Scalar(UInt8(value - 32)) : self }
    let text = properties.uppercaseMapping.unicodeScalars
    return text.count == 1 ? text.first ?? self : self
  }
}
