/// The values that a set of axes must have room for.
struct DataExtent {
  var x: [Double] = []
  var y: [Double] = []
  /// Values that lie at an end without a margin, such as the base of bars.
  var keptX: [Double] = []
  var keptY: [Double] = []
  /// Whether the data reach the left and right ends, as lines and bins do.
  var isTight = false

  init(_ axes: Axes) {
    for mark in axes.marks { add(mark) }
  }

  private mutating func add(_ mark: Mark) {
    switch mark {
    case .line(let line):
      let points = zip(line.x, line.y).filter { $0.isFinite && $1.isFinite }
      x += points.map(\.0)
      y += points.map(\.1)
      isTight = true
    case .points(let mark):
      let points = zip(mark.x, mark.y).filter { $0.isFinite && $1.isFinite }
      x += points.map(\.0)
      y += points.map(\.1)
    case .bars(let bars): add(bars)
    case .rule(let rule):
      if rule.isHorizontal { y.append(rule.value) } else { x.append(rule.value) }
    case .band(let band):
      x += band.x
      y += band.low + band.high
      isTight = true
    case .note(let note):
      x.append(note.x)
      y.append(note.y)
    case .image, .boxes: break
    }
  }

  private mutating func add(_ bars: BarMark) {
    let half = bars.thickness / 2
    let sides = bars.positions.flatMap { [$0 - half, $0 + half] }
    let bases = bars.lengths.indices.map { $0 < bars.bases.count ? bars.bases[$0] : 0 }
    let ends = zip(bases, bars.lengths).map { $0 + $1 } + bases
    if bars.isHorizontal {
      y += sides
      x += ends
      keptX.append(0)
    } else {
      x += sides
      y += ends
      keptY.append(0)
      if bars.isHistogram { isTight = true }
    }
  }
}
