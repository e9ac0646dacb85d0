import Foundation
import Tensors

/// How the learning rate changes with the number of steps.
public enum KerasSchedule {
  case constant(Double)
  case exponential(initial: Double, steps: Double, rate: Double, isStaircase: Bool)
  case cosine(initial: Double, steps: Double, alpha: Double)
  /// First up from `initial` to `target`, then down from there along a cosine.
  case warmCosine(
    initial: Double, steps: Double, alpha: Double, target: Double, warmupSteps: Double)
  /// A cosine that starts anew, each time for longer and from lower.
  case cosineRestarts(
    initial: Double, steps: Double, longer: Double, lower: Double, alpha: Double)
  /// A function of the program.
  case program(KerasRateFunction)
  case piecewise(boundaries: [Double], values: [Double])
  case inverseTime(initial: Double, steps: Double, rate: Double, isStaircase: Bool)
  case polynomial(initial: Double, steps: Double, end: Double, power: Double, isCyclic: Bool)

  /// Whether the learning rate follows from the number of steps.
  public var isChanging: Bool {
    if case .constant = self { false } else { true }
  }

  /// The learning rate at a step, the first one being 0.
  public func rate(at step: Int) -> Double {
    switch self {
    case .constant(let rate): return rate
    case .program(let function): return function(step)
    case .piecewise(let boundaries, let values):
      let index = boundaries.firstIndex { Double(step) <= $0 } ?? boundaries.count
      return values.indices.contains(index) ? values[index] : values.last ?? 0
    default: return Double(decayed(at: Float(step)))
    }
  }

  /// The formulas, which Keras computes in float32.
  private func decayed(at step: Float) -> Float {
    func wave(_ part: Float, _ alpha: Double) -> Float {
      Float(1 - alpha) * (0.5 * (1 + cos(Float(Double.pi) * part))) + Float(alpha)
    }
    switch self {
    case .exponential(let initial, let steps, let rate, let isStaircase):
      let part = step / Float(steps)
      return Float(initial) * pow(Float(rate), isStaircase ? part.rounded(.down) : part)
    case .cosine(let initial, let steps, let alpha):
      return Float(initial) * wave(min(step, Float(steps)) / Float(steps), alpha)
    case .warmCosine(let initial, let steps, let alpha, let target, let warmupSteps):
      let (steps, warmup) = (Float(steps), Float(warmupSteps))
      let step = min(step, steps + warmup)
      if step < warmup {
        return Float(target - initial) * (step / warmup) + Float(initial)
      }
      return Float(target) * wave((step - warmup) / steps, alpha)
    case .cosineRestarts(let initial, let steps, let longer, let lower, let alpha):
      var part = step / Float(steps)
      var restart = part.rounded(.down)
      if longer == 1 {
        part -= restart
      } else {
        let longer = Float(longer)
        restart = (log(1 - part * (1 - longer)) / log(longer)).rounded(.down)
        let passed = (1 - pow(longer, restart)) / (1 - longer)
        part = (part - passed) / pow(longer, restart)
      }
      let height = 0.5 * pow(Float(lower), restart) * (1 + cos(Float(Double.pi) * part))
      return Float(initial) * (Float(1 - alpha) * height + Float(alpha))
    case .inverseTime(let initial, let steps, let rate, let isStaircase):
      let part = step / Float(steps)
      return Float(initial) / (1 + Float(rate) * (isStaircase ? part.rounded(.down) : part))
    case .polynomial(let initial, let steps, let end, let exponent, let isCyclic):
      let steps = Float(steps)
      let whole = isCyclic ? steps * max(1, (step / steps).rounded(.up)) : steps
      let part = 1 - min(step, whole) / whole
      return (Float(initial) - Float(end)) * pow(part, Float(exponent)) + Float(end)
    case .constant, .program, .piecewise: return 0
    }
  }
}

/// A learning rate by the number of steps.
public typealias KerasRateFunction = (Int) -> Double

/// The rule that turns gradients into steps, with what it remembers of each weight.
///
/// - Source: `keras/src/optimizers/` of Keras 3.15; arithmetic in float32 as there.
public final class KerasOptimizer {
  public enum Rule: Sendable {
    case sgd(momentum: Double, isNesterov: Bool)
    case rmsprop(rho: Double, momentum: Double, epsilon: Double, isCentered: Bool)
    case adam(beta1: Double, beta2: Double, epsilon: Double, isAMSGrad: Bool)
    case nadam(beta1: Double, beta2: Double, epsilon: Double)
    case adamax(beta1: Double, beta2: Double, epsilon: Double)
    case adagrad(initial: Double, epsilon: Double)
    case adadelta(rho: Double, epsilon: Double)
    case lion(beta1: Double, beta2: Double)
    case lamb(beta1: Double, beta2: Double, epsilon: Double)
    case adafactor(
      decay: Double, squareEpsilon: Double, stepEpsilon: Double, threshold: Double,
      isRelative: Bool)
    case ftrl(
      power: Double, initial: Double, l1: Double, l2: Double, shrinkage: Double, beta: Double)
  }

