import Tensors

/// Multiplies by a number and adds another: `x * scale + offset`.
///
/// - Source: `keras.layers.Rescaling` of Keras 3.15.
final class KerasRescaling: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Rescaling", "scale, offset=0.0", "Multiplies by a number and adds another.",
    example: "layers.Rescaling(1 / 255)"
  ) { (arguments) throws(TensorError) in try KerasRescaling(arguments) }

  private let scale: Tensor
  private let offset: Tensor

  init(_ arguments: KerasArguments) throws(TensorError) {
    scale = try Self.numbers(arguments, "scale")
    offset = try Self.numbers(arguments, "offset")
    super.init(className: "Rescaling", name: arguments.name, mode: arguments.mode)
  }

  override var building: KerasBuilding { .withoutShapes }

  private static func numbers(
    _ arguments: KerasArguments, _ key: String
  ) throws(TensorError) -> Tensor {
    switch arguments[key] {
    case .array(let array): return Tensor(try array.cast(to: .float32), mode: arguments.mode)
    case .ints(let numbers):
      let values = numbers.map { Float($0 ?? 0) }
      return Tensor(try NDArray(values, [values.count]), mode: arguments.mode)
    default:
      return Tensor(try NDArray([Float(try arguments.double(key))], []), mode: arguments.mode)
    }
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let x = inputs[0].tensor
    let floats = x.dtype == .float32 ? x : try x.cast(to: .float32)
    return [KerasFlow(try floats.multiply(scale).add(offset), mask: inputs[0].mask)]
  }
}

