import MiniPython
import Networks
import Tensors

/// `keras.random`: numbers that follow from a seed alone.
///
/// - Source: `keras/src/random/` of Keras 3.15 on TensorFlow's stateless generator.
enum KerasRandom {
  static let seedGenerator = ClassDefinition(
    "SeedGenerator", "Seeds for one random operation after the other.",
    signature: "seed=None, name=None, **kwargs",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      let seed =
        arguments[0].isNone ? try interpreter.drawKerasSeed() : try interpreter.int(arguments[0])
      guard seed >= 0 else {
        throw PythonError(
          .valueError, "Argument `seed` cannot be negative. Received: seed=\(seed)")
      }
      let instance = InstanceObject(class: classObject, payload: Seeds(seed))
      instance.attributes[interpreter.names.name("seed")] = .int(seed)
      return .object(instance)
    },
    methods: [
      FunctionDefinition("next", "self, ordered=True", "The next pair of seeds.") {
        (arguments, interpreter) throws(PythonError) in
        guard let seeds = (arguments[0].heapObject as? InstanceObject)?.payload as? Seeds else {
          return .none
        }
        let (seed, counter) = (seeds.seed, seeds.take())
        let array = try numeric { () throws(TensorError) in
          try NDArray([seed, counter], [2]).cast(to: .int64)
        }
        return .object(KerasTensorObject(Tensor(array, mode: interpreter.keras.mode)))
      }
    ])

  /// A seed and how often it was used.
  private final class Seeds {
    let seed: Int
    private var counter = 0
    init(_ seed: Int) { self.seed = seed }
    func take() -> Int {
      defer { counter += 1 }
      return counter
    }
  }

  /// The seeds of calls that were given none: numbers that hardly ever come again.
  private struct SharedSeeds {
    var pair: (Int, Int)
    let settings: Int
    mutating func take() -> (Int, Int) {
      defer { pair = ((pair.0 + 1) * 5387 % 933199, (pair.1 + 1) * 5387 % 933199) }
      return pair
    }
  }

  static let functions: [FunctionDefinition] = [
    function("normal", "shape, mean=0.0, stddev=1.0, dtype=None, seed=None") {
      (a, i, source) throws(PythonError) in
      try floats(a[0], "StatelessRandomNormalV2", i) { (shape) throws(TensorError) in
        try source.normal(shape, mean: 0, deviation: 1)
      }.scaled(try i.double(a[2]), plus: try i.double(a[1]), i)
    },
    function("uniform", "shape, minval=0.0, maxval=1.0, dtype=None, seed=None") {
      (a, i, source) throws(PythonError) in
      let (low, high) = (try i.double(a[1]), try i.double(a[2]))
      return try floats(a[0], "StatelessRandomUniformV2", i) { (shape) throws(TensorError) in
        try source.uniform(shape, low: low, high: high)
      }
    },
    function("truncated_normal", "shape, mean=0.0, stddev=1.0, dtype=None, seed=None") {
      (a, i, source) throws(PythonError) in
      let (mean, deviation) = (try i.double(a[1]), try i.double(a[2]))
      return try floats(a[0], "StatelessTruncatedNormalV2", i) { (shape) throws(TensorError) in
        try source.truncatedNormal(shape, mean: mean, deviation: deviation)
      }
    },
    function("randint", "shape, minval, maxval, dtype='int32', seed=None") {
      (a, i, source) throws(PythonError) in
      let (low, high) = (try i.int(a[1]), try i.int(a[2]))
      let lengths = try TensorFlowErrors.sizes(a[0], "StatelessRandomUniformIntV2", i)
      let dtype = try TensorFlowValues.dtype(a[3], i) ?? .int32
      return try numeric { () throws(TensorError) in
        let shape = try Shape(lengths)
        return try NDArray(source.integers(shape.elementCount, low: low, high: high), shape)
          .cast(to: dtype)
      }
    },
    function("categorical", "logits, num_samples, dtype='int32', seed=None") {
      (a, i, source) throws(PythonError) in
      try categories(
        a[0], try i.int(a[1]), try TensorFlowValues.dtype(a[2], i) ?? .int32, source, i)
    },
    function("shuffle", "x, axis=0, seed=None") { (a, i, source) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(a[0], i)
      let axis = try i.int(a[1])
      return try numeric { () throws(TensorError) in
        let count = tensor.shape[try tensor.shape.axis(axis)]
        let keys = try source.uniform(try Shape([count]), low: 0, high: 1).floats()
        let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        return try tensor.data.taking(try NDArray(order), axis)
      }
    },
    function("dropout", "inputs, rate, noise_shape=None, seed=None") {
      (a, i, source) throws(PythonError) in
      let tensor = try i.kerasTensor(a[0])
      let rate = try i.double(a[1])
      return try numeric { () throws(TensorError) in
        try NDArray.binary(
          .multiply, .array(tensor.data),
          .array(try source.dropNoise(rate: rate, tensor.data.shape)))
      }
    },
  ]

  /// Class numbers drawn by rows of logits.
  static func categories(
    _ logits: Value, _ count: Int, _ dtype: DType, _ source: StatelessRandom,
    _ interpreter: Interpreter
  ) throws(PythonError) -> NDArray {
    let table = try interpreter.kerasTensor(logits, dtype: .float32)
    guard table.rank == 2 else {
      throw TensorFlowErrors.invalid(
        "Multinomial",
        "logits should be a matrix, got shape [\(table.shape.map(String.init).joined(separator: ","))]"
      )
    }
    guard count >= 0 else {
      throw TensorFlowErrors.invalid(
        "Multinomial", "num_samples should be nonnegative, got \(count)")
    }
    guard table.shape[1] > 0 || table.shape[0] == 0 else {
      throw TensorFlowErrors.invalid("Multinomial", "num_classes should be positive, got 0")
    }
    try interpreter.checkAllocation(max(1, table.shape[0]), times: count, stride: 8)
    let (numbers, columns) = (table.data.floats(), table.shape[1])
    let rows = (0..<table.shape[0]).map { Array(numbers[$0 * columns..<($0 + 1) * columns]) }
    let drawn = source.categories(rows, count: count).flatMap { $0 }
    return try numeric { () throws(TensorError) in
      try NDArray(drawn, try Shape([rows.count, count])).cast(to: dtype)
    }
  }

  private typealias Draw =
    @Sendable (Arguments, Interpreter, StatelessRandom) throws(PythonError) -> NDArray

  /// A function whose last parameter is a seed: a number, a `SeedGenerator`, or none.
  private static func function(
    _ name: String, _ signature: String, _ draw: @escaping Draw
  ) -> FunctionDefinition {
    let last = signature.split(separator: ",").count - 1
    return FunctionDefinition(name, signature, "Random numbers.") {
      (arguments, interpreter) throws(PythonError) in
      let source = try self.source(arguments[last], interpreter)
      let array = try draw(arguments, interpreter, source)
      return .object(KerasTensorObject(Tensor(array, mode: interpreter.keras.mode)))
    }
  }

  private static func source(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> StatelessRandom {
    if let seeds = (value.heapObject as? InstanceObject)?.payload as? Seeds {
      return StatelessRandom(seed: seeds.seed, counter: seeds.take())
    }
    if value.isNone {
      let seeds = interpreter.state(GlobalSeeds.self) { GlobalSeeds() }
      return try seeds.next(interpreter)
    }
    return StatelessRandom(seed: try interpreter.int(value), counter: 0)
  }

  /// The generator that calls without a seed share.
  private final class GlobalSeeds {
    private var seeds: SharedSeeds?
    func next(_ interpreter: Interpreter) throws(PythonError) -> StatelessRandom {
      let settings = interpreter.kerasShuffle.settings
      var own: SharedSeeds
      if let seeds, seeds.settings == settings {
        own = seeds
      } else {
        own = SharedSeeds(pair: (try interpreter.drawKerasSeed(), 0), settings: settings)
      }
      let (seed, counter) = own.take()
      seeds = own
      return StatelessRandom(seed: seed, counter: counter)
    }
  }

  private static func floats(
    _ shape: Value, _ operation: String, _ interpreter: Interpreter,
    _ draw: (Shape) throws(TensorError) -> NDArray
  ) throws(PythonError) -> NDArray {
    let lengths = try TensorFlowErrors.sizes(shape, operation, interpreter)
    return try numeric { () throws(TensorError) in try draw(try Shape(lengths)) }
  }
}

extension NDArray {
  fileprivate func scaled(
    _ factor: Double, plus offset: Double, _ interpreter: Interpreter
  ) throws(PythonError) -> NDArray {
    let array = self
    return try numeric { () throws(TensorError) in
      try NDArray(array.floats().map { $0 * Float(factor) + Float(offset) }, array.shape)
    }
  }
}
