import Foundation
import Tensors

/// The arithmetic of one optimizer step, one weight after the other, all in float32.
struct KerasStep {
  let rule: KerasOptimizer.Rule
  let rate: Float
  /// The number of this step, from 1.
  let iteration: Int
  /// Nadam's running product of momentums.
  let product: Float

  typealias Numbers = UnsafeMutablePointer<Float>

  var nextProduct: Float {
    guard case .nadam(let beta1, _, _) = rule else { return product }
    return product * nadamMomentum(beta1, iteration)
  }

  /// - Parameters:
  ///   - squares: the squared gradient where it is not the square of the gradient (see
  ///     `KerasWeight.takeSquaredRowSums`).
  ///   - memory: what the optimizer keeps of the weight, each as long as the weight.
  func update(
    _ weight: NDArray, gradient: NDArray, squares: NDArray?, memory: [NDArray]
  ) throws(TensorError) {
    let numbers = UnsafeMutableBufferPointer(
      start: weight.pointer(Float.self), count: weight.count)
    let slopes = gradient.pointer(Float.self)
    let squared = squares?.pointer(Float.self)
    let kept = memory.map { $0.pointer(Float.self) }
    switch rule {
    case .sgd(let momentum, let isNesterov):
      try OptimizerStep.kerasSGD(
        weight, gradient, velocity: memory.first, learningRate: Double(rate), momentum: momentum,
        isNesterov: isNesterov)
    case .rmsprop(let rho, let momentum, let epsilon, let isCentered):
      rmsprop(
        numbers, slopes, squared, rho: rho, momentum: Float(momentum),
        epsilon: Float(epsilon), isCentered, kept)
    case .adam(let beta1, let beta2, let epsilon, let isAMSGrad):
      let power1 = pow(Float(beta1), Float(iteration))
      let power2 = pow(Float(beta2), Float(iteration))
      let alpha = rate * (1 - power2).squareRoot() / (1 - power1)
      try OptimizerStep.kerasAdam(
        weight, gradient, squares: squares, first: memory[0], second: memory[1],
        largest: isAMSGrad ? memory[2] : nil, alpha: Double(alpha), beta1: beta1, beta2: beta2,
        epsilon: epsilon)
    case .nadam(let beta1, let beta2, let epsilon):
      nadam(numbers, slopes, squared, beta1, Float(beta2), Float(epsilon), kept)
    case .adamax(let beta1, let beta2, let epsilon):
      adamax(numbers, slopes, beta1, Float(beta2), Float(epsilon), kept)
    case .adagrad(_, let epsilon):
      for index in numbers.indices {
        let g = slopes[index]
        kept[0][index] += squared?[index] ?? g * g
        numbers[index] -= rate * g / (kept[0][index] + Float(epsilon)).squareRoot()
      }
    case .adadelta(let rho, let epsilon):
      adadelta(numbers, slopes, squared, rho, Float(epsilon), kept)
    case .lion(let beta1, let beta2):
      lion(numbers, slopes, Float(beta1), Float(beta2), kept[0])
    case .lamb(let beta1, let beta2, let epsilon):
      lamb(numbers, slopes, squared, (beta1, beta2), Float(epsilon), kept)
    case .adafactor(let decay, let square, let step, let threshold, let isRelative):
      let rule = KerasAdafactor(
        rate: rate, iteration: iteration, decay: decay, epsilons: (square, step),
        threshold: threshold, isRelative: isRelative)
      rule.step(numbers, Array(weight.shape), slopes, kept)
    case .ftrl(let power, _, let l1, let l2, let shrinkage, let beta):
      let rule = KerasFollowTheLeader(
        rate: rate, power: Float(-power), l1: Float(l1), l2: Float(l2) + Float(beta) / (2 * rate),
        shrinkage: Float(shrinkage))
      for index in numbers.indices {
        rule.step(&numbers[index], slopes[index], &kept[0][index], &kept[1][index])
      }
    }
  }

  private func adadelta(
    _ numbers: UnsafeMutableBufferPointer<Float>, _ gradient: Numbers, _ squares: Numbers?,
    _ exactRho: Double, _ epsilon: Float, _ memory: [Numbers]
  ) {
    let (rho, share) = (Float(exactRho), Float(1 - exactRho))
    for index in numbers.indices {
      let g = gradient[index]
      memory[0][index] = rho * memory[0][index] + share * (squares?[index] ?? g * g)
      let delta =
        -((memory[1][index] + epsilon).squareRoot() * g
        / (memory[0][index] + epsilon).squareRoot())
      memory[1][index] = rho * memory[1][index] + share * (delta * delta)
      numbers[index] += rate * delta
    }
  }

