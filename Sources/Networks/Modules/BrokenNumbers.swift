import Tensors

/// Watches what comes out of the layers of a training for NaN and infinity, and says once where they
/// began.
public final class BrokenNumberWatch {
  private var hasSpoken = false

  public init() {}

  /// A new training begins.
  public func reset() { hasSpoken = false }

  /// What to say of a layer whose result is not finite; nil if something was said before.
  ///
  /// - Parameters:
  ///   - layer: how the layer is called, such as `Linear(in_features=4, out_features=1, bias=True)`.
  ///   - parameters: what it has learned, by name.
  public func note(
    after layer: String, inputs: [NDArray], parameters: [(name: String, values: NDArray)]
  ) -> String? {
    guard !hasSpoken else { return nil }
    hasSpoken = true
    let what = "NaN or infinity came out of \(layer) in this training step"
    if let broken = parameters.first(where: { !$0.values.isFinite }) {
      return "\(what), because its \(broken.name) is no longer finite: the last step of the "
        + "optimizer was too large. Try a smaller learning rate, or clip the gradients."
    }
    if inputs.contains(where: { !$0.isFinite }) {
      return "\(what), and had gone into it already. Look at the data, and at what was computed "
        + "from it before this layer."
    }
    return "\(what), although its inputs and its parameters are finite. Look for numbers that are "
      + "too large for float32, a division by 0, or the logarithm of 0."
  }

  /// What to say of a loss that is not finite, behind layers that are.
  public func noteOfLoss() -> String? {
    guard !hasSpoken else { return nil }
    hasSpoken = true
    return "the loss is NaN or infinite in this training step, although every layer gave finite "
      + "numbers: it began in what was computed from them, such as the logarithm of 0."
  }
}
