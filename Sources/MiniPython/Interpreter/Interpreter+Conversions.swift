// What native functions use to read their arguments.

extension Interpreter {
  /// A whole number, as an index or a size wants it: an int, a bool, or an object with `__index__`.
  public func int(_ value: Value) throws(PythonError) -> Int {
    switch value {
    case .int(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    case .object(is BigIntObject):
      throw PythonError(.overflowError, "Python int too large to convert to C ssize_t")
    default:
      if let object = value.heapObject,
        case .int(let number)? = try callSpecial("__index__", of: object)
      {
        return number
      }
      throw PythonError(
        .typeError, "'\(type(of: value).typeName)' object cannot be interpreted as an integer")
    }
  }

  /// A real number: an int, a bool, a float, or an object with `__float__`.
  public func double(_ value: Value) throws(PythonError) -> Double {
    switch value {
    case .float(let number): return number
    case .int(let number): return Double(number)
    case .bool(let flag): return flag ? 1 : 0
    case .object(let big as BigIntObject): return try IntegerArithmetic.double(big.number)
    default:
      if let object = value.heapObject {
        if case .float(let number)? = try callSpecial("__float__", of: object) { return number }
        if case .int(let number)? = try callSpecial("__index__", of: object) {
          return Double(number)
        }
      }
      throw PythonError(.typeError, "must be real number, not \(type(of: value).name)")
    }
  }

  public func text(_ value: Value) throws(PythonError) -> String {
    if case .string(let string) = value { return string.text }
    throw PythonError(.typeError, "expected str, got \(type(of: value).name)")
  }

  /// Several whole numbers, or a single one, as shapes and axes are given.
  public func ints(_ value: Value) throws(PythonError) -> [Int] {
    switch value {
    case .int, .bool: return [try int(value)]
    default:
      // A single number of a native library, such as `np.int64(3)`.
      if let object = value.heapObject, let answer = try? callSpecial("__index__", of: object),
        case .int(let number) = answer
      {
        return [number]
      }
      var result: [Int] = []
      for element in try elements(of: value) { result.append(try int(element)) }
      return result
    }
  }
}
