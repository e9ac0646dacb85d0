import Foundation

/// Elementary functions of complex numbers.
///
/// - Source: the formulas of CPython's `cmath`, after Kahan 1987.
extension ComplexNumber {
  public var squareRoot: ComplexNumber {
    if real == 0, imaginary == 0 { return ComplexNumber(0, imaginary) }
    let (width, height) = (real.magnitude, imaginary.magnitude)
    let root: Double
    if width < .leastNormalMagnitude, height < .leastNormalMagnitude, width > 0 || height > 0 {
      // Scaled up, so that subnormal numbers keep their digits.
      let scaled = scalbn(width, 54)
      root = scalbn((scaled + hypot(scaled, scalbn(height, 54))).squareRoot(), -27)
    } else {
      let eighth = width / 8
      root = 2 * (eighth + hypot(eighth, height / 8)).squareRoot()
    }
    let other = height / (2 * root)
    return real >= 0
      ? ComplexNumber(root, Double(signOf: imaginary, magnitudeOf: other))
      : ComplexNumber(other, Double(signOf: imaginary, magnitudeOf: root))
  }

  public var exponential: ComplexNumber {
    if real > 708 {
      let length = exp(real - 1)
      return ComplexNumber(length * cos(imaginary) * M_E, length * sin(imaginary) * M_E)
    }
    let length = exp(real)
    return ComplexNumber(length * cos(imaginary), length * sin(imaginary))
  }

  /// The logarithm; the number is not 0.
  public var logarithm: ComplexNumber {
    let (width, height) = (real.magnitude, imaginary.magnitude)
    let length: Double
    if width > .greatestFiniteMagnitude / 4 || height > .greatestFiniteMagnitude / 4 {
      length = log(hypot(width / 2, height / 2)) + M_LN2
    } else if width < .leastNormalMagnitude, height < .leastNormalMagnitude {
      length = log(hypot(scalbn(width, 53), scalbn(height, 53))) - 53 * M_LN2
    } else {
      let distance = hypot(width, height)
      if distance >= 0.71, distance <= 1.73 {
        // Near the unit circle the difference to 1 keeps its digits.
        let (larger, smaller) = (max(width, height), min(width, height))
        length = log1p((larger - 1) * (larger + 1) + smaller * smaller) / 2
      } else {
        length = log(distance)
      }
    }
    return ComplexNumber(length, phase)
  }

  /// The number times i.
  private var turned: ComplexNumber { ComplexNumber(-imaginary, real) }
  /// The number times -i.
  private var turnedBack: ComplexNumber { ComplexNumber(imaginary, -real) }

  public var hyperbolicSine: ComplexNumber {
    if real.magnitude > 708 {
      let less = real - Double(signOf: real, magnitudeOf: 1)
      return ComplexNumber(
        cos(imaginary) * sinh(less) * M_E, sin(imaginary) * cosh(less) * M_E)
    }
    return ComplexNumber(cos(imaginary) * sinh(real), sin(imaginary) * cosh(real))
  }

  public var hyperbolicCosine: ComplexNumber {
    if real.magnitude > 708 {
      let less = real - Double(signOf: real, magnitudeOf: 1)
      return ComplexNumber(
        cos(imaginary) * cosh(less) * M_E, sin(imaginary) * sinh(less) * M_E)
    }
    return ComplexNumber(cos(imaginary) * cosh(real), sin(imaginary) * sinh(real))
  }

  public var hyperbolicTangent: ComplexNumber {
    if real.magnitude > 708 {
      let tail = 4 * sin(imaginary) * cos(imaginary) * exp(-2 * real.magnitude)
      return ComplexNumber(Double(signOf: real, magnitudeOf: 1), tail)
    }
    let slope = tanh(real)
    let angle = tan(imaginary)
    let fall = 1 / cosh(real)
    let product = slope * angle
    let denominator = 1 + product * product
    return ComplexNumber(
      slope * (1 + angle * angle) / denominator, (angle / denominator) * fall * fall)
  }

  public var sine: ComplexNumber { turned.hyperbolicSine.turnedBack }
  public var cosine: ComplexNumber { turned.hyperbolicCosine }
  public var tangent: ComplexNumber { turned.hyperbolicTangent.turnedBack }

  public var inverseHyperbolicSine: ComplexNumber {
    let first = ComplexNumber(1 + imaginary, -real).squareRoot
    let second = ComplexNumber(1 - imaginary, real).squareRoot
    return ComplexNumber(
      asinh(first.real * second.imaginary - second.real * first.imaginary),
      atan2(imaginary, first.real * second.real - first.imaginary * second.imaginary))
  }

  public var inverseHyperbolicCosine: ComplexNumber {
    let first = ComplexNumber(real - 1, imaginary).squareRoot
    let second = ComplexNumber(real + 1, imaginary).squareRoot
    return ComplexNumber(
      asinh(first.real * second.real + first.imaginary * second.imaginary),
      2 * atan2(first.imaginary, second.real))
  }

  public var inverseHyperbolicTangent: ComplexNumber {
    if real < 0 || real == 0 && real.sign == .minus { return -(-self).inverseHyperbolicTangent }
    let height = imaginary.magnitude
    if real == 1, height < Double.leastNormalMagnitude.squareRoot() {
      if height == 0 { return ComplexNumber(.infinity, imaginary) }
      return ComplexNumber(
        -log((height / 2).squareRoot() / (hypot(height, 2)).squareRoot()),
        Double(signOf: imaginary, magnitudeOf: atan2(2, -height) / 2))
    }
    let rest = 1 - real
    let denominator = rest * rest + height * height
    return ComplexNumber(
      log1p(4 * real / denominator) / 4,
      -atan2(-2 * imaginary, rest * (1 + real) - height * height) / 2)
  }

  public var arcSine: ComplexNumber { turned.inverseHyperbolicSine.turnedBack }

  public var arcCosine: ComplexNumber {
    let first = ComplexNumber(1 - real, -imaginary).squareRoot
    let second = ComplexNumber(1 + real, imaginary).squareRoot
    return ComplexNumber(
      2 * atan2(first.real, second.real),
      asinh(second.real * first.imaginary - second.imaginary * first.real))
  }

  public var arcTangent: ComplexNumber { turned.inverseHyperbolicTangent.turnedBack }
}
