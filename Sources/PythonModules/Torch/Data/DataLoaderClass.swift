import MiniPython
import Tensors

/// `DataLoader`: a dataset in batches, in the order that PyTorch draws.
enum DataLoaderClass {
  static let definition = ClassDefinition(
    "DataLoader", "A dataset in batches.",
    example: "DataLoader(data, batch_size=32, shuffle=True)",
    methods: [
      FunctionDefinition(
        "__init__",
        "(self, dataset, batch_size=1, shuffle=None, sampler=None, batch_sampler=None, "
          + "num_workers=0, collate_fn=None, pin_memory=False, drop_last=False, timeout=0, "
          + "worker_init_fn=None, multiprocessing_context=None, generator=None, *, "
          + "prefetch_factor=None, persistent_workers=False, pin_memory_device='')"
      ) { (arguments, interpreter) throws(PythonError) in
        try setUp(arguments, interpreter)
        return .none
      },
      FunctionDefinition("__len__", "(self)") { (arguments, interpreter) throws(PythonError) in
        let sampler = try DataClasses.get(arguments[0], "batch_sampler", interpreter)
        if !sampler.isNone { return .int(try interpreter.length(of: sampler)) }
        return .int(
          try interpreter.length(of: DataClasses.get(arguments[0], "sampler", interpreter)))
      },
      FunctionDefinition("__iter__", "(self)") { (arguments, interpreter) throws(PythonError) in
        try iterate(arguments[0], interpreter)
      },
    ],
    constants: { _ in [("_is_generic", .bool(true))] })

  private static func setUp(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) {
    let loader = arguments[0]
    let set = { (name: String, value: Value) throws(PythonError) in
      try DataClasses.set(loader, name, value, interpreter)
    }
    let shuffles = try interpreter.isTrue(arguments[3])
    var sampler = arguments[4]
    var batches = arguments[5]
    if !sampler.isNone && shuffles {
      throw PythonError(.valueError, "sampler option is mutually exclusive with shuffle")
    }
    guard batches.isNone || (sampler.isNone && !shuffles) else {
      throw PythonError(
        .valueError,
        "batch_sampler option is mutually exclusive with batch_size, shuffle, sampler, and drop_last"
      )
    }
    if !arguments[2].isNone, try interpreter.int(arguments[2]) <= 0 {
      throw PythonError(
        .valueError,
        "batch_size should be a positive integer value, but got batch_size="
          + "\(try interpreter.int(arguments[2]))")
    }
    let iterable = try interpreter.nativeClass("torch.utils.data.IterableDataset")
    let isIterable = interpreter.isInstance(arguments[1], of: iterable)
    if sampler.isNone && !isIterable {
      if shuffles {
        guard try interpreter.length(of: arguments[1]) > 0 else {
          throw PythonError(
            .valueError,
            "num_samples should be a positive integer value, but got num_samples=0")
        }
        sampler = try interpreter.call(
          .object(interpreter.nativeClass("torch.utils.data.RandomSampler")),
          Arguments(arguments[1], .bool(false), .none, arguments[13]))
      } else {
        sampler = try interpreter.call(
          .object(interpreter.nativeClass("torch.utils.data.SequentialSampler")),
          Arguments(arguments[1]))
      }
    }
    if batches.isNone && !arguments[2].isNone && !isIterable {
      batches = try interpreter.call(
        .object(interpreter.nativeClass("torch.utils.data.BatchSampler")),
        Arguments(sampler, arguments[2], arguments[9]))
    }
    let facts: [(String, Value)] = [
      ("dataset", arguments[1]), ("batch_size", arguments[2]), ("sampler", sampler),
      ("batch_sampler", batches), ("num_workers", arguments[6]), ("collate_fn", arguments[7]),
      ("drop_last", arguments[9]), ("generator", arguments[13]),
    ]
    for (name, value) in facts { try set(name, value) }
  }

