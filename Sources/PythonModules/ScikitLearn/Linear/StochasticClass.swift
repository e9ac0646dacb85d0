import MiniPython
import Tensors

/// The descent behind `SGDClassifier`, `SGDRegressor` and `Perceptron`, which are written in Python.
enum StochasticClass {
  static let module = ModuleDefinition(
    "_sklearn_sgd_native", "Stochastic gradient descent.",
    functions: [
      FunctionDefinition(
        "descend", "X, y, weights, held_out, start, options",
        "Weights, intercept, their means, and the epochs that it took."
      ) { (arguments, interpreter) throws(PythonError) in
        guard case .dict(let options) = arguments[5] else {
          throw PythonError(.typeError, "options must be a dict")
        }
        let reader = Options(options: options, interpreter: interpreter)
        let task = try task(arguments, reader, interpreter)
        let start = try interpreter.elements(of: arguments[4])
        guard start.count == 4 else { throw PythonError(.valueError, "start has four parts") }
        let first = try SolverValues.numbers(start[0], interpreter)
        let averages = try SolverValues.numbers(start[2], interpreter)
        guard first.count == task.width, averages.isEmpty || averages.count == task.width else {
          throw PythonError(.valueError, "the weights do not fit the features")
        }
        var descent = StochasticDescent(
          task, weights: first, intercept: try interpreter.double(start[1]), averages: averages,
          averageIntercept: try interpreter.double(start[3]))
        descent.run(shouldStop: interpreter.shouldStop)
        guard !descent.overflowed else {
          throw PythonError(
            .valueError,
            "Floating-point under-/overflow occurred at epoch #\(descent.epochs). Scaling input "
              + "data with StandardScaler or MinMaxScaler might help.")
        }
        return .tuple([
          try SolverValues.vector(descent.vector.weights), .float(descent.intercept),
          try SolverValues.vector(descent.vector.averages), .float(descent.averageIntercept),
          .int(descent.epochs),
        ])
      }
    ])

  private struct Options {
    let options: DictObject
    let interpreter: Interpreter

    func double(_ name: String) throws(PythonError) -> Double {
      try interpreter.double(options[name] ?? .none)
    }
    func int(_ name: String) throws(PythonError) -> Int {
      try interpreter.int(options[name] ?? .none)
    }
    func text(_ name: String) throws(PythonError) -> String {
      try interpreter.text(options[name] ?? .none)
    }
    func flag(_ name: String) throws(PythonError) -> Bool {
      try interpreter.isTrue(options[name] ?? .none)
    }
  }

  private static func task(
    _ arguments: Arguments, _ options: Options, _ interpreter: Interpreter
  ) throws(PythonError) -> StochasticTask {
    let table = try NumPyArray(arguments[0], interpreter).array
    let width = table.rank == 2 ? table.shape[1] : 1
    let (targets, weights) = (
      try SolverValues.numbers(arguments[1], interpreter),
      try SolverValues.numbers(arguments[2], interpreter)
    )
    let held = try SolverValues.numbers(arguments[3], interpreter)
    let features = try table.doublesRaising()
    guard features.count == targets.count * width, weights.count == targets.count,
      held.count == targets.count
    else { throw PythonError(.valueError, "the rows and the targets are not equally many") }
    guard
      let loss = StochasticLoss(
        try options.text("loss"), epsilon: try options.double("epsilon")),
      let penalty = StochasticTask.Penalty(rawValue: try options.text("penalty")),
      let rate = StochasticTask.Rate(rawValue: try options.text("learning_rate"))
    else { throw PythonError(.valueError, "an unknown loss, penalty or learning rate") }
    return StochasticTask(
      features: features, width: width, targets: targets, weights: weights,
      isHeldOut: held.map { $0 != 0 }, loss: loss, penalty: penalty, rate: rate,
      alpha: try options.double("alpha"), mixing: try options.double("l1_ratio"),
      firstRate: try options.double("eta0"), ratePower: try options.double("power_t"),
      maxEpochs: try options.int("max_iter"), tolerance: try options.double("tol"),
      patience: try options.int("n_iter_no_change"),
      stopsEarly: try options.flag("early_stopping"),
      fitsIntercept: try options.flag("fit_intercept"), shuffles: try options.flag("shuffle"),
      seed: UInt32(truncatingIfNeeded: try options.int("seed")),
      positiveWeight: try options.double("weight_pos"),
      negativeWeight: try options.double("weight_neg"),
      averagesFrom: try options.double("average"), startStep: try options.double("t"),
      isClassifier: try options.flag("classifies"))
  }
}
