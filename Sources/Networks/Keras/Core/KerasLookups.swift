import Tensors

/// What an embedding looked up in a training step, to see its gradient row by row.
///
/// TensorFlow hands the optimizer one row for each token that occurred. Adam and its relatives
/// square each of them before they add them up, which is not the square of the sum.
public final class KerasLookups {
  private var records: [(tokens: [Int], rows: Tensor)] = []

  public init() {}

  func record(_ tokens: [Int], _ rows: Tensor) throws(TensorError) {
    try rows.retainGradient()
    records.append((tokens, rows))
  }

  /// The sum of the squared rows for each entry of the table, and forgets the step.
  func takeSquaredRowSums(rowCount: Int, columns: Int) throws(TensorError) -> NDArray? {
    defer { records = [] }
    guard !records.isEmpty else { return nil }
    var sums = [Float](repeating: 0, count: rowCount * columns)
    for (tokens, rows) in records {
      guard let gradient = rows.grad?.data.floats() else { continue }
      for (place, token) in tokens.enumerated() {
        for column in 0..<columns {
          let g = gradient[place * columns + column]
          sums[token * columns + column] += g * g
        }
      }
    }
    return try NDArray(sums)
  }
}
