import MiniPython
import Tensors

/// Reads numbers, nested lists and arrays into one array, by PyTorch's or NumPy's rules.
public struct ArrayReader {
  public let dialect: Dialect
  /// What Python floats become.
  public let defaultFloat: DType
  private let interpreter: Interpreter
  private var scalars: [Scalar] = []
  private var shape: [Int] = []
  private var numberCategory: DType.Category?
  private var arrayDType: DType?

  /// An array from anything that holds numbers.
  ///
  /// - Parameter dtype: what the numbers become; nil finds the smallest dtype that holds them all.
  /// - Throws: ValueError for ragged lists, TypeError for what is no number.
  public static func read(
    _ value: Value, dtype: DType? = nil, _ dialect: Dialect, defaultFloat: DType? = nil,
    _ interpreter: Interpreter
  ) throws(PythonError) -> NDArray {
    if let array = value.arrayValue {
      return try numeric { () throws(TensorError) in
        guard let dtype, dtype != array.dtype else { return try array.copy() }
        return try array.cast(to: dtype)
      }
    }
    var reader = ArrayReader(
      dialect: dialect, defaultFloat: defaultFloat ?? dialect.defaultFloat,
      interpreter: interpreter)
    try reader.collect(value, axis: 0)
    return try reader.finished(dtype)
  }

  private init(dialect: Dialect, defaultFloat: DType, interpreter: Interpreter) {
    self.dialect = dialect
    self.defaultFloat = defaultFloat
    self.interpreter = interpreter
  }

  private mutating func collect(_ value: Value, axis: Int) throws(PythonError) {
    if let scalar = value.scalar {
      try checkDepth(axis, isNumber: true)
      if (numberCategory ?? .bool) <= scalar.category { numberCategory = scalar.category }
      scalars.append(scalar)
      return
    }
    if let array = value.arrayValue {
      return try append(array, axis)
    }
    let elements = try sequence(value)
    try enter(length: elements.count, axis)
    for element in elements { try collect(element, axis: axis + 1) }
  }

  private mutating func append(_ array: NDArray, _ axis: Int) throws(PythonError) {
    if dialect == .torch && array.rank > 0 && array.count != 1 {
      throw PythonError(
        .valueError, "only one element tensors can be converted to Python scalars",
        advice: "join tensors with torch.stack([...])")
    }
    let lengths = dialect == .torch ? [] : Array(array.shape)
    for (offset, length) in lengths.enumerated() { try enter(length: length, axis + offset) }
    try checkDepth(axis + lengths.count, isNumber: true)
    arrayDType = arrayDType.map { DType.promoted($0, array.dtype, dialect) } ?? array.dtype
    scalars += array.scalars()
  }

  private func sequence(_ value: Value) throws(PythonError) -> [Value] {
    switch value {
    case .list(let list): return list.elements
    case .tuple(let tuple): return tuple.elements
    case .string, .dict, .none:
      throw notNumber(value)
    default:
      guard let object = value.heapObject, let length = try object.length(interpreter) else {
        throw notNumber(value)
      }
      try interpreter.checkAllocation(length, stride: 16)
      return try interpreter.elements(of: value)
    }
  }

  private func notNumber(_ value: Value) -> PythonError {
    let name = interpreter.type(of: value).name
    if dialect == .numpy {
      return PythonError(
        .typeError, "float() argument must be a string or a real number, not '\(name)'")
    }
    if name == "str" && shape.isEmpty {
      return PythonError(.typeError, "new(): invalid data type 'str'")
    }
    if name == "str" { return PythonError(.valueError, "too many dimensions 'str'") }
    return PythonError(.runtimeError, "Could not infer dtype of \(name)")
  }

  /// Whether the first number has been read, which fixes the depth of the nesting.
  private var depth: Int? { scalars.isEmpty && numberCategory == nil ? nil : shape.count }

  private mutating func enter(length: Int, _ axis: Int) throws(PythonError) {
    if axis == shape.count, depth == nil {
      shape.append(length)
      return
    }
    guard axis < shape.count else { throw ragged(axis, length, inNumber: true) }
    guard shape[axis] == length else { throw ragged(axis, length, inNumber: false) }
  }

  private func checkDepth(_ axis: Int, isNumber: Bool) throws(PythonError) {
    guard axis == shape.count else { throw ragged(axis, 0, inNumber: true) }
  }

  private func ragged(_ axis: Int, _ length: Int, inNumber: Bool) -> PythonError {
    let advice = "make all rows equally long, for example by padding them"
    if dialect == .numpy {
      let known = shape.prefix(axis).map(String.init).joined(separator: ", ")
      let detected = axis == 1 ? "(\(known),)" : "(\(known))"
      return PythonError(
        .valueError,
        "setting an array element with a sequence. The requested array has an inhomogeneous shape "
          + "after \(axis) dimensions. The detected shape was \(detected) + inhomogeneous part.",
        advice: advice)
    }
    if inNumber {
      return PythonError(
        .typeError, axis < shape.count ? "must be real number, not list" : "not a sequence",
        advice: advice)
    }
    return PythonError(
      .valueError,
      "expected sequence of length \(shape[axis]) at dim \(axis) (got \(length))", advice: advice)
  }

  private func finished(_ dtype: DType?) throws(PythonError) -> NDArray {
    let target = dtype ?? inferred
    let scalars = scalars
    let lengths = shape
    try checkRange(target)
    return try numeric { () throws(TensorError) in
      let shape = try Shape(lengths)
      switch target {
      case .float32: return try NDArray(scalars.map { Float($0.doubleValue) }, shape)
      case .float64: return try NDArray(scalars.map(\.doubleValue), shape)
      case .int64: return try NDArray(scalars.map(\.intValue), shape)
      case .bool: return try NDArray(scalars.map(\.boolValue), shape)
      default:
        return try NDArray(scalars.map(\.doubleValue), shape).cast(to: target)
      }
    }
  }

  private func checkRange(_ target: DType) throws(PythonError) {
    guard let range = target.wholeNumbers, target != .int64 else { return }
    for scalar in scalars {
      guard case .int(let number) = scalar, !range.contains(number) else { continue }
      if dialect == .numpy {
        throw PythonError(
          .overflowError, "Python integer \(number) out of bounds for \(target.name)")
      }
      throw PythonError(
        .runtimeError,
        "value cannot be converted to type \(target.name) without overflow")
    }
  }

  private var inferred: DType {
    var numberDType: DType?
    switch numberCategory {
    case .bool?: numberDType = .bool
    case .integer?: numberDType = .int64
    case .floating?: numberDType = defaultFloat
    case nil: break
    }
    switch (numberDType, arrayDType) {
    case (let one?, let two?): return .promoted(one, two, dialect)
    case (let one?, nil), (nil, let one?): return one
    case (nil, nil): return defaultFloat
    }
  }
}
