import Diagnostics
import LessonFormat
import Questions

/// Questions without a lesson around them and without an interpreter.
enum Asked {
  /// The question of a block's text, as it stands between the fences.
  static func reading(_ text: String) -> QuestionReading? {
    let lesson = "---\nformat: 1\nid: a\ntitle: a\n---\n`````question\n\(text)\n`````\n"
    let reading = LessonReader.read(lesson, source: "q")
    guard let block = reading.lesson?.questions.first, reading.findings.isEmpty else {
      return QuestionReading(question: nil, findings: reading.findings)
    }
    return QuestionCatalog.read(block, lexicon: Lexicon())
  }

  static func question(_ text: String) -> Question? { reading(text)?.question }

  /// A context whose expressions are the four operations on numbers and known names.
  static func context(
    _ question: Question, seed: UInt64 = 1, names: [String: Double] = [:]
  ) -> QuestionContext {
    question.context(
      seed: seed,
      evaluator: Evaluator { (text) throws(Diagnostic) in
        var calculator = Calculator(text, names: names)
        return try calculator.result()
      })
  }
}

/// Just enough arithmetic for tests: numbers, names, + - * /, brackets, comparisons, `lambda`.
struct Calculator {
  private var scalars: [Character]
  private var place = 0
  private var names: [String: Double]
  private let text: String

  init(_ text: String, names: [String: Double]) {
    self.text = text
    self.names = names
    scalars = Array(text.filter { $0 != " " })
  }

  mutating func result() throws(Diagnostic) -> Computed {
    if let bound = text.wholeMatch(of: /\(lambda (.*?): \((.*)\)\)\((.*)\)/) {
      let keys = bound.1.split(separator: ", ").map(String.init)
      let values = bound.3.split(separator: ", ").map { Double($0) ?? 0 }
      for (key, value) in zip(keys, values) { names[key] = value }
      var inner = Calculator(String(bound.2), names: names)
      return try inner.result()
    }
    if let inner = text.wholeMatch(of: /bool\(\((.*)\)\)/) {
      var calculator = Calculator(String(inner.1), names: names)
      return .truth((try calculator.result().number ?? 0) != 0)
    }
    if let inner = text.wholeMatch(of: /str\((.*)\)/) {
      var calculator = Calculator(String(inner.1), names: names)
      return .text("\(try calculator.result().number ?? 0)")
    }
    let left = try sum()
    if place < scalars.count {
      let symbol = String(scalars[place...].prefix { "<>=".contains($0) })
      place += symbol.count
      let right = try sum()
      switch symbol {
      case ">=": return .truth(left >= right)
      case "<=": return .truth(left <= right)
      case "==": return .truth(left == right)
      default: break
      }
    }
    guard place == scalars.count else { throw Diagnostic("invalid syntax") }
    return .number(left)
  }

  private mutating func sum() throws(Diagnostic) -> Double {
    var value = try product()
    while let sign = take("+-") { value += try sign == "+" ? product() : -product() }
    return value
  }

  private mutating func product() throws(Diagnostic) -> Double {
    var value = try atom()
    while let sign = take("*/") { value = try sign == "*" ? value * atom() : value / atom() }
    return value
  }

  private mutating func atom() throws(Diagnostic) -> Double {
    if take("(") != nil {
      let value = try sum()
      guard take(")") != nil else { throw Diagnostic("invalid syntax") }
      return value
    }
    if take("-") != nil { return -(try atom()) }
    let word = String(scalars[place...].prefix { $0.isLetter || $0.isNumber || "._".contains($0) })
    place += word.count
    if let number = Double(word) { return number }
    guard let value = names[word] else { throw Diagnostic("name '\(word)' is not defined") }
    return value
  }

  private mutating func take(_ characters: String) -> Character? {
    guard place < scalars.count, characters.contains(scalars[place]) else { return nil }
    place += 1
    return scalars[place - 1]
  }
}
