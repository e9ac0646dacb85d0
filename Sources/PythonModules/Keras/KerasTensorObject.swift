import MiniPython
import Networks
import Tensors

/// A TensorFlow tensor as the program holds it: what a layer answers for real data.
public final class KerasTensorObject: Object, ArrayValued {
  public let tensor: Tensor
  /// What a sigmoid or softmax made it from, kept for cross-entropies.
  let logits: Tensor?
  /// The steps that count, as `Masking` and `Embedding` tell them.
  var mask: NDArray?
  /// Puts numbers into the variable that the tensor is a part of; nil for any other tensor.
  var assign: ((Value, Interpreter) throws(PythonError) -> Void)?

  public init(_ tensor: Tensor, logits: Tensor? = nil, mask: NDArray? = nil) {
    self.tensor = tensor
    self.logits = logits
    self.mask = mask
    super.init()
  }

  public var array: NDArray { tensor.data }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    (try? interpreter.nativeClass("tensorflow.EagerTensor")) ?? interpreter.types.object
  }

  public override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard KerasTensorObject.isOperand(other) else {
      guard other.isNone else { return nil }
      throw PythonError(
        .valueError,
        "Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor."
      )
    }
    var (one, two) = try TensorFlowValues.pair(
      reflected ? other : .object(self), reflected ? .object(self) : other,
      operation: operation.tensorFlowName, interpreter)
    if operation == .divide, !one.dtype.isFloatingPoint {
      (one, two) = try numeric { () throws(TensorError) in
        (try one.cast(to: .float64), try two.cast(to: .float64))
      }
    }
    let operands = (one, two)
    if operation == .floorDivide || operation == .modulo, !one.dtype.isFloatingPoint,
      two.data.ints().contains(0)
    {
      throw TensorFlowErrors.invalid(
        operation == .modulo ? "FloorMod" : "FloorDiv", "Integer division by zero")
    }
    let result = try numeric { () throws(TensorError) in
      try operands.0.combined(operation, operands.1)
    }
    return result.map { .object(KerasTensorObject($0)) }
  }

  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if case .string = other { return nil }
    guard KerasTensorObject.isOperand(other) else { return nil }
    let (own, right) = try TensorFlowValues.pair(
      .object(self), other, operation: comparison.tensorFlowName, interpreter)
    let result = try numeric { () throws(TensorError) in
      try NDArray.compare(comparison.arrayComparison, .array(own.data), .array(right.data))
    }
    return .object(KerasTensorObject(Tensor(result, mode: interpreter.keras.mode)))
  }

  /// Whether a value can stand beside a tensor.
  static func isOperand(_ value: Value) -> Bool {
    switch value {
    case .bool, .int, .float, .list, .tuple, .string: true
    default: TensorFlowValues.held(value) != nil || value.arrayValue != nil
    }
  }

  public override func unary(
    _ operation: UnaryOperator, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch operation {
    case .negative:
      return .object(
        KerasTensorObject(
          try numeric { () throws(TensorError) in
            let result = try tensor.times(-1)
            return result.dtype == tensor.dtype ? result : try result.cast(to: tensor.dtype)
          }))
    case .positive: return .object(self)
    case .invert:
      let flags = try numeric { () throws(TensorError) in
        try NDArray(tensor.data.bools().map { !$0 }, tensor.shape)
      }
      return .object(KerasTensorObject(Tensor(flags, mode: interpreter.keras.mode)))
    }
  }

  public override func isTrue(_ interpreter: Interpreter) throws(PythonError) -> Bool {
    guard tensor.count == 1 else {
      throw PythonError(
        .valueError,
        "The truth value of an array with more than one element is ambiguous. Use a.any() or "
          + "a.all()")
    }
    return tensor.data.bools().first ?? false
  }

  public override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if interpreter.names.text(of: name) == "_keras_mask" {
      guard let mask else {
        throw PythonError(
          .attributeError,
          "'tensorflow.python.framework.ops.EagerTensor' object has no attribute '_keras_mask'")
      }
      return .object(KerasTensorObject(Tensor(mask, mode: interpreter.keras.mode)))
    }
    if interpreter.names.text(of: name) == "_is_watched" { return .bool(tensor.isWatched) }
    guard let assign, interpreter.names.text(of: name) == "assign" else {
      if let found = try super.attribute(name, interpreter) { return found }
      if Self.numpyNames.contains(interpreter.names.text(of: name)) {
        throw PythonError(
          .attributeError,
          "EagerTensor object has no attribute '\(interpreter.names.text(of: name))'. \n"
            + "        If you are looking for numpy-related methods, please run the following:\n"
            + "        tf.experimental.numpy.experimental_enable_numpy_behavior()\n      ",
          advice: "tf has functions for it, such as tf.reshape(x, shape)")
      }
      throw PythonError(
        .attributeError,
        "'tensorflow.python.framework.ops.EagerTensor' object has no attribute "
          + "'\(interpreter.names.text(of: name))'")
    }
    return .object(
      ClosureFunction("assign") { (arguments, interpreter) throws(PythonError) in
        guard arguments.count > 0 else {
          throw PythonError(
            .typeError, "assign() missing 1 required positional argument: 'value'")
        }
        try assign(arguments[0], interpreter)
        return .none
      })
  }

  public override func setItem(
    _ key: Value, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    throw PythonError(
      .typeError,
      "'tensorflow.python.framework.ops.EagerTensor' object does not support item assignment",
      advice: "make a tf.Variable and assign to a part of it: v[0].assign(...)")
  }

  public override func length(_ interpreter: Interpreter) throws(PythonError) -> Int? {
    guard let length = tensor.shape.first else {
      throw PythonError(.typeError, "Scalar tensor has no `len()`")
    }
    return length
  }

  public override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value?
  {
    if case .int(let place) = key, let length = tensor.shape.first,
      !(-length..<length).contains(place)
    {
      throw TensorFlowErrors.invalid(
        "StridedSlice", "slice index \(place) of dimension 0 out of bounds.",
        name: "strided_slice/")
    }
    if case .string = key {
      throw PythonError(
        .typeError,
        "Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar "
          + "tf.int32/tf.int64 tensors are valid indices, got "
          + (try interpreter.representation(of: key)))
    }
    if case .tuple(let tuple) = key { try checkPlaces(Array(tuple.elements)) }
    let items = try IndexReader(.torch, interpreter).items(key)
    let result = try numeric { () throws(TensorError) in try tensor.get(items) }
    return .object(KerasTensorObject(result))
  }

  /// - Throws: InvalidArgumentError for a place among several that its axis does not have.
  private func checkPlaces(_ keys: [Value]) throws(PythonError) {
    for (axis, key) in keys.enumerated() {
      switch key {
      case .int(let place):
        guard axis < tensor.rank else { return }
        let length = tensor.shape[axis]
        guard !(-length..<length).contains(place) else { continue }
        throw TensorFlowErrors.invalid(
          "StridedSlice", "slice index \(place) of dimension \(axis) out of bounds.",
          name: "strided_slice/")
      case .object(let object) where !(object is KerasTensorObject): continue
      default: return  // an ellipsis or a new axis shifts the axes
      }
    }
  }

  /// The names of NumPy's that TensorFlow points out as such.
  private static let numpyNames: Set = [
    "T", "astype", "ravel", "transpose", "reshape", "clip", "size", "tolist", "data",
  ]

  public override func iterator(_ interpreter: Interpreter) throws(PythonError) -> ValueIterator? {
    guard tensor.rank > 0 else {
      throw PythonError(.typeError, "Cannot iterate over a scalar tensor.")
    }
    let count = try length(interpreter) ?? 0
    var position = 0
    return ClosureIterator { [tensor] (_) throws(PythonError) in
      guard position < count else { return nil }
      defer { position += 1 }
      return .object(
        KerasTensorObject(
          try numeric { () throws(TensorError) in try tensor.select(0, position) }))
    }
  }

  public override func formatted(
    _ specification: String, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    guard tensor.rank == 0 else {
      return try super.formatted(specification, interpreter)
    }
    return try interpreter.formatted(
      tensor.data.scalars().first.map { Value($0) } ?? .none, specification)
  }

  public override func display(_ interpreter: Interpreter) throws(PythonError) -> String {
    var text = try interpreter.display(of: interpreter.numpyValue(tensor.data))
    if text.contains("\n") { text = "\n" + text }
    return "tf.Tensor(\(text), shape=\(tensor.shape.tupleText), dtype=\(tensor.dtype.name))"
  }

  public override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    var numpy =
      tensor.rank == 0
      ? try interpreter.representation(of: tensor.data.scalars().first.map { Value($0) } ?? .none)
      : try interpreter.representation(of: interpreter.numpyValue(tensor.data))
    if numpy.contains("\n") { numpy = "\n" + numpy }
    return
      "<tf.Tensor: shape=\(tensor.shape.tupleText), dtype=\(tensor.dtype.name), numpy=\(numpy)>"
  }

  public override func numberValue(
    _ method: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? { try array.numberValue(method) }

  public override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    throw PythonError(.typeError, "Tensor is unhashable. Instead, use tensor.ref() as the key.")
  }
}

