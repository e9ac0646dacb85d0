import Tensors

/// A metric that gathers its counts batch by batch.
///
/// Counts are float32 as Keras's are, so that long runs round alike.
///
/// - Source: `keras/src/metrics/` of Keras 3.15.
open class KerasMetric {
  public var name: String
  /// Whether more is better, which callbacks go by; nil for metrics that do not say.
  public var wantsMore: Bool?

  public init(name: String) { self.name = name }

  /// Takes in a batch.
  ///
  /// - Parameter weights: one number for each value, nil for all alike.
  open func update(
    truth: NDArray, predicted: NDArray, weights: NDArray?
  ) throws(TensorError) {}

  /// The metric over all batches so far: one number, or one a class.
  open func result() throws(TensorError) -> NDArray { try NDArray([Float(0)], []) }

  /// Forgets all batches.
  open func reset() {}

  /// The counts, by Keras's names, such as `true_positives`.
  open var counts: [(name: String, values: [Float])] { [] }

  /// Whether steps that a mask leaves out do not count, also without weights.
  open var heedsMasks: Bool { false }

  /// Whether labels come as they are, without the column that predictions have: so what the program
  /// wrote sees them.
  open var takesLabelsAsTheyAre: Bool { false }

  /// The metric as one number.
  public final func value() throws(TensorError) -> Float {
    let numbers = try result().floats()
    return numbers.reduce(0, +) / Float(max(1, numbers.count))
  }

  static func scalar(_ value: Float) throws(TensorError) -> NDArray {
    try NDArray([value], [])
  }
}

/// The weighted mean, or the sum, of what it is given.
public final class KerasMean: KerasMetric {
  public enum Kind: Sendable { case mean, sum, rootOfMean }

  private let kind: Kind
  private var total: Float = 0
  private var count: Float = 0
  private let values: ((NDArray, NDArray) throws(TensorError) -> [Float])?

  /// Whether numbers themselves are averaged rather than what a function makes of two arrays.
  public var isPlain: Bool { values == nil }

  public override var heedsMasks: Bool { values != nil }

  public override var takesLabelsAsTheyAre: Bool { isOfProgram }

  private let isOfProgram: Bool

  /// - Parameters:
  ///   - isOfProgram: whether the program wrote the function.
  ///   - values: what is averaged, from truth and prediction; nil averages the prediction.
  public init(
    name: String, kind: Kind = .mean, isOfProgram: Bool = false,
    values: ((NDArray, NDArray) throws(TensorError) -> [Float])? = nil
  ) {
    self.kind = kind
    self.isOfProgram = isOfProgram
    self.values = values
    super.init(name: name)
  }

  public override func update(
    truth: NDArray, predicted: NDArray, weights: NDArray?
  ) throws(TensorError) {
    let numbers =
      if let values { try values(truth, predicted) } else {
        predicted.floats()
      }
    let rows = predicted.rank > 0 ? predicted.shape[0] : 1
    let factors = weights?.floats()
    guard numbers.count > rows, rows > 0, numbers.count % rows == 0 else {
      return add(numbers, weights: factors)
    }
    addRows(numbers, rows, factors)
  }

  /// Takes in the mean of each row's numbers, as Keras does where there are several.
  private func addRows(_ numbers: [Float], _ rows: Int, _ weights: [Float]?) {
    let size = numbers.count / rows
    func means(_ numbers: [Float]) -> [Float] {
      (0..<rows).map { row in
        Tensors.sum(Array(numbers[(row * size)..<((row + 1) * size)]), .tensorflow) / Float(size)
      }
    }
    guard let weights, weights.count == numbers.count else {
      return add(means(numbers), weights: weights)
    }
    // A weight for each number: the weights of a row count as their mean.
    total += Tensors.sum(means(zip(numbers, weights).map { $0 * $1 }), .tensorflow)
    count += Tensors.sum(means(weights), .tensorflow)
  }

  /// Takes in numbers; fewer weights than numbers are each used for as many in a row.
  public func add(_ numbers: [Float], weights: [Float]? = nil) {
    guard let weights, !weights.isEmpty else {
      total += Tensors.sum(numbers, .tensorflow)
      count += Float(numbers.count)
      return
    }
    if numbers.count == 1, weights.count == 1 {
      total += numbers[0] * weights[0]
      count += weights[0]
      return
    }
    let share = max(1, numbers.count / weights.count)
    let spread = numbers.indices.map { weights[min($0 / share, weights.count - 1)] }
    total += Tensors.sum(zip(numbers, spread).map { $0 * $1 }, .tensorflow)
    count += Tensors.sum(spread, .tensorflow)
  }

  public override func result() throws(TensorError) -> NDArray {
    switch kind {
    case .sum: return try Self.scalar(total)
    case .mean: return try Self.scalar(count == 0 ? 0 : total / count)
    case .rootOfMean: return try Self.scalar(count == 0 ? 0 : (total / count).squareRoot())
    }
  }

  public override func reset() {
    total = 0
    count = 0
  }

  public override var counts: [(name: String, values: [Float])] {
    kind == .sum ? [("total", [total])] : [("total", [total]), ("count", [count])]
  }
}
