import MiniPython
import Testing

/// A small generator of random numbers with a fixed seed.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite("A random program")
struct RandomProgramTests {
  private static let words = [
    "x", "y", "f", "1", "0", "2.5", "'a'", "f'{x}'", "\"", "'", "(", ")", "[", "]", "{", "}", ",",
    ":", ".", "=", "==", "+", "-", "*", "**", "/", "//", "%", "@", "<", ">", ":=", "->", "\n",
    "\n  ", "\n    ", "if", "else", "elif", "for", "in", "while", "def", "class", "return",
    "yield", "lambda", "try", "except", "finally", "with", "as", "import", "from", "global",
    "nonlocal", "del", "not", "and", "or", "is", "None", "True", "pass", "break", "continue",
    "raise", "assert", "match", "case", "_", "*x", "**x", "...", "print", "range", "len", "str",
    "#", "\\", "self", "super()", "int", "list",
  ]

  /// Runs many texts in one interpreter; each in a namespace of its own.
  private struct Runner {
    let interpreter: Interpreter

    init() {
      var limits = ExecutionLimits()
      limits.maximumSteps = 5_000
      limits.memoryBytes = 16 << 20
      limits.recursionDepth = 100
      interpreter = Interpreter(limits: limits, write: { _ in })
    }

    func end(of text: String) -> Bool {
      let namespace = Interpreter.Namespace()
      let outcome = interpreter.run(text, sourceName: "x.py", in: namespace)
      _ = interpreter.completeness(of: text)
      _ = interpreter.completions(of: text, in: namespace)
      if case .failed(let exception, let traceback, _) = outcome {
        return !exception.isEmpty && traceback.contains(exception)
      }
      return true
    }
  }

  @Test("of words ends in a result or a message", arguments: 0..<40)
  func tokens(_ seed: Int) {
    let runner = Runner()
    var numbers = SeededNumbers(state: UInt64(seed) &* 7919 &+ 1)
    for _ in 0..<60 {
      let count = Int.random(in: 1...30, using: &numbers)
      let text = (0..<count).map { _ in
        Self.words.randomElement(using: &numbers) ?? ""
      }.joined(separator: Bool.random(using: &numbers) ? " " : "")
      #expect(runner.end(of: text), "\(text)")
    }
  }

  @Test("of bytes ends in a result or a message", arguments: 0..<20)
  func bytes(_ seed: Int) {
    let runner = Runner()
    var numbers = SeededNumbers(state: UInt64(seed) &* 104_729 &+ 3)
    for _ in 0..<60 {
      let count = Int.random(in: 0...60, using: &numbers)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      #expect(runner.end(of: String(decoding: bytes, as: UTF8.self)))
    }
  }

  @Test(
    "that nests deeply ends in a message",
    arguments: ["(", "[", "{", "-", "not ", "lambda: ", "x if x else ", "f(", "x[", "**", "f'{"])
  func nesting(_ part: String) {
    #expect(Runner().end(of: String(repeating: part, count: 20_000)))
    #expect(Runner().end(of: String(repeating: part, count: 90) + "1"))
  }

  @Test(
    "that chains for long ends in a result or a message",
    arguments: ["+1", ".x", "()", "[0]", " and 1", " < 1", ", 1", " if 1 else 1", "\nx = 1"])
  func chains(_ part: String) {
    #expect(Runner().end(of: "1" + String(repeating: part, count: 20_000)))
  }
}
