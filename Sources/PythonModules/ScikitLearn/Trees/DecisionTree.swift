import Foundation

/// A decision tree, its nodes in the order in which they were made.
struct DecisionTree {
  struct Node {
    var left = -1
    var right = -1
    var feature = -2
    var threshold = -2.0
    var impurity: Double
    var samples: Int
    var weight: Double
    /// The share of each class, or the mean.
    var value: [Double]
    var depth: Int
  }

  var nodes: [Node] = []

  /// Adds a node below another one, if that is not -1, and answers where it stands.
  mutating func add(_ node: Node, below parent: Int, isLeft: Bool) -> Int {
    let index = nodes.count
    nodes.append(node)
    guard parent >= 0 else { return index }
    if isLeft {
      nodes[parent].left = index
    } else {
      nodes[parent].right = index
    }
    return index
  }
}

/// How the purity of a node is measured.
enum TreeCriterion {
  case gini, entropy, squaredError
}

/// The rows of a tree's training and what stops its growth.
struct TreeTask {
  /// Row by row; float32 as scikit-learn keeps it.
  var features: [Float]
  var featureCount: Int
  /// Class numbers, or numbers to predict.
  var targets: [Double]
  var weights: [Double]
  var classCount: Int
  var criterion: TreeCriterion
  var maxDepth: Int
  var minSamplesSplit: Int
  var minSamplesLeaf: Int
  /// The least weight of the rows of a leaf.
  var minWeightLeaf: Double
  var maxFeatures: Int
  var minImpurityDecrease: Double
  /// Nil if the leaves are not counted.
  var maxLeafNodes: Int?
  /// Whether a threshold is drawn for each feature, instead of the best one sought.
  var splitsAtRandom: Bool
  /// The state of the generator that draws features.
  var seed: UInt32
}

/// The weighted sums of a node on either side of a split.
struct TreeSums {
  let criterion: TreeCriterion
  var total: [Double]
  var left: [Double]
  var right: [Double]
  var totalWeight = 0.0
  var leftWeight = 0.0
  var rightWeight = 0.0
  var squares = 0.0
  /// Where the sums on the left end.
  var position = 0

  init(_ task: TreeTask) {
    criterion = task.criterion
    let count = task.criterion == .squaredError ? 1 : task.classCount
    total = [Double](repeating: 0, count: count)
    (left, right) = (total, total)
  }

  mutating func add(_ target: Double, _ weight: Double) {
    if criterion == .squaredError {
      total[0] += weight * target
      squares += weight * target * target
    } else {
      total[Int(target)] += weight
    }
    totalWeight += weight
  }

  mutating func reset(to start: Int) {
    position = start
    for index in total.indices { left[index] = 0 }
    right = total
    leftWeight = 0
    rightWeight = totalWeight
  }

  /// Moves the border to a place, from the nearer end as scikit-learn does.
  mutating func move(
    to place: Int, end: Int, _ rows: [Int], _ task: TreeTask
  ) {
    if place - position <= end - place {
      for index in position..<place { change(rows[index], 1, task) }
    } else {
      left = total
      leftWeight = totalWeight
      for index in stride(from: end - 1, to: place - 1, by: -1) { change(rows[index], -1, task) }
    }
    rightWeight = totalWeight - leftWeight
    for index in total.indices { right[index] = total[index] - left[index] }
    position = place
  }

  private mutating func change(_ row: Int, _ sign: Double, _ task: TreeTask) {
    let weight = task.weights[row]
    if criterion == .squaredError {
      left[0] += sign * (weight * task.targets[row])
    } else {
      left[Int(task.targets[row])] += sign * weight
    }
    leftWeight += sign * weight
  }

  var impurity: Double {
    criterion == .squaredError
      ? squares / totalWeight - (total[0] / totalWeight) * (total[0] / totalWeight)
      : Self.impurity(total, totalWeight, criterion)
  }

  /// What is as large as the improvement for the same split.
  var proxy: Double {
    guard criterion != .squaredError else {
      return left[0] * left[0] / leftWeight + right[0] * right[0] / rightWeight
    }
    return -rightWeight * Self.impurity(right, rightWeight, criterion)
      - leftWeight * Self.impurity(left, leftWeight, criterion)
  }

  func childImpurities(
    _ rows: ArraySlice<Int>, _ task: TreeTask
  ) -> (left: Double, right: Double) {
    guard criterion == .squaredError else {
      return (
        Self.impurity(left, leftWeight, criterion), Self.impurity(right, rightWeight, criterion)
      )
    }
    let own = rows.reduce(0.0) { sum, row in
      sum + task.weights[row] * task.targets[row] * task.targets[row]
    }
    let (one, other) = (left[0] / leftWeight, right[0] / rightWeight)
    return (own / leftWeight - one * one, (squares - own) / rightWeight - other * other)
  }

  private static func impurity(
    _ counts: [Double], _ weight: Double, _ criterion: TreeCriterion
  ) -> Double {
    if criterion == .gini {
      return 1 - counts.reduce(0) { $0 + $1 * $1 } / (weight * weight)
    }
    return counts.reduce(0) { sum, count in
      guard count > 0 else { return sum }
      let share = count / weight
      return sum - share * (log(share) / log(2))
    }
  }
}
