/// Python's `bytes`, as far as encoding and decoding text needs it.
public final class BytesObject: Object {
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    super.init()
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject { interpreter.types.bytes }
  public override func isTrue(_ interpreter: Interpreter) -> Bool { !bytes.isEmpty }
  public override func length(_ interpreter: Interpreter) -> Int? { bytes.count }

  public override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value?
  {
    if case .object(let object) = key, let slice = object as? SliceObject {
      let span = try slice.span(bytes.count, interpreter)
      return .object(BytesObject((0..<span.count).map { bytes[span[$0]] }))
    }
    guard case .int(let index) = key else {
      throw PythonError(
        .typeError,
        "byte indices must be integers or slices, not \(interpreter.type(of: key).name)")
    }
    let position = index < 0 ? index + bytes.count : index
    guard position >= 0, position < bytes.count else {
      throw PythonError(.indexError, "index out of range")
    }
    return .int(Int(bytes[position]))
  }

  public override func contains(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool? {
    switch value {
    case .int(let number): return bytes.contains { Int($0) == number }
    case .object(let other as BytesObject):
      let needle = other.bytes
      guard needle.count <= bytes.count else { return false }
      return (0...(bytes.count - needle.count)).contains {
        bytes[$0..<($0 + needle.count)].elementsEqual(needle)
      }
    default:
      throw PythonError(
        .typeError, "a bytes-like object is required, not '\(interpreter.type(of: value).typeName)'"
      )
    }
  }

  public override func iterator(_ interpreter: Interpreter) -> ValueIterator? {
    var index = 0
    return ClosureIterator(kind: "bytes_iterator") { [bytes] (_) throws(PythonError) in
      guard index < bytes.count else { return nil }
      index += 1
      return .int(Int(bytes[index - 1]))
    }
  }

  public override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch (operation, other) {
    case (.add, .object(let right as BytesObject)):
      return .object(BytesObject(reflected ? right.bytes + bytes : bytes + right.bytes))
    case (.multiply, .int(let count)):
      try interpreter.checkAllocation(bytes.count, times: count, stride: 1)
      return .object(BytesObject(Array(repeatElement(bytes, count: max(0, count)).joined())))
    default: return nil
    }
  }

  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard case .object(let object) = other, let right = object as? BytesObject else { return nil }
    let isLess = bytes.lexicographicallyPrecedes(right.bytes)
    let isEqual = bytes == right.bytes
    return .bool(comparison.holds(isLess: isLess, isEqual: isEqual))
  }

  public override func representation(_ interpreter: Interpreter) -> String {
    let quote: UInt8 =
      bytes.contains(UInt8(ascii: "'")) && !bytes.contains(UInt8(ascii: "\"")) ? 34 : 39
    var result = "b" + String(Unicode.Scalar(quote))
    for byte in bytes {
      switch byte {
      case 9: result += "\\t"
      case 10: result += "\\n"
      case 13: result += "\\r"
      case 92: result += "\\\\"
      case quote: result += "\\" + String(Unicode.Scalar(quote))
      case 32..<127: result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return result + String(Unicode.Scalar(quote))
  }

  public override func hash(_ interpreter: Interpreter) -> Int {
    bytes.withUnsafeBytes { TextHash.hash($0) }
  }
}
