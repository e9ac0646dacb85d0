import MiniPython
import Tensors

extension TensorFlowErrors {
  /// The lengths of the axes of a new tensor.
  ///
  /// - Parameters:
  ///   - operation: the kernel that makes it, for its message.
  ///   - name: what stands after `name:` at the end, nil where nothing is said there.
  /// - Throws: TypeError for a length that is not whole, InvalidArgumentError for one below zero,
  ///   MemoryError for more numbers than there is room for.
  static func sizes(
    _ value: Value, _ operation: String, name: String? = "", _ interpreter: Interpreter
  ) throws(PythonError) -> [Int] {
    let elements: [Value]
    switch value {
    case .list(let list): elements = list.elements
    case .tuple(let tuple): elements = Array(tuple.elements)
    case .float: elements = [value]
    default: elements = []
    }
    if let fraction = elements.first(where: { if case .float = $0 { true } else { false } }) {
      throw PythonError(
        .typeError,
        "Cannot convert \(try interpreter.display(of: fraction)) to EagerTensor of dtype int32",
        advice: "the lengths of axes are whole numbers")
    }
    let lengths = try interpreter.ints(value)
    if let negative = lengths.first(where: { $0 < 0 }) {
      throw invalid(operation, "Dimension \(negative) must be >= 0", name: name)
    }
    var count = 1
    for length in lengths {
      try interpreter.checkAllocation(count, times: length, stride: 8)
      count *= length
    }
    return lengths
  }

  /// - Throws: InvalidArgumentError for a step that does not lead from a start to an end.
  static func checkRange(
    _ start: Value, _ limit: Value, _ step: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    let (first, last, delta) = (
      try interpreter.double(start), try interpreter.double(limit), try interpreter.double(step)
    )
    let ends = "\(try interpreter.display(of: start))/\(try interpreter.display(of: limit))"
    if delta == 0 { throw invalid("Range", "Requires delta != 0: 0") }
    if delta > 0, first > last {
      throw invalid("Range", "Requires start <= limit when delta > 0: " + ends)
    }
    if delta < 0, first < last {
      throw invalid("Range", "Requires start >= limit when delta < 0: " + ends)
    }
  }
}
