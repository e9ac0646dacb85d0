/// What one tree over counted values is grown from.
struct HistogramTask {
  /// The group of each value, row by row.
  var groups: [UInt8]
  var width: Int
  /// How many groups each column has, without that of missing values.
  var groupCounts: [Int]
  /// The group of missing values.
  var missingGroup: Int
  var hasMissing: [Bool]
  var gradients: [Float]
  /// Empty where they are all one.
  var curvatures: [Float]
  var maxLeaves: Int?
  var maxDepth: Int?
  var minSamplesLeaf: Int
  var penalty: Double
  var learningRate: Double
}

/// A node of a tree over counted values; a leaf has no children.
struct HistogramNode {
  var rows: Range<Int>
  var depth: Int
  var gradient: Double
  var curvature: Double
  var value: Double
  var split: HistogramSplit?
  var left = -1
  var right = -1
}

/// Where a node is cut.
struct HistogramSplit {
  var gain: Double
  var feature: Int
  /// The last group that goes left.
  var group: Int
  var missingGoesLeft: Bool
  var gradientLeft: Double
  var curvatureLeft: Double
  var countLeft: Int
}

/// Grows a tree whose best leaf is split next, from counts of grouped values.
///
/// - Source: `grower.py`, `histogram.pyx` and `splitting.pyx` of scikit-learn 1.9, without
///   categories and constraints.
struct HistogramTree {
  private struct Entry {
    var gradient = 0.0
    var curvature = 0.0
    var count = 0
  }

  private let task: HistogramTask
  private(set) var nodes: [HistogramNode] = []
  /// The rows in the order of the nodes' ranges.
  private(set) var order: [Int]
  private var histograms: [Int: [Entry]] = [:]
  private var heap: [Int] = []
  private var leafCount = 0
  private let breadth: Int

  init(_ task: HistogramTask) {
    self.task = task
    order = Array(task.gradients.indices)
    breadth = task.missingGroup + 1
  }

  /// - Parameter shouldStop: asked at each split; true leaves the tree as it is.
  mutating func grow(shouldStop: () -> Bool) {
    let rows = order.count
    let whole = histogram(0..<rows)
    var root = HistogramNode(rows: 0..<rows, depth: 0, gradient: 0, curvature: 0, value: 0)
    for entry in whole.prefix(breadth) {
      root.gradient += entry.gradient
      root.curvature += task.curvatures.isEmpty ? Double(entry.count) : entry.curvature
    }
    nodes = [root]
    if rows < 2 * task.minSamplesLeaf || root.curvature < 1e-3 {
      leafCount = 1
      return
    }
    histograms[0] = whole
    offer(0)
    while !heap.isEmpty, !shouldStop() { splitNext() }
  }

  private func histogram(_ rows: Range<Int>) -> [Entry] {
    var entries = [Entry](repeating: Entry(), count: task.width * breadth)
    for row in order[rows] {
      let gradient = Double(task.gradients[row])
      let curvature = task.curvatures.isEmpty ? 0 : Double(task.curvatures[row])
      for feature in 0..<task.width {
        let place = feature * breadth + Int(task.groups[row * task.width + feature])
        entries[place].gradient += gradient
        entries[place].curvature += curvature
        entries[place].count += 1
      }
    }
    return entries
  }

  private mutating func offer(_ index: Int) {
    guard let split = bestSplit(index), split.gain > 0 else {
      leafCount += 1
      histograms[index] = nil
      return
    }
    nodes[index].split = split
    heap.append(index)
    rise(heap.count - 1)
  }

  // MARK: the heap, whose order among equals is Python's

  private func comesBefore(_ one: Int, _ other: Int) -> Bool {
    (nodes[one].split?.gain ?? 0) > (nodes[other].split?.gain ?? 0)
  }

  private mutating func rise(_ start: Int, from least: Int = 0) {
    var place = start
    let item = heap[place]
    while place > least {
      let parent = (place - 1) >> 1
      guard comesBefore(item, heap[parent]) else { break }
      heap[place] = heap[parent]
      place = parent
    }
    heap[place] = item
  }

  private mutating func popped() -> Int? {
    guard let last = heap.popLast() else { return nil }
    guard let first = heap.first else { return last }
    heap[0] = last
    var (place, child) = (0, 1)
    while child < heap.count {
      if child + 1 < heap.count, !comesBefore(heap[child], heap[child + 1]) { child += 1 }
      heap[place] = heap[child]
      place = child
      child = 2 * place + 1
    }
    heap[place] = last
    rise(place)
    return first
  }

  // MARK: splits

