extension StringMethods {
  static let splitting: [FunctionDefinition] = [
    FunctionDefinition(
      "split", "(self, sep=None, maxsplit=-1)", "The parts between separators, or the words.",
      example: "'a,b'.split(',')"
    ) { (arguments, interpreter) throws(PythonError) in
      let text = try receiver(arguments, "split", interpreter).text
      let limit = try interpreter.int(arguments[2])
      let bound = limit < 0 ? Int.max : limit
      if arguments[1].isNone { return .strings(words(text, limit: bound)) }
      let separator = try separator(arguments[1], "str or None", interpreter)
      return .strings(parts(text, ByteSearch.all(separator, in: text, limit: bound), separator))
    },
    FunctionDefinition(
      "rsplit", "(self, sep=None, maxsplit=-1)", "Like split, but counted from the end."
    ) { (arguments, interpreter) throws(PythonError) in
      let text = try receiver(arguments, "rsplit", interpreter).text
      let limit = try interpreter.int(arguments[2])
      let bound = limit < 0 ? Int.max : limit
      if arguments[1].isNone { return .strings(lastWords(text, limit: bound)) }
      let separator = try separator(arguments[1], "str or None", interpreter)
      return .strings(parts(text, lastOffsets(separator, in: text, limit: bound), separator))
    },
    FunctionDefinition(
      "splitlines", "(self, keepends=False)", "The lines, without their ends."
    ) { (arguments, interpreter) throws(PythonError) in
      let text = try receiver(arguments, "splitlines", interpreter).text
      return .strings(lines(text, keepsEnds: try interpreter.isTrue(arguments[1])))
    },
    FunctionDefinition(
      "join", "(self, iterable, /)", "The strings of an iterable with this one between them.",
      example: "', '.join(['a', 'b'])"
    ) { (arguments, interpreter) throws(PythonError) in
      try joined(arguments, interpreter)
    },
    FunctionDefinition(
      "partition", "(self, sep, /)", "What stands before the first separator, it, and the rest."
    ) { (arguments, interpreter) throws(PythonError) in
      let text = try receiver(arguments, "partition", interpreter).text
      let separator = try separator(arguments[1], "str", interpreter)
      guard let offset = ByteSearch.first(separator, in: text) else {
        return .tuple([.string(text), .string(""), .string("")])
      }
      return split(text, at: offset, separator)
    },
    FunctionDefinition(
      "rpartition", "(self, sep, /)", "What stands before the last separator, it, and the rest."
    ) { (arguments, interpreter) throws(PythonError) in
      let text = try receiver(arguments, "rpartition", interpreter).text
      let separator = try separator(arguments[1], "str", interpreter)
      guard let offset = lastOffsets(separator, in: text, limit: 1).first else {
        return .tuple([.string(""), .string(""), .string(text)])
      }
      return split(text, at: offset, separator)
    },
  ]

  private static func separator(
    _ value: Value, _ kind: String, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    guard case .string(let string) = value else {
      throw PythonError(.typeError, "must be \(kind), not \(interpreter.type(of: value).name)")
    }
    let text = string.text
    if text.isEmpty { throw PythonError(.valueError, "empty separator") }
    return text
  }

  private static func split(_ text: String, at offset: Int, _ separator: String) -> Value {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: offset)
    let end = utf8.index(start, offsetBy: separator.utf8.count)
    return .tuple([
      .string(String(text[..<start])), .string(separator), .string(String(text[end...])),
    ])
  }

  private static func parts(_ text: String, _ offsets: [Int], _ separator: String) -> [String] {
    let utf8 = text.utf8
    let length = separator.utf8.count
    var result: [String] = []
    result.reserveCapacity(offsets.count + 1)
    var start = utf8.startIndex
    var position = 0
    for offset in offsets {
      let end = utf8.index(start, offsetBy: offset - position)
      result.append(String(text[start..<end]))
      start = utf8.index(end, offsetBy: length)
      position = offset + length
    }
    result.append(String(text[start...]))
    return result
  }

  /// The byte offsets of the last occurrences in ascending order.
  private static func lastOffsets(_ separator: String, in text: String, limit: Int) -> [Int] {
    let pattern = Array(separator.utf8)
    return Array(text.utf8).withUnsafeBufferPointer { buffer in
      var offsets: [Int] = []
      var end = buffer.count
      while offsets.count < limit, let found = ByteSearch.last(pattern, in: buffer, to: end) {
        offsets.append(found)
        end = found
      }
      return offsets.reversed()
    }
  }

  static func words(_ text: String, limit: Int = .max) -> [String] {
    let view = text.unicodeScalars
    var result: [String] = []
    var index = view.startIndex
    while true {
      while index < view.endIndex, StringText.isSpace(view[index]) { view.formIndex(after: &index) }
      if index == view.endIndex { return result }
      if result.count == limit {
        result.append(String(text[index...]))
        return result
      }
      let start = index
      while index < view.endIndex, !StringText.isSpace(view[index]) {
        view.formIndex(after: &index)
      }
      result.append(String(text[start..<index]))
    }
  }

  private static func lastWords(_ text: String, limit: Int) -> [String] {
    let mirrored = words(reversed(text), limit: limit).map { reversed($0) }
    return mirrored.reversed()
  }

  private static func reversed(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.reversed())
    return String(view)
  }

  private static func lines(_ text: String, keepsEnds: Bool) -> [String] {
    let view = text.unicodeScalars
    var result: [String] = []
    var start = view.startIndex
    var index = start
    while index < view.endIndex {
      let scalar = view[index]
      guard isLineEnd(scalar) else {
        view.formIndex(after: &index)
        continue
      }
      let end = index
      view.formIndex(after: &index)
      if scalar == "\r", index < view.endIndex, view[index] == "\n" {
        view.formIndex(after: &index)
      }
      result.append(String(view[start..<(keepsEnds ? index : end)]))
      start = index
    }
    if start < view.endIndex { result.append(String(view[start...])) }
    return result
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 10...13, 28...30, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func joined(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let separator = try receiver(arguments, "join", interpreter).text
    let elements: [Value]
    do throws(PythonError) {
      elements = try interpreter.elements(of: arguments[1])
    } catch {
      if error.kind == .typeError, error.message.hasSuffix("object is not iterable") {
        throw PythonError(.typeError, "can only join an iterable")
      }
      throw error
    }
    var size = separator.utf8.count * max(0, elements.count - 1)
    for (index, element) in elements.enumerated() {
      guard case .string(let string) = element else {
        throw PythonError(
          .typeError,
          "sequence item \(index): expected str instance, "
            + "\(interpreter.type(of: element).name) found",
          advice: "join wants strings: sep.join(str(x) for x in …)")
      }
      size += string.text.utf8.count
    }
    try interpreter.checkAllocation(size)
    guard size > 0 else { return .string("") }
    // The bytes go straight into the new text, which saves looking at it once for each part.
    let result = String(unsafeUninitializedCapacity: size) { buffer in
      var place = 0
      func copy(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
          for byte in bytes {
            buffer[place] = byte
            place += 1
          }
        }
      }
      for (index, element) in elements.enumerated() {
        if index > 0 { copy(separator) }
        if case .string(let string) = element { copy(string.text) }
      }
      return place
    }
    return .string(result)
  }
}

extension Value {
  /// A list of strings.
  static func strings(_ texts: [String]) -> Value { .list(texts.map { .string($0) }) }
}
