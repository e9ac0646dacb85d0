/// Python's `bytearray`: bytes that can be changed.
public final class ByteArrayObject: Object {
  public var bytes: [UInt8]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    super.init()
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    interpreter.types.byteArray
  }
  public override func isTrue(_ interpreter: Interpreter) -> Bool { !bytes.isEmpty }
  public override func length(_ interpreter: Interpreter) -> Int? { bytes.count }

  /// The same bytes as they never change, for all that only reads them.
  private var frozen: BytesObject { BytesObject(bytes) }

  /// A byte of a sequence, from 0 to 255.
  static func byte(_ value: Value, _ interpreter: Interpreter) throws(PythonError) -> UInt8 {
    guard let byte = UInt8(exactly: try interpreter.int(value)) else {
      throw PythonError(.valueError, "byte must be in range(0, 256)")
    }
    return byte
  }

  /// The bytes of bytes, of another bytearray, or of a sequence of ints.
  static func bytes(of value: Value, _ interpreter: Interpreter) throws(PythonError) -> [UInt8] {
    if let bytes = value.heapObject as? BytesObject { return bytes.bytes }
    if let other = value.heapObject as? ByteArrayObject { return other.bytes }
    var bytes: [UInt8] = []
    for element in try interpreter.elements(of: value) {
      bytes.append(try byte(element, interpreter))
    }
    return bytes
  }

  private func position(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Int {
    guard case .int(let index) = key else {
      throw PythonError(
        .typeError,
        "bytearray indices must be integers or slices, not \(interpreter.type(of: key).name)")
    }
    let position = index < 0 ? index + bytes.count : index
    guard position >= 0, position < bytes.count else {
      throw PythonError(.indexError, "bytearray index out of range")
    }
    return position
  }

  public override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value?
  {
    if let slice = key.heapObject as? SliceObject {
      let span = try slice.span(bytes.count, interpreter)
      return .object(ByteArrayObject((0..<span.count).map { bytes[span[$0]] }))
    }
    return .int(Int(bytes[try position(key, interpreter)]))
  }

  public override func setItem(
    _ key: Value, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    guard let slice = key.heapObject as? SliceObject else {
      let place = try position(key, interpreter)
      bytes[place] = try Self.byte(value, interpreter)
      return true
    }
    let span = try slice.span(bytes.count, interpreter)
    let new = try Self.bytes(of: value, interpreter)
    if span.step == 1 {
      bytes.replaceSubrange(span.start..<max(span.start, span.start + span.count), with: new)
    } else {
      guard new.count == span.count else {
        throw PythonError(
          .valueError,
          "attempt to assign bytes of size \(new.count) to extended slice of size \(span.count)")
      }
      for (index, byte) in new.enumerated() { bytes[span[index]] = byte }
    }
    return true
  }

  public override func deleteItem(
    _ key: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    guard let slice = key.heapObject as? SliceObject else {
      bytes.remove(at: try position(key, interpreter))
      return true
    }
    let span = try slice.span(bytes.count, interpreter)
    let gone = Set((0..<span.count).map { span[$0] })
    bytes = bytes.indices.filter { !gone.contains($0) }.map { bytes[$0] }
    return true
  }

  public override func contains(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool? {
    if let other = value.heapObject as? ByteArrayObject {
      return try frozen.contains(.object(other.frozen), interpreter)
    }
    return try frozen.contains(value, interpreter)
  }

  public override func iterator(_ interpreter: Interpreter) -> ValueIterator? {
    var index = 0
    return ClosureIterator(kind: "bytearray_iterator") { [self] (_) throws(PythonError) in
      guard index < bytes.count else { return nil }
      index += 1
      return .int(Int(bytes[index - 1]))
    }
  }

  public override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    let right = (other.heapObject as? ByteArrayObject).map { Value.object($0.frozen) } ?? other
    let result = try frozen.binary(operation, right, reflected: reflected, interpreter)
    guard let made = result?.heapObject as? BytesObject else { return nil }
    // The kind of the left one decides.
    return reflected && other.heapObject is BytesObject
      ? result : .object(ByteArrayObject(made.bytes))
  }

  public override func inPlace(
    _ operation: BinaryOperator, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard operation == .add, other.heapObject is BytesObject || other.heapObject is ByteArrayObject
    else { return nil }
    bytes += try Self.bytes(of: other, interpreter)
    return .object(self)
  }

  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if let right = other.heapObject as? ByteArrayObject {
      return try frozen.compare(comparison, .object(right.frozen), interpreter)
    }
    return try frozen.compare(comparison, other, interpreter)
  }

  public override func representation(_ interpreter: Interpreter) -> String {
    "bytearray(\(frozen.representation(interpreter)))"
  }

  public override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    throw PythonError(.typeError, "unhashable type: 'bytearray'")
  }
}
