import Foundation

/// Rotations that make a bidiagonal matrix diagonal.
///
/// - Source: `dbdsdc` for small matrices, which is `dbdsqr`, of LAPACK 3.11.
struct BidiagonalRotations {
  private(set) var diagonal: [Double]
  private var beside: [Double]
  private(set) var left: SingularValues.Table
  private(set) var right: SingularValues.Table
  private let count: Int
  private var lowerTurns: [Rotation] = []

  private static let epsilon = 1.1102230246251565e-16
  private static let tolerance = max(10, min(100, pow(epsilon, -0.125))) * epsilon

  init(_ diagonal: [Double], _ beside: [Double], isLower: Bool) throws(TensorError) {
    (self.diagonal, self.beside, count) = (diagonal, beside, diagonal.count)
    left = SingularValues.Table(unit: count, count)
    right = left
    if isLower, count > 1 {
      for index in 0..<(count - 1) {
        let turn = Rotation(self.diagonal[index], self.beside[index])
        self.diagonal[index] = turn.length
        self.beside[index] = turn.sine * self.diagonal[index + 1]
        self.diagonal[index + 1] *= turn.cosine
        lowerTurns.append(turn)
      }
    }
    if count == 1 {
      left[0, 0] = self.diagonal[0] < 0 ? -1 : 1
      self.diagonal[0] = abs(self.diagonal[0])
    } else {
      try rotate()
    }
  }

  /// Puts the largest values first, and takes back what made a lower matrix an upper one.
  mutating func order() {
    for index in 0..<count where diagonal[index] < 0 {
      diagonal[index] = -diagonal[index]
      for column in 0..<count { right[index, column] = -right[index, column] }
    }
    for last in stride(from: count - 1, to: 0, by: -1) {
      var smallest = 0
      for index in 1...last where diagonal[index] <= diagonal[smallest] { smallest = index }
      guard smallest != last else { continue }
      diagonal.swapAt(smallest, last)
      for place in 0..<count {
        right.numbers.swapAt(smallest * count + place, last * count + place)
        left.numbers.swapAt(place * count + smallest, place * count + last)
      }
    }
    for (index, turn) in lowerTurns.enumerated().reversed() {
      for column in 0..<count {
        let (one, two) = (left[index, column], left[index + 1, column])
        left[index + 1, column] = turn.cosine * two + turn.sine * one
        left[index, column] = turn.cosine * one - turn.sine * two
      }
    }
  }

  // MARK: Steps

  private mutating func rotate() throws(TensorError) {
    let threshold = self.threshold
    var (last, direction, before) = (count - 1, 0, (first: -1, last: -1))
    var steps = 0
    while last > 0 {
      steps += 1
      guard steps <= 60 * count * count else { throw .value("SVD did not converge") }
      var (first, most) = (0, abs(diagonal[last]))
      var isCut = false
      for index in stride(from: last - 1, through: 0, by: -1) {
        if abs(beside[index]) <= threshold {
          beside[index] = 0
          (first, isCut) = (index + 1, true)
          break
        }
        most = max(most, abs(diagonal[index]), abs(beside[index]))
      }
      if isCut, first == last {
        last -= 1
        continue
      }
      if first == last - 1 {
        settle(first)
        last -= 2
        continue
      }
      if first > before.last || last < before.first || before.last < 0 {
        direction = abs(diagonal[first]) >= abs(diagonal[last]) ? 1 : 2
      }
      guard let least = smallest(first, last, isDown: direction == 1) else { continue }
      before = (first, last)
      let shift = shift(first, last, isDown: direction == 1, least, most)
      chase(first, last, isDown: direction == 1, shift)
      let end = direction == 1 ? last - 1 : first
      if abs(beside[end]) <= threshold { beside[end] = 0 }
    }
  }

  private var threshold: Double {
    var (least, mu) = (abs(diagonal[0]), abs(diagonal[0]))
    for index in 1..<count where least != 0 {
      mu = abs(diagonal[index]) * (mu / (mu + abs(beside[index - 1])))
      least = min(least, mu)
    }
    let size = Double(count)
    return max(
      Self.tolerance * (least / size.squareRoot()), 6 * (size * (size * GeneralEigen.smallest)))
  }

  /// A bound below the smallest value; nil where a number beside the diagonal could be set to zero.
  private mutating func smallest(_ first: Int, _ last: Int, isDown: Bool) -> Double? {
    let end = isDown ? last - 1 : first
    if abs(beside[end]) <= Self.tolerance * abs(diagonal[isDown ? last : first]) {
      beside[end] = 0
      return nil
    }
    var mu = abs(diagonal[isDown ? first : last])
    var least = mu
    let places = isDown ? Array(first..<last) : Array((first..<last).reversed())
    for index in places {
      if abs(beside[index]) <= Self.tolerance * mu {
        beside[index] = 0
        return nil
      }
      mu = abs(diagonal[isDown ? index + 1 : index]) * (mu / (mu + abs(beside[index])))
      least = min(least, mu)
    }
    return least
  }

