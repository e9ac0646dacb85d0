import Diagnostics

/// Reads what stands between the braces of a GIFT question, its escapes hidden.
struct GIFTAnswers {
  /// The format of the question's text, which answers have too unless they say otherwise.
  let format: GIFTText.Format

  func kind(_ answers: Substring) throws(Diagnostic) -> GIFTItem.Kind {
    if answers.isEmpty { return .essay }
    if answers.hasPrefix("#") { return try numbers(answers.dropFirst()) }
    if answers.contains("~") { return try choice(answers) }
    if answers.contains("="), answers.contains("->") { return try match(answers) }
    if let truth = truth(answers) { return truth }
    return try words(answers)
  }

  // MARK: Kinds

  private func choice(_ answers: Substring) throws(Diagnostic) -> GIFTItem.Kind {
    let parts = parts(answers.replacing("=", with: "~="), at: "~")
    guard parts.count >= 2 else {
      throw Diagnostic("a choice has two answers or more", fix: "begin each one with = or ~")
    }
    var options = [GIFTOption]()
    for part in parts {
      // In a choice, =%50%x is the text %50%x.
      if part.hasPrefix("=") {
        options.append(try option(part.dropFirst(), weight: 1))
      } else {
        let (weight, rest) = try weight(part)
        options.append(try option(rest, weight: weight ?? 0))
      }
    }
    return .choice(options, isSingle: answers.contains("="))
  }

  private func words(_ answers: Substring) throws(Diagnostic) -> GIFTItem.Kind {
    var options = [GIFTOption]()
    for part in parts(answers, at: "=") {
      let (weight, rest) = try weight(part)
      options.append(try option(rest, weight: weight ?? 1))
    }
    guard !options.isEmpty else { throw Diagnostic("there is no answer") }
    return .words(options)
  }

  private func match(_ answers: Substring) throws(Diagnostic) -> GIFTItem.Kind {
    var pairs = [GIFTPair]()
    for part in parts(answers, at: "=") {
      guard let arrow = part.firstRange(of: "->") else {
        throw Diagnostic(
          "'\(GIFTEscapes.shown(part).prefix(40))' is no pair", fix: "write =one -> other")
      }
      let right = GIFTEscapes.shown(part[arrow.upperBound...])
      pairs.append(
        GIFTPair(
          GIFTEscapes.text(part[..<arrow.lowerBound], format), String(GIFTEscapes.trimmed(right))))
    }
    guard pairs.count >= 2 else { throw Diagnostic("a match has two pairs or more") }
    return .match(pairs)
  }

  private func truth(_ answers: Substring) -> GIFTItem.Kind? {
    let pieces = answers.split(separator: "#", maxSplits: 2, omittingEmptySubsequences: false)
    let word = GIFTEscapes.trimmed(pieces[0])
    guard ["T", "TRUE", "F", "FALSE"].contains(word) else { return nil }
    let isTrue = word.hasPrefix("T")
    // The first remark is for a wrong answer, the second for the right one.
    let wrong = GIFTEscapes.text(pieces.count > 1 ? pieces[1] : "", format)
    let right = GIFTEscapes.text(pieces.count > 2 ? pieces[2] : "", format)
    return .choice(
      [
        GIFTOption(
          GIFTText("True", .plain), weight: isTrue ? 1 : 0, feedback: isTrue ? right : wrong),
        GIFTOption(
          GIFTText("False", .plain), weight: isTrue ? 0 : 1, feedback: isTrue ? wrong : right),
      ], isSingle: true)
  }

  private func numbers(_ answers: Substring) throws(Diagnostic) -> GIFTItem.Kind {
    var answers = answers
    var otherwise: GIFTText?
    if let wrong = answers.firstIndex(of: "~") {
      otherwise = comment(answers[wrong...].dropFirst()).feedback
      answers = answers[..<wrong]
    }
    var numbers = [GIFTNumber]()
    for part in parts(answers, at: "=") {
      let (weight, rest) = try weight(part)
      let (text, feedback) = comment(rest)
      if text.text == "*" {
        otherwise = feedback
      } else {
        let (value, tolerance) = try number(text.text)
        numbers.append(
          GIFTNumber(value, tolerance: tolerance, weight: weight ?? 1, feedback: feedback))
      }
    }
    guard !numbers.isEmpty else {
      throw Diagnostic("there is no number", fix: "write {#42} or {#42:0.5}")
    }
    return .numbers(numbers, otherwise: otherwise)
  }

  /// A value with its tolerance: `v`, `v:tolerance` or `low..high`.
  private func number(_ text: String) throws(Diagnostic) -> (Double, Double) {
    func read(_ part: Substring) throws(Diagnostic) -> Double {
      let part = GIFTEscapes.trimmed(part)
      guard let value = Double(part), value.isFinite else {
        throw Diagnostic("'\(part.prefix(40))' is not a number", fix: "write it with a point: 0.5")
      }
      return value
    }
    if let dots = text.firstRange(of: "..") {
      let low = try read(text[..<dots.lowerBound])
      let high = try read(text[dots.upperBound...])
      guard low <= high else { throw Diagnostic("\(low) to \(high) is no range") }
      return ((low + high) / 2, (high - low) / 2)
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let tolerance = try parts.count > 1 ? read(parts[1]) : 0
    guard tolerance >= 0 else { throw Diagnostic("the tolerance \(tolerance) is below zero") }
    return (try read(parts[0]), tolerance)
  }

  // MARK: Pieces

  /// The answers behind each sign, without an empty one before the first.
  private func parts(_ text: some StringProtocol, at sign: Character) -> [Substring] {
    var parts = Substring(text).split(separator: sign, omittingEmptySubsequences: false)
      .map { GIFTEscapes.trimmed($0) }
    if parts.first?.isEmpty == true { parts.removeFirst() }
    return parts
  }

  private func option(
    _ text: Substring, weight: Double
  ) throws(Diagnostic) -> GIFTOption {
    let (text, feedback) = comment(text)
    guard !text.isEmpty else {
      throw Diagnostic("an answer is empty", fix: "write it, or take its sign away")
    }
    return GIFTOption(text, weight: weight, feedback: feedback)
  }

  private func comment(_ text: some StringProtocol) -> (text: GIFTText, feedback: GIFTText) {
    let pieces = Substring(text).split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    return (
      GIFTEscapes.text(pieces[0], format),
      pieces.count > 1 ? GIFTEscapes.text(pieces[1], format) : GIFTText("", format)
    )
  }

  /// The weight between two percent signs, from -1 to 1, and what follows.
  private func weight(_ text: Substring) throws(Diagnostic) -> (Double?, Substring) {
    guard let match = text.prefixMatch(of: /%(-*\d{1,2}\.?\d*)%/) else { return (nil, text) }
    guard let percent = Double(match.1), abs(percent) <= 100 else {
      throw Diagnostic("the weight '\(match.1)' is not between -100 and 100")
    }
    return (percent / 100, text[match.range.upperBound...])
  }
}
