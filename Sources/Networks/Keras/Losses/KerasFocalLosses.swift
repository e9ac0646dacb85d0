import Tensors

/// Cross-entropies that weigh the easy rows less.
///
/// - Source: `keras/src/losses/losses.py` of Keras 3.15; Lin et al. 2018.
enum KerasFocalLosses {
  static let all = [binary, categorical]

  private static let binary = KerasLossDefinition(
    className: "BinaryFocalCrossentropy", name: "binary_focal_crossentropy", shortNames: [],
    signature: "apply_class_balancing=False, alpha=0.25, gamma=2.0, from_logits=False, "
      + "label_smoothing=0.0, axis=-1",
    summary: "The cross-entropy of yes-or-no answers, hard rows first."
  ) { (arguments, reduction) throws(TensorError) in
    let (alpha, gamma) = (try arguments.double("alpha"), try arguments.double("gamma"))
    let smoothing = try arguments.double("label_smoothing")
    let balances = arguments.bool("apply_class_balancing")
    let fromLogits = arguments.bool("from_logits")
    return KerasLoss("binary_focal_crossentropy", reduction: reduction, needsEqualShapes: true) {
      (given, flow) throws(TensorError) in
      let truth = smoothing > 0 ? try given.times(1 - smoothing).plus(0.5 * smoothing) : given
      try KerasLoss.requireSameShape(truth, flow.tensor)
      let p = fromLogits ? try flow.tensor.unary(.sigmoid) : flow.tensor
      let rest = try truth.times(-1).plus(1)
      let entropy: Tensor
      if !fromLogits, let logits = flow.logits {
        entropy = try logits.binaryCrossEntropyWithLogits(truth, .none)
      } else {
        let safe = try p.clamped(low: kerasEpsilon, high: 1 - kerasEpsilon)
        entropy = try truth.multiply(safe.unary(.log))
          .add(rest.multiply(safe.times(-1).plus(1).unary(.log))).times(-1)
      }
      let right = try truth.multiply(p).add(rest.multiply(p.times(-1).plus(1)))
      var focal = try right.times(-1).plus(1).power(scalar: .double(gamma)).multiply(entropy)
      if balances {
        focal = try truth.times(alpha).add(rest.times(1 - alpha)).multiply(focal)
      }
      return try focal.meanOverLastAxis()
    }
  }

  private static let categorical = KerasLossDefinition(
    className: "CategoricalFocalCrossentropy", name: "categorical_focal_crossentropy",
    shortNames: [],
    signature: "alpha=0.25, gamma=2.0, from_logits=False, label_smoothing=0.0, axis=-1",
    summary: "The cross-entropy of classes given as one-hot rows, hard rows first."
  ) { (arguments, reduction) throws(TensorError) in
    let (alpha, gamma) = (try arguments.double("alpha"), try arguments.double("gamma"))
    let smoothing = try arguments.double("label_smoothing")
    let fromLogits = arguments.bool("from_logits")
    return KerasLoss("categorical_focal_crossentropy", reduction: reduction) {
      (given, flow) throws(TensorError) in
      let classes = Double(max(1, flow.tensor.shape.last ?? 1))
      let truth = smoothing > 0 ? try given.times(1 - smoothing).plus(smoothing / classes) : given
      let p = fromLogits ? try flow.tensor.softmax(-1) : flow.tensor
      let output = try p.divide(p.sum(axes: [-1], keepingAxes: true))
        .clamped(low: kerasEpsilon, high: 1 - kerasEpsilon)
      let entropy = try truth.times(-1).multiply(output.unary(.log))
      let weights = try output.times(-1).plus(1).power(scalar: .double(gamma)).times(alpha)
      return try weights.multiply(entropy).sum(axes: [-1], keepingAxes: false)
    }
  }
}
