/// A bar of `width` cells of which a part is filled.
///
/// - Parameter fraction: from 0 to 1; what is outside, or not a number, counts as the nearer end.
public func progressBar(fraction: Double, width: Int, isASCII: Bool) -> StyledText {
  let width = max(0, width)
  let part = fraction.isNaN ? 0 : min(1, max(0, fraction))
  let filled = Int((part * Double(width)).rounded(.down))
  let full = String(repeating: isASCII ? "#" : "━", count: filled)
  let empty = String(repeating: isASCII ? "." : "─", count: width - filled)
  return StyledText(full, .accent) + StyledText(empty, .dim)
}
