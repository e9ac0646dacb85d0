import MiniPython
import Tensors

/// `train_test_split`.
enum TrainTestSplit {
  static let function = numpyFunction(
    "train_test_split",
    "(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None)",
    "Lists or arrays divided into rows for training and rows for testing."
  ) { call throws(PythonError) in
    let arrays = try call.interpreter.elements(of: call[0])
    guard let first = arrays.first else {
      throw PythonError(.valueError, "At least one array required as input")
    }
    let count = try call.interpreter.length(of: first)
    // The order of the rows, and the rows themselves.
    try call.interpreter.checkAllocation(count, times: 2, stride: 16)
    var lengths: [Int] = []
    for array in arrays { lengths.append(try call.interpreter.length(of: array)) }
    guard lengths.allSatisfy({ $0 == count }) else {
      throw PythonError(
        .valueError,
        "Found input variables with inconsistent numbers of samples: \(lengths)")
    }
    let sizes = try sizes(call, count)
    let rows: (train: [Int], test: [Int])
    if try !call.flag(4) {
      guard !call.isGiven(5) else {
        throw PythonError(
          .valueError, "Stratified train/test split is not implemented for shuffle=False")
      }
      rows = (Array(0..<sizes.train), Array(sizes.train..<sizes.train + sizes.test))
    } else {
      let source = try RandomStateArgument.source(call[3], call.interpreter)
      if call.isGiven(5) {
        let labels = try call.array(5)
        let classes = try classNumbers(labels, call.interpreter)
        try check(classes, labels, sizes, call.interpreter)
        rows = Splits.stratified(classes, train: sizes.train, test: sizes.test, source)
      } else {
        rows = Splits.shuffled(count, train: sizes.train, test: sizes.test, source)
      }
    }
    var parts: [Value] = []
    for array in arrays {
      parts.append(try RowSelection.rows(rows.train, of: array, call.interpreter))
      parts.append(try RowSelection.rows(rows.test, of: array, call.interpreter))
    }
    return .list(parts)
  }

  private static func check(
    _ classes: [Int], _ labels: NumPyArray, _ sizes: (train: Int, test: Int),
    _ interpreter: Interpreter
  ) throws(PythonError) {
    let classCount = (classes.max() ?? -1) + 1
    var counts = [Int](repeating: 0, count: classCount)
    for own in classes { counts[own] += 1 }
    if let rarest = counts.min(), rarest < 2 {
      var rare: [String] = []
      for (own, count) in counts.enumerated() where count < 2 {
        guard let row = classes.firstIndex(of: own) else { continue }
        rare.append(try interpreter.representation(of: labels.values[row]))
      }
      throw PythonError(
        .valueError,
        "The least populated classes in y have only \(rarest) member, which is too few. The minimum "
          + "number of groups for any class cannot be less than 2. Classes with too few members are: "
          + "[\(rare.joined(separator: ", "))]")
    }
    for (name, size) in [("train", sizes.train), ("test", sizes.test)] where size < classCount {
      throw PythonError(
        .valueError,
        "The \(name)_size = \(size) should be greater or equal to the number of classes = \(classCount)"
      )
    }
  }

  private static func sizes(
    _ call: Call, _ count: Int
  ) throws(PythonError) -> (train: Int, test: Int) {
    func wanted(_ index: Int, up: Bool) throws(PythonError) -> Int? {
      guard call.isGiven(index) else { return nil }
      let name = index == 1 ? "test_size" : "train_size"
      if case .int(let number) = call[index] {
        guard number > 0, number < count else {
          throw PythonError(
            .valueError,
            "\(name)=\(number) should be either positive and smaller than the number of samples "
              + "\(count) or a float in the (0, 1) range")
        }
        return number
      }
      let share = try call.double(index)
      guard share > 0, share < 1 else {
        throw PythonError(
          "sklearn.exceptions.InvalidParameterError",
          "The '\(name)' parameter of train_test_split must be a float in the range (0.0, 1.0), an "
            + "int in the range [1, inf) or None. Got "
            + "\(try call.interpreter.representation(of: call[index])) instead.")
      }
      return Int((share * Double(count)).rounded(up ? .up : .down))
    }
    let (test, train) = (try wanted(1, up: true), try wanted(2, up: false))
    let testCount =
      test ?? train.map { count - $0 } ?? Int((0.25 * Double(count)).rounded(.up))
    let trainCount = train ?? count - testCount
    guard testCount + trainCount <= count else {
      throw PythonError(
        .valueError,
        "The sum of train_size and test_size = \(testCount + trainCount), should be smaller than "
          + "the number of samples \(count). Reduce test_size and/or train_size.")
    }
    guard trainCount > 0 else {
      throw PythonError(
        .valueError,
        "With n_samples=\(count), test_size="
          + (call.isGiven(1) ? try call.interpreter.display(of: call[1]) : "0.25")
          + " and train_size=\(try call.interpreter.display(of: call[2])), the resulting train set will "
          + "be empty. Adjust any of the aforementioned parameters.")
    }
    return (trainCount, testCount)
  }

  /// Labels as numbers from 0, in sorted order.
  static func classNumbers(
    _ array: NumPyArray, _ interpreter: Interpreter
  ) throws(PythonError) -> [Int] {
    let column = try array.labelColumn(interpreter)
    var numbers = [Int](repeating: 0, count: column.count)
    for (position, label) in column.uniqueLabels.enumerated() {
      for (row, isOne) in column.matches(label).enumerated() where isOne { numbers[row] = position }
    }
    return numbers
  }
}

/// What `random_state=` stands for.
enum RandomStateArgument {
  static func source(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> any RandomSource {
    if value.isNone { return GlobalRandomState.of(interpreter) }
    if case .object(let random as RandomObject) = value { return random.source }
    return try RandomSeed.legacy(value, interpreter)
  }
}

/// Rows of a list, an array or a tensor.
enum RowSelection {
  static func rows(
    _ positions: [Int], of value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    switch value {
    case .list(let list): return .list(positions.map { list.elements[$0] })
    case .tuple(let tuple): return .list(positions.map { tuple.elements[$0] })
    case .object(let array as ArrayObject):
      return .object(
        array.with(
          try raising { () throws(TensorError) in
            try array.array.taking(try NDArray(positions), 0, .numpy)
          }))
    default:
      if case .object(let object) = value, object is any ArrayValued {
        return try interpreter.item(.list(positions.map { .int($0) }), of: value)
      }
      let elements = try interpreter.elements(of: value)
      return .list(positions.map { elements[$0] })
    }
  }
}
