/// Grows a decision tree, feature by feature in the order of scikit-learn's generator: depth first, or
/// the best split first where the leaves are counted.
///
/// - Source: `sklearn/tree/_splitter.pyx`, `_criterion.pyx` and `_tree.pyx` of scikit-learn 1.9.
struct TreeBuilder {
  struct Waiting {
    var rows: Range<Int>
    var depth: Int
    var parent: Int
    var isLeft: Bool
    var impurity: Double
    var constantCount: Int
  }

  struct Split {
    var feature = 0
    var threshold = 0.0
    var place: Int
    var improvement = 0.0
    var impurities = (left: 0.0, right: 0.0)
  }

  private static let threshold = 1e-7
  private static let epsilon = 2.220446049250313e-16

  let task: TreeTask
  private(set) var rows: [Int]
  private var order: [Int]
  private var constants: [Int]
  private var values: [Float]
  private var state: UInt32
  private let wholeWeight: Double

  init(_ task: TreeTask) {
    self.task = task
    rows = task.targets.indices.filter { task.weights[$0] > 0 }
    order = Array(0..<task.featureCount)
    constants = order
    values = [Float](repeating: 0, count: task.targets.count)
    state = task.seed
    wholeWeight = rows.reduce(0) { $0 + task.weights[$1] }
  }

  /// - Parameter shouldStop: asked at each node; true leaves the tree as it is.
  mutating func tree(shouldStop: () -> Bool) -> DecisionTree {
    if let count = task.maxLeafNodes { return bestFirst(leaves: count, shouldStop: shouldStop) }
    var tree = DecisionTree()
    var waiting = [
      Waiting(
        rows: 0..<rows.count, depth: 0, parent: -1, isLeft: false, impurity: .infinity,
        constantCount: 0)
    ]
    while let next = waiting.popLast(), !shouldStop() {
      var constantCount = next.constantCount
      var (node, found) = looked(at: next, &constantCount)
      if let found {
        node.feature = found.feature
        node.threshold = found.threshold
      }
      let index = tree.add(node, below: next.parent, isLeft: next.isLeft)
      guard let split = found else { continue }
      waiting.append(
        Waiting(
          rows: split.place..<next.rows.upperBound, depth: next.depth + 1, parent: index,
          isLeft: false, impurity: split.impurities.right, constantCount: constantCount))
      waiting.append(
        Waiting(
          rows: next.rows.lowerBound..<split.place, depth: next.depth + 1, parent: index,
          isLeft: true, impurity: split.impurities.left, constantCount: constantCount))
    }
    return tree
  }

  /// A node without its split, and the split that it deserves, if any.
  mutating func looked(
    at next: Waiting, _ constantCount: inout Int
  ) -> (node: DecisionTree.Node, split: Split?) {
    var sums = TreeSums(task)
    for place in next.rows { sums.add(task.targets[rows[place]], task.weights[rows[place]]) }
    let impurity = next.parent < 0 ? sums.impurity : next.impurity
    let node = DecisionTree.Node(
      impurity: impurity, samples: next.rows.count, weight: sums.totalWeight,
      value: sums.total.map { $0 / sums.totalWeight }, depth: next.depth)
    guard next.depth < task.maxDepth, next.rows.count >= task.minSamplesSplit,
      next.rows.count >= 2 * task.minSamplesLeaf,
      sums.totalWeight >= 2 * task.minWeightLeaf, impurity > Self.epsilon
    else { return (node, nil) }
    let split = best(next.rows, &sums, impurity, &constantCount)
    let isWorthIt =
      split.place < next.rows.upperBound
      && split.improvement + Self.epsilon >= task.minImpurityDecrease
    return (node, isWorthIt ? split : nil)
  }

  private mutating func draw(_ low: Int, _ high: Int) -> Int {
    if state == 0 { state = 1 }
    state ^= state << 13
    state ^= state >> 17
    state ^= state << 5
    return low + Int(state % 0x8000_0000) % (high - low)
  }

  /// The best split of a node; its rows are put in order by it.
  private mutating func best(
    _ range: Range<Int>, _ sums: inout TreeSums, _ impurity: Double, _ constantCount: inout Int
  ) -> Split {
    let known = constantCount
    var (undrawn, visited, found, drawn, total) = (task.featureCount, 0, 0, 0, known)
    var best = Split(place: range.upperBound)
    var bestProxy = -Double.infinity
    var last = -1
    while undrawn > total, visited < task.maxFeatures || visited <= found + drawn {
      visited += 1
      var place = draw(drawn, undrawn - found)
      if place < known {
        order.swapAt(drawn, place)
        drawn += 1
        continue
      }
      place += found
      let feature = order[place]
      last = feature
      let (low, high) =
        task.splitsAtRandom ? extremes(range, of: feature) : sorted(range, by: feature)
      if Double(high) <= Double(low) + Self.threshold {
        order.swapAt(place, total)
        found += 1
        total += 1
        continue
      }
      undrawn -= 1
      order.swapAt(undrawn, place)
      if task.splitsAtRandom {
        tryThreshold(range, feature, low, high, &sums, &best, &bestProxy)
      } else {
        scan(range, feature, &sums, &best, &bestProxy)
      }
    }
    if best.place < range.upperBound {
      // Rows that were put on their sides last stay as they lie.
      if !task.splitsAtRandom || last != best.feature {
        separate(range, best.feature, best.threshold)
      }
      finish(&best, range, &sums, impurity)
    }
    order.replaceSubrange(0..<known, with: constants[0..<known])
    constants.replaceSubrange(known..<known + found, with: order[known..<known + found])
    constantCount = total
    return best
  }

