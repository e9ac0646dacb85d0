import Diagnostics
import Metrics
import MiniPython
import Tensors

extension PythonError {
  /// The exception that scikit-learn raises for what a metric cannot use.
  init(metric diagnostic: Diagnostic) {
    self.init(.valueError, diagnostic.summary, advice: diagnostic.fix)
  }
}

/// Runs a metric and raises what it cannot use as Python's ValueError.
func scoring<Result>(
  _ body: () throws(Diagnostic) -> Result
) throws(PythonError) -> Result {
  do {
    return try body()
  } catch {
    throw PythonError(metric: error)
  }
}

extension Call {
  /// Says what should be known about a result, where Python's warnings go.
  func warn(_ warnings: [MetricWarning]) {
    for warning in warnings {
      interpreter.note(warning.text, warning.kind.rawValue)
    }
  }

  func taking<Value>(_ result: Warned<Value>) -> Value {
    warn(result.warnings)
    return result.value
  }

  /// The sample weights, if there are any.
  func weights(_ index: Int) throws(PythonError) -> [Double]? {
    guard isGiven(index) else { return nil }
    let weights = try numbers(index)
    guard weights.rank == 1 else {
      throw PythonError(
        .valueError, "Sample weights must be 1D array or scalar, got \(weights.rank)D array.")
    }
    return try weights.doublesRaising()
  }

  /// One label for each sample; a table of one column counts as such.
  func labels(_ index: Int) throws(PythonError) -> LabelColumn {
    try array(index).labelColumn(interpreter)
  }

  /// One number for each sample.
  func column(_ index: Int) throws(PythonError) -> [Double] {
    let array = try numbers(index)
    guard array.rank == 1 || (array.rank == 2 && array.shape[1] == 1) else {
      throw PythonError(
        .valueError,
        "y should be a 1d array, got an array of shape \(array.shape.tupleText) instead.")
    }
    return try array.doublesRaising()
  }

  /// Labels to score, in the order asked for.
  func labelList(_ index: Int) throws(PythonError) -> [ClassLabel]? {
    guard isGiven(index) else { return nil }
    let column = try array(index).labelColumn(interpreter)
    return (0..<column.count).map { column[$0] }
  }

  func label(_ index: Int) throws(PythonError) -> ClassLabel? {
    guard isGiven(index) else { return nil }
    switch arguments[index] {
    case .string(let text): return .text(text.text)
    case .bool(let flag): return .boolean(flag)
    case .int(let number): return .integer(number)
    default:
      let number = try double(index)
      return number == number.rounded() ? .integer(Int(number)) : .real(number)
    }
  }

  func average(_ index: Int, of function: String) throws(PythonError) -> Average {
    if !isGiven(index) { return .perClass }
    let name = try text(index)
    guard let average = Average(rawValue: name), average != .perClass else {
      throw try invalid(
        "average", of: function, index,
        "a str among {'binary', 'macro', 'micro', 'samples', 'weighted'} or None")
    }
    return average
  }

  /// What scikit-learn says of a parameter's value that it does not know.
  func invalid(
    _ parameter: String, of function: String, _ index: Int, _ wanted: String
  ) throws(PythonError) -> PythonError {
    PythonError(
      "sklearn.exceptions.InvalidParameterError",
      "The '\(parameter)' parameter of \(function) must be \(wanted). Got "
        + "\(try interpreter.representation(of: self[index])) instead.")
  }

  func zeroDivision(_ index: Int) throws(PythonError) -> ZeroDivision {
    if case .string = arguments[index] { return .warn }
    return .value(try double(index))
  }

