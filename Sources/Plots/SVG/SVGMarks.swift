extension SVGAxes {
  func draw(_ mark: Mark, _ color: String, into writer: inout SVGWriter) {
    switch mark {
    case .line(let mark): draw(mark, color, into: &writer)
    case .points(let mark): draw(mark, color, into: &writer)
    case .bars(let mark): draw(mark, color, into: &writer)
    case .image(let mark): draw(mark, into: &writer)
    case .rule(let mark): draw(mark, color, into: &writer)
    case .band(let mark): draw(mark, color, into: &writer)
    case .note(let mark):
      guard let x = pixelX(mark.x), let y = pixelY(mark.y) else { return }
      guard let part = part(ofCell: mark) else {
        return words(mark.text, at: (x, y), anchor: "start", into: &writer)
      }
      words(
        mark.text, at: (x, y + 4), anchor: "middle", color: ink(on: part), into: &writer)
    case .boxes(let mark): draw(mark, into: &writer)
    }
  }

  private func draw(_ mark: LineMark, _ color: String, into writer: inout SVGWriter) {
    if mark.isJoined {
      var path = ""
      var isBroken = true
      for (x, y) in zip(mark.x, mark.y) {
        guard let across = pixelX(x), let down = pixelY(y) else {
          isBroken = true
          continue
        }
        path += "\(isBroken ? "M" : "L")\(coordinate(across)) \(coordinate(down))"
        isBroken = false
      }
      if !path.isEmpty {
        writer.element(
          "path",
          [("d", path), ("fill", "none"), ("stroke", color), ("stroke-width", "1.8")]
            + mark.dash.attributes)
      }
    }
    guard mark.marker != nil || !mark.isJoined else { return }
    for (x, y) in zip(mark.x, mark.y) { circle(x, y, color, into: &writer) }
  }

  private func draw(_ mark: PointMark, _ color: String, into writer: inout SVGWriter) {
    let known = Set(mark.groups ?? []).sorted()
    for (index, (x, y)) in zip(mark.x, mark.y).enumerated() {
      var color = color
      if let groups = mark.groups, index < groups.count {
        color = PlotColor.cycle(known.firstIndex(of: groups[index]) ?? 0).hexadecimal
      }
      circle(x, y, color, into: &writer)
    }
  }

  private func circle(_ x: Double, _ y: Double, _ color: String, into writer: inout SVGWriter) {
    guard let across = pixelX(x), let down = pixelY(y) else { return }
    writer.element(
      "circle",
      [("cx", coordinate(across)), ("cy", coordinate(down)), ("r", "3.5"), ("fill", color)])
  }

  private func draw(_ mark: BarMark, _ color: String, into writer: inout SVGWriter) {
    for (index, (position, length)) in zip(mark.positions, mark.lengths).enumerated() {
      let base = index < mark.bases.count ? mark.bases[index] : 0
      let sides = (position - mark.thickness / 2, position + mark.thickness / 2)
      let corners =
        mark.isHorizontal
        ? (pixelX(base), pixelY(sides.0), pixelX(base + length), pixelY(sides.1))
        : (pixelX(sides.0), pixelY(base), pixelX(sides.1), pixelY(base + length))
      guard let left = corners.0, let top = corners.1, let right = corners.2,
        let bottom = corners.3
      else { continue }
      writer.element("rect", rectangle(left, top, right, bottom) + [("fill", color)])
    }
  }

  private func draw(_ mark: RuleMark, _ color: String, into writer: inout SVGWriter) {
    if mark.isHorizontal, let down = pixelY(mark.value) {
      line((inner.x, down), (inner.right, down), color, dash: mark.dash, into: &writer)
    } else if !mark.isHorizontal, let across = pixelX(mark.value) {
      line((across, inner.y), (across, inner.bottom), color, dash: mark.dash, into: &writer)
    }
  }

  private func draw(_ mark: BandMark, _ color: String, into writer: inout SVGWriter) {
    let points = zip(mark.x, zip(mark.low, mark.high)).compactMap {
      x, ends -> (Double, Double, Double)? in
      guard let across = pixelX(x), let low = pixelY(ends.0), let high = pixelY(ends.1) else {
        return nil
      }
      return (across, low, high)
    }
    guard points.count > 1 else { return }
    let outline =
      points.map { "\(coordinate($0.0)),\(coordinate($0.1))" }
      + points.reversed().map { "\(coordinate($0.0)),\(coordinate($0.2))" }
    writer.element(
      "polygon",
      [("points", outline.joined(separator: " ")), ("fill", color), ("fill-opacity", "0.25")])
  }

  private func draw(_ mark: ImageMark, into writer: inout SVGWriter) {
    let part = mark.parts
    for (index, row) in mark.values.enumerated() {
      let level = mark.isUpsideDown ? Double(index) : Double(mark.values.count - 1 - index)
      for (column, value) in row.enumerated() {
        guard let left = pixelX(Double(column) - 0.5), let right = pixelX(Double(column) + 0.5),
          let top = pixelY(level + 0.5), let bottom = pixelY(level - 0.5)
        else { continue }
        let part = part(value)
        writer.element(
          "rect", rectangle(left, top, right, bottom) + [("fill", shade(value, part))])
        guard mark.showsValues else { continue }
        words(
          numberLabel(value, digits: 3), at: ((left + right) / 2, (top + bottom) / 2 + 4),
          anchor: "middle", color: ink(on: part), into: &writer)
      }
    }
  }

  /// How dark the cell is that a note stands in; nil for notes elsewhere.
  private func part(ofCell note: NoteMark) -> Double? {
    for case .image(let image) in axes.marks {
      guard let level = Int(exactly: note.y), let column = Int(exactly: note.x) else { return nil }
      let row = image.isUpsideDown ? level : image.values.count - 1 - level
      guard image.values.indices.contains(row), image.values[row].indices.contains(column) else {
        return nil
      }
      return image.parts(image.values[row][column])
    }
    return nil
  }

  /// The color of words on a cell.
  private func ink(on part: Double) -> String { part > 0.55 ? "#ffffff" : "#222222" }

  /// From white to dark blue; gray where there is no number.
  private func shade(_ value: Double, _ part: Double) -> String {
    guard value.isFinite, part.isFinite else { return "#cccccc" }
    func mixed(_ light: Double, _ dark: Double) -> UInt8 {
      UInt8(min(255, max(0, (light + (dark - light) * part).rounded())))
    }
    return PlotColor(red: mixed(247, 8), green: mixed(251, 48), blue: mixed(255, 107)).hexadecimal
  }

  private func draw(_ mark: BoxMark, into writer: inout SVGWriter) {
    for (index, group) in mark.groups.enumerated() {
      guard let box = BoxSummary(group), let left = pixelX(Double(index) + 0.75),
        let right = pixelX(Double(index) + 1.25), let low = pixelY(box.lowWhisker),
        let lowQuartile = pixelY(box.lowQuartile), let median = pixelY(box.median),
        let highQuartile = pixelY(box.highQuartile), let high = pixelY(box.highWhisker)
      else { continue }
      let middle = (left + right) / 2
      line((middle, low), (middle, lowQuartile), "#444444", into: &writer)
      line((middle, highQuartile), (middle, high), "#444444", into: &writer)
      writer.element(
        "rect",
        rectangle(left, highQuartile, right, lowQuartile) + [
          ("fill", "#dbe9f6"), ("stroke", "#444444"),
        ])
      line((left, median), (right, median), "#ff7f0e", width: 2, into: &writer)
      for value in box.outliers {
        circle(Double(index) + 1, value, "#444444", into: &writer)
      }
    }
  }

  private func rectangle(
    _ left: Double, _ top: Double, _ right: Double, _ bottom: Double
  ) -> [(String, String)] {
    [
      ("x", coordinate(min(left, right))), ("y", coordinate(min(top, bottom))),
      ("width", coordinate(abs(right - left))), ("height", coordinate(abs(bottom - top))),
    ]
  }
}

extension ImageMark {
  /// Where a value lies between the lowest and the highest, from 0 to 1.
  fileprivate var parts: (Double) -> Double {
    let finite = values.joined().filter(\.isFinite)
    let (low, high) = (lowest ?? finite.min() ?? 0, highest ?? finite.max() ?? 1)
    return { value in
      let place = high > low ? fraction(of: value, from: low, to: high) ?? 0 : 0.5
      return min(max(place, 0), 1)
    }
  }
}
