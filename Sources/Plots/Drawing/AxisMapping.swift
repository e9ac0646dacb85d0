import Foundation

/// From values to places from 0 to 1 along an axis, with its ticks.
struct AxisMapping {
  let low: Double
  let high: Double
  let scale: Scale

  /// - Parameters:
  ///   - values: all that is drawn; what is not finite does not count.
  ///   - keeps: values such as the base of bars that lie at the very end, without a margin.
  init(_ axis: Axis, values: [Double], keeps: [Double] = [], margin: Double = 0.05) {
    scale = axis.scale
    let isLog = axis.scale != .linear
    let usable = (values + keeps).filter { $0.isFinite && (!isLog || $0 > 0) }
    var low = usable.min() ?? (isLog ? 1 : 0)
    var high = usable.max() ?? (isLog ? 10 : 1)
    if low == high {
      if isLog {
        low /= 2
        high *= 2
      } else {
        let room = low == 0 ? 0.5 : abs(low) * 0.05
        low -= room
        high += room
      }
    } else if !isLog {
      let room = (high / 2 - low / 2) * 2 * margin
      if room.isFinite {
        if !keeps.contains(low) { low -= room }
        if !keeps.contains(high) { high += room }
      }
    } else {
      let room = pow(high / low, margin)
      low /= room
      high *= room
    }
    let lower = axis.lower.flatMap { $0.isFinite && (!isLog || $0 > 0) ? $0 : nil } ?? low
    let upper = axis.upper.flatMap { $0.isFinite && (!isLog || $0 > 0) ? $0 : nil } ?? high
    (self.low, self.high) = lower == upper ? (lower - 0.5, upper + 0.5) : (lower, upper)
  }

  /// The place of a value, below 0 or above 1 where it lies outside; nil if it has none.
  func place(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    switch scale {
    case .linear:
      return fraction(of: value, from: low, to: high)
    case .log:
      guard value > 0, low > 0, high > 0 else { return nil }
      let place = log(value / low) / log(high / low)
      return place.isFinite ? place : nil
    }
  }

  /// The ticks that lie between the ends.
  func ticks(of axis: Axis, count: Int) -> [Tick] {
    if let ticks = axis.ticks {
      return ticks.filter { tick in place(tick.value).map { $0 > -1e-9 && $0 < 1 + 1e-9 } ?? false }
    }
    let (bottom, top) = (min(low, high), max(low, high))
    if case .log(let base) = axis.scale {
      let ticks = logTicks(from: bottom, to: top, base: base, count: count)
      if ticks.count > 1 { return ticks }
    }
    return niceTicks(from: bottom, to: top, count: count)
  }
}

/// The place of a value between two ends, 0 at the first and 1 at the second; nil where it has
/// none. Ends may be as far apart as numbers can be, or as close.
func fraction(of value: Double, from low: Double, to high: Double) -> Double? {
  let span = high - low
  let place = span.isFinite ? (value - low) / span : (value / 2 - low / 2) / (high / 2 - low / 2)
  return place.isFinite ? place : nil
}

/// The steps from one place to another that lie among `count`, ends included.
func steps(from first: Int, through last: Int, of count: Int) -> Range<Int> {
  let low = max(0, min(first, last))
  return low..<max(low, min(max(first, last) + 1, count))
}
