import Terminal

/// The inside of a set of axes: a canvas with the mappings of both axes.
struct PlotArea {
  var canvas: Canvas
  let x: AxisMapping
  let y: AxisMapping

  /// The dot at a point, somewhat outside of the canvas at most; nil where it has no place.
  func dot(_ pointX: Double, _ pointY: Double) -> (x: Int, y: Int)? {
    guard let across = x.place(pointX), let up = y.place(pointY) else { return nil }
    return (
      scaled(across, canvas.dotColumns), scaled(1 - up, canvas.dotRows)
    )
  }

  /// The cell at a point; nil outside.
  func cell(_ pointX: Double, _ pointY: Double) -> (column: Int, row: Int)? {
    guard let across = x.place(pointX), let up = y.place(pointY),
      (-0.001...1.001).contains(across), (-0.001...1.001).contains(up)
    else { return nil }
    return (scaled(across, canvas.columns), scaled(1 - up, canvas.rows))
  }

  func column(_ value: Double) -> Int? { x.place(value).map { scaled($0, canvas.columns) } }
  func row(_ value: Double) -> Int? { y.place(value).map { scaled(1 - $0, canvas.rows) } }

  /// A place from 0 to 1 as one of `count` steps; far outside is as good as just outside.
  private func scaled(_ place: Double, _ count: Int) -> Int {
    Int((min(max(place, -4), 5) * Double(count - 1)).rounded())
  }

  /// Joins two points, the part inside only.
  mutating func segment(
    from start: (Double, Double), to end: (Double, Double), _ style: Style, letter: Character
  ) {
    guard let ax = x.place(start.0), let ay = y.place(start.1), let bx = x.place(end.0),
      let by = y.place(end.1), let (from, to) = clipped((ax, ay), (bx, by))
    else { return }
    let (columns, rows) = (Double(canvas.dotColumns - 1), Double(canvas.dotRows - 1))
    func dot(_ place: (Double, Double)) -> (x: Int, y: Int) {
      (Int((place.0 * columns).rounded()), Int(((1 - place.1) * rows).rounded()))
    }
    canvas.segment(from: dot(from), to: dot(to), style, letter: letter)
  }

  /// The part of a segment that lies in the unit square.
  ///
  /// - Source: Liang and Barsky 1984.
  private func clipped(
    _ start: (Double, Double), _ end: (Double, Double)
  ) -> ((Double, Double), (Double, Double))? {
    // Far outside is clamped, so that nothing below can overflow.
    func near(_ place: Double) -> Double { min(max(place, -1e6), 1e6) }
    let start = (near(start.0), near(start.1))
    let end = (near(end.0), near(end.1))
    let (dx, dy) = (end.0 - start.0, end.1 - start.1)
    var (first, last) = (0.0, 1.0)
    let edges = [(-dx, start.0), (dx, 1 - start.0), (-dy, start.1), (dy, 1 - start.1)]
    for (direction, distance) in edges {
      if direction == 0 {
        if distance < 0 { return nil }
        continue
      }
      let crossing = distance / direction
      if direction < 0 { first = max(first, crossing) } else { last = min(last, crossing) }
    }
    guard first <= last else { return nil }
    return (
      (start.0 + first * dx, start.1 + first * dy), (start.0 + last * dx, start.1 + last * dy)
    )
  }
}
