import MiniPython
import Networks
import Tensors

/// Calls of native layers: Python's arguments in, tensors through the layer, Python's values out.
enum LayerCall {
  /// - Parameter arguments: bound to the layer's forward signature, `self` first.
  static func run(
    _ module: Module, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let torch = interpreter.torch
    try DTypeRefusal.check(module, arguments)
    let result = try pass(module, arguments, torch, interpreter)
    if torch.mode.isEnabled { torch.watch(module, arguments, result, interpreter) }
    return result
  }

  private static func pass(
    _ module: Module, _ arguments: Arguments, _ torch: TorchState, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    switch module {
    case let layer as TransformerEncoderLayer:
      let masks = try masks(arguments, 2, 3, 4, interpreter)
      let input = try tensor(arguments[1], "src", module, interpreter)
      return torch.wrap(
        try numeric { () throws(TensorError) in try layer.forward(input, masks) })
    case let layer as EmbeddingBag:
      let input = try tensor(arguments[1], "input", module, interpreter)
      let weights =
        arguments[3].isNone
        ? nil : try tensor(arguments[3], "per_sample_weights", module, interpreter)
      let offsets =
        arguments[2].isNone ? nil : try tensor(arguments[2], "offsets", module, interpreter)
      return torch.wrap(
        try numeric { () throws(TensorError) in
          try layer.forward(input, offsets: offsets?.data.integers(), weights: weights)
        })
    case let layer as UnaryLayer:
      if layer.typeName == "Identity", arguments[1].tensorObject == nil { return arguments[1] }
      let input = try tensor(arguments[1], "input", module, interpreter)
      return torch.wrap(try numeric { () throws(TensorError) in try layer.forward(input) })
    case let layer as CombiningLayer:
      var inputs: [Tensor] = []
      for (index, name) in layer.inputNames.enumerated() {
        inputs.append(try tensor(arguments[index + 1], name, module, interpreter))
      }
      if module.typeName == "MSELoss" || module.typeName == "L1Loss",
        let notice = Losses.broadcastNotice(inputs[0], inputs[1])
      {
        torch.warn(notice, interpreter)
      }
      return torch.wrap(try numeric { () throws(TensorError) in try layer.forward(inputs) })
    case let layer as RecurrentLayer:
      return try RecurrentLayerCall.run(layer, arguments[1], arguments[2], interpreter)
    case let cell as RecurrentCell:
      let input = try tensor(arguments[1], "input", module, interpreter)
      let state = try RecurrentLayerCall.state(arguments[2], cell.kind, interpreter)
      let next = try numeric { () throws(TensorError) in try cell.forward(input, state) }
      return RecurrentLayerCall.value(next, torch)
    case let layer as MultiheadAttention:
      return try attend(layer, arguments, interpreter)
    case let layer as TransformerDecoderLayer:
      let target = try tensor(arguments[1], "tgt", module, interpreter)
      let memory = try tensor(arguments[2], "memory", module, interpreter)
      let targetMasks = try masks(arguments, 3, 5, 7, interpreter)
      let memoryMasks = try masks(arguments, 4, 6, 8, interpreter)
      return torch.wrap(
        try numeric { () throws(TensorError) in
          try layer.forward(
            target, memory: memory, targetMasks: targetMasks, memoryMasks: memoryMasks)
        })
    default:
      throw PythonError(.notImplementedError, "\(module.typeName) cannot be called")
    }
  }

  private static func attend(
    _ layer: MultiheadAttention, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let query = try tensor(arguments[1], "query", layer, interpreter)
    let key = try tensor(arguments[2], "key", layer, interpreter)
    let value = try tensor(arguments[3], "value", layer, interpreter)
    let needsWeights = try interpreter.isTrue(arguments[5])
    let averages = try interpreter.isTrue(arguments[7])
    let masks = AttentionMasks(
      attention: arguments[6].tensorObject?.tensor, padding: arguments[4].tensorObject?.tensor,
      isCausal: try interpreter.isTrue(arguments[8]))
    let output = try numeric { () throws(TensorError) in
      try layer.forward(
        query: query, key: key, value: value, masks: masks, needsWeights: needsWeights,
        averagesWeights: averages)
    }
    let torch = interpreter.torch
    return .tuple([torch.wrap(output.values), output.weights.map { torch.wrap($0) } ?? .none])
  }

  /// Masks from the arguments at three positions.
  static func masks(
    _ arguments: Arguments, _ attention: Int, _ padding: Int, _ causal: Int,
    _ interpreter: Interpreter
  ) throws(PythonError) -> AttentionMasks {
    AttentionMasks(
      attention: arguments[attention].tensorObject?.tensor,
      padding: arguments[padding].tensorObject?.tensor,
      isCausal: try interpreter.isTrue(arguments[causal]))
  }

  /// A tensor argument of a layer.
  @inline(__always)
  static func tensor(
    _ value: Value, _ name: String, _ module: Module, _ interpreter: Interpreter
  ) throws(PythonError) -> Tensor {
    if case .object(let object) = value, let found = object as? TensorObject { return found.tensor }
    let type = interpreter.type(of: value).name
    let isLinear = module.typeName == "Linear"
    throw PythonError(
      .typeError,
      isLinear
        ? "linear(): argument 'input' (position 1) must be Tensor, not \(type)"
        : "\(module.typeName): argument '\(name)' must be Tensor, not \(type)",
      advice: type == "tuple" && name == "input"
        ? "an LSTM answers (output, state); take the first part of it"
        : "turn it into a tensor first: torch.tensor(...)")
  }
}
