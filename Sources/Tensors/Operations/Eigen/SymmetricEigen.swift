import Foundation

/// Eigenvalues, ascending, and eigenvectors of a symmetric matrix.
///
/// The matrix is made tridiagonal by reflections and diagonal by shifted steps, in LAPACK's order of
/// operations, so that the signs of the vectors are NumPy's. Only the lower triangle is read.
///
/// - Source: `dsyevd`, `dsytd2`, `dsteqr` and `dlaev2` of LAPACK 3.11; matrices of more than 25 rows
///   take the same steps where LAPACK divides them.
/// - Checked: against `numpy.linalg.eigh`.
public struct SymmetricEigen {
  public private(set) var values: [Double]
  /// n × n, row by row; a column is a vector.
  public private(set) var vectors: [Double]

  private let n: Int
  private var beside: [Double]

  private static let epsilon = 1.1102230246251565e-16

  /// - Parameter matrix: n × n, row by row; finite.
  /// - Throws: `TensorError` where the steps do not come to an end.
  public init(_ matrix: [Double], _ n: Int) throws(TensorError) {
    self.n = n
    values = [Double](repeating: 0, count: n)
    beside = [Double](repeating: 0, count: max(0, n - 1))
    vectors = [Double](repeating: 0, count: n * n)
    for index in 0..<n { vectors[index * n + index] = 1 }
    let reflections = tridiagonalize(matrix)
    try iterate()
    order()
    var table = SingularValues.Table(n, n, vectors)
    for reflection in reflections.reversed() { reflection.apply(toRowsOf: &table) }
    vectors = table.numbers
  }

  private mutating func tridiagonalize(_ matrix: [Double]) -> [Reflection] {
    var a = matrix
    for row in 0..<n { for column in 0..<row { a[column * n + row] = a[row * n + column] } }
    var made: [Reflection] = []
    for index in 0..<max(0, n - 1) {
      let start = index + 1
      let reflection = Reflection((start..<n).map { a[$0 * n + index] }, from: start)
      values[index] = a[index * n + index]
      beside[index] = reflection.kept
      made.append(reflection)
      guard reflection.factor != 0 else { continue }
      let v = reflection.vector
      var w = v.indices.map { row in
        reflection.factor
          * v.indices.reduce(0.0) { $0 + a[(start + row) * n + start + $1] * v[$1] }
      }
      let alpha = -0.5 * reflection.factor * v.indices.reduce(0.0) { $0 + w[$1] * v[$1] }
      for place in v.indices { w[place] += alpha * v[place] }
      for row in v.indices {
        for column in v.indices {
          a[(start + row) * n + start + column] -= v[row] * w[column] + w[row] * v[column]
        }
      }
    }
    if n > 0 { values[n - 1] = a[n * n - 1] }
    return made
  }

  /// Rotates two neighboring columns.
  private mutating func turn(_ column: Int, _ cosine: Double, _ sine: Double) {
    for row in 0..<n {
      let (one, two) = (vectors[row * n + column], vectors[row * n + column + 1])
      vectors[row * n + column + 1] = cosine * two - sine * one
      vectors[row * n + column] = sine * two + cosine * one
    }
  }

  private mutating func iterate() throws(TensorError) {
    var start = 0
    var steps = 0
    while start < n {
      if start > 0 { beside[start - 1] = 0 }
      var end = start
      while end < n - 1 {
        let size = abs(beside[end])
        if size == 0 { break }
        if size <= abs(values[end]).squareRoot() * abs(values[end + 1]).squareRoot() * Self.epsilon
        {
          beside[end] = 0
          break
        }
        end += 1
      }
      let (first, last) = (start, end)
      start = end + 1
      if first == last { continue }
      // The smaller end comes out first.
      let isDown = abs(values[last]) >= abs(values[first])
      steps += try isDown ? chaseDown(first, last) : chaseUp(last, first)
      guard steps <= 30 * n * 2 else { throw .value("Eigenvalues did not converge") }
    }
  }

