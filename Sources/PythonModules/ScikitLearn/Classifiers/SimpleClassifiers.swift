import Metrics
import MiniPython
import Tensors

/// `KNeighborsClassifier`: a baseline whose digits are certain.
enum SimpleClassifiers {
  static let neighbors = classifier(
    "KNeighborsClassifier", "Predicts what most of the nearest training rows are.",
    "n_neighbors=5, *, weights='uniform', algorithm='auto', leaf_size=30, p=2, metric='minkowski', "
      + "metric_params=None, n_jobs=None",
    scores: { call, classes, counts throws(PythonError) in
      let asked = try Estimator.get("n_neighbors", call)
      guard case .int(let wanted) = asked, wanted >= 1 else {
        throw PythonError(
          "sklearn.exceptions.InvalidParameterError",
          "The 'n_neighbors' parameter of KNeighborsClassifier must be an int in the range [1, inf) or "
            + "None. Got \(try call.interpreter.representation(of: asked)) instead.")
      }
      let weights = try call.interpreter.text(try Estimator.get("weights", call))
      let isByDistance = weights == "distance"
      let metric = try call.interpreter.text(try Estimator.get("metric", call))
      let power = try call.interpreter.double(try Estimator.get("p", call))
      guard isByDistance || weights == "uniform" else {
        throw PythonError(
          "sklearn.exceptions.InvalidParameterError",
          "The 'weights' parameter of KNeighborsClassifier must be a str among {'distance', "
            + "'uniform'}, a callable or None. Got '\(weights)' instead.")
      }
      guard metric == "euclidean" || metric == "minkowski" && power == 2 else {
        throw PythonError(
          .notImplementedError, "lectern measures the distance of neighbors by p=2 alone")
      }
      let known = try rows(
        try NumPyArray(try Estimator.learned("_fit_X", call), call.interpreter).array)
      guard wanted >= 1, wanted <= known.count else {
        throw PythonError(
          .valueError,
          "Expected n_neighbors <= n_samples_fit, but n_neighbors = \(wanted), n_samples_fit = "
            + "\(known.count), n_samples = \(try call.interpreter.length(of: call[1]))")
      }
      var result: [[Double]] = []
      for row in try rows(try Estimator.table(call, 1)) {
        let distances = known.map { other in
          zip(row, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        }
        let order = distances.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
        var shares = [Double](repeating: 0, count: counts.count)
        let nearest = order.prefix(wanted)
        let isExact = nearest.contains { distances[$0] == 0 }
        for position in nearest {
          // By distance, rows at the very same place count alone.
          shares[classes[position]] +=
            !isByDistance
            ? 1
            : isExact ? (distances[position] == 0 ? 1 : 0) : 1 / distances[position].squareRoot()
        }
        let total = shares.reduce(0, +)
        result.append(shares.map { $0 / total })
      }
      return result
    })

  private typealias Scores =
    @Sendable (Call, [Int], [Double]) throws(PythonError) -> [[Double]]

  /// A class with `fit`, `predict`, `predict_proba` and `score`.
  private static func classifier(
    _ name: String, _ summary: String, _ parameters: String, scores: @escaping Scores
  ) -> ClassDefinition {
    let names = Estimator.parameterNames(parameters)
    return ClassDefinition(
      name, summary,
      methods: [
        Estimator.initializer(name, names, parameters),
        Estimator.representation(name, names, parameters),
        numpyFunction("fit", "(self, X, y)", "Learns from rows and their classes.") {
          call throws(PythonError) in
          let column = try call.labels(2)
          try Estimator.set("classes_", try Encoders.array(column.uniqueLabels), call)
          try Estimator.set(
            "_y", try .array(try TrainTestSplit.classNumbers(try call.array(2), call.interpreter)),
            call)
          try Estimator.set("_fit_X", call[1], call)
          return call[0]
        },
        numpyFunction("predict", "(self, X)", "The class of each row.") {
          call throws(PythonError) in
          try predicted(call, scores)
        },
        numpyFunction("predict_proba", "(self, X)", "The probability of each class for each row.") {
          call throws(PythonError) in
          let table = try table(call, scores)
          let width = table.first?.count ?? 0
          return .array(
            try raising { () throws(TensorError) in
              try NDArray(table.flatMap { $0 }, [table.count, width])
            })
        },
        numpyFunction("score", "(self, X, y)", "The share of rows that are predicted right.") {
          call throws(PythonError) in
          let guesses = try predicted(call, scores)
          let pair = Call(arguments: Arguments(call[2], guesses), interpreter: call.interpreter)
          return .float(try pair.targets().accuracy)
        },
      ] + Estimator.parameterMethods(name, names))
  }

  private static func table(_ call: Call, _ scores: Scores) throws(PythonError) -> [[Double]] {
    let classes = try call.interpreter.ints(try Estimator.learned("_y", call))
    var counts = [Double](repeating: 0, count: (classes.max() ?? 0) + 1)
    for own in classes { counts[own] += 1 }
    return try scores(call, classes, counts)
  }

  private static func predicted(_ call: Call, _ scores: Scores) throws(PythonError) -> Value {
    let best = try table(call, scores).map { row in row.firstIndex(of: row.max() ?? 0) ?? 0 }
    let classes = try NumPyArray(try Estimator.learned("classes_", call), call.interpreter)
    return .object(
      classes.object().with(
        try raising { () throws(TensorError) in
          try classes.array.taking(try NDArray(best), 0, .numpy)
        }))
  }

  private static func rows(_ table: NDArray) throws(PythonError) -> [[Double]] {
    let numbers = try table.doublesRaising()
    let width = table.rank == 2 ? table.shape[1] : 1
    return (0..<table.shape[0]).map { Array(numbers[$0 * width..<($0 + 1) * width]) }
  }
}
