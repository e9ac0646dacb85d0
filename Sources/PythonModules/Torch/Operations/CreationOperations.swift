import MiniPython
import Tensors

extension TensorOperation {
  private static let options = "dtype=None, device=None, requires_grad=False"

  /// A new tensor from an array, with the usual last two options.
  private static func finish(
    _ call: OperationCall, device: Int, requiresGrad: Int, _ array: NDArray
  ) throws(PythonError) -> Value {
    try DeviceObject.check(call[device], call.interpreter)
    let tensor = Tensor(array, mode: call.torch.mode)
    if try call.bool(requiresGrad) {
      guard array.dtype.isFloatingPoint else {
        throw PythonError(
          .runtimeError,
          "Only Tensors of floating point and complex dtype can require gradients",
          advice: "write the numbers with a point, or pass dtype=torch.float32")
      }
      try numeric { () throws(TensorError) in try tensor.setRequiresGrad(true) }
    }
    return call.torch.wrap(tensor)
  }

  private static func filled(_ name: String, _ value: Scalar) -> TensorOperation {
    TensorOperation(
      name, "(*size, \(options), out=None, size=None)", "A tensor of the same number.", .function
    ) { (call) throws(PythonError) in
      let sizes = try call[5].isNone ? call.sizes(0) : call.interpreter.ints(call[5])
      if name == "zeros", sizes.contains(where: { $0 < 0 }) {
        throw PythonError(.runtimeError, "zeros: Dimension size must be non-negative.")
      }
      let shape = try call.shape(sizes)
      let dtype = try call.dtype(1) ?? call.torch.context.defaultDType
      let array = try numeric { () throws(TensorError) in try NDArray.full(shape, value, dtype) }
      return try finish(call, device: 2, requiresGrad: 3, array)
    }
  }

