import Foundation

/// Eigenvalues and right eigenvectors of a square matrix of any kind.
///
/// The matrix is balanced, brought to Hessenberg form and then, by shifted double steps, to real
/// Schur form, in LAPACK's order of operations, so that the order of the eigenvalues and the signs
/// of the vectors are NumPy's.
///
/// - Source: `dgeev`, `dgebal`, `dgehd2`, `dlahqr`, `dlanv2` and `dtrevc` of LAPACK 3.11.
/// - Checked: against `numpy.linalg.eig`.
public struct GeneralEigen {
  /// The real parts of the eigenvalues.
  public internal(set) var real: [Double]
  /// The imaginary parts; of a pair the positive one comes first.
  public internal(set) var imaginary: [Double]
  /// Row by row; of a pair of columns the first holds the real, the second the imaginary parts.
  public internal(set) var vectors: [Double]

  let n: Int
  var h: [Double]
  var z: [Double]
  private var scales: [Double]
  private var low = 0
  private var high: Int

  static let ulp = 2.220446049250313e-16
  static let smallest = 2.2250738585072014e-308

  /// - Parameter matrix: n × n, row by row; finite.
  /// - Throws: `TensorError` where the steps do not come to an end.
  public init(_ matrix: [Double], _ n: Int) throws(TensorError) {
    self.n = n
    h = matrix
    z = [Double](repeating: 0, count: n * n)
    scales = [Double](repeating: 1, count: n)
    high = n - 1
    real = [Double](repeating: 0, count: n)
    imaginary = real
    vectors = []
    guard n > 0 else { return }
    permute()
    balance()
    reduce()
    try iterate()
    vectors = backSubstituted()
    restore()
    normalize()
  }

  // MARK: Balancing

  private mutating func exchange(_ one: Int, _ other: Int) {
    guard one != other else { return }
    for row in 0...high { h.swapAt(row * n + one, row * n + other) }
    for column in low..<n { h.swapAt(one * n + column, other * n + column) }
  }

  /// Moves rows and columns that isolate an eigenvalue to the ends.
  private mutating func permute() {
    var isChanged = true
    while isChanged {
      isChanged = false
      for row in stride(from: high, through: 0, by: -1) where row <= high {
        guard !(0...high).contains(where: { $0 != row && h[row * n + $0] != 0 }) else { continue }
        scales[high] = Double(row)
        exchange(row, high)
        isChanged = true
        if high == 0 { return }
        high -= 1
      }
    }
    isChanged = true
    while isChanged {
      isChanged = false
      for column in low...high where column >= low {
        guard !(low...high).contains(where: { $0 != column && h[$0 * n + column] != 0 }) else {
          continue
        }
        scales[low] = Double(column)
        exchange(column, low)
        isChanged = true
        low += 1
      }
    }
  }

  /// Scales rows and columns by powers of 2 until they are about as long as each other.
  private mutating func balance() {
    guard low < high else { return }
    let (tiny, huge) = (Self.smallest / Self.ulp * 2, Self.ulp / Self.smallest / 2)
    var isChanged = true
    while isChanged {
      isChanged = false
      for index in low...high {
        var column = Self.length((low...high).map { h[$0 * n + index] })
        var row = Self.length((low...high).map { h[index * n + $0] })
        var columnMost = (0...high).reduce(0) { max($0, abs(h[$1 * n + index])) }
        var rowMost = (low..<n).reduce(0) { max($0, abs(h[index * n + $1])) }
        guard column != 0, row != 0 else { continue }
        var (goal, factor) = (row / 2, 1.0)
        let sum = column + row
        while column < goal, max(factor, column, columnMost) < huge, min(row, goal, rowMost) > tiny
        {
          factor *= 2
          column *= 2
          columnMost *= 2
          row /= 2
          goal /= 2
          rowMost /= 2
        }
        goal = column / 2
        while goal >= row, max(row, rowMost) < huge, min(factor, column, goal, columnMost) > tiny {
          factor /= 2
          column /= 2
          goal /= 2
          columnMost /= 2
          row *= 2
          rowMost *= 2
        }
        guard column + row < 0.95 * sum else { continue }
        scales[index] *= factor
        isChanged = true
        for place in low..<n { h[index * n + place] /= factor }
        for place in 0...high { h[place * n + index] *= factor }
      }
    }
  }

  // MARK: Hessenberg form