  public let name: String
  public let rule: Rule
  public var schedule: KerasSchedule
  public var clipping: KerasClipping
  public var weightDecay: Double?
  /// The running means of the weights, nil where nobody asked for them.
  public let average: KerasWeightAverage?
  public private(set) var iterations = 0
  private var memories: [ObjectIdentifier: [NDArray]] = [:]
  /// The weights of the latest step, in their order.
  public private(set) var knownWeights: [KerasWeight] = []
  private var nadamProduct: Float = 1
  /// How many gradients are averaged to one step, nil for each its own.
  private let accumulation: Int?
  private var collected: [ObjectIdentifier: NDArray] = [:]
  private var collectedCount = 0

  public init(
    name: String, rule: Rule, schedule: KerasSchedule, clipping: KerasClipping = KerasClipping(),
    weightDecay: Double? = nil, average: KerasWeightAverage? = nil, accumulation: Int? = nil
  ) {
    self.name = name
    self.rule = rule
    self.schedule = schedule
    self.clipping = clipping
    self.weightDecay = weightDecay
    self.average = average
    self.accumulation = accumulation
  }

  /// The learning rate of the next step, as float32.
  public var learningRate: Float { Float(schedule.rate(at: iterations)) }

  /// How many numbers the optimizer keeps; nil before it was built.
  public var variableCount: Int? {
    guard !memories.isEmpty else { return nil }
    var memorized = memories.values.joined().reduce(0) { $0 + $1.count }
    if accumulation != nil { memorized += knownWeights.reduce(0) { $0 + $1.tensor.count } }
    if average != nil { memorized += knownWeights.reduce(0) { $0 + $1.tensor.count } }
    if case .nadam = rule { memorized += 1 }
    return memorized + (keepsRate ? 2 : 1)
  }

  /// Whether the learning rate is a variable: a schedule is none.
  public var keepsRate: Bool { if case .constant = schedule { true } else { false } }

  /// The product of Nadam's momenta so far, which it keeps as a variable; nil for all others.
  public var momentumProduct: Float? {
    if case .nadam = rule { nadamProduct } else { nil }
  }

  /// What the optimizer remembers of weights, those it knows nothing of left out.
  public func memory(of weights: [KerasWeight]) -> [(weight: KerasWeight, values: [NDArray])] {
    weights.compactMap { weight in
      memories[ObjectIdentifier(weight)].map { (weight, $0) }
    }
  }

  /// What the arrays that `memory(of:)` answers are called.
  public var memoryNames: [String] {
    switch rule {
    case .sgd: ["momentum"]
    case .rmsprop(_, let momentum, _, _):
      ["velocity"] + (momentum > 0 ? ["momentum"] : []) + ["average_gradient"]
    case .adam, .nadam: ["momentum", "velocity", "velocity_hat"]
    case .lamb: ["momentum", "velocity"]
    case .adamax: ["momentum", "norm"]
    case .adagrad: ["accumulator"]
    case .adadelta: ["accumulated_grad", "accumulated_delta_var"]
    case .lion: ["momentum"]
    case .adafactor: ["row", "column", "velocity"]
    case .ftrl: ["accumulator", "linear"]
    }
  }

  /// The places of `memoryNames` whose arrays are made together, weight by weight.
  public var memoryGroups: [[Int]] {
    switch rule {
    case .rmsprop: memoryNames.indices.map { [$0] }
    case .adam, .nadam: [[0, 1], [2]]
    default: [Array(memoryNames.indices)]
    }
  }

  /// The steps so far and what is kept of some weights, to go on from there.
  public struct State {
    let iterations: Int
    let memories: [[NDArray]]
    let product: Float
  }

  public func state(of weights: [KerasWeight]) throws(TensorError) -> State? {
    guard iterations > 0 else { return nil }
    let kept = try weights.map { (weight) throws(TensorError) -> [NDArray] in
      try memory(of: weight).map { (array) throws(TensorError) in try array.copy() }
    }
    return State(iterations: iterations, memories: kept, product: nadamProduct)
  }

  /// Goes on from a state for as many weights, in the same order.
  public func resume(_ state: State, _ weights: [KerasWeight]) {
    guard weights.count == state.memories.count else { return }
    iterations = state.iterations
    nadamProduct = state.product
    for (weight, kept) in zip(weights, state.memories) {
      memories[ObjectIdentifier(weight)] = kept
    }
    knownWeights = weights
  }

