/// What a `str` does with the operators.
enum StringOperations {
  static func binary(
    _ string: StringObject, _ operation: BinaryOperator, _ other: Value, reflected: Bool,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch operation {
    case .add:
      guard !reflected, case .string(let right) = other else { return nil }
      try interpreter.checkAllocation(string.text.utf8.count + right.text.utf8.count)
      return .string(string.text + right.text)
    case .multiply:
      guard let count = try RepeatCount.count(other, interpreter) else { return nil }
      try interpreter.checkAllocation(string.text.utf8.count, times: count)
      return .string(StringText.repeated(string.text, count))
    case .modulo:
      return reflected ? nil : .string(try PercentFormat.text(string.text, other, interpreter))
    default: return nil
    }
  }

  static func item(
    _ string: StringObject, _ key: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if case .object(let object) = key, let slice = object as? SliceObject {
      let span = try slice.span(string.count, interpreter)
      if span.step == 1 { return .string(string.slice(span.start, span.start + span.count)) }
      var view = String.UnicodeScalarView()
      for index in 0..<span.count { view.append(string.scalar(at: span[index])) }
      return .string(String(view))
    }
    let index = try SequenceIndex.index(
      key, "string indices must be integers", quoted: true, interpreter)
    let position = index < 0 ? index &+ string.count : index
    guard position >= 0, position < string.count else {
      throw PythonError(.indexError, "string index out of range")
    }
    return .string(interpreter.characters.string(of: string.scalar(at: position)))
  }
}

/// The strings of one character, each made once.
final class CharacterTable {
  private var ascii: [StringObject] = (0..<128).map {
    StringObject(String(Unicode.Scalar(UInt8($0))))
  }

  func string(of scalar: Unicode.Scalar) -> StringObject {
    scalar.value < 128 ? ascii[Int(scalar.value)] : StringObject(String(scalar))
  }
}

/// Finds text in text by bytes, without regard to what Unicode takes for equal.
enum ByteSearch {
  /// The byte offset of the first occurrence at or after `start`, nil if there is none.
  static func first(_ needle: String, in text: String, from start: Int = 0) -> Int? {
    let pattern = Array(needle.utf8)
    let found = text.utf8.withContiguousStorageIfAvailable { first(pattern, in: $0, from: start) }
    return found ?? Array(text.utf8).withUnsafeBufferPointer { first(pattern, in: $0, from: start) }
  }

  static func first(
    _ pattern: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard start + pattern.count <= bytes.count else { return nil }
    guard let head = pattern.first else { return start }
    var offset = start
    let last = bytes.count - pattern.count
    while offset <= last {
      if bytes[offset] == head {
        var length = 1
        while length < pattern.count, bytes[offset + length] == pattern[length] { length += 1 }
        if length == pattern.count { return offset }
      }
      offset += 1
    }
    return nil
  }

  /// The byte offset of the last occurrence that ends at or before `end`.
  static func last(
    _ pattern: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, to end: Int
  ) -> Int? {
    var offset = end - pattern.count
    while offset >= 0 {
      var length = 0
      while length < pattern.count, bytes[offset + length] == pattern[length] { length += 1 }
      if length == pattern.count { return offset }
      offset -= 1
    }
    return nil
  }

  /// The byte offsets of all occurrences that do not overlap, at most `limit` of them.
  static func all(_ needle: String, in text: String, limit: Int = .max) -> [Int] {
    let pattern = Array(needle.utf8)
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var offsets: [Int] = []
      var start = 0
      while offsets.count < limit, let found = first(pattern, in: buffer, from: start) {
        offsets.append(found)
        start = found + max(1, pattern.count)
      }
      return offsets
    }
  }
}