  private mutating func splitNext() {
    guard let index = popped(), var split = nodes[index].split else { return }
    let node = nodes[index]
    let (feature, group) = (split.feature, UInt8(split.group))
    var (lefts, rights): ([Int], [Int]) = ([], [])
    for row in order[node.rows] {
      let own = task.groups[row * task.width + feature]
      let goesLeft = Int(own) == task.missingGroup ? split.missingGoesLeft : own <= group
      if goesLeft { lefts.append(row) } else { rights.append(row) }
    }
    let middle = node.rows.lowerBound + lefts.count
    order.replaceSubrange(node.rows, with: lefts + rights)
    var children: [HistogramNode] = []
    for isLeft in [true, false] {
      let gradient = isLeft ? split.gradientLeft : node.gradient - split.gradientLeft
      let curvature = isLeft ? split.curvatureLeft : node.curvature - split.curvatureLeft
      children.append(
        HistogramNode(
          rows: isLeft ? node.rows.lowerBound..<middle : middle..<node.rows.upperBound,
          depth: node.depth + 1, gradient: gradient, curvature: curvature,
          value: value(gradient, curvature)))
    }
    if !task.hasMissing[feature] { split.missingGoesLeft = lefts.count > rights.count }
    let (left, right) = (nodes.count, nodes.count + 1)
    nodes[index].split = split
    (nodes[index].left, nodes[index].right) = (left, right)
    nodes += children
    let leaves = leafCount + heap.count + 2
    if leaves == task.maxLeaves {
      leafCount += 2 + heap.count
      heap = []
      return
    }
    if node.depth + 1 == task.maxDepth {
      leafCount += 2
      histograms[index] = nil
      return
    }
    let splitsLeft = lefts.count >= task.minSamplesLeaf * 2
    let splitsRight = rights.count >= task.minSamplesLeaf * 2
    if !splitsLeft { leafCount += 1 }
    if !splitsRight { leafCount += 1 }
    if splitsLeft || splitsRight {
      let (small, large) = lefts.count < rights.count ? (left, right) : (right, left)
      let counted = histogram(nodes[small].rows)
      var rest = histograms[index] ?? histogram(node.rows)
      for place in rest.indices {
        rest[place].gradient -= counted[place].gradient
        rest[place].curvature -= counted[place].curvature
        rest[place].count -= counted[place].count
      }
      histograms[small] = counted
      histograms[large] = rest
      if splitsLeft { offer(left) }
      if splitsRight { offer(right) }
    }
    histograms[index] = nil
    if !splitsLeft { histograms[left] = nil }
    if !splitsRight { histograms[right] = nil }
  }

  private func value(_ gradient: Double, _ curvature: Double) -> Double {
    -gradient / (curvature + task.penalty + 1e-15)
  }

  private func bestSplit(_ index: Int) -> HistogramSplit? {
    guard let entries = histograms[index] else { return nil }
    var best: HistogramSplit?
    for feature in 0..<task.width {
      var found = scan(nodes[index], entries, feature, fromLeft: true, above: -1)
      if task.hasMissing[feature] {
        found =
          scan(nodes[index], entries, feature, fromLeft: false, above: found?.gain ?? -1) ?? found
      }
      if let found, found.gain > best?.gain ?? -1 { best = found }
    }
    return best
  }

  /// The best cut of one column; missing values are on the side that is scanned last.
  private func scan(
    _ node: HistogramNode, _ entries: [Entry], _ feature: Int, fromLeft: Bool, above: Double
  ) -> HistogramSplit? {
    let count = task.groupCounts[feature]
    let groups: [Int] =
      fromLeft
      ? Array(0..<max(0, count - (task.hasMissing[feature] ? 0 : 1)))
      : Array(stride(from: count - 2, through: 0, by: -1))
    var (best, bestGain): (HistogramSplit?, Double) = (nil, above)
    var (gradient, curvature, seen) = (0.0, 0.0, 0)
    let before = node.gradient * node.value
    for group in groups {
      let entry = entries[feature * breadth + (fromLeft ? group : group + 1)]
      seen += entry.count
      curvature += task.curvatures.isEmpty ? Double(entry.count) : entry.curvature
      gradient += entry.gradient
      let (others, rest) = (node.rows.count - seen, node.curvature - curvature)
      if seen < task.minSamplesLeaf { continue }
      if others < task.minSamplesLeaf { break }
      if curvature < 1e-3 { continue }
      if rest < 1e-3 { break }
      let other = node.gradient - gradient
      let (left, right) = fromLeft ? (gradient, other) : (other, gradient)
      let (curveLeft, curveRight) = fromLeft ? (curvature, rest) : (rest, curvature)
      var gain = before
      gain -= left * value(left, curveLeft)
      gain -= right * value(right, curveRight)
      if gain > bestGain, gain > 0 {
        bestGain = gain
        best = HistogramSplit(
          gain: gain, feature: feature, group: group, missingGoesLeft: !fromLeft,
          gradientLeft: left, curvatureLeft: curveLeft, countLeft: fromLeft ? seen : others)
      }
    }
    return best
  }

  /// The value of each row's leaf.
  var rowValues: [Double] {
    var values = [Double](repeating: 0, count: order.count)
    for node in nodes where node.left < 0 {
      for row in order[node.rows] { values[row] = node.value * task.learningRate }
    }
    return values
  }
}
