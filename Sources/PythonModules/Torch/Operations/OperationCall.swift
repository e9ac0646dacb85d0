import MiniPython
import Tensors

/// The arguments of an operation, read as what it needs.
struct OperationCall {
  let arguments: Arguments
  let interpreter: Interpreter
  let name: String
  /// Where NumPy's `axis` stands, which replaces `dim` if it is given.
  private let axisPosition: Int?
  /// Where a list stands that is given by name in place of separate sizes.
  private let listPosition: Int?

  init(
    _ arguments: Arguments, _ interpreter: Interpreter, name: String, axis: Int? = nil,
    list: Int? = nil
  ) {
    self.arguments = arguments
    self.interpreter = interpreter
    self.name = name
    axisPosition = axis
    listPosition = list
  }

  var torch: TorchState { interpreter.torch }

  subscript(index: Int) -> Value { arguments[index] }

  // MARK: Tensors

  @inline(__always)
  func tensor(_ index: Int) throws(PythonError) -> Tensor {
    if case .object(let object) = arguments[index], let found = object as? TensorObject {
      return found.tensor
    }
    return try converted(index)
  }

  func optionalTensor(_ index: Int) throws(PythonError) -> Tensor? {
    arguments[index].isNone ? nil : try tensor(index)
  }

  private func converted(_ index: Int) throws(PythonError) -> Tensor {
    let value = arguments[index]
    if let valued = value.arrayValue, valued.rank == 0 { return Tensor(valued, mode: torch.mode) }
    let type = interpreter.type(of: value).name
    throw PythonError(
      .typeError,
      "\(name)(): argument '\(position(index))' (position \(index + 1)) must be Tensor, not \(type)",
      advice: value.arrayValue != nil
        ? "turn the NumPy array into a tensor: torch.from_numpy(x)"
        : "turn it into a tensor first: torch.tensor(...)")
  }

  private func position(_ index: Int) -> String { index == 0 ? "input" : "other" }

  func tensor(of value: Value) throws(PythonError) -> Tensor {
    if let found = value.tensorObject { return found.tensor }
    throw PythonError(.typeError, "\(name) does not answer a tensor")
  }

  /// A tensor or a number.
  func operand(_ index: Int) throws(PythonError) -> TensorOperand {
    if let scalar = arguments[index].scalar { return .scalar(scalar) }
    return .tensor(try tensor(index))
  }

  func optionalOperand(_ index: Int) throws(PythonError) -> TensorOperand? {
    arguments[index].isNone ? nil : try operand(index)
  }

  /// A tensor, made from a number if need be.
  func tensorOrNumber(_ index: Int, like other: Tensor) throws(PythonError) -> Tensor {
    if let scalar = arguments[index].scalar {
      let dtype = other.dtype.promoted(with: scalar, .torch)
      return Tensor(
        try numeric { () throws(TensorError) in try NDArray.scalar(scalar, dtype) },
        mode: torch.mode)
    }
    return try tensor(index)
  }

  /// Several tensors in a list or tuple.
  func tensors(_ index: Int) throws(PythonError) -> [Tensor] {
    try tensors(in: arguments[index])
  }

  func tensors(in value: Value) throws(PythonError) -> [Tensor] {
    let isListed =
      switch value {
      case .int, .float, .bool, .none: false
      default: value.tensorObject == nil
      }
    if !isListed {
      throw PythonError(
        .typeError,
        "\(name)(): argument 'tensors' (position 1) must be tuple of Tensors, not "
          + interpreter.type(of: value).name,
        advice: "put the tensors into a list: torch.\(name)([a, b])")
    }
    var result: [Tensor] = []
    for (position, element) in try interpreter.elements(of: value).enumerated() {
      guard let found = element.tensorObject else {
        throw PythonError(
          .typeError,
          "expected Tensor as element \(position) in argument 0, but got "
            + interpreter.type(of: element).name)
      }
      result.append(found.tensor)
    }
    return result
  }

  // MARK: Numbers

  func int(_ index: Int) throws(PythonError) -> Int { try int(of: arguments[index]) }

