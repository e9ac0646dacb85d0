import Foundation

extension GeneralEigen {
  /// One step with two shifts on the rows from `first` to `last`.
  mutating func doubleStep(_ first: Int, _ last: Int, _ count: Int) {
    let (shift, other, turn) = shifts(first, last, count)
    var v = [0.0, 0.0, 0.0]
    var start = last - 2
    while true {
      let m = start
      let (a, b) = (h[m * n + m], h[(m + 1) * n + m + 1])
      var s = abs(a - other) + abs(turn) + abs(h[(m + 1) * n + m])
      let below = h[(m + 1) * n + m] / s
      v[0] = below * h[m * n + m + 1] + (a - shift) * ((a - other) / s) + turn * (turn / s)
      v[1] = below * (a + b - shift - other)
      v[2] = below * h[(m + 2) * n + m + 1]
      s = abs(v[0]) + abs(v[1]) + abs(v[2])
      for index in v.indices { v[index] /= s }
      if m == first { break }
      let around = abs(h[(m - 1) * n + m - 1]) + abs(a) + abs(b)
      if abs(h[m * n + m - 1]) * (abs(v[1]) + abs(v[2])) <= Self.ulp * abs(v[0]) * around { break }
      start -= 1
    }
    for k in start..<last {
      let size = min(3, last - k + 1)
      if k > start { v = (0..<size).map { h[(k + $0) * n + k - 1] } }
      let (beta, tail, factor) = Self.reflection(v[0], Array(v[1..<size]))
      if k > start {
        h[k * n + k - 1] = beta
        for offset in 1..<size { h[(k + offset) * n + k - 1] = 0 }
      } else if start > first {
        h[k * n + k - 1] *= 1 - factor
      }
      reflect(k, last, [1] + tail, factor)
    }
  }

  /// The two shifts: their real parts, and the imaginary part of the first.
  private func shifts(_ first: Int, _ last: Int, _ count: Int) -> (Double, Double, Double) {
    var (a, b) = (h[(last - 1) * n + last - 1], h[(last - 1) * n + last])
    var (c, d) = (h[last * n + last - 1], h[last * n + last])
    if count % 10 == 0 {
      let isEnd = count % 20 == 0
      let s =
        isEnd
        ? abs(h[last * n + last - 1]) + abs(h[(last - 1) * n + last - 2])
        : abs(h[(first + 1) * n + first]) + abs(h[(first + 2) * n + first + 1])
      a = 0.75 * s + (isEnd ? h[last * n + last] : h[first * n + first])
      (b, c, d) = (-0.4375 * s, s, a)
    }
    let s = abs(a) + abs(b) + abs(c) + abs(d)
    guard s != 0 else { return (0, 0, 0) }
    (a, b, c, d) = (a / s, b / s, c / s, d / s)
    let half = (a + d) / 2
    let determinant = (a - half) * (d - half) - b * c
    let root = abs(determinant).squareRoot()
    if determinant >= 0 { return (half * s, half * s, root * s) }
    let (one, two) = (half + root, half - root)
    let nearer = abs(one - d) <= abs(two - d) ? one * s : two * s
    return (nearer, nearer, 0)
  }

  private mutating func reflect(_ k: Int, _ last: Int, _ v: [Double], _ factor: Double) {
    let steps = v.map { $0 * factor }
    for column in k..<n {
      var sum = 0.0
      for (offset, part) in v.enumerated() { sum += part * h[(k + offset) * n + column] }
      for (offset, step) in steps.enumerated() { h[(k + offset) * n + column] -= sum * step }
    }
    for row in 0...min(k + 3, last) {
      var sum = 0.0
      for (offset, part) in v.enumerated() { sum += part * h[row * n + k + offset] }
      for (offset, step) in steps.enumerated() { h[row * n + k + offset] -= sum * step }
    }
    for row in 0..<n {
      var sum = 0.0
      for (offset, part) in v.enumerated() { sum += part * z[row * n + k + offset] }
      for (offset, step) in steps.enumerated() { z[row * n + k + offset] -= sum * step }
    }
  }

