import MiniPython
import Tensors

/// `torch.Tensor` and `torch.nn.Parameter`.
enum TensorClass {
  static let tensor = ClassDefinition(
    "Tensor", "Numbers with a shape, which know how they were computed.", signature: "(*data)",
    example: "torch.tensor([[1.0, 2.0], [3.0, 4.0]])",
    make: { (_, arguments, interpreter) throws(PythonError) in
      let data = try interpreter.elements(of: arguments[0])
      let torch = interpreter.torch
      let sizes = data.compactMap { value -> Int? in
        if case .int(let size) = value { return size }
        return nil
      }
      let isSizes = sizes.count == data.count
      let values = data.first ?? .list([Value]())
      let array =
        isSizes && !data.isEmpty
        ? try numeric { () throws(TensorError) in try NDArray.zeros(Shape(sizes), .float32) }
        : try ArrayReader.read(values, dtype: .float32, .torch, interpreter)
      return torch.wrap(array)
    },
    methods: TensorOperation.all.flatMap(\.methods) + special + ofFunctions, properties: properties)

  static let parameter = ClassDefinition(
    "Parameter", base: "torch.Tensor", "A tensor that a module trains.",
    signature: "(data=None, requires_grad=True)", example: "nn.Parameter(torch.zeros(3))",
    make: { (_, arguments, interpreter) throws(PythonError) in
      let torch = interpreter.torch
      var array = try numeric { () throws(TensorError) in try NDArray.zeros([0], .float32) }
      if let given = arguments[0].arrayValue {
        array = given
      } else if !arguments[0].isNone {
        throw PythonError(
          .typeError,
          "nn.Parameter needs a Tensor, not \(interpreter.type(of: arguments[0]).name)",
          advice: "write nn.Parameter(torch.tensor(...))")
      }
      let tensor = Tensor(array, mode: torch.mode)
      let flag = try interpreter.isTrue(arguments[1])
      if flag, !array.dtype.isFloatingPoint {
        throw PythonError(
          .runtimeError, "Only Tensors of floating point and complex dtype can require gradients")
      }
      try numeric { () throws(TensorError) in try tensor.setRequiresGrad(flag) }
      return .object(TensorObject(tensor, torch, isParameter: true))
    })

  /// Methods that are the functions of the same name, written in Python.
  private static let ofFunctions = TorchRarerSource.tensorNames.map { name in
    FunctionDefinition(name, "...") { (arguments, interpreter) throws(PythonError) in
      try interpreter.call(interpreter.resolve("torch." + name), arguments)
    }
  }

  private static let special: [FunctionDefinition] = [
    FunctionDefinition("__deepcopy__", "(self, memo=None)") {
      (arguments, interpreter) throws(PythonError) in
      guard let object = arguments[0].tensorObject else { return arguments[0] }
      guard object.tensor.isLeaf else {
        throw PythonError(
          .runtimeError,
          "Only Tensors created explicitly by the user (graph leaves) support the deepcopy "
            + "protocol at the moment.  If you were attempting to deepcopy a module, this may be "
            + "because of a torch.nn.utils.weight_norm usage, see "
            + "https://github.com/pytorch/pytorch/pull/103001",
          advice: "copy x.detach() instead")
      }
      let copy = try numeric { () throws(TensorError) in
        object.tensor.leaf(
          try object.tensor.data.copy(), requiresGrad: object.tensor.requiresGrad)
      }
      return .object(TensorObject(copy, object.torch, isParameter: object.isParameter))
    },
    FunctionDefinition("__abs__", "(self)") { (arguments, interpreter) throws(PythonError) in
      let tensor = try tensor(arguments[0])
      try DTypeRefusal.byOperation["abs"]?.check(arguments)
      return interpreter.torch.wrap(
        try numeric { () throws(TensorError) in try tensor.unary(.absolute) })
    },
    FunctionDefinition("__setitem__", "(self, key, value)") {
      (arguments, interpreter) throws(PythonError) in
      try interpreter.setItem(arguments[1], of: arguments[0], to: arguments[2])
      return .none
    },
    FunctionDefinition("__getitem__", "(self, key)") {
      (arguments, interpreter) throws(PythonError) in
      try interpreter.item(arguments[1], of: arguments[0])
    },
    FunctionDefinition("__array__", "(self, dtype=None)") {
      (arguments, interpreter) throws(PythonError) in
      guard let tensor = arguments[0].tensorObject?.tensor else { return .none }
      return try interpreter.numpyArray(tensor.data)
    },
  ]

