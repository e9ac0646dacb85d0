import Foundation

/// `numpy.random.RandomState`: the generator behind `np.random.seed`, bit for bit.
public final class NumPyRandomState: RandomSource {
  private var engine: MersenneTwister
  private var waitingNormal: Double?

  public init(seed: UInt32) {
    engine = MersenneTwister(seed: seed)
  }

  public init(key: [UInt32]) {
    engine = MersenneTwister(key: key)
  }

  public func reseed(_ seed: UInt32) {
    engine = MersenneTwister(seed: seed)
    waitingNormal = nil
  }

  /// The engine's words and position and a normal number that waits, as `get_state` shows them.
  public var state: (words: [UInt32], position: Int, waitingNormal: Double?) {
    get { (engine.words, engine.position, waitingNormal) }
    set {
      if let restored = MersenneTwister(words: newValue.words, position: newValue.position) {
        engine = restored
        waitingNormal = newValue.waitingNormal
      }
    }
  }

  public var isLegacy: Bool { true }

  public func next32() -> UInt32 { engine.next() }

  public func next64() -> UInt64 {
    let high = UInt64(engine.next())
    return high << 32 | UInt64(engine.next())
  }

  public func nextDouble() -> Double {
    let high = Double(engine.next() >> 5)
    let low = Double(engine.next() >> 6)
    return (high * 67_108_864 + low) / 9_007_199_254_740_992
  }

  /// The polar form of Box and Muller; each pass gives two numbers.
  public func nextNormal() -> Double {
    if let waiting = waitingNormal {
      waitingNormal = nil
      return waiting
    }
    var (first, second, square) = (0.0, 0.0, 0.0)
    repeat {
      first = 2 * nextDouble() - 1
      second = 2 * nextDouble() - 1
      square = first * first + second * second
    } while square >= 1 || square == 0
    let factor = (-2 * log(square) / square).squareRoot()
    waitingNormal = factor * first
    return factor * second
  }

  public func nextExponential() -> Double { -log(1 - nextDouble()) }

  public func nextInteger(upTo limit: UInt64) -> UInt64 {
    if limit == 0xFFFF_FFFF { return UInt64(next32()) }
    if limit == .max { return next64() }
    return nextInterval(upTo: limit)
  }
}
