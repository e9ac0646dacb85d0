extension Character {
  /// How many terminal cells the character takes: 0, 1 or 2.
  ///
  /// A cluster is as wide as its base; an emoji presentation selector or a pair of regional
  /// indicators makes it 2.
  ///
  /// - Source: Unicode Standard Annex 11; emoji presentation from Technical Standard 51.
  public var displayWidth: Int {
    if let ascii = asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    let scalars = unicodeScalars
    guard let base = scalars.first else { return 0 }
    if scalars.contains("\u{FE0F}") { return 2 }
    if (0x1F1E6...0x1F1FF).contains(base.value) { return scalars.count > 1 ? 2 : 1 }
    return base.displayWidth
  }
}

extension StringProtocol {
  /// How many terminal cells the text takes when it is written in one line.
  public var displayWidth: Int {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if isWide { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default:
      return (0x1160...0x11FF).contains(value) ? 0 : 1
    }
  }

  /// East Asian Wide or Fullwidth, or shown as an emoji by default.
  private var isWide: Bool {
    switch value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2E80...0x3029, 0x3030...0x303E, 0x3041...0x3098, 0x309B...0x33FF,
      0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
      0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF).contains(value)
    }
  }
}

extension StyledText {
  /// The cells that the widest line takes.
  public var width: Int {
    lines.map { $0.runs.reduce(0) { $0 + $1.text.displayWidth } }.max() ?? 0
  }
}