  /// Puts the rows in order by a feature; answers its smallest and largest value.
  private mutating func sorted(_ range: Range<Int>, by feature: Int) -> (Float, Float) {
    let width = task.featureCount
    let pairs = range.map { (value: task.features[rows[$0] * width + feature], row: rows[$0]) }
      .sorted { $0.value < $1.value }
    for (place, pair) in zip(range, pairs) {
      values[place] = pair.value
      rows[place] = pair.row
    }
    return (values[range.lowerBound], values[range.upperBound - 1])
  }

  /// The smallest and largest value of a feature.
  private func extremes(_ range: Range<Int>, of feature: Int) -> (Float, Float) {
    var (low, high) = (Float.infinity, -Float.infinity)
    for place in range {
      let value = task.features[rows[place] * task.featureCount + feature]
      low = min(low, value)
      high = max(high, value)
    }
    return (low, high)
  }

  /// One split of the rows by one feature, at a threshold drawn between its ends.
  private mutating func tryThreshold(
    _ range: Range<Int>, _ feature: Int, _ low: Float, _ high: Float, _ sums: inout TreeSums,
    _ best: inout Split, _ bestProxy: inout Double
  ) {
    let share = Double(draw(0, 0x8000_0000))
    var threshold = (Double(high) - Double(low)) * share / Double(0x7FFF_FFFF) + Double(low)
    if threshold == Double(high) { threshold = Double(low) }
    let place = separate(range, feature, threshold)
    guard place - range.lowerBound >= task.minSamplesLeaf,
      range.upperBound - place >= task.minSamplesLeaf
    else { return }
    sums.reset(to: range.lowerBound)
    sums.move(to: place, end: range.upperBound, rows, task)
    guard sums.leftWeight >= task.minWeightLeaf, sums.rightWeight >= task.minWeightLeaf,
      sums.proxy > bestProxy
    else { return }
    bestProxy = sums.proxy
    best.feature = feature
    best.place = place
    best.threshold = threshold
  }

  /// All splits of sorted rows by one feature.
  private func scan(
    _ range: Range<Int>, _ feature: Int, _ sums: inout TreeSums, _ best: inout Split,
    _ bestProxy: inout Double
  ) {
    sums.reset(to: range.lowerBound)
    var place = range.lowerBound
    while place < range.upperBound {
      var previous = place
      place += 1
      while place < range.upperBound,
        Double(values[place]) <= Double(values[place - 1]) + Self.threshold
      {
        place += 1
      }
      previous = place - 1
      guard place < range.upperBound else { return }
      guard place - range.lowerBound >= task.minSamplesLeaf,
        range.upperBound - place >= task.minSamplesLeaf
      else { continue }
      sums.move(to: place, end: range.upperBound, rows, task)
      let proxy = sums.proxy
      guard sums.leftWeight >= task.minWeightLeaf, sums.rightWeight >= task.minWeightLeaf,
        proxy > bestProxy
      else { continue }
      bestProxy = proxy
      best.feature = feature
      best.place = place
      best.threshold = Double(values[previous]) / 2 + Double(values[place]) / 2
    }
  }

  /// Puts the rows on their sides; answers where the right side begins.
  @discardableResult
  private mutating func separate(
    _ range: Range<Int>, _ feature: Int, _ threshold: Double
  ) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      if Double(task.features[rows[low] * task.featureCount + feature]) <= threshold {
        low += 1
      } else {
        high -= 1
        rows.swapAt(low, high)
      }
    }
    return low
  }

  /// Says how much the split is worth.
  private func finish(
    _ split: inout Split, _ range: Range<Int>, _ sums: inout TreeSums, _ impurity: Double
  ) {
    sums.reset(to: range.lowerBound)
    sums.move(to: split.place, end: range.upperBound, rows, task)
    split.impurities = sums.childImpurities(rows[range.lowerBound..<split.place], task)
    let gain =
      impurity - sums.rightWeight / sums.totalWeight * split.impurities.right
      - sums.leftWeight / sums.totalWeight * split.impurities.left
    split.improvement = sums.totalWeight / wholeWeight * gain
  }
}
