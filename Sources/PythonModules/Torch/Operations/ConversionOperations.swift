import MiniPython
import Tensors

extension TensorOperation {
  private static func cast(_ name: String, _ dtype: DType) -> TensorOperation {
    TensorOperation(name, "(input)", "As \(dtype.torchName).", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      if input.dtype == dtype { return call[0] }
      return try call.wrap { () throws(TensorError) in try input.cast(to: dtype) }
    }
  }

  /// Other dtypes, copies, and the ways out of a tensor.
  static let conversions: [TensorOperation] = [
    cast("float", .float32), cast("double", .float64), cast("long", .int64), cast("int", .int32),
    cast("bool", .bool), cast("byte", .uint8), cast("char", .int8), cast("short", .int16),
    cast("half", .float16), cast("bfloat16", .bfloat16),
    TensorOperation("to", "...", "As another dtype.", .method) { (call) throws(PythonError) in
      var dtype: DType?
      var copies = false
      for keyword in call.arguments.keywords
      where call.interpreter.names.text(of: keyword.name) == "copy" {
        copies = try call.interpreter.isTrue(keyword.value)
      }
      let others = call.arguments.keywords.filter {
        !["copy", "non_blocking", "memory_format"].contains(
          call.interpreter.names.text(of: $0.name))
      }
      for value in call.arguments.droppingFirst().positional + others.map(\.value) {
        if case .bool = value { continue }
        if let tensor = value.tensorObject {
          dtype = tensor.tensor.dtype
        } else if case .string = value {
          try DeviceObject.check(value, call.interpreter)
        } else if case .object(let object) = value, object is DeviceObject {
          continue
        } else {
          dtype = try call.interpreter.dtype(value)
        }
      }
      let input = try call.tensor(0)
      if copies { return try call.wrap { () throws(TensorError) in try input.cloned() } }
      guard let dtype, dtype != input.dtype else { return call[0] }
      return try call.wrap { () throws(TensorError) in try input.cast(to: dtype) }
    },
    TensorOperation("type", "(input, dtype=None)", "The name of its type, or another.", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      if call[1].isNone {
        return .string(StringObject("torch.\(input.dtype.torchScalarName)Tensor"))
      }
      var dtype: DType?
      if case .string(let text) = call[1] {
        dtype = DType.allCases.first { "torch.\($0.torchScalarName)Tensor" == text.text }
      } else {
        dtype = try call.dtype(1)
      }
      guard let dtype else {
        throw PythonError(
          .valueError, "invalid type: \(try call.interpreter.representation(of: call[1]))")
      }
      return try call.wrap { () throws(TensorError) in try input.cast(to: dtype) }
    },
    TensorOperation("type_as", "(input, other)", "As the dtype of another.", .method) {
      (call) throws(PythonError) in
      let (input, other) = (try call.tensor(0), try call.tensor(1))
      return try call.wrap { () throws(TensorError) in try input.cast(to: other.dtype) }
    },
    TensorOperation("clone", "(input, *, memory_format=None)", "A copy.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try input.cloned() }
    },
    TensorOperation("detach", "(input)", "The same numbers outside the graph.") {
      (call) throws(PythonError) in call.torch.wrap(try call.tensor(0).detached())
    },
    TensorOperation("detach_", "(input)", "Takes it out of the graph.", .method) {
      (call) throws(PythonError) in
      try call.tensor(0).leaveGraph()
      return call[0]
    },
    TensorOperation("item", "(input)", "The only number, as Python's own.", .method) {
      (call) throws(PythonError) in
      guard let object = call[0].tensorObject else { return .none }
      return Value(try object.item())
    },
    TensorOperation("tolist", "(input)", "Nested lists of the numbers.", .method) {
      (call) throws(PythonError) in try call.tensor(0).data.nestedList()
    },
    TensorOperation(
      "numpy", "(input, *, force=False)", "A NumPy array of the same numbers.", .method
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let forces = try call.bool(1)
      guard !input.requiresGrad || forces else {
        throw PythonError(
          .runtimeError,
          "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
      }
      guard input.dtype != .bfloat16 else {
        throw PythonError(
          .typeError, "Got unsupported ScalarType BFloat16",
          advice: "NumPy has no bfloat16: convert with .float() first")
      }
      return try call.interpreter.numpyArray(input.data)
    },
    TensorOperation("cpu", "(input)", "The tensor itself.", .method) {
      (call) throws(PythonError) in call[0]
    },
    TensorOperation("pin_memory", "(input)", "The tensor itself.", .method) {
      (call) throws(PythonError) in call[0]
    },
    TensorOperation("cuda", "(input, device=None)", "Not here.", .method) {
      (call) throws(PythonError) in
      try DeviceObject.check(.string("cuda"), call.interpreter)
      return .none
    },
    TensorOperation("data_ptr", "(input)", "Where the numbers are.", .method) {
      (call) throws(PythonError) in
      .int(Int(bitPattern: try call.tensor(0).data.rawPointer))
    },
    TensorOperation("is_floating_point", "(input)", "Whether the dtype has fractions.") {
      (call) throws(PythonError) in .bool(try call.tensor(0).dtype.isFloatingPoint)
    },
    TensorOperation("is_complex", "(input)", "Never here.") { (_) throws(PythonError) in
      .bool(false)
    },
    TensorOperation("is_nonzero", "(input)", "Whether the only number is not zero.") {
      (call) throws(PythonError) in .bool(try call.interpreter.isTrue(call[0]))
    },
    TensorOperation("numel", "(input)", "How many elements.") { (call) throws(PythonError) in
      .int(try call.tensor(0).count)
    },
    TensorOperation("nelement", "(input)", "How many elements.", .method) {
      (call) throws(PythonError) in .int(try call.tensor(0).count)
    },
    TensorOperation("element_size", "(input)", "Bytes of one element.", .method) {
      (call) throws(PythonError) in .int(try call.tensor(0).dtype.byteCount)
    },
    TensorOperation("dim", "(input)", "How many axes.", .method) { (call) throws(PythonError) in
      .int(try call.tensor(0).rank)
    },
    TensorOperation("ndimension", "(input)", "How many axes.", .method) {
      (call) throws(PythonError) in .int(try call.tensor(0).rank)
    },
    TensorOperation("size", "(input, dim=None)", "The lengths of the axes.", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      guard let axis = try call.optionalAxis(1) else {
        return try call.torch.size(input.shape, call.interpreter)
      }
      return .int(try numeric { () throws(TensorError) in try input.shape.length(along: axis) })
    },
    TensorOperation("stride", "(input, dim=None)", "Steps along the axes.", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      guard let axis = try call.optionalAxis(1) else {
        return .tuple(input.data.strides.map { .int($0) })
      }
      return .int(
        try numeric { () throws(TensorError) in input.data.strides[try input.shape.axis(axis)] })
    },
    TensorOperation("storage_offset", "(input)", "Elements before the first.", .method) {
      (call) throws(PythonError) in .int(try call.tensor(0).data.offset)
    },
    TensorOperation("is_contiguous", "(input)", "Whether in memory one after the other.", .method) {
      (call) throws(PythonError) in .bool(try call.tensor(0).data.isContiguous)
    },
    TensorOperation("get_device", "(input)", "Always the CPU.", .method) {
      (_) throws(PythonError) in .int(-1)
    },
  ]
}

extension Interpreter {
  /// A NumPy array that shares its numbers with a tensor.
  func numpyArray(_ array: NDArray) throws(PythonError) -> Value {
    .object(ArrayObject(array))
  }
}
