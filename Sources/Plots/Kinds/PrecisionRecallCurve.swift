extension PlotKind {
  /// Columns: recalls, precisions, the point at the current threshold, the share of positives.
  public static let precisionRecallCurve = PlotKind(
    name: "precision-recall curve",
    summary: "how many alarms are real against how much is found; for rare classes",
    example: [
      [1, 0.9, 0.8, 0.6, 0.4, 0.1, 0], [0.02, 0.2, 0.5, 0.7, 0.85, 1, 1], [0.6, 0.7], [0.02],
    ]
  ) { columns in
    let point = columns.column(2)
    return .precisionRecallCurve(
      recalls: columns.column(0), precisions: columns.column(1),
      current: point.count > 1 ? .init(x: point[0], y: point[1], name: "threshold 0.5") : nil,
      positiveShare: columns.column(3).first)
  }
}

extension Figure {
  /// Precision by recall, with the precision of guessing where the share of positives is known.
  public static func precisionRecallCurve(
    recalls: [Double], precisions: [Double], current: CurvePoint? = nil,
    positiveShare: Double? = nil, title: String = "Precision-recall curve"
  ) -> Figure {
    var marks: [Mark] = [.line(LineMark(x: recalls, y: precisions, label: "model"))]
    let best = zip(recalls, precisions).filter { $0.isFinite && $1.isFinite }
      .map { (f1: $0 + $1 > 0 ? 2 * $0 * $1 / ($0 + $1) : 0, recall: $0, precision: $1) }
      .max { $0.f1 < $1.f1 }
    var summary = "Precision-recall curve: no points."
    if let best {
      summary = "Precision-recall curve: the best balance has precision "
      summary += "\(numberLabel(best.precision)) and recall \(numberLabel(best.recall)), "
      summary += "an F1 of \(numberLabel(best.f1))."
    }
    if let positiveShare {
      marks.append(.rule(RuleMark(positiveShare, isHorizontal: true, label: "guessing")))
      summary += " Guessing would have precision \(numberLabel(positiveShare))."
    }
    if let current {
      marks.append(
        .points(PointMark(x: [current.x], y: [current.y], label: current.name, marker: "D")))
      summary += " At \(current.name), precision is \(numberLabel(current.y)) and recall "
      summary += "\(numberLabel(current.x))."
    }
    return Figure(
      Axes(
        title: title, x: Axis("recall", lower: 0, upper: 1),
        y: Axis("precision", lower: 0, upper: 1), marks: marks, showsLegend: true,
        summary: summary))
  }
}
