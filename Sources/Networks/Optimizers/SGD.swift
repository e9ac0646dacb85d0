import Tensors

/// Steps against the gradient, with momentum if asked for.
public struct SGD: OptimizerRule {
  let learningRate: Double
  let momentum: Double
  let dampening: Double
  let weightDecay: Double
  let isNesterov: Bool
  let maximizes: Bool

  public init(_ settings: OptimizerSettings) throws(TensorError) {
    learningRate = try settings.positive("lr", "learning rate")
    momentum = try settings.positive("momentum", "momentum value")
    weightDecay = try settings.positive("weight_decay", "weight_decay value")
    dampening = settings.double("dampening")
    isNesterov = settings.bool("nesterov")
    maximizes = settings.bool("maximize")
    guard !isNesterov || (momentum > 0 && dampening == 0) else {
      throw .value("Nesterov momentum requires a momentum and zero dampening")
    }
  }

  public func step(
    _ parameter: NDArray, _ gradient: NDArray, _ state: OptimizerState
  ) throws(TensorError) {
    let isFirst = state.slots[0] == nil
    let buffer = momentum == 0 ? nil : try state.slot(0, like: parameter)
    try forEachElement(parameter, gradient) { (p, g, count) throws(TensorError) in
      run(p, g, buffer?.pointer(Float.self), isFirst, count)
    } double: { (p, g, count) throws(TensorError) in
      run(p, g, buffer?.pointer(Double.self), isFirst, count)
    }
  }

  @inline(__always)
  private func run<Number: BinaryFloatingPoint>(
    _ p: UnsafeMutablePointer<Number>, _ g: UnsafeMutablePointer<Number>,
    _ buffer: UnsafeMutablePointer<Number>?, _ isFirst: Bool, _ count: Int
  ) {
    let rate = Number(learningRate)
    let decay = Number(weightDecay)
    let sign: Number = maximizes ? -1 : 1
    guard let buffer else {
      for index in 0..<count { p[index] -= rate * (sign * g[index] + decay * p[index]) }
      return
    }
    let factor = Number(momentum)
    let share = Number(isFirst ? 1 : 1 - dampening)
    for index in 0..<count {
      let slope = sign * g[index] + decay * p[index]
      let moved = factor * buffer[index] + share * slope
      buffer[index] = moved
      p[index] -= rate * (isNesterov ? slope + factor * moved : moved)
    }
  }

  public static let definition = OptimizerDefinition(
    name: "SGD", summary: "Steps against the gradient, with momentum if asked for.",
    settings: [
      ("lr", .double(0.001)), ("momentum", .int(0)), ("dampening", .int(0)),
      ("weight_decay", .int(0)), ("nesterov", .bool(false)), ("maximize", .bool(false)),
      ("foreach", .none), ("differentiable", .bool(false)), ("fused", .none),
    ], slots: ["momentum_buffer"], countsSteps: false
  ) { (settings) throws(TensorError) in try SGD(settings) }
}