  /// Ends a fit: weights become their running means, where those are kept.
  public func finish(_ weights: [KerasWeight]) throws(TensorError) {
    guard let average, iterations > 0 else { return }
    try average.overwrite(weights)
  }

  /// Makes what is kept of all weights, as `build` does.
  public func prepare(for weights: [KerasWeight]) throws(TensorError) {
    for weight in weights { _ = try memory(of: weight) }
    knownWeights = weights
  }

  /// What is kept of a weight, made at its first step.
  private func memory(of weight: KerasWeight) throws(TensorError) -> [NDArray] {
    if let known = memories[ObjectIdentifier(weight)] { return known }
    if case .adafactor = rule {
      let lengths = KerasAdafactor.lengths(Array(weight.tensor.shape))
      let made = try lengths.map { (length) throws(TensorError) in
        try NDArray.full([length], .double(0), .float32)
      }
      memories[ObjectIdentifier(weight)] = made
      weight.tensor.mode.variableCount += made.count
      return made
    }
    let (count, start): (Int, Double) =
      switch rule {
      case .sgd(let momentum, _): (momentum != 0 ? 1 : 0, 0)
      case .rmsprop(_, let momentum, _, let isCentered):
        (1 + (momentum > 0 ? 1 : 0) + (isCentered ? 1 : 0), 0)
      case .adam(_, _, _, let isAMSGrad): (isAMSGrad ? 3 : 2, 0)
      case .nadam, .adamax, .adadelta, .lamb: (2, 0)
      case .adagrad(let initial, _): (1, initial)
      case .lion: (1, 0)
      case .ftrl, .adafactor: (2, 0)
      }
    var made: [NDArray] = []
    for _ in 0..<count {
      made.append(try .full([weight.tensor.count], .double(start), .float32))
    }
    if case .ftrl(_, let initial, _, _, _, _) = rule {
      made[0] = try .full([weight.tensor.count], .double(initial), .float32)
    }
    memories[ObjectIdentifier(weight)] = made
    weight.tensor.mode.variableCount += made.count
    return made
  }

  /// Adds gradients to those before; answers whether it is time for a step along their mean.
  private func accumulate(_ gradients: inout [KerasGradient]) throws(TensorError) -> Bool {
    guard let accumulation, accumulation > 1 else { return true }
    collectedCount += 1
    for (index, gradient) in gradients.enumerated() {
      let key = ObjectIdentifier(gradient.weight)
      var sum = gradient.values
      if let before = collected[key] {
        sum = try NDArray.binary(.add, .array(before), .array(sum))
      }
      collected[key] = sum
      guard collectedCount == accumulation else { continue }
      let mean = try NDArray.binary(
        .divide, .array(sum), .scalar(.double(Double(accumulation)))
      ).contiguous()
      gradients[index] = KerasGradient(weight: gradient.weight, values: mean, squares: nil)
    }
    guard collectedCount == accumulation else { return false }
    collected = [:]
    collectedCount = 0
    return true
  }

  /// One step along the gradients, which are taken from the weights and cleared.
  public func step(_ weights: [KerasWeight]) throws(TensorError) {
    let rate = learningRate
    knownWeights = weights
    var gradients: [KerasGradient] = []
    gradients.reserveCapacity(weights.count)
    for weight in weights {
      let squares = try weight.takeSquaredRowSums()
      guard let gradient = weight.tensor.grad else { continue }
      gradients.append(
        KerasGradient(weight: weight, values: try gradient.data.contiguous(), squares: squares))
      weight.tensor.grad = nil
    }
    guard try accumulate(&gradients) else { return }
    try clipping.apply(to: &gradients)
    let state = KerasStep(rule: rule, rate: rate, iteration: iterations + 1, product: nadamProduct)
    for gradient in gradients {
      let memory = try memory(of: gradient.weight)
      let weight = gradient.weight.tensor
      if let weightDecay {
        let factor = Float(weightDecay) * rate
        weight.updateInPlace { numbers in
          for index in numbers.indices { numbers[index] -= numbers[index] * factor }
        }
      }
      weight.data.storage.version &+= 1
      try state.update(
        weight.data, gradient: gradient.values, squares: gradient.squares, memory: memory)
    }
    try average?.update(weights, iterations: iterations)
    for weight in weights {
      guard let constraint = weight.constraint else { continue }
      try weight.tensor.assign(try constraint.projected(weight.tensor))
    }
    nadamProduct = state.nextProduct
    iterations += 1
  }
}