  func int(of value: Value) throws(PythonError) -> Int {
    switch value {
    case .int(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    case .float:
      throw PythonError(
        .typeError, "\(name)(): argument must be int, not float",
        advice: "make it whole first: int(x), or // instead of /")
    default:
      if let array = value.arrayValue, array.count == 1, !array.dtype.isFloatingPoint {
        return try numeric { () throws(TensorError) in try array.item() }.intValue
      }
      return try interpreter.int(value)
    }
  }

  func optionalInt(_ index: Int) throws(PythonError) -> Int? {
    arguments[index].isNone ? nil : try int(index)
  }

  func double(_ index: Int) throws(PythonError) -> Double { try number(index).doubleValue }

  func optionalDouble(_ index: Int) throws(PythonError) -> Double? {
    arguments[index].isNone ? nil : try double(index)
  }

  /// A number, also one within a tensor of one element.
  func number(_ index: Int) throws(PythonError) -> Scalar {
    let value = arguments[index]
    if let scalar = value.scalar { return scalar }
    if let array = value.arrayValue, array.count == 1 {
      return try numeric { () throws(TensorError) in try array.item() }
    }
    if case .string(let text) = value, let number = Double(text.text) { return .double(number) }
    throw PythonError(
      .typeError,
      "\(name)(): argument (position \(index + 1)) must be Number, not "
        + interpreter.type(of: value).name)
  }

  func bool(_ index: Int) throws(PythonError) -> Bool { try interpreter.isTrue(arguments[index]) }

  func string(_ index: Int) throws(PythonError) -> String { try interpreter.text(arguments[index]) }

  // MARK: Axes and sizes

  /// `dim`, or NumPy's `axis` in its place.
  func dim(_ index: Int) -> Value {
    if let axisPosition, !arguments[axisPosition].isNone { return arguments[axisPosition] }
    return arguments[index]
  }

  /// One axis that must be given or has a default.
  func axis(_ index: Int) throws(PythonError) -> Int { try int(of: dim(index)) }

  func optionalAxis(_ index: Int) throws(PythonError) -> Int? {
    let value = dim(index)
    return value.isNone ? nil : try int(of: value)
  }

  /// One or several axes; nil for all.
  func axes(_ index: Int) throws(PythonError) -> [Int]? {
    switch dim(index) {
    case .none: return nil
    case .int(let axis): return [axis]
    case .tuple(let tuple) where tuple.elements.isEmpty: return nil
    case .list(let list) where list.elements.isEmpty: return nil
    case let value:
      var result: [Int] = []
      for element in try interpreter.elements(of: value) { result.append(try int(of: element)) }
      return result
    }
  }

  /// The sizes of `*size`: separate numbers, or one list of them.
  func sizes(_ index: Int) throws(PythonError) -> [Int] {
    var values = try interpreter.elements(of: arguments[index])
    if values.isEmpty, let listPosition, !arguments[listPosition].isNone {
      values = [arguments[listPosition]]
    }
    if values.count == 1 {
      switch values[0] {
      case .list, .tuple: values = try interpreter.elements(of: values[0])
      default: break
      }
    }
    var result: [Int] = []
    for (position, value) in values.enumerated() {
      if case .string = value { throw wrongSize(value, position) }
      if case .float = value { throw wrongSize(value, position) }
      result.append(try int(of: value))
    }
    return result
  }

  private func wrongSize(_ value: Value, _ position: Int) -> PythonError {
    let type = interpreter.type(of: value).name
    let title = name == "reshape" ? "shape" : "size"
    return PythonError(
      .typeError,
      position == 0
        ? "\(name)(): argument '\(title)' (position 1) must be tuple of ints, not \(type)"
        : "\(name)(): argument '\(title)' failed to unpack the object at pos \(position + 1) with "
          + "error \"type must be tuple of ints,but got \(type)\"",
      advice: "sizes are whole numbers; // divides without a fraction")
  }

  func shape(_ sizes: [Int]) throws(PythonError) -> Shape {
    if let negative = sizes.first(where: { $0 < 0 }) {
      throw PythonError(
        .runtimeError,
        "Trying to create tensor with negative dimension \(negative): "
          + "[\(sizes.map(String.init).joined(separator: ", "))]")
    }
    return try numeric { () throws(TensorError) in try Shape(sizes) }
  }

  // MARK: Kinds

  func dtype(_ index: Int) throws(PythonError) -> DType? {
    if case .string = arguments[index] {
      throw PythonError(
        .typeError, "\(name)(): argument 'dtype' must be torch.dtype, not str",
        advice: "write dtype=torch.float32, torch.float64, torch.int64 or torch.bool")
    }
    return try interpreter.dtype(arguments[index])
  }

  func generator(_ index: Int) throws(PythonError) -> TorchGenerator {
    guard case .object(let object) = arguments[index] else { return torch.generator }
    guard let found = object as? GeneratorObject else {
      throw PythonError(.typeError, "generator must be a torch.Generator")
    }
    return found.generator
  }

  // MARK: Results

  /// Runs an operation on the old contents of the first argument and writes the result over them.
  func replaceInput(
    _ body: (OperationCall) throws(PythonError) -> Value
  ) throws(PythonError) {
    let target = try tensor(0)
    let torch = torch
    var failure: PythonError?
    do throws(TensorError) {
      try target.replace { (old) throws(TensorError) in
        var changed = Arguments(.object(TensorObject(old, torch)))
        for index in 1..<max(arguments.count, 1) { changed.append(arguments[index]) }
        do throws(PythonError) {
          let result = try body(
            OperationCall(changed, interpreter, name: name, axis: axisPosition))
          return try tensor(of: result)
        } catch {
          failure = error
          throw .runtime(error.message)
        }
      }
    } catch {
      throw failure ?? PythonError(error)
    }
  }

  func wrap(_ body: () throws(TensorError) -> Tensor) throws(PythonError) -> Value {
    do throws(TensorError) {
      return .object(TensorObject(try body(), torch))
    } catch {
      throw PythonError(error)
    }
  }

  func wrapArray(_ body: () throws(TensorError) -> NDArray) throws(PythonError) -> Value {
    do throws(TensorError) {
      return torch.wrap(try body())
    } catch {
      throw PythonError(error)
    }
  }

  func wrapAll(_ body: () throws(TensorError) -> [Tensor]) throws(PythonError) -> Value {
    do throws(TensorError) {
      return torch.wrap(try body())
    } catch {
      throw PythonError(error)
    }
  }
}

extension Interpreter {
  /// A dtype: `torch.float32`, or the classes float, int and bool.
  func dtype(_ value: Value) throws(PythonError) -> DType? {
    switch value {
    case .none: return nil
    case .object(let object):
      if let found = object as? TorchDTypeObject { return found.dtype }
      if let classObject = object as? ClassObject {
        switch classObject.name {
        case "float": return .float64
        case "int": return .int64
        case "bool": return .bool
        default: break
        }
      }
    default: break
    }
    throw PythonError(
      .typeError, "dtype must be torch.dtype, not \(type(of: value).name)",
      advice: "write dtype=torch.float32, torch.float64, torch.int64 or torch.bool")
  }
}