  /// New tensors.
  static let creation: [TensorOperation] = [
    filled("zeros", 0), filled("ones", 1), filled("empty", 0),
    TensorOperation(
      "full", "(size, fill_value, *, \(options))", "A tensor of the same number.", .function
    ) { (call) throws(PythonError) in
      let shape = try call.shape(try call.interpreter.ints(call[0]))
      let value = try call.number(1)
      let natural: DType =
        switch value {
        case .bool: .bool
        case .int: .int64
        case .double: call.torch.context.defaultDType
        }
      let dtype = try call.dtype(2) ?? natural
      if case .int(let number) = value, let range = dtype.wholeNumbers, !range.contains(number) {
        throw PythonError(
          .runtimeError,
          "value cannot be converted to type \(dtype == .int32 ? "int" : dtype.name + "_t") without "
            + "overflow")
      }
      let array = try numeric { () throws(TensorError) in try NDArray.full(shape, value, dtype) }
      return try finish(call, device: 3, requiresGrad: 4, array)
    },
    TensorOperation("eye", "(n, m=None, *, \(options))", "Ones on the diagonal.", .function) {
      (call) throws(PythonError) in
      let (rows, columns) = (try call.int(0), try call.optionalInt(1))
      let dtype = try call.dtype(2) ?? call.torch.context.defaultDType
      let array = try numeric { () throws(TensorError) in
        try NDArray.eye(rows, columns, 0, dtype)
      }
      return try finish(call, device: 3, requiresGrad: 4, array)
    },
    TensorOperation(
      "arange", "(start=None, end=None, step=1, *, \(options))", "A range.", .function
    ) { (call) throws(PythonError) in
      if call[0].isNone, call[1].isNone {
        throw PythonError(
          .typeError,
          "arange() received an invalid combination of arguments - got (), but expected one of:\n"
            + " * (Number end, *, Tensor out = None, torch.dtype dtype = None, torch.layout layout "
            + "= torch.strided, torch.device device = None, bool pin_memory = False, bool "
            + "requires_grad = False)\n * (Number start, Number end, Number step = 1, *, Tensor "
            + "out = None, torch.dtype dtype = None, torch.layout layout = torch.strided, "
            + "torch.device device = None, bool pin_memory = False, bool requires_grad = False)\n")
      }
      var (start, end): (Scalar, Scalar) = (0, try call.number(call[0].isNone ? 1 : 0))
      if !call[1].isNone, !call[0].isNone { (start, end) = (end, try call.number(1)) }
      let step = try call.number(2)
      let isWhole = [start, end, step].allSatisfy { $0.category != .floating }
      let dtype =
        try call.dtype(3) ?? (isWhole ? .int64 : call.torch.context.defaultDType)
      guard step.doubleValue != 0 else {
        throw PythonError(.runtimeError, "step must be nonzero")
      }
      guard (end.doubleValue - start.doubleValue) * step.doubleValue >= 0 else {
        throw PythonError(
          .runtimeError, "upper bound and lower bound inconsistent with step sign")
      }
      let array = try numeric { () throws(TensorError) in
        try NDArray.arange(start, end, step, dtype)
      }
      return try finish(call, device: 4, requiresGrad: 5, array)
    },
    TensorOperation("linspace", "(start, end, steps=None, *, \(options))", "Even steps.", .function)
    {
      (call) throws(PythonError) in
      guard !call[2].isNone else {
        let types =
          "\(call.interpreter.type(of: call[0]).name), "
          + call.interpreter.type(of: call[1]).name
        throw PythonError(
          .typeError,
          "linspace() received an invalid combination of arguments - got (\(types)), but expected one "
            + "of:\n * (Number start, Number end, int steps)\n",
          advice: "say how many numbers: torch.linspace(0, 1, steps=5)")
      }
      let (start, end, count) = (try call.double(0), try call.double(1), try call.int(2))
      let dtype = try call.dtype(3) ?? call.torch.context.defaultDType
      guard count >= 0 else {
        throw PythonError(.runtimeError, "number of steps must be non-negative")
      }
      let array = try numeric { () throws(TensorError) in
        try NDArray.linspace(start, end, count, dtype, dialect: .torch)
      }
      return try finish(call, device: 4, requiresGrad: 5, array)
    },
    TensorOperation(
      "logspace", "(start, end, steps, base=10.0, *, \(options))", "Even ratios.", .function
    ) { (call) throws(PythonError) in
      let (start, end, count) = (try call.double(0), try call.double(1), try call.int(2))
      let base = try call.double(3)
      let dtype = try call.dtype(4) ?? call.torch.context.defaultDType
      let array = try numeric { () throws(TensorError) in
        let exponents = try NDArray.linspace(start, end, count, .float64, dialect: .torch)
        return try NDArray.binary(.power, .scalar(.double(base)), .array(exponents))
          .cast(to: dtype)
      }
      return try finish(call, device: 5, requiresGrad: 6, array)
    },
    TensorOperation("tensor", "(data, *, \(options))", "A tensor of these numbers.", .function) {
      (call) throws(PythonError) in
      let array: NDArray
      do throws(PythonError) {
        array = try ArrayReader.read(
          call[0], dtype: try call.dtype(1), .torch,
          defaultFloat: call.torch.context.defaultDType, call.interpreter)
      } catch {
        guard error.message == "Could not infer dtype of complex" else { throw error }
        return try call.interpreter.call(
          call.interpreter.resolve("_torch_complex.from_numbers"), Arguments(call[0], call[1]))
      }
      return try finish(call, device: 2, requiresGrad: 3, array)
    },
    asTensor("as_tensor"), asTensor("asarray"),
    TensorOperation(
      "from_numpy", "(ndarray)", "A tensor that shares an array's numbers.", .function
    ) { (call) throws(PythonError) in
      try refuseForeign(call[0], call.interpreter)
      let isScalar = call.interpreter.type(of: call[0]).typeName != "numpy.ndarray"
      guard call[0].tensorObject == nil, !isScalar, let array = call[0].arrayValue else {
        throw PythonError(
          .typeError,
          "expected np.ndarray (got \(call.interpreter.type(of: call[0]).typeName))")
      }
      return call.torch.wrap(array)
    },
    TensorOperation("scalar_tensor", "(s, *, \(options))", "A single number.", .function) {
      (call) throws(PythonError) in
      let value = try call.number(0)
      let dtype = try call.dtype(1) ?? call.torch.context.defaultDType
      let array = try numeric { () throws(TensorError) in try NDArray.scalar(value, dtype) }
      return try finish(call, device: 2, requiresGrad: 3, array)
    },
  ]

