import MiniPython
import Tensors

/// `torch.utils.data`: datasets, samplers and loaders.
enum DataClasses {
  static let all =
    [dataset, iterable, tensorDataset, subset, concatenated, DataLoaderClass.definition]
    + SamplerClasses.all

  static func get(
    _ value: Value, _ name: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    try interpreter.attribute(interpreter.names.name(name), of: value)
  }

  static func set(
    _ value: Value, _ name: String, _ new: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    try interpreter.setAttribute(interpreter.names.name(name), of: value, to: new)
  }

  private static let dataset = ClassDefinition(
    "Dataset", "What datasets inherit from: define __len__ and __getitem__.",
    example: "class Squares(Dataset): ...",
    methods: [
      FunctionDefinition("__getitem__", "(self, index)") { (_, _) throws(PythonError) in
        throw PythonError(
          .notImplementedError, "Subclasses of Dataset should implement __getitem__.")
      },
      FunctionDefinition("__add__", "(self, other)") {
        (arguments, interpreter) throws(PythonError) in
        try interpreter.call(
          .object(interpreter.nativeClass("torch.utils.data.ConcatDataset")),
          Arguments(.list([arguments[0], arguments[1]])))
      },
    ],
    constants: { _ in [("_is_generic", .bool(true))] })

  private static let iterable = ClassDefinition(
    "IterableDataset", base: "torch.utils.data.Dataset", "A dataset that is only iterated.")

  private static let tensorDataset = ClassDefinition(
    "TensorDataset", base: "torch.utils.data.Dataset", "The rows of several tensors, side by side.",
    example: "TensorDataset(x, y)",
    methods: [
      FunctionDefinition("__init__", "(self, *tensors)") {
        (arguments, interpreter) throws(PythonError) in
        var lengths: Set<Int> = []
        for value in try interpreter.elements(of: arguments[1]) {
          guard let tensor = value.tensorObject?.tensor else {
            throw PythonError(
              .typeError, "TensorDataset needs tensors, not \(interpreter.type(of: value).name)",
              advice: "turn arrays into tensors: torch.from_numpy(x)")
          }
          lengths.insert(tensor.shape.first ?? 0)
        }
        guard lengths.count <= 1 else {
          throw PythonError("AssertionError", "Size mismatch between tensors")
        }
        try set(arguments[0], "tensors", arguments[1], interpreter)
        return .none
      },
      FunctionDefinition("__len__", "(self)") { (arguments, interpreter) throws(PythonError) in
        let tensors = try interpreter.elements(of: get(arguments[0], "tensors", interpreter))
        return .int(tensors.first?.tensorObject?.tensor.shape.first ?? 0)
      },
      FunctionDefinition("__getitem__", "(self, index)") {
        (arguments, interpreter) throws(PythonError) in
        var parts: [Value] = []
        for tensor in try interpreter.elements(of: get(arguments[0], "tensors", interpreter)) {
          parts.append(try interpreter.item(arguments[1], of: tensor))
        }
        return .tuple(parts)
      },
    ])

  private static let subset = ClassDefinition(
    "Subset", base: "torch.utils.data.Dataset", "Some elements of a dataset.",
    example: "Subset(data, [0, 2, 4])",
    methods: [
      FunctionDefinition("__init__", "(self, dataset, indices)") {
        (arguments, interpreter) throws(PythonError) in
        try set(arguments[0], "dataset", arguments[1], interpreter)
        try set(arguments[0], "indices", arguments[2], interpreter)
        return .none
      },
      FunctionDefinition("__len__", "(self)") { (arguments, interpreter) throws(PythonError) in
        .int(try interpreter.length(of: get(arguments[0], "indices", interpreter)))
      },
      FunctionDefinition("__getitem__", "(self, index)") {
        (arguments, interpreter) throws(PythonError) in
        let indices = try get(arguments[0], "indices", interpreter)
        let dataset = try get(arguments[0], "dataset", interpreter)
        if case .list(let list) = arguments[1] {
          var parts: [Value] = []
          for element in list.elements {
            parts.append(
              try interpreter.item(interpreter.item(element, of: indices), of: dataset))
          }
          return .list(parts)
        }
        return try interpreter.item(interpreter.item(arguments[1], of: indices), of: dataset)
      },
    ])

