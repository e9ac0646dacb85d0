import Foundation

/// One step of FTRL for one number: follow the regularized leader.
///
/// - Source: `keras/src/optimizers/ftrl.py` of Keras 3.15.
struct KerasFollowTheLeader {
  let rate: Float
  /// The power of the accumulator that divides the rate, 0.5 by default.
  let power: Float
  let l1: Float
  let l2: Float
  let shrinkage: Float

  func step(
    _ number: inout Float, _ gradient: Float, _ accumulator: inout Float, _ linear: inout Float
  ) {
    let grown = accumulator + gradient * gradient
    let shrunk = gradient + 2 * shrinkage * number
    linear += shrunk - (pow(grown, power) - pow(accumulator, power)) / rate * number
    let quadratic = pow(grown, power) / rate + 2 * l2
    number = (min(max(linear, -l1), l1) - linear) / quadratic
    accumulator = grown
  }
}
