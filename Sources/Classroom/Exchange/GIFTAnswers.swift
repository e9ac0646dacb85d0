import Diagnostics

/// What stands between the braces of a GIFT question.
enum GIFTAnswers {
  static func kind(_ answers: Substring) throws(Diagnostic) -> GIFTItem.Kind {
    var text = GIFTText.trimmed(answers)
    // General feedback: the last #### counts, and Lectern explains by `explain:` instead.
    if let general = text.firstRange(of: "####") {
      text = GIFTText.trimmed(text[..<general.lowerBound])
    }
    if text.isEmpty { return .essay }
    if text.hasPrefix("#") { return try number(text.dropFirst()) }
    if let truth = truth(text) { return truth }
    let parts = parts(text)
    guard !parts.isEmpty else {
      throw Diagnostic("the answers cannot be read", fix: "begin each one with = or ~")
    }
    if parts.contains(where: { $0.sign == "~" }) { return try choice(parts) }
    let arrows = parts.compactMap { part -> [String]? in
      guard let arrow = part.text.firstRange(of: "->") else { return nil }
      let left = GIFTText.plain(part.text[..<arrow.lowerBound])
      let right = GIFTText.plain(part.text[arrow.upperBound...])
      return [left, right]
    }
    if arrows.count == parts.count { return .match(arrows.filter { !$0[0].isEmpty }) }
    return .text(try parts.map { (part) throws(Diagnostic) in try option(part, isChoice: false) })
  }

  private static func truth(_ text: Substring) -> GIFTItem.Kind? {
    let pieces = GIFTText.split(text, at: "#")
    let word = GIFTText.plain(pieces[0]).uppercased()
    guard ["T", "TRUE", "F", "FALSE"].contains(word) else { return nil }
    let isTrue = word.hasPrefix("T")
    // The first remark is for a wrong answer, the second for the right one.
    let wrong = pieces.count > 1 ? GIFTText.plain(pieces[1]) : ""
    let right = pieces.count > 2 ? GIFTText.plain(pieces[2]) : ""
    return .choice(
      [
        GIFTOption(text: "true", weight: isTrue ? 1 : 0, feedback: isTrue ? right : wrong),
        GIFTOption(text: "false", weight: isTrue ? 0 : 1, feedback: isTrue ? wrong : right),
      ], isSingle: true)
  }

  private static func number(_ text: Substring) throws(Diagnostic) -> GIFTItem.Kind {
    var text = GIFTText.trimmed(text)
    if text.hasPrefix("=") { text = GIFTText.trimmed(text.dropFirst()) }
    if let percent = text.prefixMatch(of: /%\d+%/) { text = text[percent.range.upperBound...] }
    let first = GIFTText.split(GIFTText.split(text, at: "=")[0], at: "#")[0]
    if let dots = first.firstRange(of: "..") {
      let low = GIFTText.plain(first[..<dots.lowerBound])
      let high = GIFTText.plain(first[dots.upperBound...])
      if let low = Double(low), let high = Double(high), low <= high {
        return .number((low + high) / 2, tolerance: (high - low) / 2)
      }
    } else {
      let parts = first.split(separator: ":").map { GIFTText.plain($0) }
      if let value = parts.first.flatMap(Double.init) {
        guard parts.count < 2 || Double(parts[1]) != nil else {
          throw Diagnostic("the tolerance '\(parts[1])' is not a number")
        }
        return .number(value, tolerance: parts.count > 1 ? Double(parts[1]) ?? 0 : 0)
      }
    }
    throw Diagnostic("'\(GIFTText.plain(first).prefix(40))' is not a number")
  }

  private static func choice(
    _ parts: [(sign: Character, text: Substring)]
  ) throws(Diagnostic) -> GIFTItem.Kind {
    let options = try parts.map { (part) throws(Diagnostic) in try option(part, isChoice: true) }
    let hasRight = parts.contains { $0.sign == "=" }
    return .choice(options, isSingle: hasRight)
  }

  private static func option(
    _ part: (sign: Character, text: Substring), isChoice: Bool
  ) throws(Diagnostic) -> GIFTOption {
    var text = GIFTText.trimmed(part.text)
    var weight = part.sign == "=" ? 1.0 : 0
    // In a choice, =%50%x is the text %50%x.
    if !(isChoice && part.sign == "="), let percent = text.prefixMatch(of: /%(-?[\d.]+)%/) {
      guard let share = Double(percent.1) else {
        throw Diagnostic("the weight '\(percent.1)' is not a number")
      }
      weight = share / 100
      text = text[percent.range.upperBound...]
    }
    let pieces = GIFTText.split(text, at: "#")
    return GIFTOption(
      text: GIFTText.plain(pieces[0]), weight: weight,
      feedback: pieces.count > 1 ? GIFTText.plain(pieces[1]) : "")
  }

  /// The answers, each with the sign that opens it.
  private static func parts(_ text: Substring) -> [(sign: Character, text: Substring)] {
    var parts = [(sign: Character, text: Substring)]()
    var start: (sign: Character, place: Substring.Index)?
    var isEscaped = false
    for index in text.indices {
      let character = text[index]
      if !isEscaped, character == "=" || character == "~" {
        if let start { parts.append((start.sign, text[start.place..<index])) }
        start = (character, text.index(after: index))
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if let start { parts.append((start.sign, text[start.place...])) }
    return parts
  }
}

/// Text with GIFT's escapes.
enum GIFTText {
  /// The first place of a character that no backslash stands before.
  static func firstIndex(of wanted: Character, in text: Substring) -> Substring.Index? {
    var isEscaped = false
    for index in text.indices {
      if text[index] == wanted, !isEscaped { return index }
      isEscaped = text[index] == "\\" && !isEscaped
    }
    return nil
  }

  static func split(_ text: Substring, at divider: Character) -> [Substring] {
    var parts = [Substring]()
    var rest = text
    while let index = firstIndex(of: divider, in: rest) {
      parts.append(rest[..<index])
      rest = rest[rest.index(after: index)...]
    }
    return parts + [rest]
  }

  /// The text without its escapes.
  static func plain(_ text: Substring) -> String {
    var plain = ""
    var isEscaped = false
    for character in trimmed(text) {
      if isEscaped {
        if character == "n" {
          plain.append("\n")
        } else {
          if !"~=#{}:\\".contains(character) { plain.append("\\") }
          plain.append(character)
        }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        plain.append(character)
      }
    }
    return isEscaped ? plain + "\\" : plain
  }

  static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
