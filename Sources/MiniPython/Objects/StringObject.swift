import Foundation

/// Python's `str`: a sequence of Unicode scalars that never changes.
///
/// Equality and hash go by the UTF-8 bytes, since Swift's own comparison takes different spellings
/// of an accented letter for the same text and Python's does not.
public final class StringObject: ExtensibleObject {
  @exclusivity(unchecked) public private(set) var text: String
  @exclusivity(unchecked) private var cachedHash = 0
  @exclusivity(unchecked) private var cachedCount = -1
  @exclusivity(unchecked) private var cachedScalars: [Unicode.Scalar]?
  /// Whether it came out of a NumPy array, which its `repr` tells.
  @exclusivity(unchecked) public var isFromArray = false

  public init(_ text: String, class classObject: ClassObject? = nil) {
    self.text = text
    super.init(class: classObject)
  }

  /// How many Unicode scalars the text has: Python's `len`.
  public var count: Int {
    if cachedCount < 0 { cachedCount = text.scalarCount }
    return cachedCount
  }

  public var isASCII: Bool { count == text.utf8.count }

  /// The scalars as an array, kept once it was asked for.
  public var scalars: [Unicode.Scalar] {
    if let cachedScalars { return cachedScalars }
    let made = Array(text.unicodeScalars)
    cachedScalars = made
    return made
  }

  /// A hash of the bytes; never 0 and never -1.
  public var contentHash: Int {
    if cachedHash == 0 { cachedHash = TextHash.hash(text) }
    return cachedHash
  }

  public func isEqual(to other: StringObject) -> Bool {
    if self === other { return true }
    if cachedHash != 0, other.cachedHash != 0, cachedHash != other.cachedHash { return false }
    return text.hasSameBytes(as: other.text)
  }

  /// Adds text at the end of a string that nobody else holds.
  func append(_ other: StringObject) {
    if cachedCount >= 0 { cachedCount += other.count }
    text += other.text
    cachedHash = 0
    cachedScalars = nil
  }

  /// The scalars from `start` up to but not including `end`; both lie within the text.
  public func slice(_ start: Int, _ end: Int) -> String {
    if start >= end { return "" }
    if start == 0, end == count { return text }
    if isASCII {
      let utf8 = text.utf8
      let lower = utf8.index(utf8.startIndex, offsetBy: start)
      let upper = utf8.index(lower, offsetBy: end - start)
      return String(text[lower..<upper])
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    return String(view)
  }

  /// The scalar at an index within the text.
  public func scalar(at index: Int) -> Unicode.Scalar {
    if isASCII {
      let utf8 = text.utf8
      return Unicode.Scalar(utf8[utf8.index(utf8.startIndex, offsetBy: index)])
    }
    return scalars[index]
  }

  // MARK: What Object asks

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    classObject ?? interpreter.types.str
  }

  public override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if classObject != nil,
      let answer = try super.binary(operation, other, reflected: reflected, interpreter)
    {
      return answer
    }
    return try StringOperations.binary(self, operation, other, reflected: reflected, interpreter)
  }

  public override func inPlace(
    _ operation: BinaryOperator, _ other: Value, _ interpreter: Interpreter
  ) -> Value? { nil }

  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if classObject != nil, let answer = try super.compare(comparison, other, interpreter) {
      return answer
    }
    guard case .string(let text) = other else { return nil }
    return .bool(holds(comparison, text))
  }

  /// A comparison by the bytes, as `str` itself compares.
  func holds(_ comparison: Comparison, _ other: StringObject) -> Bool {
    switch comparison {
    case .equal: isEqual(to: other)
    case .notEqual: !isEqual(to: other)
    default: comparison.holds(order: text.order(byBytes: other.text))
    }
  }

  public override func isTrue(_ interpreter: Interpreter) -> Bool { !text.isEmpty }
  public override func length(_ interpreter: Interpreter) -> Int? { count }

  public override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value?
  {
    try StringOperations.item(self, key, interpreter)
  }

  public override func contains(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool? {
    guard case .string(let needle) = value else {
      throw PythonError(
        .typeError,
        "'in <string>' requires string as left operand, not \(interpreter.type(of: value).name)")
    }
    return ByteSearch.first(needle.text, in: text) != nil
  }

  public override func iterator(_ interpreter: Interpreter) -> ValueIterator? {
    StringIterator(self)
  }

  public override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    if classObject != nil,
      case .string(let own)? = try interpreter.callSpecial("__repr__", of: self)
    {
      return own.text
    }
    return StringText.quoted(text)
  }
  public override func display(_ interpreter: Interpreter) throws(PythonError) -> String {
    if classObject != nil,
      case .string(let own)? = try interpreter.callSpecial("__str__", of: self)
    {
      return own.text
    }
    return text
  }
  public override func hash(_ interpreter: Interpreter) -> Int { contentHash }
}

/// The characters of a string one after the other.
public final class StringIterator: ValueIterator {
  public override var kindName: String? {
    text.utf8.allSatisfy { $0 < 128 } ? "str_ascii_iterator" : "str_iterator"
  }

  private let text: String
  private var index: String.UnicodeScalarView.Index

  public init(_ string: StringObject) {
    text = string.text
    index = text.unicodeScalars.startIndex
    super.init()
  }

  public override func next(_ interpreter: Interpreter) -> Value? {
    guard index < text.unicodeScalars.endIndex else { return nil }
    let scalar = text.unicodeScalars[index]
    text.unicodeScalars.formIndex(after: &index)
    return .string(interpreter.characters.string(of: scalar))
  }
}

extension String {
  /// The number of Unicode scalars, counted by the bytes that begin one.
  package var scalarCount: Int {
    let counted = utf8.withContiguousStorageIfAvailable { bytes in
      var count = 0
      for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
    return counted ?? unicodeScalars.count
  }

  package func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return order(byBytes: other) == 0
  }

  /// Whether the text comes first in the order of code points, which is that of UTF-8 bytes.
  package func precedesByBytes(_ other: String) -> Bool { order(byBytes: other) < 0 }

  /// Below, at or above 0 as the bytes come before, are equal to or come after another's.
  package func order(byBytes other: String) -> Int {
    let fast = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        guard let leftStart = left.baseAddress, let rightStart = right.baseAddress else {
          return left.count - right.count
        }
        let order = Int(memcmp(leftStart, rightStart, min(left.count, right.count)))
        return order != 0 ? order : left.count - right.count
      }
    }
    if let order = fast ?? nil { return order }
    if utf8.elementsEqual(other.utf8) { return 0 }
    return utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
  }
}

/// A hash over UTF-8 bytes, eight at a time, the same in every run.
enum TextHash {
  static func hash(_ text: String) -> Int {
    let result =
      text.utf8.withContiguousStorageIfAvailable { hash(UnsafeRawBufferPointer($0)) }
      ?? Array(text.utf8).withUnsafeBytes { hash($0) }
    return result
  }

  static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      state = mix(state ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < bytes.count {
      tail = tail << 8 | UInt64(bytes[offset])
      offset += 1
    }
    state = mix(state ^ tail)
    let result = Int(truncatingIfNeeded: state ^ (state >> 32))
    return result == 0 || result == -1 ? 0x5BD1_E995 : result
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return high ^ low
  }
}