  /// Actual and predicted classes, with one label a sample or several.
  ///
  /// - Parameter countsWeights: whether a message about lengths names that of the weights, which
  ///   stand for ones where none are given.
  func targets(
    _ actual: Int = 0, _ predicted: Int = 1, weights: Int? = nil, countsWeights: Bool = false
  ) throws(PythonError) -> ClassificationTargets {
    let (one, two) = (try array(actual), try array(predicted))
    if countsWeights, let rows = one.array.shape.first, let others = two.array.shape.first,
      rows != others, weights.map({ isGiven($0) }) != true
    {
      try scoring { () throws(Diagnostic) in try checkSameLength([rows, others, rows]) }
    }
    let weights = try weights.map { index throws(PythonError) in try self.weights(index) } ?? nil
    if one.isWide || two.isWide {
      guard one.isWide, two.isWide else {
        let kinds = [one, two].map(\.wideKindName)
        throw PythonError(
          .valueError,
          "Classification metrics can't handle a mix of \(kinds[0]) and \(kinds[1]) targets")
      }
      let (first, second) = (try one.indicators(), try two.indicators())
      return .multilabel(
        try scoring { () throws(Diagnostic) in
          try MultilabelTargets(actual: first, predicted: second, weights: weights)
        })
    }
    if weights == nil, let counts = one.denseCounts(two) { return .single(counts) }
    let (first, second) = (try one.labelColumn(interpreter), try two.labelColumn(interpreter))
    return .single(
      try scoring { () throws(Diagnostic) in
        try ConfusionCounts(actual: first, predicted: second, weights: weights)
      })
  }
}

extension NumPyArray {
  /// Whether there are several columns, hence several labels a sample.
  var isWide: Bool { array.rank == 2 && array.shape[1] > 1 }

  var wideKindName: String {
    if isWide { return hasFractions ? "continuous-multioutput" : "multilabel-indicator" }
    if hasFractions { return "continuous" }
    let count = (try? array.unique())?.values.count ?? 2
    return count > 2 ? "multiclass" : "binary"
  }

  private var hasFractions: Bool {
    guard isNumeric, array.dtype.isFloatingPoint, let numbers = try? array.doubles() else {
      return false
    }
    return numbers.contains { $0 != $0.rounded() }
  }

  /// Counts whole numbers where they lie, without a copy.
  func denseCounts(_ other: NumPyArray) -> ConfusionCounts? {
    guard isNumeric, other.isNumeric, array.rank == 1, other.array.rank == 1,
      array.dtype == .int64, other.array.dtype == .int64, array.isContiguous,
      other.array.isContiguous
    else { return nil }
    return ConfusionCounts(
      dense: UnsafeBufferPointer(start: array.pointer(Int.self), count: array.count),
      UnsafeBufferPointer(start: other.array.pointer(Int.self), count: other.array.count))
  }

  func labelColumn(_ interpreter: Interpreter) throws(PythonError) -> LabelColumn {
    guard array.rank <= 1 || (array.rank == 2 && array.shape[1] == 1) else {
      throw PythonError(
        .valueError,
        "y should be a 1d array, got an array of shape \(array.shape.tupleText) instead.")
    }
    guard isNumeric else {
      var texts: [String] = []
      for value in values { texts.append(try interpreter.text(value)) }
      return .texts(texts)
    }
    return try raising { () throws(TensorError) in
      switch array.dtype {
      case .bool: return .booleans(try array.values(Bool.self))
      case .float32, .float64: return .reals(try array.doubles())
      default: return .integers(try array.integers())
      }
    }
  }

  func indicators() throws(PythonError) -> IndicatorMatrix {
    let values = try array.doublesRaising()
    guard values.allSatisfy({ $0 == 0 || $0 == 1 }) else {
      throw PythonError(
        .valueError,
        values.contains { $0 != $0.rounded() }
          ? "continuous-multioutput is not supported" : "multiclass-multioutput is not supported")
    }
    return IndicatorMatrix(
      sampleCount: array.shape[0], labelCount: array.shape[1], values: values.map { $0 == 1 })
  }

  /// A row of scores for each sample; one column is taken for the probability of the second class.
  func scoreTable() throws(PythonError) -> ScoreTable {
    let values = try array.doublesRaising()
    if array.rank == 2, array.shape[1] > 1 {
      return ScoreTable(sampleCount: array.shape[0], columnCount: array.shape[1], values: values)
    }
    return ScoreTable(ofOne: values)
  }
}

extension Value {
  /// Floating point numbers as a NumPy array.
  static func array(_ numbers: [Double]) throws(PythonError) -> Value {
    .array(try raising { () throws(TensorError) in try NDArray(numbers) })
  }

  static func array(_ numbers: [Int]) throws(PythonError) -> Value {
    .array(try raising { () throws(TensorError) in try NDArray(numbers) })
  }
}
