/// Reads JSON text as `json.loads` does.
struct JSONReader {
  private let scalars: [Unicode.Scalar]
  private let objectHook: Value
  private let pairsHook: Value
  private let interpreter: Interpreter
  private var index = 0

  init(_ text: String, objectHook: Value, pairsHook: Value, _ interpreter: Interpreter) {
    scalars = Array(text.unicodeScalars)
    self.objectHook = objectHook
    self.pairsHook = pairsHook
    self.interpreter = interpreter
  }

  mutating func document() throws(PythonError) -> Value {
    skipSpace()
    let value = try value(depth: 0)
    skipSpace()
    if index < scalars.count { throw failure("Extra data", at: index) }
    return value
  }

  private func failure(_ message: String, at position: Int) -> PythonError {
    let before = scalars[..<min(position, scalars.count)]
    let line = before.count { $0 == "\n" } + 1
    let column = position - (before.lastIndex(of: "\n") ?? -1)
    return PythonError(
      "json.JSONDecodeError", "\(message): line \(line) column \(column) (char \(position))")
  }

  private mutating func skipSpace() {
    while index < scalars.count, " \t\n\r".unicodeScalars.contains(scalars[index]) { index += 1 }
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func value(depth: Int) throws(PythonError) -> Value {
    guard depth < interpreter.limits.recursionDepth else {
      throw PythonError(
        "RecursionError", "maximum recursion depth exceeded while decoding a JSON document")
    }
    switch next {
    case "{": return try object(depth: depth)
    case "[": return try array(depth: depth)
    case "\"":
      index += 1
      return .string(try string())
    default: break
    }
    let words: [(String, Value)] = [
      ("null", .none), ("true", .bool(true)), ("false", .bool(false)), ("NaN", .float(.nan)),
      ("Infinity", .float(.infinity)), ("-Infinity", .float(-.infinity)),
    ]
    for (word, value) in words where scalars[index...].starts(with: word.unicodeScalars) {
      index += word.unicodeScalars.count
      return value
    }
    return try number()
  }

  private mutating func number() throws(PythonError) -> Value {
    let start = index
    var text = ""
    var isFloat = false
    func digits(_ reader: inout JSONReader) -> Bool {
      let first = reader.index
      while let next = reader.next, next.asciiDigit != nil {
        text.unicodeScalars.append(next)
        reader.index += 1
      }
      return reader.index > first
    }
    if next == "-" {
      text += "-"
      index += 1
    }
    if next == "0" {
      text += "0"
      index += 1
    } else if !digits(&self) {
      throw failure("Expecting value", at: start)
    }
    if next == ".", index + 1 < scalars.count, scalars[index + 1].asciiDigit != nil {
      text += "."
      index += 1
      isFloat = digits(&self)
    }
    if next == "e" || next == "E" {
      let mark = (index, text)
      text += "e"
      index += 1
      if let sign = next, sign == "+" || sign == "-" {
        text.unicodeScalars.append(sign)
        index += 1
      }
      if digits(&self) { isFloat = true } else { (index, text) = mark }
    }
    if isFloat { return .float(FloatText.parse(text) ?? .nan) }
    return try IntegerText.parse(text, base: 10) ?? .none
  }

  private mutating func array(depth: Int) throws(PythonError) -> Value {
    index += 1
    var elements: [Value] = []
    skipSpace()
    if next == "]" {
      index += 1
      return .list([])
    }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if next == "]" {
        index += 1
        return .list(elements)
      }
      guard next == "," else { throw failure("Expecting ',' delimiter", at: index) }
      index += 1
      skipSpace()
    }
  }

  private mutating func object(depth: Int) throws(PythonError) -> Value {
    index += 1
    var pairs: [(Value, Value)] = []
    skipSpace()
    if next == "}" {
      index += 1
      return try made(pairs)
    }
    while true {
      guard next == "\"" else {
        throw failure("Expecting property name enclosed in double quotes", at: index)
      }
      index += 1
      let key = Value.string(try string())
      skipSpace()
      guard next == ":" else { throw failure("Expecting ':' delimiter", at: index) }
      index += 1
      skipSpace()
      pairs.append((key, try value(depth: depth + 1)))
      skipSpace()
      if next == "}" {
        index += 1
        return try made(pairs)
      }
      guard next == "," else { throw failure("Expecting ',' delimiter", at: index) }
      index += 1
      skipSpace()
    }
  }

  private func made(_ pairs: [(Value, Value)]) throws(PythonError) -> Value {
    if !pairsHook.isNone {
      return try interpreter.call(
        pairsHook, Arguments(Value.list(pairs.map { .tuple([$0.0, $0.1]) })))
    }
    let dict = DictObject()
    for (key, value) in pairs { try dict.set(value, for: key, interpreter) }
    if objectHook.isNone { return .dict(dict) }
    return try interpreter.call(objectHook, Arguments(.dict(dict)))
  }

  /// What follows an opening quote, up to the closing one.
  private mutating func string() throws(PythonError) -> String {
    let start = index - 1
    var view = String.UnicodeScalarView()
    while let scalar = next {
      index += 1
      switch scalar {
      case "\"": return String(view)
      case "\\": view.append(try escape(start: start))
      default:
        if scalar.value < 32 { throw failure("Invalid control character at", at: index - 1) }
        view.append(scalar)
      }
    }
    throw failure("Unterminated string starting at", at: start)
  }

  private mutating func escape(start: Int) throws(PythonError) -> Unicode.Scalar {
    guard let letter = next else { throw failure("Unterminated string starting at", at: start) }
    index += 1
    switch letter {
    case "\"", "\\", "/": return letter
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "u":
      let high = try unit()
      if high >= 0xD800, high < 0xDC00, index + 1 < scalars.count, scalars[index] == "\\",
        scalars[index + 1] == "u"
      {
        index += 2
        let low = try unit()
        if low >= 0xDC00, low < 0xE000 {
          return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
        }
      }
      return Unicode.Scalar(high) ?? "\u{FFFD}"
    default: throw failure("Invalid \\escape", at: index - 2)
    }
  }

  private mutating func unit() throws(PythonError) -> UInt32 {
    guard index + 4 <= scalars.count else {
      throw failure("Invalid \\uXXXX escape", at: index)
    }
    var result: UInt32 = 0
    for scalar in scalars[index..<(index + 4)] {
      guard let digit = Character(scalar).hexDigitValue, scalar.isASCII else {
        throw failure("Invalid \\uXXXX escape", at: index)
      }
      result = result * 16 + UInt32(digit)
    }
    index += 4
    return result
  }
}
