import MiniPython
import Tensors

/// A NumPy function that works element by element, with `reduce`, `accumulate` and the like.
final class UfuncObject: Object {
  enum Operation: Sendable {
    case unary(@Sendable (NDArray) throws(TensorError) -> NDArray)
    case binary(@Sendable (Operand, Operand) throws(TensorError) -> NDArray)
  }

  let name: String
  let operation: Operation
  /// What `reduce` begins with; nil where it begins with the first element.
  let identity: Scalar?
  /// The operator that does the same for texts and objects.
  let python: BinaryOperator?
  let comparison: Comparison?

  init(_ definition: Ufunc) {
    name = definition.name
    operation = definition.operation
    identity = definition.identity
    python = definition.python
    comparison = definition.comparison
    super.init()
  }

  override func type(_ interpreter: Interpreter) -> ClassObject {
    NumPyClasses.of(interpreter).named("ufunc", interpreter)
  }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    "<ufunc '\(name)'>"
  }

  override func call(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var given = Arguments(arguments.positional)
    var out: Value = .none
    var condition: Value = .none
    var dtype: DType?
    for keyword in arguments.keywords {
      switch interpreter.names.text(of: keyword.name) {
      case "out": out = keyword.value
      case "where": condition = keyword.value
      case "dtype":
        if case .number(let wanted)? = try ElementKind.argument(keyword.value, interpreter) {
          dtype = wanted
        }
      case "casting", "order", "subok": break
      case let other:
        throw PythonError(
          .typeError, "\(name)() got an unexpected keyword argument '\(other)'")
      }
    }
    let needed = if case .unary = operation { 1 } else { 2 }
    if given.count == needed + 1 {
      out = given[needed]
      given = Arguments(given.positional.prefix(needed))
    }
    guard given.count == needed else {
      throw PythonError(
        .typeError,
        "\(name)() takes from \(needed) to \(needed + 1) positional arguments but \(given.count) "
          + (given.count == 1 ? "was given" : "were given"))
    }
    if case .tuple(let outs) = out, let first = outs.elements.first { out = first }
    var result: Value
    if needed == 1, let found = try ComplexArrays.applied(name, given, interpreter) {
      result = found
    } else {
      result = try compute(Call(arguments: given, interpreter: interpreter), interpreter)
    }
    if let dtype, case .object(let array as ArrayObject) = result {
      result = .array(try raising { () throws(TensorError) in try array.array.cast(to: dtype) })
    }
    guard out.isNone, condition.isNone else {
      return try write(result, into: out, where: condition, interpreter)
    }
    return result
  }

  private func compute(_ call: Call, _ interpreter: Interpreter) throws(PythonError) -> Value {
    switch operation {
    case .unary(let body):
      if case .text = try call.array(0).object().kind {
        throw PythonError(
          .typeError,
          "ufunc '\(name)' not supported for the input types, and the inputs could not be safely "
            + "coerced to any supported types according to the casting rule ''safe''",
          advice: "these are texts, not numbers: convert with .astype(float)")
      }
      let array = try call.numbers(0)
      let result = try raising { () throws(TensorError) in try body(array) }
      try NumPyErrors.check(name, result, [.array(array)], interpreter)
      return .numpy(result)
    case .binary(let body):
      if let pooled = try computePooled(call, interpreter) { return pooled }
      let (left, right) = (try call.operand(0), try call.operand(1))
      let result = try raising { () throws(TensorError) in try body(left, right) }
      try NumPyErrors.check(name, result, [left, right], interpreter)
      return .numpy(result)
    }
  }

  private func computePooled(
    _ call: Call, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard let left = try NumPyOperand(call[0], interpreter),
      let right = try NumPyOperand(call[1], interpreter)
    else { return nil }
    if case .numbers = left, case .numbers = right { return nil }
    if let comparison {
      return try NumPyOperand.compare(comparison, left, right, interpreter)
    }
    guard let python else { return nil }
    return try NumPyOperand.binary(python, left, right, reflected: false, interpreter)
  }

  /// Writes results into `out`, only where the condition holds.
  private func write(
    _ result: Value, into out: Value, where condition: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let computed = try NumPyArray(result, interpreter).array
    let target: NDArray
    if case .object(let array as ArrayObject) = out, array.pool == nil {
      target = array.array
    } else {
      target = try raising { () throws(TensorError) in
        try NDArray.zeros(computed.shape, computed.dtype)
      }
    }
    guard target.shape == computed.shape else {
      throw PythonError(
        .valueError,
        "non-broadcastable output operand with shape \(target.shape.numpyText) doesn't match the "
          + "broadcast shape \(computed.shape.numpyText)")
    }
    var chosen = computed
    if !condition.isNone {
      let mask = try NumPyArray(condition, interpreter).array
      chosen = try raising { () throws(TensorError) in
        try NDArray.where(mask, .array(computed), .array(target), .numpy)
      }
    }
    try raising { () throws(TensorError) in try target.assign(chosen, .numpy) }
    return out.isNone ? .array(target) : out
  }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    let text = interpreter.names.text(of: name)
    if text == "__name__" { return .string(self.name == "abs" ? "absolute" : self.name) }
    if text == "nout" { return .int(1) }
    if text == "nargs" {
      if case .unary = operation { return .int(2) }
      return .int(3)
    }
    if text == "nin", case .unary = operation { return .int(1) }
    guard case .binary(let body) = operation else {
      return try super.attribute(name, interpreter)
    }
    switch text {
    case "reduce":
      return method(text, "(a, axis=0, dtype=None, out=None, keepdims=False)") {
        call throws(PythonError) in try self.reduce(call, body)
      }
    case "accumulate":
      return method(text, "(a, axis=0)") { call throws(PythonError) in
        try self.accumulate(call, body)
      }
    case "reduceat":
      return method(text, "(array, indices, axis=0)") { call throws(PythonError) in
        try self.reduceAt(call, body)
      }
    case "outer":
      return method(text, "(a, b)") { call throws(PythonError) in
        let (left, right) = (try call.numbers(0), try call.numbers(1))
        return .numpy(
          try raising { () throws(TensorError) in
            let lengths = left.shape.map { $0 } + right.shape.map { _ in 1 }
            return try body(.array(try left.reshaped(try Shape(lengths), .numpy)), .array(right))
          })
      }
    case "at":
      return method(text, "(a, indices, b=None)") { call throws(PythonError) in
        try self.apply(call, body)
      }
    case "nin": return .int(2)
    default: return try super.attribute(name, interpreter)
    }
  }

  private func method(
    _ text: String, _ signature: String,
    body: @escaping (Call) throws(PythonError) -> Value
  ) -> Value {
    .object(UfuncMethod("\(name).\(text)", signature, body))
  }

  private typealias BinaryBody = @Sendable (Operand, Operand) throws(TensorError) -> NDArray

  /// The parts from each index to the next, reduced; a part that would be empty is one element.
  private func reduceAt(_ call: Call, _ body: BinaryBody) throws(PythonError) -> Value {
    let array = try call.numbers(0)
    let places = try call.interpreter.ints(call[1])
    let axis = try call.axis(2) ?? 0
    return .numpy(
      try raising { () throws(TensorError) in
        var parts: [NDArray] = []
        let length = array.shape[try array.shape.axis(axis, .numpy)]
        for (position, start) in places.enumerated() {
          guard start >= 0, start < length else {
            throw .index("index \(start) out-of-bounds in \(self.name).reduceat [0, \(length))")
          }
          let next = position + 1 < places.count ? places[position + 1] : length
          var total = try array.select(axis, start, .numpy).copy()
          if next > start {
            for index in (start + 1)..<max(start + 1, next) {
              total = try body(.array(total), .array(try array.select(axis, index, .numpy)))
            }
          }
          parts.append(try total.unsqueezed(axis, .numpy))
        }
        return try NDArray.concatenate(parts, axis, .numpy)
      })
  }

  private func reduce(_ call: Call, _ body: BinaryBody) throws(PythonError) -> Value {
    let array = try call.numbers(0)
    var source = array
    var axis = try call.axis(1) ?? 0
    let flattens = call.arguments.count > 1 && call[1].isNone
    let keeps = try call.flag(4)
    return .numpy(
      try raising { () throws(TensorError) in
        if flattens {
          source = try array.reshaped([-1], .numpy)
          axis = 0
        }
        axis = try source.shape.axis(axis, .numpy)
        let length = source.shape[axis]
        guard length > 0 else {
          guard let identity = self.identity else {
            throw .value(
              "zero-size array to reduction operation \(self.name) which has no identity")
          }
          var shape = source.shape
          shape.remove(at: axis)
          return try .full(shape, identity, source.dtype)
        }
        if self.name == "add" { return try source.sum(axes: [axis], keepingAxes: keeps, .numpy) }
        var total = try source.select(axis, 0, .numpy).copy()
        for index in 1..<max(1, length) {
          total = try body(.array(total), .array(try source.select(axis, index, .numpy)))
        }
        return keeps ? try total.unsqueezed(axis, .numpy) : total
      })
  }

  private func accumulate(_ call: Call, _ body: BinaryBody) throws(PythonError) -> Value {
    let array = try call.numbers(0)
    let wanted = try call.int(1)
    return .array(
      try raising { () throws(TensorError) in
        let axis = try array.shape.axis(wanted, .numpy)
        var parts: [NDArray] = []
        for index in 0..<array.shape[axis] {
          let next = try array.select(axis, index, .numpy)
          parts.append(
            try parts.last.map { last throws(TensorError) in
              try body(.array(last), .array(next))
            } ?? next)
        }
        guard !parts.isEmpty else { return array }
        return try NDArray.stack(parts, axis, .numpy)
      })
  }

  private func apply(_ call: Call, _ body: BinaryBody) throws(PythonError) -> Value {
    guard case .object(let target as ArrayObject) = call[0], target.pool == nil else {
      throw PythonError(.typeError, "first operand must be array")
    }
    let items = try NumPyIndex.items(call[1], call.interpreter)
    let value = try call.array(2).numbers(as: target.array.dtype, call.interpreter)
    let modes: [String: NDArray.ScatterMode] = [
      "add": .add, "multiply": .multiply, "maximum": .maximum, "minimum": .minimum,
    ]
    let mode = modes[name]
    let negated = name == "subtract"
    guard mode != nil || negated else {
      throw PythonError(.notImplementedError, "lectern does not have np.\(name).at")
    }
    try raising { () throws(TensorError) in
      let source = negated ? try value.unary(.negative, .numpy) : value
      try target.array.set(items, to: source, .numpy, mode ?? .add)
    }
    return .none
  }
}

/// A method of a ufunc, such as `np.add.reduce`.
private final class UfuncMethod: Object {
  private let body: (Call) throws(PythonError) -> Value
  private let name: String
  private let signature: String

  init(_ name: String, _ signature: String, _ body: @escaping (Call) throws(PythonError) -> Value) {
    self.name = name
    self.signature = signature
    self.body = body
    super.init()
  }

  override func call(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let parts = signature.dropFirst().dropLast().split(separator: ",").map { part in
      part.split(separator: "=").map { $0.trimmingBlanks }
    }
    var values: [Value] = []
    for (index, part) in parts.enumerated() {
      if index < arguments.count {
        values.append(arguments[index])
      } else if let keyword = arguments.keywords.first(where: {
        interpreter.names.text(of: $0.name) == part[0]
      }) {
        values.append(keyword.value)
      } else {
        let text = part.count > 1 ? part[1] : "None"
        values.append(text == "0" ? .int(0) : text == "False" ? .bool(false) : .none)
      }
    }
    return try body(Call(arguments: Arguments(values), interpreter: interpreter))
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String { String(self).trimmingBlanks }
}
