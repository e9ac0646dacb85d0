extension TreeBuilder {
  /// A node that is in the tree, with the split that waits for its turn.
  private struct Candidate {
    var index: Int
    var node: Waiting
    var split: Split
  }

  /// Grows a tree of at most `count` leaves: the split that gains most comes first.
  ///
  /// - Source: `BestFirstTreeBuilder` in `sklearn/tree/_tree.pyx` of scikit-learn 1.9.
  mutating func bestFirst(leaves count: Int, shouldStop: () -> Bool) -> DecisionTree {
    var tree = DecisionTree()
    var candidates: [Candidate] = []
    add(
      Waiting(
        rows: 0..<rows.count, depth: 0, parent: -1, isLeft: false, impurity: .infinity,
        constantCount: 0), to: &tree, &candidates)
    var splitsLeft = count - 1
    while splitsLeft > 0, !shouldStop(),
      let place = candidates.indices.max(by: {
        candidates[$0].split.improvement < candidates[$1].split.improvement
      })
    {
      let (index, node, split) = (
        candidates[place].index, candidates[place].node, candidates[place].split
      )
      candidates.remove(at: place)
      splitsLeft -= 1
      tree.nodes[index].feature = split.feature
      tree.nodes[index].threshold = split.threshold
      for isLeft in [true, false] {
        add(
          Waiting(
            rows: isLeft
              ? node.rows.lowerBound..<split.place : split.place..<node.rows.upperBound,
            depth: node.depth + 1, parent: index, isLeft: isLeft,
            impurity: isLeft ? split.impurities.left : split.impurities.right, constantCount: 0),
          to: &tree, &candidates)
      }
    }
    return tree
  }

  private mutating func add(
    _ node: Waiting, to tree: inout DecisionTree, _ candidates: inout [Candidate]
  ) {
    var constantCount = 0
    let (leaf, split) = looked(at: node, &constantCount)
    let index = tree.add(leaf, below: node.parent, isLeft: node.isLeft)
    if let split { candidates.append(Candidate(index: index, node: node, split: split)) }
  }
}
