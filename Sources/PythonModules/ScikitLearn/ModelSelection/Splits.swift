import MiniPython
import Tensors

/// How rows are divided, with scikit-learn's own draws.
enum Splits {
  /// Rows drawn at random for a test set, the rest for training.
  static func shuffled(
    _ count: Int, train: Int, test: Int, _ source: any RandomSource
  ) -> (train: [Int], test: [Int]) {
    let order = source.shuffledPositions(count)
    return (Array(order[test..<test + train]), Array(order[..<test]))
  }

  /// Rows drawn so that each class keeps its share.
  ///
  /// - Source: `StratifiedShuffleSplit` of scikit-learn 1.9.1.
  static func stratified(
    _ classes: [Int], train: Int, test: Int, _ source: any RandomSource
  ) -> (train: [Int], test: [Int]) {
    let classCount = (classes.max() ?? -1) + 1
    let members = (0..<classCount).map { own in classes.indices.filter { classes[$0] == own } }
    let trainCounts = shares(members.map(\.count), train, source)
    let left = zip(members, trainCounts).map { $0.count - $1 }
    let testCounts = shares(left, test, source)
    var (trainRows, testRows) = ([Int](), [Int]())
    for own in 0..<classCount {
      let order = source.shuffledPositions(members[own].count).map { members[own][$0] }
      trainRows += order.prefix(trainCounts[own])
      testRows += order.dropFirst(trainCounts[own]).prefix(testCounts[own])
    }
    let trainOrder = source.shuffledPositions(trainRows.count)
    let testOrder = source.shuffledPositions(testRows.count)
    return (trainOrder.map { trainRows[$0] }, testOrder.map { testRows[$0] })
  }

  /// How many rows of each class a draw takes; ties are broken by chance.
  private static func shares(
    _ counts: [Int], _ wanted: Int, _ source: any RandomSource
  ) -> [Int] {
    let total = Double(counts.reduce(0, +))
    let exact = counts.map { Double($0) / total * Double(wanted) }
    var taken = exact.map { Int($0.rounded(.down)) }
    var missing = wanted - taken.reduce(0, +)
    let rests = zip(exact, taken).map { $0 - Double($1) }
    for rest in Set(rests).sorted(by: >) where missing > 0 {
      let tied = rests.indices.filter { rests[$0] == rest }
      let added = min(tied.count, missing)
      for position in source.shuffledPositions(tied.count).prefix(added) {
        taken[tied[position]] += 1
      }
      missing -= added
    }
    return taken
  }

  /// The test rows of each fold; the rest is for training.
  static func folds(_ count: Int, _ number: Int, shuffledBy source: (any RandomSource)?) -> [[Int]]
  {
    var rows = Array(0..<count)
    if let source { source.shuffle(&rows) }
    var start = 0
    return (0..<number).map { fold in
      let size = count / number + (fold < count % number ? 1 : 0)
      defer { start += size }
      return rows[start..<start + size].sorted()
    }
  }

  /// The test rows of each fold, with each class spread over all folds.
  ///
  /// - Source: `StratifiedKFold` of scikit-learn 1.9.1.
  static func stratifiedFolds(
    _ classes: [Int], _ number: Int, shuffledBy source: (any RandomSource)?
  ) -> [[Int]] {
    // Classes are numbered by their first row.
    var numbers: [Int: Int] = [:]
    for own in classes where numbers[own] == nil { numbers[own] = numbers.count }
    let encoded = classes.map { numbers[$0] ?? 0 }
    let ordered = encoded.sorted()
    var folds = [Int](repeating: 0, count: classes.count)
    for own in 0..<numbers.count {
      var places: [Int] = []
      for fold in 0..<number {
        let amount = stride(from: fold, to: ordered.count, by: number)
          .count { ordered[$0] == own }
        places += [Int](repeating: fold, count: amount)
      }
      if let source { source.shuffle(&places) }
      for (place, row) in encoded.indices.filter({ encoded[$0] == own }).enumerated() {
        folds[row] = places[place]
      }
    }
    return (0..<number).map { fold in folds.indices.filter { folds[$0] == fold } }
  }
}

extension StrideTo<Int> {
  fileprivate func count(where isCounted: (Int) -> Bool) -> Int {
    reduce(0) { $0 + (isCounted($1) ? 1 : 0) }
  }
}
