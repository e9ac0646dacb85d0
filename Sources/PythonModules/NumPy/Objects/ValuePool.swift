import MiniPython

/// The elements of an array of texts or objects.
///
/// Such an array holds positions in a pool where an array of numbers holds the numbers, so that
/// views, indexing, joining and repeating work the same way for both.
final class ValuePool {
  private(set) var values: [Value]
  let kind: ElementKind

  init(_ values: [Value], kind: ElementKind) {
    self.kind = kind
    guard case .text(let width) = kind else {
      self.values = values
      return
    }
    self.values = values.map { Self.cut($0, to: width) }
  }

  /// A text as short as the array's elements are.
  private static func cut(_ value: Value, to width: Int) -> Value {
    guard case .string(let string) = value else { return value }
    let scalars = string.text.unicodeScalars
    guard scalars.count > width else { return value }
    return .string(String(String.UnicodeScalarView(scalars.prefix(width))))
  }

  /// The place of a new value; texts are cut to the width of the array, as NumPy does.
  func add(_ value: Value) -> Int {
    if case .text(let width) = kind {
      values.append(Self.cut(value, to: width))
    } else {
      values.append(value)
    }
    return values.count - 1
  }

  subscript(position: Int) -> Value {
    values.indices.contains(position) ? values[position] : .none
  }

  /// The kind of array that holds all of these: texts if all are, objects otherwise.
  static func kind(of values: [Value]) -> ElementKind {
    var width = 1
    for value in values {
      guard case .string(let string) = value else { return .object }
      width = max(width, string.text.unicodeScalars.count)
    }
    return .text(width: width)
  }
}
