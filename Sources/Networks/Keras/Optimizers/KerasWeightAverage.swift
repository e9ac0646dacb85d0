import Tensors

/// Running means of weights over the steps of an optimizer, as `use_ema=True` keeps them.
///
/// - Source: `_update_model_variables_moving_average` in `keras/src/optimizers/base_optimizer.py`
///   of Keras 3.15.
public final class KerasWeightAverage {
  private let momentum: Float
  /// After how many steps the weights become their means, nil for only at the end of a fit.
  private let overwritePeriod: Int?
  private var means: [ObjectIdentifier: NDArray] = [:]

  public init(momentum: Double, overwritePeriod: Int?) {
    self.momentum = Float(momentum)
    self.overwritePeriod = overwritePeriod
  }

  /// The running mean of a weight, zero before the first step.
  public func mean(of weight: KerasWeight) throws(TensorError) -> NDArray {
    if let known = means[ObjectIdentifier(weight)] { return known }
    let made = try NDArray.zeros(weight.tensor.shape, .float32)
    means[ObjectIdentifier(weight)] = made
    return made
  }

  /// Takes in the weights after a step.
  ///
  /// - Parameter iterations: the steps before this one.
  func update(_ weights: [KerasWeight], iterations: Int) throws(TensorError) {
    let kept: Float = iterations == 0 ? 0 : momentum
    for weight in weights {
      let mean = try mean(of: weight)
      let numbers = mean.pointer(Float.self)
      for (index, value) in weight.tensor.data.floats().enumerated() {
        numbers[index] = kept * numbers[index] + (1 - kept) * value
      }
    }
    if let overwritePeriod, (iterations + 1) % max(1, overwritePeriod) == 0 {
      try overwrite(weights)
    }
  }

  /// Puts the means into the weights and the weights where the means were, by adding and taking away
  /// as Keras does on TensorFlow.
  public func swap(_ weights: [KerasWeight]) throws(TensorError) {
    for weight in weights {
      let mean = try mean(of: weight)
      let numbers = mean.pointer(Float.self)
      var own = weight.tensor.data.floats()
      for index in own.indices {
        own[index] += numbers[index]
        numbers[index] = own[index] - numbers[index]
        own[index] -= numbers[index]
      }
      try weight.tensor.data.assign(try NDArray(own, weight.tensor.shape))
    }
  }

  /// Takes the weights as they are for their means.
  public func take(_ weights: [KerasWeight]) throws(TensorError) {
    for weight in weights { try mean(of: weight).assign(weight.tensor.data) }
  }

  /// Puts the means into the weights.
  func overwrite(_ weights: [KerasWeight]) throws(TensorError) {
    for weight in weights { try weight.tensor.data.assign(try mean(of: weight)) }
  }
}