  /// The standard form of the two rows that end at `last`.
  mutating func settle(_ last: Int) {
    let (i, j) = (last - 1, last)
    let block = StandardBlock(h[i * n + i], h[i * n + j], h[j * n + i], h[j * n + j])
    (h[i * n + i], h[i * n + j]) = (block.a, block.b)
    (h[j * n + i], h[j * n + j]) = (block.c, block.d)
    setPair(i, block)
    for column in (j + 1)..<max(n, j + 1) {
      let (one, two) = (h[i * n + column], h[j * n + column])
      h[i * n + column] = block.cosine * one + block.sine * two
      h[j * n + column] = block.cosine * two - block.sine * one
    }
    for row in 0..<i {
      let (one, two) = (h[row * n + i], h[row * n + j])
      h[row * n + i] = block.cosine * one + block.sine * two
      h[row * n + j] = block.cosine * two - block.sine * one
    }
    for row in 0..<n {
      let (one, two) = (z[row * n + i], z[row * n + j])
      z[row * n + i] = block.cosine * one + block.sine * two
      z[row * n + j] = block.cosine * two - block.sine * one
    }
  }
}

/// A block of two rows turned so that it is upper triangular or has equal numbers on its diagonal.
struct StandardBlock {
  var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
  var (cosine, sine) = (1.0, 0.0)

  init(_ a: Double, _ b: Double, _ c: Double, _ d: Double) {
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
    if c == 0 { return }
    if b == 0 {
      (cosine, sine) = (0, 1)
      (self.a, self.b, self.c, self.d) = (d, -c, 0, a)
      return
    }
    if a - d == 0, (b < 0) != (c < 0) { return }
    let apart = a - d
    let p = 0.5 * apart
    let most = max(abs(b), abs(c))
    let least = min(abs(b), abs(c)) * (b < 0 ? -1 : 1) * (c < 0 ? -1 : 1)
    let scale = max(abs(p), most)
    let z = p / scale * p + most / scale * least
    if z >= 4 * GeneralEigen.ulp {
      let step = p + (p < 0 ? -1 : 1) * (scale.squareRoot() * z.squareRoot())
      self.a = d + step
      self.d = d - most / step * least
      let tau = hypot(c, step)
      (cosine, sine) = (step / tau, c / tau)
      (self.b, self.c) = (b - c, 0)
      return
    }
    equalize(apart, p)
  }

  private mutating func equalize(_ apart: Double, _ p: Double) {
    let sigma = b + c
    let tau = hypot(sigma, apart)
    cosine = (0.5 * (1 + abs(sigma) / tau)).squareRoot()
    sine = -(p / (tau * cosine)) * (sigma < 0 ? -1 : 1)
    let (aa, bb) = (a * cosine + b * sine, -a * sine + b * cosine)
    let (cc, dd) = (c * cosine + d * sine, -c * sine + d * cosine)
    (a, b) = (aa * cosine + cc * sine, bb * cosine + dd * sine)
    (c, d) = (-aa * sine + cc * cosine, -bb * sine + dd * cosine)
    let middle = 0.5 * (a + d)
    (a, d) = (middle, middle)
    guard c != 0 else { return }
    guard b != 0 else {
      (b, c) = (-c, 0)
      (cosine, sine) = (-sine, cosine)
      return
    }
    guard (b < 0) == (c < 0) else { return }
    let (rootB, rootC) = (abs(b).squareRoot(), abs(c).squareRoot())
    let p = (c < 0 ? -1 : 1) * (rootB * rootC)
    let scale = 1 / abs(b + c).squareRoot()
    (a, d) = (middle + p, middle - p)
    (b, c) = (b - c, 0)
    let (one, two) = (rootB * scale, rootC * scale)
    (cosine, sine) = (cosine * one - sine * two, cosine * two + sine * one)
  }
}
