/// The Q of the decomposition A = QR with a positive diagonal of R, by Householder reflections.
///
/// - Parameters:
///   - matrix: row by row, `rows` × `columns`, with at least as many rows as columns.
/// - Returns: row by row, `rows` × `columns`; computed in double precision, which is closer to the
///   exact factor than LAPACK's float32 but agrees with it to float32's rounding.
func orthogonalFactor(of matrix: [Float], rows: Int, columns: Int) -> [Float] {
  var r = matrix.map(Double.init)
  var q = [Double](repeating: 0, count: rows * columns)
  for index in 0..<columns { q[index * columns + index] = 1 }
  var reflectors: [[Double]] = []
  for column in 0..<columns {
    var reflector = [Double](repeating: 0, count: rows)
    var squares = 0.0
    for row in column..<rows {
      reflector[row] = r[row * columns + column]
      squares += reflector[row] * reflector[row]
    }
    let norm = squares.squareRoot()
    guard norm > 0 else {
      reflectors.append(reflector)
      continue
    }
    reflector[column] += reflector[column] < 0 ? -norm : norm
    reflect(&r, by: reflector, from: column, columns: columns)
    reflectors.append(reflector)
  }
  for reflector in reflectors.reversed() { reflect(&q, by: reflector, from: 0, columns: columns) }
  return (0..<(rows * columns)).map { index in
    let column = index % columns
    return Float(q[index] * (r[column * columns + column] < 0 ? -1 : 1))
  }
}

/// Mirrors the columns of a matrix at the plane that `reflector` stands upright on.
private func reflect(
  _ matrix: inout [Double], by reflector: [Double], from firstColumn: Int, columns: Int
) {
  let squares = reflector.reduce(0) { $0 + $1 * $1 }
  guard squares > 0 else { return }
  for column in firstColumn..<columns {
    var product = 0.0
    for row in reflector.indices { product += reflector[row] * matrix[row * columns + column] }
    let scale = 2 * product / squares
    for row in reflector.indices { matrix[row * columns + column] -= scale * reflector[row] }
  }
}
