import MiniPython
import Tensors

/// Seeds, defaults, gradients of functions, and what else `torch` has beside operations.
enum ModeFunctions {
  static let device = ClassDefinition(
    "device", "Where tensors are; always the CPU here.", signature: "(type, index=None)",
    make: { (_, arguments, interpreter) throws(PythonError) in
      try DeviceObject.check(arguments[0], interpreter)
      return .object(interpreter.torch.cpu)
    })

  static let random: [FunctionDefinition] = [
    FunctionDefinition("manual_seed", "(seed)", "Starts the random numbers over.") {
      (arguments, interpreter) throws(PythonError) in
      let torch = interpreter.torch
      torch.generator.reseed(try interpreter.int(arguments[0]))
      return .object(
        GeneratorObject(
          torch.generator, class: try torch.nativeClass("torch.Generator", interpreter)))
    },
    FunctionDefinition("seed", "()") { (_, interpreter) throws(PythonError) in
      .int(interpreter.torch.generator.seed)
    },
    FunctionDefinition("initial_seed", "()") { (_, interpreter) throws(PythonError) in
      .int(interpreter.torch.generator.seed)
    },
    FunctionDefinition("get_rng_state", "()", "Where the random numbers stand.") {
      (_, interpreter) throws(PythonError) in
      .object(RandomStateObject(interpreter.torch.generator.state))
    },
    FunctionDefinition("set_rng_state", "(new_state)", "Goes back to a state.") {
      (arguments, interpreter) throws(PythonError) in
      interpreter.torch.generator.state = try RandomStateObject.state(arguments[0])
      return .none
    },
  ]

  static let all: [FunctionDefinition] =
    random + [
      FunctionDefinition("is_tensor", "(obj)", "Whether it is a tensor.") {
        (arguments, _) throws(PythonError) in .bool(arguments[0].tensorObject != nil)
      },
      FunctionDefinition("is_grad_enabled", "()", "Whether operations are recorded.") {
        (_, interpreter) throws(PythonError) in .bool(interpreter.torch.mode.isEnabled)
      },
      FunctionDefinition("get_default_dtype", "()") { (_, interpreter) throws(PythonError) in
        interpreter.torch.value(of: interpreter.torch.context.defaultDType)
      },
      FunctionDefinition("set_default_dtype", "(d)", "The dtype of new tensors of floats.") {
        (arguments, interpreter) throws(PythonError) in
        guard let dtype = try interpreter.dtype(arguments[0]), dtype.isFloatingPoint else {
          throw PythonError(
            .typeError, "only floating-point types are supported as the default type")
        }
        interpreter.torch.context.defaultDType = dtype
        return .none
      },
      FunctionDefinition(
        "set_printoptions",
        "(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, "
          + "sci_mode=None)", "How tensors print."
      ) { (arguments, interpreter) throws(PythonError) in
        try setPrintOptions(arguments, interpreter)
        return .none
      },
      FunctionDefinition("set_num_threads", "(int)") { (_, _) throws(PythonError) in .none },
      FunctionDefinition(
        "set_float32_matmul_precision", "(precision)", "Products are always exact here."
      ) { (_, _) throws(PythonError) in .none },
      FunctionDefinition("get_float32_matmul_precision", "()") { (_, _) throws(PythonError) in
        .string("highest")
      },
      FunctionDefinition("set_default_device", "(device)", "The CPU is the only one here.") {
        (arguments, interpreter) throws(PythonError) in
        try DeviceObject.check(arguments[0], interpreter)
        return .none
      },
      FunctionDefinition("get_default_device", "()") { (_, interpreter) throws(PythonError) in
        .object(interpreter.torch.cpu)
      },
      FunctionDefinition("get_num_threads", "()") { (_, _) throws(PythonError) in .int(1) },
      FunctionDefinition("use_deterministic_algorithms", "(mode, *, warn_only=False)") {
        (_, _) throws(PythonError) in .none
      },
      FunctionDefinition("result_type", "(tensor1, tensor2)") {
        (arguments, interpreter) throws(PythonError) in
        let call = OperationCall(arguments, interpreter, name: "result_type")
        // Only whether there are axes matters, not how long they are.
        func small(_ operand: TensorOperand) throws(TensorError) -> TensorOperand {
          guard case .tensor(let tensor) = operand else { return operand }
          let shape: Shape = tensor.rank == 0 ? [] : [1]
          return .tensor(
            Tensor(try NDArray.zeros(shape, tensor.dtype), mode: interpreter.torch.mode))
        }
        let (one, two) = (try call.operand(0), try call.operand(1))
        return interpreter.torch.value(
          of: try numeric { () throws(TensorError) in
            try Tensor.binary(.add, small(one), small(two), interpreter.torch.mode).dtype
          })
      },
      FunctionDefinition("promote_types", "(type1, type2)") {
        (arguments, interpreter) throws(PythonError) in
        guard let one = try interpreter.dtype(arguments[0]),
          let two = try interpreter.dtype(arguments[1])
        else { throw PythonError(.typeError, "promote_types needs two dtypes") }
        return interpreter.torch.value(of: .promotedLikeTorch(one, two))
      },
      FunctionDefinition("compile", "(model=None, **kwargs)", "The model itself.") {
        (arguments, _) throws(PythonError) in arguments[0]
      },
    ]

