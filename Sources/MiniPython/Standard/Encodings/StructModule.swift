import BigInt

extension StandardModules {
  /// Values as bytes and back, as C lays them out.
  static let structs = ModuleDefinition(
    "struct", "Values as bytes and back.",
    functions: [
      FunctionDefinition("pack", "(format, /, *values)", "Values as bytes.") {
        (arguments, interpreter) throws(PythonError) in
        let layout = try StructLayout(arguments[0], interpreter)
        return .object(
          BytesObject(try layout.pack(try interpreter.elements(of: arguments[1]), interpreter)))
      },
      FunctionDefinition("unpack", "(format, buffer, /)", "The values that bytes hold.") {
        (arguments, interpreter) throws(PythonError) in
        let layout = try StructLayout(arguments[0], interpreter)
        let bytes = try StructLayout.bytes(arguments[1], interpreter)
        guard bytes.count == layout.size else {
          throw PythonError(
            StructLayout.error, "unpack requires a buffer of \(layout.size) bytes")
        }
        return .tuple(layout.unpack(bytes[...]))
      },
      FunctionDefinition(
        "unpack_from", "(format, buffer, offset=0)", "The values that bytes hold from a place on."
      ) { (arguments, interpreter) throws(PythonError) in
        let layout = try StructLayout(arguments[0], interpreter)
        let bytes = try StructLayout.bytes(arguments[1], interpreter)
        let offset = try interpreter.int(arguments[2])
        let start = offset < 0 ? offset + bytes.count : offset
        guard start >= 0, layout.size <= bytes.count - start else {
          throw PythonError(
            StructLayout.error,
            "unpack_from requires a buffer of at least \(start + layout.size) bytes for unpacking "
              + "\(layout.size) bytes at offset \(offset) (actual buffer size is \(bytes.count))")
        }
        return .tuple(layout.unpack(bytes[start..<start + layout.size]))
      },
      FunctionDefinition("iter_unpack", "(format, buffer, /)", "The values of one after the other.")
      { (arguments, interpreter) throws(PythonError) in
        let layout = try StructLayout(arguments[0], interpreter)
        let bytes = try StructLayout.bytes(arguments[1], interpreter)
        guard layout.size > 0, bytes.count % layout.size == 0 else {
          throw PythonError(
            StructLayout.error,
            "iterative unpacking requires a buffer of a multiple of \(layout.size) bytes")
        }
        var start = 0
        return .object(
          ClosureIterator(kind: "unpack_iterator") { (_) throws(PythonError) in
            guard start < bytes.count else { return nil }
            start += layout.size
            return .tuple(layout.unpack(bytes[start - layout.size..<start]))
          })
      },
      FunctionDefinition("calcsize", "(format, /)", "How many bytes a format takes.") {
        (arguments, interpreter) throws(PythonError) in
        .int(try StructLayout(arguments[0], interpreter).size)
      },
    ],
    classes: [ClassDefinition("error", base: "Exception", "Values that do not fit a format.")])
}

/// What a format string of `struct` says: codes with their places.
struct StructLayout {
  static let error: ExceptionKind = "struct.error"

  private struct Field {
    let code: Character
    let start: Int
    let size: Int
  }

  private var fields: [Field] = []
  private var isBig = false
  private(set) var size = 0

  /// - Throws: struct.error for a code that there is not.
  init(_ format: Value, _ interpreter: Interpreter) throws(PythonError) {
    var text = Array(try Self.text(format, interpreter))
    var isNative = true
    if let first = text.first, "@=<>!".contains(first) {
      isNative = first == "@"
      isBig = first == ">" || first == "!"
      text.removeFirst()
    }
    var digits = ""
    for code in text where !code.isWhitespace {
      if code.isASCII, code.isNumber {
        digits.append(code)
        continue
      }
      guard let width = Self.width(code, isNative) else {
        throw PythonError(Self.error, "bad char in struct format")
      }
      let count = digits.isEmpty ? 1 : Int(digits) ?? Int.max
      digits = ""
      guard count <= 1 << 24 else { throw PythonError(Self.error, "total struct size too long") }
      if isNative, width > 1 { size += (width - size % width) % width }
      if code == "s" || code == "p" {
        fields.append(Field(code: code, start: size, size: count))
        size += count
        continue
      }
      for _ in 0..<count {
        if code != "x" { fields.append(Field(code: code, start: size, size: width)) }
        size += width
      }
    }
    guard digits.isEmpty else {
      throw PythonError(Self.error, "repeat count given without format specifier")
    }
  }

  private static func text(
    _ format: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    if let bytes = format.heapObject as? BytesObject {
      return String(bytes.bytes.map { Character(Unicode.Scalar($0)) })
    }
    guard case .string(let string) = format else {
      throw PythonError(
        .typeError,
        "Struct() argument 1 must be a str or bytes object, not "
          + interpreter.type(of: format).name)
    }
    return string.text
  }

  private static func width(_ code: Character, _ isNative: Bool) -> Int? {
    switch code {
    case "x", "c", "b", "B", "?", "s", "p": 1
    case "h", "H", "e": 2
    case "i", "I", "f": 4
    case "l", "L": isNative ? 8 : 4
    case "q", "Q", "d": 8
    case "n", "N": isNative ? 8 : nil
    default: nil
    }
  }

  static func bytes(_ value: Value, _ interpreter: Interpreter) throws(PythonError) -> [UInt8] {
    if let array = value.heapObject as? ByteArrayObject { return array.bytes }
    guard let bytes = (value.heapObject as? BytesObject)?.bytes else {
      throw PythonError(
        .typeError,
        "a bytes-like object is required, not '\(interpreter.type(of: value).name)'")
    }
    return bytes
  }

