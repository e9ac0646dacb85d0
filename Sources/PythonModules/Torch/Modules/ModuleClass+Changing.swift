import MiniPython
import Networks
import Tensors

extension ModuleClass {
  /// What changes a module: its mode, its dtype, its gradients.
  static let changing: [FunctionDefinition] = [
    FunctionDefinition("train", "(self, mode=True)", "Switches to training: dropout drops.") {
      (arguments, interpreter) throws(PythonError) in
      guard case .bool(let mode) = arguments[1] else {
        throw PythonError(.valueError, "training mode is expected to be boolean")
      }
      try setTraining(arguments[0], mode, interpreter)
      return arguments[0]
    },
    FunctionDefinition("eval", "(self)", "Switches to evaluation: dropout does nothing.") {
      (arguments, interpreter) throws(PythonError) in
      try setTraining(arguments[0], false, interpreter)
      return arguments[0]
    },
    FunctionDefinition("zero_grad", "(self, set_to_none=True)", "Forgets all gradients.") {
      (arguments, interpreter) throws(PythonError) in
      let toNone = try interpreter.isTrue(arguments[1])
      for (_, tensor) in try network(arguments[0]).required().namedParameters() {
        tensor.clearGradient(toNone: toNone)
      }
      return .none
    },
    FunctionDefinition(
      "requires_grad_", "(self, requires_grad=True)", "Freezes or thaws all parameters."
    ) { (arguments, interpreter) throws(PythonError) in
      let flag = try interpreter.isTrue(arguments[1])
      for (_, tensor) in try network(arguments[0]).required().namedParameters() {
        try numeric { () throws(TensorError) in try tensor.setRequiresGrad(flag) }
      }
      return arguments[0]
    },
    FunctionDefinition(
      "apply", "(self, fn)", "Calls fn with each module, the innermost first.",
      example: "model.apply(init_weights)"
    ) { (arguments, interpreter) throws(PythonError) in
      try apply(arguments[1], to: arguments[0], interpreter)
      return arguments[0]
    },
    FunctionDefinition("to", "...", "Changes the dtype of all parameters.") {
      (arguments, interpreter) throws(PythonError) in
      var dtype: DType?
      let values = arguments.droppingFirst().positional + arguments.keywords.map(\.value)
      for value in values {
        if case .object(let object) = value, let found = object as? TorchDTypeObject {
          dtype = found.dtype
        } else if let tensor = value.tensorObject {
          dtype = tensor.tensor.dtype
        } else if case .bool = value {
          continue
        } else {
          try DeviceObject.check(value, interpreter)
        }
      }
      if let dtype { try cast(arguments[0], to: dtype) }
      return arguments[0]
    },
    FunctionDefinition("cpu", "(self)") { (arguments, _) throws(PythonError) in arguments[0] },
    FunctionDefinition("cuda", "(self, device=None)") { (_, interpreter) throws(PythonError) in
      try DeviceObject.check(.string("cuda"), interpreter)
      return .none
    },
    FunctionDefinition("float", "(self)") { (arguments, _) throws(PythonError) in
      try cast(arguments[0], to: .float32)
      return arguments[0]
    },
    FunctionDefinition("half", "(self)") { (arguments, _) throws(PythonError) in
      try cast(arguments[0], to: .float16)
      return arguments[0]
    },
    FunctionDefinition("bfloat16", "(self)") { (arguments, _) throws(PythonError) in
      try cast(arguments[0], to: .bfloat16)
      return arguments[0]
    },
    FunctionDefinition("double", "(self)") { (arguments, _) throws(PythonError) in
      try cast(arguments[0], to: .float64)
      return arguments[0]
    },
    FunctionDefinition(
      "reset_parameters", "(self)", "Draws the parameters of a layer anew."
    ) { (arguments, interpreter) throws(PythonError) in
      let object = try network(arguments[0])
      guard let rebuild = object.rebuild, let module = object.module else {
        throw interpreter.missingAttribute(
          interpreter.names.name("reset_parameters"), of: arguments[0])
      }
      let fresh = try rebuild()
      _ = try numeric { () throws(TensorError) in
        try module.load(fresh.stateDictionary().map { ($0.name, $0.tensor.data) })
      }
      return .none
    },
    FunctionDefinition("flatten_parameters", "(self)") { (_, _) throws(PythonError) in .none },
  ]

  /// `train()` reaches children through their own `train`, which a Python class may override.
  private static func setTraining(
    _ value: Value, _ mode: Bool, _ interpreter: Interpreter
  ) throws(PythonError) {
    let module = try network(value).required()
    module.isTraining = mode
    let name = interpreter.names.name("train")
    for (_, child) in module.namedChildren {
      if let face = child.face as? NetworkObject,
        let method = face.type(interpreter).member(name), !(method.heapObject is NativeFunction)
      {
        _ = try interpreter.call(method, Arguments(.object(face), .bool(mode)))
      } else if let face = child.face as? NetworkObject {
        try setTraining(.object(face), mode, interpreter)
      } else {
        child.setTraining(mode)
      }
    }
  }

  private static func apply(
    _ function: Value, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    for (_, child) in try network(value).required().namedChildren {
      try apply(
        function, to: .object(NetworkObject.face(of: child, interpreter)), interpreter)
    }
    _ = try interpreter.call(function, Arguments(value))
  }

  private static func cast(_ value: Value, to dtype: DType) throws(PythonError) {
    guard dtype.isFloatingPoint else {
      throw PythonError(
        .typeError,
        "nn.Module.to only accepts floating point or complex dtypes, but got desired dtype="
          + dtype.torchName)
    }
    let module = try network(value).required()
    try numeric { () throws(TensorError) in
      for (_, tensor) in module.namedParameters() + module.namedBuffers()
      where tensor.dtype.isFloatingPoint {
        tensor.data = try tensor.data.cast(to: dtype)
        if let gradient = tensor.grad { gradient.data = try gradient.data.cast(to: dtype) }
      }
    }
  }
}

extension Tensor {
  /// Forgets the gradient, or sets it to zeros.
  func clearGradient(toNone: Bool) {
    if toNone {
      grad = nil
    } else {
      grad?.data.fill(.int(0))
    }
  }
}
