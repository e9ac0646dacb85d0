import Tensors

/// A layer that changes its input by random numbers while training, and passes it on afterwards.
///
/// - Source: `keras/src/layers/regularization/` of Keras 3.15; the numbers are those of TensorFlow's
///   stateless generator.
class KerasNoise: KerasLayer {
  private var seeds: KerasSeedSequence?

  /// - Parameter amount: how much noise there is; none draws no seed.
  init(_ className: String, _ arguments: KerasArguments, amount: Double) throws(TensorError) {
    if amount > 0 { seeds = try arguments.seeds() }
    super.init(className: className, name: arguments.name, mode: arguments.mode)
  }

  override var seedSequences: [KerasSeedSequence] { seeds.map { [$0] } ?? [] }

  override var building: KerasBuilding { .fromTheStart }
  /// What the input becomes while training.
  func changed(_ tensor: Tensor, _ random: StatelessRandom) throws(TensorError) -> Tensor {
    tensor
  }

  final override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard run.isTraining, let seeds else { return inputs }
    return [KerasFlow(try changed(inputs[0].tensor, seeds.next()), mask: inputs[0].mask)]
  }

  /// The lengths of the noise: 1 along axes where all numbers share their fate, nil for those of
  /// the input.
  static func noiseShape(_ arguments: KerasArguments) -> [Int?]? {
    if case .ints(let lengths) = arguments["noise_shape"] { return lengths }
    return nil
  }

  /// The shape of the noise for an input.
  static func shape(_ noise: [Int?]?, of tensor: Tensor) throws(TensorError) -> Shape {
    guard let noise else { return tensor.shape }
    return try Shape(
      noise.enumerated().map { axis, length in
        length ?? (tensor.shape.indices.contains(axis) ? tensor.shape[axis] : 1)
      })
  }

  /// A share from 0 to 1.
  static func rate(_ arguments: KerasArguments) throws(TensorError) -> Double {
    let rate = try arguments.double("rate")
    guard (0...1).contains(rate) else {
      throw .value(
        "Invalid value received for argument `rate`. Expected a float value between 0 and 1. "
          + "Received: rate=\(arguments.text(of: arguments["rate"]))")
    }
    return rate
  }

  override var supportsMasks: Bool { true }
}

/// Sets a share of its input to zero while training and scales up the rest.
final class KerasDropout: KerasNoise {
  static let definition = KerasLayerDefinition(
    "Dropout", "rate, noise_shape=None, seed=None",
    "Sets a share of its input to zero while training; does nothing afterwards.",
    example: "layers.Dropout(0.2)"
  ) { (arguments) throws(TensorError) in try KerasDropout(arguments) }

  private let rate: Double
  private let noiseShape: [Int?]?

  init(_ arguments: KerasArguments) throws(TensorError) {
    rate = try Self.rate(arguments)
    noiseShape = Self.noiseShape(arguments)
    try super.init("Dropout", arguments, amount: rate)
  }

  override func changed(
    _ tensor: Tensor, _ random: StatelessRandom
  ) throws(TensorError) -> Tensor {
    try tensor.dropped(rate: rate, random, shape: try Self.shape(noiseShape, of: tensor))
  }
}

/// Drops whole features of a sequence or an image while training, the same ones in all places.
final class KerasSpatialDropout: KerasNoise {
  static let definitions = [1, 2].map { axes in
    KerasLayerDefinition(
      "SpatialDropout\(axes)D", "rate, seed=None",
      "Drops whole features while training; does nothing afterwards.",
      example: "layers.SpatialDropout\(axes)D(0.2)"
    ) { (arguments) throws(TensorError) in try KerasSpatialDropout(arguments, axes: axes) }
  }

  private let rate: Double
  private let axisCount: Int

  init(_ arguments: KerasArguments, axes: Int) throws(TensorError) {
    rate = try Self.rate(arguments)
    axisCount = axes
    try super.init("SpatialDropout\(axes)D", arguments, amount: rate)
  }

  override var inputRank: KerasInputRank { .exactly(axisCount + 2) }

  override func changed(
    _ tensor: Tensor, _ random: StatelessRandom
  ) throws(TensorError) -> Tensor {
    let lengths = tensor.shape.enumerated().map { index, length in
      index == 0 || index == tensor.rank - 1 ? length : 1
    }
    return try tensor.dropped(rate: rate, random, shape: try Shape(lengths))
  }
}