  private func shift(
    _ first: Int, _ last: Int, isDown: Bool, _ least: Double, _ most: Double
  ) -> Double {
    let isFlat =
      Double(count) * Self.tolerance * (least / most) <= max(Self.epsilon, 0.01 * Self.tolerance)
    if isFlat { return 0 }
    let start = abs(diagonal[isDown ? first : last])
    let place = isDown ? last - 1 : first
    let found = TriangularPair.smaller(diagonal[place], beside[place], diagonal[place + 1])
    return start > 0 && (found / start) * (found / start) < Self.epsilon ? 0 : found
  }

  private mutating func settle(_ first: Int) {
    let pair = TriangularPair(diagonal[first], beside[first], diagonal[first + 1])
    (diagonal[first], beside[first], diagonal[first + 1]) = (pair.larger, 0, pair.smaller)
    turnRight(first, pair.rightCosine, pair.rightSine)
    turnLeft(first, pair.leftCosine, pair.leftSine)
  }

  /// Rotates two neighboring rows of Vt.
  private mutating func turnRight(_ row: Int, _ cosine: Double, _ sine: Double) {
    for column in 0..<count {
      let (one, two) = (right[row, column], right[row + 1, column])
      right[row, column] = cosine * one + sine * two
      right[row + 1, column] = cosine * two - sine * one
    }
  }

  /// Rotates two neighboring columns of U.
  private mutating func turnLeft(_ column: Int, _ cosine: Double, _ sine: Double) {
    for row in 0..<count {
      let (one, two) = (left[row, column], left[row, column + 1])
      left[row, column] = cosine * one + sine * two
      left[row, column + 1] = cosine * two - sine * one
    }
  }

  /// Chases what a shift brings beside the diagonal out of the matrix.
  private mutating func chase(_ first: Int, _ last: Int, isDown: Bool, _ shift: Double) {
    switch (shift == 0, isDown) {
    case (true, true):
      var (cosine, old) = (1.0, Rotation(1, 0))
      for i in first..<last {
        let turn = Rotation(diagonal[i] * cosine, beside[i])
        if i > first { beside[i - 1] = old.sine * turn.length }
        old = Rotation(old.cosine * turn.length, diagonal[i + 1] * turn.sine)
        diagonal[i] = old.length
        cosine = turn.cosine
        turnRight(i, turn.cosine, turn.sine)
        turnLeft(i, old.cosine, old.sine)
      }
      let h = diagonal[last] * cosine
      diagonal[last] = h * old.cosine
      beside[last - 1] = h * old.sine
    case (true, false):
      var (cosine, old) = (1.0, Rotation(1, 0))
      for i in stride(from: last, to: first, by: -1) {
        let turn = Rotation(diagonal[i] * cosine, beside[i - 1])
        if i < last { beside[i] = old.sine * turn.length }
        old = Rotation(old.cosine * turn.length, diagonal[i - 1] * turn.sine)
        diagonal[i] = old.length
        cosine = turn.cosine
        turnRight(i - 1, old.cosine, -old.sine)
        turnLeft(i - 1, turn.cosine, -turn.sine)
      }
      let h = diagonal[first] * cosine
      diagonal[first] = h * old.cosine
      beside[first] = h * old.sine
    case (false, true):
      var f =
        (abs(diagonal[first]) - shift) * ((diagonal[first] < 0 ? -1 : 1) + shift / diagonal[first])
      var g = beside[first]
      for i in first..<last {
        let turn = Rotation(f, g)
        if i > first { beside[i - 1] = turn.length }
        f = turn.cosine * diagonal[i] + turn.sine * beside[i]
        beside[i] = turn.cosine * beside[i] - turn.sine * diagonal[i]
        g = turn.sine * diagonal[i + 1]
        diagonal[i + 1] *= turn.cosine
        let other = Rotation(f, g)
        diagonal[i] = other.length
        f = other.cosine * beside[i] + other.sine * diagonal[i + 1]
        diagonal[i + 1] = other.cosine * diagonal[i + 1] - other.sine * beside[i]
        if i < last - 1 {
          g = other.sine * beside[i + 1]
          beside[i + 1] *= other.cosine
        }
        turnRight(i, turn.cosine, turn.sine)
        turnLeft(i, other.cosine, other.sine)
      }
      beside[last - 1] = f
    case (false, false):
      var f =
        (abs(diagonal[last]) - shift) * ((diagonal[last] < 0 ? -1 : 1) + shift / diagonal[last])
      var g = beside[last - 1]
      for i in stride(from: last, to: first, by: -1) {
        let turn = Rotation(f, g)
        if i < last { beside[i] = turn.length }
        f = turn.cosine * diagonal[i] + turn.sine * beside[i - 1]
        beside[i - 1] = turn.cosine * beside[i - 1] - turn.sine * diagonal[i]
        g = turn.sine * diagonal[i - 1]
        diagonal[i - 1] *= turn.cosine
        let other = Rotation(f, g)
        diagonal[i] = other.length
        f = other.cosine * beside[i - 1] + other.sine * diagonal[i - 1]
        diagonal[i - 1] = other.cosine * diagonal[i - 1] - other.sine * beside[i - 1]
        if i > first + 1 {
          g = other.sine * beside[i - 2]
          beside[i - 2] *= other.cosine
        }
        turnRight(i - 1, other.cosine, -other.sine)
        turnLeft(i - 1, turn.cosine, -turn.sine)
      }
      beside[first] = f
    }
  }
}