  private static func tensor(_ value: Value) throws(PythonError) -> Tensor {
    if let object = value.tensorObject { return object.tensor }
    throw PythonError(.typeError, "expected a Tensor")
  }

  private static func view(
    _ name: String, _ summary: String,
    _ body: @escaping @Sendable (Tensor) throws(TensorError) -> Tensor
  ) -> PropertyDefinition {
    PropertyDefinition(name, summary) { (value, interpreter) throws(PythonError) in
      let tensor = try tensor(value)
      return interpreter.torch.wrap(
        try numeric { () throws(TensorError) in try body(tensor) })
    }
  }

  private static let properties: [PropertyDefinition] = [
    PropertyDefinition("shape", "The lengths of the axes.") {
      (value, interpreter) throws(PythonError) in
      try interpreter.torch.size(try tensor(value).shape, interpreter)
    },
    PropertyDefinition("dtype", "The kind of number.") { (value, interpreter) throws(PythonError) in
      interpreter.torch.value(of: try tensor(value).dtype)
    },
    PropertyDefinition("device", "Always the CPU.") { (_, interpreter) throws(PythonError) in
      .object(interpreter.torch.cpu)
    },
    PropertyDefinition("layout", "Always torch.strided.") {
      (_, interpreter) throws(PythonError) in try interpreter.resolve("torch.strided")
    },
    PropertyDefinition("_version", "How often it was changed in place.") {
      (value, _) throws(PythonError) in .int(Int(try tensor(value).data.storage.version))
    },
    PropertyDefinition("ndim", "How many axes.") { (value, _) throws(PythonError) in
      .int(try tensor(value).rank)
    },
    PropertyDefinition("itemsize") { (value, _) throws(PythonError) in
      .int(try tensor(value).dtype.byteCount)
    },
    PropertyDefinition("nbytes") { (value, _) throws(PythonError) in
      .int(try tensor(value).data.byteCount)
    },
    PropertyDefinition("requires_grad", "Whether gradients are wanted.") {
      (value, _) throws(PythonError) in
      .bool(try tensor(value).requiresGrad)
    } set: { (value, newValue, interpreter) throws(PythonError) in
      let flag = try interpreter.isTrue(newValue)
      let tensor = try tensor(value)
      try numeric { () throws(TensorError) in try tensor.setRequiresGrad(flag) }
    },
    PropertyDefinition("is_leaf", "Whether it was made by no recorded operation.") {
      (value, _) throws(PythonError) in .bool(try tensor(value).isLeaf)
    },
    PropertyDefinition("retains_grad") { (value, _) throws(PythonError) in
      .bool(try tensor(value).retainsGrad)
    },
    PropertyDefinition("is_cuda") { (_, _) throws(PythonError) in .bool(false) },
    PropertyDefinition("is_cpu") { (_, _) throws(PythonError) in .bool(true) },
    PropertyDefinition("is_sparse") { (_, _) throws(PythonError) in .bool(false) },
    PropertyDefinition("grad", "The gradient that backward() left.") {
      (value, interpreter) throws(PythonError) in
      guard let tensor = value.tensorObject?.tensor else { return .none }
      if tensor.grad == nil, !tensor.isLeaf, !tensor.retainsGrad, tensor.requiresGrad {
        interpreter.torch.warn(
          "The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its .grad "
            + "attribute won't be populated during autograd.backward(). If you indeed want the "
            + ".grad field to be populated for a non-leaf Tensor, use .retain_grad() on the "
            + "non-leaf Tensor.", interpreter)
      }
      return tensor.grad.map { interpreter.torch.wrap($0) } ?? .none
    } set: { (value, newValue, interpreter) throws(PythonError) in
      let own = try tensor(value)
      guard let new = newValue.tensorObject else {
        guard newValue.isNone else {
          throw PythonError(
            .typeError,
            "assigned grad expected to be a Tensor or None but got grad of type "
              + interpreter.type(of: newValue).name)
        }
        own.grad = nil
        return
      }
      guard new.tensor.shape == own.shape else {
        throw PythonError(
          .runtimeError,
          "attempting to assign a gradient of size '\(new.tensor.shape.torchText)' to a tensor of size "
            + "'\(own.shape.torchText)'. Please ensure that the gradient and the tensor are the same "
            + "size")
      }
      guard new.tensor.dtype == own.dtype else {
        throw PythonError(
          .runtimeError,
          "attempting to assign a gradient with dtype '\(new.tensor.dtype.messageName)' to a tensor with "
            + "grad_dtype '\(own.dtype.torchScalarName)'. The gradient must match the tensor's "
            + "grad_dtype (defaults to the tensor's dtype). You can set the tensor's grad_dtype "
            + "attribute with a specific dtype, or None to allow any dtype. Set grad_dtype with "
            + "caution. Diverging the dtypes of a tensor and its gradient may break downstream "
            + "systems that assume they match.")
      }
      own.grad = new.tensor
    },
    PropertyDefinition("_base", "The tensor that this one is a view of.") {
      (value, interpreter) throws(PythonError) in
      try tensor(value).base.map { interpreter.torch.wrap($0) } ?? .none
    },
    PropertyDefinition("data", "The numbers outside the graph.") {
      (value, interpreter) throws(PythonError) in
      interpreter.torch.wrap(try tensor(value).detached())
    } set: { (value, newValue, _) throws(PythonError) in
      try tensor(value).data = try tensor(newValue).data
    },
    PropertyDefinition("grad_fn", "The operation that made it.") {
      (value, interpreter) throws(PythonError) in
      guard let node = try tensor(value).node else { return .none }
      return .object(GradientFunctionObject(node, interpreter.torch))
    },
    view("T", "All axes in reverse order.") { (x) throws(TensorError) in
      try x.rank == 2 ? x.permuted([1, 0]) : x.reversedAxes()
    },
    view("mT", "The last two axes swapped.") { (x) throws(TensorError) in
      try x.transposed(-2, -1)
    },
    view("H", "The transpose.") { (x) throws(TensorError) in try x.transposed(0, 1) },
    view("real", "The tensor itself.") { (x) throws(TensorError) in x },
    PropertyDefinition("names") { (value, _) throws(PythonError) in
      .tuple(try tensor(value).shape.map { _ in Value.none })
    },
  ]
}