/// Adds normal noise while training.
final class KerasGaussianNoise: KerasNoise {
  static let definition = KerasLayerDefinition(
    "GaussianNoise", "stddev, seed=None", "Adds normal noise while training.",
    example: "layers.GaussianNoise(0.1)"
  ) { (arguments) throws(TensorError) in try KerasGaussianNoise(arguments) }

  private let deviation: Double

  init(_ arguments: KerasArguments) throws(TensorError) {
    deviation = try arguments.double("stddev")
    try super.init("GaussianNoise", arguments, amount: deviation)
  }

  override func changed(
    _ tensor: Tensor, _ random: StatelessRandom
  ) throws(TensorError) -> Tensor {
    let noise = try random.normal(tensor.shape, mean: 0, deviation: deviation)
    return try tensor.add(Tensor(noise, mode: mode))
  }
}

/// Multiplies by normal noise around one while training.
final class KerasGaussianDropout: KerasNoise {
  static let definition = KerasLayerDefinition(
    "GaussianDropout", "rate, seed=None", "Multiplies by noise around one while training.",
    example: "layers.GaussianDropout(0.2)"
  ) { (arguments) throws(TensorError) in try KerasGaussianDropout(arguments) }

  private let rate: Double

  init(_ arguments: KerasArguments) throws(TensorError) {
    rate = try Self.rate(arguments)
    try super.init("GaussianDropout", arguments, amount: rate)
  }

  override func changed(
    _ tensor: Tensor, _ random: StatelessRandom
  ) throws(TensorError) -> Tensor {
    let deviation = (rate / (1 - rate)).squareRoot()
    let noise = try random.normal(tensor.shape, mean: 1, deviation: deviation)
    return try tensor.multiply(Tensor(noise, mode: mode))
  }
}

/// Dropout that keeps the mean and the variance of what goes through `selu`.
final class KerasAlphaDropout: KerasNoise {
  static let definition = KerasLayerDefinition(
    "AlphaDropout", "rate, noise_shape=None, seed=None",
    "Dropout that keeps mean and variance, for selu.", example: "layers.AlphaDropout(0.1)"
  ) { (arguments) throws(TensorError) in try KerasAlphaDropout(arguments) }

  private let rate: Double
  private let noiseShape: [Int?]?

  init(_ arguments: KerasArguments) throws(TensorError) {
    rate = try Self.rate(arguments)
    noiseShape = Self.noiseShape(arguments)
    try super.init("AlphaDropout", arguments, amount: rate)
  }

  override func changed(
    _ tensor: Tensor, _ random: StatelessRandom
  ) throws(TensorError) -> Tensor {
    let low = -1.6732632423543772 * 1.0507009873554805
    let uniform = try random.uniform(Self.shape(noiseShape, of: tensor), low: 0, high: 1)
    let kept = try NDArray.compare(.greaterEqual, .array(uniform), .scalar(.double(rate)))
      .broadcast(to: tensor.shape).contiguous()
    let factor = 1 / ((1 - rate) * (1 + rate * low * low)).squareRoot()
    return try tensor.kept(where: kept, elseValue: low).times(factor).plus(-factor * low * rate)
  }
}

extension Tensor {
  /// The tensor with a share of its numbers at zero, and the others divided by what is left.
  ///
  /// - Parameter shape: that of the noise, which broadcasts; nil for one draw a number.
  func dropped(
    rate: Double, _ random: StatelessRandom, shape: Shape? = nil
  ) throws(TensorError) -> Tensor {
    if rate >= 1 { return try times(0) }
    let noise = try random.dropNoise(rate: rate, shape ?? self.shape)
    return try multiply(Tensor(noise, mode: mode))
  }
}

extension StatelessRandom {
  /// What a dropout multiplies an array by: 0 for a share of its numbers, else a little over 1.
  public func dropNoise(rate: Double, _ shape: Shape) throws(TensorError) -> NDArray {
    let uniform = try uniform(shape, low: 0, high: 1).floats()
    let scale = Float(1 / (1 - Float(rate)))
    return try NDArray(uniform.map { $0 >= Float(rate) ? scale : 0 }, shape)
  }
}
