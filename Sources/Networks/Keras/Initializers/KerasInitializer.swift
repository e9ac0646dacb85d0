import Tensors

/// How the numbers of a new weight are chosen.
///
/// Random kinds give the same numbers each time they are asked, as Keras's do: the seed is drawn
/// when the initializer is made.
///
/// - Source: `keras/src/initializers/random_initializers.py` of Keras 3.15; the generator is
///   TensorFlow's stateless Philox.
public struct KerasInitializer {
  public enum Mode: String, Sendable {
    case fanIn = "fan_in"
    case fanOut = "fan_out"
    case fanAverage = "fan_avg"
  }

  public enum Distribution: String, Sendable {
    case truncatedNormal = "truncated_normal"
    case untruncatedNormal = "untruncated_normal"
    case uniform
  }

  public enum Kind: Sendable {
    case zeros, ones
    case constant(Double)
    case identity(gain: Double)
    case uniform(low: Double, high: Double)
    case normal(mean: Double, deviation: Double)
    case truncatedNormal(mean: Double, deviation: Double)
    case varianceScaling(scale: Double, Mode, Distribution)
    case orthogonal(gain: Double)
    /// Ones for the second quarter, the forget gate of an LSTM, and another kind for the rest.
    indirect case forgetGateOnes(Kind)
  }

  public var kind: Kind
  public var seed: Int
  /// Whether the seed was given rather than drawn; a copy of the layer draws another one.
  public var hasGivenSeed: Bool
  /// What chooses the numbers in place of the kind: a function of the program.
  private var program: ((Shape) throws(TensorError) -> NDArray)?

  /// - Parameter program: a function of the program that chooses the numbers.
  public init(program: @escaping (Shape) throws(TensorError) -> NDArray) {
    self.init(.zeros)
    self.program = program
  }

  public init(_ kind: Kind, seed: Int = 0, hasGivenSeed: Bool = false) {
    self.kind = kind
    self.seed = seed
    self.hasGivenSeed = hasGivenSeed
  }

  /// Whether a seed has to be drawn for it.
  public var isRandom: Bool {
    switch kind {
    case .zeros, .ones, .constant, .identity, .forgetGateOnes: false
    default: true
    }
  }

  /// New numbers, float32.
  ///
  /// - Throws: MemoryError if there is no room for them, before any is drawn; ValueError for a shape
  ///   that the kind cannot fill, and for a function of the program that answers another shape.
  public func values(_ shape: Shape) throws(TensorError) -> NDArray {
    try NDArray.checkSize(shape)
    if let program {
      let made = try program(shape)
      guard made.shape == shape else {
        throw .value(
          "The initializer made numbers of shape \(made.shape.tupleText) for a weight of shape "
            + shape.tupleText)
      }
      return try made.copy()
    }
    switch kind {
    case .zeros: return try NDArray.zeros(shape, .float32)
    case .ones: return try NDArray.full(shape, 1, .float32)
    case .constant(let value): return try NDArray.full(shape, .double(value), .float32)
    case .identity(let gain): return try identity(shape, gain: gain)
    case .uniform(let low, let high):
      return try generator.uniform(shape, low: low, high: high)
    case .normal(let mean, let deviation):
      return try generator.normal(shape, mean: mean, deviation: deviation)
    case .truncatedNormal(let mean, let deviation):
      return try generator.truncatedNormal(shape, mean: mean, deviation: deviation)
    case .varianceScaling(let scale, let mode, let distribution):
      return try varianceScaling(shape, scale: scale, mode: mode, distribution: distribution)
    case .orthogonal(let gain): return try orthogonal(shape, gain: gain)
    case .forgetGateOnes(let kind): return try forgetGateOnes(shape, kind)
    }
  }

  private var generator: StatelessRandom { StatelessRandom(seed: seed, counter: 0) }

  private func varianceScaling(
    _ shape: Shape, scale: Double, mode: Mode, distribution: Distribution
  ) throws(TensorError) -> NDArray {
    let (fanIn, fanOut) = Self.fans(of: shape)
    let fan =
      switch mode {
      case .fanIn: fanIn
      case .fanOut: fanOut
      case .fanAverage: (fanIn + fanOut) / 2
      }
    let variance = scale / max(1, fan)
    switch distribution {
    case .truncatedNormal:
      let deviation = variance.squareRoot() / 0.87962566103423978
      return try generator.truncatedNormal(shape, mean: 0, deviation: deviation)
    case .untruncatedNormal:
      return try generator.normal(shape, mean: 0, deviation: variance.squareRoot())
    case .uniform:
      let limit = (3 * variance).squareRoot()
      return try generator.uniform(shape, low: -limit, high: limit)
    }
  }

  /// How many numbers come into and go out of one unit.
  static func fans(of shape: Shape) -> (fanIn: Double, fanOut: Double) {
    switch shape.count {
    case 0: return (1, 1)
    case 1: return (Double(shape[0]), Double(shape[0]))
    case 2: return (Double(shape[0]), Double(shape[1]))
    default:
      let receptiveField = shape.dropLast(2).reduce(1, *)
      return (
        Double(shape[shape.count - 2] * receptiveField),
        Double(shape[shape.count - 1] * receptiveField)
      )
    }
  }

  private func identity(_ shape: Shape, gain: Double) throws(TensorError) -> NDArray {
    guard shape.count == 2 else {
      throw .value(
        "Identity matrix initializer can only be used for 2D matrices. Received: "
          + "shape=\(shape.tupleText) of rank \(shape.count).")
    }
    var numbers = [Float](repeating: 0, count: shape.elementCount)
    for index in 0..<min(shape[0], shape[1]) { numbers[index * shape[1] + index] = Float(gain) }
    return try NDArray(numbers, shape)
  }

  private func forgetGateOnes(_ shape: Shape, _ kind: Kind) throws(TensorError) -> NDArray {
    let units = shape[0] / 4
    let other = KerasInitializer(kind, seed: seed)
    let first = try other.values([units])
    let last = try other.values([units * 2])
    return try NDArray.concatenate([first, try NDArray.full([units], 1, .float32), last], 0)
  }

  /// Multiply-adds of an orthogonal matrix that take about a minute and cannot be interrupted.
  private static let mostOrthogonalSteps = 1e11

  /// The orthogonal factor of a random matrix, its signs made unique.
  private func orthogonal(_ shape: Shape, gain: Double) throws(TensorError) -> NDArray {
    guard shape.count >= 2 else {
      throw .value(
        "The tensor to initialize must be at least two-dimensional. Received: "
          + "shape=\(shape.tupleText) of rank \(shape.count).")
    }
    let columns = shape[shape.count - 1]
    let rows = shape.elementCount / max(1, columns)
    let tall = max(rows, columns)
    let narrow = min(rows, columns)
    guard Double(shape.elementCount) * Double(narrow) <= Self.mostOrthogonalSteps else {
      throw TensorError(
        .memoryError, "an orthogonal matrix of shape \(shape.tupleText) takes too long to make",
        fix: "use fewer units, or recurrent_initializer='glorot_uniform'")
    }
    let matrix = try generator.normal([tall, narrow], mean: 0, deviation: 1).floats()
    let q = orthogonalFactor(of: matrix, rows: tall, columns: narrow)
    var numbers = [Float](repeating: 0, count: rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        let value = rows < columns ? q[column * narrow + row] : q[row * narrow + column]
        numbers[row * columns + column] = Float(gain) * value
      }
    }
    return try NDArray(numbers, shape)
  }
}