  private static let concatenated = ClassDefinition(
    "ConcatDataset", base: "torch.utils.data.Dataset", "Several datasets one after the other.",
    methods: [
      FunctionDefinition("__init__", "(self, datasets)") {
        (arguments, interpreter) throws(PythonError) in
        let parts = try interpreter.elements(of: arguments[1])
        guard !parts.isEmpty else {
          throw PythonError("AssertionError", "datasets should not be an empty iterable")
        }
        try set(arguments[0], "datasets", .list(parts), interpreter)
        var (total, ends) = (0, [Value]())
        for part in parts {
          let (sum, isTooLong) = total.addingReportingOverflow(try interpreter.length(of: part))
          guard !isTooLong else {
            throw PythonError(.overflowError, "the datasets together are too long")
          }
          total = sum
          ends.append(.int(total))
        }
        try set(arguments[0], "cumulative_sizes", .list(ends), interpreter)
        return .none
      },
      FunctionDefinition("__len__", "(self)") { (arguments, interpreter) throws(PythonError) in
        let ends = try get(arguments[0], "cumulative_sizes", interpreter)
        return try interpreter.elements(of: ends).last ?? .int(0)
      },
      FunctionDefinition("__getitem__", "(self, index)") {
        (arguments, interpreter) throws(PythonError) in
        let parts = try interpreter.elements(of: get(arguments[0], "datasets", interpreter))
        var index = try interpreter.int(arguments[1])
        if index < 0 { index += try interpreter.length(of: arguments[0]) }
        for part in parts {
          let count = try interpreter.length(of: part)
          if index < count { return try interpreter.item(.int(index), of: part) }
          index -= count
        }
        throw PythonError(.indexError, "index out of range")
      },
    ])

  // MARK: Functions

  static let functions: [FunctionDefinition] = [
    FunctionDefinition(
      "random_split", "(dataset, lengths, generator=None)", "Parts drawn at random.",
      example: "train, test = random_split(data, [0.8, 0.2])"
    ) { (arguments, interpreter) throws(PythonError) in try randomSplit(arguments, interpreter) },
    FunctionDefinition("default_collate", "(batch)", "Samples as one batch.") {
      (arguments, interpreter) throws(PythonError) in
      try Collation(interpreter).collate(interpreter.elements(of: arguments[0]))
    },
  ]

  private static func randomSplit(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let count = try interpreter.length(of: arguments[0])
    var fractions: [Double] = []
    for value in try interpreter.elements(of: arguments[1]) {
      fractions.append(try interpreter.double(value))
    }
    var lengths = fractions.map { Int(saturating: $0) }
    let sum = fractions.reduce(0, +)
    if abs(sum - 1) <= 1e-9 * max(sum, 1), sum <= 1 {
      for (index, fraction) in fractions.enumerated() where fraction < 0 || fraction > 1 {
        throw PythonError(.valueError, "Fraction at index \(index) is not between 0 and 1")
      }
      lengths = fractions.map { Int((Double(count) * $0).rounded(.down)) }
      var rest = count - lengths.reduce(0, +)
      var index = 0
      while rest > 0 {
        lengths[index % lengths.count] += 1
        index += 1
        rest -= 1
      }
    }
    guard lengths.reduce(0, +) == count else {
      throw PythonError(
        .valueError, "Sum of input lengths does not equal the length of the input dataset!",
        advice: "the dataset has \(count) elements")
    }
    let call = OperationCall(arguments, interpreter, name: "random_split")
    let generator = try call.generator(2)
    let order = try numeric { () throws(TensorError) in
      try generator.permutation(count).integers()
    }
    let subset = try interpreter.nativeClass("torch.utils.data.Subset")
    var parts: [Value] = []
    var start = 0
    for length in lengths {
      let indices = order[start..<(start + length)].map { Value.int($0) }
      parts.append(
        try interpreter.call(.object(subset), Arguments(arguments[0], .list(indices))))
      start += length
    }
    return .list(parts)
  }
}
