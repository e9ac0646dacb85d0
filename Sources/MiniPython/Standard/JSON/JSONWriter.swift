/// Writes values as `json.dumps` does.
struct JSONWriter {
  private let interpreter: Interpreter
  private let isASCII: Bool
  private let allowsNaN: Bool
  private let skipsKeys: Bool
  private let sortsKeys: Bool
  private let indentation: String?
  private let itemSeparator: String
  private let keySeparator: String
  private let fallback: Value
  private var result = ""
  private var open: Set<ObjectIdentifier> = []

  /// - Parameter arguments: those of `json.dumps`, bound.
  init(_ arguments: Arguments, _ interpreter: Interpreter) throws(PythonError) {
    self.interpreter = interpreter
    skipsKeys = try interpreter.isTrue(arguments[1])
    isASCII = try interpreter.isTrue(arguments[2])
    allowsNaN = try interpreter.isTrue(arguments[4])
    switch arguments[6] {
    case .none: indentation = nil
    case .string(let text): indentation = text.text
    default:
      let width = max(0, try interpreter.int(arguments[6]))
      try interpreter.checkAllocation(width)
      indentation = String(repeating: " ", count: width)
    }
    if arguments[7].isNone {
      itemSeparator = indentation == nil ? ", " : ","
      keySeparator = ": "
    } else {
      let parts = try interpreter.elements(of: arguments[7])
      guard parts.count == 2 else {
        throw PythonError(
          .valueError, "not enough values to unpack (expected 2, got \(parts.count))")
      }
      itemSeparator = try interpreter.text(parts[0])
      keySeparator = try interpreter.text(parts[1])
    }
    fallback = arguments[8]
    sortsKeys = try interpreter.isTrue(arguments[9])
  }

  mutating func text(_ value: Value) throws(PythonError) -> String {
    try write(value, depth: 0)
    return result
  }

  private mutating func write(_ value: Value, depth: Int) throws(PythonError) {
    guard depth < interpreter.limits.recursionDepth else {
      throw PythonError(
        "RecursionError", "maximum recursion depth exceeded while encoding a JSON object")
    }
    switch value {
    case .none: result += "null"
    case .bool(let flag): result += flag ? "true" : "false"
    case .int, .object(is BigIntObject): result += try interpreter.representation(of: value)
    case .float(let number): result += try text(of: number)
    case .string(let string): quote(string.text)
    case .list(let list): try write(list, list.elements, depth)
    case .tuple(let tuple): try write(tuple, tuple.elements, depth)
    case .dict(let dict): try write(dict, depth)
    default:
      if let own = value.heapObject as? NumberObject {
        return try write(own.number, depth: depth)
      }
      guard !fallback.isNone else {
        throw PythonError(
          .typeError,
          "Object of type \(interpreter.type(of: value).name) is not JSON serializable")
      }
      try write(try interpreter.call(fallback, Arguments(value)), depth: depth + 1)
    }
  }

  private func text(of number: Double) throws(PythonError) -> String {
    if number.isFinite { return FloatText.shortest(number) }
    guard allowsNaN else {
      throw PythonError(
        .valueError,
        "Out of range float values are not JSON compliant")
    }
    return number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
  }

  private mutating func enter(_ object: Object) throws(PythonError) {
    guard open.insert(ObjectIdentifier(object)).inserted else {
      throw PythonError(.valueError, "Circular reference detected")
    }
  }

  private mutating func newLine(_ depth: Int) {
    if let indentation { result += "\n" + String(repeating: indentation, count: depth) }
  }

  private mutating func write(
    _ object: Object, _ elements: [Value], _ depth: Int
  ) throws(PythonError) {
    if elements.isEmpty {
      result += "[]"
      return
    }
    try enter(object)
    result += "["
    for (index, element) in elements.enumerated() {
      if index > 0 { result += itemSeparator }
      newLine(depth + 1)
      try write(element, depth: depth + 1)
    }
    newLine(depth)
    result += "]"
    open.remove(ObjectIdentifier(object))
  }

  private mutating func write(_ dict: DictObject, _ depth: Int) throws(PythonError) {
    if dict.count == 0 {
      result += "{}"
      return
    }
    try enter(dict)
    result += "{"
    var items = dict.items
    if sortsKeys {
      let order = try Sorting.order(items.map(\.key), isReversed: false, interpreter)
      items = order.map { items[$0] }
    }
    var isFirst = true
    for (key, value) in items {
      guard let text = try keyText(key) else { continue }
      if !isFirst { result += itemSeparator }
      isFirst = false
      newLine(depth + 1)
      quote(text)
      result += keySeparator
      try write(value, depth: depth + 1)
    }
    newLine(depth)
    result += "}"
    open.remove(ObjectIdentifier(dict))
  }

  private func keyText(_ key: Value) throws(PythonError) -> String? {
    switch key {
    case .string(let string): return string.text
    case .none: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .int, .object(is BigIntObject): return try interpreter.representation(of: key)
    case .float(let number): return try text(of: number)
    default:
      if skipsKeys { return nil }
      throw PythonError(
        .typeError,
        "keys must be str, int, float, bool or None, not \(interpreter.type(of: key).name)")
    }
  }

  private mutating func quote(_ text: String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{C}": result += "\\f"
      default:
        if scalar.value < 32 || isASCII && scalar.value > 126 {
          for unit in UTF16.encode(scalar) ?? .init() { result += Self.escape(unit) }
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    result += "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let hex = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
  }
}
