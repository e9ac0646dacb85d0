/// A slip that a wrong number betrays by itself.
enum NumberSlip {
  case complement, inverse, sign, percentTwice, rounding

  init?(given: Double, right: Double, tolerance: Tolerance) {
    func fits(_ value: Double) -> Bool { tolerance.accepts(given, for: value) }
    let isShare = right > 0 && right < 1
    if right != 0, fits(-right) {
      self = .sign
    } else if isShare, fits(1 - right) {
      self = .complement
    } else if right != 0, abs(right) != 1, fits(1 / right) {
      self = .inverse
    } else if isShare, abs(given * 100 - right) <= tolerance.distance(for: right) {
      self = .percentTwice
    } else if Self.isRounded(given, from: right) {
      self = .rounding
    } else {
      return nil
    }
  }

  /// Whether it is the right number in too few digits: 0.8 for 0.8333.
  private static func isRounded(_ given: Double, from right: Double) -> Bool {
    guard given != 0 else { return false }
    return [1.0, 10, 100, 1000].contains { scale in
      (right * scale).rounded() / scale == given || (right * scale).rounded(.down) / scale == given
    }
  }

  var remark: String {
    switch self {
    case .complement: "that is the rest: what you gave and the answer make 1 together"
    case .inverse: "that is the fraction upside down"
    case .sign: "the size is right, the sign is not"
    case .percentTwice: "that is a hundred times too small: percent was divided out twice"
    case .rounding: "that is near, but not near enough: keep more digits"
    }
  }
}
