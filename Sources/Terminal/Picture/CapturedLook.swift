/// How a stretch of captured text looks: what the escape sequences before it asked for.
package struct CapturedLook: Hashable, Sendable {
  /// A color of the terminal's sixteen, or nil for the default.
  package var color: Int?
  package var isBold: Bool
  package var isItalic: Bool
  package var isUnderlined: Bool
  package var isStruck: Bool
  package var isReversed: Bool

  package init(
    color: Int? = nil, isBold: Bool = false, isItalic: Bool = false, isUnderlined: Bool = false,
    isStruck: Bool = false, isReversed: Bool = false
  ) {
    self.color = color
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.isStruck = isStruck
    self.isReversed = isReversed
  }

  /// Acts on the numbers of one escape sequence.
  mutating func apply(_ codes: [Int]) {
    for code in codes.isEmpty ? [0] : codes {
      switch code {
      case 0: self = CapturedLook()
      case 1: isBold = true
      case 3: isItalic = true
      case 4: isUnderlined = true
      case 7: isReversed = true
      case 9: isStruck = true
      case 22: isBold = false
      case 23: isItalic = false
      case 24: isUnderlined = false
      case 27: isReversed = false
      case 29: isStruck = false
      case 30...37: color = code - 30
      case 39: color = nil
      case 90...97: color = code - 90 + 8
      default: break
      }
    }
  }
}

/// The lines of a capture with the look of each stretch; other escape sequences are left out.
package func capturedLines(_ capture: String) -> [[(text: String, look: CapturedLook)]] {
  var lines: [[(text: String, look: CapturedLook)]] = [[]]
  var look = CapturedLook()
  var rest = capture[...]
  func add(_ text: Substring) {
    for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { lines.append([]) }
      let clean = withoutControlCharacters(String(part))
      if !clean.isEmpty { lines[lines.count - 1].append((clean, look)) }
    }
  }
  while let escape = rest.firstIndex(of: "\u{1B}") {
    add(rest[..<escape])
    rest = rest[rest.index(after: escape)...]
    guard rest.first == "[" else { continue }
    let end = rest.dropFirst().firstIndex { $0.isLetter } ?? rest.endIndex
    if end < rest.endIndex, rest[end] == "m" {
      let codes = rest.dropFirst().prefix(upTo: end).split(separator: ";")
      look.apply(codes.map { Int($0) ?? 0 })
    }
    rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
  }
  add(rest)
  return lines
}