extension BinaryOperator {
  /// The name that TensorFlow's messages use.
  fileprivate var tensorFlowName: String {
    switch self {
    case .add: "AddV2"
    case .subtract: "Sub"
    case .multiply: "Mul"
    case .divide: "RealDiv"
    case .power: "Pow"
    case .matrixMultiply: "MatMul"
    case .floorDivide: "FloorDiv"
    default: "FloorMod"
    }
  }
}

extension Comparison {
  fileprivate var tensorFlowName: String {
    switch self {
    case .equal: "Equal"
    case .notEqual: "NotEqual"
    case .less: "Less"
    case .lessOrEqual: "LessEqual"
    case .greater: "Greater"
    case .greaterOrEqual: "GreaterEqual"
    }
  }

  var arrayComparison: ComparisonOperation {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterEqual
    }
  }
}

extension Tensor {
  /// An operator between tensors, nil for those that tensors do not have.
  func combined(_ operation: BinaryOperator, _ other: Tensor) throws(TensorError) -> Tensor? {
    switch operation {
    case .add: try add(other)
    case .subtract: try subtract(other)
    case .multiply: try multiply(other)
    case .divide: try divide(other)
    case .power: try power(other)
    case .matrixMultiply: try matmul(other)
    case .floorDivide: try quotient(other)
    case .modulo: try subtract(try quotient(other).multiply(other))
    default: nil
    }
  }
}

