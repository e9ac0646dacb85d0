import Tensors

/// Applies an activation by name or function.
final class KerasActivationLayer: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Activation", "activation", "Applies an activation.", example: "layers.Activation(\"relu\")"
  ) { (arguments) throws(TensorError) in
    KerasActivationLayer(
      "Activation", try arguments.activation("activation"), arguments)
  }

  static let reluDefinition = KerasLayerDefinition(
    "ReLU", "max_value=None, negative_slope=0.0, threshold=0.0", "Zero for all below zero.",
    example: "layers.ReLU()"
  ) { (arguments) throws(TensorError) in
    let limit: Double? =
      if case .none = arguments["max_value"] { nil } else {
        try arguments.double("max_value")
      }
    return KerasActivationLayer(
      "ReLU",
      .relu(
        slope: try arguments.double("negative_slope"), limit: limit,
        threshold: try arguments.double("threshold")), arguments)
  }

  static let leakyDefinition = KerasLayerDefinition(
    "LeakyReLU", "negative_slope=0.3", "A small slope below zero.",
    example: "layers.LeakyReLU(0.1)"
  ) { (arguments) throws(TensorError) in
    let slope = try arguments.double("negative_slope")
    return KerasActivationLayer(
      "LeakyReLU",
      KerasActivation("leaky_relu") { (x) throws(TensorError) in try x.leakyRelu(slope) },
      arguments)
  }

  static let softmaxDefinition = KerasLayerDefinition(
    "Softmax", "axis=-1", "Turns numbers into shares that sum to one.",
    example: "layers.Softmax()"
  ) { (arguments) throws(TensorError) in
    let axis = try arguments.int("axis")
    return KerasActivationLayer(
      "Softmax",
      KerasActivation("softmax") { (x) throws(TensorError) in
        try x.softmax(axis)
      }, arguments)
  }

  static let eluDefinition = KerasLayerDefinition(
    "ELU", "alpha=1.0", "An exponential below zero.", example: "layers.ELU()"
  ) { (arguments) throws(TensorError) in
    let alpha = try arguments.double("alpha")
    return KerasActivationLayer(
      "ELU", KerasActivation("elu") { (x) throws(TensorError) in try x.elu(alpha: alpha) },
      arguments)
  }

  let activation: KerasActivation

  init(_ className: String, _ activation: KerasActivation, _ arguments: KerasArguments) {
    self.activation = activation
    super.init(className: className, name: arguments.name, mode: arguments.mode)
  }

  override var building: KerasBuilding { .fromTheStart }
  override var graphOperation: String? { activation.graphOperation }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    var tensor = inputs[0].tensor
    let isMasked = className == "Softmax" && inputs[0].mask?.shape == tensor.shape
    if isMasked, let mask = inputs[0].mask {
      tensor = try tensor.kept(where: mask, elseValue: -1e9)
    }
    return [
      KerasFlow(
        try activation(tensor), mask: inputs[0].mask,
        logits: activation.hasLogits && !isMasked ? tensor : nil)
    ]
  }

  override var supportsMasks: Bool { true }
  override var takesMask: Bool { className == "Softmax" }
}

/// Applies a function of the program.
public final class KerasOperationLayer: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Lambda", "function, output_shape=None, mask=None, arguments=None",
    "Applies a function of yours to the whole batch.",
    example: "layers.Lambda(lambda x: x * 2)"
  ) { (arguments) throws(TensorError) in
    try KerasOperationLayer(arguments, className: "Lambda")
  }

  private let function: KerasFunction

  public init(_ arguments: KerasArguments, className: String) throws(TensorError) {
    guard case .function(let function) = arguments["function"] else {
      throw .value("Lambda needs a function")
    }
    self.function = function
    super.init(className: className, name: arguments.name, mode: arguments.mode)
  }

  public override var inputCount: Int? { nil }
  public override var building: KerasBuilding { .withoutShapes }

  /// The shape is found out by running the function on zeros: with a batch of 1 for functions of
  /// the program, else with two sizes, to see which axes follow them.
  public override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError)
    -> [SymbolicShape]
  {
    if className == "Lambda" {
      let result = try traced(shapes, unknown: 1)
      return [[shapes[0].first ?? nil] + result.dropFirst().map(Optional.some)]
    }
    let (one, two) = (try traced(shapes, unknown: 2), try traced(shapes, unknown: 3))
    return [zip(one, two).map { $0 == $1 ? $0 : nil }]
  }

  private func traced(_ shapes: [SymbolicShape], unknown: Int) throws(TensorError) -> [Int] {
    var inputs: [Tensor] = []
    for shape in shapes {
      let known = try Shape(shape.map { $0 ?? unknown })
      inputs.append(Tensor(try NDArray.zeros(known, .float32), mode: mode))
    }
    return Array(try function(inputs).shape)
  }

  /// The kind is found out in the same way.
  public override func resultDTypes(_ inputs: [KerasSymbol]) -> [String] {
    guard className != "Lambda" else { return [] }
    let zeros = try? inputs.map { (input) throws(TensorError) in
      let known = try Shape(input.shape.map { $0 ?? 1 })
      return Tensor(try NDArray.zeros(known, DType(name: input.dtype) ?? .float32), mode: mode)
    }
    guard let zeros, let result = try? function(zeros) else { return [] }
    return [result.dtype.name]
  }

  public override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    [KerasFlow(try function(inputs.map(\.tensor)))]
  }
}

/// Marks the steps whose features all have one value as missing.
final class KerasMasking: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Masking", "mask_value=0.0",
    "Makes later layers skip the steps whose features all equal mask_value.",
    example: "layers.Masking(mask_value=0.0)"
  ) { (arguments) throws(TensorError) in try KerasMasking(arguments) }

  private let missing: Float

  init(_ arguments: KerasArguments) throws(TensorError) {
    missing = Float(try arguments.double("mask_value"))
    super.init(className: "Masking", name: arguments.name, mode: arguments.mode)
  }

  override var building: KerasBuilding { .fromTheStart }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let tensor = inputs[0].tensor
    guard tensor.rank >= 2 else { return inputs }
    let size = tensor.shape[tensor.rank - 1]
    let numbers = tensor.data.floats()
    let counts = (0..<(tensor.count / max(1, size))).map { step in
      numbers[(step * size)..<((step + 1) * size)].contains { $0 != missing }
    }
    let mask = try NDArray(counts, try Shape(tensor.shape.dropLast()))
    let rows = try mask.reshaped(Array(tensor.shape.dropLast()) + [1])
    return [KerasFlow(try tensor.kept(where: rows, elseValue: 0), mask: mask)]
  }

  override var supportsMasks: Bool { true }

  override func symbolicMask(
    _ inputs: [KerasSymbol], result: SymbolicShape, _ graph: KerasMaskGraph
  ) -> KerasSymbol? {
    let differs = graph.operation("NotEqual", [inputs[0]], shape: inputs[0].shape)
    return graph.operation("Any", [differs], shape: Array(inputs[0].shape.dropLast()))
  }
}

/// The start of a model: it has a shape and no weights.
public final class KerasInputLayer: KerasLayer {
  public let shape: SymbolicShape
  /// The name of what stands for its data.
  public let symbolName: String

  /// The kind of its numbers, such as `int32`, or `string`.
  public let dtype: String

  public init(
    shape: SymbolicShape, name: String, symbolName: String, dtype: String = "float32",
    mode: GradMode
  ) {
    self.shape = shape
    self.dtype = dtype
    self.symbolName = symbolName
    super.init(className: "InputLayer", name: name, mode: mode)
    isBuilt = true
    outputShapes = [shape]
  }
}