  private static func iterate(
    _ loader: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let get = { (name: String) throws(PythonError) -> Value in
      try DataClasses.get(loader, name, interpreter)
    }
    let dataset = try get("dataset")
    let collate = try get("collate_fn")
    let batches = try get("batch_sampler")
    var source = interpreter.torch.generator
    if case .object(let object) = try get("generator"), let own = object as? GeneratorObject {
      source = own.generator
    }
    let isBatched = !batches.isNone
    let sampler = isBatched ? batches : try get("sampler")
    if sampler.isNone { return try iterateStream(loader, dataset, collate, source, interpreter) }
    // The sampler's iterator comes first; a lazy one draws its order at the first batch only,
    // after the loader has drawn a seed for workers that it does not have.
    let isNative = try samplerIsNative(sampler, interpreter)
    var indices = isNative ? nil : try interpreter.iterator(over: sampler)
    _ = source.anyInteger(.int64)
    return .object(
      ClosureIterator { (interpreter) throws(PythonError) in
        if interpreter.shouldStop() {
          throw PythonError("KeyboardInterrupt", "")
        }
        let iterator: ValueIterator
        if let indices {
          iterator = indices
        } else {
          iterator = try interpreter.iterator(over: sampler)
          indices = iterator
        }
        guard let index = try iterator.next(interpreter) else { return nil }
        guard isBatched else {
          let sample = try interpreter.item(index, of: dataset)
          return collate.isNone ? sample : try interpreter.call(collate, Arguments(sample))
        }
        return try batch(
          interpreter.elements(of: index), dataset, collate, interpreter)
      })
  }

  /// Whether a sampler's own iterator is a generator in PyTorch, which draws only when asked.
  private static func samplerIsNative(
    _ sampler: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    interpreter.type(of: sampler).definition != nil
  }

  private static func batch(
    _ indices: [Value], _ dataset: Value, _ collate: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if collate.isNone, let tensors = try tensors(of: dataset, interpreter) {
      return try rows(indices, tensors, interpreter)
    }
    var samples: [Value] = []
    samples.reserveCapacity(indices.count)
    for index in indices { samples.append(try interpreter.item(index, of: dataset)) }
    if collate.isNone { return try Collation(interpreter).collate(samples) }
    return try interpreter.call(collate, Arguments(.list(samples)))
  }

  /// The tensors of a plain `TensorDataset`, whose rows can be taken all at once.
  private static func tensors(
    of dataset: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [Tensor]? {
    let type = interpreter.type(of: dataset)
    guard type.definition != nil, type.name == "TensorDataset" else { return nil }
    var result: [Tensor] = []
    for value in try interpreter.elements(of: DataClasses.get(dataset, "tensors", interpreter)) {
      guard let tensor = value.tensorObject?.tensor, !tensor.requiresGrad else { return nil }
      result.append(tensor)
    }
    return result
  }

  private static func rows(
    _ indices: [Value], _ tensors: [Tensor], _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var positions: [Int] = []
    positions.reserveCapacity(indices.count)
    for index in indices { positions.append(try interpreter.int(index)) }
    let torch = interpreter.torch
    var parts: [Value] = []
    for tensor in tensors {
      parts.append(
        torch.wrap(
          try numeric { () throws(TensorError) in
            try tensor.data.taking(NDArray(positions), 0)
          }))
    }
    return .list(parts)
  }

  private static func iterateStream(
    _ loader: Value, _ dataset: Value, _ collate: Value, _ source: TorchGenerator,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let size = try DataClasses.get(loader, "batch_size", interpreter)
    let drops = try interpreter.isTrue(DataClasses.get(loader, "drop_last", interpreter))
    _ = source.anyInteger(.int64)
    let samples = try interpreter.iterator(over: dataset)
    return .object(
      ClosureIterator { (interpreter) throws(PythonError) in
        if size.isNone { return try samples.next(interpreter) }
        let wanted = try interpreter.int(size)
        var batch: [Value] = []
        while batch.count < wanted, let sample = try samples.next(interpreter) {
          batch.append(sample)
        }
        if batch.isEmpty || (drops && batch.count < wanted) { return nil }
        if collate.isNone { return try Collation(interpreter).collate(batch) }
        return try interpreter.call(collate, Arguments(.list(batch)))
      })
  }
}