  /// A reflection that leaves nothing of a vector but its first number.
  /// - Returns: that number, the rest of the reflection's vector, and its factor.
  static func reflection(_ first: Double, _ rest: [Double]) -> (Double, [Double], Double) {
    let norm = GeneralEigen.length(rest)
    guard norm != 0 else { return (first, rest, 0) }
    let beta = first >= 0 ? -hypot(first, norm) : hypot(first, norm)
    let scale = 1 / (first - beta)
    return (beta, rest.map { $0 * scale }, (beta - first) / beta)
  }

  private mutating func reduce() {
    for index in 0..<n { z[index * n + index] = 1 }
    guard high - low > 1 else { return }
    var reflections: [(start: Int, vector: [Double], factor: Double)] = []
    for index in low..<(high - 1) {
      let rest = ((index + 2)...high).map { h[$0 * n + index] }
      let (beta, tail, factor) = Self.reflection(h[(index + 1) * n + index], rest)
      let vector = [1.0] + tail
      for row in 0...high {
        var sum = 0.0
        for (offset, v) in vector.enumerated() { sum += h[row * n + index + 1 + offset] * v }
        for (offset, v) in vector.enumerated() {
          h[row * n + index + 1 + offset] -= factor * sum * v
        }
      }
      for column in (index + 1)..<n {
        var sum = 0.0
        for (offset, v) in vector.enumerated() { sum += h[(index + 1 + offset) * n + column] * v }
        for (offset, v) in vector.enumerated() {
          h[(index + 1 + offset) * n + column] -= factor * sum * v
        }
      }
      h[(index + 1) * n + index] = beta
      for row in (index + 2)...high { h[row * n + index] = 0 }
      reflections.append((index + 1, vector, factor))
    }
    for (start, vector, factor) in reflections.reversed() {
      for column in 0..<n {
        var sum = 0.0
        for (offset, v) in vector.enumerated() { sum += z[(start + offset) * n + column] * v }
        for (offset, v) in vector.enumerated() {
          z[(start + offset) * n + column] -= factor * sum * v
        }
      }
    }
  }

  // MARK: Schur form

  private mutating func iterate() throws(TensorError) {
    for index in 0..<n where index < low || index > high { real[index] = h[index * n + index] }
    var last = high
    let limit = 30 * max(10, high - low + 1)
    while last >= low {
      var count = 0
      var first = low
      while true {
        first = smallSubdiagonal(last)
        if first > low { h[first * n + first - 1] = 0 }
        if first >= last - 1 { break }
        count += 1
        guard count <= limit else { throw .value("Eigenvalues did not converge") }
        doubleStep(first, last, count)
      }
      if first == last {
        (real[last], imaginary[last]) = (h[last * n + last], 0)
      } else {
        settle(last)
      }
      last = first - 1
    }
  }

  /// From where on the matrix hangs together up to a row.
  private func smallSubdiagonal(_ last: Int) -> Int {
    let tiny = Self.smallest * (Double(high - low + 1) / Self.ulp)
    var k = last
    while k > low {
      let below = abs(h[k * n + k - 1])
      if below <= tiny { break }
      var test = abs(h[(k - 1) * n + k - 1]) + abs(h[k * n + k])
      if test == 0 {
        if k - 2 >= low { test += abs(h[(k - 1) * n + k - 2]) }
        if k + 1 <= high { test += abs(h[(k + 1) * n + k]) }
      }
      if below <= Self.ulp * test {
        let above = abs(h[(k - 1) * n + k])
        let (ab, ba) = (max(below, above), min(below, above))
        let (own, apart) = (abs(h[k * n + k]), abs(h[(k - 1) * n + k - 1] - h[k * n + k]))
        let (aa, bb) = (max(own, apart), min(own, apart))
        let s = aa + ab
        if ba * (ab / s) <= max(tiny, Self.ulp * (bb * (aa / s))) { break }
      }
      k -= 1
    }
    return k
  }

  /// Takes the balancing back.
  private mutating func restore() {
    for row in low...max(low, high) where low < high {
      for column in 0..<n { vectors[row * n + column] *= scales[row] }
    }
    let order =
      Array(stride(from: low - 1, through: 0, by: -1)) + Array((high + 1)..<max(n, high + 1))
    for row in order {
      let other = Int(scales[row])
      guard other != row else { continue }
      for column in 0..<n { vectors.swapAt(row * n + column, other * n + column) }
    }
  }
}
