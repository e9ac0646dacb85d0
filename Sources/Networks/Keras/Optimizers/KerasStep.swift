import Foundation

/// The arithmetic of one optimizer step, one weight after the other, all in float32.
struct KerasStep {
  let rule: KerasOptimizer.Rule
  let rate: Float
  /// The number of this step, from 1.
  let iteration: Int
  /// Nadam's running product of momentums.
  let product: Float

  var nextProduct: Float {
    guard case .nadam(let beta1, _, _) = rule else { return product }
    return product * nadamMomentum(beta1, iteration)
  }

  /// - Parameter squares: the squared gradient where it is not the square of the gradient (see
  ///   `KerasWeight.takeSquaredRowSums`).
  mutating func update(
    _ numbers: UnsafeMutableBufferPointer<Float>, gradient: [Float], squares: [Float]?,
    memory: inout [[Float]]
  ) {
    switch rule {
    case .sgd(let momentum, let isNesterov):
      sgd(numbers, gradient, Float(momentum), isNesterov, &memory)
    case .rmsprop(let rho, let momentum, let epsilon, let isCentered):
      rmsprop(
        numbers, gradient, squares, rho: rho, momentum: Float(momentum),
        epsilon: Float(epsilon), isCentered, &memory)
    case .adam(let beta1, let beta2, let epsilon, let isAMSGrad):
      adam(
        numbers, gradient, squares, beta1, beta2, Float(epsilon), isAMSGrad, &memory)
    case .nadam(let beta1, let beta2, let epsilon):
      nadam(numbers, gradient, squares, beta1, Float(beta2), Float(epsilon), &memory)
    case .adamax(let beta1, let beta2, let epsilon):
      adamax(numbers, gradient, beta1, Float(beta2), Float(epsilon), &memory)
    case .adagrad(_, let epsilon):
      for index in numbers.indices {
        let g = gradient[index]
        memory[0][index] += squares?[index] ?? g * g
        numbers[index] -= rate * g / (memory[0][index] + Float(epsilon)).squareRoot()
      }
    }
  }

  private func sgd(
    _ numbers: UnsafeMutableBufferPointer<Float>, _ gradient: [Float], _ momentum: Float,
    _ isNesterov: Bool, _ memory: inout [[Float]]
  ) {
    guard !memory.isEmpty else {
      for index in numbers.indices { numbers[index] -= gradient[index] * rate }
      return
    }
    for index in numbers.indices {
      let step = gradient[index] * rate
      let velocity = memory[0][index] * momentum - step
      memory[0][index] = velocity
      numbers[index] += isNesterov ? velocity * momentum - step : velocity
    }
  }

  private func rmsprop(
    _ numbers: UnsafeMutableBufferPointer<Float>, _ gradient: [Float], _ squares: [Float]?,
    rho exactRho: Double, momentum: Float, epsilon: Float, _ isCentered: Bool,
    _ memory: inout [[Float]]
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

  private func adam(
    _ numbers: UnsafeMutableBufferPointer<Float>, _ gradient: [Float], _ squares: [Float]?,
    _ beta1: Double, _ beta2: Double, _ epsilon: Float, _ isAMSGrad: Bool,
    _ memory: inout [[Float]]
  ) {
    let power1 = pow(Float(beta1), Float(iteration))
    let power2 = pow(Float(beta2), Float(iteration))
    let alpha = rate * (1 - power2).squareRoot() / (1 - power1)
    // What is left of one is taken in double precision before it becomes float32, as in Keras.
    let (share1, share2) = (Float(1 - beta1), Float(1 - beta2))
    // Taken out of the memory and put back, so that neither array is copied.
    var (m, v) = (memory[0], memory[1])
    memory[0] = []
    memory[1] = []
    for index in numbers.indices {
      let g = gradient[index]
      m[index] += (g - m[index]) * share1
      v[index] += ((squares?[index] ?? g * g) - v[index]) * share2
      if !isAMSGrad { numbers[index] -= m[index] * alpha / (v[index].squareRoot() + epsilon) }
    }
    (memory[0], memory[1]) = (m, v)
    guard isAMSGrad else { return }
    for index in numbers.indices {
      memory[2][index] = max(memory[2][index], memory[1][index])
      numbers[index] -= memory[0][index] * alpha / (memory[2][index].squareRoot() + epsilon)
    }
  }

  private func nadamMomentum(_ beta1: Double, _ step: Int) -> Float {
    Float(beta1) * (1 - 0.5 * pow(0.96, Float(step)))
  }

  private func nadam(
    _ numbers: UnsafeMutableBufferPointer<Float>, _ gradient: [Float], _ squares: [Float]?,
    _ beta1: Double, _ beta2: Float, _ epsilon: Float, _ memory: inout [[Float]]
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
    _ numbers: UnsafeMutableBufferPointer<Float>, _ gradient: [Float], _ beta1: Double,
    _ beta2: Float, _ epsilon: Float, _ memory: inout [[Float]]
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
