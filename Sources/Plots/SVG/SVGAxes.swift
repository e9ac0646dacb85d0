import Terminal

/// One set of axes as SVG elements.
struct SVGAxes {
  let axes: Axes
  let inner: Frame
  let x: AxisMapping
  let y: AxisMapping

  init(axes: Axes, outer: Frame) {
    self.axes = axes
    var axes = axes
    let names = axes.yNames
    let longest = names.map(\.count).max() ?? 5
    let left = 44 + min(120, Double(longest) * 7)
    inner = Frame(
      x: outer.x + left, y: outer.y + 36, width: max(20, outer.width - left - 20),
      height: max(20, outer.height - 36 - 58))
    axes.prepareCategories()
    let extent = DataExtent(axes)
    x = AxisMapping(
      axes.x, values: extent.x + axes.categoryExtent.x, keeps: extent.keptX,
      margin: axes.isCategorical ? 0 : 0.04)
    y = AxisMapping(
      axes.y, values: extent.y + axes.categoryExtent.y, keeps: extent.keptY,
      margin: axes.isCategorical ? 0 : 0.05)
  }

  func draw(into writer: inout SVGWriter) {
    var axes = axes
    axes.prepareCategories()
    let clip = "clip\(Int(inner.x))x\(Int(inner.y))"
    writer.open("clipPath", [("id", clip)])
    writer.element("rect", frameAttributes)
    writer.close("clipPath")
    ticks(of: axes, into: &writer)
    writer.open("g", [("clip-path", "url(#\(clip))")])
    for styled in axes.coloredMarks { draw(styled.mark, styled.color, into: &writer) }
    writer.close("g")
    writer.element("rect", frameAttributes + [("fill", "none"), ("stroke", "#444444")])
    names(of: axes, into: &writer)
    legend(of: axes, into: &writer)
  }

  private var frameAttributes: [(String, String)] {
    [
      ("x", coordinate(inner.x)), ("y", coordinate(inner.y)), ("width", coordinate(inner.width)),
      ("height", coordinate(inner.height)),
    ]
  }

  /// The pixel of a value along x; nil where it has none.
  func pixelX(_ value: Double) -> Double? {
    x.place(value).map { inner.x + min(max($0, -5), 6) * inner.width }
  }

  func pixelY(_ value: Double) -> Double? {
    y.place(value).map { inner.bottom - min(max($0, -5), 6) * inner.height }
  }

  private func ticks(of axes: Axes, into writer: inout SVGWriter) {
    for tick in x.ticks(of: axes.x, count: max(2, Int(inner.width / 70))) {
      guard let place = pixelX(tick.value) else { continue }
      line((place, inner.bottom), (place, inner.bottom + 5), "#444444", into: &writer)
      if axes.showsGrid { line((place, inner.y), (place, inner.bottom), "#dddddd", into: &writer) }
      words(tick.label, at: (place, inner.bottom + 19), anchor: "middle", into: &writer)
    }
    for tick in y.ticks(of: axes.y, count: max(2, Int(inner.height / 40))) {
      guard let place = pixelY(tick.value) else { continue }
      line((inner.x - 5, place), (inner.x, place), "#444444", into: &writer)
      if axes.showsGrid { line((inner.x, place), (inner.right, place), "#dddddd", into: &writer) }
      words(tick.label, at: (inner.x - 9, place + 4), anchor: "end", into: &writer)
    }
  }

  private func names(of axes: Axes, into writer: inout SVGWriter) {
    let middle = inner.x + inner.width / 2
    if !axes.title.isEmpty {
      writer.element(
        "text",
        [
          ("x", coordinate(middle)), ("y", coordinate(inner.y - 12)), ("text-anchor", "middle"),
          ("font-size", "15"),
        ], words: axes.title)
    }
    words(axes.x.label, at: (middle, inner.bottom + 42), anchor: "middle", into: &writer)
    guard !axes.y.label.isEmpty else { return }
    let place = (inner.x - 40 - Double((axes.yNames.map(\.count).max() ?? 3)) * 6).rounded()
    let center = inner.y + inner.height / 2
    writer.element(
      "text",
      [
        ("text-anchor", "middle"),
        (
          "transform",
          "translate(\(coordinate(max(14, place))) \(coordinate(center))) rotate(-90)"
        ),
      ], words: axes.y.label)
  }

  private func legend(of axes: Axes, into writer: inout SVGWriter) {
    let entries = axes.coloredMarks.filter { !$0.mark.label.isEmpty }
    guard axes.showsLegend || entries.count > 1, !entries.isEmpty else { return }
    let width = Double(entries.map { $0.mark.label.count }.max() ?? 0) * 7.5 + 34
    let left = max(inner.x + 4, inner.right - width - 8)
    writer.element(
      "rect",
      [
        ("x", coordinate(left)), ("y", coordinate(inner.y + 8)), ("width", coordinate(width)),
        ("height", coordinate(Double(entries.count) * 19 + 6)), ("fill", "#ffffff"),
        ("fill-opacity", "0.85"), ("stroke", "#cccccc"),
      ])
    for (index, entry) in entries.enumerated() {
      let y = inner.y + 24 + Double(index) * 19
      line((left + 6, y - 4), (left + 24, y - 4), entry.color, width: 3, into: &writer)
      words(entry.mark.label, at: (left + 29, y), anchor: "start", into: &writer)
    }
  }

  func words(
    _ text: String, at place: (Double, Double), anchor: String, color: String = "#222222",
    into writer: inout SVGWriter
  ) {
    guard !text.isEmpty else { return }
    writer.element(
      "text",
      [
        ("x", coordinate(place.0)), ("y", coordinate(place.1)), ("text-anchor", anchor),
        ("fill", color),
      ], words: text)
  }

  func line(
    _ from: (Double, Double), _ to: (Double, Double), _ color: String, width: Double = 1,
    dash: Dash = .solid, into writer: inout SVGWriter
  ) {
    writer.element(
      "line",
      [
        ("x1", coordinate(from.0)), ("y1", coordinate(from.1)), ("x2", coordinate(to.0)),
        ("y2", coordinate(to.1)), ("stroke", color), ("stroke-width", coordinate(width)),
      ] + dash.attributes)
  }
}

extension Dash {
  var attributes: [(String, String)] {
    switch self {
    case .solid: []
    case .dashed: [("stroke-dasharray", "7 4")]
    case .dotted: [("stroke-dasharray", "2 3")]
    case .dashDot: [("stroke-dasharray", "7 3 2 3")]
    }
  }
}
