import Foundation

/// The singular value decomposition of a matrix: A = U · diag(S) · Vt.
///
/// Reflections make the matrix bidiagonal, and rotations make it diagonal, in LAPACK's order of
/// operations, so that the signs of the vectors are NumPy's.
///
/// - Source: `dgesdd`, `dgebd2`, `dbdsdc` and `dbdsqr` of LAPACK 3.11; matrices of more than 25
///   columns take the same steps where LAPACK divides them.
/// - Checked: against `numpy.linalg.svd`.
public struct SingularValues {
  /// m × m, or m × min(m, n) where not all columns are asked for.
  public private(set) var left: Table
  /// The largest first.
  public private(set) var values: [Double]
  /// n × n, or min(m, n) × n where not all rows are asked for.
  public private(set) var right: Table

  /// Numbers in rows.
  public struct Table {
    public let rows: Int
    public let columns: Int
    public var numbers: [Double]

    public init(_ rows: Int, _ columns: Int, _ numbers: [Double]) {
      (self.rows, self.columns, self.numbers) = (rows, columns, numbers)
    }

    /// Ones on the diagonal, zeros elsewhere.
    init(unit rows: Int, _ columns: Int) {
      self.init(rows, columns, [Double](repeating: 0, count: rows * columns))
      for index in 0..<min(rows, columns) { self[index, index] = 1 }
    }

    subscript(row: Int, column: Int) -> Double {
      get { numbers[row * columns + column] }
      set { numbers[row * columns + column] = newValue }
    }
  }

  /// - Parameter isFull: whether U and Vt are square.
  /// - Throws: `TensorError` where the rotations do not come to an end.
  public init(_ matrix: Table, isFull: Bool) throws(TensorError) {
    let (m, n) = (matrix.rows, matrix.columns)
    let count = min(m, n)
    left = Table(unit: m, isFull ? m : count)
    right = Table(unit: isFull ? n : count, n)
    values = []
    guard count > 0 else { return }
    var a = matrix
    var outer: [Reflection] = []
    let isTall = m >= count * 11 / 6 && m > n
    let isWide = n >= count * 11 / 6 && n > m
    if isTall {
      outer = Self.triangular(&a, byColumns: true)
    } else if isWide {
      outer = Self.triangular(&a, byColumns: false)
    }
    let form = Bidiagonal(a)
    var rotated = try BidiagonalRotations(form.diagonal, form.beside, isLower: form.isLower)
    rotated.order()
    values = rotated.diagonal
    for row in 0..<count {
      for column in 0..<count {
        left[row, column] = rotated.left[row, column]
        right[row, column] = rotated.right[row, column]
      }
    }
    for reflection in form.columnReflections.reversed() { reflection.apply(toRowsOf: &left) }
    for reflection in form.rowReflections.reversed() { reflection.apply(toColumnsOf: &right) }
    for reflection in outer.reversed() {
      if isTall { reflection.apply(toRowsOf: &left) } else { reflection.apply(toColumnsOf: &right) }
    }
  }

  /// Reflections that leave a square triangle of a long matrix, and that triangle.
  private static func triangular(_ a: inout Table, byColumns: Bool) -> [Reflection] {
    let count = min(a.rows, a.columns)
    var made: [Reflection] = []
    for index in 0..<count {
      if byColumns {
        let reflection = Reflection((index..<a.rows).map { a[$0, index] }, from: index)
        reflection.apply(toRowsOf: &a, fromColumn: index + 1)
        a[index, index] = reflection.kept
        for row in (index + 1)..<max(a.rows, index + 1) { a[row, index] = 0 }
        made.append(reflection)
      } else {
        let reflection = Reflection((index..<a.columns).map { a[index, $0] }, from: index)
        reflection.apply(toColumnsOf: &a, fromRow: index + 1)
        a[index, index] = reflection.kept
        for column in (index + 1)..<max(a.columns, index + 1) { a[index, column] = 0 }
        made.append(reflection)
      }
    }
    var square = Table(unit: count, count)
    for row in 0..<count { for column in 0..<count { square[row, column] = a[row, column] } }
    a = square
    return made
  }
}

/// A reflection that leaves nothing of a vector but its first number.
struct Reflection {
  let start: Int
  let vector: [Double]
  let factor: Double
  /// What becomes of the first number.
  let kept: Double

  init(_ numbers: [Double], from start: Int) {
    self.start = start
    let (kept, tail, factor) = GeneralEigen.reflection(numbers[0], Array(numbers.dropFirst()))
    (self.kept, self.factor) = (kept, factor)
    vector = [1] + tail
  }

  func apply(toRowsOf table: inout SingularValues.Table, fromColumn first: Int = 0) {
    guard factor != 0 else { return }
    for column in first..<max(first, table.columns) {
      var sum = 0.0
      for (offset, v) in vector.enumerated() { sum += table[start + offset, column] * v }
      for (offset, v) in vector.enumerated() { table[start + offset, column] -= factor * sum * v }
    }
  }

  func apply(toColumnsOf table: inout SingularValues.Table, fromRow first: Int = 0) {
    guard factor != 0 else { return }
    for row in first..<max(first, table.rows) {
      var sum = 0.0
      for (offset, v) in vector.enumerated() { sum += table[row, start + offset] * v }
      for (offset, v) in vector.enumerated() { table[row, start + offset] -= factor * sum * v }
    }
  }
}

/// A matrix with numbers on its diagonal and on one line beside it alone.
struct Bidiagonal {
  private(set) var diagonal: [Double] = []
  /// What stands above the diagonal, or below it.
  private(set) var beside: [Double] = []
  let isLower: Bool
  private(set) var columnReflections: [Reflection] = []
  private(set) var rowReflections: [Reflection] = []

  init(_ matrix: SingularValues.Table) {
    var a = matrix
    let (m, n) = (a.rows, a.columns)
    isLower = m < n
    for index in 0..<min(m, n) {
      if isLower {
        let row = Reflection((index..<n).map { a[index, $0] }, from: index)
        row.apply(toColumnsOf: &a, fromRow: index + 1)
        diagonal.append(row.kept)
        rowReflections.append(row)
        guard index < m - 1 else { continue }
        let column = Reflection(((index + 1)..<m).map { a[$0, index] }, from: index + 1)
        column.apply(toRowsOf: &a, fromColumn: index + 1)
        beside.append(column.kept)
        columnReflections.append(column)
      } else {
        let column = Reflection((index..<m).map { a[$0, index] }, from: index)
        column.apply(toRowsOf: &a, fromColumn: index + 1)
        diagonal.append(column.kept)
        columnReflections.append(column)
        guard index < n - 1 else { continue }
        let row = Reflection(((index + 1)..<n).map { a[index, $0] }, from: index + 1)
        row.apply(toColumnsOf: &a, fromRow: index + 1)
        beside.append(row.kept)
        rowReflections.append(row)
      }
    }
  }
}
