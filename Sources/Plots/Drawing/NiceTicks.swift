import Foundation

/// Round values between two ends, at most `count` of them, one, two, two and a half or five apart
/// times a power of ten.
///
/// - Source: Heckbert, Nice Numbers for Graph Labels, in Graphics Gems, 1990.
func niceTicks(from low: Double, to high: Double, count: Int) -> [Tick] {
  let span = high - low
  guard span.isFinite, span > 0, count > 0 else { return [] }
  let rough = span / Double(max(1, count))
  let power = pow(10, floor(log10(rough)))
  guard power > 0, power.isFinite else { return [] }
  for factor in [0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20] {
    let step = factor * power
    let first = (low / step - 1e-9).rounded(.up)
    let last = (high / step + 1e-9).rounded(.down)
    let amount = last - first + 1
    guard amount >= 1, amount <= Double(count), abs(first) < 1e15 else { continue }
    let values = (0..<Int(amount)).map { (first + Double($0)) * step }
    return zip(values, tickLabels(values, step: step)).map { Tick($0, $1) }
  }
  return []
}

/// Powers of the base between two ends above zero, thinned to at most `count`.
func logTicks(from low: Double, to high: Double, base: Double, count: Int) -> [Tick] {
  guard low > 0, high > low, base > 1, high.isFinite else { return [] }
  let first = Int((log(low) / log(base) - 1e-9).rounded(.up))
  let last = Int((log(high) / log(base) + 1e-9).rounded(.down))
  guard first <= last else { return [] }
  let step = max(1, (last - first) / max(1, count) + ((last - first) % max(1, count) == 0 ? 0 : 1))
  return stride(from: first, through: last, by: step).map { exponent in
    let value = pow(base, Double(exponent))
    return Tick(value, numberLabel(value))
  }
}
