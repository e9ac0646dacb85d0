import Tensors

/// The arrays of a fit or an evaluation: rows of inputs, labels and weights that belong together.
public struct KerasData {
  public var inputs: [NDArray]
  /// One for each output that has a loss; none where there are no labels.
  public var labels: [NDArray]
  /// One weight for each row, for all outputs or for each of them.
  public var weights: [NDArray]
  /// The places of the inputs whose numbers stand for texts.
  public var textPlaces: Set<Int> = []

  /// The inputs on their way into a model.
  func flows(_ mode: GradMode) -> [KerasFlow] {
    inputs.enumerated().map { place, array in
      var flow = KerasFlow(Tensor(array, mode: mode))
      flow.isText = textPlaces.contains(place)
      return flow
    }
  }

  /// - Throws: ValueError if the arrays do not have the same number of rows.
  public init(
    inputs: [NDArray], labels: [NDArray] = [], weights: [NDArray] = []
  ) throws(TensorError) {
    self.inputs = try inputs.map { (array) throws(TensorError) in try array.asKerasInput() }
    self.labels = try labels.map { (array) throws(TensorError) in try array.asKerasInput() }
    self.weights = try weights.map { (array) throws(TensorError) in
      try array.cast(to: .float32)
    }
    func counts(_ arrays: [NDArray]) -> [Int] { arrays.map { $0.shape.first ?? 0 } }
    func text(_ arrays: [NDArray]) -> String {
      counts(arrays).map(String.init).joined(separator: ", ")
    }
    guard Set(counts(inputs + labels + weights)).count <= 1 else {
      throw TensorError(
        .valueError,
        "Data cardinality is ambiguous. Make sure all arrays contain the same number of samples."
          + "'x' sizes: \(text(inputs))\n'y' sizes: \(labels.isEmpty ? "0" : text(labels))\n"
          + (weights.isEmpty ? "" : "'sample_weight' sizes: \(text(weights))\n"),
        fix: "give x and y the same number of rows")
    }
  }

  /// The labels of an output: by place if each has some, else by its place among those with a loss.
  func label(_ place: Int, outputCount: Int, _ index: Int) -> NDArray? {
    let position = labels.count == outputCount ? index : place
    return labels.indices.contains(position) ? labels[position] : nil
  }

  /// The weights of the rows for an output.
  func weight(_ index: Int) -> NDArray? {
    weights.count > 1 ? (weights.indices.contains(index) ? weights[index] : nil) : weights.first
  }

  public var rowCount: Int { inputs.first?.shape.first ?? 0 }

  /// Some rows.
  func rows(_ range: Range<Int>) throws(TensorError) -> KerasData {
    try changed { (array) throws(TensorError) in try array.rowRange(range) }
  }

  /// All rows in another order.
  func reordered(_ order: [Int]) throws(TensorError) -> KerasData {
    try changed { (array) throws(TensorError) in try array.rowsTaken(order) }
  }

  private func changed(
    _ change: (NDArray) throws(TensorError) -> NDArray
  ) throws(TensorError) -> KerasData {
    var part = self
    part.inputs = try inputs.map(change)
    part.labels = try labels.map(change)
    part.weights = try weights.map(change)
    return part
  }

  /// The first rows for training and the last ones, a share of all, for validation.
  public func split(validationShare: Double) throws(TensorError) -> (KerasData, KerasData) {
    let boundary = Int((Double(rowCount) * (1 - validationShare)).rounded(.down))
    guard boundary > 0, boundary < rowCount else {
      throw TensorError(
        .valueError,
        "Training data contains \(rowCount) samples, which is not sufficient to split it into a "
          + "validation and training set as specified by `validation_split=\(validationShare)`. "
          + "Either provide more data, or a different value for the `validation_split` argument.",
        fix: "provide more data, or a different value for validation_split")
    }
    return (try rows(0..<boundary), try rows(boundary..<rowCount))
  }

  /// The weights times those of each row's class.
  public func weighted(byClass classWeights: [Int: Double]) throws(TensorError) -> KerasData {
    guard let labels = labels.first else { return self }
    guard self.labels.count == 1 else {
      throw .value("`class_weight` is only supported for Models with a single output.")
    }
    let columns = labels.shape.count > 1 ? labels.shape.last ?? 1 : 1
    let classes: [Int] =
      columns > 1
      ? KerasMetricCatalog.largestPerRow(labels) : labels.floats().map { Int($0.rounded()) }
    let given = weights.first?.floats()
    var copy = self
    let numbers = classes.enumerated().map { row, label in
      Float(classWeights[label] ?? 1) * (given?[row] ?? 1)
    }
    copy.weights = [try NDArray(numbers, [numbers.count])]
    return copy
  }
}

extension NDArray {
  /// Floats as float32, whole numbers as they are, as Keras's array adapter does.
  func asKerasInput() throws(TensorError) -> NDArray {
    let converted = dtype == .float64 ? try self.cast(to: .float32) : self
    return try converted.contiguous()
  }
}
