import BigInt
import Foundation

extension StatisticsFunctions {
  static let spread: [FunctionDefinition] = [
    deviation("stdev", "The standard deviation of a sample.", "xbar", isSample: true, isRoot: true),
    deviation(
      "pstdev", "The standard deviation of a population.", "mu", isSample: false, isRoot: true),
    deviation("variance", "The variance of a sample.", "xbar", isSample: true, isRoot: false),
    deviation("pvariance", "The variance of a population.", "mu", isSample: false, isRoot: false),
  ]

  private static func deviation(
    _ name: String, _ summary: String, _ center: String, isSample: Bool, isRoot: Bool
  ) -> FunctionDefinition {
    FunctionDefinition(
      name, "(data, \(center)=None)", summary, example: "statistics.\(name)([1, 2, 3, 4])"
    ) { (arguments, interpreter) throws(PythonError) in
      let sample = try ExactSample(arguments[0], interpreter)
      guard sample.count >= (isSample ? 2 : 1) else {
        throw failure(
          "\(name) requires at least \(isSample ? "two data points" : "one data point")")
      }
      var center: Ratio?
      if !arguments[1].isNone {
        center = FractionClass.ratio(arguments[1])
        if center == nil {
          let number = try interpreter.double(arguments[1])
          if !number.isFinite { return .float(.nan) }
          center = Ratio(number)
        }
      }
      let divisor = Ratio(BigInt(isSample ? sample.count - 1 : sample.count))
      let variance = sample.squaredDeviations(from: center).map { $0 / divisor }
      if isRoot, let variance { return .float(try variance.squareRoot()) }
      return try sample.converted(variance)
    }
  }

  static let relations: [FunctionDefinition] = [
    FunctionDefinition("covariance", "(x, y, /)", "The covariance of two samples.") {
      (arguments, interpreter) throws(PythonError) in
      let moments = try Moments(arguments, "covariance", interpreter)
      return .float(moments.products / Double(moments.count - 1))
    },
    FunctionDefinition("correlation", "(x, y, /)", "Pearson's correlation of two samples.") {
      (arguments, interpreter) throws(PythonError) in
      let moments = try Moments(arguments, "correlation", interpreter)
      let divisor = (moments.leftSquares * moments.rightSquares).squareRoot()
      if divisor == 0 { throw failure("at least one of the inputs is constant") }
      return .float(moments.products / divisor)
    },
    FunctionDefinition(
      "linear_regression", "(x, y, /, *, proportional=False)", "Slope and intercept of a line."
    ) { (arguments, interpreter) throws(PythonError) in
      let moments = try Moments(arguments, "linear regression", interpreter)
      let isProportional = try interpreter.isTrue(arguments[2])
      let (top, bottom) =
        isProportional
        ? (
          try ExactSum.sum(zip(moments.left, moments.right).map { $0 * $1 }),
          try ExactSum.sum(moments.left.map { $0 * $0 })
        )
        : (moments.products, moments.leftSquares)
      if bottom == 0 { throw failure("x is constant") }
      let slope = top / bottom
      let intercept = isProportional ? 0 : moments.rightMean - slope * moments.leftMean
      return .tuple(
        TupleObject(
          [.float(slope), .float(intercept)],
          class: try NamedTuple.makeClass(
            "LinearRegression", ["slope", "intercept"], interpreter)))
    },
  ]

  /// Means and sums of products of two samples.
  private struct Moments {
    var left: [Double]
    var right: [Double]
    var leftMean: Double
    var rightMean: Double
    var products: Double
    var leftSquares: Double
    var rightSquares: Double
    var count: Int { left.count }

    init(
      _ arguments: Arguments, _ name: String, _ interpreter: Interpreter
    ) throws(PythonError) {
      left = try doubles(arguments[0], interpreter)
      right = try doubles(arguments[1], interpreter)
      guard left.count == right.count else {
        throw failure("\(name) requires that both inputs have same number of data points")
      }
      guard left.count >= 2 else { throw failure("\(name) requires at least two data points") }
      leftMean = try ExactSum.sum(left) / Double(left.count)
      rightMean = try ExactSum.sum(right) / Double(right.count)
      let (leftCenter, rightCenter) = (leftMean, rightMean)
      products = try ExactSum.sum(
        zip(left, right).map { ($0 - leftCenter) * ($1 - rightCenter) })
      leftSquares = try ExactSum.sum(left.map { ($0 - leftCenter) * ($0 - leftCenter) })
      rightSquares = try ExactSum.sum(right.map { ($0 - rightCenter) * ($0 - rightCenter) })
    }
  }
}
