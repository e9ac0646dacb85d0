import Tensors

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How the values of a new weight are drawn, after `torch.nn.init`.
public enum Initialization {
  /// How the number of connections of a weight is counted.
  public enum FanMode: String, Sendable {
    case fanIn = "fan_in"
    case fanOut = "fan_out"
  }

  /// The number of connections into and out of a weight of at least two axes.
  public static func fans(of shape: Shape) throws(TensorError) -> (fanIn: Int, fanOut: Int) {
    guard shape.count >= 2 else {
      throw .value(
        "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions")
    }
    let receptiveField = shape.dropFirst(2).reduce(1, &*)
    return (shape[1] &* receptiveField, shape[0] &* receptiveField)
  }

  /// The factor by which an activation asks weights to be larger.
  public static func gain(
    _ nonlinearity: String, parameter: Double? = nil
  ) throws(TensorError) -> Double {
    switch nonlinearity {
    case "linear", "conv1d", "conv2d", "conv3d", "conv_transpose1d", "conv_transpose2d", "sigmoid":
      return 1
    case "tanh": return 5.0 / 3
    case "relu": return 2.0.squareRoot()
    case "leaky_relu":
      let slope = parameter ?? 0.01
      return (2.0 / (1 + slope * slope)).squareRoot()
    case "selu": return 3.0 / 4
    default: throw .value("Unsupported nonlinearity \(nonlinearity)")
    }
  }

  public static func uniform(
    _ array: NDArray, from low: Double, to high: Double, _ generator: TorchGenerator
  ) throws(TensorError) {
    try generator.fillUniform(array, low, high)
  }

  public static func normal(
    _ array: NDArray, mean: Double, deviation: Double, _ generator: TorchGenerator
  ) throws(TensorError) {
    try generator.fillNormal(array, mean: mean, deviation: deviation)
  }

  /// Uniform values that keep the variance of what passes through, after He et al. 2015.
  public static func kaimingUniform(
    _ array: NDArray, slope: Double = 0, mode: FanMode = .fanIn,
    nonlinearity: String = "leaky_relu", _ generator: TorchGenerator
  ) throws(TensorError) {
    let deviation = try kaimingDeviation(array.shape, slope, mode, nonlinearity)
    let bound = 3.0.squareRoot() * deviation
    try uniform(array, from: -bound, to: bound, generator)
  }

  /// Normal values that keep the variance of what passes through, after He et al. 2015.
  public static func kaimingNormal(
    _ array: NDArray, slope: Double = 0, mode: FanMode = .fanIn,
    nonlinearity: String = "leaky_relu", _ generator: TorchGenerator
  ) throws(TensorError) {
    let deviation = try kaimingDeviation(array.shape, slope, mode, nonlinearity)
    try normal(array, mean: 0, deviation: deviation, generator)
  }

  private static func kaimingDeviation(
    _ shape: Shape, _ slope: Double, _ mode: FanMode, _ nonlinearity: String
  ) throws(TensorError) -> Double {
    let fans = try fans(of: shape)
    let fan = mode == .fanIn ? fans.fanIn : fans.fanOut
    return try gain(nonlinearity, parameter: slope) / Double(fan).squareRoot()
  }

  /// Uniform values after Glorot and Bengio 2010.
  public static func xavierUniform(
    _ array: NDArray, gain: Double = 1, _ generator: TorchGenerator
  ) throws(TensorError) {
    let fans = try fans(of: array.shape)
    let deviation = gain * (2.0 / Double(fans.fanIn + fans.fanOut)).squareRoot()
    let bound = 3.0.squareRoot() * deviation
    try uniform(array, from: -bound, to: bound, generator)
  }

  /// Normal values after Glorot and Bengio 2010.
  public static func xavierNormal(
    _ array: NDArray, gain: Double = 1, _ generator: TorchGenerator
  ) throws(TensorError) {
    let fans = try fans(of: array.shape)
    let deviation = gain * (2.0 / Double(fans.fanIn + fans.fanOut)).squareRoot()
    try normal(array, mean: 0, deviation: deviation, generator)
  }

  /// The bound of a bias that goes with a weight: one over the root of the inputs.
  static func biasBound(_ inputs: Int) -> Double {
    inputs > 0 ? 1 / Double(inputs).squareRoot() : 0
  }
}
