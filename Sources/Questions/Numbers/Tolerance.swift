import Diagnostics
import LessonFormat

/// How far from the key an answer may be.
public enum Tolerance: Hashable, Sendable {
  case absolute(Double)
  /// A share of the key.
  case relative(Double)
  /// What fits most numbers: 1 % of the key, and at least half a hundredth.
  case usual

  /// Reads `0.01` or `2%`; nil for anything else.
  public init?(_ text: String) {
    let compact = text.filter { $0 != " " }
    if compact.hasSuffix("%") {
      guard let share = Double(compact.dropLast()), share >= 0 else { return nil }
      self = .relative(share / 100)
    } else {
      guard let distance = Double(compact), distance >= 0, distance.isFinite else { return nil }
      self = .absolute(distance)
    }
  }

  /// How far an answer may be from this key.
  public func distance(for key: Double) -> Double {
    // A little more, so that 0.84 is within 0.01 of 0.83 although binary fractions say otherwise.
    let rounding = abs(key) * 1e-9 + 1e-12
    switch self {
    case .absolute(let distance): return distance + rounding
    case .relative(let share): return abs(key) * share + rounding
    case .usual: return max(abs(key) * 0.01, abs(key) <= 1 ? 0.005 : 0) + rounding
    }
  }

  /// Whether an answer is near enough to the key.
  public func accepts(_ answer: Double, for key: Double) -> Bool {
    abs(answer - key) <= distance(for: key)
  }
}