  /// Adam's step at the length that the weight has.
  private func lamb(
    _ numbers: UnsafeMutableBufferPointer<Float>, _ gradient: Numbers, _ squares: Numbers?,
    _ betas: (Double, Double), _ epsilon: Float, _ memory: [Numbers]
  ) {
    let power1 = pow(Float(betas.0), Float(iteration))
    let power2 = pow(Float(betas.1), Float(iteration))
    let (share1, share2) = (Float(1 - betas.0), Float(1 - betas.1))
    var steps = [Float](repeating: 0, count: numbers.count)
    for index in numbers.indices {
      let g = gradient[index]
      memory[0][index] += (g - memory[0][index]) * share1
      memory[1][index] += ((squares?[index] ?? g * g) - memory[1][index]) * share2
      let scale = (memory[1][index] / (1 - power2)).squareRoot() + epsilon
      steps[index] = memory[0][index] / (1 - power1) / scale
    }
    let length = Tensors.sum(numbers.map { $0 * $0 }, .tensorflow).squareRoot()
    let stride = Tensors.sum(steps.map { $0 * $0 }, .tensorflow).squareRoot()
    let ratio = length > 0 && stride > 0 ? length / stride : 1
    for index in numbers.indices { numbers[index] -= ratio * rate * steps[index] }
  }

  private func lion(
    _ numbers: UnsafeMutableBufferPointer<Float>, _ gradient: Numbers, _ beta1: Float,
    _ beta2: Float, _ memory: Numbers
  ) {
    for index in numbers.indices {
      let g = gradient[index]
      let direction = memory[index] * beta1 + g * (1 - beta1)
      numbers[index] -= direction == 0 ? 0 : direction > 0 ? rate : -rate
      memory[index] = memory[index] * beta2 + g * (1 - beta2)
    }
  }

  private func rmsprop(
    _ numbers: UnsafeMutableBufferPointer<Float>, _ gradient: Numbers, _ squares: Numbers?,
    rho exactRho: Double, momentum: Float, epsilon: Float, _ isCentered: Bool,
    _ memory: [Numbers]
  ) {
    // What is left of one is taken in double precision before it becomes float32, as in Keras.
    let (rho, share) = (Float(exactRho), Float(1 - exactRho))
    let meanIndex = momentum > 0 ? 2 : 1
    for index in numbers.indices {
      let g = gradient[index]
      let velocity = rho * memory[0][index] + share * (squares?[index] ?? g * g)
      memory[0][index] = velocity
      var denominator = velocity + epsilon
      if isCentered {
        let mean = rho * memory[meanIndex][index] + share * g
        memory[meanIndex][index] = mean
        denominator = velocity - mean * mean + epsilon
      }
      var increment = rate * g / denominator.squareRoot()
      if momentum > 0 {
        increment = momentum * memory[1][index] + increment
        memory[1][index] = increment
      }
      numbers[index] -= increment
    }
  }

  private func nadamMomentum(_ beta1: Double, _ step: Int) -> Float {
    Float(beta1) * (1 - 0.5 * pow(0.96, Float(step)))
  }

  private func nadam(
    _ numbers: UnsafeMutableBufferPointer<Float>, _ gradient: Numbers, _ squares: Numbers?,
    _ beta1: Double, _ beta2: Float, _ epsilon: Float, _ memory: [Numbers]
  ) {
    let now = nadamMomentum(beta1, iteration)
    let next = nadamMomentum(beta1, iteration + 1)
    let productNow = product * now
    let productNext = productNow * next
    let power2 = pow(beta2, Float(iteration))
    for index in numbers.indices {
      let g = gradient[index]
      memory[0][index] += (g - memory[0][index]) * (1 - Float(beta1))
      memory[1][index] += ((squares?[index] ?? g * g) - memory[1][index]) * (1 - beta2)
      let m = next * memory[0][index] / (1 - productNext) + (1 - now) * g / (1 - productNow)
      let v = memory[1][index] / (1 - power2)
      numbers[index] -= m * rate / (v.squareRoot() + epsilon)
    }
  }

  private func adamax(
    _ numbers: UnsafeMutableBufferPointer<Float>, _ gradient: Numbers, _ beta1: Double,
    _ beta2: Float, _ epsilon: Float, _ memory: [Numbers]
  ) {
    let power1 = pow(Float(beta1), Float(iteration))
    let share = Float(1 - beta1)
    for index in numbers.indices {
      let g = gradient[index]
      memory[0][index] += (g - memory[0][index]) * share
      memory[1][index] = max(beta2 * memory[1][index], abs(g))
      numbers[index] -=
        rate * memory[0][index] / ((1 - power1) * (memory[1][index] + epsilon))
    }
  }
}
