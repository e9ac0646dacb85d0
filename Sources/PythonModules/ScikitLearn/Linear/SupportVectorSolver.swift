import Foundation

/// Minimizes `½ αᵀQα + pᵀα` under `yᵀα = 0` and `0 ≤ α ≤ C`, two coordinates at a time.
///
/// - Source: `Solver::Solve` of LIBSVM 3.x as scikit-learn 1.9 builds it, without its shrinking, which
///   spares time and leaves the minimum where it is.
struct SupportVectorSolver {
  /// The kernel matrix times the signs, in single precision as LIBSVM holds it.
  private let matrix: (Int, Int) -> Float
  private let diagonal: [Double]
  private let signs: [Double]
  private let limits: [Double]
  private let tolerance: Double
  private(set) var alpha: [Double]
  private(set) var gradient: [Double]
  private(set) var iterations = 0
  private static let least = 1e-12

  /// - Parameters:
  ///   - matrix: one number of Q.
  ///   - linear: p.
  ///   - limits: C for each coordinate.
  init(
    linear: [Double], signs: [Double], limits: [Double], diagonal: [Double], tolerance: Double,
    matrix: @escaping (Int, Int) -> Float
  ) {
    self.matrix = matrix
    self.diagonal = diagonal
    self.signs = signs
    self.limits = limits
    self.tolerance = tolerance
    alpha = [Double](repeating: 0, count: signs.count)
    gradient = linear
  }

  /// Starts from these multipliers instead of from zero.
  mutating func begin(at start: [Double]) {
    alpha = start
    for index in start.indices where start[index] > 0 {
      for other in gradient.indices {
        gradient[other] += start[index] * Double(matrix(index, other))
      }
    }
  }

  /// - Parameters:
  ///   - limit: the most steps, -1 for LIBSVM's own bound.
  ///   - shouldStop: asked now and then; true leaves the numbers as they are.
  mutating func run(limit: Int, shouldStop: () -> Bool) {
    let count = signs.count
    let most = limit >= 0 ? limit : max(10_000_000, count > Int.max / 100 ? Int.max : 100 * count)
    while iterations < most, let (first, second) = pair() {
      iterations += 1
      if iterations % 256 == 0, shouldStop() { return }
      let (oldFirst, oldSecond) = (alpha[first], alpha[second])
      move(first, second)
      let (stepFirst, stepSecond) = (alpha[first] - oldFirst, alpha[second] - oldSecond)
      for index in 0..<count {
        gradient[index] +=
          Double(matrix(first, index)) * stepFirst + Double(matrix(second, index)) * stepSecond
      }
    }
  }

  private func isUpper(_ index: Int) -> Bool { alpha[index] >= limits[index] }
  private func isLower(_ index: Int) -> Bool { alpha[index] <= 0 }

  /// The pair that promises the most; nil where all is well within the tolerance.
  private func pair() -> (Int, Int)? {
    var (largest, largestOther) = (-Double.infinity, -Double.infinity)
    var first = -1
    for index in signs.indices {
      let isOpen = signs[index] > 0 ? !isUpper(index) : !isLower(index)
      let pull = -signs[index] * gradient[index]
      if isOpen, pull >= largest {
        largest = pull
        first = index
      }
    }
    guard first >= 0 else { return nil }
    var second = -1
    var best = Double.infinity
    for index in signs.indices {
      let isOpen = signs[index] > 0 ? !isLower(index) : !isUpper(index)
      guard isOpen else { continue }
      let pull = signs[index] * gradient[index]
      largestOther = max(largestOther, pull)
      let gap = largest + pull
      guard gap > 0 else { continue }
      let cross = 2 * signs[first] * signs[index] * Double(matrix(first, index))
      let curve = diagonal[first] + diagonal[index] - cross
      let gain = -(gap * gap) / (curve > 0 ? curve : Self.least)
      if gain <= best {
        best = gain
        second = index
      }
    }
    guard second >= 0, largest + largestOther >= tolerance else { return nil }
    return (first, second)
  }

  private mutating func move(_ i: Int, _ j: Int) {
    let (limitI, limitJ) = (limits[i], limits[j])
    let cross = 2 * Double(matrix(i, j))
    if signs[i] != signs[j] {
      let curve = diagonal[i] + diagonal[j] + cross
      let step = (-gradient[i] - gradient[j]) / (curve > 0 ? curve : Self.least)
      let difference = alpha[i] - alpha[j]
      alpha[i] += step
      alpha[j] += step
      if difference > 0 {
        if alpha[j] < 0 { (alpha[j], alpha[i]) = (0, difference) }
      } else if alpha[i] < 0 {
        (alpha[i], alpha[j]) = (0, -difference)
      }
      if difference > limitI - limitJ {
        if alpha[i] > limitI { (alpha[i], alpha[j]) = (limitI, limitI - difference) }
      } else if alpha[j] > limitJ {
        (alpha[j], alpha[i]) = (limitJ, limitJ + difference)
      }
    } else {
      let curve = diagonal[i] + diagonal[j] - cross
      let step = (gradient[i] - gradient[j]) / (curve > 0 ? curve : Self.least)
      let sum = alpha[i] + alpha[j]
      alpha[i] -= step
      alpha[j] += step
      if sum > limitI {
        if alpha[i] > limitI { (alpha[i], alpha[j]) = (limitI, sum - limitI) }
      } else if alpha[j] < 0 {
        (alpha[j], alpha[i]) = (0, sum)
      }
      if sum > limitJ {
        if alpha[j] > limitJ { (alpha[j], alpha[i]) = (limitJ, sum - limitJ) }
      } else if alpha[i] < 0 {
        (alpha[i], alpha[j]) = (0, sum)
      }
    }
  }

  /// The constant that is taken off the sum over the kernel.
  var offset: Double {
    var (above, below, sum) = (Double.infinity, -Double.infinity, 0.0)
    var free = 0
    for index in signs.indices {
      let pull = signs[index] * gradient[index]
      if isUpper(index) {
        if signs[index] < 0 { above = min(above, pull) } else { below = max(below, pull) }
      } else if isLower(index) {
        if signs[index] > 0 { above = min(above, pull) } else { below = max(below, pull) }
      } else {
        free += 1
        sum += pull
      }
    }
    return free > 0 ? sum / Double(free) : (above + below) / 2
  }
}
