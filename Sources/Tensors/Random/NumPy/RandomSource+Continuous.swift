import Foundation

extension RandomSource {
  /// - Source: Marsaglia and Tsang 2000; below shape 1 Best's rejection, as NumPy has it.
  public func gamma(shape: Double) -> Double {
    if shape == 1 { return nextExponential() }
    if shape == 0 { return 0 }
    if shape < 1 {
      while true {
        let u = nextDouble()
        let v = nextExponential()
        if u <= 1 - shape {
          let x = pow(u, 1 / shape)
          if x <= v { return x }
        } else {
          let y = -log((1 - u) / shape)
          let x = pow(1 - shape + shape * y, 1 / shape)
          if x <= v + y { return x }
        }
      }
    }
    let b = shape - 1.0 / 3
    let c = 1 / (9 * b).squareRoot()
    while true {
      var x: Double
      var v: Double
      repeat {
        x = nextNormal()
        v = 1 + c * x
      } while v <= 0
      v = v * v * v
      let u = nextDouble()
      if u < 1 - 0.0331 * (x * x) * (x * x) { return b * v }
      if log(u) < 0.5 * x * x + b * (1 - v + log(v)) { return b * v }
    }
  }

  public func beta(_ a: Double, _ b: Double) -> Double {
    guard a <= 1, b <= 1 else {
      let first = gamma(shape: a)
      let second = gamma(shape: b)
      return first / (first + second)
    }
    while true {
      let u = nextDouble()
      let v = nextDouble()
      let x = pow(u, 1 / a)
      let y = pow(v, 1 / b)
      guard x + y <= 1, u + v > 0 else { continue }
      if x + y > 0 { return x / (x + y) }
      // Both are too small for their quotient: their logarithms are not.
      let (logX, logY) = (log(u) / a, log(v) / b)
      let largest = Swift.max(logX, logY)
      return exp(logX - largest - log(exp(logX - largest) + exp(logY - largest)))
    }
  }

  public func chiSquare(degrees: Double) -> Double { 2 * gamma(shape: degrees / 2) }

  public func studentT(degrees: Double) -> Double {
    let normal = nextNormal()
    let gamma = gamma(shape: degrees / 2)
    return (degrees / 2).squareRoot() * normal / gamma.squareRoot()
  }

  public func laplace(_ location: Double, _ scale: Double) -> Double {
    while true {
      let u = nextDouble()
      if u >= 0.5 { return location - scale * log(2 - u - u) }
      if u > 0 { return location + scale * log(u + u) }
    }
  }

  public func gumbel(_ location: Double, _ scale: Double) -> Double {
    while true {
      let u = 1 - nextDouble()
      if u < 1 { return location - scale * log(-log(u)) }
    }
  }

  public func logistic(_ location: Double, _ scale: Double) -> Double {
    while true {
      let u = nextDouble()
      if u > 0 { return location + scale * log(u / (1 - u)) }
    }
  }

  public func triangular(_ left: Double, _ mode: Double, _ right: Double) -> Double {
    let base = right - left
    let leftBase = mode - left
    let u = nextDouble()
    return u <= leftBase / base
      ? left + (u * leftBase * base).squareRoot()
      : right - ((1 - u) * ((right - mode) * base)).squareRoot()
  }

  public func weibull(shape: Double) -> Double {
    shape == 0 ? 0 : pow(nextExponential(), 1 / shape)
  }

  public func pareto(shape: Double) -> Double {
    isLegacy ? exp(nextExponential() / shape) - 1 : expm1(nextExponential() / shape)
  }
}
