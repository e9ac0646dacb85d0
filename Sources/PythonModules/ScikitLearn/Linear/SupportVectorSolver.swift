import Foundation

/// Minimizes `½ αᵀQα + pᵀα` under `yᵀα = 0` and `0 ≤ α ≤ C`, two coordinates at a time.
///
/// - Source: `Solver::Solve` of LIBSVM 3.x as scikit-learn 1.9 builds it, with its shrinking, which
///   decides where within the tolerance the search ends.
struct SupportVectorSolver {
  /// The kernel matrix times the signs, in single precision as LIBSVM holds it, by the places that
  /// the coordinates had at first.
  private let matrix: (Int, Int) -> Float
  private var diagonal: [Double]
  private var signs: [Double]
  private var limits: [Double]
  private var linear: [Double]
  private let tolerance: Double
  /// The multipliers; in the order that they had at first when the solver has run.
  private(set) var alpha: [Double]
  private var gradient: [Double]
  /// What the multipliers at their upper bounds add to the gradient.
  private var bounded: [Double]
  /// Where each coordinate stood at first; those that rest stand behind the first `active`.
  private var places: [Int]
  private var active: Int
  private var wasWhole = false
  private(set) var offset = 0.0
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
    self.linear = linear
    self.tolerance = tolerance
    alpha = [Double](repeating: 0, count: signs.count)
    bounded = alpha
    gradient = linear
    places = Array(signs.indices)
    active = signs.count
  }

  private func entry(_ one: Int, _ other: Int) -> Double {
    Double(matrix(places[one], places[other]))
  }

  /// Starts from these multipliers instead of from zero.
  mutating func begin(at start: [Double]) {
    alpha = start
    for index in start.indices where !isLower(index) {
      for other in gradient.indices { gradient[other] += start[index] * entry(index, other) }
      guard isUpper(index) else { continue }
      for other in bounded.indices { bounded[other] += limits[index] * entry(index, other) }
    }
  }

  /// - Parameters:
  ///   - limit: the most steps, -1 for LIBSVM's own bound.
  ///   - shrinks: whether coordinates that rest at a bound are set aside for a while.
  ///   - shouldStop: asked now and then; true leaves the numbers as they are.
  mutating func run(limit: Int, shrinks: Bool = true, shouldStop: () -> Bool) {
    let count = signs.count
    let most = limit >= 0 ? limit : max(10_000_000, count > Int.max / 100 ? Int.max : 100 * count)
    var countdown = min(count, 1000) + 1
    while iterations < most {
      countdown -= 1
      if countdown == 0 {
        countdown = min(count, 1000)
        if shrinks { shrink() }
      }
      var chosen = pair()
      if chosen == nil {
        rebuildGradient()
        active = count
        chosen = pair()
        guard chosen != nil else { break }
        countdown = 1
      }
      guard let (first, second) = chosen else { break }
      iterations += 1
      if iterations % 256 == 0, shouldStop() { break }
      step(first, second)
    }
    offset = constant
    var sorted = alpha
    for (position, place) in places.enumerated() { sorted[place] = alpha[position] }
    alpha = sorted
  }

  private mutating func step(_ first: Int, _ second: Int) {
    let (oldFirst, oldSecond) = (alpha[first], alpha[second])
    let wereUpper = (isUpper(first), isUpper(second))
    move(first, second)
    let (stepFirst, stepSecond) = (alpha[first] - oldFirst, alpha[second] - oldSecond)
    for index in 0..<active {
      gradient[index] += entry(first, index) * stepFirst + entry(second, index) * stepSecond
    }
    for (index, wasUpper) in [(first, wereUpper.0), (second, wereUpper.1)]
    where wasUpper != isUpper(index) {
      let change = wasUpper ? -limits[index] : limits[index]
      for other in signs.indices { bounded[other] += change * entry(index, other) }
    }
  }

  /// Finds the gradient of the coordinates that were set aside.
  private mutating func rebuildGradient() {
    let count = signs.count
    guard active < count else { return }
    for index in active..<count { gradient[index] = bounded[index] + linear[index] }
    let free = (0..<active).filter { !isUpper($0) && !isLower($0) }
    if free.count * count > 2 * active * (count - active) {
      for index in active..<count {
        for other in free { gradient[index] += alpha[other] * entry(index, other) }
      }
    } else {
      for other in free {
        for index in active..<count { gradient[index] += alpha[other] * entry(other, index) }
      }
    }
  }

  /// Sets aside the coordinates that are at a bound and pull away from the others.
  private mutating func shrink() {
    var (rising, falling) = (-Double.infinity, -Double.infinity)
    for index in 0..<active {
      let slope = gradient[index]
      if signs[index] > 0 {
        if !isUpper(index) { rising = max(rising, -slope) }
        if !isLower(index) { falling = max(falling, slope) }
      } else {
        if !isUpper(index) { falling = max(falling, -slope) }
        if !isLower(index) { rising = max(rising, slope) }
      }
    }
    if !wasWhole, rising + falling <= tolerance * 10 {
      wasWhole = true
      rebuildGradient()
      active = signs.count
    }
    var index = 0
    while index < active {
      if rests(index, rising, falling) {
        active -= 1
        while active > index {
          if !rests(active, rising, falling) {
            exchange(index, active)
            break
          }
          active -= 1
        }
      }
      index += 1
    }
  }

  private func rests(_ index: Int, _ rising: Double, _ falling: Double) -> Bool {
    let isPositive = signs[index] > 0
    if isUpper(index) { return -gradient[index] > (isPositive ? rising : falling) }
    if isLower(index) { return gradient[index] > (isPositive ? falling : rising) }
    return false
  }

  private mutating func exchange(_ one: Int, _ other: Int) {
    signs.swapAt(one, other)
    limits.swapAt(one, other)
    linear.swapAt(one, other)
    diagonal.swapAt(one, other)
    alpha.swapAt(one, other)
    gradient.swapAt(one, other)
    bounded.swapAt(one, other)
    places.swapAt(one, other)
  }

  private func isUpper(_ index: Int) -> Bool { alpha[index] >= limits[index] }
  private func isLower(_ index: Int) -> Bool { alpha[index] <= 0 }

  /// The pair that promises the most; nil where all is well within the tolerance.
  private func pair() -> (Int, Int)? {
    var (largest, largestOther) = (-Double.infinity, -Double.infinity)
    var first = -1
    for index in 0..<active {
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
    for index in 0..<active {
      let isOpen = signs[index] > 0 ? !isLower(index) : !isUpper(index)
      guard isOpen else { continue }
      let pull = signs[index] * gradient[index]
      largestOther = max(largestOther, pull)
      let gap = largest + pull
      guard gap > 0 else { continue }
      let cross = 2 * signs[first] * signs[index] * entry(first, index)
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
    let cross = 2 * entry(i, j)
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
  private var constant: Double {
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
