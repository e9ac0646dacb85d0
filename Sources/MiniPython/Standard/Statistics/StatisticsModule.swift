import BigInt
import Foundation

extension StandardModules {
  static let statistics = ModuleDefinition(
    "statistics", "Averages and measures of spread, exact as Python's.",
    functions: StatisticsFunctions.averages + StatisticsFunctions.spread
      + StatisticsFunctions.relations,
    classes: [
      ClassDefinition("StatisticsError", base: "ValueError", "Data that a function cannot use.")
    ], aliases: StandardExtras.aliases(StandardExtras.statisticsNames))
}

/// The functions of `statistics`, by topic.
enum StatisticsFunctions {
  static func failure(_ message: String) -> PythonError {
    PythonError("statistics.StatisticsError", message)
  }

  static let averages: [FunctionDefinition] = [
    FunctionDefinition(
      "mean", "(data)", "The arithmetic mean.", example: "statistics.mean([1, 2, 3, 4])"
    ) { (arguments, interpreter) throws(PythonError) in
      let sample = try ExactSample(arguments[0], interpreter)
      if sample.count < 1 { throw failure("mean requires at least one data point") }
      return try sample.converted(sample.total.map { $0 / Ratio(BigInt(sample.count)) })
    },
    FunctionDefinition("fmean", "(data, weights=None)", "The arithmetic mean as a float.") {
      (arguments, interpreter) throws(PythonError) in
      let data = try doubles(arguments[0], interpreter)
      guard !arguments[1].isNone else {
        if data.isEmpty { throw failure("fmean requires at least one data point") }
        return .float(try ExactSum.sum(data) / Double(data.count))
      }
      let weights = try doubles(arguments[1], interpreter)
      guard weights.count == data.count else {
        throw failure("data and weights must be the same length")
      }
      let divisor = try ExactSum.sum(weights)
      if divisor == 0 { throw failure("sum of weights must be non-zero") }
      return .float(try ExactSum.sum(zip(data, weights).map { $0 * $1 }) / divisor)
    },
    FunctionDefinition("geometric_mean", "(data)", "The geometric mean.") {
      (arguments, interpreter) throws(PythonError) in
      let data = try doubles(arguments[0], interpreter)
      guard !data.isEmpty, data.allSatisfy({ $0 > 0 || $0.isNaN }) else {
        throw failure(
          "geometric mean requires a non-empty dataset containing positive numbers")
      }
      return .float(exp(try ExactSum.sum(data.map { log($0) }) / Double(data.count)))
    },
    FunctionDefinition("harmonic_mean", "(data, weights=None)", "The harmonic mean.") {
      (arguments, interpreter) throws(PythonError) in
      try harmonicMean(arguments, interpreter)
    },
    FunctionDefinition("median", "(data)", "The middle value.") {
      (arguments, interpreter) throws(PythonError) in
      let data = try sorted(arguments[0], "no median for empty data", interpreter)
      let middle = data.count / 2
      if data.count % 2 == 1 { return data[middle] }
      let sum = try interpreter.binary(.add, data[middle - 1], data[middle])
      return try interpreter.binary(.divide, sum, .int(2))
    },
    FunctionDefinition("median_low", "(data)", "The middle value, or the lower of two.") {
      (arguments, interpreter) throws(PythonError) in
      let data = try sorted(arguments[0], "no median for empty data", interpreter)
      return data[(data.count - 1) / 2]
    },
    FunctionDefinition("median_high", "(data)", "The middle value, or the higher of two.") {
      (arguments, interpreter) throws(PythonError) in
      let data = try sorted(arguments[0], "no median for empty data", interpreter)
      return data[data.count / 2]
    },
    FunctionDefinition("mode", "(data)", "The most frequent value, the first of several.") {
      (arguments, interpreter) throws(PythonError) in
      guard let first = try modes(arguments[0], interpreter).first else {
        throw failure("no mode for empty data")
      }
      return first
    },
    FunctionDefinition("multimode", "(data)", "The most frequent values.") {
      (arguments, interpreter) throws(PythonError) in
      .list(try modes(arguments[0], interpreter))
    },
    FunctionDefinition(
      "quantiles", "(data, *, n=4, method='exclusive')", "The cut points of n equal groups."
    ) { (arguments, interpreter) throws(PythonError) in
      try quantiles(arguments, interpreter)
    },
  ]