  /// Refuses the arrays of NumPy that PyTorch cannot take.
  static func refuseForeign(_ value: Value, _ interpreter: Interpreter) throws(PythonError) {
    guard interpreter.type(of: value).typeName == "numpy.ndarray" else { return }
    let dtype = try interpreter.attribute(interpreter.names.name("dtype"), of: value)
    let kind = try interpreter.text(
      interpreter.attribute(interpreter.names.name("kind"), of: dtype))
    if kind == "U" || kind == "O" {
      throw PythonError(
        .typeError,
        "can't convert np.ndarray of type numpy.\(kind == "U" ? "str_" : "object_"). The only "
          + "supported types are: float64, float32, float16, complex64, complex128, int64, int32, "
          + "int16, int8, uint64, uint32, uint16, uint8, and bool.")
    }
    if let array = value.arrayValue, array.strides.contains(where: { $0 < 0 }) {
      throw PythonError(
        .valueError,
        "At least one stride in the given numpy array is negative, and tensors with negative "
          + "strides are not currently supported. (You can probably work around this by making a "
          + "copy of your array  with array.copy().) ")
    }
  }

  private static func asTensor(_ name: String) -> TensorOperation {
    TensorOperation(name, "(data, dtype=None, device=None)", "As a tensor.", .function) {
      (call) throws(PythonError) in
      let dtype = try call.dtype(1)
      if let tensor = call[0].tensorObject, dtype == nil || dtype == tensor.tensor.dtype {
        return call[0]
      }
      if let array = call[0].arrayValue, dtype == nil || dtype == array.dtype {
        return call.torch.wrap(array)
      }
      return call.torch.wrap(
        try ArrayReader.read(
          call[0], dtype: dtype, .torch, defaultFloat: call.torch.context.defaultDType,
          call.interpreter))
    }
  }

  private static func like(_ name: String, _ value: Scalar?) -> TensorOperation {
    let extra = value == nil ? "fill_value, " : ""
    return TensorOperation(
      name, "(input, \(extra)*, \(options))", "A tensor of the same shape.", .function
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let offset = value == nil ? 1 : 0
      let fill = if let value { value } else { try call.number(1) }
      let dtype = try call.dtype(1 + offset) ?? input.dtype
      let array = try numeric { () throws(TensorError) in
        try NDArray.full(input.shape, fill, dtype)
      }
      return try finish(call, device: 2 + offset, requiresGrad: 3 + offset, array)
    }
  }

  private static func fresh(_ name: String, _ value: Scalar) -> TensorOperation {
    TensorOperation(name, "(input, *size, dtype=None)", "A new tensor of this dtype.", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let shape = try call.shape(try call.sizes(1))
      let dtype = try call.dtype(2) ?? input.dtype
      return try call.wrapArray { () throws(TensorError) in
        try NDArray.full(shape, value, dtype)
      }
    }
  }

  /// New tensors like others.
  static let likeCreation: [TensorOperation] = [
    like("zeros_like", 0), like("ones_like", 1), like("empty_like", 0), like("full_like", nil),
    fresh("new_zeros", 0), fresh("new_ones", 1), fresh("new_empty", 0),
    TensorOperation("new_full", "(input, size, fill_value, *, dtype=None)", "", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let shape = try call.shape(try call.interpreter.ints(call[1]))
      let value = try call.number(2)
      let dtype = try call.dtype(3) ?? input.dtype
      return try call.wrapArray { () throws(TensorError) in
        try NDArray.full(shape, value, dtype)
      }
    },
    TensorOperation("new_tensor", "(input, data, *, dtype=None)", "", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      return call.torch.wrap(
        try ArrayReader.read(
          call[1], dtype: try call.dtype(2) ?? input.dtype, .torch, call.interpreter))
    },
  ]
}
