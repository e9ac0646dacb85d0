import MiniPython
import Tensors

/// What stands between the brackets of `a[...]`, as Tensors understands it.
enum NumPyIndex {
  static func items(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> [IndexItem] {
    guard case .tuple(let tuple) = key else { return [try item(key, interpreter)] }
    var items: [IndexItem] = []
    for element in tuple.elements { items.append(try item(element, interpreter)) }
    return items
  }

  private static func item(
    _ key: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> IndexItem {
    switch key {
    case .int(let index): return .index(index)
    case .bool(let flag):
      return .array(try raising { () throws(TensorError) in try .scalar(.bool(flag), .bool) })
    case .none: return .newAxis
    case .list(let list) where list.elements.isEmpty:
      return .array(try raising { () throws(TensorError) in try .zeros([0], .int64) })
    case .list, .tuple: return .array(try positions(NumPyArray(key, interpreter)))
    case .object(let slice as SliceObject):
      return .slice(
        start: try bound(slice.start, interpreter), stop: try bound(slice.stop, interpreter),
        step: try bound(slice.step, interpreter) ?? 1)
    case .object(let scalar as NumPyScalar):
      if scalar.dtype.isInteger { return .index(scalar.number.intValue) }
      if scalar.dtype == .bool { return .array(scalar.array) }
      throw invalid
    case .object(let array as ArrayObject): return .array(try positions(NumPyArray(array)))
    case .object(let object):
      if interpreter.type(of: key).name == "ellipsis" { return .ellipsis }
      if let array = try NumPyBridge.array(object, interpreter) {
        return array.rank == 0 && array.dtype.isInteger
          ? .index(
            try raising { () throws(TensorError) in try array.item(.numpy).intValue })
          : .array(try positions(NumPyArray(array)))
      }
      if let elements = try NumPyBridge.sequence(key, interpreter) {
        return .array(try positions(NumPyArray(.list(elements), interpreter)))
      }
      throw invalid
    case .float, .string, .dict: throw invalid
    }
  }

  private static func positions(_ array: NumPyArray) throws(PythonError) -> NDArray {
    guard array.isNumeric, !array.array.dtype.isFloatingPoint else {
      throw PythonError(
        .indexError, "arrays used as indices must be of integer (or boolean) type",
        advice: "convert the indices first: .astype(int)")
    }
    return array.array
  }

  private static func bound(_ value: Value, _ interpreter: Interpreter) throws(PythonError) -> Int?
  {
    if value.isNone { return nil }
    do {
      return try interpreter.int(value)
    } catch {
      throw PythonError(
        .typeError, "slice indices must be integers or None or have an __index__ method")
    }
  }

  private static var invalid: PythonError {
    PythonError(
      .indexError,
      "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean "
        + "arrays are valid indices")
  }
}

extension IndexItem {
  var isEllipsis: Bool {
    if case .ellipsis = self { return true }
    return false
  }
}