  /// - Throws: struct.error for values that do not fit.
  func pack(_ values: [Value], _ interpreter: Interpreter) throws(PythonError) -> [UInt8] {
    guard values.count == fields.count else {
      throw PythonError(
        Self.error,
        "pack expected \(fields.count) items for packing (got \(values.count))")
    }
    var bytes = [UInt8](repeating: 0, count: size)
    for (field, value) in zip(fields, values) {
      var part = try self.part(field, value, interpreter)
      if isBig, field.code != "s", field.code != "p" { part.reverse() }
      bytes.replaceSubrange(field.start..<field.start + field.size, with: part)
    }
    return bytes
  }

  /// The bytes of one value, lowest first.
  private func part(
    _ field: Field, _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [UInt8] {
    switch field.code {
    case "s", "p":
      guard let given = (value.heapObject as? BytesObject)?.bytes else {
        throw PythonError(Self.error, "argument for '\(field.code)' must be a bytes object")
      }
      let isCounted = field.code == "p"
      let room = isCounted ? min(max(field.size - 1, 0), 255) : field.size
      let kept = Array(given.prefix(room))
      let whole = isCounted ? [UInt8(kept.count)] + kept : kept
      let padding = [UInt8](repeating: 0, count: max(0, field.size - whole.count))
      return Array((whole + padding).prefix(field.size))
    case "c":
      guard let given = (value.heapObject as? BytesObject)?.bytes, given.count == 1 else {
        throw PythonError(Self.error, "char format requires a bytes object of length 1")
      }
      return given
    case "?": return [try interpreter.isTrue(value) ? 1 : 0]
    case "e", "f", "d": return try fraction(field, value, interpreter)
    default: return try whole(field, value, interpreter)
    }
  }

  private func fraction(
    _ field: Field, _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [UInt8] {
    switch value {
    case .string, .none, .list, .tuple:
      throw PythonError(Self.error, "required argument is not a float")
    default: break
    }
    let number = try interpreter.double(value)
    if field.code == "d" { return Self.lowFirst(number.bitPattern, 8) }
    let single = Float(number)
    if field.code == "f" {
      guard single.isFinite || !number.isFinite else {
        throw PythonError(.overflowError, "float too large to pack with f format")
      }
      return Self.lowFirst(UInt64(single.bitPattern), 4)
    }
    #if arch(x86_64) && os(macOS)
      throw PythonError(.notImplementedError, "lectern does not have the format 'e' here")
    #else
      let half = Float16(number)
      guard half.isFinite || !number.isFinite else {
        throw PythonError(.overflowError, "float too large to pack with e format")
      }
      return Self.lowFirst(UInt64(half.bitPattern), 2)
    #endif
  }

  private func whole(
    _ field: Field, _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [UInt8] {
    if case .float = value {
      throw PythonError(Self.error, "required argument is not an integer")
    }
    if case .string = value {
      throw PythonError(Self.error, "required argument is not an integer")
    }
    let bits = 8 * field.size
    let isUnsigned = field.code.isUppercase
    if bits == 64, isUnsigned {
      let bytes = try interpreter.callMethod(
        value, "to_bytes", Arguments([.int(8), .string("little")]))
      return (bytes.heapObject as? BytesObject)?.bytes ?? []
    }
    let number = try interpreter.int(value)
    let low = isUnsigned ? 0 : bits == 64 ? Int.min : -(1 << (bits - 1))
    let high = bits == 64 ? Int.max : isUnsigned ? (1 << bits) - 1 : (1 << (bits - 1)) - 1
    guard (low...high).contains(number) else {
      let words: [Character: String] = [
        "b": "byte", "B": "ubyte", "h": "short", "H": "ushort",
      ]
      if let word = words[field.code] {
        throw PythonError(Self.error, "\(word) format requires \(low) <= number <= \(high)")
      }
      throw PythonError(
        Self.error, "'\(field.code)' format requires \(low) <= number <= \(high)")
    }
    return Self.lowFirst(UInt64(bitPattern: Int64(number)), field.size)
  }

  private static func lowFirst(_ bits: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }
  }

  /// The values of exactly `size` bytes.
  func unpack(_ bytes: ArraySlice<UInt8>) -> [Value] {
    fields.map { field in
      let start = bytes.startIndex + field.start
      let part = Array(bytes[start..<start + field.size])
      switch field.code {
      case "s", "c": return .object(BytesObject(part))
      case "p": return .object(BytesObject(Array(part.dropFirst().prefix(Int(part.first ?? 0)))))
      case "?": return .bool(part.first != 0)
      default: break
      }
      let ordered = isBig ? part : part.reversed()
      let bits = ordered.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      switch field.code {
      case "d": return .float(Double(bitPattern: bits))
      case "f": return .float(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
      case "e": return .float(Self.half(UInt16(truncatingIfNeeded: bits)))
      default: break
      }
      if field.code.isUppercase {
        return .integer(BigInt(bits))
      }
      let shift = UInt64(64 - 8 * field.size)
      return .int(Int(Int64(bitPattern: bits << shift) >> Int64(shift)))
    }
  }

  /// A number of 16 bits.
  private static func half(_ bits: UInt16) -> Double {
    let sign = bits >> 15 == 0 ? 1.0 : -1.0
    let exponent = Int(bits >> 10) & 31
    let fraction = Double(bits & 1023)
    if exponent == 31 { return fraction == 0 ? sign * .infinity : .nan }
    if exponent == 0 { return sign * fraction * 0x1p-24 }
    return sign * (1 + fraction / 1024)
      * Double(sign: .plus, exponent: exponent - 15, significand: 1)
  }
}
