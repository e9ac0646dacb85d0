import Tensors

// The cross-entropies, each from probabilities or from what they were made of.

/// Keras's `epsilon()`: probabilities are kept this far from 0 and 1.
let kerasEpsilon = 1e-7

extension KerasLoss {
  /// `-(y log p + (1 - y) log(1 - p))`, mean over the last axis.
  public static func binaryCrossEntropy(
    fromLogits: Bool = false, labelSmoothing: Double = 0, reduction: KerasReduction = .mean
  ) -> KerasLoss {
    KerasLoss("binary_crossentropy", reduction: reduction, needsEqualShapes: true) {
      (truth, flow) throws(TensorError) in
      var truth = truth
      if labelSmoothing > 0 {
        truth = try truth.times(1 - labelSmoothing).plus(0.5 * labelSmoothing)
      }
      try requireSameShape(truth, flow.tensor)
      if let logits = flow.logits ?? (fromLogits ? flow.tensor : nil) {
        return try logits.binaryCrossEntropyWithLogits(truth, .none).meanOverLastAxis()
      }
      let p = try flow.tensor.clamped(low: kerasEpsilon, high: 1 - kerasEpsilon)
      let positive = try truth.multiply(try p.unary(.log))
      let rest = try truth.times(-1).plus(1)
      let negative = try rest.multiply(try p.times(-1).plus(1).unary(.log))
      return try positive.add(negative).times(-1).meanOverLastAxis()
    }
  }

  /// `-Σ y log p` over the last axis, the truth as one row of probabilities a sample.
  public static func categoricalCrossEntropy(
    fromLogits: Bool = false, labelSmoothing: Double = 0, reduction: KerasReduction = .mean
  ) -> KerasLoss {
    KerasLoss("categorical_crossentropy", reduction: reduction, needsEqualShapes: true) {
      (truth, flow) throws(TensorError) in
      var truth = truth
      try requireSameShape(truth, flow.tensor)
      if labelSmoothing > 0 {
        let classes = Double(max(1, flow.tensor.shape.last ?? 1))
        truth = try truth.times(1 - labelSmoothing).plus(labelSmoothing / classes)
      }
      let logProbabilities: Tensor
      if let logits = flow.logits ?? (fromLogits ? flow.tensor : nil) {
        logProbabilities = try logits.logSoftmax(-1)
      } else {
        let total = try flow.tensor.sum(axes: [-1], keepingAxes: true)
        logProbabilities = try flow.tensor.divide(total)
          .clamped(low: kerasEpsilon, high: 1 - kerasEpsilon).unary(.log)
      }
      return try truth.multiply(logProbabilities).sum(axes: [-1], keepingAxes: false).times(-1)
    }
  }

  /// `-log p` of the class that the truth names by its number.
  public static func sparseCategoricalCrossEntropy(
    fromLogits: Bool = false, ignoredClass: Int? = nil, reduction: KerasReduction = .mean
  ) -> KerasLoss {
    KerasLoss("sparse_categorical_crossentropy", reduction: reduction, takesClassNumbers: true) {
      (truth, flow) throws(TensorError) in
      let logProbabilities: Tensor
      if let logits = flow.logits ?? (fromLogits ? flow.tensor : nil) {
        logProbabilities = try logits.logSoftmax(-1)
      } else {
        logProbabilities = try flow.tensor.clamped(low: kerasEpsilon, high: 1 - kerasEpsilon).unary(
          .log
        )
        .logSoftmax(-1)
      }
      let classes = logProbabilities.shape.last ?? 0
      let labels = try truth.data.cast(to: .int64)
      try requireClassNumbers(
        Array(labels.shape).map(Optional.some), Array(flow.tensor.shape).map(Optional.some))
      if let ignoredClass {
        let kept = try NDArray.compare(.notEqual, .array(labels), .scalar(.int(ignoredClass)))
        let known = try NDArray.where(kept, .array(labels), .scalar(.int(0)))
        let values = try logProbabilities.picked(along: known).times(-1)
          .kept(where: kept, elseValue: 0)
        // A mean is one over the labels that count.
        let count = kept.bools().count { $0 }
        guard reduction == .mean, count > 0 else { return values }
        return try values.times(Double(labels.count) / Double(count))
      }
      for label in labels.ints() where label < 0 || label >= classes {
        throw TensorError(
          .invalidArgument,
          "{{function_node __wrapped__SparseSoftmaxCrossEntropyWithLogits_device_/job:localhost/"
            + "replica:0/task:0/device:CPU:0}} Received a label value of \(label) which is outside the "
            + "valid range of [0, \(classes)).  Label values: "
            + labels.ints().map(String.init).joined(separator: " ")
            + " [Op:SparseSoftmaxCrossEntropyWithLogits] name: ",
          fix: label < 0 || label > 1_000_000
            ? "renumber the labels from 0"
            : "let the last layer have \(label + 1) units, or renumber the labels from 0")
      }
      return try logProbabilities.picked(along: labels).times(-1)
    }
  }

  static func requireSameShape(_ truth: Tensor, _ prediction: Tensor) throws(TensorError) {
    try requireSameShape(
      Array(truth.shape).map(Optional.some), Array(prediction.shape).map(Optional.some))
  }

  /// - Throws: ValueError if class numbers do not have one axis less than rows of probabilities.
  static func requireClassNumbers(
    _ truth: SymbolicShape, _ prediction: SymbolicShape
  ) throws(TensorError) {
    let received =
      "Received: target.shape=\(pythonText(of: truth)), output.shape=\(pythonText(of: prediction))"
    let fix = "labels are class numbers here; for one-hot rows use categorical_crossentropy"
    guard truth.count + 1 == prediction.count else {
      throw TensorError(
        .valueError, "Argument `output` must have rank (ndim) `target.ndim - 1`. " + received,
        fix: fix)
    }
    guard truth == Array(prediction.dropLast()) else {
      throw TensorError(
        .valueError,
        "Arguments `target` and `output` must have the same shape up until the last dimension: "
          + "target.shape=\(pythonText(of: truth)), output.shape=\(pythonText(of: prediction))",
        fix: fix)
    }
  }

  static func requireSameShape(
    _ truth: SymbolicShape, _ prediction: SymbolicShape
  ) throws(TensorError) {
    let received =
      "Received: target.shape=\(pythonText(of: truth)), output.shape=\(pythonText(of: prediction))"
    guard truth.count == prediction.count else {
      throw TensorError(
        .valueError,
        "Arguments `target` and `output` must have the same rank (ndim). " + received,
        fix: "class numbers go with sparse_categorical_crossentropy, one-hot rows with "
          + "categorical_crossentropy")
    }
    guard truth == prediction else {
      throw TensorError(
        .valueError, "Arguments `target` and `output` must have the same shape. " + received,
        fix: "compare the last layer's units with the labels: class numbers go with "
          + "sparse_categorical_crossentropy, one-hot rows with categorical_crossentropy")
    }
  }
}
