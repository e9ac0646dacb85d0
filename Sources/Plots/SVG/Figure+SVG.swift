/// A rectangle in pixels.
struct Frame {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
}

extension Figure {
  private static let pixelsPerInch = 100.0

  /// The figure as an SVG document that needs nothing else, with its sentence as description.
  public var svg: String {
    let width = min(max(width, 1), 40) * Figure.pixelsPerInch
    let height = min(max(height, 1), 40) * Figure.pixelsPerInch
    var writer = SVGWriter()
    writer.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", coordinate(width)),
        ("height", coordinate(height)),
        ("viewBox", "0 0 \(coordinate(width)) \(coordinate(height))"), ("role", "img"),
        ("font-family", "sans-serif"), ("font-size", "13"),
      ])
    writer.element("title", [], words: title.isEmpty ? axes.first?.title ?? "" : title)
    writer.element("desc", [], words: sentence)
    writer.element("rect", [("width", "100%"), ("height", "100%"), ("fill", "#ffffff")])
    let top = title.isEmpty ? 0.0 : 34.0
    if !title.isEmpty {
      writer.element(
        "text",
        [
          ("x", coordinate(width / 2)), ("y", "24"), ("text-anchor", "middle"),
          ("font-size", "17"),
        ], words: title)
    }
    let columnCount = Double(max(1, columns, (axes.map(\.column).max() ?? 0) + 1))
    let rowCount = Double(max(1, rows, (axes.map(\.row).max() ?? 0) + 1))
    let cell = (width / columnCount, (height - top) / rowCount)
    for one in axes {
      let frame = Frame(
        x: Double(one.column) * cell.0, y: top + Double(one.row) * cell.1, width: cell.0,
        height: cell.1)
      SVGAxes(axes: one, outer: frame).draw(into: &writer)
    }
    writer.close("svg")
    return writer.text
  }
}
