import Tensors

/// The F-score of each class, or averaged over them.
public final class KerasFBetaScore: KerasMetric {
  private let average: String?
  private let beta: Float
  private let threshold: Float?
  private var truePositives: [Float] = []
  private var falsePositives: [Float] = []
  private var falseNegatives: [Float] = []
  private var classWeights: [Float] = []

  /// - Parameters:
  ///   - average: nil for one score a class, or `micro`, `macro`, `weighted`.
  ///   - threshold: nil counts the largest of a row as its class.
  public init(name: String, average: String?, beta: Double, threshold: Double?) {
    self.average = average
    self.beta = Float(beta)
    self.threshold = threshold.map { Float($0) }
    super.init(name: name)
  }

  public override func update(
    truth: NDArray, predicted: NDArray, weights: NDArray?
  ) throws(TensorError) {
    guard truth.shape == predicted.shape, predicted.shape.count == 2 else {
      throw TensorError(
        .valueError,
        "FBetaScore expects 2D inputs with shape (batch_size, output_dim). Received "
          + "input shapes: y_pred.shape="
          + "\(predicted.shape.tupleText) and y_true.shape=\(truth.shape.tupleText).",
        fix: "reshape the labels to one column a class")
    }
    let classes = predicted.shape[1]
    if truePositives.isEmpty {
      truePositives = [Float](repeating: 0, count: classes)
      falsePositives = truePositives
      falseNegatives = truePositives
      classWeights = truePositives
    }
    let labels = truth.floats()
    let scores = predicted.floats()
    let weights = weights?.floats()
    for row in 0..<predicted.shape[0] {
      let values = scores[(row * classes)..<((row + 1) * classes)]
      let largest = values.max() ?? 0
      for column in 0..<classes {
        let score = scores[row * classes + column]
        let isPredicted = threshold.map { score > $0 } ?? (score == largest && abs(score) > 1e-9)
        let label = labels[row * classes + column]
        let weight = weights.map { $0[min(row, $0.count - 1)] } ?? 1
        let predictedNumber: Float = isPredicted ? 1 : 0
        truePositives[column] += weight * predictedNumber * label
        falsePositives[column] += weight * predictedNumber * (1 - label)
        falseNegatives[column] += weight * (1 - predictedNumber) * label
        classWeights[column] += weight * label
      }
    }
  }

  public override func result() throws(TensorError) -> NDArray {
    var (hits, alarms, misses) = (truePositives, falsePositives, falseNegatives)
    if average == "micro" {
      (hits, alarms, misses) = ([hits.reduce(0, +)], [alarms.reduce(0, +)], [misses.reduce(0, +)])
    }
    let scores = hits.indices.map { index in
      let precision = hits[index] / (hits[index] + alarms[index] + 1e-7)
      let recall = hits[index] / (hits[index] + misses[index] + 1e-7)
      let product = precision * recall
      return product / (beta * beta * precision + recall + 1e-7) * (1 + beta * beta)
    }
    switch average {
    case nil: return try NDArray(scores, [scores.count])
    case "weighted":
      let total = classWeights.reduce(0, +)
      let weighted = zip(scores, classWeights).reduce(0) { $0 + $1.0 * $1.1 / (total + 1e-7) }
      return try Self.scalar(weighted)
    default:
      return try Self.scalar(scores.reduce(0, +) / Float(max(1, scores.count)))
    }
  }

  public override func reset() {
    truePositives = []
    falsePositives = []
    falseNegatives = []
    classWeights = []
  }
}

/// The share of the variance that the predictions explain.
public final class KerasR2Score: KerasMetric {
  private var sum: Float = 0
  private var squaredSum: Float = 0
  private var residual: Float = 0
  private var count: Float = 0

  public override func update(
    truth: NDArray, predicted: NDArray, weights: NDArray?
  ) throws(TensorError) {
    for (label, score) in zip(truth.floats(), predicted.floats()) {
      sum += label
      squaredSum += label * label
      residual += (label - score) * (label - score)
      count += 1
    }
  }

  public override func result() throws(TensorError) -> NDArray {
    let total = squaredSum - sum * (sum / max(1, count))
    return try Self.scalar(total == 0 ? 0 : 1 - residual / total)
  }

  public override func reset() {
    sum = 0
    squaredSum = 0
    residual = 0
    count = 0
  }
}
