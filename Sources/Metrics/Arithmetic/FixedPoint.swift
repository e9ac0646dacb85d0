import Foundation

/// A number with a fixed number of digits after the point, as C and Python print it.
func fixed(_ value: Double, digits: Int) -> String {
  if value.isNaN { return "nan" }
  if value.isInfinite { return value < 0 ? "-inf" : "inf" }
  return String(format: "%.\(max(0, digits))f", value)
}