  private static func setPrintOptions(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) {
    let torch = interpreter.torch
    if !arguments[4].isNone {
      let profile = try interpreter.text(arguments[4])
      torch.printOptions = TorchPrintOptions()
      if profile == "short" {
        torch.printOptions.precision = 2
        torch.printOptions.edgeItems = 2
      } else if profile == "full" {
        torch.printOptions.threshold = .max
      }
    }
    if !arguments[0].isNone { torch.printOptions.precision = try interpreter.int(arguments[0]) }
    if !arguments[1].isNone {
      let threshold = try interpreter.double(arguments[1])
      torch.printOptions.threshold = Int(saturating: threshold)
    }
    if !arguments[2].isNone { torch.printOptions.edgeItems = try interpreter.int(arguments[2]) }
    if !arguments[3].isNone { torch.printOptions.lineWidth = try interpreter.int(arguments[3]) }
    torch.printOptions.scientific =
      arguments[5].isNone ? nil : try interpreter.isTrue(arguments[5])
  }

  // MARK: Gradients

  static let autograd: [FunctionDefinition] = [
    FunctionDefinition(
      "grad",
      "(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, "
        + "allow_unused=None)", "The gradients of outputs for inputs."
    ) { (arguments, interpreter) throws(PythonError) in try gradient(arguments, interpreter) },
    FunctionDefinition("backward", "(tensors, grad_tensors=None, retain_graph=None)") {
      (arguments, interpreter) throws(PythonError) in
      let call = OperationCall(arguments, interpreter, name: "backward")
      let roots =
        arguments[0].tensorObject != nil ? [try call.tensor(0)] : try call.tensors(0)
      let retains = try call.bool(2)
      for (index, root) in roots.enumerated() {
        try numeric { () throws(TensorError) in
          try root.backward(nil, retainGraph: retains || index + 1 < roots.count)
        }
      }
      return .none
    },
  ]

