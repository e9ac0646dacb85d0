import Diagnostics
import Foundation

/// A number as people type it: `0.83`, `83%`, `5/6`, `1 in 8`, `0,83`, or an expression.
public struct NumberAnswer: Hashable, Sendable {
  public var value: Double
  /// Whether it was written as a percentage or a fraction, so that nobody asks about its scale.
  public var isScaled: Bool

  /// Reads what was typed.
  ///
  /// - Parameter evaluate: computes what is not a plain number.
  /// - Throws: `Diagnostic` that says how to write it.
  public init(
    _ typed: String, evaluate: (String) throws(Diagnostic) -> Computed
  ) throws(Diagnostic) {
    var text = Self.plain(typed)
    var scale = 1.0
    for suffix in ["percent", "per cent", "pct", "%"] where text.lowercased().hasSuffix(suffix) {
      text = Self.trimmed(String(text.dropLast(suffix.count)))
      scale = 0.01
    }
    let literal = Self.literal(text) ?? Self.words[text.lowercased()].map { ($0, true) }
    if let literal {
      value = literal.value * scale
    } else if let only = Self.onlyNumber(in: text) {
      value = only.value * scale
      isScaled = only.isScaled || scale != 1
      return
    } else {
      value = try Self.computed(text, typed, evaluate) * scale
    }
    isScaled = scale != 1 || literal?.isFraction ?? true
  }

  /// The number of `6445 dollars`, `the precision is 0.8` or `I think 80 precent`: the only one
  /// among words that neither deny it nor leave a choice.
  private static func onlyNumber(in text: String) -> (value: Double, isScaled: Bool)? {
    let pattern = /(?<before>[A-Za-z',: ]*)(?<number>\d[\d.,]*|\.\d+)(?<after>[A-Za-z%', ]*)[.!?]*/
    guard let match = text.lowercased().wholeMatch(of: pattern),
      let number = number(match.number.trimmingCharacters(in: CharacterSet(charactersIn: ",")))
    else { return nil }
    let words = (match.before + " " + match.after).split { !$0.isLetter && $0 != "'" && $0 != "%" }
    let refused = ["not", "no", "or", "less", "more", "below", "above", "under", "over", "than"]
    guard !words.contains(where: { refused.contains(String($0)) || $0.hasSuffix("n't") }),
      match.before.last.map({ !$0.isLetter }) ?? true, !match.after.hasPrefix("e")
    else { return nil }
    let unit = match.after.drop { $0 == " " }
    let isPercent = ["%", "perc", "prec", "per cent", "pct"].contains { unit.hasPrefix($0) }
    return (isPercent ? number / 100 : number, isPercent)
  }

  private static let words = [
    "half": 0.5, "a half": 0.5, "one half": 0.5, "a third": 1.0 / 3, "two thirds": 2.0 / 3,
    "a quarter": 0.25, "three quarters": 0.75, "none": 0, "zero": 0,
  ]

  private static func computed(
    _ text: String, _ typed: String, _ evaluate: (String) throws(Diagnostic) -> Computed
  ) throws(Diagnostic) -> Double {
    // Words alone are no formula; asking Python would only answer with a name it lacks.
    let looksComputed =
      text.contains { "+-*/()._".contains($0) || $0.isNumber }
      && text.firstMatch(
        of: /\b(and|or|not|if|is|was|think|the|less|more|than|below|above|under|over)\b/) == nil
    if looksComputed || text.wholeMatch(of: /[A-Za-z_]\w*/) != nil {
      do {
        if let number = try evaluate(text).number, number.isFinite { return number }
      } catch {
        // A table says TP, a program tp.
        if text != text.lowercased(), let value = try? evaluate(text.lowercased()).number,
          value.isFinite
        {
          return value
        }
        let isWord = text.allSatisfy { $0.isLetter }
        throw unreadable(typed, isWord ? nil : error.summary)
      }
    }
    throw unreadable(typed, nil)
  }

  private static func unreadable(_ typed: String, _ reason: String?) -> Diagnostic {
    Diagnostic(
      "'\(typed.prefix(60))' is not a number" + (reason.map { ": \($0)" } ?? ""),
      fix: "write it as 0.83, 83%, 5/6 or an expression")
  }

