extension PlotKind {
  /// Columns: the values.
  public static let histogram = PlotKind(
    name: "histogram", summary: "how values are spread",
    example: [[1, 2, 2, 3, 3, 3, 3, 4, 4, 5, 9]]
  ) { columns in
    .histogram(columns.column(0))
  }
}

extension Figure {
  /// The number of values in bins of equal width.
  public static func histogram(
    _ values: [Double], bins: Int = 10, title: String = "", label: String = ""
  ) -> Figure {
    let binned = Histogram(values, bins: bins)
    return Figure(
      Axes(
        title: title, x: Axis("value"), y: Axis("count"),
        marks: [.bars(BarMark(binned, label: label))]))
  }
}

/// Values counted in bins of equal width, as `numpy.histogram` counts them.
public struct Histogram: Hashable, Sendable {
  /// One more than there are bins.
  public var edges: [Double]
  public var counts: [Double]

  /// - Parameters:
  ///   - bins: at least 1 and at most 10 000.
  ///   - low: the left end; nil for the smallest value.
  ///   - high: the right end, which belongs to the last bin; nil for the largest value.
  public init(_ values: [Double], bins: Int, low: Double? = nil, high: Double? = nil) {
    let bins = min(max(1, bins), 10_000)
    let finite = values.filter(\.isFinite)
    var (first, last) = (low ?? finite.min() ?? 0, high ?? finite.max() ?? 1)
    if !(first < last) { (first, last) = (first - 0.5, first + 0.5) }
    let width = last / Double(bins) - first / Double(bins)
    edges = (0...bins).map { $0 == bins ? last : first + Double($0) * width }
    counts = Array(repeating: 0, count: bins)
    for value in finite where value >= first && value <= last {
      let place = value / width - first / width
      var bin = place.isFinite ? Int(min(max(place, 0), Double(bins - 1))) : 0
      // Rounding may put a value beside its bin.
      if bin > 0, value < edges[bin] { bin -= 1 }
      if bin + 1 < bins, value >= edges[bin + 1] { bin += 1 }
      counts[bin] += 1
    }
  }
}

extension BarMark {
  /// The bins of a histogram as bars.
  public init(_ histogram: Histogram, label: String = "", color: PlotColor? = nil) {
    let width = histogram.edges.count > 1 ? histogram.edges[1] - histogram.edges[0] : 1
    self.init(
      positions: zip(histogram.edges, histogram.edges.dropFirst()).map { $0 / 2 + $1 / 2 },
      lengths: histogram.counts, thickness: width, label: label, color: color, isHistogram: true)
  }
}
