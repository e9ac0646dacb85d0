/// One line on how far something is: a name, a bar, and numbers as far as they fit.
public struct ProgressLine: Hashable, Sendable {
  /// What runs, such as `epoch 3/30`.
  public var label: String
  /// From 0 to 1.
  public var fraction: Double
  /// Numbers in the order of their weight, such as `loss 0.1132`; the last are dropped first.
  public var details: [String]
  /// The time that it will still take; nil where that is not known.
  public var secondsLeft: Double?

  public init(
    label: String, fraction: Double, details: [String] = [], secondsLeft: Double? = nil
  ) {
    self.label = label
    self.fraction = fraction
    self.details = details
    self.secondsLeft = secondsLeft
  }

  private static let widestBar = 20
  private static let narrowestBar = 5

  /// The line, at most `width` cells wide.
  public func rendered(width: Int, isASCII: Bool, isPlain: Bool = false) -> StyledText {
    let left = secondsLeft.flatMap(durationText).map { [$0 + " left"] } ?? []
    var kept = details + left
    let name = StyledText(label).truncated(to: width)
    func line(bar: Int) -> StyledText {
      let middle: StyledText =
        bar > 0 && !isPlain
        ? " " + progressBar(fraction: fraction, width: bar, isASCII: isASCII) : ""
      let text = kept.joined(separator: isASCII || isPlain ? ", " : " · ")
      return name + middle + (text.isEmpty ? "" : " " + StyledText(text))
    }
    while line(bar: ProgressLine.narrowestBar).width > width, !kept.isEmpty { kept.removeLast() }
    let room = width - line(bar: 0).width - 1
    return line(bar: room < ProgressLine.narrowestBar ? 0 : min(room, ProgressLine.widestBar))
  }
}

/// A duration in two units at most, such as `45 s`, `2 min 5 s` or `1 h 3 min`; nil if it is not
/// a number.
public func durationText(_ seconds: Double) -> String? {
  guard seconds.isFinite, seconds >= 0 else { return nil }
  let total = Int(min(seconds.rounded(), 1e9))
  switch total {
  case ..<60: return "\(total) s"
  case ..<3600: return "\(total / 60) min" + (total % 60 > 0 ? " \(total % 60) s" : "")
  default: return "\(total / 3600) h" + (total % 3600 >= 60 ? " \(total % 3600 / 60) min" : "")
  }
}