extension Tensor {
  /// Whether a gradient could go through what is computed from the tensor now.
  var isWatched: Bool { requiresGrad && mode.isEnabled }

  /// The whole part of a quotient, rounded down, in the operands' own kind.
  private func quotient(_ other: Tensor) throws(TensorError) -> Tensor {
    guard !dtype.isFloatingPoint else { return try divide(other).unary(.floor) }
    let exact = try cast(to: .float64).divide(try other.cast(to: .float64)).unary(.floor)
    return try exact.cast(to: dtype)
  }
}

extension Interpreter {
  /// A tensor from a number, a list, an array, a variable or a tensor; nil for anything else.
  func kerasOperand(_ value: Value) throws(PythonError) -> Tensor? {
    if case .object(let object) = value {
      if let tensor = object as? KerasTensorObject { return tensor.tensor }
      if let variable = object as? KerasVariableObject { return variable.weight.tensor }
    }
    switch value {
    case .bool, .int, .float, .list, .tuple: break
    default:
      guard value.arrayValue != nil else { return nil }
    }
    return try kerasTensor(value)
  }

  /// A float64 tensor as float32, which layers compute in.
  func kerasFloat(_ tensor: Tensor) throws(PythonError) -> Tensor {
    guard tensor.dtype == .float64 else { return tensor }
    return try numeric { () throws(TensorError) in try tensor.cast(to: .float32) }
  }

  /// A float32 tensor (whole numbers stay whole in arrays) from anything that holds numbers.
  func kerasTensor(_ value: Value, dtype: DType? = nil) throws(PythonError) -> Tensor {
    if let own = TensorFlowValues.held(value) {
      guard let dtype, dtype != own.dtype else { return own }
      return try numeric { () throws(TensorError) in try own.cast(to: dtype) }
    }
    if let packed = try TensorFlowValues.packed(value, self) {
      guard let dtype, dtype != packed.dtype else { return packed }
      return try numeric { () throws(TensorError) in try packed.cast(to: dtype) }
    }
    var array = try ArrayReader.read(value, dtype: dtype, .torch, defaultFloat: .float32, self)
    if dtype == nil, array.dtype == .float64 || value.scalar != nil {
      array = try numeric { () throws(TensorError) in try array.cast(to: .float32) }
    }
    return Tensor(array, mode: keras.mode)
  }

  /// The kind of number of an array that is kept where TensorFlow computes with it as it is.
  func floatingDType(of value: Value) -> DType? {
    guard let dtype = value.arrayValue?.dtype, dtype.isFloatingPoint else { return nil }
    return dtype
  }
}
