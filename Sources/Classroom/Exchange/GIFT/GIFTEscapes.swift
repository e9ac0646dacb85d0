/// GIFT's escapes, taken out of the way of the characters that divide a block.
///
/// Moodle puts placeholders in the place of escaped characters, divides the text, and puts the
/// characters back at the end; so does this.
enum GIFTEscapes {
  private static let characters: [(escaped: Character, meant: Character)] = [
    (":", ":"), ("#", "#"), ("=", "="), ("{", "{"), ("}", "}"), ("~", "~"), ("n", "\n"),
  ]

  /// The text with one private character for each escape.
  static func hidden(_ text: String) -> String {
    var hidden = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        isEscaped = false
        if character == "\\" {
          hidden.append("\\")
        } else if let index = characters.firstIndex(where: { $0.escaped == character }) {
          hidden.append(placeholder(index))
        } else {
          hidden += "\\\(character)"
        }
      } else if character == "\\" {
        isEscaped = true
      } else {
        hidden.append(character)
      }
    }
    return isEscaped ? hidden + "\\" : hidden
  }

  /// The text with the characters that the escapes stood for.
  static func shown(_ text: some StringProtocol) -> String {
    String(
      text.map { character in
        characters.indices.first { placeholder($0) == character }
          .map { characters[$0].meant } ?? character
      })
  }

  /// A text with its format, which `[html]` or the like in front of it may say.
  static func text(_ text: some StringProtocol, _ usual: GIFTText.Format) -> GIFTText {
    var rest = trimmed(text)
    var format = usual
    if rest.hasPrefix("["), let end = rest.firstIndex(of: "]"),
      let named = GIFTText.Format(rawValue: String(rest[rest.index(after: rest.startIndex)..<end]))
    {
      format = named
      rest = rest[rest.index(after: end)...]
    }
    return GIFTText(String(trimmed(shown(rest))), format)
  }

  static func trimmed(_ text: some StringProtocol) -> Substring {
    var text = Substring(text).drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// A character that no text holds: the private use area of the last plane.
  private static func placeholder(_ index: Int) -> Character {
    Character(Unicode.Scalar(0x10_FF00 + UInt32(index)) ?? "\u{FFFD}")
  }
}
