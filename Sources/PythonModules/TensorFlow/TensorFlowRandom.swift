import MiniPython
import Networks
import Tensors

/// `tf.random`: numbers that follow from the seed of all operations and each one's own.
///
/// - Source: `tensorflow/python/framework/random_seed.py` and `random_ops.py` of TensorFlow 2.21.
enum TensorFlowRandom {
  /// `tf.print`, whose text goes where errors go.
  static let printing = FunctionDefinition(
    "print", "*inputs, **kwargs", "Writes values to the error output."
  ) { (arguments, interpreter) throws(PythonError) in
    var parts: [String] = []
    for value in try interpreter.elements(of: arguments[0]) {
      let plain = try value.arrayValue.map { (array) throws(PythonError) in
        try interpreter.numpyValue(array)
      }
      parts.append(try interpreter.display(of: plain ?? value))
    }
    interpreter.writeError(parts.joined(separator: " ") + "\n")
    return .none
  }

  static let functions: [FunctionDefinition] = [
    function("normal", "shape, mean=0.0, stddev=1.0, dtype=None, seed=None, name=None", floats) {
      (a, i, source) throws(PythonError) in
      let (mean, deviation) = (try i.double(a[1]), try i.double(a[2]))
      return try made(a[0], "RandomStandardNormal", i) { (shape) throws(TensorError) in
        try source.normal(shape, mean: mean, deviation: deviation)
      }
    },
    function(
      "truncated_normal", "shape, mean=0.0, stddev=1.0, dtype=None, seed=None, name=None", floats
    ) {
      (a, i, source) throws(PythonError) in
      let (mean, deviation) = (try i.double(a[1]), try i.double(a[2]))
      return try made(a[0], "TruncatedNormal", i) { (shape) throws(TensorError) in
        try source.truncatedNormal(shape, mean: mean, deviation: deviation)
      }
    },
    function("uniform", "shape, minval=0, maxval=None, dtype=None, seed=None, name=None", floats) {
      (a, i, source) throws(PythonError) in
      let dtype = try TensorFlowValues.dtype(a[3], i) ?? .float32
      if dtype == .int32 || dtype == .int64 {
        guard !a[2].isNone else {
          throw PythonError(.valueError, "Must specify maxval for integer dtype tf.\(dtype.name)")
        }
        let (low, high) = (try i.int(a[1]), try i.int(a[2]))
        return try made(a[0], "RandomUniformInt", i) { (shape) throws(TensorError) in
          try NDArray(source.integers(shape.elementCount, low: low, high: high), shape)
            .cast(to: dtype)
        }
      }
      let (low, high) = (try i.double(a[1]), a[2].isNone ? 1 : try i.double(a[2]))
      return try made(a[0], "RandomUniform", i) { (shape) throws(TensorError) in
        try source.uniform(shape, low: low, high: high)
      }
    },
    function(
      "categorical", "logits, num_samples, dtype=None, _3=None, seed=None, name=None", classes
    ) { (a, i, source) throws(PythonError) in
      try KerasRandom.categories(
        a[0], try i.int(a[1]), try TensorFlowValues.dtype(a[2], i) ?? .int64, source, i)
    },
    function(
      "shuffle", "value, _1=None, _2=None, _3=None, seed=None, name=None", swaps
    ) {
      (a, i, source) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(a[0], i)
      return try numeric { () throws(TensorError) in
        try tensor.data.taking(try NDArray(source.order(tensor.shape.first ?? 0)), 0)
      }
    },
    FunctionDefinition(
      "stateless_normal", "shape, seed, mean=0.0, stddev=1.0, dtype=None, name=None"
    ) { (a, i) throws(PythonError) in
      let source = try stateless(a[1], i)
      let (mean, deviation) = (try i.double(a[2]), try i.double(a[3]))
      return .object(
        KerasTensorObject(
          Tensor(
            try made(a[0], "StatelessRandomNormalV2", i) { (shape) throws(TensorError) in
              try source.normal(shape, mean: mean, deviation: deviation)
            }, mode: i.keras.mode)))
    },
    FunctionDefinition(
      "stateless_categorical", "logits, num_samples, seed, dtype=None, name=None"
    ) { (a, i) throws(PythonError) in
      let array = try KerasRandom.categories(
        a[0], try i.int(a[1]), try TensorFlowValues.dtype(a[3], i) ?? .int64,
        try stateless(a[2], i), i)
      return .object(KerasTensorObject(Tensor(array, mode: i.keras.mode)))
    },
    FunctionDefinition(
      "stateless_uniform", "shape, seed, minval=0, maxval=1, dtype=None, name=None"
    ) { (a, i) throws(PythonError) in
      let source = try stateless(a[1], i)
      let (low, high) = (try i.double(a[2]), try i.double(a[3]))
      return .object(
        KerasTensorObject(
          Tensor(
            try made(a[0], "StatelessRandomUniformV2", i) { (shape) throws(TensorError) in
              try source.uniform(shape, low: low, high: high)
            }, mode: i.keras.mode)))
    },
  ]

