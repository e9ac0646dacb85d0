/// A table of scores with one row a sample and one column a class.
public struct ScoreTable: Hashable, Sendable {
  public let sampleCount: Int
  public let columnCount: Int
  /// Row after row.
  public let values: [Double]

  public init(sampleCount: Int, columnCount: Int, values: [Double]) {
    precondition(values.count == sampleCount * columnCount, "one value a sample and column")
    self.sampleCount = sampleCount
    self.columnCount = columnCount
    self.values = values
  }

  public init(_ rows: [[Double]]) {
    self.init(
      sampleCount: rows.count, columnCount: rows.first?.count ?? 0, values: rows.flatMap { $0 })
  }

  /// Two columns from the probabilities of one class: the other one gets the rest.
  public init(ofOne probabilities: [Double]) {
    self.init(
      sampleCount: probabilities.count, columnCount: 2,
      values: probabilities.flatMap { [1 - $0, $0] })
  }

  public func row(_ sample: Int) -> [Double] {
    Array(values[sample * columnCount..<(sample + 1) * columnCount])
  }

  public func column(_ column: Int) -> [Double] {
    (0..<sampleCount).map { values[$0 * columnCount + column] }
  }
}
