import BigInt

/// Data summed as exact fractions, as CPython's `statistics` does it.
struct ExactSample {
  /// The kind of number that a result should have, the widest among the data.
  enum Kind: Int { case integer, fraction, float }

  private(set) var ratios: [Ratio] = []
  private(set) var count = 0
  private(set) var kind = Kind.integer
  /// The sum of what is infinite or NaN, if there is any.
  private(set) var special: Double?
  private let fractionClass: ClassObject?

  init(_ data: Value, _ interpreter: Interpreter) throws(PythonError) {
    var fractionClass: ClassObject?
    for element in try interpreter.elements(of: data) {
      count += 1
      if let ratio = FractionClass.ratio(element) {
        ratios.append(ratio)
        if let fraction = element.heapObject as? FractionObject {
          kind = Self.widest(kind, .fraction)
          fractionClass = fraction.classObject
        }
        continue
      }
      if case .string = element {
        throw PythonError(.typeError, "can't convert type 'str' to numerator/denominator")
      }
      let number: Double
      do throws(PythonError) {
        number = try interpreter.double(element)
      } catch {
        guard error.kind == .typeError else { throw error }
        let name = interpreter.type(of: element).name
        throw PythonError(
          .typeError, "can't convert type '\(name)' to numerator/denominator")
      }
      kind = .float
      if number.isFinite { ratios.append(Ratio(number)) } else { special = (special ?? 0) + number }
    }
    self.fractionClass = fractionClass
  }

  private static func widest(_ left: Kind, _ right: Kind) -> Kind {
    left.rawValue > right.rawValue ? left : right
  }

  /// The exact sum; nil where something is infinite or NaN.
  var total: Ratio? {
    special == nil ? ExactSample.sum(ratios) : nil
  }

  /// The sum of squared distances from the mean, or from a given center.
  func squaredDeviations(from center: Ratio?) -> Ratio? {
    guard special == nil else { return nil }
    if let center {
      return ExactSample.sum(ratios.map { ($0 - center) * ($0 - center) })
    }
    let number = Ratio(BigInt(count))
    let sum = ExactSample.sum(ratios)
    let squares = ExactSample.sum(ratios.map { $0 * $0 })
    return (number * squares - sum * sum) / number
  }

  /// Summed denominator by denominator, so that few fractions have to be brought together.
  private static func sum(_ ratios: [Ratio]) -> Ratio {
    var partials: [BigInt: BigInt] = [:]
    for ratio in ratios { partials[ratio.denominator, default: 0] += ratio.numerator }
    return partials.reduce(Ratio(0)) { $0 + Ratio($1.value, $1.key) }
  }

  /// A result as the kind of number that the data have; nil stands for the special value.
  func converted(_ ratio: Ratio?) throws(PythonError) -> Value {
    guard let ratio else { return .float(special ?? .nan) }
    switch kind {
    case .integer:
      return ratio.denominator == 1 ? .integer(ratio.numerator) : .float(try ratio.double())
    case .fraction: return .object(FractionObject(ratio, class: fractionClass))
    case .float: return .float(try ratio.double())
    }
  }
}

extension Ratio {
  /// The square root as a float, rounded once.
  ///
  /// - Source: CPython's `statistics._float_sqrt_of_frac`.
  func squareRoot() throws(PythonError) -> Double {
    if numerator == 0 { return 0 }
    let width = numerator.magnitude.bitWidth - denominator.magnitude.bitWidth - 109
    let shift = width >= 0 ? width / 2 : -((-width + 1) / 2)
    if shift >= 0 {
      let root = Self.oddRoot(numerator, denominator << (2 * shift))
      return try IntegerArithmetic.quotient(root << shift, 1)
    }
    let root = Self.oddRoot(numerator << (-2 * shift), denominator)
    return try IntegerArithmetic.quotient(root, BigInt(1) << -shift)
  }

  /// The integer square root of a quotient, its last bit set where it is not exact.
  private static func oddRoot(_ numerator: BigInt, _ denominator: BigInt) -> BigInt {
    let root = (numerator / denominator).squareRoot()
    return root * root * denominator == numerator ? root : root | 1
  }
}
