import Tensors

/// Attention without projections: the scores are products of queries and keys (Luong), or sums of
/// them behind a tanh (Bahdanau, `score_mode="concat"` and `AdditiveAttention`).
///
/// Shapes: query [batch, T, d], value [batch, S, e], key [batch, S, d]; output [batch, T, e],
/// scores [batch, T, S].
///
/// - Source: `keras.layers.Attention` and `AdditiveAttention` of Keras 3.15.
final class KerasDotAttention: KerasLayer, KerasAttending {
  static let definition = KerasLayerDefinition(
    "Attention", "use_scale=False, score_mode='dot', dropout=0.0, seed=None",
    "Mixes values by how well their keys fit a query.", example: "layers.Attention()"
  ) { (arguments) throws(TensorError) in try KerasDotAttention(arguments, isAdditive: false) }

  static let additiveDefinition = KerasLayerDefinition(
    "AdditiveAttention", "use_scale=True, dropout=0.0, seed=None",
    "Attention whose scores are sums of query and key behind a tanh.",
    example: "layers.AdditiveAttention()"
  ) { (arguments) throws(TensorError) in try KerasDotAttention(arguments, isAdditive: true) }

  private let isAdditive: Bool
  private let usesScale: Bool
  private let scoreMode: String
  private let dropoutRate: Double
  private let drawSeed: () throws(TensorError) -> Int
  private var seeds: KerasSeedSequence?
  private var scale: Tensor?
  private var concatWeight: Tensor?
  var request = KerasAttentionRequest()

  init(_ arguments: KerasArguments, isAdditive: Bool) throws(TensorError) {
    self.isAdditive = isAdditive
    usesScale = arguments.bool("use_scale")
    scoreMode = isAdditive ? "concat" : arguments.optionalText("score_mode") ?? "dot"
    guard ["dot", "concat"].contains(scoreMode) else {
      throw .value(
        "Invalid value for argument score_mode. Expected one of {'dot', 'concat'}. Received: "
          + "score_mode=\(scoreMode)")
    }
    dropoutRate = try arguments.double("dropout")
    drawSeed = arguments.drawSeed
    if dropoutRate > 0 { seeds = try arguments.seeds() }
    super.init(
      className: isAdditive ? "AdditiveAttention" : "Attention", name: arguments.name,
      mode: arguments.mode)
  }

  override var seedSequences: [KerasSeedSequence] { seeds.map { [$0] } ?? [] }

  override var inputCount: Int? { nil }

  override func refuseSingle(_ shape: SymbolicShape) throws(TensorError) {
    let error = TensorError.value(
      "\(className) layer must be called on a list of inputs, namely [query, value] or [query, "
        + "value, key]. Received: inputs=\(pythonText(of: shape)).")
    // Only a layer that is built gets as far as its own call.
    guard isBuilt else { throw error }
    throw KerasCallError.told(
      error, in: self,
      ["inputs=tf.Tensor(shape=\(pythonText(of: shape)), dtype=float32)", "mask=None"])
  }

  /// - Throws: ValueError unless there are two or three inputs.
  private func checkCount(_ count: Int) throws(TensorError) {
    guard (2...3).contains(count) else {
      throw .value(
        "\(className) layer accepts inputs list of length 2 or 3, namely [query, value] or [query, "
          + "value, key]. Received length: \(count).")
    }
  }

  override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    try checkCount(shapes.count)
    if usesScale {
      scale = try addWeight(
        "scale", shape: isAdditive ? [try lastAxis(of: shapes[0])] : [],
        initializer: isAdditive
          ? KerasInitializer(
            .varianceScaling(scale: 1, .fanAverage, .uniform), seed: try drawSeed())
          : KerasInitializer(.ones))
    }
    if scoreMode == "concat", !isAdditive {
      concatWeight = try addWeight(
        "concat_score_weight", shape: [], initializer: KerasInitializer(.ones))
    }
  }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    guard shapes.count >= 2, shapes.allSatisfy({ $0.count == 3 }) else { return [shapes[0]] }
    let result: SymbolicShape = shapes[0].dropLast() + [shapes[1][2]]
    guard request.returnsScores else { return [result] }
    return [result, shapes[0].dropLast() + [shapes[shapes.count - 1][1]]]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    try checkCount(inputs.count)
    let (query, value) = (inputs[0].tensor, inputs[1].tensor)
    let key = inputs.count > 2 ? inputs[2].tensor : value
    var scores = try scores(query, key)
    if let allowed = try allowed(scores.shape, inputs[1].mask) {
      scores = try scores.kept(where: allowed, else: scores.plus(-1e9))
    }
    var weights = try scores.softmax(-1)
    let shown = weights
    if run.isTraining, let seeds {
      weights = try weights.dropped(rate: dropoutRate, seeds.next())
    }
    var result = try weights.matmul(value)
    if let mask = inputs[0].mask {
      result = try result.kept(where: try mask.unsqueezed(-1), elseValue: 0)
    }
    let flow = KerasFlow(result, mask: inputs[0].mask)
    return request.returnsScores ? [flow, KerasFlow(shown)] : [flow]
  }

  private func scores(_ query: Tensor, _ key: Tensor) throws(TensorError) -> Tensor {
    if scoreMode == "dot" {
      let products = try query.matmul(try key.transposed(-2, -1))
      return try scale.map { (scale) throws(TensorError) in try products.multiply(scale) }
        ?? products
    }
    var sums = try query.unsqueezed(-2).add(try key.unsqueezed(-3))
    if isAdditive {
      sums = try sums.unary(.tanh)
      if let scale { sums = try sums.multiply(scale) }
      return try sums.sum(axes: [-1])
    }
    if let scale { sums = try sums.multiply(scale) }
    let added = try sums.unary(.tanh).sum(axes: [-1])
    return try concatWeight.map { (weight) throws(TensorError) in try added.multiply(weight) }
      ?? added
  }

  /// Which step may look at which, nil where all may.
  private func allowed(_ shape: Shape, _ mask: NDArray?) throws(TensorError) -> NDArray? {
    let values = try mask.map { (mask) throws(TensorError) in try mask.unsqueezed(-2) }
    guard request.isCausal else { return values }
    let (targets, sources) = (shape[shape.count - 2], shape[shape.count - 1])
    let flags = (0..<targets).flatMap { t in (0..<sources).map { s in s <= t } }
    let causal = try NDArray(flags, [1, targets, sources])
    guard let values else { return causal }
    return try NDArray.binary(.multiply, .array(values), .array(causal))
  }

  override var supportsMasks: Bool { true }
}
