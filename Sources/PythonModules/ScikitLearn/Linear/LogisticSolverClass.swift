import MiniPython
import Tensors

/// The slower solvers of logistic regression, which is written in Python.
enum LogisticSolverClass {
  static let module = ModuleDefinition(
    "_sklearn_logistic_native", "Solvers of logistic regression.",
    functions: [
      FunctionDefinition(
        "sparse", "X, positive, costs, tol, max_iter, seed", "The weights, and how many steps."
      ) { (arguments, interpreter) throws(PythonError) in
        let (features, width) = try table(arguments[0], interpreter)
        let positive = try SolverValues.numbers(arguments[1], interpreter)
        let costs = try SolverValues.numbers(arguments[2], interpreter)
        guard features.count == width * costs.count, positive.count == costs.count else {
          throw PythonError(.valueError, "the rows and the targets are not equally many")
        }
        let columns = (0..<width).map { column in
          costs.indices.map { features[$0 * width + column] }
        }
        var solver = SparseLogistic(
          columns: columns, isPositive: positive.map { $0 > 0 }, costs: costs,
          tolerance: try interpreter.double(arguments[3]),
          seed: UInt32(truncatingIfNeeded: try interpreter.int(arguments[5])))
        solver.run(
          limit: try interpreter.int(arguments[4]), shouldStop: interpreter.shouldStop)
        return .tuple([try SolverValues.vector(solver.weights), .int(solver.steps)])
      },
      FunctionDefinition(
        "average",
        "X, y, weights, classes, loss, tol, max_iter, step, alpha, beta, intercept, saga, seed",
        "Weights, intercepts, and the epochs that it took."
      ) { (arguments, interpreter) throws(PythonError) in
        let (features, width) = try table(arguments[0], interpreter)
        let targets = try SolverValues.numbers(arguments[1], interpreter)
        let weights = try SolverValues.numbers(arguments[2], interpreter)
        let classes = try interpreter.int(arguments[3])
        guard features.count == width * targets.count, weights.count == targets.count,
          (1...4096).contains(classes),
          let loss = StochasticAverageTask.Loss(rawValue: try interpreter.text(arguments[4]))
        else { throw PythonError(.valueError, "the rows and the targets are not equally many") }
        var solver = StochasticAverage(
          StochasticAverageTask(
            features: features, width: width, targets: targets, weights: weights,
            classCount: classes, loss: loss, tolerance: try interpreter.double(arguments[5]),
            maxEpochs: try interpreter.int(arguments[6]),
            stepSize: try interpreter.double(arguments[7]),
            alpha: try interpreter.double(arguments[8]),
            beta: try interpreter.double(arguments[9]),
            fitsIntercept: try interpreter.isTrue(arguments[10]),
            isUnbiased: try interpreter.isTrue(arguments[11]),
            seed: UInt32(truncatingIfNeeded: try interpreter.int(arguments[12]))))
        solver.run(shouldStop: interpreter.shouldStop)
        guard !solver.overflowed else {
          throw PythonError(
            .valueError,
            "Floating-point under-/overflow occurred at epoch #\(solver.epochs). Scaling input "
              + "data with StandardScaler or MinMaxScaler might help.")
        }
        return .tuple([
          try SolverValues.vector(solver.weights), try SolverValues.vector(solver.intercepts),
          .int(solver.epochs),
        ])
      },
    ])

  private static func table(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> ([Double], Int) {
    let array = try NumPyArray(value, interpreter).array
    return (try array.doublesRaising(), array.rank == 2 ? array.shape[1] : 1)
  }
}
