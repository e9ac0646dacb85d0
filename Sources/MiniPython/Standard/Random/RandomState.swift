import BigInt
import Foundation

/// What a `random.Random` is: a generator and the second normal number that `gauss` keeps.
public final class RandomState {
  @exclusivity(unchecked) public var generator: MersenneTwister
  var nextGauss: Double?

  /// Seeded by the system.
  public init() {
    var system = SystemRandomNumberGenerator()
    generator = MersenneTwister(key: (0..<624).map { _ in system.next() })
  }

  /// Seeded as `random.seed(number)`.
  public func seed(_ number: Int) {
    generator = MersenneTwister(seed: BigUInt(number.magnitude))
    nextGauss = nil
  }

  /// - Throws: TypeError for what is neither None, a number, text nor bytes.
  func seed(_ value: Value, _ interpreter: Interpreter) throws(PythonError) {
    nextGauss = nil
    switch value {
    case .none: generator = RandomState().generator
    case .float:
      generator = MersenneTwister(seed: BigUInt(try interpreter.hash(of: value).magnitude))
    case .string(let string): seed(Array(string.text.utf8))
    case .object(let bytes as BytesObject): seed(bytes.bytes)
    default:
      guard let number = value.bigInteger else {
        throw PythonError(
          .typeError,
          "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
      }
      generator = MersenneTwister(seed: number.magnitude)
    }
  }

  private func seed(_ bytes: [UInt8]) {
    var number = BigUInt(0)
    for byte in bytes + SHA512.digest(bytes) { number = number << 8 | BigUInt(byte) }
    generator = MersenneTwister(seed: number)
  }

  /// A float from 0 up to but not including 1.
  public func random() -> Double { generator.random() }

  /// An integer from `low` to `high`, both included, as `random.randint` draws it.
  public func integer(_ low: Int, _ high: Int) -> Int {
    low + generator.below(max(1, high - low + 1))
  }
}

extension RandomState {
  // MARK: Distributions, each as CPython 3.11 computes it

  func gauss(_ mean: Double, _ deviation: Double) -> Double {
    if let kept = nextGauss {
      nextGauss = nil
      return mean + kept * deviation
    }
    let angle = random() * (2 * .pi)
    let radius = (-2 * log(1 - random())).squareRoot()
    nextGauss = sin(angle) * radius
    return mean + cos(angle) * radius * deviation
  }

  func normal(_ mean: Double, _ deviation: Double) -> Double {
    let constant = 4 * exp(-0.5) / 2.0.squareRoot()
    while true {
      let first = random()
      let second = 1 - random()
      let candidate = constant * (first - 0.5) / second
      if candidate * candidate / 4 <= -log(second) { return mean + candidate * deviation }
    }
  }

  func triangular(_ low: Double, _ high: Double, _ mode: Double?) -> Double {
    var (low, high) = (low, high)
    var draw = random()
    if high == low { return low }
    var middle = mode.map { ($0 - low) / (high - low) } ?? 0.5
    if draw > middle {
      draw = 1 - draw
      middle = 1 - middle
      swap(&low, &high)
    }
    return low + (high - low) * (draw * middle).squareRoot()
  }

  func gamma(_ alpha: Double, _ beta: Double) throws(PythonError) -> Double {
    if alpha <= 0 || beta <= 0 {
      throw PythonError(.valueError, "gammavariate: alpha and beta must be > 0.0")
    }
    guard alpha < 1e300 else {
      throw PythonError(.valueError, "gammavariate: alpha is too large for a float's square")
    }
    if alpha == 1 { return -log(1 - random()) * beta }
    return (alpha > 1 ? largeGamma(alpha) : smallGamma(alpha)) * beta
  }

  private func largeGamma(_ alpha: Double) -> Double {
    let root = (2 * alpha - 1).squareRoot()
    let offset = alpha - log(4)
    let slope = alpha + root
    while true {
      let first = random()
      guard first > 1e-7, first < 0.9999999 else { continue }
      let second = 1 - random()
      let value = log(first / (1 - first)) / root
      let candidate = alpha * exp(value)
      let product = first * first * second
      let rest = offset + slope * value - candidate
      if rest + (1 + log(4.5)) - 4.5 * product >= 0 || rest >= log(product) { return candidate }
    }
  }

  private func smallGamma(_ alpha: Double) -> Double {
    while true {
      let bound = (M_E + alpha) / M_E
      let product = bound * random()
      let candidate =
        product <= 1 ? pow(product, 1 / alpha) : -log((bound - product) / alpha)
      let second = random()
      if product > 1 {
        if second <= pow(candidate, alpha - 1) { return candidate }
      } else if second <= exp(-candidate) {
        return candidate
      }
    }
  }

  func beta(_ alpha: Double, _ beta: Double) throws(PythonError) -> Double {
    let first = try gamma(alpha, 1)
    if first == 0 { return 0 }
    return first / (first + (try gamma(beta, 1)))
  }

  func vonMises(_ mean: Double, _ concentration: Double) -> Double {
    let turn = 2 * Double.pi
    if concentration <= 1e-6 { return turn * random() }
    let half = 0.5 / concentration
    let radius = half + (1 + half * half).squareRoot()
    var cosine: Double
    while true {
      cosine = cos(.pi * random())
      let ratio = cosine / (radius + cosine)
      let draw = random()
      if draw < 1 - ratio * ratio || draw <= (1 - ratio) * exp(ratio) { break }
    }
    let inverse = 1 / radius
    let angle = acos((inverse + cosine) / (1 + inverse * cosine))
    let signed = random() > 0.5 ? mean + angle : mean - angle
    return FloatArithmetic.floorDivision(signed, turn).remainder
  }
}
