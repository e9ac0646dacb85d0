import Foundation

extension GeneralEigen {
  /// The Euclidean length.
  static func length(_ vector: [Double]) -> Double {
    vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  mutating func setPair(_ first: Int, _ block: StandardBlock) {
    (real[first], real[first + 1]) = (block.a, block.d)
    let turn = block.c == 0 ? 0 : abs(block.b).squareRoot() * abs(block.c).squareRoot()
    (imaginary[first], imaginary[first + 1]) = (turn, -turn)
  }

  /// The eigenvectors of the Schur form, turned back to those of the balanced matrix.
  func backSubstituted() -> [Double] {
    var found = [Double](repeating: 0, count: n * n)
    var column = n - 1
    while column >= 0 {
      let isPair = imaginary[column] != 0 && column > 0
      let (re, im) = isPair ? pair(column) : single(column)
      for row in 0..<n {
        var (sum, turned) = (0.0, 0.0)
        for k in 0...column {
          sum += z[row * n + k] * re[k]
          turned += z[row * n + k] * im[k]
        }
        if isPair {
          found[row * n + column - 1] = sum
          found[row * n + column] = turned
        } else {
          found[row * n + column] = sum
        }
      }
      column -= isPair ? 2 : 1
    }
    return found
  }

  private func single(_ column: Int) -> ([Double], [Double]) {
    var re = [Double](repeating: 0, count: n)
    re[column] = 1
    for k in 0..<column { re[k] = -h[k * n + column] }
    var im = [Double](repeating: 0, count: n)
    solve(&re, &im, below: column - 1, real[column], 0)
    return (re, im)
  }

  private func pair(_ column: Int) -> ([Double], [Double]) {
    let first = column - 1
    let turn = imaginary[first]
    var re = [Double](repeating: 0, count: n)
    var im = re
    let (above, below) = (h[first * n + column], h[column * n + first])
    if abs(above) >= abs(below) {
      (re[first], im[column]) = (1, turn / above)
    } else {
      (re[first], im[column]) = (-turn / below, 1)
    }
    for k in 0..<first {
      re[k] = -re[first] * h[k * n + first]
      im[k] = -im[column] * h[k * n + column]
    }
    solve(&re, &im, below: first - 1, real[first], turn)
    return (re, im)
  }

  /// Solves (T - w) x = b upwards from a row, T being the Schur form.
  private func solve(
    _ re: inout [Double], _ im: inout [Double], below last: Int, _ shift: Double, _ turn: Double
  ) {
    let least = max(Self.ulp * (abs(shift) + abs(turn)), Self.smallest * Double(n) / Self.ulp)
    var row = last
    while row >= 0 {
      let isBlock = row > 0 && h[row * n + row - 1] != 0
      if isBlock {
        let i = row - 1
        let a = Pair(h[i * n + i] - shift, -turn)
        let d = Pair(h[row * n + row] - shift, -turn)
        let (b, c) = (Pair(h[i * n + row], 0), Pair(h[row * n + i], 0))
        let (one, two) = (Pair(re[i], im[i]), Pair(re[row], im[row]))
        let determinant = (a * d - b * c).kept(above: least)
        let x = (one * d - b * two) / determinant
        let y = (a * two - c * one) / determinant
        (re[i], im[i]) = (x.re, x.im)
        (re[row], im[row]) = (y.re, y.im)
      } else {
        let own = Pair(h[row * n + row] - shift, -turn).kept(above: least)
        let x = Pair(re[row], im[row]) / own
        (re[row], im[row]) = (x.re, x.im)
      }
      let first = isBlock ? row - 1 : row
      for k in 0..<first {
        for column in first...row {
          re[k] -= re[column] * h[k * n + column]
          im[k] -= im[column] * h[k * n + column]
        }
      }
      row = first - 1
    }
  }

  /// Makes every vector 1 long; the largest number of a complex one becomes real.
  mutating func normalize() {
    var column = 0
    while column < n {
      let re = (0..<n).map { vectors[$0 * n + column] }
      guard imaginary[column] != 0, column + 1 < n else {
        let scale = 1 / Self.length(re)
        for row in 0..<n { vectors[row * n + column] *= scale }
        column += 1
        continue
      }
      let im = (0..<n).map { vectors[$0 * n + column + 1] }
      let scale = 1 / hypot(Self.length(re), Self.length(im))
      let sizes = (0..<n).map {
        (re[$0] * scale) * (re[$0] * scale) + (im[$0] * scale) * (im[$0] * scale)
      }
      let largest = sizes.indices.max { sizes[$0] < sizes[$1] } ?? 0
      let (f, g) = (re[largest] * scale, im[largest] * scale)
      let size = hypot(f, g)
      let (cosine, sine) =
        g == 0 ? (1, 0) : f == 0 ? (0, 1) : (abs(f) / size, (f < 0 ? -g : g) / size)
      for row in 0..<n {
        let (one, two) = (re[row] * scale, im[row] * scale)
        vectors[row * n + column] = cosine * one + sine * two
        vectors[row * n + column + 1] = row == largest ? 0 : cosine * two - sine * one
      }
      column += 2
    }
  }
}

/// A complex number.
private struct Pair {
  var re: Double
  var im: Double

  init(_ re: Double, _ im: Double) { (self.re, self.im) = (re, im) }

  static func * (one: Pair, other: Pair) -> Pair {
    Pair(one.re * other.re - one.im * other.im, one.re * other.im + one.im * other.re)
  }

  static func - (one: Pair, other: Pair) -> Pair { Pair(one.re - other.re, one.im - other.im) }

  static func / (one: Pair, other: Pair) -> Pair {
    if other.im == 0 { return Pair(one.re / other.re, one.im / other.re) }
    let size = other.re * other.re + other.im * other.im
    return Pair(
      (one.re * other.re + one.im * other.im) / size,
      (one.im * other.re - one.re * other.im) / size)
  }

  func kept(above least: Double) -> Pair { abs(re) + abs(im) < least ? Pair(least, 0) : self }
}
