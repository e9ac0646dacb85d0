import Terminal

/// A mark with how it looks, ready to be drawn.
struct StyledMark {
  let mark: Mark
  let look: SeriesLook
}

extension Mark {
  var label: String {
    switch self {
    case .line(let mark): mark.label
    case .points(let mark): mark.label
    case .bars(let mark): mark.label
    case .image(let mark): mark.label
    case .rule(let mark): mark.label
    case .band(let mark): mark.label
    case .note, .boxes: ""
    }
  }

  fileprivate var color: PlotColor? {
    switch self {
    case .line(let mark): mark.color
    case .points(let mark): mark.color
    case .bars(let mark): mark.color
    case .rule(let mark): mark.color
    case .band(let mark): mark.color
    case .image, .note, .boxes: nil
    }
  }

  fileprivate var marker: Character? {
    switch self {
    case .line(let mark): mark.marker ?? (mark.isJoined ? nil : "o")
    case .points(let mark): mark.marker == "o" ? nil : mark.marker
    default: nil
    }
  }

  /// Whether it takes a color of its own from the cycle.
  fileprivate var isSeries: Bool {
    switch self {
    case .line, .points, .bars: true
    case .image, .rule, .band, .note, .boxes: false
    }
  }
}

extension Axes {
  /// The marks with their looks: each series the next color and sign; rules and bands are dim.
  func styledMarks(isASCII: Bool) -> [StyledMark] {
    let isOnly = marks.filter(\.isSeries).count < 2
    var index = 0
    var taken = Set<Character>()
    return marks.map { mark in
      let look = SeriesLook(
        index: index, isASCII: isASCII, color: mark.color, marker: mark.marker, isOnly: isOnly,
        taken: taken)
      if mark.isSeries {
        index += 1
        if let sign = isASCII ? look.letter : look.sign { taken.insert(sign) }
      }
      return StyledMark(mark: mark, look: look)
    }
  }
}

extension PlotArea {
  /// Draws one mark; images and boxes have drawings of their own.
  mutating func draw(_ styled: StyledMark) {
    switch styled.mark {
    case .line(let mark): draw(mark, styled.look)
    case .points(let mark): draw(mark, styled.look)
    case .bars(let mark): draw(mark, styled.look)
    case .rule(let mark): draw(mark, styled.look)
    case .band(let mark): draw(mark, styled.look)
    case .note(let mark): draw(mark)
    case .image, .boxes: break
    }
  }

  private mutating func draw(_ mark: LineMark, _ look: SeriesLook) {
    let points = Array(zip(mark.x, mark.y))
    if mark.isJoined {
      for (index, (start, end)) in zip(points, points.dropFirst()).enumerated() {
        if mark.dash != .solid, points.count > 8, index % 2 == 1 { continue }
        segment(from: start, to: end, look.style, letter: look.letter)
      }
      if points.count == 1, let dot = dot(points[0].0, points[0].1) {
        canvas.dot(dot.x, dot.y, look.style, letter: look.letter)
      }
    }
    guard let sign = look.sign else { return }
    let letter = canvas.isASCII ? look.letter : sign
    // A sign now and then tells a line from the others; asked for, every point has one.
    let cells = mark.marker == nil && mark.isJoined ? sparse(points) : points
    for point in cells {
      guard let cell = cell(point.0, point.1) else { continue }
      canvas.letter(letter, column: cell.column, row: cell.row, look.style)
    }
  }

  private func sparse(_ points: [(Double, Double)]) -> [(Double, Double)] {
    let apart = max(6, canvas.columns / 6)
    var last = -apart / 2
    return points.filter { point in
      guard let cell = cell(point.0, point.1), abs(cell.column - last) >= apart else {
        return false
      }
      last = cell.column
      return true
    }
  }

  private mutating func draw(_ mark: PointMark, _ look: SeriesLook) {
    let isFine = mark.groups == nil && look.sign == nil && mark.x.count > 60
    for (index, point) in zip(mark.x, mark.y).enumerated() {
      guard let cell = cell(point.0, point.1) else { continue }
      if isFine, let dot = dot(point.0, point.1) {
        canvas.dot(dot.x, dot.y, look.style, letter: look.letter)
        continue
      }
      let look = mark.groups.map { mark.look(of: $0, index, isASCII: canvas.isASCII) } ?? look
      let sign = canvas.isASCII ? look.letter : look.sign ?? "●"
      canvas.letter(sign, column: cell.column, row: cell.row, look.style)
    }
  }

  private mutating func draw(_ mark: RuleMark, _ look: SeriesLook) {
    let style = mark.color.map(Style.nearest) ?? .dim
    if mark.isHorizontal {
      guard let place = y.place(mark.value), (0...1).contains(place), let row = row(mark.value)
      else { return }
      for column in 0..<canvas.columns where canvas.isEmpty(column: column, row: row) {
        canvas.letter(canvas.isASCII ? "-" : "╌", column: column, row: row, style)
      }
    } else {
      guard let place = x.place(mark.value), (0...1).contains(place),
        let column = column(mark.value)
      else { return }
      for row in 0..<canvas.rows where canvas.isEmpty(column: column, row: row) {
        canvas.letter(canvas.isASCII ? "|" : "┆", column: column, row: row, style)
      }
    }
  }

  /// A light raster between the two curves, under everything else.
  private mutating func draw(_ mark: BandMark, _ look: SeriesLook) {
    let style = (mark.color.map(Style.nearest) ?? look.style).union(.dim)
    let points = zip(mark.x, zip(mark.low, mark.high)).map { ($0, $1.0, $1.1) }
    for (start, end) in zip(points, points.dropFirst()) {
      guard let from = dot(start.0, start.1)?.x, let to = dot(end.0, end.1)?.x else { continue }
      for column in steps(from: from, through: to, of: canvas.dotColumns) {
        let part = from == to ? 0 : Double(column - from) / Double(to - from)
        let low = start.1 + (end.1 - start.1) * part
        let high = start.2 + (end.2 - start.2) * part
        guard let bottom = dot(start.0, low)?.y, let top = dot(start.0, high)?.y else { continue }
        for row in steps(from: top, through: bottom, of: canvas.dotRows)
        where (row + column) % 2 == 0 && row % 2 == 0 {
          canvas.dot(column, row, style, letter: ":")
        }
      }
    }
  }

  private mutating func draw(_ mark: NoteMark) {
    guard let cell = cell(mark.x, mark.y) else { return }
    let text = withoutControlCharacters(mark.text).filter { $0.displayWidth == 1 }
    let start = max(0, min(cell.column, canvas.columns - text.count))
    for (offset, letter) in text.prefix(canvas.columns).enumerated() {
      canvas.letter(letter, column: start + offset, row: cell.row, .strong)
    }
  }
}

extension PointMark {
  /// The look of a point's class.
  func look(of groups: [Int], _ index: Int, isASCII: Bool) -> SeriesLook {
    let group = index < groups.count ? groups[index] : 0
    let known = Set(groups).sorted()
    let order = known.firstIndex(of: group) ?? 0
    return SeriesLook(index: order, isASCII: isASCII, color: nil, marker: nil, isOnly: false)
  }
}
