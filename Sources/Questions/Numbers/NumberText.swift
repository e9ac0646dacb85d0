import Foundation

extension Double {
  /// The number in as few digits as are worth reading, such as `0.8333` or `12`.
  var readable: String {
    if self == rounded(), abs(self) < 1e9 { return "\(Int(self))" }
    var text = String(format: "%.4g", locale: Locale(identifier: "en_US_POSIX"), self)
    if text.contains("."), !text.contains("e") {
      while text.hasSuffix("0") { text.removeLast() }
    }
    return text
  }
}
