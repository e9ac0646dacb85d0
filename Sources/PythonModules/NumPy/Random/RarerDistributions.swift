import Foundation
import MiniPython
import Tensors

extension NumPyDistributions {
  /// Distributions that are seldom asked for; both generators have them.
  ///
  /// - Source: `distributions.c` and `legacy-distributions.c` of NumPy 2.4.
  static let rarer: [RandomRoutine] = [
    .continuous("power", "a", "Fractions to the power a - 1.", count: 1) { source, p in
      let waiting = -source.nextExponential()
      return pow(source.isLegacy ? 1 - exp(waiting) : -expm1(waiting), 1 / p[0])
    },
    .continuous("rayleigh", "scale=1.0", "Lengths of normal vectors.", count: 1) { source, p in
      source.isLegacy
        ? p[0] * (-2 * log1p(-source.nextDouble())).squareRoot()
        : p[0] * (2 * source.nextExponential()).squareRoot()
    },
    .continuous("standard_cauchy", "", "Quotients of two normal numbers.", count: 0) { source, _ in
      let top = source.nextNormal()
      return top / source.nextNormal()
    },
    .continuous("f", "dfnum, dfden", "Quotients of two chi-square numbers.", count: 2) {
      let top = $0.chiSquare(degrees: $1[0]) * $1[1]
      return top / ($0.chiSquare(degrees: $1[1]) * $1[0])
    },
    .continuous("vonmises", "mu, kappa", "Angles around one.", count: 2) {
      vonMises($0, $1[0], $1[1])
    },
    .discrete("negative_binomial", "n, p", "Failures before so many successes.", count: 2) {
      $0.poisson($0.gamma(shape: $1[0]) * ((1 - $1[1]) / $1[1]))
    },
    RandomRoutine("bytes", "length", "Random bytes.") { call, source throws(PythonError) in
      let count = try call.int(0)
      guard count >= 0 else {
        throw PythonError(.valueError, "negative dimensions are not allowed")
      }
      try call.interpreter.checkAllocation(count)
      var bytes: [UInt8] = []
      while bytes.count < count {
        let word = source.next32()
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8((word >> shift) & 255)) }
      }
      return .object(BytesObject(Array(bytes.prefix(count))))
    },
  ]

  /// - Source: Best and Fisher 1979.
  private static func vonMises(
    _ source: any RandomSource, _ center: Double, _ strength: Double
  ) -> Double {
    guard strength >= 1e-8 else { return .pi * (2 * source.nextDouble() - 1) }
    var s = 1 / strength + strength
    if strength > 1e6 {
      let angle = center + (1 / strength).squareRoot() * source.nextNormal()
      return angle < -.pi ? angle + 2 * .pi : angle > .pi ? angle - 2 * .pi : angle
    }
    if strength >= 1e-5 {
      let r = 1 + (1 + 4 * strength * strength).squareRoot()
      let rho = (r - (2 * r).squareRoot()) / (2 * strength)
      s = (1 + rho * rho) / (2 * rho)
    }
    var w: Double
    while true {
      let z = cos(.pi * source.nextDouble())
      w = (1 + s * z) / (s + z)
      let y = strength * (s - w)
      let v = source.nextDouble()
      if y * (2 - y) - v >= 0 || log(y / v) + 1 - y >= 0 { break }
    }
    let angle = (source.nextDouble() < 0.5 ? -acos(w) : acos(w)) + center
    let turned = fmod(abs(angle) + .pi, 2 * .pi) - .pi
    return angle < 0 ? -turned : turned
  }

  /// Each line along an axis shuffled for itself; nil shuffles all elements together.
  static func permuted(
    _ array: NDArray, _ axis: Int?, _ source: any RandomSource
  ) throws(TensorError) -> NDArray {
    guard let axis, array.rank > 1 else {
      let order = source.shuffledPositions(array.count)
      return try array.reshaped([-1], .numpy).taking(try NDArray(order), 0, .numpy)
        .reshaped(array.shape, .numpy)
    }
    let place = try array.shape.axis(axis, .numpy)
    let last = array.rank - 1
    let moved = try array.movedAxis(place, to: last).contiguous()
    let length = moved.shape[last]
    var order: [Int] = []
    for line in 0..<(length == 0 ? 0 : moved.count / length) {
      order += source.shuffledPositions(length).map { line * length + $0 }
    }
    return try moved.reshaped([-1], .numpy).taking(try NDArray(order), 0, .numpy)
      .reshaped(moved.shape, .numpy).movedAxis(last, to: place)
  }
}
