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
    if kind == .complex {
      self.values = values.map { .object(ComplexObject(ComplexArrays.number($0))) }
      return
    }
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
    } else if kind == .complex {
      values.append(.object(ComplexObject(ComplexArrays.number(value))))
    } else {
      values.append(value)
    }
    return values.count - 1
  }

  subscript(position: Int) -> Value {
    values.indices.contains(position) ? values[position] : .none
  }

  /// The kind of array that holds all of these: texts if all are, complex numbers if some are and
  /// the others are numbers, objects otherwise.
  static func kind(of values: [Value]) -> ElementKind {
    var (width, texts, complex, numbers) = (1, 0, 0, 0)
    for value in values {
      switch value {
      case .string(let string):
        width = max(width, string.text.unicodeScalars.count)
        texts += 1
      case .int, .float, .bool: numbers += 1
      case .object(let object) where object is ComplexObject: complex += 1
      case .object(let object) where object is NumPyScalar: numbers += 1
      default: return .object
      }
    }
    if texts == values.count { return .text(width: width) }
    return texts == 0 && complex > 0 ? .complex : .object
  }
}
