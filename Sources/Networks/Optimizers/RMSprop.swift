import Tensors

/// Steps by the gradient over the root of its mean square.
public struct RMSprop: OptimizerRule {
  let learningRate: Double
  let momentum: Double
  let smoothing: Double
  let epsilon: Double
  let weightDecay: Double
  let isCentered: Bool
  let maximizes: Bool

  public init(_ settings: OptimizerSettings) throws(TensorError) {
    learningRate = try settings.positive("lr", "learning rate")
    epsilon = try settings.positive("eps", "epsilon value")
    momentum = try settings.positive("momentum", "momentum value")
    weightDecay = try settings.positive("weight_decay", "weight_decay value")
    smoothing = try settings.positive("alpha", "alpha value")
    isCentered = settings.bool("centered")
    maximizes = settings.bool("maximize")
  }

  public func step(
    _ parameter: NDArray, _ gradient: NDArray, _ state: OptimizerState
  ) throws(TensorError) {
    state.stepCount += 1
    let square = try state.slot(0, like: parameter)
    let buffer = momentum > 0 ? try state.slot(1, like: parameter) : nil
    let mean = isCentered ? try state.slot(2, like: parameter) : nil
    try forEachElement(parameter, gradient) { (p, g, count) throws(TensorError) in
      run(
        p, g, square.pointer(Float.self), buffer?.pointer(Float.self),
        mean?.pointer(Float.self), count)
    } double: { (p, g, count) throws(TensorError) in
      run(
        p, g, square.pointer(Double.self), buffer?.pointer(Double.self),
        mean?.pointer(Double.self), count)
    }
  }

  @inline(__always)
  private func run<Number: BinaryFloatingPoint>(
    _ p: UnsafeMutablePointer<Number>, _ g: UnsafeMutablePointer<Number>,
    _ square: UnsafeMutablePointer<Number>, _ buffer: UnsafeMutablePointer<Number>?,
    _ mean: UnsafeMutablePointer<Number>?, _ count: Int
  ) {
    let (kept, share) = (Number(smoothing), Number(1 - smoothing))
    let (rate, floor) = (Number(learningRate), Number(epsilon))
    let (decay, factor) = (Number(weightDecay), Number(momentum))
    let sign: Number = maximizes ? -1 : 1
    for index in 0..<count {
      let slope = sign * g[index] + decay * p[index]
      let v = square[index] * kept + share * slope * slope
      square[index] = v
      var spread = v
      if let mean {
        mean[index] += share * (slope - mean[index])
        spread -= mean[index] * mean[index]
      }
      let divisor = spread.squareRoot() + floor
      if let buffer {
        buffer[index] = buffer[index] * factor + slope / divisor
        p[index] -= rate * buffer[index]
      } else {
        p[index] -= rate * slope / divisor
      }
    }
  }

  public static let definition = OptimizerDefinition(
    name: "RMSprop", summary: "Steps by the gradient over the root of its mean square.",
    settings: [
      ("lr", .double(0.01)), ("alpha", .double(0.99)), ("eps", .double(1e-8)),
      ("weight_decay", .int(0)), ("momentum", .int(0)), ("centered", .bool(false)),
      ("capturable", .bool(false)), ("foreach", .none), ("maximize", .bool(false)),
      ("differentiable", .bool(false)),
    ], slots: ["square_avg", "momentum_buffer", "grad_avg"], countsSteps: true
  ) { (settings) throws(TensorError) in try RMSprop(settings) }
}
