import Foundation

/// A generator of random bits, from which all distributions of NumPy are drawn.
public protocol RandomSource: AnyObject {
  func next32() -> UInt32
  func next64() -> UInt64
  /// A number from 0 up to but without 1.
  func nextDouble() -> Double
  /// A number of the standard normal distribution.
  func nextNormal() -> Double
  /// A number of the exponential distribution with mean 1.
  func nextExponential() -> Double
  /// A whole number from 0 to `limit`, both included.
  func nextInteger(upTo limit: UInt64) -> UInt64
  /// Whether numbers come as NumPy's older generator draws them.
  var isLegacy: Bool { get }
}

extension RandomSource {
  /// A whole number from 0 to `limit`, by leaving out draws that are too large.
  public func nextInterval(upTo limit: UInt64) -> UInt64 {
    guard limit > 0 else { return 0 }
    let mask = UInt64.max >> UInt64(limit.leadingZeroBitCount)
    while true {
      let value = (limit <= 0xFFFF_FFFF ? UInt64(next32()) : next64()) & mask
      if value <= limit { return value }
    }
  }

  /// The positions of a shuffled sequence.
  public func shuffledPositions(_ count: Int) -> [Int] {
    var positions = Array(0..<max(0, count))
    shuffle(&positions)
    return positions
  }

  /// Shuffles as `shuffle` does.
  public func shuffle<Element>(_ elements: inout [Element]) {
    var last = elements.count - 1
    while last > 0 {
      let other = Int(nextInterval(upTo: UInt64(last)))
      if other != last { elements.swapAt(last, other) }
      last -= 1
    }
  }
}
