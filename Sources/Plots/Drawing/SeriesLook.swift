import Terminal

/// How one series is told from the others: a color, and a sign for eyes without color.
struct SeriesLook {
  let style: Style
  /// The sign of its points in Unicode; nil for a bare line.
  let sign: Character?
  /// The letter that draws it in ASCII.
  let letter: Character
  /// What fills its bars.
  let fill: Character

  /// - Parameter taken: the signs or letters of other series, which are not used again as long as
  ///   there are others.
  init(
    index: Int, isASCII: Bool, color: PlotColor?, marker: Character?, isOnly: Bool,
    taken: Set<Character> = []
  ) {
    style = color.map(Style.nearest) ?? Style.series(index)
    let signs: [Character] = ["●", "○", "×", "▲", "◆", "+"]
    let letters: [Character] = ["*", "o", "x", "+", "#", "@"]
    let step = index % signs.count
    let asked = marker.flatMap { SeriesLook.signs[$0] }
    func free(_ wanted: Character, of others: [Character]) -> Character {
      taken.contains(wanted) ? others.first { !taken.contains($0) } ?? wanted : wanted
    }
    let wanted = asked?.unicode ?? (isOnly || step == 0 ? nil : signs[step])
    sign = wanted.map { free($0, of: signs) }
    letter = free(asked?.ascii ?? letters[step], of: letters)
    let fills: [Character] =
      isASCII ? ["#", "=", ":", "%", "+", "."] : ["█", "▒", "░", "▓", "╳", "·"]
    fill = fills[step]
  }

  /// Matplotlib's letters for markers.
  private static let signs: [Character: (unicode: Character, ascii: Character)] = [
    "o": ("●", "o"), ".": ("•", "."), ",": ("·", "."), "x": ("×", "x"), "X": ("×", "x"),
    "+": ("+", "+"), "*": ("★", "*"), "s": ("■", "#"), "D": ("◆", "d"), "d": ("◆", "d"),
    "^": ("▲", "^"), "v": ("▼", "v"), "<": ("◀", "<"), ">": ("▶", ">"), "p": ("⬟", "p"),
    "h": ("⬢", "h"), "|": ("|", "|"), "_": ("_", "_"),
  ]
}

extension Style {
  /// The series color of a terminal that comes nearest.
  static func nearest(_ color: PlotColor) -> Style {
    let known: [(Style, Int, Int, Int)] = [
      (.series1, 31, 119, 220), (.series2, 230, 190, 20), (.series3, 44, 170, 44),
      (.series4, 220, 39, 40), (.series5, 170, 80, 190), (.series6, 23, 190, 207),
    ]
    let (red, green, blue) = (Int(color.red), Int(color.green), Int(color.blue))
    if max(red, green, blue) - min(red, green, blue) < 40 { return red > 90 ? .dim : .plain }
    func distance(_ other: (Style, Int, Int, Int)) -> Int {
      (red - other.1) * (red - other.1) + (green - other.2) * (green - other.2)
        + (blue - other.3) * (blue - other.3)
    }
    return known.min { distance($0) < distance($1) }?.0 ?? .series1
  }
}
