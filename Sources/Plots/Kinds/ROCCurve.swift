extension PlotKind {
  /// Columns: false positive rates, true positive rates, and the rates of the point at the
  /// current threshold.
  public static let rocCurve = PlotKind(
    name: "ROC curve", summary: "alarms that are real against alarms that are false",
    example: [[0, 0, 0.05, 0.1, 0.3, 0.6, 1], [0, 0.4, 0.7, 0.8, 0.9, 0.97, 1], [0.1, 0.8]]
  ) { columns in
    let point = columns.column(2)
    return .rocCurve(
      falsePositiveRates: columns.column(0), truePositiveRates: columns.column(1),
      current: point.count > 1 ? .init(x: point[0], y: point[1], name: "threshold 0.5") : nil)
  }
}

/// A point that a curve marks, such as that of the threshold in use.
public struct CurvePoint: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var name: String

  public init(x: Double, y: Double, name: String) {
    self.x = x
    self.y = y
    self.name = name
  }
}

extension Figure {
  /// The receiver operating characteristic with the diagonal of chance.
  public static func rocCurve(
    falsePositiveRates: [Double], truePositiveRates: [Double], current: CurvePoint? = nil,
    title: String = "ROC curve"
  ) -> Figure {
    let area = trapezoidArea(falsePositiveRates, truePositiveRates)
    var marks: [Mark] = [
      .line(
        LineMark(
          x: falsePositiveRates, y: truePositiveRates,
          label: area.isNaN ? "model" : "model, area \(numberLabel(area))")),
      .line(
        LineMark(
          x: [0, 1], y: [0, 1], label: "chance", color: PlotColor(name: "gray"), dash: .dotted)),
    ]
    var summary =
      "ROC curve: the area under it is \(numberLabel(area)); chance has 0.5, the best is 1."
    if let current {
      marks.append(
        .points(PointMark(x: [current.x], y: [current.y], label: current.name, marker: "D")))
      summary += " At \(current.name), \(numberLabel(current.y)) of the positives are found and "
      summary += "\(numberLabel(current.x)) of the negatives raise a false alarm."
    }
    return Figure(
      Axes(
        title: title, x: Axis("false positive rate", lower: 0, upper: 1),
        y: Axis("true positive rate", lower: 0, upper: 1), marks: marks, showsLegend: true,
        summary: area.isNaN ? "ROC curve: no area, for want of points." : summary))
  }

  /// The area under points joined by straight lines; NaN where there are none.
  static func trapezoidArea(_ x: [Double], _ y: [Double]) -> Double {
    let points = Array(zip(x, y))
    guard points.count > 1 else { return .nan }
    return abs(
      zip(points, points.dropFirst()).reduce(0) { sum, pair in
        sum + (pair.1.0 - pair.0.0) * (pair.0.1 + pair.1.1) / 2
      })
  }
}
