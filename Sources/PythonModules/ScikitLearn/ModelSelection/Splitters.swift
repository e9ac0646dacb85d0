import MiniPython
import Tensors

/// `KFold`, `StratifiedKFold`, `TimeSeriesSplit` and `ShuffleSplit`.
enum Splitters {
  static let all: [ClassDefinition] = [
    splitter(
      "KFold", "Rows divided into folds, each once for testing.",
      "(n_splits=5, *, shuffle=False, random_state=None)"
    ) {
      rows, call, own throws(PythonError) in
      let number = try foldCount(rows, own, call)
      let source = try shuffler(own, call)
      return Splits.folds(rows, number, shuffledBy: source).map { test in
        (complement(of: test, in: rows), test)
      }
    },
    splitter(
      "StratifiedKFold", "Folds in which each class keeps its share.",
      "(n_splits=5, *, shuffle=False, random_state=None)"
    ) {
      rows, call, own throws(PythonError) in
      let number = try call.interpreter.int(own("n_splits"))
      let classes = try TrainTestSplit.classNumbers(try call.array(2), call.interpreter)
      var counts: [Int: Int] = [:]
      for label in classes { counts[label, default: 0] += 1 }
      guard let most = counts.values.max(), most >= number else {
        throw PythonError(
          .valueError,
          "n_splits=\(number) cannot be greater than the number of members in each class.")
      }
      let source = try shuffler(own, call)
      return Splits.stratifiedFolds(classes, number, shuffledBy: source).map { test in
        (complement(of: test, in: rows), test)
      }
    },
    splitter(
      "TimeSeriesSplit", "Folds in which training never sees what comes later.",
      "(n_splits=5, *, max_train_size=None, test_size=None, gap=0)"
    ) {
      rows, call, own throws(PythonError) in
      let (number, gap) = (
        try call.interpreter.int(own("n_splits")), try call.interpreter.int(own("gap"))
      )
      let given = try own("test_size")
      let size = given.isNone ? rows / (number + 1) : try call.interpreter.int(given)
      guard number + 1 <= rows else {
        throw PythonError(
          .valueError,
          "Cannot have number of folds=\(number + 1) greater than the number of samples=\(rows).")
      }
      guard rows - gap - size * number > 0, size > 0 else {
        throw PythonError(
          .valueError,
          "Too many splits=\(number) for number of samples=\(rows) with test_size=\(size) and "
            + "gap=\(gap).")
      }
      let limit = try own("max_train_size")
      let longest = limit.isNone ? Int.max : try call.interpreter.int(limit)
      return stride(from: rows - number * size, to: rows, by: size).map { start in
        let end = start - gap
        return (Array(max(0, end - min(longest, end))..<end), Array(start..<start + size))
      }
    },
    splitter(
      "ShuffleSplit", "Rows drawn anew for each split.",
      "(n_splits=10, *, test_size=None, train_size=None, random_state=None)"
    ) {
      rows, call, own throws(PythonError) in
      let number = try call.interpreter.int(own("n_splits"))
      let share = try own("test_size")
      let size =
        share.isNone ? 0.1 : try call.interpreter.double(share)
      let test = size < 1 ? Int((size * Double(rows)).rounded(.up)) : Int(size)
      let source = try RandomStateArgument.source(try own("random_state"), call.interpreter)
      return (0..<number).map { _ in
        let split = Splits.shuffled(rows, train: rows - test, test: test, source)
        return (split.train, split.test)
      }
    },
  ]

  private typealias Own = (String) throws(PythonError) -> Value

  private static func splitter(
    _ name: String, _ summary: String, _ signature: String,
    _ split:
      @escaping @Sendable (Int, Call, (String) throws(PythonError) -> Value) throws(PythonError)
      -> [([Int], [Int])]
  ) -> ClassDefinition {
    let parameters = signature.dropFirst().dropLast()
    let names = Estimator.parameterNames(String(parameters))
    return ClassDefinition(
      name, summary,
      methods: [
        checked(Estimator.initializer(name, names, String(parameters)), names),
        Estimator.representation(name, names, String(parameters)),
        numpyFunction(
          "split", "(self, X, y=None, groups=None)",
          "Rows for training and rows for testing, fold by fold."
        ) {
          call throws(PythonError) in
          let rows = try call.interpreter.length(of: call[1])
          // Each fold lists the rows on both sides.
          try call.interpreter.checkAllocation(rows, times: 4, stride: 8)
          let folds = try split(rows, call) { name throws(PythonError) in
            try Estimator.get(name, call)
          }
          var pairs: [Value] = []
          for (train, test) in folds {
            pairs.append(.tuple([try .array(train), try .array(test)]))
          }
          let all = pairs
          var next = 0
          return .object(
            ClosureIterator { (_) throws(PythonError) in
              guard next < all.count else { return nil }
              next += 1
              return all[next - 1]
            })
        },
        numpyFunction(
          "get_n_splits", "(self, X=None, y=None, groups=None)", "How many folds there are."
        ) {
          call throws(PythonError) in try Estimator.get("n_splits", call)
        },
      ])
  }

  /// The initializer of a splitter, which refuses numbers of folds and seeds that make no sense.
  private static func checked(
    _ initializer: FunctionDefinition, _ names: [String]
  ) -> FunctionDefinition {
    guard names.contains("n_splits"), names.contains("shuffle") || names.contains("gap") else {
      return initializer
    }
    let body = initializer.body
    return FunctionDefinition(initializer.name, initializer.signature, initializer.summary) {
      (arguments, interpreter) throws(PythonError) in
      let result = try body(arguments, interpreter)
      let call = Call(arguments: arguments, interpreter: interpreter)
      let count = try Estimator.get("n_splits", call)
      guard case .int(let number) = count else {
        throw PythonError(
          .valueError,
          "The number of folds must be of Integral type. \(try interpreter.display(of: count)) of "
            + "type \(try interpreter.representation(of: .object(interpreter.type(of: count)))) was "
            + "passed.")
      }
      guard number > 1 else {
        throw PythonError(
          .valueError,
          "k-fold cross-validation requires at least one train/test split by setting n_splits=2 or "
            + "more, got n_splits=\(number).")
      }
      if names.contains("shuffle"), try !interpreter.isTrue(Estimator.get("shuffle", call)),
        try !Estimator.get("random_state", call).isNone
      {
        throw PythonError(
          .valueError,
          "Setting a random_state has no effect since shuffle is False. You should leave random_state "
            + "to its default (None), or set shuffle=True.")
      }
      return result
    }
  }

  private static func foldCount(
    _ rows: Int, _ own: Own, _ call: Call
  ) throws(PythonError) -> Int {
    let number = try call.interpreter.int(own("n_splits"))
    guard number <= rows else {
      throw PythonError(
        .valueError,
        "Cannot have number of splits n_splits=\(number) greater than the number of samples: "
          + "n_samples=\(rows).")
    }
    return number
  }

  private static func shuffler(_ own: Own, _ call: Call) throws(PythonError) -> (any RandomSource)?
  {
    guard try call.interpreter.isTrue(own("shuffle")) else { return nil }
    return try RandomStateArgument.source(try own("random_state"), call.interpreter)
  }

  private static func complement(of rows: [Int], in count: Int) -> [Int] {
    let taken = Set(rows)
    return (0..<count).filter { !taken.contains($0) }
  }
}
