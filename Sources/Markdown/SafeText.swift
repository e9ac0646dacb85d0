extension String {
  /// The text without the characters that could steer a terminal or turn reading order around.
  ///
  /// Tabs and line breaks stay; so do joiners, which languages and emoji need.
  public var withoutControlCharacters: String {
    guard unicodeScalars.contains(where: \.steersTerminals) else { return self }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: unicodeScalars.lazy.filter { !$0.steersTerminals })
    return String(kept)
  }
}

extension Unicode.Scalar {
  /// Whether it could steer a terminal or turn reading order around.
  public var steersTerminals: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