  private mutating func chaseDown(_ first: Int, _ last: Int) throws(TensorError) -> Int {
    var (l, steps) = (first, 0)
    while l <= last {
      var m = l
      while m < last {
        let size = beside[m] * beside[m]
        let bound = Self.epsilon * Self.epsilon * abs(values[m]) * abs(values[m + 1])
        if size <= bound + GeneralEigen.smallest { break }
        m += 1
      }
      if m < last { beside[m] = 0 }
      if m == l {
        l += 1
        continue
      }
      if m == l + 1 {
        let pair = SymmetricPair(values[l], beside[l], values[l + 1])
        turn(l, pair.cosine, pair.sine)
        (values[l], values[l + 1], beside[l]) = (pair.larger, pair.smaller, 0)
        l += 2
        continue
      }
      steps += 1
      guard steps <= 60 * n else { throw .value("Eigenvalues did not converge") }
      var p = values[l]
      var g = (values[l + 1] - p) / (2 * beside[l])
      let root = hypot(g, 1)
      g = values[m] - p + beside[l] / (g + (g < 0 ? -root : root))
      var (s, c) = (1.0, 1.0)
      p = 0
      for i in stride(from: m - 1, through: l, by: -1) {
        let (f, b) = (s * beside[i], c * beside[i])
        let rotation = Rotation(g, f)
        (c, s) = (rotation.cosine, rotation.sine)
        if i != m - 1 { beside[i + 1] = rotation.length }
        g = values[i + 1] - p
        let r = (values[i] - g) * s + 2 * c * b
        p = s * r
        values[i + 1] = g + p
        g = c * r - b
        turn(i, c, -s)
      }
      values[l] -= p
      beside[l] = g
    }
    return steps
  }

  private mutating func chaseUp(_ first: Int, _ last: Int) throws(TensorError) -> Int {
    var (l, steps) = (first, 0)
    while l >= last {
      var m = l
      while m > last {
        let size = beside[m - 1] * beside[m - 1]
        let bound = Self.epsilon * Self.epsilon * abs(values[m]) * abs(values[m - 1])
        if size <= bound + GeneralEigen.smallest { break }
        m -= 1
      }
      if m > last { beside[m - 1] = 0 }
      if m == l {
        l -= 1
        continue
      }
      if m == l - 1 {
        let pair = SymmetricPair(values[l - 1], beside[l - 1], values[l])
        turn(l - 1, pair.cosine, pair.sine)
        (values[l - 1], values[l], beside[l - 1]) = (pair.larger, pair.smaller, 0)
        l -= 2
        continue
      }
      steps += 1
      guard steps <= 60 * n else { throw .value("Eigenvalues did not converge") }
      var p = values[l]
      var g = (values[l - 1] - p) / (2 * beside[l - 1])
      let root = hypot(g, 1)
      g = values[m] - p + beside[l - 1] / (g + (g < 0 ? -root : root))
      var (s, c) = (1.0, 1.0)
      p = 0
      for i in m..<l {
        let (f, b) = (s * beside[i], c * beside[i])
        let rotation = Rotation(g, f)
        (c, s) = (rotation.cosine, rotation.sine)
        if i != m { beside[i - 1] = rotation.length }
        g = values[i] - p
        let r = (values[i + 1] - g) * s + 2 * c * b
        p = s * r
        values[i] = g + p
        g = c * r - b
        turn(i, c, s)
      }
      values[l] -= p
      beside[l - 1] = g
    }
    return steps
  }

  private mutating func order() {
    for index in 0..<max(0, n - 1) {
      var smallest = index
      for other in (index + 1)..<n where values[other] < values[smallest] { smallest = other }
      guard smallest != index else { continue }
      values.swapAt(index, smallest)
      for row in 0..<n { vectors.swapAt(row * n + index, row * n + smallest) }
    }
  }
}

/// The eigenvalues of [a b; b c] and the vector of the one that is larger in size.
private struct SymmetricPair {
  var larger: Double
  var smaller: Double
  var (cosine, sine) = (1.0, 0.0)

  init(_ a: Double, _ b: Double, _ c: Double) {
    let (sum, apart, twice) = (a + c, a - c, b + b)
    let (size, other) = (abs(apart), abs(twice))
    let (most, least) = abs(a) > abs(c) ? (a, c) : (c, a)
    let root =
      size > other
      ? size * (1 + (other / size) * (other / size)).squareRoot()
      : size < other
        ? other * (1 + (size / other) * (size / other)).squareRoot()
        : other * 2.0.squareRoot()
    var sign = 1
    if sum == 0 {
      (larger, smaller) = (0.5 * root, -0.5 * root)
    } else {
      sign = sum < 0 ? -1 : 1
      larger = 0.5 * (sum < 0 ? sum - root : sum + root)
      smaller = most / larger * least - b / larger * b
    }
    let isRising = apart >= 0
    let cs = isRising ? apart + root : apart - root
    if abs(cs) > other {
      let ct = -twice / cs
      sine = 1 / (1 + ct * ct).squareRoot()
      cosine = ct * sine
    } else if other != 0 {
      let tn = -cs / twice
      cosine = 1 / (1 + tn * tn).squareRoot()
      sine = tn * cosine
    }
    if (sign == 1) == isRising { (cosine, sine) = (-sine, cosine) }
  }
}