  /// How many blocks of the stream an operation sets aside for its result: many more than it
  /// reads, so that the next one does not meet them.
  private typealias Reserve = @Sendable (NDArray) -> Int

  private static let floats: Reserve = { (array) in array.count * 256 }
  private static let classes: Reserve = { (array) in array.count * 2 * 256 }
  private static let swaps: Reserve = { (array) in (max(1, array.shape.first ?? 0) + 2) / 4 }

  /// A function with a seed of its own as fifth parameter.
  private static func function(
    _ name: String, _ signature: String, _ reserve: @escaping Reserve,
    _ draw:
      @escaping @Sendable (Arguments, Interpreter, StatelessRandom) throws(PythonError) -> NDArray
  ) -> FunctionDefinition {
    FunctionDefinition(name, signature, "Random numbers.") {
      (arguments, interpreter) throws(PythonError) in
      var source = try source(arguments[4], interpreter)
      guard !arguments[4].isNone else {
        let array = try draw(arguments, interpreter, source)
        return .object(KerasTensorObject(Tensor(array, mode: interpreter.keras.mode)))
      }
      // An operation with a seed reads on where its latest run stopped.
      let runs = interpreter.state(Runs.self) { Runs() }
      let settings = interpreter.kerasShuffle.settings
      if runs.settings != settings { runs.taken = [:] }
      runs.settings = settings
      let key =
        "\(name) \(try interpreter.display(of: arguments[3])) "
        + (try interpreter.display(of: arguments[4]))
      let taken = runs.taken[key, default: 0]
      source.skip(taken)
      let array = try draw(arguments, interpreter, source)
      runs.taken[key] = taken &+ UInt64(max(0, reserve(array)))
      return .object(KerasTensorObject(Tensor(array, mode: interpreter.keras.mode)))
    }
  }

  /// How far the operations with seeds of their own have read.
  private final class Runs {
    var taken: [String: UInt64] = [:]
    var settings = -1
  }

  private static func stateless(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> StatelessRandom {
    let seeds = try interpreter.ints(value)
    guard seeds.count == 2 else {
      throw PythonError(.valueError, "seed must have shape [2], not [\(seeds.count)]")
    }
    return StatelessRandom(seed: seeds[0], counter: seeds[1])
  }

  private static func made(
    _ shape: Value, _ operation: String, _ interpreter: Interpreter,
    _ draw: (Shape) throws(TensorError) -> NDArray
  ) throws(PythonError) -> NDArray {
    let lengths = try TensorFlowErrors.sizes(shape, operation, interpreter)
    return try numeric { () throws(TensorError) in try draw(try Shape(lengths)) }
  }

  private static func source(
    _ seed: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> StatelessRandom {
    let own = seed.isNone ? nil : try interpreter.int(seed)
    guard let known = interpreter.kerasShuffle.given else {
      guard let own else {
        return StatelessRandom(
          graphSeed: .random(in: 1...Int(Int32.max)), operationSeed: .random(in: 1...Int(Int32.max))
        )
      }
      return StatelessRandom(graphSeed: 87_654_321, operationSeed: own)
    }
    let modulus = Int(Int32.max)
    let operation = if let own { own } else { try operationSeed(interpreter) }
    let pair = (known % modulus, operation % modulus)
    return pair == (0, 0)
      ? StatelessRandom(graphSeed: 0, operationSeed: modulus)
      : StatelessRandom(graphSeed: pair.0, operationSeed: pair.1)
  }

  /// The seed of the next operation that was given none, from a generator that the global seed
  /// started.
  static func operationSeed(_ interpreter: Interpreter) throws(PythonError) -> Int {
    let shuffle = interpreter.kerasShuffle
    let seeds = interpreter.state(Seeds.self) { Seeds() }
    if seeds.settings != shuffle.settings || seeds.source.isNone {
      let random = Value.object(try interpreter.importModule("random"))
      seeds.source = try interpreter.callMethod(
        random, "Random", Arguments(.int(shuffle.given ?? 0)))
      seeds.settings = shuffle.settings
    }
    return try interpreter.int(
      try interpreter.callMethod(
        seeds.source, "randint", Arguments(.int(0), .int(Int(Int32.max)))))
  }

  private final class Seeds {
    var source = Value.none
    var settings = -1
  }
}
