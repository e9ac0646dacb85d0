/// Turns digits and number words into numbers: `twelve percent`, `seven-eighths`, `.12`, `98 %`.
enum NumberWords {
  private static let units: [String: Double] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]
  private static let tens: [String: Double] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]
  private static let multiples: [String: Double] = [
    "hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12, "k": 1000,
  ]
  private static let parts: [String: Double] = [
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9, "tenth": 10, "tenths": 10, "twentieth": 20, "hundredth": 100, "hundredths": 100,
  ]
  private static let percentWords: Set<String> = ["%", "percent", "pct", "percents", "prozent"]

  /// Stems of what is counted in order: `a third variable` is not a third of something.
  private static let countedThings: Set<String> = [
    "variabl", "factor", "caus", "reason", "thing", "party", "person", "step", "tim", "way",
    "opinion", "option", "group", "model",
  ]

  /// The tokens with each number as one token; ratios such as `6 of 50` are found later.
  static func merged(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    var index = 0
    while index < tokens.count {
      if isTypedToo(tokens, at: index) {
        var token = tokens[index]
        (token.text, token.stem) = ("too", "too")
        result.append(token)
        index += 1
        continue
      }
      guard let (value, length, isShare) = number(in: tokens, at: index) else {
        result.append(tokens[index])
        index += 1
        continue
      }
      var token = tokens[index]
      token.bytes = tokens[index].bytes.lowerBound..<tokens[index + length - 1].bytes.upperBound
      token.kind = isShare ? .share(value) : .count(value)
      token.text = tokens[index..<index + length].map(\.text).joined(separator: " ")
      if length > 1 { token.stem = "#" }
      result.append(token)
      index += length
    }
    return result
  }

  /// `2 low`, `2 many`.
  private static func isTypedToo(_ tokens: [Token], at index: Int) -> Bool {
    tokens[index].text == "2" && index + 1 < tokens.count
      && ["low", "high", "many", "much", "few", "little", "small", "bad", "weak", "risky"]
        .contains(tokens[index + 1].text)
  }

  private static func number(
    in tokens: [Token], at index: Int
  ) -> (value: Double, length: Int, isShare: Bool)? {
    guard tokens[index].isWord else { return nil }
    guard case (let value, var length)? = cardinal(in: tokens, at: index) else {
      return bareFraction(in: tokens, at: index)
    }
    let after = index + length
    if let percent = percentLength(in: tokens, at: after) {
      return (value / 100, length + percent, true)
    }
    if after < tokens.count, let denominator = parts[tokens[after].text], denominator > value {
      return (value / denominator, length + 1, true)
    }
    if after + 1 < tokens.count, tokens[after].text == "/",
      let (denominator, extra) = cardinal(in: tokens, at: after + 1), denominator > 0
    {
      let share = value / denominator
      length += 1 + extra
      return share <= 1 ? (share, length, true) : (value, length, false)
    }
    let isDecimal = tokens[index].text.contains(".") && value > 0 && value < 1
    return (value, length, isDecimal)
  }

  private static func percentLength(in tokens: [Token], at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    if percentWords.contains(tokens[index].text) { return 1 }
    if tokens[index].text == "per", index + 1 < tokens.count, tokens[index + 1].text == "cent" {
      return 2
    }
    return nil
  }

  /// `an eighth`, `a quarter`, `half`.
  private static func bareFraction(
    in tokens: [Token], at index: Int
  ) -> (value: Double, length: Int, isShare: Bool)? {
    let text = tokens[index].text
    if text == "half" { return (0.5, 1, true) }
    guard ["a", "an", "every", "each"].contains(text), index + 1 < tokens.count else { return nil }
    if text.hasPrefix("a"), let multiple = multiples[tokens[index + 1].text],
      tokens[index + 1].text != "k"
    {
      return (multiple, 2, false)
    }
    guard let (denominator, length) = ordinal(in: tokens, at: index + 1) else { return nil }
    let next = index + 1 + length
    if next < tokens.count, countedThings.contains(tokens[next].stem) { return nil }
    return (1 / denominator, 1 + length, true)
  }

  /// `eighth`, `8th`.
  private static func ordinal(
    in tokens: [Token], at index: Int
  ) -> (denominator: Double, length: Int)? {
    if let part = parts[tokens[index].text] { return (part, 1) }
    guard index + 1 < tokens.count, let value = Int(tokens[index].text), value > 2,
      ["th", "rd"].contains(tokens[index + 1].text)
    else { return nil }
    return (Double(value), 2)
  }

  private static func cardinal(in tokens: [Token], at index: Int) -> (Double, Int)? {
    guard tokens[index].isWord else { return nil }
    let text = tokens[index].text
    if let first = text.first, first.isASCII, first.isNumber || first == "." {
      guard var value = Double(text.replacing(",", with: "")) else { return nil }
      var length = 1
      if index + 1 < tokens.count, let multiple = multiples[tokens[index + 1].text] {
        value *= multiple
        length = 2
      }
      return (value, length)
    }
    var total: Double?
    var length = 0
    while index + length < tokens.count, tokens[index + length].isWord {
      let word = tokens[index + length].text
      if let value = tens[word], total == nil {
        total = value
      } else if let value = units[word] {
        if let sum = total, sum.truncatingRemainder(dividingBy: 10) == 0, sum >= 20, value < 10 {
          total = sum + value
        } else if total == nil {
          total = value
        } else {
          break
        }
      } else if let multiple = multiples[word], word != "k", let sum = total {
        total = sum * multiple
      } else if word == "hundred", total == nil {
        total = 100
      } else {
        break
      }
      length += 1
    }
    return total.map { ($0, length) }
  }
}
