import MiniPython
import Tensors

/// The trees behind `HistGradientBoostingClassifier` and its regressor, which are in Python.
enum HistogramTreeClass {
  static let module = ModuleDefinition(
    "_sklearn_histogram_native", "Trees over counted values.",
    functions: [
      FunctionDefinition(
        "grow",
        "groups, counts, missing, gradients, curvatures, max_leaves, max_depth, min_leaf, l2, rate",
        "What each row gains, and the tree's columns."
      ) { (arguments, interpreter) throws(PythonError) in
        func numbers(_ index: Int) throws(PythonError) -> [Double] {
          try NumPyArray(arguments[index], interpreter).array.doublesRaising()
        }
        let table = try NumPyArray(arguments[0], interpreter).array
        let width = table.rank == 2 ? table.shape[1] : 0
        let counts = try interpreter.ints(arguments[1])
        let missing = try interpreter.ints(arguments[2])
        let gradients = try numbers(3)
        let curvatures = arguments[4].isNone ? [] : try numbers(4)
        guard width > 0, counts.count == width, missing.count == width,
          gradients.count == table.shape[0],
          curvatures.isEmpty || curvatures.count == gradients.count
        else { throw PythonError(.valueError, "the parts of the tree do not fit") }
        var tree = HistogramTree(
          HistogramTask(
            groups: try table.doublesRaising().map { UInt8(min(max($0, 0), 255)) }, width: width,
            groupCounts: counts, missingGroup: 255, hasMissing: missing.map { $0 != 0 },
            gradients: gradients.map { Float($0) }, curvatures: curvatures.map { Float($0) },
            maxLeaves: arguments[5].isNone ? nil : try interpreter.int(arguments[5]),
            maxDepth: arguments[6].isNone ? nil : try interpreter.int(arguments[6]),
            minSamplesLeaf: try interpreter.int(arguments[7]),
            penalty: try interpreter.double(arguments[8]),
            learningRate: try interpreter.double(arguments[9])))
        tree.grow(shouldStop: interpreter.shouldStop)
        let nodes = tree.nodes
        let rate = try interpreter.double(arguments[9])
        func whole(_ read: (HistogramNode) -> Int) -> Value {
          .list(nodes.map { .int(read($0)) })
        }
        let values = tree.rowValues
        return .tuple([
          .array(try raising { () throws(TensorError) in try NDArray(values) }),
          whole { $0.left < 0 ? -1 : $0.split?.feature ?? -1 }, whole { $0.split?.group ?? 0 },
          whole { $0.split?.missingGoesLeft == true ? 1 : 0 }, whole(\.left), whole(\.right),
          .list(nodes.map { .float($0.value * rate) }),
        ])
      },
      FunctionDefinition(
        "leaves", "X, features, thresholds, missing, left, right", "The leaf of each row."
      ) { (arguments, interpreter) throws(PythonError) in
        let table = try NumPyArray(arguments[0], interpreter).array
        let numbers = try table.doublesRaising()
        let width = table.rank == 2 ? table.shape[1] : 1
        let features = try interpreter.ints(arguments[1])
        let thresholds = try NumPyArray(arguments[2], interpreter).array.doublesRaising()
        let missing = try interpreter.ints(arguments[3])
        let (left, right) = (try interpreter.ints(arguments[4]), try interpreter.ints(arguments[5]))
        guard
          [thresholds.count, missing.count, left.count, right.count].allSatisfy({
            $0 == features.count
          }), features.allSatisfy({ $0 < width }),
          (left + right).allSatisfy({ $0 < features.count })
        else { throw PythonError(.valueError, "the parts of the tree do not fit") }
        let found = (0..<table.shape[0]).map { row -> Int in
          var place = 0
          while left[place] > place, features[place] >= 0 {
            let value = numbers[row * width + features[place]]
            let goesLeft = value.isNaN ? missing[place] != 0 : value <= thresholds[place]
            place = goesLeft ? left[place] : right[place]
          }
          return place
        }
        return try .array(found)
      },
    ])
}
