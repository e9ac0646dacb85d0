import Foundation

/// The text of an SVG picture, element by element.
struct SVGWriter {
  private(set) var text = ""

  /// An element without content.
  mutating func element(_ name: String, _ attributes: [(String, String)]) {
    text += "<\(name)\(SVGWriter.list(attributes))/>\n"
  }

  /// An element with words.
  mutating func element(_ name: String, _ attributes: [(String, String)], words: String) {
    text += "<\(name)\(SVGWriter.list(attributes))>\(SVGWriter.escaped(words))</\(name)>\n"
  }

  mutating func open(_ name: String, _ attributes: [(String, String)]) {
    text += "<\(name)\(SVGWriter.list(attributes))>\n"
  }

  mutating func close(_ name: String) {
    text += "</\(name)>\n"
  }

  private static func list(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
  }

  /// XML's five signs as entities; characters that XML does not allow are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result += " "
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || (0xFFFE...0xFFFF).contains(scalar.value):
        continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// A coordinate with at most two decimals.
func coordinate(_ value: Double) -> String {
  guard value.isFinite else { return "0" }
  let rounded = (min(max(value, -1e6), 1e6) * 100).rounded() / 100
  return rounded == rounded.rounded() ? String(Int(rounded)) : String(format: "%.2f", rounded)
}
