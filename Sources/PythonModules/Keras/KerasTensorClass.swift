import MiniPython
import Networks
import Tensors

/// `tf.Tensor`: what can be asked of a tensor.
enum KerasTensorClass {
  static let definition = ClassDefinition(
    "Tensor", "An array that TensorFlow computed.",
    methods: [
      FunctionDefinition("numpy", "self", "The numbers as a NumPy array.") {
        (arguments, interpreter) throws(PythonError) in
        try interpreter.numpyValue(tensor(arguments[0]).data)
      },
      FunctionDefinition("__abs__", "self", "The numbers without their signs.") {
        (arguments, _) throws(PythonError) in
        let own = try tensor(arguments[0])
        return .object(
          KerasTensorObject(
            try numeric { () throws(TensorError) in try own.unary(.absolute) }))
      },
      FunctionDefinition("get_shape", "self", "The lengths of the axes.") {
        (arguments, interpreter) throws(PythonError) in
        try interpreter.tensorShape(tensor(arguments[0]).shape)
      },
    ],
    properties: [
      PropertyDefinition("shape", "The lengths of the axes.") {
        (value, interpreter) throws(PythonError) in
        try interpreter.tensorShape(tensor(value).shape)
      },
      PropertyDefinition("dtype", "The kind of number.") {
        (value, interpreter) throws(PythonError) in
        .object(KerasTypeObject(try tensor(value).dtype))
      },
      PropertyDefinition("device", "Where the numbers are.") { (_, _) throws(PythonError) in
        .string("/job:localhost/replica:0/task:0/device:CPU:0")
      },
      PropertyDefinition("ndim", "How many axes there are.") { (value, _) throws(PythonError) in
        .int(try tensor(value).rank)
      },
    ])

  /// The class of tensors that hold numbers.
  static let eager = ClassDefinition(
    "EagerTensor", base: "tensorflow.Tensor", "An array that TensorFlow computed.")

  private static func tensor(_ value: Value) throws(PythonError) -> Tensor {
    if case .object(let object) = value, let own = object as? KerasTensorObject {
      return own.tensor
    }
    throw PythonError(.typeError, "expected a tensor")
  }
}

/// A dtype as TensorFlow shows it.
final class KerasTypeObject: Object {
  let dtype: DType

  init(_ dtype: DType) {
    self.dtype = dtype
    super.init()
  }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    "tf.\(dtype.name)"
  }

  override func display(_ interpreter: Interpreter) throws(PythonError) -> String {
    "<dtype: '\(dtype.name)'>"
  }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "name": return .string(dtype.name)
    case "is_floating": return .bool(dtype.isFloatingPoint)
    case "is_integer": return .bool(!dtype.isFloatingPoint && dtype != .bool)
    case "as_numpy_dtype":
      let numpy = Value.object(try interpreter.importModule("numpy"))
      return try interpreter.attribute(interpreter.names.name(dtype.name), of: numpy)
    case let end where end == "max" || end == "min": return try bound(end, interpreter)
    default: return try super.attribute(name, interpreter)
    }
  }

  /// The largest or the smallest number of the kind.
  private func bound(_ end: String, _ interpreter: Interpreter) throws(PythonError) -> Value {
    if let range = dtype.wholeNumbers {
      return .int(end == "max" ? range.upperBound : range.lowerBound)
    }
    let numpy = Value.object(try interpreter.importModule("numpy"))
    let limits = try interpreter.callMethod(numpy, "finfo", Arguments(.string(dtype.name)))
    return try interpreter.attribute(interpreter.names.name(end), of: limits)
  }

  override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    var isEqual = false
    if case .object(let object) = other, let type = object as? KerasTypeObject {
      isEqual = type.dtype == dtype
    } else if case .string(let text) = other {
      isEqual = text.text == dtype.name
    }
    switch comparison {
    case .equal: return .bool(isEqual)
    case .notEqual: return .bool(!isEqual)
    default: return nil
    }
  }
}

extension Interpreter {
  /// A shape as `TensorShape` prints it, which is a tuple but for its repr.
  func tensorShape(_ shape: Shape) throws(PythonError) -> Value {
    .object(
      TensorShapeObject(
        Array(shape).map { .int($0) }))
  }
}

/// `TensorShape([2, 3])`: behaves like a tuple.
final class TensorShapeObject: Object {
  private let tuple: TupleObject

  init(_ lengths: [Value]) {
    tuple = TupleObject(lengths)
    super.init()
  }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    "TensorShape([\(try inner(interpreter))])"
  }

  override func display(_ interpreter: Interpreter) throws(PythonError) -> String {
    tuple.elements.count == 1
      ? "(\(try inner(interpreter)),)" : "(\(try inner(interpreter)))"
  }

  private func inner(_ interpreter: Interpreter) throws(PythonError) -> String {
    var parts: [String] = []
    for element in tuple.elements { parts.append(try interpreter.display(of: element)) }
    return parts.joined(separator: ", ")
  }

  override func length(_ interpreter: Interpreter) throws(PythonError) -> Int? {
    tuple.elements.count
  }

  override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    try interpreter.item(key, of: .tuple(tuple))
  }

  override func iterator(_ interpreter: Interpreter) throws(PythonError) -> ValueIterator? {
    try interpreter.iterator(over: .tuple(tuple))
  }

  override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    var right = other
    if case .object(let object) = other, let shape = object as? TensorShapeObject {
      right = .tuple(shape.tuple)
    }
    if case .list(let list) = right { right = .tuple(list.elements) }
    return try interpreter.compare(comparison, .tuple(tuple), right)
  }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "rank", "ndims": .int(tuple.elements.count)
    case "as_list":
      .object(
        ClosureFunction("as_list") { [tuple] (_, _) throws(PythonError) in
          .list(tuple.elements)
        })
    default: try super.attribute(name, interpreter)
    }
  }
}
