import CKernels

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One step of an optimizer over one parameter, in place.
///
/// Parameters and state are contiguous and of one floating point dtype; a gradient of another
/// layout is copied first. Each step counts as an in-place change of the parameter.
public enum OptimizerStep {
  /// `torch.optim.SGD`.
  /// - Parameter buffer: the momentum, nil without it.
  /// - Parameter isFirst: whether the momentum starts with this gradient.
  public static func sgd(
    _ parameter: NDArray, _ gradient: NDArray, buffer: NDArray?, isFirst: Bool,
    learningRate: Double,
    momentum: Double = 0, dampening: Double = 0, weightDecay: Double = 0, isNesterov: Bool = false,
    maximizes: Bool = false
  ) throws(TensorError) {
    let g = try prepared(parameter, gradient, buffer)
    if parameter.dtype == .float32 {
      lk_sgd_f32(
        parameter.count, parameter.pointer(Float.self), g.pointer(Float.self),
        buffer?.pointer(Float.self), learningRate, momentum, dampening, weightDecay,
        isNesterov ? 1 : 0, isFirst ? 1 : 0, maximizes ? 1 : 0)
    } else {
      lk_sgd_f64(
        parameter.count, parameter.pointer(Double.self), g.pointer(Double.self),
        buffer?.pointer(Double.self), learningRate, momentum, dampening, weightDecay,
        isNesterov ? 1 : 0, isFirst ? 1 : 0, maximizes ? 1 : 0)
    }
  }

  /// What Adam is set to, as `torch.optim.Adam` and `AdamW`.
  public struct AdamOptions: Hashable, Sendable {
    public var learningRate = 0.001
    public var beta1 = 0.9
    public var beta2 = 0.999
    public var epsilon = 1e-8
    public var weightDecay = 0.0
    /// Whether the decay shrinks the parameter itself, as `AdamW`, or adds to the gradient.
    public var isDecoupled = false
    public var maximizes = false

    public init() {}
  }

  /// `torch.optim.Adam` and `AdamW`.
  /// - Parameter largest: the largest second moments for `amsgrad`, nil without it.
  /// - Parameter step: 1 for the first.
  public static func adam(
    _ parameter: NDArray, _ gradient: NDArray, first: NDArray, second: NDArray,
    largest: NDArray? = nil, step: Int, _ options: AdamOptions
  ) throws(TensorError) {
    let g = try prepared(parameter, gradient, first, second, largest)
    let correction1 = 1 - pow(options.beta1, Double(step))
    let correction2 = 1 - pow(options.beta2, Double(step))
    if parameter.dtype == .float32 {
      lk_adam_f32(
        parameter.count, parameter.pointer(Float.self), g.pointer(Float.self),
        first.pointer(Float.self), second.pointer(Float.self), largest?.pointer(Float.self),
        options.learningRate, options.beta1, options.beta2, options.epsilon, options.weightDecay,
        correction1, correction2, options.isDecoupled ? 1 : 0, options.maximizes ? 1 : 0)
    } else {
      lk_adam_f64(
        parameter.count, parameter.pointer(Double.self), g.pointer(Double.self),
        first.pointer(Double.self), second.pointer(Double.self), largest?.pointer(Double.self),
        options.learningRate, options.beta1, options.beta2, options.epsilon, options.weightDecay,
        correction1, correction2, options.isDecoupled ? 1 : 0, options.maximizes ? 1 : 0)
    }
  }

  /// `torch.optim.RMSprop`.
  /// - Parameter mean: the mean gradient if centered.
  /// - Parameter buffer: the momentum, nil without it.
  public static func rmsprop(
    _ parameter: NDArray, _ gradient: NDArray, squares: NDArray, mean: NDArray? = nil,
    buffer: NDArray? = nil, learningRate: Double, alpha: Double = 0.99, epsilon: Double = 1e-8,
    weightDecay: Double = 0, momentum: Double = 0, maximizes: Bool = false
  ) throws(TensorError) {
    let g = try prepared(parameter, gradient, squares, mean, buffer)
    if parameter.dtype == .float32 {
      lk_rmsprop_f32(
        parameter.count, parameter.pointer(Float.self), g.pointer(Float.self),
        squares.pointer(Float.self), mean?.pointer(Float.self), buffer?.pointer(Float.self),
        learningRate, alpha, epsilon, weightDecay, momentum, maximizes ? 1 : 0)
    } else {
      lk_rmsprop_f64(
        parameter.count, parameter.pointer(Double.self), g.pointer(Double.self),
        squares.pointer(Double.self), mean?.pointer(Double.self), buffer?.pointer(Double.self),
        learningRate, alpha, epsilon, weightDecay, momentum, maximizes ? 1 : 0)
    }
  }

