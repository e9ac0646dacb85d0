import Foundation
import Tensors
import Testing

/// A parameter after three steps.
struct OptimizerCase: Sendable, CustomStringConvertible {
  var description: String
  var expected: [Double]
  var step: @Sendable (NDArray, NDArray, [NDArray], Int) throws -> Void

  init(
    _ description: String, _ expected: [Double],
    _ step: @escaping @Sendable (NDArray, NDArray, [NDArray], Int) throws -> Void
  ) {
    self.description = description
    self.expected = expected
    self.step = step
  }

  private static func options(
    _ learningRate: Double, decay: Double = 0, isDecoupled: Bool = false
  ) -> OptimizerStep.AdamOptions {
    var options = OptimizerStep.AdamOptions()
    options.learningRate = learningRate
    options.weightDecay = decay
    options.isDecoupled = isDecoupled
    return options
  }

  /// Recorded from PyTorch 2.15 and Keras 3.15.1.
  static let all: [OptimizerCase] = [
    OptimizerCase("SGD", [0.48000001907348633, -1.2599999904632568, 2.009999990463257]) {
      parameter, gradient, state, step in
      try OptimizerStep.sgd(parameter, gradient, buffer: nil, isFirst: step == 1, learningRate: 0.1)
    },
    OptimizerCase(
      "SGD with Nesterov's momentum and decay",
      [0.41043975949287415, -1.2364457845687866, 1.9973880052566528]
    ) { parameter, gradient, state, step in
      try OptimizerStep.sgd(
        parameter, gradient, buffer: state[0], isFirst: step == 1, learningRate: 0.1, momentum: 0.9,
        weightDecay: 0.01, isNesterov: true)
    },
    OptimizerCase(
      "SGD with damped momentum", [0.4499000012874603, -1.2152999639511108, 1.9611999988555908]
    ) { parameter, gradient, state, step in
      try OptimizerStep.sgd(
        parameter, gradient, buffer: state[0], isFirst: step == 1, learningRate: 0.1, momentum: 0.9,
        dampening: 0.5)
    },
    OptimizerCase("Adam with decay", [0.3960154950618744, -1.1935330629348755, 1.9653154611587524])
    { parameter, gradient, state, step in
      try OptimizerStep.adam(
        parameter, gradient, first: state[0], second: state[1], step: step,
        options(0.05, decay: 0.01))
    },
    OptimizerCase(
      "Adam with amsgrad", [0.3969457745552063, -1.2003179788589478, 1.9704585075378418]
    ) { parameter, gradient, state, step in
      try OptimizerStep.adam(
        parameter, gradient, first: state[0], second: state[1], largest: state[2], step: step,
        options(0.05))
    },
    OptimizerCase("AdamW", [0.390203058719635, -1.1822268962860107, 1.9410337209701538]) {
      parameter, gradient, state, step in
      try OptimizerStep.adam(
        parameter, gradient, first: state[0], second: state[1], step: step,
        options(0.05, decay: 0.1, isDecoupled: true))
    },
    OptimizerCase("RMSprop", [-0.19001621007919312, -1.309511661529541, 1.844276785850525]) {
      parameter, gradient, state, step in
      try OptimizerStep.rmsprop(parameter, gradient, squares: state[0], learningRate: 0.05)
    },
    OptimizerCase(
      "centered RMSprop with momentum",
      [-1.4951493740081787, -0.6503547430038452, 1.369317889213562]
    ) { parameter, gradient, state, step in
      try OptimizerStep.rmsprop(
        parameter, gradient, squares: state[0], mean: state[1], buffer: state[2],
        learningRate: 0.05, momentum: 0.9)
    },
    OptimizerCase("Adagrad", [0.43091028928756714, -1.255694031715393, 1.9844231605529785]) {
      parameter, gradient, state, step in
      try OptimizerStep.adagrad(parameter, gradient, sum: state[0], learningRate: 0.05)
    },
    OptimizerCase("Keras's Adam", [0.39694854617118835, -1.2003192901611328, 1.9704591035842896]) {
      parameter, gradient, state, step in
      let corrections =
        (1 - pow(Float(0.999), Float(step))).squareRoot() / (1 - pow(Float(0.9), Float(step)))
      try OptimizerStep.kerasAdam(
        parameter, gradient, first: state[0], second: state[1], alpha: Double(0.05 * corrections),
        beta1: 0.9, beta2: 0.999, epsilon: 1e-7)
    },
  ]
}

@Suite("A step of an optimizer")
struct OptimizerStepTests {
  @Test("moves a parameter as the real one does", arguments: OptimizerCase.all)
  func agrees(_ example: OptimizerCase) throws {
    for dtype in [DType.float32, .float64] {
      let parameter = try NDArray([0.5, -1.25, 2.0] as [Double]).cast(to: dtype).copy()
      let state = try (0..<3).map { _ in try NDArray.zeros([3], dtype) }
      let gradients = [[0.1, -0.2, 0.3], [0.4, 0.1, -0.5], [-0.3, 0.2, 0.1]]
      for (index, gradient) in gradients.enumerated() {
        try example.step(parameter, NDArray(gradient).cast(to: dtype), state, index + 1)
      }
      for (own, expected) in zip(try parameter.doubles(), example.expected) {
        #expect(abs(own - expected) <= 2e-7 * max(1, abs(expected)))
      }
    }
  }
}
