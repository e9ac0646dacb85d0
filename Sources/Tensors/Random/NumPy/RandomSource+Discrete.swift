import Foundation

extension RandomSource {
  /// How many events happen at a mean rate.
  public func poisson(_ rate: Double) -> Int {
    if rate >= 10 { return transformedPoisson(rate) }
    if rate == 0 { return 0 }
    let limit = exp(-rate)
    var count = 0
    var product = 1.0
    while true {
      product *= nextDouble()
      guard product > limit else { return count }
      count += 1
    }
  }

  /// - Source: Hörmann 1993, the transformed rejection method PTRS.
  private func transformedPoisson(_ rate: Double) -> Int {
    let root = rate.squareRoot()
    let logRate = log(rate)
    let b = 0.931 + 2.53 * root
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let vr = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = nextDouble() - 0.5
      let v = nextDouble()
      let us = 0.5 - abs(u)
      let place = ((2 * a / us + b) * u + rate + 0.43).rounded(.down)
      if us >= 0.07, v <= vr { return Int(saturating: place) }
      if place < 0 || (us < 0.013 && v > us) { continue }
      let left = log(v) + log(inverseAlpha) - log(a / (us * us) + b)
      if left <= -rate + place * logRate - logGamma(place + 1) { return Int(saturating: place) }
    }
  }

  /// The logarithm of the gamma function, with NumPy's own series.
  private func logGamma(_ x: Double) -> Double {
    let series = [
      8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04,
      8.417508417508418e-04, -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02,
      1.796443723688307e-01, -1.39243221690590e+00,
    ]
    if x == 1 || x == 2 { return 0 }
    let steps = x < 7 ? Int(7 - x) : 0
    var base = x + Double(steps)
    let square = (1 / base) * (1 / base)
    var sum = series[9]
    for index in stride(from: 8, through: 0, by: -1) { sum = sum * square + series[index] }
    var result = sum / base + 0.5 * 1.8378770664093453 + (base - 0.5) * log(base) - base
    for _ in 0..<steps {
      result -= log(base - 1)
      base -= 1
    }
    return result
  }

  /// How often something of a probability happens in a number of tries.
  public func binomial(_ tries: Int, _ probability: Double) -> Int {
    if tries == 0 || probability == 0 { return 0 }
    let isLikely = probability > 0.5
    let rare = isLikely ? 1 - probability : probability
    let count =
      rare * Double(tries) <= 30
      ? invertedBinomial(tries, rare) : BinomialSampler(tries, rare, isLegacy: isLegacy).draw(self)
    return isLikely ? tries - count : count
  }

  private func invertedBinomial(_ tries: Int, _ probability: Double) -> Int {
    let q = 1 - probability
    let n = Double(tries)
    let none = exp(n * (isLegacy ? log(q) : log1p(-probability)))
    let mean = n * probability
    let bound = Int(min(n, mean + 10 * (mean * q + 1).squareRoot()))
    var count = 0
    var share = none
    var u = nextDouble()
    while u > share {
      count += 1
      if count > bound {
        count = 0
        share = none
        u = nextDouble()
      } else {
        u -= share
        share = (Double(tries - count + 1) * probability * share) / (Double(count) * q)
      }
    }
    return count
  }

  /// How many tries it takes until something of a probability happens.
  public func geometric(_ probability: Double) -> Int {
    if probability >= 0.333333333333333333333333 || isLegacy && probability >= 0.333333333333333 {
      var count = 1
      var product = probability
      var sum = probability
      let q = 1 - probability
      let u = nextDouble()
      while u > sum {
        product *= q
        sum += product
        count += 1
      }
      return count
    }
    if isLegacy {
      return Int(saturating: (log1p(-nextDouble()) / log(1 - probability)).rounded(.up))
    }
    return Int(saturating: (-nextExponential() / log1p(-probability)).rounded(.up))
  }

  /// How often each outcome happens in a number of tries.
  public func multinomial(_ tries: Int, _ probabilities: [Double]) -> [Int] {
    var counts = [Int](repeating: 0, count: probabilities.count)
    guard let last = probabilities.indices.last else { return counts }
    var rest = 1.0
    var left = tries
    for index in 0..<last {
      counts[index] = binomial(left, probabilities[index] / rest)
      left -= counts[index]
      if left <= 0 { return counts }
      rest -= probabilities[index]
    }
    counts[last] = left
    return counts
  }
}
