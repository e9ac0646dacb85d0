import Tensors

/// Losses that compare whole rows or whole arrays: angles, margins and overlaps.
///
/// - Source: `keras/src/losses/losses.py` of Keras 3.15.
enum KerasDistances {
  static let all = [cosine, categoricalHinge, dice, tversky]

  private static let cosine = KerasLossDefinition(
    className: "CosineSimilarity", name: "cosine_similarity", shortNames: [],
    signature: "axis=-1", summary: "Minus the cosine of the angle between two rows."
  ) { (arguments, reduction) throws(TensorError) in
    let axis = try arguments.int("axis")
    return KerasLoss("cosine_similarity", reduction: reduction) {
      (truth, flow) throws(TensorError) in
      try unit(truth, axis).multiply(unit(flow.tensor, axis))
        .sum(axes: [axis], keepingAxes: false).times(-1)
    }
  }

  private static let categoricalHinge = KerasLossCatalog.simple(
    "CategoricalHinge", "categorical_hinge", [],
    "How far the right class is ahead of the best wrong one, up to 1."
  ) { (truth, p) throws(TensorError) in
    let right = try truth.multiply(p).sum(axes: [-1], keepingAxes: false)
    let wrong = try truth.times(-1).plus(1).multiply(p)
      .extremum(largest: true, axes: [-1])
    return try wrong.subtract(right).plus(1).unary(.relu)
  }

  private static let dice = KerasLossDefinition(
    className: "Dice", name: "dice", shortNames: [], signature: "axis=None",
    summary: "One less the share that two areas have in common."
  ) { (arguments, reduction) throws(TensorError) in
    let axes = try axes(arguments)
    return KerasLoss("dice", reduction: reduction) { (truth, flow) throws(TensorError) in
      let common = try truth.multiply(flow.tensor).sum(axes: axes, keepingAxes: false)
      let whole = try truth.sum(axes: axes, keepingAxes: false)
        .add(try flow.tensor.sum(axes: axes, keepingAxes: false)).plus(kerasEpsilon)
      return try common.times(2).divide(whole).times(-1).plus(1)
    }
  }

  private static let tversky = KerasLossDefinition(
    className: "Tversky", name: "tversky", shortNames: [],
    signature: "alpha=0.5, beta=0.5, axis=None",
    summary: "Dice with weights for the two kinds of error."
  ) { (arguments, reduction) throws(TensorError) in
    let axes = try axes(arguments)
    let (alpha, beta) = (try arguments.double("alpha"), try arguments.double("beta"))
    return KerasLoss("tversky", reduction: reduction) { (truth, flow) throws(TensorError) in
      let p = flow.tensor
      let common = try truth.multiply(p).sum(axes: axes, keepingAxes: false)
      let missed = try p.times(-1).plus(1).multiply(truth).sum(axes: axes, keepingAxes: false)
      let extra = try truth.times(-1).plus(1).multiply(p).sum(axes: axes, keepingAxes: false)
      let whole = try common.add(missed.times(alpha)).add(extra.times(beta)).plus(kerasEpsilon)
      return try common.divide(whole).times(-1).plus(1)
    }
  }

  private static func axes(_ arguments: KerasArguments) throws(TensorError) -> [Int]? {
    if case .none = arguments["axis"] { return nil }
    return try arguments.ints("axis").compactMap { $0 }
  }

  /// A tensor divided by its length along an axis.
  private static func unit(_ tensor: Tensor, _ axis: Int) throws(TensorError) -> Tensor {
    let squares = try tensor.multiply(tensor).sum(axes: [axis], keepingAxes: true)
    return try tensor.divide(squares.clamped(low: 1e-24, high: .infinity).unary(.sqrt))
  }
}