  /// `torch.optim.Adagrad`, the learning rate already decayed.
  public static func adagrad(
    _ parameter: NDArray, _ gradient: NDArray, sum: NDArray, learningRate: Double,
    epsilon: Double = 1e-10, weightDecay: Double = 0, maximizes: Bool = false
  ) throws(TensorError) {
    let g = try prepared(parameter, gradient, sum)
    if parameter.dtype == .float32 {
      lk_adagrad_f32(
        parameter.count, parameter.pointer(Float.self), g.pointer(Float.self),
        sum.pointer(Float.self), learningRate, epsilon, weightDecay, maximizes ? 1 : 0)
    } else {
      lk_adagrad_f64(
        parameter.count, parameter.pointer(Double.self), g.pointer(Double.self),
        sum.pointer(Double.self), learningRate, epsilon, weightDecay, maximizes ? 1 : 0)
    }
  }

  /// `keras.optimizers.SGD`.
  /// - Parameter velocity: nil without momentum.
  public static func kerasSGD(
    _ parameter: NDArray, _ gradient: NDArray, velocity: NDArray?, learningRate: Double,
    momentum: Double, isNesterov: Bool
  ) throws(TensorError) {
    let g = try prepared(parameter, gradient, velocity)
    if parameter.dtype == .float32 {
      lk_keras_sgd_f32(
        parameter.count, parameter.pointer(Float.self), g.pointer(Float.self),
        velocity?.pointer(Float.self), Float(learningRate), Float(momentum), isNesterov ? 1 : 0)
    } else {
      lk_keras_sgd_f64(
        parameter.count, parameter.pointer(Double.self), g.pointer(Double.self),
        velocity?.pointer(Double.self), learningRate, momentum, isNesterov ? 1 : 0)
    }
  }

  /// `keras.optimizers.Adam`.
  /// - Parameter squares: the squared gradient where it is not the square of the gradient.
  /// - Parameter largest: the largest second moments for `amsgrad`, nil without it.
  /// - Parameter alpha: the learning rate with both bias corrections, which Keras computes in
  ///   float32.
  public static func kerasAdam(
    _ parameter: NDArray, _ gradient: NDArray, squares: NDArray? = nil, first: NDArray,
    second: NDArray, largest: NDArray? = nil, alpha: Double, beta1: Double, beta2: Double,
    epsilon: Double
  ) throws(TensorError) {
    let g = try prepared(parameter, gradient, first, second, largest)
    let squares = try squares?.cast(to: parameter.dtype).contiguous()
    if parameter.dtype == .float32 {
      lk_keras_adam_f32(
        parameter.count, parameter.pointer(Float.self), g.pointer(Float.self),
        squares?.pointer(Float.self), first.pointer(Float.self), second.pointer(Float.self),
        largest?.pointer(Float.self), Float(alpha), Float(1 - beta1), Float(1 - beta2),
        Float(epsilon))
    } else {
      lk_keras_adam_f64(
        parameter.count, parameter.pointer(Double.self), g.pointer(Double.self),
        squares?.pointer(Double.self), first.pointer(Double.self), second.pointer(Double.self),
        largest?.pointer(Double.self), alpha, 1 - beta1, 1 - beta2, epsilon)
    }
  }

  /// The gradient laid out like the parameter, after a check of everything that is written to.
  private static func prepared(
    _ parameter: NDArray, _ gradient: NDArray, _ first: NDArray?, _ second: NDArray? = nil,
    _ third: NDArray? = nil
  ) throws(TensorError) -> NDArray {
    try parameter.requireKernels("an optimizer's step")
    guard parameter.isContiguous, parameter.dtype.isFloatingPoint,
      gradient.shape == parameter.shape, fits(first, parameter), fits(second, parameter),
      fits(third, parameter)
    else {
      throw .runtime(
        "an optimizer needs contiguous parameters and state of one floating point dtype")
    }
    parameter.storage.version &+= 1
    return try gradient.cast(to: parameter.dtype).contiguous()
  }

  private static func fits(_ state: NDArray?, _ parameter: NDArray) -> Bool {
    guard let state else { return true }
    return state.isContiguous && state.dtype == parameter.dtype && state.count == parameter.count
  }
}