/// Brings features to mean 0 and variance 1, by numbers that are given or seen in `adapt`.
///
/// - Source: `keras.layers.Normalization` of Keras 3.15.
public final class KerasFeatureNormalization: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Normalization", "axis=-1, mean=None, variance=None, invert=False",
    "Brings features to mean 0 and variance 1; adapt(data) finds both.",
    example: "layers.Normalization()"
  ) { (arguments) throws(TensorError) in try KerasFeatureNormalization(arguments) }

  private let keepsLastAxis: Bool
  private let isInverted: Bool
  public private(set) var mean: NDArray?
  public private(set) var variance: NDArray?

  init(_ arguments: KerasArguments) throws(TensorError) {
    if case .none = arguments["axis"] { keepsLastAxis = false } else { keepsLastAxis = true }
    isInverted = arguments.bool("invert")
    mean = try Self.numbers(arguments, "mean")
    variance = try Self.numbers(arguments, "variance")
    super.init(className: "Normalization", name: arguments.name, mode: arguments.mode)
  }

  private static func numbers(
    _ arguments: KerasArguments, _ key: String
  ) throws(TensorError) -> NDArray? {
    switch arguments[key] {
    case .none: return nil
    case .array(let array): return try array.cast(to: .float32)
    case .ints(let numbers): return try NDArray(numbers.map { Float($0 ?? 0) }, [numbers.count])
    default: return try NDArray([Float(try arguments.double(key))], [])
    }
  }

  /// Finds the mean and the variance of data, of each feature apart.
  public func adapt(_ data: NDArray) throws(TensorError) {
    // As NumPy does with an array: in the precision that it has.
    let values = data.dtype.isFloatingPoint ? data : try data.cast(to: .float64)
    let axes = keepsLastAxis ? Array(0..<max(0, values.rank - 1)) : Array(0..<values.rank)
    let mean = try values.mean(axes: axes)
    let centered = try NDArray.binary(.subtract, .array(values), .array(mean))
    let variance = try NDArray.binary(.multiply, .array(centered), .array(centered)).mean(
      axes: axes)
    (self.mean, self.variance) = (
      try mean.cast(to: .float32), try variance.cast(to: .float32)
    )
    if ownWeights.isEmpty {
      try keep(mean.shape)
    }
    for (weight, found) in zip(ownWeights, [self.mean, self.variance]) {
      guard let numbers = found else { continue }
      try weight.tensor.assign(Tensor(numbers, mode: mode))
    }
    isBuilt = true
  }

  /// Finds mean and variance over batches, each joined to those before by its share of the rows.
  public func adapt(batches: [NDArray]) throws(TensorError) {
    var (total, spread): ([Float], [Float]) = ([], [])
    var count = 0
    for batch in batches {
      try adapt(batch)
      guard let mean, let variance else { return }
      let (found, own) = (mean.floats(), variance.floats())
      if total.isEmpty {
        total = found.map { _ in 0 }
        spread = total
      }
      guard total.count == found.count else { return }
      let rows = batch.count / max(1, found.count)
      count += rows
      let weight = Double(rows) / Double(max(1, count))
      let (new, old) = (Float(weight), Float(1 - weight))
      for index in total.indices {
        let joined = total[index] * old + found[index] * new
        let (before, now) = (total[index] - joined, found[index] - joined)
        spread[index] = (spread[index] + before * before) * old + (own[index] + now * now) * new
        total[index] = joined
      }
    }
    guard let shape = mean?.shape else { return }
    (mean, variance) = (try NDArray(total, shape), try NDArray(spread, shape))
    for (weight, found) in zip(ownWeights, [mean, variance]) {
      guard let numbers = found else { continue }
      try weight.tensor.assign(Tensor(numbers, mode: mode))
    }
  }

  /// What was found stands among the weights, as in Keras; what was given does not.
  public override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    guard mean == nil, ownWeights.isEmpty, let shape = shapes.first else { return }
    try keep(try Shape(keepsLastAxis ? [try lastAxis(of: shape)] : []))
  }

  private func keep(_ shape: Shape) throws(TensorError) {
    for (name, value) in [("mean", 0.0), ("variance", 1.0)] {
      try addWeight(
        name, shape: Array(shape), initializer: KerasInitializer(.constant(value)),
        isTrainable: false)
    }
    try addWeight(
      "count", shape: [], initializer: KerasInitializer(.zeros), isTrainable: false, dtype: .int64)
  }

  public override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let kept = ownWeights.map(\.tensor.data)
    guard let mean = kept.first ?? mean, let variance = kept.dropFirst().first ?? variance else {
      throw TensorError(
        .valueError, "Normalization has no mean and variance yet", fix: "layer.adapt(data) first")
    }
    let x = inputs[0].tensor
    let floats = x.dtype == .float32 ? x : try x.cast(to: .float32)
    let shift = Tensor(mean, mode: mode)
    let deviation = try Tensor(variance, mode: mode).unary(.sqrt).maximum(
      Tensor(try NDArray([Float(1e-7)], []), mode: mode))
    let result =
      try isInverted
      ? floats.multiply(deviation).add(shift) : floats.subtract(shift).divide(deviation)
    return [KerasFlow(result)]
  }
}

/// Brings each vector along the last axis to length 1.
final class KerasUnitNormalization: KerasLayer {
  static let definition = KerasLayerDefinition(
    "UnitNormalization", "axis=-1", "Brings each vector to length 1.",
    example: "layers.UnitNormalization()"
  ) { (arguments) throws(TensorError) in
    KerasUnitNormalization(
      className: "UnitNormalization", name: arguments.name, mode: arguments.mode)
  }

  override var building: KerasBuilding { .fromTheStart }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let x = inputs[0].tensor
    let squares = try x.multiply(x).sum(axes: [-1], keepingAxes: true)
    let floor = Tensor(try NDArray([Float(1e-12)], []), mode: mode)
    return [
      KerasFlow(try x.multiply(squares.maximum(floor).unary(.rsqrt)), mask: inputs[0].mask)
    ]
  }

  override var supportsMasks: Bool { true }
}

/// Answers what it is given.
final class KerasIdentityLayer: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Identity", "", "Answers what it is given.", example: "layers.Identity()"
  ) { (arguments) throws(TensorError) in
    KerasIdentityLayer(className: "Identity", name: arguments.name, mode: arguments.mode)
  }

  override var building: KerasBuilding { .fromTheStart }

  override var supportsMasks: Bool { true }
}