  // MARK: Data

  static func doubles(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [Double] {
    var result: [Double] = []
    for element in try interpreter.elements(of: value) {
      result.append(try interpreter.double(element))
    }
    return result
  }

  private static func sorted(
    _ value: Value, _ message: String, _ interpreter: Interpreter
  ) throws(PythonError) -> [Value] {
    let data = try Sorting.sorted(
      interpreter.elements(of: value), key: .none, isReversed: false, interpreter)
    if data.isEmpty { throw failure(message) }
    return data
  }

  private static func modes(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [Value] {
    let counts = DictObject()
    for element in try interpreter.elements(of: value) {
      if case .int(let count)? = try counts.value(for: element, interpreter) {
        try counts.set(.int(count + 1), for: element, interpreter)
      } else {
        try counts.set(.int(1), for: element, interpreter)
      }
    }
    var (best, result): (Int, [Value]) = (0, [])
    for (key, value) in counts.items {
      guard case .int(let count) = value, count >= best else { continue }
      if count > best { (best, result) = (count, []) }
      result.append(key)
    }
    return result
  }

  private static func harmonicMean(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let data = try interpreter.elements(of: arguments[0])
    if data.isEmpty { throw failure("harmonic_mean requires at least one data point") }
    let negative = failure("harmonic mean does not support negative values")
    for element in data where try interpreter.isLess(element, .int(0)) { throw negative }
    if data.count == 1, arguments[1].isNone { return data[0] }
    let weights =
      arguments[1].isNone
      ? data.map { _ in Value.int(1) } : try interpreter.elements(of: arguments[1])
    guard weights.count == data.count else {
      throw failure("Number of weights does not match data size")
    }
    var quotients: [Value] = []
    for (weight, element) in zip(weights, data) {
      if try !interpreter.isTrue(weight) {
        quotients.append(.int(0))
      } else if try interpreter.areEqual(element, .int(0)) {
        return .int(0)
      } else {
        quotients.append(try interpreter.binary(.divide, weight, element))
      }
    }
    let sum = try ExactSample(.list(quotients), interpreter)
    let total = try ExactSample(.list(weights), interpreter)
    guard let bottom = sum.total, let top = total.total, bottom.numerator > 0 else {
      throw failure("Weighted sum must be positive")
    }
    return try sum.converted(top / bottom)
  }

  private static func quantiles(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let groups = try interpreter.int(arguments[1])
    if groups < 1 { throw failure("n must be at least 1") }
    let method = try interpreter.text(arguments[2])
    let data = try sorted(arguments[0], "must have at least two data points", interpreter)
    if data.count < 2 { throw failure("must have at least two data points") }
    guard method == "exclusive" || method == "inclusive" else {
      throw PythonError(.valueError, "Unknown method: \(StringText.quoted(method))")
    }
    try interpreter.checkAllocation(groups, stride: 16)
    var result: [Value] = []
    for group in 1..<max(1, groups) {
      let (lower, delta): (Int, Int)
      if method == "inclusive" {
        lower = group * (data.count - 1) / groups
        delta = group * (data.count - 1) - lower * groups
      } else {
        let place = group * (data.count + 1) / groups
        let bounded = max(1, min(data.count - 1, place))
        lower = bounded - 1
        delta = group * (data.count + 1) - bounded * groups
      }
      let first = try interpreter.binary(.multiply, data[lower], .int(groups - delta))
      let second = try interpreter.binary(.multiply, data[lower + 1], .int(delta))
      let sum = try interpreter.binary(.add, first, second)
      result.append(try interpreter.binary(.divide, sum, .int(groups)))
    }
    return .list(result)
  }
}
