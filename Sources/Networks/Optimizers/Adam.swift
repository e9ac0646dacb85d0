import Tensors

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Steps by the mean gradient over the root of the mean square.
///
/// - Source: Kingma and Ba 2015; weight decay apart from the gradient after Loshchilov and Hutter.
public struct Adam: OptimizerRule {
  let learningRate: Double
  let betas: (Double, Double)
  let epsilon: Double
  let weightDecay: Double
  let isDecoupled: Bool
  let keepsMaximum: Bool
  let maximizes: Bool

  public init(_ settings: OptimizerSettings) throws(TensorError) {
    learningRate = try settings.positive("lr", "learning rate")
    epsilon = try settings.positive("eps", "epsilon value")
    betas = settings.pair("betas")
    guard (0..<1).contains(betas.0) else {
      throw .value("Invalid beta parameter at index 0: \(pythonText(betas.0))")
    }
    guard (0..<1).contains(betas.1) else {
      throw .value("Invalid beta parameter at index 1: \(pythonText(betas.1))")
    }
    weightDecay = try settings.positive("weight_decay", "weight_decay value")
    isDecoupled = settings.bool("decoupled_weight_decay")
    keepsMaximum = settings.bool("amsgrad")
    maximizes = settings.bool("maximize")
  }

  public func step(
    _ parameter: NDArray, _ gradient: NDArray, _ state: OptimizerState
  ) throws(TensorError) {
    state.stepCount += 1
    let mean = try state.slot(0, like: parameter)
    let square = try state.slot(1, like: parameter)
    let top = keepsMaximum ? try state.slot(2, like: parameter) : nil
    let count = Double(state.stepCount)
    let rate = learningRate / (1 - pow(betas.0, count))
    let root = (1 - pow(betas.1, count)).squareRoot()
    try forEachElement(parameter, gradient) { (p, g, count) throws(TensorError) in
      run(
        p, g, mean.pointer(Float.self), square.pointer(Float.self), top?.pointer(Float.self),
        rate, root, count)
    } double: { (p, g, count) throws(TensorError) in
      run(
        p, g, mean.pointer(Double.self), square.pointer(Double.self), top?.pointer(Double.self),
        rate, root, count)
    }
  }

  @inline(__always)
  private func run<Number: BinaryFloatingPoint>(
    _ p: UnsafeMutablePointer<Number>, _ g: UnsafeMutablePointer<Number>,
    _ mean: UnsafeMutablePointer<Number>, _ square: UnsafeMutablePointer<Number>,
    _ top: UnsafeMutablePointer<Number>?, _ rate: Double, _ root: Double, _ count: Int
  ) {
    let share = Number(1 - betas.0)
    let kept = Number(betas.1)
    let squareShare = Number(1 - betas.1)
    let shrink = Number(isDecoupled ? 1 - learningRate * weightDecay : 1)
    let decay = Number(isDecoupled ? 0 : weightDecay)
    let (step, divisor, floor) = (Number(rate), Number(root), Number(epsilon))
    let sign: Number = maximizes ? -1 : 1
    for index in 0..<count {
      let start = p[index] * shrink
      let slope = sign * g[index] + decay * start
      let m = mean[index] + share * (slope - mean[index])
      var v = square[index] * kept + squareShare * slope * slope
      mean[index] = m
      square[index] = v
      if let top {
        v = max(top[index], v)
        top[index] = v
      }
      p[index] = start - step * m / (v.squareRoot() / divisor + floor)
    }
  }

  static func described(
    _ name: String, _ summary: String, decay: OptimizerSetting, isDecoupled: Bool
  ) -> OptimizerDefinition {
    OptimizerDefinition(
      name: name, summary: summary,
      settings: [
        ("lr", .double(0.001)), ("betas", .pair(0.9, 0.999)), ("eps", .double(1e-8)),
        ("weight_decay", decay), ("amsgrad", .bool(false)), ("maximize", .bool(false)),
        ("foreach", .none), ("capturable", .bool(false)), ("differentiable", .bool(false)),
        ("fused", .none), ("decoupled_weight_decay", .bool(isDecoupled)),
      ], slots: ["exp_avg", "exp_avg_sq", "max_exp_avg_sq"], countsSteps: true
    ) { (settings) throws(TensorError) in try Adam(settings) }
  }

  public static let definition = described(
    "Adam", "Steps by the mean gradient over the root of the mean square.", decay: .int(0),
    isDecoupled: false)
}

/// Adam with the weight decay apart from the gradient.
public enum AdamW {
  public static let definition = Adam.described(
    "AdamW", "Adam with the weight decay apart from the gradient.", decay: .double(0.01),
    isDecoupled: true)
}
