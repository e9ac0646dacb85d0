import Tensors

/// Sets a share of its input to zero while training and scales up the rest.
///
/// - Source: `keras.layers.Dropout` of Keras 3.15; the masks are those of TensorFlow's stateless
///   generator.
final class KerasDropout: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Dropout", "rate, noise_shape=None, seed=None",
    "Sets a share of its input to zero while training; does nothing afterwards.",
    example: "layers.Dropout(0.2)"
  ) { (arguments) throws(TensorError) in try KerasDropout(arguments) }

  private let rate: Double
  private var seeds: KerasSeedSequence?

  init(_ arguments: KerasArguments) throws(TensorError) {
    rate = try arguments.double("rate")
    guard (0...1).contains(rate) else {
      throw .value(
        "Invalid value received for argument `rate`. Expected a float value between 0 and 1. "
          + "Received: rate=\(rate)")
    }
    if rate > 0 { seeds = KerasSeedSequence(seed: try arguments.seed()) }
    super.init(className: "Dropout", name: arguments.name, mode: arguments.mode)
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard run.isTraining, rate > 0, let seeds else { return inputs }
    return [
      KerasFlow(try inputs[0].tensor.dropped(rate: rate, seeds.next()), mask: inputs[0].mask)
    ]
  }
}

/// Adds normal noise while training.
final class KerasGaussianNoise: KerasLayer {
  static let definition = KerasLayerDefinition(
    "GaussianNoise", "stddev, seed=None", "Adds normal noise while training.",
    example: "layers.GaussianNoise(0.1)"
  ) { (arguments) throws(TensorError) in try KerasGaussianNoise(arguments) }

  private let deviation: Double
  private var seeds: KerasSeedSequence?

  init(_ arguments: KerasArguments) throws(TensorError) {
    deviation = try arguments.double("stddev")
    if deviation > 0 { seeds = KerasSeedSequence(seed: try arguments.seed()) }
    super.init(className: "GaussianNoise", name: arguments.name, mode: arguments.mode)
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard run.isTraining, let seeds else { return inputs }
    let tensor = inputs[0].tensor
    let noise = try seeds.next().normal(tensor.shape, mean: 0, deviation: deviation)
    return [KerasFlow(try tensor.add(Tensor(noise, mode: mode)), mask: inputs[0].mask)]
  }
}

/// The seeds that one layer draws its noise from: the same seed with a growing counter.
final class KerasSeedSequence {
  private let seed: Int
  private var counter = 0

  init(seed: Int) { self.seed = seed }

  func next() -> StatelessRandom {
    defer { counter += 1 }
    return StatelessRandom(seed: seed, counter: counter)
  }
}

extension Tensor {
  /// The tensor with a share of its numbers at zero, and the others divided by what is left.
  func dropped(rate: Double, _ random: StatelessRandom) throws(TensorError) -> Tensor {
    if rate >= 1 { return try times(0) }
    return try multiply(Tensor(try data.dropNoise(rate: rate, random), mode: mode))
  }
}

extension NDArray {
  /// What a dropout multiplies this array by: 0 for a share of its numbers, else a little over 1.
  public func dropNoise(rate: Double, _ random: StatelessRandom) throws(TensorError) -> NDArray {
    let uniform = try random.uniform(shape, low: 0, high: 1).floats()
    let scale = Float(1 / (1 - Float(rate)))
    return try NDArray(uniform.map { $0 >= Float(rate) ? scale : 0 }, shape)
  }
}
