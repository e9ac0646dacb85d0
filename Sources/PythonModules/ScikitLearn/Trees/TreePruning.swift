/// Cutting branches off a grown tree that are not worth their leaves.
///
/// - Source: `_cost_complexity_prune` in `sklearn/tree/_tree.pyx` of scikit-learn 1.9.
struct TreePruning {
  /// One step of the pruning: from which strength on, and how impure the leaves are then.
  struct Step {
    var alpha: Double
    var impurity: Double
  }

  private let tree: DecisionTree
  private let own: [Double]
  private let parents: [Int]
  private var branch: [Double]
  private var leafCounts: [Int]
  private var isLeaf: [Bool]
  private var isInside: [Bool]
  private var isCandidate: [Bool]
  private(set) var steps: [Step] = []

  /// - Parameter tree: has at least its root.
  init(_ tree: DecisionTree) {
    let nodes = tree.nodes
    let whole = nodes.first?.weight ?? 1
    let own = nodes.map { $0.weight * $0.impurity / whole }
    var parents = [Int](repeating: -1, count: nodes.count)
    for (index, node) in nodes.enumerated() where node.left >= 0 {
      parents[node.left] = index
      parents[node.right] = index
    }
    var branch = [Double](repeating: 0, count: nodes.count)
    var leafCounts = [Int](repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() where node.left < 0 {
      branch[index] = own[index]
      var above = parents[index]
      while above >= 0 {
        branch[above] += own[index]
        leafCounts[above] += 1
        above = parents[above]
      }
    }
    self.tree = tree
    (self.own, self.parents, self.branch, self.leafCounts) = (own, parents, branch, leafCounts)
    isLeaf = nodes.map { $0.left < 0 }
    isInside = [Bool](repeating: true, count: nodes.count)
    isCandidate = isLeaf.map { !$0 }
    steps.append(Step(alpha: 0, impurity: branch.first ?? 0))
  }

  /// Cuts the weakest branch again and again, while it costs no more than `limit`.
  mutating func cut(to limit: Double) {
    while isCandidate.first == true {
      var (weakest, alpha) = (0, Double.greatestFiniteMagnitude)
      for index in isCandidate.indices where isCandidate[index] {
        let cost = (own[index] - branch[index]) / Double(leafCounts[index] - 1)
        if cost < alpha { (weakest, alpha) = (index, cost) }
      }
      if limit < alpha { return }
      remove(below: weakest)
      let gone = leafCounts[weakest] - 1
      leafCounts[weakest] = 0
      let change = own[weakest] - branch[weakest]
      branch[weakest] = own[weakest]
      var above = parents[weakest]
      while above >= 0 {
        leafCounts[above] -= gone
        branch[above] += change
        above = parents[above]
      }
      steps.append(Step(alpha: alpha, impurity: branch[0]))
    }
  }

  private mutating func remove(below top: Int) {
    var waiting = [top]
    while let index = waiting.popLast() {
      guard isInside[index] else { continue }
      isCandidate[index] = false
      isLeaf[index] = false
      isInside[index] = false
      if tree.nodes[index].left >= 0 {
        waiting += [tree.nodes[index].left, tree.nodes[index].right]
      }
    }
    isLeaf[top] = true
    isInside[top] = true
  }

  /// What is left of the tree.
  var result: DecisionTree {
    var made = DecisionTree()
    var waiting = [(index: 0, parent: -1, isLeft: false)]
    while let next = waiting.popLast() {
      guard tree.nodes.indices.contains(next.index) else { continue }
      var node = tree.nodes[next.index]
      let (left, right) = (node.left, node.right)
      (node.left, node.right) = (-1, -1)
      if isLeaf[next.index] { (node.feature, node.threshold) = (-2, -2) }
      let place = made.add(node, below: next.parent, isLeft: next.isLeft)
      guard !isLeaf[next.index] else { continue }
      waiting.append((right, place, false))
      waiting.append((left, place, true))
    }
    return made
  }
}
