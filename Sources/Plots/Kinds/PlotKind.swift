/// A kind of plot: how columns of numbers become a figure.
public struct PlotKind: Sendable {
  /// Lower case words, such as `loss curve`.
  public let name: String
  /// When to use it, in one line.
  public let summary: String
  /// Columns that show what it is for.
  public let example: [[Double]]
  /// A figure of any columns; missing ones are empty, and nothing traps.
  public let figure: @Sendable (_ columns: [[Double]]) -> Figure

  public init(
    name: String, summary: String, example: [[Double]],
    figure: @escaping @Sendable ([[Double]]) -> Figure
  ) {
    self.name = name
    self.summary = summary
    self.example = example
    self.figure = figure
  }
}

/// Every kind of plot.
public enum PlotCatalog {
  public static let all: [PlotKind] = [
    .attentionMap, .barChart, .boxPlot, .confusionMatrix, .heatMap, .histogram, .linePlot,
    .lossCurve, .precisionRecallCurve, .rocCurve, .scatterPlot,
  ]
}

extension [[Double]] {
  /// The column at an index, or an empty one.
  func column(_ index: Int) -> [Double] {
    indices.contains(index) ? self[index] : []
  }
}
