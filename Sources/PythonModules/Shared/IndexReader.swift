import MiniPython
import Tensors

/// Reads what stands between the brackets of `x[...]`.
public struct IndexReader {
  public let dialect: Dialect
  public let interpreter: Interpreter

  public init(_ dialect: Dialect, _ interpreter: Interpreter) {
    self.dialect = dialect
    self.interpreter = interpreter
  }

  public func items(_ key: Value) throws(PythonError) -> [IndexItem] {
    if case .tuple(let tuple) = key {
      var items: [IndexItem] = []
      for element in tuple.elements { items.append(try item(element)) }
      return items
    }
    return [try item(key)]
  }

  private func item(_ key: Value) throws(PythonError) -> IndexItem {
    switch key {
    case .int(let index): return .index(index)
    case .none: return .newAxis
    case .bool(let flag):
      return .array(try numeric { () throws(TensorError) in try .scalar(.bool(flag), .bool) })
    case .list, .tuple: return .array(try listed(key))
    case .object(let object):
      if let slice = object as? SliceObject { return try read(slice) }
      if let valued = object as? any ArrayValued { return try read(valued.array) }
      if interpreter.type(of: key).name == "ellipsis" { return .ellipsis }
      if interpreter.type(of: key).name == "range" { return .array(try listed(key)) }
      return .index(try interpreter.int(key))
    case .float where dialect == .torch:
      throw PythonError(
        .indexError,
        "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid "
          + "indices (got float)", advice: "make it whole first: int(i)")
    case .string where dialect == .torch:
      throw PythonError(.typeError, "new(): invalid data type 'str'")
    default:
      throw invalid("unsupported index of type \(interpreter.type(of: key).name)")
    }
  }

  private func read(_ slice: SliceObject) throws(PythonError) -> IndexItem {
    let step = try bound(slice.step) ?? 1
    if step == 0 { throw PythonError(.valueError, "slice step cannot be zero") }
    if dialect == .torch && step < 0 {
      throw PythonError(
        .valueError, "step must be greater than zero",
        advice: "PyTorch has no negative steps; use x.flip(0)")
    }
    return .slice(start: try bound(slice.start), stop: try bound(slice.stop), step: step)
  }

  private func bound(_ value: Value) throws(PythonError) -> Int? {
    switch value {
    case .none: nil
    case .int(let number): number
    default:
      if let array = value.arrayValue, array.count == 1 {
        try numeric { () throws(TensorError) in try array.item() }.intValue
      } else {
        try interpreter.int(value)
      }
    }
  }

  private func read(_ array: NDArray) throws(PythonError) -> IndexItem {
    switch array.dtype {
    case .bool: return .array(array)
    case .float32, .float64:
      throw invalid(
        dialect == .torch
          ? "tensors used as indices must be long, int, byte or bool tensors"
          : "arrays used as indices must be of integer (or boolean) type")
    default:
      if array.rank == 0 {
        return .index(try numeric { () throws(TensorError) in try array.item() }.intValue)
      }
      return .array(array)
    }
  }

  private func listed(_ key: Value) throws(PythonError) -> NDArray {
    let array = try ArrayReader.read(key, dialect, interpreter)
    if array.dtype == .bool || array.dtype.isInteger { return array }
    guard array.count == 0 else {
      throw invalid(
        dialect == .torch
          ? "tensors used as indices must be long, int, byte or bool tensors"
          : "arrays used as indices must be of integer (or boolean) type")
    }
    return try numeric { () throws(TensorError) in try array.cast(to: .int64) }
  }

  private func invalid(_ message: String) -> PythonError { PythonError(.indexError, message) }
}
