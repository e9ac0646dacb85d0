import Tensors

/// Attention with several heads: each looks at the sequence through projections of its own.
///
/// Shapes: query [batch, T, d], value and key [batch, S, d]; kernels [d, heads, key_dim], output
/// kernel [heads, key_dim, d]; scores [batch, heads, T, S].
///
/// - Source: `keras.layers.MultiHeadAttention` of Keras 3.15.
public final class KerasMultiHeadAttention: KerasLayer, KerasAttending {
  static let definition = KerasLayerDefinition(
    "MultiHeadAttention",
    "num_heads, key_dim, value_dim=None, dropout=0.0, use_bias=True, output_shape=None, "
      + "attention_axes=None, kernel_initializer='glorot_uniform', bias_initializer='zeros', "
      + "kernel_regularizer=None, bias_regularizer=None, seed=None",
    "Attention with several heads: each looks at the sequence through projections of its own.",
    example: "layers.MultiHeadAttention(num_heads=2, key_dim=4)"
  ) { (arguments) throws(TensorError) in try KerasMultiHeadAttention(arguments) }

  private let arguments: KerasArguments
  private let headCount: Int
  private let keySize: Int
  private let valueSize: Int
  private let dropoutRate: Double
  private var seeds: KerasSeedSequence?
  private var outputSize = 0
  private var projections: [(kernel: Tensor, bias: Tensor?)] = []
  public var request = KerasAttentionRequest()

  init(_ arguments: KerasArguments) throws(TensorError) {
    self.arguments = arguments
    headCount = try Self.size("num_heads", arguments)
    keySize = try Self.size("key_dim", arguments)
    valueSize = try arguments.optionalInt("value_dim") ?? keySize
    dropoutRate = try arguments.double("dropout")
    super.init(className: "MultiHeadAttention", name: arguments.name, mode: arguments.mode)
  }

  private static func size(
    _ key: String, _ arguments: KerasArguments
  ) throws(TensorError) -> Int {
    if let number = try arguments.optionalInt(key), number > 0 { return number }
    throw .value(
      "Received an invalid value for argument `\(key)`, expected a positive integer. Received: "
        + "\(key)=\(arguments.text(of: arguments[key]))")
  }

  private static let missingValue = TensorError(
    .typeError, "missing a required argument: 'value'",
    fix: "mha(x, x) lets a sequence look at itself")

  public override func refuseSingle(_ shape: SymbolicShape) throws(TensorError) {
    throw Self.missingValue
  }

  public override var seedSequences: [KerasSeedSequence] { seeds.map { [$0] } ?? [] }

  public override var inputCount: Int? { nil }
  public override var inputRank: KerasInputRank { .exactly(3) }

