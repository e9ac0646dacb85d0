import MiniPython
import Tensors

/// The grown tree behind the estimators of `sklearn.tree`, for those that are written in Python.
enum TreeClass {
  static let module = ModuleDefinition(
    "_sklearn_trees_native", "Grown trees.", classes: [definition])

  private final class Grown {
    let tree: DecisionTree
    init(_ tree: DecisionTree) { self.tree = tree }
  }

  private static let definition = ClassDefinition(
    "Tree", "A decision tree as arrays, one entry a node.",
    signature: "X, y, weights, n_classes, criterion, max_depth, min_samples_split, "
      + "min_samples_leaf, max_features, min_impurity_decrease, max_leaf_nodes, seed, min_weight_leaf, "
      + "splitter",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      let table = try NumPyArray(arguments[0], interpreter).array
      let width = table.rank == 2 ? table.shape[1] : 1
      let criterion: TreeCriterion =
        switch try interpreter.text(arguments[4]) {
        case "gini": .gini
        case "squared_error": .squaredError
        default: .entropy
        }
      let task = TreeTask(
        features: try table.doublesRaising().map { Float($0) }, featureCount: width,
        targets: try NumPyArray(arguments[1], interpreter).array.doublesRaising(),
        weights: try NumPyArray(arguments[2], interpreter).array.doublesRaising(),
        classCount: try interpreter.int(arguments[3]), criterion: criterion,
        maxDepth: try interpreter.int(arguments[5]),
        minSamplesSplit: try interpreter.int(arguments[6]),
        minSamplesLeaf: try interpreter.int(arguments[7]),
        minWeightLeaf: try interpreter.double(arguments[12]),
        maxFeatures: try interpreter.int(arguments[8]),
        minImpurityDecrease: try interpreter.double(arguments[9]),
        maxLeafNodes: arguments[10].isNone ? nil : try interpreter.int(arguments[10]),
        splitsAtRandom: try interpreter.text(arguments[13]) == "random",
        seed: UInt32(truncatingIfNeeded: try interpreter.int(arguments[11])))
      var builder = TreeBuilder(task)
      let tree = builder.tree(shouldStop: interpreter.shouldStop)
      return .object(InstanceObject(class: classObject, payload: Grown(tree)))
    },
    methods: [
      FunctionDefinition("__init__", "...") { (_, _) throws(PythonError) in .none },
      FunctionDefinition("pruned", "self, alpha", "The tree without its weak branches.") {
        (arguments, interpreter) throws(PythonError) in
        guard let own = (arguments[0].heapObject as? InstanceObject)?.classObject else {
          return arguments[0]
        }
        var pruning = TreePruning(try tree(arguments[0]))
        pruning.cut(to: try interpreter.double(arguments[1]))
        return .object(InstanceObject(class: own, payload: Grown(pruning.result)))
      },
      FunctionDefinition("pruning_path", "self", "The strengths that cut something off.") {
        (arguments, interpreter) throws(PythonError) in
        var pruning = TreePruning(try tree(arguments[0]))
        pruning.cut(to: .infinity)
        return .tuple([
          .list(pruning.steps.map { .float($0.alpha) }),
          .list(pruning.steps.map { .float($0.impurity) }),
        ])
      },
      FunctionDefinition("apply", "self, X", "The leaf of each row.") {
        (arguments, interpreter) throws(PythonError) in
        let nodes = try tree(arguments[0]).nodes
        let table = try NumPyArray(arguments[1], interpreter).array
        let numbers = try table.doublesRaising()
        let width = table.rank == 2 ? table.shape[1] : 1
        let leaves = (0..<table.shape[0]).map { row -> Int in
          var place = 0
          while nodes[place].left >= 0 {
            let node = nodes[place]
            let value = Double(Float(numbers[row * width + node.feature]))
            place = value <= node.threshold ? node.left : node.right
          }
          return place
        }
        return try .array(leaves)
      },
    ],
    properties: [
      whole("node_count") { $0.nodes.count },
      whole("max_depth") { $0.nodes.map(\.depth).max() ?? 0 },
      whole("n_leaves") { tree in tree.nodes.count { $0.left < 0 } },
      wholes("children_left", \.left), wholes("children_right", \.right),
      wholes("feature", \.feature), wholes("n_node_samples", \.samples),
      numbers("threshold", \.threshold), numbers("impurity", \.impurity),
      numbers("weighted_n_node_samples", \.weight),
      PropertyDefinition("value", "The shares or means of each node.") {
        (value, _) throws(PythonError) in
        let nodes = try tree(value).nodes
        let width = nodes.first?.value.count ?? 1
        return .array(
          try raising { () throws(TensorError) in
            try NDArray(nodes.flatMap(\.value), [nodes.count, 1, width])
          })
      },
    ])

  private static func tree(_ value: Value) throws(PythonError) -> DecisionTree {
    if let grown = (value.heapObject as? InstanceObject)?.payload as? Grown { return grown.tree }
    throw PythonError(.typeError, "expected a tree")
  }

  private static func whole(
    _ name: String, _ read: @escaping @Sendable (DecisionTree) -> Int
  ) -> PropertyDefinition {
    PropertyDefinition(name, "A number of the tree.") { (value, _) throws(PythonError) in
      .int(read(try tree(value)))
    }
  }

  private static func wholes(
    _ name: String, _ path: KeyPath<DecisionTree.Node, Int> & Sendable
  ) -> PropertyDefinition {
    PropertyDefinition(name, "One number a node.") { (value, _) throws(PythonError) in
      try .array(try tree(value).nodes.map { $0[keyPath: path] })
    }
  }

  private static func numbers(
    _ name: String, _ path: KeyPath<DecisionTree.Node, Double> & Sendable
  ) -> PropertyDefinition {
    PropertyDefinition(name, "One number a node.") { (value, _) throws(PythonError) in
      try SolverValues.vector(try tree(value).nodes.map { $0[keyPath: path] })
    }
  }
}
