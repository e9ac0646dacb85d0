import Tensors

/// Runs a recurrent layer over the sequence in both directions and merges the results.
final class KerasBidirectional: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Bidirectional", "layer, merge_mode='concat', weights=None, backward_layer=None",
    "Reads a sequence from both ends with two copies of a recurrent layer.",
    example: "layers.Bidirectional(layers.LSTM(8))"
  ) { (arguments) throws(TensorError) in try KerasBidirectional(arguments) }

  private let forwardLayer: KerasRecurrent
  private let backwardLayer: KerasRecurrent
  private let mergeMode: String?

  init(_ arguments: KerasArguments) throws(TensorError) {
    guard let layer = try arguments.layer("layer") as? KerasRecurrent else {
      throw TensorError(
        .valueError, "Bidirectional needs a recurrent layer",
        expected: "LSTM, GRU or SimpleRNN", fix: "layers.Bidirectional(layers.LSTM(8))")
    }
    mergeMode = arguments.optionalText("merge_mode")
    if let mergeMode, !["sum", "mul", "ave", "concat"].contains(mergeMode) {
      throw .value(
        "Invalid merge mode. Received: \(mergeMode). Merge mode should be one of "
          + "{\"sum\", \"mul\", \"ave\", \"concat\", None}")
    }
    let drawSeed = arguments.drawSeed
    // A layer that comes out of a config has its direction in its name already.
    let name = layer.name.hasPrefix("forward_") ? String(layer.name.dropFirst(8)) : layer.name
    forwardLayer = try layer.copy(named: "forward_" + name, drawSeed: drawSeed)
    if case .layer(let given) = arguments["backward_layer"], let given = given as? KerasRecurrent {
      backwardLayer = given
    } else {
      backwardLayer = try layer.copy(named: "backward_" + name, drawSeed: drawSeed)
      backwardLayer.goesBackwards = true
    }
    forwardLayer.zeroesMaskedOutputs = layer.returnsSequences
    backwardLayer.zeroesMaskedOutputs = layer.returnsSequences
    super.init(className: "Bidirectional", name: arguments.name, mode: arguments.mode)
  }

  override var sublayers: [KerasLayer] { [forwardLayer, backwardLayer] }
  override var inputRank: KerasInputRank { .exactly(3) }

  override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    try forwardLayer.prepare(shapes)
    try backwardLayer.prepare(shapes)
  }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    let one = try forwardLayer.resultShapes(shapes)
    guard let first = one.first else { return [] }
    let states = Array(one.dropFirst())
    guard let mergeMode else { return [first, first] + states + states }
    var merged = first
    if mergeMode == "concat" { merged[merged.count - 1] = 2 * forwardLayer.units }
    return [merged] + states + states
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let ahead = try forwardLayer.forward(inputs, run)
    var back = try backwardLayer.forward(inputs, run)
    if backwardLayer.returnsSequences {
      back[0].tensor = try back[0].tensor.flipped([1])
    }
    let states = Array(ahead.dropFirst()) + Array(back.dropFirst())
    let (one, other) = (ahead[0].tensor, back[0].tensor)
    let mask = ahead[0].mask
    let merged: Tensor
    switch mergeMode {
    case "concat": merged = try Tensor.concatenate([one, other], -1)
    case "sum": merged = try one.add(other)
    case "ave": merged = try one.add(other).times(0.5)
    case "mul": merged = try one.multiply(other)
    default: return [ahead[0], back[0]] + states
    }
    return [KerasFlow(merged, mask: mask)] + states
  }

  override var supportsMasks: Bool { true }
  override var takesMask: Bool { true }

  override func symbolicMask(
    _ inputs: [KerasSymbol], result: SymbolicShape, _ graph: KerasMaskGraph
  ) -> KerasSymbol? { forwardLayer.returnsSequences ? inputs.first?.mask : nil }
}

extension KerasRecurrent {
  /// A layer with the same options and weights of its own; seeds that nobody gave are drawn anew.
  func copy(
    named name: String, drawSeed: @escaping () throws(TensorError) -> Int
  ) throws(TensorError) -> KerasRecurrent {
    var arguments = self.arguments
    arguments.name = name
    arguments.drawSeed = drawSeed
    if className == "SimpleRNN", case .none = arguments["seed"] {
      arguments.values["seed"] = .int(try drawSeed())
    }
    for key in ["kernel_initializer", "recurrent_initializer", "bias_initializer"] {
      guard case .initializer(var initializer) = arguments[key], initializer.isRandom,
        !initializer.hasGivenSeed
      else { continue }
      initializer.seed = try drawSeed()
      arguments.values[key] = .initializer(initializer)
    }
    switch className {
    case "LSTM": return try KerasLSTM(arguments)
    case "GRU": return try KerasGRU(arguments)
    default: return try KerasSimpleRNN(className: "SimpleRNN", arguments)
    }
  }
}

/// Applies a layer to each step of a sequence.
final class KerasTimeDistributed: KerasLayer {
  static let definition = KerasLayerDefinition(
    "TimeDistributed", "layer", "Applies a layer to each step of a sequence.",
    example: "layers.TimeDistributed(layers.Dense(4))"
  ) { (arguments) throws(TensorError) in try KerasTimeDistributed(arguments) }

  private let layer: KerasLayer

  init(_ arguments: KerasArguments) throws(TensorError) {
    layer = try arguments.layer("layer")
    super.init(className: "TimeDistributed", name: arguments.name, mode: arguments.mode)
  }

  override var sublayers: [KerasLayer] { [layer] }

  private var emptyHanded: TensorError {
    .value(
      "the layer '\(layer.name)' returns nothing for a step",
      fix: "let its 'call' return its result")
  }

  private func withoutSteps(_ shape: SymbolicShape) -> SymbolicShape {
    [shape[0]] + shape.dropFirst(2)
  }

  override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    guard shapes[0].count >= 3 else {
      throw .value(
        "`TimeDistributed` Layer should be passed an `input_shape` with at least 3 dimensions, "
          + "received: \(pythonText(of: shapes[0]))")
    }
    try layer.prepare([withoutSteps(shapes[0])])
  }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    guard let inner = try layer.resultShapes([withoutSteps(shapes[0])]).first else {
      throw emptyHanded
    }
    return [[shapes[0][0], shapes[0][1]] + inner.dropFirst()]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let tensor = inputs[0].tensor
    let (batch, steps) = (tensor.shape[0], tensor.shape[1])
    let rows = try tensor.reshaped([batch * steps] + Array(tensor.shape.dropFirst(2)))
    guard let result = try layer.forward([KerasFlow(rows)], run).first?.tensor else {
      throw emptyHanded
    }
    let shaped = try result.reshaped([batch, steps] + Array(result.shape.dropFirst()))
    return [KerasFlow(shaped, mask: inputs[0].mask)]
  }

  override var supportsMasks: Bool { true }
  override var takesMask: Bool { true }
}
