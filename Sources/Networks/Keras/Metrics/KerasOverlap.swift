import Tensors

/// The overlap of predicted and actual classes: intersection over union, from a confusion matrix.
///
/// - Source: `keras/src/metrics/iou_metrics.py` of Keras 3.15.
public final class KerasOverlap: KerasMetric {
  private let classCount: Int
  private let targets: [Int]
  private let threshold: Float?
  private let takesRows: (truth: Bool, predicted: Bool)
  private var matrix: [Float]

  /// - Parameters:
  ///   - threshold: predictions from here on are class 1, nil where predictions are classes.
  ///   - takesRows: whether classes are rows with one number a class.
  init(
    name: String, classCount: Int, targets: [Int], threshold: Float? = nil,
    takesRows: (truth: Bool, predicted: Bool) = (false, false)
  ) {
    self.classCount = classCount
    self.targets = targets
    self.threshold = threshold
    self.takesRows = takesRows
    matrix = [Float](repeating: 0, count: classCount * classCount)
    super.init(name: name)
  }

  /// Which actual class was taken for which, in rows by actual class.
  public func confusion() throws(TensorError) -> NDArray {
    try NDArray(matrix, [classCount, classCount]).cast(to: .int32)
  }

  public override func update(
    truth: NDArray, predicted: NDArray, weights: NDArray?
  ) throws(TensorError) {
    let labels =
      takesRows.truth
      ? KerasMetricCatalog.largestPerRow(truth) : truth.floats().map { Int(saturating: Double($0)) }
    let guesses: [Int] =
      if let threshold {
        predicted.floats().map { $0 >= threshold ? 1 : 0 }
      } else if takesRows.predicted {
        KerasMetricCatalog.largestPerRow(predicted)
      } else {
        predicted.floats().map { Int(saturating: Double($0)) }
      }
    let given = weights?.floats()
    let known = 0..<classCount
    for (row, (label, guess)) in zip(labels, guesses).enumerated()
    where known.contains(label) && known.contains(guess) {
      let weight = given.map { $0[min(row, $0.count - 1)].rounded(.towardZero) } ?? 1
      matrix[label * classCount + guess] += weight
    }
  }

  public override func result() throws(TensorError) -> NDArray {
    var (total, count): (Float, Float) = (0, 0)
    for target in targets where target < classCount {
      let hits = matrix[target * classCount + target]
      let row = (0..<classCount).reduce(Float(0)) { $0 + matrix[target * classCount + $1] }
      let column = (0..<classCount).reduce(Float(0)) { $0 + matrix[$1 * classCount + target] }
      let union = row + column - hits
      guard union > 1e-9 else { continue }
      total += hits / (union + Float(kerasEpsilon))
      count += 1
    }
    return try Self.scalar(total / (count + Float(kerasEpsilon)))
  }

  public override func reset() {
    matrix = [Float](repeating: 0, count: classCount * classCount)
  }

  static let definitions = [
    KerasMetricDefinition(
      className: "BinaryIoU", name: "binary_io_u", shortNames: [],
      signature: "target_class_ids=None, threshold=0.5",
      summary: "The overlap of yes-or-no predictions with the labels."
    ) { (arguments, name) throws(TensorError) in
      KerasOverlap(
        name: name, classCount: 2, targets: try arguments.targets(),
        threshold: Float(try arguments.double("threshold")))
    },
    KerasMetricDefinition(
      className: "IoU", name: "io_u", shortNames: [],
      signature: "num_classes, target_class_ids",
      summary: "The overlap of predicted classes with the labels."
    ) { (arguments, name) throws(TensorError) in
      KerasOverlap(
        name: name, classCount: try arguments.classCount(),
        targets: try arguments.targets())
    },
    KerasMetricDefinition(
      className: "MeanIoU", name: "mean_io_u", shortNames: [],
      signature: "num_classes", summary: "The mean overlap over all classes."
    ) { (arguments, name) throws(TensorError) in
      let count = try arguments.classCount()
      return KerasOverlap(name: name, classCount: count, targets: Array(0..<count))
    },
    KerasMetricDefinition(
      className: "OneHotMeanIoU", name: "one_hot_mean_io_u", shortNames: [],
      signature: "num_classes", summary: "The mean overlap over all classes, from rows."
    ) { (arguments, name) throws(TensorError) in
      let count = try arguments.classCount()
      return KerasOverlap(
        name: name, classCount: count, targets: Array(0..<count), takesRows: (true, true))
    },
  ]
}

extension KerasArguments {
  /// - Throws: MemoryError where the matrix of all pairs of classes would be too large.
  fileprivate func classCount() throws(TensorError) -> Int {
    let count = try positiveInt("num_classes")
    guard count <= 4096 else {
      throw TensorError(
        .memoryError, "a matrix of \(count) by \(count) classes is too large",
        expected: "at most 4096 classes")
    }
    return count
  }

  /// The classes that count, both of two where none are given.
  fileprivate func targets() throws(TensorError) -> [Int] {
    if case .none = self["target_class_ids"] { return [0, 1] }
    return try ints("target_class_ids").compactMap { $0 }
  }
}
