import Tensors

/// A loss as the catalog lists it, with the names that Keras knows it by.
public struct KerasLossDefinition: Sendable {
  /// The name of the class, such as `MeanSquaredError`.
  public let className: String
  /// The name of the function, such as `mean_squared_error`.
  public let name: String
  /// Other names that strings may use, such as `mse`.
  public let shortNames: [String]
  /// The parameters of the class and the function beyond truth, prediction and reduction.
  public let signature: String
  public let summary: String
  public let make: @Sendable (KerasArguments, KerasReduction) throws(TensorError) -> KerasLoss
}

/// All losses: a new one is a line here, and a function beside it where it is long.
public enum KerasLossCatalog {
  public static let all: [KerasLossDefinition] = basic + KerasDistances.all + KerasFocalLosses.all

  private static let basic: [KerasLossDefinition] = [
    simple(
      "MeanSquaredError", "mean_squared_error", ["mse", "MSE"], "The mean of the squared errors."
    ) { (truth, p) throws(TensorError) in
      let error = try p.subtract(truth)
      return try error.multiply(error).meanOverLastAxis()
    },
    simple(
      "MeanAbsoluteError", "mean_absolute_error", ["mae", "MAE"],
      "The mean of the errors without their signs."
    ) { (truth, p) throws(TensorError) in try p.subtract(truth).unary(.absolute).meanOverLastAxis()
    },
    simple(
      "MeanAbsolutePercentageError", "mean_absolute_percentage_error", ["mape", "MAPE"],
      "The mean error in percent of the truth."
    ) { (truth, p) throws(TensorError) in
      let size = try truth.unary(.absolute).clamped(low: kerasEpsilon, high: .infinity)
      return try truth.subtract(p).divide(size).unary(.absolute).meanOverLastAxis().times(100)
    },
    simple(
      "MeanSquaredLogarithmicError", "mean_squared_logarithmic_error", ["msle", "MSLE"],
      "The mean squared error of the logarithms."
    ) { (truth, p) throws(TensorError) in
      let one = try p.clamped(low: kerasEpsilon, high: .infinity).plus(1).unary(.log)
      let other = try truth.clamped(low: kerasEpsilon, high: .infinity).plus(1).unary(.log)
      let error = try one.subtract(other)
      return try error.multiply(error).meanOverLastAxis()
    },
    KerasLossDefinition(
      className: "Huber", name: "huber", shortNames: [], signature: "delta=1.0",
      summary: "Squared for small errors, linear for large ones."
    ) { (arguments, reduction) throws(TensorError) in
      let delta = try arguments.double("delta")
      return KerasLoss("huber", reduction: reduction) { (truth, flow) throws(TensorError) in
        let size = try flow.tensor.subtract(truth).unary(.absolute)
        let inner = try size.clamped(low: 0, high: delta)
        let outer = try size.subtract(inner)
        let squared = try inner.multiply(inner).times(0.5)
        return try squared.add(outer.times(delta)).meanOverLastAxis()
      }
    },
    simple(
      "LogCosh", "log_cosh", ["logcosh"], "The logarithm of the hyperbolic cosine of the error."
    ) { (truth, p) throws(TensorError) in
      let error = try p.subtract(truth)
      let softplus = try error.times(-2).unary(.softplus)
      return try error.add(softplus).plus(-0.6931471805599453).meanOverLastAxis()
    },
    simple("Hinge", "hinge", [], "The hinge loss with labels -1 and 1 (or 0 and 1).") {
      (truth, p) throws(TensorError) in
      let product = try signedLabels(truth).multiply(p)
      return try product.times(-1).plus(1).unary(.relu).meanOverLastAxis()
    },
    simple("SquaredHinge", "squared_hinge", [], "The square of the hinge loss.") {
      (truth, p) throws(TensorError) in
      let margin = try signedLabels(truth).multiply(p).times(-1).plus(1).unary(.relu)
      return try margin.multiply(margin).meanOverLastAxis()
    },
    simple("Poisson", "poisson", [], "The Poisson loss of counts.") {
      (truth, p) throws(TensorError) in
      try p.subtract(try truth.multiply(try p.plus(kerasEpsilon).unary(.log))).meanOverLastAxis()
    },
    simple(
      "KLDivergence", "kl_divergence", ["kld", "KLD", "kullback_leibler_divergence"],
      "How much one distribution differs from another."
    ) { (truth, p) throws(TensorError) in
      let one = try truth.clamped(low: kerasEpsilon, high: 1)
      let other = try p.clamped(low: kerasEpsilon, high: 1)
      return try one.multiply(try one.divide(other).unary(.log))
        .sum(axes: [-1], keepingAxes: false)
    },
    KerasLossDefinition(
      className: "BinaryCrossentropy", name: "binary_crossentropy", shortNames: ["bce", "BCE"],
      signature: "from_logits=False, label_smoothing=0.0, axis=-1",
      summary: "The cross-entropy of yes-or-no answers."
    ) { (arguments, reduction) throws(TensorError) in
      .binaryCrossEntropy(
        fromLogits: arguments.bool("from_logits"),
        labelSmoothing: try arguments.double("label_smoothing"), reduction: reduction)
    },
    KerasLossDefinition(
      className: "CategoricalCrossentropy", name: "categorical_crossentropy", shortNames: [],
      signature: "from_logits=False, label_smoothing=0.0, axis=-1",
      summary: "The cross-entropy of classes given as one-hot rows."
    ) { (arguments, reduction) throws(TensorError) in
      .categoricalCrossEntropy(
        fromLogits: arguments.bool("from_logits"),
        labelSmoothing: try arguments.double("label_smoothing"), reduction: reduction)
    },
    KerasLossDefinition(
      className: "SparseCategoricalCrossentropy", name: "sparse_categorical_crossentropy",
      shortNames: [], signature: "from_logits=False, ignore_class=None, axis=-1",
      summary: "The cross-entropy of classes given by their numbers."
    ) { (arguments, reduction) throws(TensorError) in
      .sparseCategoricalCrossEntropy(
        fromLogits: arguments.bool("from_logits"),
        ignoredClass: try arguments.optionalInt("ignore_class"), reduction: reduction)
    },
  ]

  public static func named(_ name: String) -> KerasLossDefinition? {
    all.first { $0.name == name || $0.className == name || $0.shortNames.contains(name) }
  }

  static func simple(
    _ className: String, _ name: String, _ shortNames: [String], _ summary: String,
    _ function: @escaping @Sendable (Tensor, Tensor) throws(TensorError) -> Tensor
  ) -> KerasLossDefinition {
    KerasLossDefinition(
      className: className, name: name, shortNames: shortNames, signature: "", summary: summary
    ) { (_, reduction) throws(TensorError) in
      KerasLoss(name, reduction: reduction) { (truth, flow) throws(TensorError) in
        try function(truth, flow.tensor)
      }
    }
  }

  /// Labels 0 and 1 as -1 and 1; those that are -1 and 1 already stay.
  private static func signedLabels(_ truth: Tensor) throws(TensorError) -> Tensor {
    let isBinary = truth.data.floats().allSatisfy { $0 == 0 || $0 == 1 }
    return isBinary ? try truth.times(2).plus(-1) : truth
  }
}
