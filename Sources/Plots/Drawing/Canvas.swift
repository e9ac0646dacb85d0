import Terminal

/// A grid of cells to draw in: braille dots, two by four a cell, and letters above them.
///
/// In ASCII a cell with dots shows the letter of whoever drew them last.
struct Canvas {
  let columns: Int
  let rows: Int
  let isASCII: Bool
  private var dots: [UInt8]
  private var letters: [Character?]
  private var styles: [Style]

  init(columns: Int, rows: Int, isASCII: Bool) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    self.isASCII = isASCII
    let count = self.columns * self.rows
    dots = Array(repeating: 0, count: count)
    letters = Array(repeating: nil, count: count)
    styles = Array(repeating: .plain, count: count)
  }

  /// Dots in a row, the finest step that is drawn: as many as cells in ASCII.
  var dotColumns: Int { isASCII ? columns : columns * 2 }
  var dotRows: Int { isASCII ? rows : rows * 4 }

  /// Sets a dot, counted from the left and from the top; outside nothing happens.
  mutating func dot(_ x: Int, _ y: Int, _ style: Style, letter: Character) {
    guard x >= 0, y >= 0, x < dotColumns, y < dotRows else { return }
    let cell = isASCII ? y * columns + x : (y / 4) * columns + x / 2
    if isASCII {
      letters[cell] = letter
    } else {
      dots[cell] |= Canvas.bits[y % 4][x % 2]
    }
    styles[cell] = style
  }

  /// Sets a letter in a cell, above any dots; outside nothing happens.
  mutating func letter(_ letter: Character, column: Int, row: Int, _ style: Style) {
    guard column >= 0, row >= 0, column < columns, row < rows else { return }
    letters[row * columns + column] = letter
    styles[row * columns + column] = style
  }

  /// Whether nothing was drawn in a cell.
  func isEmpty(column: Int, row: Int) -> Bool {
    guard column >= 0, row >= 0, column < columns, row < rows else { return false }
    return dots[row * columns + column] == 0 && letters[row * columns + column] == nil
  }

  /// Joins two dots.
  ///
  /// - Source: Bresenham 1965.
  mutating func segment(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ style: Style, letter: Character
  ) {
    let (dx, dy) = (abs(end.x - start.x), -abs(end.y - start.y))
    let (stepX, stepY) = (start.x < end.x ? 1 : -1, start.y < end.y ? 1 : -1)
    var (x, y, error) = (start.x, start.y, dx + dy)
    while true {
      dot(x, y, style, letter: letter)
      if x == end.x, y == end.y { return }
      let doubled = 2 * error
      if doubled >= dy {
        error += dy
        x += stepX
      }
      if doubled <= dx {
        error += dx
        y += stepY
      }
    }
  }

  /// The rows from top to bottom.
  var lines: [StyledText] {
    (0..<rows).map { row in
      var line = StyledText()
      for column in 0..<columns {
        let cell = row * columns + column
        if let letter = letters[cell] {
          line.append(String(letter), styles[cell])
        } else if dots[cell] != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(dots[cell])) {
          line.append(String(scalar), styles[cell])
        } else {
          line.append(" ")
        }
      }
      return line
    }
  }

  /// The bit of each dot in a braille letter, by row and column.
  private static let bits: [[UInt8]] = [
    [0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80],
  ]
}
