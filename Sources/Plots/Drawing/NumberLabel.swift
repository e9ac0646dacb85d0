import Foundation

/// A number in a few letters, such as `0.113`, `1240`, `1.5e+06` or `nan`.
public func numberLabel(_ value: Double, digits: Int = 4) -> String {
  guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
  if value == value.rounded(), abs(value) < 1e6 { return String(Int(value)) }
  return String(format: "%.\(max(1, min(digits, 17)))g", value)
}

/// The labels of ticks that stand `step` apart: as many decimals as the step needs, for all.
func tickLabels(_ values: [Double], step: Double) -> [String] {
  let largest = values.map(abs).max() ?? 0
  guard largest < 1e6, step >= 1e-4, step.isFinite else {
    return values.map { String(format: "%.3g", abs($0) < step / 1e6 ? 0 : $0) }
  }
  var decimals = 0
  var scaled = step
  while decimals < 6, abs(scaled - scaled.rounded()) > 1e-6 * scaled {
    decimals += 1
    scaled *= 10
  }
  return values.map { String(format: "%.\(decimals)f", abs($0) < step / 1e6 ? 0 : $0) }
}