  /// A number without letters or operators, or two of them as a share.
  private static func literal(_ text: String) -> (value: Double, isFraction: Bool)? {
    guard text.contains(where: \.isNumber) else { return nil }
    if let number = number(text) { return (number, false) }
    let pattern = /(?<part>[\d.,]+)\s*(?:\/|of|in|out of|aus|:)\s*(?<whole>[\d.,]+)/
    guard let match = text.lowercased().wholeMatch(of: pattern),
      let part = number(String(match.part)), let whole = number(String(match.whole)), whole != 0
    else { return nil }
    return (part / whole, true)
  }

  private static func number(_ text: String) -> Double? {
    // A space stands between thousands, as in 1 240; elsewhere it parts two numbers.
    let parts = text.split { $0 == " " || $0 == "\u{00A0}" }
    guard parts.dropFirst().allSatisfy({ $0.wholeMatch(of: /\d{3}([.,]\d+)?/) != nil }) else {
      return nil
    }
    let compact = parts.joined().filter { $0 != "_" }
    // A check reads many thousands of plain numbers; a pattern would take a fifth of its time.
    if compact.utf8.allSatisfy({ isDecimal($0) }) {
      let value = Double(compact.hasSuffix(".") ? String(compact.dropLast()) : compact)
      return value.flatMap { $0.isFinite ? $0 : nil }
    }
    if compact.unicodeScalars.count == 1, let sign = compact.unicodeScalars.first?.properties,
      sign.numericType == .numeric
    {
      return sign.numericValue  // ½
    }
    guard compact.contains(",") else { return nil }
    // 1,240 has a comma between thousands, 0,83 and 12,5 have one before decimals.
    if compact.wholeMatch(of: /[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?/) != nil {
      return Double(compact.filter { $0 != "," })
    }
    if compact.wholeMatch(of: /[+-]?\d+,\d+/) != nil {
      return Double(compact.replacing(",", with: "."))
    }
    return nil
  }

  /// Whether a plain decimal number may hold the byte.
  private static func isDecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"): true
    case UInt8(ascii: "e"), UInt8(ascii: "E"): true
    default: false
    }
  }

  private static func plain(_ typed: String) -> String {
    var text = typed.replacing("\u{2212}", with: "-").replacing("\u{2013}", with: "-")
      .replacing("\u{00D7}", with: "*").replacing("\u{00F7}", with: "/")
      .replacing("\u{2044}", with: "/")
    // 27 x 200, but not 0x1f.
    if text.firstMatch(of: /\b0x/) == nil {
      text = text.replacing(/(\d)\s*x\s*(?=\d)/) { $0.1 + "*" }
    }
    text = trimmed(text)
    if text.hasSuffix(" or so") { text = trimmed(String(text.dropLast(6))) }
    text = withoutRemark(text)
    for prefix in [
      "=", "~", "$", "€", "\u{2248}", "about ", "around ", "roughly ", "approximately ",
      "approx. ", "approx ", "ca. ", "circa ", "nearly ", "almost ", "maybe ", "perhaps ",
      "i think ", "i guess ", "i'd say ", "i say ", "say ", "it is ", "it's ",
    ]
    where text.lowercased().hasPrefix(prefix) {
      text = trimmed(String(text.dropFirst(prefix.count)))
    }
    return text
  }

  /// `0.8 (80 %)` and `40/50 = 0.8` without what only says it again.
  private static func withoutRemark(_ text: String) -> String {
    if let match = text.wholeMatch(of: /([\d.,\/ ]*\d\s*%?)\s*\([^()]*\)/) {
      return trimmed(String(match.1))
    }
    // Inside brackets an equals sign passes an argument.
    if let match = text.wholeMatch(of: /([^=<>!]*[^=<>!\s])\s*=\s*([^=]*\d[^=]*)/),
      match.1.count(where: { $0 == "(" }) == match.1.count(where: { $0 == ")" })
    {
      return trimmed(String(match.2))
    }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
