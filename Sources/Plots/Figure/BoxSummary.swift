import Foundation

/// Median, quartiles, whiskers and outliers of values.
public struct BoxSummary: Hashable, Sendable {
  public var lowWhisker: Double
  public var lowQuartile: Double
  public var median: Double
  public var highQuartile: Double
  public var highWhisker: Double
  public var outliers: [Double]

  /// Nil without a finite value.
  ///
  /// Quartiles are interpolated as NumPy does; whiskers reach the last value within one and a
  /// half quartile ranges.
  public init?(_ values: [Double]) {
    let sorted = values.filter(\.isFinite).sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    func quantile(_ part: Double) -> Double {
      let place = part * Double(sorted.count - 1)
      let below = Int(place)
      let above = min(below + 1, sorted.count - 1)
      return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
    }
    let (low, high) = (quantile(0.25), quantile(0.75))
    let reach = 1.5 * (high - low)
    lowWhisker = sorted.first { $0 >= low - reach } ?? first
    highWhisker = sorted.last { $0 <= high + reach } ?? last
    lowQuartile = low
    highQuartile = high
    median = quantile(0.5)
    let (least, most) = (lowWhisker, highWhisker)
    outliers = sorted.filter { $0 < least || $0 > most }
  }
}
