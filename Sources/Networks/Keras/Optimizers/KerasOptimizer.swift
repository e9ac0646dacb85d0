import Foundation
import Tensors

/// How the learning rate changes with the number of steps.
public enum KerasSchedule: Sendable {
  case constant(Double)
  case exponential(initial: Double, steps: Double, rate: Double, isStaircase: Bool)
  case cosine(initial: Double, steps: Double, alpha: Double)
  case piecewise(boundaries: [Double], values: [Double])
  case inverseTime(initial: Double, steps: Double, rate: Double, isStaircase: Bool)
  case polynomial(initial: Double, steps: Double, end: Double, power: Double)

  /// The learning rate at a step, the first one being 0.
  public func rate(at step: Int) -> Double {
    let step = Double(step)
    switch self {
    case .constant(let rate): return rate
    case .exponential(let initial, let steps, let rate, let isStaircase):
      let exponent = isStaircase ? (step / steps).rounded(.down) : step / steps
      return initial * pow(rate, exponent)
    case .cosine(let initial, let steps, let alpha):
      let part = min(step, steps) / steps
      return initial * ((1 - alpha) * 0.5 * (1 + cos(Double.pi * part)) + alpha)
    case .piecewise(let boundaries, let values):
      let index = boundaries.firstIndex { step <= $0 } ?? boundaries.count
      return values.indices.contains(index) ? values[index] : values.last ?? 0
    case .inverseTime(let initial, let steps, let rate, let isStaircase):
      let part = isStaircase ? (step / steps).rounded(.down) : step / steps
      return initial / (1 + rate * part)
    case .polynomial(let initial, let steps, let end, let exponent):
      let part = 1 - min(step, steps) / steps
      return (initial - end) * pow(part, exponent) + end
    }
  }
}

/// How gradients are made smaller before a step.
public struct KerasClipping: Sendable {
  public var norm: Double?
  public var globalNorm: Double?
  public var value: Double?

  public init(norm: Double? = nil, globalNorm: Double? = nil, value: Double? = nil) {
    self.norm = norm
    self.globalNorm = globalNorm
    self.value = value
  }
}

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
  }

  public let name: String
  public let rule: Rule
  public var schedule: KerasSchedule
  public var clipping: KerasClipping
  public var weightDecay: Double?
  public private(set) var iterations = 0
  private var memories: [ObjectIdentifier: [[Float]]] = [:]
  private var nadamProduct: Float = 1

  public init(
    name: String, rule: Rule, schedule: KerasSchedule, clipping: KerasClipping = KerasClipping(),
    weightDecay: Double? = nil
  ) {
    self.name = name
    self.rule = rule
    self.schedule = schedule
    self.clipping = clipping
    self.weightDecay = weightDecay
  }

  /// The learning rate of the next step, as float32.
  public var learningRate: Float { Float(schedule.rate(at: iterations)) }

  /// How many numbers the optimizer keeps; nil before it was built.
  public var variableCount: Int? {
    guard !memories.isEmpty else { return nil }
    let memorized = memories.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
    if case .nadam = rule { return memorized + 3 }
    return memorized + 2
  }

  /// Makes the memory for all weights, as `compile` and the first step do.
  public func prepare(for weights: [KerasWeight]) {
    for weight in weights { _ = memory(of: weight) }
  }

  private func memory(of weight: KerasWeight) -> [[Float]] {
    if let known = memories[ObjectIdentifier(weight)] { return known }
    let zeros = [Float](repeating: 0, count: weight.tensor.count)
    let made: [[Float]] =
      switch rule {
      case .sgd(let momentum, _): momentum != 0 ? [zeros] : []
      case .rmsprop(_, let momentum, _, let isCentered):
        [zeros] + (momentum > 0 ? [zeros] : []) + (isCentered ? [zeros] : [])
      case .adam(_, _, _, let isAMSGrad): isAMSGrad ? [zeros, zeros, zeros] : [zeros, zeros]
      case .nadam, .adamax: [zeros, zeros]
      case .adagrad(let initial, _): [zeros.map { _ in Float(initial) }]
      }
    memories[ObjectIdentifier(weight)] = made
    return made
  }

  /// One step along the gradients, which are taken from the weights and cleared.
  public func step(_ weights: [KerasWeight]) throws(TensorError) {
    let rate = learningRate
    var gradients: [(weight: KerasWeight, values: [Float], squares: [Float]?)] = []
    for weight in weights {
      let squares = try weight.takeSquaredRowSums()
      guard let gradient = weight.tensor.grad else { continue }
      gradients.append((weight, gradient.data.floats(), squares))
      weight.tensor.grad = nil
    }
    clip(&gradients)
    var state = KerasStep(rule: rule, rate: rate, iteration: iterations + 1, product: nadamProduct)
    for (weight, values, squares) in gradients {
      var memory = memory(of: weight)
      memories[ObjectIdentifier(weight)] = []
      weight.tensor.updateInPlace { numbers in
        if let weightDecay {
          let factor = Float(weightDecay) * rate
          for index in numbers.indices { numbers[index] -= numbers[index] * factor }
        }
        state.update(numbers, gradient: values, squares: squares, memory: &memory)
      }
      memories[ObjectIdentifier(weight)] = memory
    }
    nadamProduct = state.nextProduct
    iterations += 1
  }

  private func clip(
    _ gradients: inout [(weight: KerasWeight, values: [Float], squares: [Float]?)]
  ) {
    func norm(_ values: [Float]) -> Float { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    if let limit = clipping.norm, limit > 0 {
      for index in gradients.indices {
        let size = norm(gradients[index].values)
        guard size > Float(limit) else { continue }
        gradients[index].values = gradients[index].values.map { $0 * Float(limit) / size }
        gradients[index].squares = nil
      }
    } else if let limit = clipping.globalNorm, limit > 0 {
      let size = gradients.reduce(Float(0)) { $0 + norm($1.values) * norm($1.values) }.squareRoot()
      guard size > Float(limit) else { return }
      for index in gradients.indices {
        gradients[index].values = gradients[index].values.map { $0 * Float(limit) / size }
        gradients[index].squares = nil
      }
    } else if let limit = clipping.value, limit > 0 {
      for index in gradients.indices {
        gradients[index].values = gradients[index].values.map {
          min(max($0, -Float(limit)), Float(limit))
        }
        gradients[index].squares = nil
      }
    }
  }
}
