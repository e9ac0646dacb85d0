import Foundation

/// How alike two rows are, for support vector machines.
struct SupportVectorKernel {
  enum Kind: String { case linear, poly, rbf, sigmoid }

  let kind: Kind
  let gamma: Double
  let constant: Double
  let degree: Int

  func callAsFunction(_ one: ArraySlice<Double>, _ other: ArraySlice<Double>) -> Double {
    if kind == .rbf {
      var sum = 0.0
      for (a, b) in zip(one, other) { sum += (a - b) * (a - b) }
      return exp(-gamma * sum)
    }
    var product = 0.0
    for (a, b) in zip(one, other) { product += a * b }
    switch kind {
    case .poly: return power(gamma * product + constant, degree)
    case .sigmoid: return tanh(gamma * product + constant)
    default: return product
    }
  }

  /// A whole power by squaring, in the order of LIBSVM's `powi`.
  private func power(_ base: Double, _ times: Int) -> Double {
    var (factor, result, rest) = (base, 1.0, times)
    while rest > 0 {
      if rest % 2 == 1 { result *= factor }
      factor *= factor
      rest /= 2
    }
    return result
  }

  /// The kernel of all rows of one table with all rows of another.
  func table(
    _ rows: [Double], _ others: [Double], width: Int, shouldStop: () -> Bool
  ) -> [Double] {
    guard width > 0 else { return [] }
    let (height, count) = (rows.count / width, others.count / width)
    var result = [Double](repeating: 0, count: height * count)
    for row in 0..<height {
      if shouldStop() { break }
      let own = rows[row * width..<(row + 1) * width]
      for column in 0..<count {
        result[row * count + column] = self(own, others[column * width..<(column + 1) * width])
      }
    }
    return result
  }
}
