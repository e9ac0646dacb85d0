import Foundation

/// Draws how often something happens in many tries.
///
/// - Source: Kachitvichyanukul and Schmeiser 1988 (BTPE), with the steps named as in NumPy.
struct BinomialSampler {
  private let n: Double
  private let tries: Int
  private let r: Double
  private let q: Double
  private let m: Int
  private let p1: Double
  private let xm: Double
  private let xl: Double
  private let xr: Double
  private let c: Double
  private let leftRate: Double
  private let rightRate: Double
  private let p2: Double
  private let p3: Double
  private let p4: Double
  private let isLegacy: Bool

  /// - Parameter probability: at most a half.
  init(_ tries: Int, _ probability: Double, isLegacy: Bool) {
    self.isLegacy = isLegacy
    self.tries = tries
    n = Double(tries)
    r = min(probability, 1 - probability)
    q = 1 - r
    let fm = n * r + r
    m = Int(saturating: fm.rounded(.down))
    p1 = (2.195 * (n * r * q).squareRoot() - 4.6 * q).rounded(.down) + 0.5
    xm = Double(m) + 0.5
    xl = xm - p1
    xr = xm + p1
    c = 0.134 + 20.5 / (15.3 + Double(m))
    var a = (fm - xl) / (fm - xl * r)
    leftRate = a * (1 + a / 2)
    a = (xr - fm) / (xr * q)
    rightRate = a * (1 + a / 2)
    p2 = p1 * (1 + 2 * c)
    p3 = p2 + c / leftRate
    p4 = p3 + c / rightRate
  }

  func draw(_ source: some RandomSource) -> Int {
    while true {
      let u = source.nextDouble() * p4
      var v = source.nextDouble()
      let y: Int
      if u <= p1 { return Int(saturating: (xm - p1 * v + u).rounded(.down)) }
      if u <= p2 {
        let x = xl + (u - p1) / c
        v = v * c + 1 - abs(Double(m) - x + 0.5) / p1
        if v > 1 { continue }
        y = Int(saturating: x.rounded(.down))
      } else if u <= p3 {
        y = Int(saturating: (xl + log(v) / leftRate).rounded(.down))
        if y < 0 || v == 0 { continue }
        v = v * (u - p2) * leftRate
      } else {
        y = Int(saturating: (xr - log(v) / rightRate).rounded(.down))
        if y > tries || v == 0 { continue }
        v = v * (u - p3) * rightRate
      }
      if accepts(y, v) { return y }
    }
  }

  private func accepts(_ y: Int, _ v: Double) -> Bool {
    let nrq = n * r * q
    let k = abs(y - m)
    if k > 20, Double(k) < nrq / 2 - 1 { return acceptsFar(y, v, Double(k), nrq) }
    let s = r / q
    let a = s * (n + 1)
    var f = 1.0
    if m < y {
      for index in (m + 1)...y { f *= a / Double(index) - s }
    } else if m > y {
      for index in (y + 1)...m { f /= a / Double(index) - s }
    }
    return v <= f
  }

  private func acceptsFar(_ y: Int, _ v: Double, _ k: Double, _ nrq: Double) -> Bool {
    let rho = (k / nrq) * ((k * (k / 3 + 0.625) + 0.16666666666666666) / nrq + 0.5)
    let t = -k * k / (2 * nrq)
    let logV = log(v)
    if logV < t - rho { return true }
    if logV > t + rho { return false }
    let (x1, f1) = (Double(y) + 1, Double(m) + 1)
    let (z, w) = (n + 1 - Double(m), n - Double(y) + 1)
    // NumPy's older generator keeps a slip of the first edition: all four terms are added.
    let sign = isLegacy ? 1.0 : -1.0
    let first = xm * log(f1 / x1)
    let second = (n - Double(m) + 0.5) * log(z / w)
    let third = Double(y - m) * log(w * r / (x1 * q))
    return logV
      <= first + second + third + correction(f1) + correction(z) + sign * correction(x1) + sign
      * correction(w)
  }

  private func correction(_ x: Double) -> Double {
    let square = x * x
    let leading = isLegacy ? 13680.0 : 13860.0
    return (leading - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320
  }
}
