import Foundation

/// `numpy.random.default_rng`: a PCG64 generator, bit for bit.
///
/// - Source: O'Neill 2014 (PCG XSL RR 128/64).
public final class NumPyGenerator: RandomSource {
  private var state: UInt128
  private let increment: UInt128
  private var waitingHalf: UInt32?

  private static let multiplier =
    UInt128(2_549_297_995_355_413_924) << 64 | UInt128(4_865_540_595_714_422_341)

  /// - Parameter entropy: the seed as 32-bit words, lowest first; for several seeds one after
  ///   the other.
  public init(entropy: [UInt32]) {
    let words = SeedSequence(entropy).words64(4)
    let start = UInt128(words[0]) << 64 | UInt128(words[1])
    let sequence = UInt128(words[2]) << 64 | UInt128(words[3])
    increment = sequence << 1 | 1
    state = increment
    state = state &+ start
    state = state &* NumPyGenerator.multiplier &+ increment
  }

  /// - Parameter seed: not negative.
  public convenience init(seed: Int) {
    let bits = UInt64(bitPattern: Int64(seed))
    let high = UInt32(truncatingIfNeeded: bits >> 32)
    self.init(entropy: [UInt32(truncatingIfNeeded: bits)] + (high == 0 ? [] : [high]))
  }

  public var isLegacy: Bool { false }

  public func next64() -> UInt64 {
    state = state &* NumPyGenerator.multiplier &+ increment
    let folded = UInt64(truncatingIfNeeded: state >> 64) ^ UInt64(truncatingIfNeeded: state)
    let turns = UInt64(truncatingIfNeeded: state >> 122)
    return folded >> turns | folded << ((64 &- turns) & 63)
  }

  public func next32() -> UInt32 {
    if let half = waitingHalf {
      waitingHalf = nil
      return half
    }
    let whole = next64()
    waitingHalf = UInt32(truncatingIfNeeded: whole >> 32)
    return UInt32(truncatingIfNeeded: whole)
  }

  public func nextDouble() -> Double { Double(next64() >> 11) * (1.0 / 9_007_199_254_740_992) }

  public func nextFloat() -> Float { Float(next32() >> 8) * (1 / 16_777_216) }

  /// - Source: Lemire 2019, multiplication instead of division.
  public func nextInteger(upTo limit: UInt64) -> UInt64 {
    if limit == 0 { return 0 }
    if limit < 0xFFFF_FFFF { return UInt64(bounded32(UInt32(limit))) }
    if limit == 0xFFFF_FFFF { return UInt64(next32()) }
    if limit == .max { return next64() }
    let bound = limit + 1
    var product = next64().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (UInt64.max - limit) % bound
      while product.low < threshold { product = next64().multipliedFullWidth(by: bound) }
    }
    return product.high
  }

  private func bounded32(_ limit: UInt32) -> UInt32 {
    let bound = limit + 1
    var product = UInt64(next32()) * UInt64(bound)
    if UInt32(truncatingIfNeeded: product) < bound {
      let threshold = (UInt32.max - limit) % bound
      while UInt32(truncatingIfNeeded: product) < threshold {
        product = UInt64(next32()) * UInt64(bound)
      }
    }
    return UInt32(product >> 32)
  }

  public func nextNormal() -> Double {
    while true {
      let bits = next64()
      let layer = Int(bits & 0xFF)
      let isNegative = bits >> 8 & 1 == 1
      let place = bits >> 9 & 0x000F_FFFF_FFFF_FFFF
      let distance = Double(place) * Ziggurat.normalWidths[layer]
      let x = isNegative ? -distance : distance
      if place < Ziggurat.normalLimits[layer] { return x }
      if layer == 0 {
        while true {
          let tail = -Ziggurat.inverseNormalEdge * log1p(-nextDouble())
          let height = -log1p(-nextDouble())
          if height + height > tail * tail {
            return place >> 8 & 1 == 1
              ? -(Ziggurat.normalEdge + tail) : Ziggurat.normalEdge + tail
          }
        }
      }
      let heights = Ziggurat.normalHeights
      if (heights[layer - 1] - heights[layer]) * nextDouble() + heights[layer] < exp(-0.5 * x * x) {
        return x
      }
    }
  }

  public func nextExponential() -> Double {
    while true {
      let bits = next64() >> 3
      let layer = Int(bits & 0xFF)
      let place = bits >> 8
      let x = Double(place) * Ziggurat.exponentialWidths[layer]
      if place < Ziggurat.exponentialLimits[layer] { return x }
      if layer == 0 { return Ziggurat.exponentialEdge - log1p(-nextDouble()) }
      let heights = Ziggurat.exponentialHeights
      if (heights[layer - 1] - heights[layer]) * nextDouble() + heights[layer] < exp(-x) {
        return x
      }
    }
  }

  /// Different positions below `count`, as `choice(replace=False)` draws them.
  public func sample(_ wanted: Int, of count: Int, shuffled: Bool) -> [Int] {
    let cutoff = shuffled ? 50 : 20
    if count > 10000, wanted > count / cutoff {
      var all = Array(0..<count)
      shuffleByLemire(&all, from: max(count - wanted, 1))
      return Array(all[(count - wanted)...])
    }
    var chosen = [Int]()
    var seen = Set<Int>()
    for last in (count - wanted)..<count {
      let value = Int(nextInteger(upTo: UInt64(last)))
      let kept = seen.insert(value).inserted ? value : last
      seen.insert(kept)
      chosen.append(kept)
    }
    if shuffled { shuffleByLemire(&chosen, from: 1) }
    return chosen
  }

  private func shuffleByLemire(_ elements: inout [Int], from first: Int) {
    for last in stride(from: elements.count - 1, through: max(1, first), by: -1) {
      elements.swapAt(Int(nextInteger(upTo: UInt64(last))), last)
    }
  }
}
