extension PlotKind {
  /// Columns: training loss an epoch, validation loss an epoch.
  public static let lossCurve = PlotKind(
    name: "loss curve", summary: "whether a model learns, and where it begins to learn by heart",
    example: [
      [0.69, 0.52, 0.41, 0.33, 0.27, 0.22, 0.18, 0.15, 0.12, 0.1],
      [0.68, 0.55, 0.47, 0.42, 0.4, 0.39, 0.4, 0.42, 0.45, 0.49],
    ]
  ) { columns in
    .lossCurve(training: columns.column(0), validation: columns.column(1))
  }
}

extension Figure {
  /// Losses by epoch, counted from 1, with the lowest validation loss marked by a line.
  public static func lossCurve(
    training: [Double], validation: [Double] = [], title: String = "Loss"
  ) -> Figure {
    func epochs(_ losses: [Double]) -> [Double] { losses.indices.map { Double($0 + 1) } }
    var marks: [Mark] = [
      .line(LineMark(x: epochs(training), y: training, label: "training"))
    ]
    if !validation.isEmpty {
      marks.append(.line(LineMark(x: epochs(validation), y: validation, label: "validation")))
      let finite = zip(epochs(validation), validation).filter { $1.isFinite }
      if let best = finite.min(by: { $0.1 < $1.1 }), finite.count > 1 {
        marks.append(
          .rule(
            RuleMark(best.0, isHorizontal: false, label: "best epoch \(numberLabel(best.0))")))
      }
    }
    return Figure(
      Axes(title: title, x: Axis("epoch"), y: Axis("loss"), marks: marks, showsLegend: true))
  }
}