  public override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    guard shapes.count >= 2 else {
      throw Self.missingValue
    }
    let query = try lastAxis(of: shapes[0])
    let value = try lastAxis(of: shapes[1])
    let key = shapes.count > 2 ? try lastAxis(of: shapes[2]) : value
    if case .none = arguments["output_shape"] {
      outputSize = query
    } else {
      outputSize = try arguments.ints("output_shape").last.flatMap { $0 } ?? query
    }
    try addProjection("query", [query, headCount, keySize], biasShape: [headCount, keySize])
    try addProjection("key", [key, headCount, keySize], biasShape: [headCount, keySize])
    try addProjection("value", [value, headCount, valueSize], biasShape: [headCount, valueSize])
    _ = arguments.takeName("Softmax")
    _ = arguments.takeName("Dropout")
    if dropoutRate > 0 { seeds = try arguments.seeds() }
    try addProjection(
      "attention_output", [headCount, valueSize, outputSize], biasShape: [outputSize])
  }

  private func addProjection(
    _ name: String, _ shape: [Int], biasShape: [Int]
  ) throws(TensorError) {
    var initializer = try arguments.initializer("kernel_initializer")
    if initializer.isRandom, !initializer.hasGivenSeed {
      initializer.seed = try arguments.drawSeed()
    }
    let kernel = try addWeight(
      name + "/kernel", shape: shape, initializer: initializer,
      matrixShape: name == "attention_output"
        ? [shape[0] * shape[1], shape[2]] : [shape[0], shape[1] * shape[2]],
      regularizer: arguments.regularizer("kernel_regularizer"))
    var bias: Tensor?
    if arguments.bool("use_bias") {
      bias = try addWeight(
        name + "/bias", shape: biasShape,
        initializer: try arguments.initializer("bias_initializer"),
        regularizer: arguments.regularizer("bias_regularizer"))
    }
    projections.append((kernel, bias))
  }

  public override func resultShapes(
    _ shapes: [SymbolicShape]
  ) throws(TensorError) -> [SymbolicShape] {
    let query = shapes[0]
    let size = outputSize > 0 ? outputSize : query[2]
    let result: SymbolicShape = [query[0], query[1], size]
    guard request.returnsScores, shapes.count > 1 else { return [result] }
    return [result, [query[0], headCount, query[1], shapes[1][1]]]
  }

  public override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard inputs.count >= 2 else { throw Self.missingValue }
    let value = inputs[1]
    let key = inputs.count > 2 ? inputs[2] : value
    let (batch, targets, sources) = (
      inputs[0].tensor.shape[0], inputs[0].tensor.shape[1], value.tensor.shape[1]
    )
    let allowed = try allowedPairs(
      query: inputs[0].ownMask, value: value.mask, key: inputs.count > 2 ? key.mask : nil,
      batch: batch, targets: targets, sources: sources)
    var options = HeadOptions(headCount: headCount)
    options.mask = allowed.map { .allowed($0) }
    // Keras's softmax layer empties such rows; the faster way that it takes otherwise does not.
    options.emptiesHiddenRows = request.returnsScores || dropoutRate > 0
    if run.isTraining, dropoutRate > 0, let seeds {
      let seed = seeds.next()
      options.noise = { [dropoutRate] (weights) throws(TensorError) in
        try seed.dropNoise(rate: dropoutRate, weights.shape)
      }
    }
    let attended = try Tensor.headAttention(
      .apart(
        query: projected(inputs[0].tensor, 0, keySize), key: projected(key.tensor, 1, keySize),
        value: projected(value.tensor, 2, valueSize)),
      options)
    let (kernel, bias) = projections[3]
    var result = try attended.mixed.matmul(
      try kernel.reshaped([headCount * valueSize, outputSize]))
    if let bias { result = try result.add(bias) }
    let flow = KerasFlow(result, mask: inputs[0].mask)
    guard request.returnsScores else { return [flow] }
    let isDropped = options.noise != nil
    return [
      flow,
      KerasFlow(isDropped ? Tensor(attended.undropped, mode: run.mode) : attended.weights),
    ]
  }

  /// The input seen by all heads: [batch, steps, heads * size].
  private func projected(
    _ tensor: Tensor, _ index: Int, _ size: Int
  ) throws(TensorError) -> Tensor {
    let (kernel, bias) = projections[index]
    let flat = try kernel.reshaped([tensor.shape[2], headCount * size])
    var result = try tensor.matmul(flat)
    if let bias { result = try result.add(try bias.reshaped([headCount * size])) }
    return result
  }

  /// Which step may look at which: [batch, 1, T, S], nil where all may.
  private func allowedPairs(
    query: NDArray?, value: NDArray?, key: NDArray?, batch: Int, targets: Int, sources: Int
  ) throws(TensorError) -> NDArray? {
    guard query != nil || value != nil || key != nil || request.mask != nil || request.isCausal
    else {
      return nil
    }
    let rows = query?.bools()
    let columns = [value?.bools(), key?.bools()].compactMap { $0 }
    let given = request.mask?.bools()
    let givenPerBatch = (given?.count ?? 0) > targets * sources
    var result = [Bool](repeating: true, count: batch * targets * sources)
    for b in 0..<batch {
      for t in 0..<targets {
        for s in 0..<sources {
          var isAllowed = rows.map { $0[b * targets + t] } ?? true
          for column in columns { isAllowed = isAllowed && column[b * sources + s] }
          if let given {
            let index = (givenPerBatch ? b * targets * sources : 0) + t * sources + s
            isAllowed = isAllowed && index < given.count && given[index]
          }
          if request.isCausal { isAllowed = isAllowed && s <= t }
          result[(b * targets + t) * sources + s] = isAllowed
        }
      }
    }
    return try NDArray(result, [batch, 1, targets, sources])
  }

  public override var supportsMasks: Bool { true }
}