  /// `detect_anomaly`, which looks for NaN from its `with` on, and `set_detect_anomaly`, which looks
  /// for it at once.
  static let anomaly: [ClassDefinition] = ["detect_anomaly", "set_detect_anomaly"].map { name in
    ClassDefinition(
      name, "A block in which a NaN in a gradient is an error.",
      methods: [
        FunctionDefinition(
          "__init__",
          name == "detect_anomaly" ? "(self, check_nan=True)" : "(self, mode, check_nan=True)"
        ) { (arguments, interpreter) throws(PythonError) in
          guard let block = arguments[0].heapObject as? InstanceObject else { return .none }
          let mode = interpreter.torch.mode
          let isSetter = name != "detect_anomaly"
          var checks = try interpreter.isTrue(arguments[isSetter ? 2 : 1])
          if isSetter, try !interpreter.isTrue(arguments[1]) { checks = false }
          let names = interpreter.names
          block.attributes[names.name("prev")] = .bool(mode.findsAnomalies)
          block.attributes[names.name("check_nan")] = .bool(checks)
          if isSetter { mode.findsAnomalies = checks }
          return .none
        },
        FunctionDefinition("__enter__", "(self)") { (arguments, interpreter) throws(PythonError) in
          let checks = try interpreter.attribute(
            interpreter.names.name("check_nan"), of: arguments[0])
          interpreter.torch.mode.findsAnomalies = try interpreter.isTrue(checks)
          return .none
        },
        FunctionDefinition("__exit__", "(self, *args)") {
          (arguments, interpreter) throws(PythonError) in
          let before = try interpreter.attribute(interpreter.names.name("prev"), of: arguments[0])
          interpreter.torch.mode.findsAnomalies = try interpreter.isTrue(before)
          return .none
        },
      ])
  }

  private static func gradient(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let call = OperationCall(arguments, interpreter, name: "grad")
    let outputs = arguments[0].tensorObject != nil ? [try call.tensor(0)] : try call.tensors(0)
    let inputs = arguments[1].tensorObject != nil ? [try call.tensor(1)] : try call.tensors(1)
    var seeds: [Tensor?] = outputs.map { _ in nil }
    if let seed = arguments[2].tensorObject {
      seeds[0] = seed.tensor
    } else if !arguments[2].isNone {
      seeds = try call.tensors(2).map { $0 }
    }
    let retains = try call.bool(3)
    let allowsUnused = try call.bool(5)
    if try call.bool(4) {
      let found = try recordedGradients(outputs, inputs, seeds)
      return try gradientTuple(found, allowsUnused, interpreter)
    }
    var sums = [NDArray?](repeating: nil, count: inputs.count)
    for (index, output) in outputs.enumerated() {
      let seed = seeds[index]
      let parts = try numeric { () throws(TensorError) in
        try output.gradients(
          of: inputs, seed?.data, retainGraph: retains || index + 1 < outputs.count)
      }
      for (position, part) in parts.enumerated() {
        guard let part else { continue }
        guard let sum = sums[position] else {
          sums[position] = part
          continue
        }
        sums[position] = try numeric { () throws(TensorError) in
          try NDArray.binary(.add, .array(sum), .array(part))
        }
      }
    }
    return try gradientTuple(
      sums.map { $0.map { Tensor($0, mode: interpreter.torch.mode) } }, allowsUnused, interpreter)
  }

  /// The gradients with `create_graph=True`: they are part of a graph themselves.
  private static func recordedGradients(
    _ outputs: [Tensor], _ inputs: [Tensor], _ seeds: [Tensor?]
  ) throws(PythonError) -> [Tensor?] {
    try numeric { () throws(TensorError) in
      var sums = [Tensor?](repeating: nil, count: inputs.count)
      for (output, seed) in zip(outputs, seeds) {
        for (position, part) in try output.recordedGradients(of: inputs, seed).enumerated() {
          guard let part else { continue }
          sums[position] =
            try sums[position].map { (sum) throws(TensorError) in try sum.add(part) } ?? part
        }
      }
      return sums
    }
  }

  private static func gradientTuple(
    _ gradients: [Tensor?], _ allowsUnused: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var values: [Value] = []
    for gradient in gradients {
      guard gradient != nil || allowsUnused else {
        throw PythonError(
          .runtimeError,
          "The differentiated Tensor at index \(values.count) appears to not have been used in the "
            + "graph. Set allow_unused=True if this is the desired behavior.")
      }
      values.append(gradient.map { interpreter.torch.wrap($0) } ?? .none)
    }
    return .tuple(values)
  }
}