/// `x.grad_fn`: its name, and what its operands came from.
final class GradientFunctionObject: Object {
  private let operation: String
  private let node: Node?
  /// The leaf whose gradient it adds up, for an `AccumulateGrad`.
  private let variable: Tensor?
  private let torch: TorchState

  init(_ node: Node, _ torch: TorchState) {
    (self.node, self.torch, variable) = (node, torch, nil)
    operation = node.name
    super.init()
  }

  private init(accumulating variable: Tensor, _ torch: TorchState) {
    (node, self.torch, self.variable) = (nil, torch, variable)
    operation = "AccumulateGrad"
    super.init()
  }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "name":
      return .object(
        ClosureFunction("name") { [operation] (_, _) throws(PythonError) in
          .string(StringObject(operation))
        })
    case "variable": return variable.map { torch.wrap($0) }
    case "next_functions":
      return .tuple(
        (node?.origins ?? []).map { (origin) -> Value in
          switch origin {
          case .none: .tuple([.none, .int(0)])
          case .leaf(let leaf):
            .tuple([.object(GradientFunctionObject(accumulating: leaf, torch)), .int(0)])
          case .operation(let node, let output):
            .tuple([.object(GradientFunctionObject(node, torch)), .int(output)])
          }
        })
    default: return try super.attribute(name, interpreter)
    }
  }

  override func type(_ interpreter: Interpreter) -> ClassObject {
    ClassObject(name: operation, bases: [interpreter.types.object])
  }

  override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard comparison == .equal || comparison == .notEqual,
      let other = other.heapObject as? GradientFunctionObject
    else { return nil }
    let isSame = node.map { $0 === other.node } ?? (variable === other.variable)
    return .bool(isSame == (comparison == .equal))
  }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    "<\(operation) object at \(address)>"
  }
}
