import Foundation

/// The rotation that turns (f, g) to (length, 0).
///
/// - Source: `dlartg` of LAPACK 3.11.
struct Rotation {
  let cosine: Double
  let sine: Double
  let length: Double

  init(_ f: Double, _ g: Double) {
    if g == 0 {
      (cosine, sine, length) = (1, 0, f)
    } else if f == 0 {
      (cosine, sine, length) = (0, g < 0 ? -1 : 1, abs(g))
    } else {
      let size = (f * f + g * g).squareRoot()
      cosine = abs(f) / size
      length = f < 0 ? -size : size
      sine = g / length
    }
  }
}

/// The singular values of the triangle [f g; 0 h], and the rotations that find them.
///
/// - Source: `dlasv2` and `dlas2` of LAPACK 3.11.
struct TriangularPair {
  var (smaller, larger) = (0.0, 0.0)
  var (leftCosine, leftSine) = (1.0, 0.0)
  var (rightCosine, rightSine) = (1.0, 0.0)

  init(_ f: Double, _ g: Double, _ h: Double) {
    var (ft, ht) = (f, h)
    let isSwapped = abs(h) > abs(f)
    if isSwapped { swap(&ft, &ht) }
    let (fa, ha, ga) = (abs(ft), abs(ht), abs(g))
    var most = isSwapped ? 3 : 1
    var (clt, slt, crt, srt) = (1.0, 0.0, 1.0, 0.0)
    if ga == 0 {
      (smaller, larger) = (ha, fa)
    } else if ga > fa, fa / ga < 1.1102230246251565e-16 {
      most = 2
      larger = ga
      smaller = ha > 1 ? fa / (ga / ha) : fa / ga * ha
      (clt, slt, srt, crt) = (1, ht / g, 1, ft / g)
    } else {
      if ga > fa { most = 2 }
      let d = fa - ha
      var l = d == fa ? 1 : d / fa
      let m = g / ft
      var t = 2 - l
      let (mm, tt) = (m * m, t * t)
      let s = (tt + mm).squareRoot()
      let r = l == 0 ? abs(m) : (l * l + mm).squareRoot()
      let a = 0.5 * (s + r)
      (smaller, larger) = (ha / a, fa * a)
      if mm == 0 {
        t = l == 0 ? (ft < 0 ? -2 : 2) * (g < 0 ? -1 : 1) : g / (ft < 0 ? -d : d) + m / t
      } else {
        t = (m / (s + t) + m / (r + l)) * (1 + a)
      }
      l = (t * t + 4).squareRoot()
      (crt, srt) = (2 / l, t / l)
      (clt, slt) = ((crt + srt * m) / a, ht / ft * srt / a)
    }
    if isSwapped {
      (leftCosine, leftSine, rightCosine, rightSine) = (srt, crt, slt, clt)
    } else {
      (leftCosine, leftSine, rightCosine, rightSine) = (clt, slt, crt, srt)
    }
    let sign =
      switch most {
      case 1: Self.sign(rightCosine) * Self.sign(leftCosine) * Self.sign(f)
      case 2: Self.sign(rightSine) * Self.sign(leftCosine) * Self.sign(g)
      default: Self.sign(rightSine) * Self.sign(leftSine) * Self.sign(h)
      }
    larger = sign < 0 ? -abs(larger) : abs(larger)
    let other = sign * Self.sign(f) * Self.sign(h)
    smaller = other < 0 ? -abs(smaller) : abs(smaller)
  }

  private static func sign(_ value: Double) -> Double { value.sign == .minus ? -1 : 1 }

  /// The smaller singular value alone.
  static func smaller(_ f: Double, _ g: Double, _ h: Double) -> Double {
    let (ga, least, most) = (abs(g), min(abs(f), abs(h)), max(abs(f), abs(h)))
    guard least != 0 else { return 0 }
    let (sum, apart) = (1 + least / most, (most - least) / most)
    if ga < most {
      let au = (ga / most) * (ga / most)
      return least * (2 / ((sum * sum + au).squareRoot() + (apart * apart + au).squareRoot()))
    }
    let au = most / ga
    guard au != 0 else { return least * most / ga }
    let c =
      1 / ((1 + sum * au * (sum * au)).squareRoot() + (1 + apart * au * (apart * au)).squareRoot())
    return least * c * au * 2
  }
}
