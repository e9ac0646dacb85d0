extension StringMethods {
  static let replacing: [FunctionDefinition] = [
    FunctionDefinition(
      "replace", "(self, old, new, count=-1, /)", "The text with one part put for another.",
      example: "'a-b'.replace('-', '+')"
    ) { (arguments, interpreter) throws(PythonError) in
      let string = try receiver(arguments, "replace", interpreter)
      let old = try argument(arguments[1], 1, interpreter)
      let new = try argument(arguments[2], 2, interpreter)
      let limit = try interpreter.int(arguments[3])
      return .string(try replaced(string, old, new, limit < 0 ? .max : limit, interpreter))
    },
    FunctionDefinition("removeprefix", "(self, prefix, /)", "The text without a beginning.") {
      (arguments, interpreter) throws(PythonError) in
      let text = try receiver(arguments, "removeprefix", interpreter).text
      let prefix = try needle(arguments[1], interpreter).text
      guard text.utf8.starts(with: prefix.utf8) else { return arguments[0] }
      return .string(String(Substring(text.utf8.dropFirst(prefix.utf8.count))))
    },
    FunctionDefinition("removesuffix", "(self, suffix, /)", "The text without an end.") {
      (arguments, interpreter) throws(PythonError) in
      let text = try receiver(arguments, "removesuffix", interpreter).text
      let suffix = try needle(arguments[1], interpreter).text
      guard text.utf8.reversed().starts(with: suffix.utf8.reversed()) else { return arguments[0] }
      return .string(String(Substring(text.utf8.dropLast(suffix.utf8.count))))
    },
    FunctionDefinition(
      "translate", "(self, table, /)", "The text with characters exchanged by a table.",
      example: "'abc'.translate(str.maketrans('a', 'x'))"
    ) { (arguments, interpreter) throws(PythonError) in
      try translated(arguments, interpreter)
    },
    FunctionDefinition(
      "format", "...", "The text with values in place of {}.", example: "'{:.2f}'.format(3.14159)"
    ) { (arguments, interpreter) throws(PythonError) in
      let string = try receiver(arguments, "format", interpreter)
      var fields: [Value] = []
      for index in 1..<max(1, arguments.count) { fields.append(arguments[index]) }
      let named = DictObject()
      for keyword in arguments.keywords {
        named[interpreter.names.text(of: keyword.name)] = keyword.value
      }
      return .string(
        try FieldFormat.text(
          string.text, FieldFormat.Fields(positional: fields, named: .dict(named)), interpreter))
    },
    FunctionDefinition("format_map", "(self, mapping, /)", "Like format, with names from a dict.") {
      (arguments, interpreter) throws(PythonError) in
      let string = try receiver(arguments, "format_map", interpreter)
      return .string(
        try FieldFormat.text(
          string.text, FieldFormat.Fields(positional: [], named: arguments[1]), interpreter))
    },
    FunctionDefinition(
      "encode", "(self, encoding='utf-8', errors='strict')", "The text as bytes."
    ) { (arguments, interpreter) throws(PythonError) in
      let string = try receiver(arguments, "encode", interpreter)
      return .object(
        BytesObject(
          try TextEncoding.encode(
            string.text, try interpreter.text(arguments[1]), try interpreter.text(arguments[2]))))
    },
  ]

  static let maketrans = FunctionDefinition(
    "maketrans", "(x, y=None, z=None, /)", "A table for translate."
  ) { (arguments, interpreter) throws(PythonError) in
    let table = DictObject()
    if case .dict(let source) = arguments[0], arguments[1].isNone {
      for (key, value) in source.items {
        if case .string(let string) = key {
          guard string.count == 1 else {
            throw PythonError(
              .valueError, "string keys in translate table must be of length 1")
          }
          try table.set(value, for: .int(Int(string.scalar(at: 0).value)), interpreter)
        } else {
          try table.set(value, for: key, interpreter)
        }
      }
      return .dict(table)
    }
    let from = try needle(arguments[0], interpreter).scalars
    let to = try needle(arguments[1], interpreter).scalars
    guard from.count == to.count else {
      throw PythonError(
        .valueError, "the first two maketrans arguments must have equal length")
    }
    for (left, right) in zip(from, to) {
      try table.set(.int(Int(right.value)), for: .int(Int(left.value)), interpreter)
    }
    if case .string(let gone) = arguments[2] {
      for scalar in gone.scalars {
        try table.set(.none, for: .int(Int(scalar.value)), interpreter)
      }
    }
    return .dict(table)
  }

  private static func argument(
    _ value: Value, _ position: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    if case .string(let string) = value { return string.text }
    throw PythonError(
      .typeError,
      "replace() argument \(position) must be str, not \(interpreter.type(of: value).name)")
  }

  private static func replaced(
    _ string: StringObject, _ old: String, _ new: String, _ limit: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    if limit == 0 { return string.text }
    if old.isEmpty {
      try interpreter.checkAllocation(
        string.count + 1, times: new.utf8.count + 1)
      var result = ""
      var count = 0
      for scalar in string.text.unicodeScalars {
        if count < limit { result += new }
        count += 1
        result.unicodeScalars.append(scalar)
      }
      return count < limit ? result + new : result
    }
    let offsets = ByteSearch.all(old, in: string.text, limit: limit)
    if offsets.isEmpty { return string.text }
    let growth = max(0, new.utf8.count - old.utf8.count)
    try interpreter.checkAllocation(offsets.count, times: growth)
    var result = ""
    result.reserveCapacity(string.text.utf8.count + offsets.count * growth)
    let utf8 = string.text.utf8
    var start = utf8.startIndex
    var position = 0
    for offset in offsets {
      let end = utf8.index(start, offsetBy: offset - position)
      result += string.text[start..<end]
      result += new
      start = utf8.index(end, offsetBy: old.utf8.count)
      position = offset + old.utf8.count
    }
    return result + string.text[start...]
  }

  private static func translated(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let text = try receiver(arguments, "translate", interpreter).text
    var result = ""
    for scalar in text.unicodeScalars {
      let key = Value.int(Int(scalar.value))
      let replacement: Value?
      if case .dict(let table) = arguments[1], table.classObject == nil {
        replacement = try table.value(for: key, interpreter)
      } else {
        replacement = try interpreter.item(key, of: arguments[1])
      }
      switch replacement {
      case nil: result.unicodeScalars.append(scalar)
      case .some(.none): break
      case .string(let string)?: result += string.text
      case .int(let code)?:
        guard code >= 0, code < 0x110000, let exchanged = Unicode.Scalar(UInt32(code)) else {
          throw PythonError(.valueError, "character mapping must be in range(0x110000)")
        }
        result.unicodeScalars.append(exchanged)
      default:
        throw PythonError(.typeError, "character mapping must return integer, None or str")
      }
    }
    return .string(result)
  }
}
