/// A Python value: small ones stand in place, the rest refer to an object.
///
/// The four containers that every program uses have cases of their own so that the evaluator can
/// tell them apart by a tag; all of them are `Object`s too (see `Value.object`).
public enum Value {
  case none
  case bool(Bool)
  case int(Int)
  case float(Double)
  case string(StringObject)
  case list(ListObject)
  case tuple(TupleObject)
  case dict(DictObject)
  /// Everything else: classes, instances, functions, modules, sets, big integers, tensors, …
  case object(Object)
}

extension Value {
  public static func string(_ text: String) -> Value { .string(StringObject(text)) }
  public static func list(_ elements: [Value]) -> Value { .list(ListObject(elements)) }
  public static func tuple(_ elements: [Value]) -> Value { .tuple(TupleObject(elements)) }

  /// The object behind the value, nil for those that stand in place.
  public var heapObject: Object? {
    switch self {
    case .none, .bool, .int, .float: nil
    case .string(let object): object
    case .list(let object): object
    case .tuple(let object): object
    case .dict(let object): object
    case .object(let object): object
    }
  }

  public var isNone: Bool {
    if case .none = self { return true }
    return false
  }

  /// Python's `is`: the same object, or the same value that stands in place.
  public func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.none, .none): true
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.float(let left), .float(let right)): left.bitPattern == right.bitPattern
    case (.tuple(let left), .tuple(let right)): left === right || left.isEmpty && right.isEmpty
    default:
      if let left = heapObject, let right = other.heapObject { left === right } else { false }
    }
  }
}
