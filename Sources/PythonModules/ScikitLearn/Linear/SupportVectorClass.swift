import MiniPython
import Tensors

/// What `SVC` and `SVR`, which are written in Python, need to be quick.
enum SupportVectorClass {
  static let module = ModuleDefinition(
    "_sklearn_svm_native", "Support vectors.",
    functions: [
      FunctionDefinition(
        "kernel", "X, Y, kind, gamma, coef0, degree", "How alike all rows of two tables are."
      ) { (arguments, interpreter) throws(PythonError) in
        let one = try NumPyArray(arguments[0], interpreter).array
        let other = try NumPyArray(arguments[1], interpreter).array
        guard one.rank == 2, other.rank == 2, one.shape[1] == other.shape[1],
          let kind = SupportVectorKernel.Kind(rawValue: try interpreter.text(arguments[2]))
        else { throw PythonError(.valueError, "the tables or the kernel do not fit") }
        let kernel = SupportVectorKernel(
          kind: kind, gamma: try interpreter.double(arguments[3]),
          constant: try interpreter.double(arguments[4]),
          degree: try interpreter.int(arguments[5]))
        let shape = try raising { () throws(TensorError) in
          try Shape([one.shape[0], other.shape[0]])
        }
        try raising { () throws(TensorError) in
          _ = try NDArray.zeros(shape, .float64)
        }
        let numbers = kernel.table(
          try one.doublesRaising(), try other.doublesRaising(), width: one.shape[1],
          shouldStop: interpreter.shouldStop)
        return .array(
          try raising { () throws(TensorError) in
            try NDArray(numbers, [one.shape[0], other.shape[0]])
          })
      },
      FunctionDefinition(
        "solve", "K, places, linear, signs, limits, tol, max_iter, start=None, shrinking=True",
        "The multipliers, the offset, and the steps that it took."
      ) { (arguments, interpreter) throws(PythonError) in
        func numbers(_ index: Int) throws(PythonError) -> [Double] {
          try NumPyArray(arguments[index], interpreter).array.doublesRaising()
        }
        let table = try NumPyArray(arguments[0], interpreter).array
        let kernel = try table.doublesRaising()
        let width = table.rank == 2 ? table.shape[1] : 0
        let places = try interpreter.ints(arguments[1])
        let (linear, signs, limits) = (try numbers(2), try numbers(3), try numbers(4))
        guard table.rank == 2, table.shape[0] == width, linear.count == places.count,
          signs.count == places.count, limits.count == places.count,
          places.allSatisfy({ (0..<width).contains($0) })
        else { throw PythonError(.valueError, "the parts of the problem do not fit") }
        var solver = SupportVectorSolver(
          linear: linear, signs: signs, limits: limits,
          diagonal: places.map { kernel[$0 * width + $0] },
          tolerance: try interpreter.double(arguments[5])
        ) { i, j in
          Float(signs[i] * signs[j] * kernel[places[i] * width + places[j]])
        }
        if arguments.count > 7, !arguments[7].isNone {
          let start = try numbers(7)
          guard start.count == places.count else {
            throw PythonError(.valueError, "the parts of the problem do not fit")
          }
          solver.begin(at: start)
        }
        solver.run(
          limit: try interpreter.int(arguments[6]),
          shrinks: arguments.count < 9 ? true : try interpreter.isTrue(arguments[8]),
          shouldStop: interpreter.shouldStop)
        let alpha = solver.alpha
        return .tuple([
          .array(try raising { () throws(TensorError) in try NDArray(alpha) }),
          .float(solver.offset), .int(solver.iterations),
        ])
      },
    ])
}
