import MiniPython
import Tensors

/// In which order a loader takes its samples.
enum SamplerClasses {
  static let all = [base, sequential, random, subsetRandom, weighted, batches]

  private static let base = ClassDefinition(
    "Sampler", "What samplers inherit from.",
    constants: { _ in [("_is_generic", .bool(true))] })

  private static func get(
    _ value: Value, _ name: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    try DataClasses.get(value, name, interpreter)
  }

  private static func sampler(
    _ name: String, _ signature: String, _ summary: String,
    count: @escaping @Sendable (Value, Interpreter) throws(PythonError) -> Int,
    indices: @escaping @Sendable (Value, Interpreter) throws(PythonError) -> Value
  ) -> ClassDefinition {
    let names = LayerClasses.parameterNames(signature)
    return ClassDefinition(
      name, base: "torch.utils.data.Sampler", summary,
      methods: [
        FunctionDefinition("__init__", "(self, " + signature.dropFirst()) {
          (arguments, interpreter) throws(PythonError) in
          for (index, name) in names.enumerated() {
            try DataClasses.set(arguments[0], name, arguments[index + 1], interpreter)
          }
          return .none
        },
        FunctionDefinition("__len__", "(self)") { (arguments, interpreter) throws(PythonError) in
          .int(try count(arguments[0], interpreter))
        },
        FunctionDefinition("__iter__", "(self)") { (arguments, interpreter) throws(PythonError) in
          try indices(arguments[0], interpreter)
        },
      ])
  }

  private static func iterator(_ indices: [Int]) -> Value {
    ModuleClass.iterator(indices.map { .int($0) })
  }

  private static func generator(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> TorchGenerator? {
    guard case .object(let object) = try get(value, "generator", interpreter) else { return nil }
    return (object as? GeneratorObject)?.generator
  }

  private static let sequential = sampler(
    "SequentialSampler", "(data_source)", "One after the other.",
    count: { (value, interpreter) throws(PythonError) in
      try interpreter.length(of: get(value, "data_source", interpreter))
    },
    indices: { (value, interpreter) throws(PythonError) in
      iterator(
        Array(0..<(try interpreter.length(of: get(value, "data_source", interpreter)))))
    })

  private static let random = sampler(
    "RandomSampler", "(data_source, replacement=False, num_samples=None, generator=None)",
    "In random order.",
    count: { (value, interpreter) throws(PythonError) in
      let count = try get(value, "num_samples", interpreter)
      return count.isNone
        ? try interpreter.length(of: get(value, "data_source", interpreter))
        : try interpreter.int(count)
    },
    indices: { (value, interpreter) throws(PythonError) in
      let length = try interpreter.length(of: get(value, "data_source", interpreter))
      let given = try get(value, "num_samples", interpreter)
      return iterator(
        try draw(
          length, given.isNone ? length : try interpreter.int(given),
          replacement: try interpreter.isTrue(get(value, "replacement", interpreter)),
          try generator(value, interpreter), interpreter))
    })

  /// The indices of a `RandomSampler`: its own seed is drawn first unless a generator is given.
  static func draw(
    _ length: Int, _ count: Int, replacement: Bool, _ generator: TorchGenerator?,
    _ interpreter: Interpreter
  ) throws(PythonError) -> [Int] {
    let source =
      generator ?? TorchGenerator(seed: interpreter.torch.generator.anyInteger(.int64))
    guard length > 0 else { return [] }
    return try numeric { () throws(TensorError) in
      var result: [Int] = []
      if replacement {
        for _ in 0..<(count / 32) {
          result += try source.integers(0, length, [32], .int64).integers()
        }
        result += try source.integers(0, length, [count % 32], .int64).integers()
      } else {
        for _ in 0..<(count / length) { result += try source.permutation(length).integers() }
        result += try source.permutation(length).integers().prefix(count % length)
      }
      return result
    }
  }

  private static let subsetRandom = sampler(
    "SubsetRandomSampler", "(indices, generator=None)", "Some indices in random order.",
    count: { (value, interpreter) throws(PythonError) in
      try interpreter.length(of: get(value, "indices", interpreter))
    },
    indices: { (value, interpreter) throws(PythonError) in
      let indices = try interpreter.elements(of: get(value, "indices", interpreter))
      let source = try generator(value, interpreter) ?? interpreter.torch.generator
      let order = try numeric { () throws(TensorError) in
        try source.permutation(indices.count).integers()
      }
      return ModuleClass.iterator(order.map { indices[$0] })
    })

  private static let weighted = sampler(
    "WeightedRandomSampler", "(weights, num_samples, replacement=True, generator=None)",
    "Indices drawn by weight.",
    count: { (value, interpreter) throws(PythonError) in
      try interpreter.int(get(value, "num_samples", interpreter))
    },
    indices: { (value, interpreter) throws(PythonError) in
      let weights = try ArrayReader.read(
        get(value, "weights", interpreter), dtype: .float64, .torch, interpreter)
      let count = try interpreter.int(get(value, "num_samples", interpreter))
      let replacement = try interpreter.isTrue(get(value, "replacement", interpreter))
      let source = try generator(value, interpreter) ?? interpreter.torch.generator
      return iterator(
        try numeric { () throws(TensorError) in
          try source.multinomial(weights, count, replacement: replacement).integers()
        })
    })

  private static let batches = sampler(
    "BatchSampler", "(sampler, batch_size, drop_last)", "Indices in batches.",
    count: { (value, interpreter) throws(PythonError) in
      let count = try interpreter.length(of: get(value, "sampler", interpreter))
      let size = try interpreter.int(get(value, "batch_size", interpreter))
      let drops = try interpreter.isTrue(get(value, "drop_last", interpreter))
      return drops ? count / max(size, 1) : (count + size - 1) / max(size, 1)
    },
    indices: { (value, interpreter) throws(PythonError) in
      let all = try interpreter.elements(of: get(value, "sampler", interpreter))
      let size = max(try interpreter.int(get(value, "batch_size", interpreter)), 1)
      let drops = try interpreter.isTrue(get(value, "drop_last", interpreter))
      var parts: [Value] = []
      for start in stride(from: 0, to: all.count, by: size) {
        let part = all[start..<min(start + size, all.count)]
        if part.count == size || !drops { parts.append(.list(Array(part))) }
      }
      return ModuleClass.iterator(parts)
    })
}
