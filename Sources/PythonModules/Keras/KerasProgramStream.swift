import MiniPython
import Networks
import Tensors

/// Batches that the program makes: a `tf.data.Dataset`, a `PyDataset` or a generator.
///
/// - Source: `keras/src/trainers/data_adapters/` of Keras 3.15.
final class KerasProgramStream: KerasStream {
  private enum Kind {
    case dataset
    /// A `PyDataset` with so many batches.
    case sequence(count: Int, isShuffled: Bool)
    /// What a generator gave before the fit began; Keras gives it again in each pass.
    case generator(first: [Value])
  }

  private let kind: Kind
  private let source: Value
  private let model: KerasLayer
  private let interpreter: Interpreter
  private let count: Int?
  private var iterator: ValueIterator?
  private var waiting: [Value] = []
  private var indices: [Value]?

  private init(
    _ kind: Kind, _ source: Value, count: Int?, _ model: KerasLayer, _ interpreter: Interpreter
  ) {
    self.kind = kind
    self.source = source
    self.count = count
    self.model = model
    self.interpreter = interpreter
    super.init()
  }

  override var batchCount: Int? { count }

  /// The stream of a value that makes batches, nil for one that holds arrays.
  static func stream(
    _ model: KerasLayer, _ value: Value, isShuffled: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasProgramStream? {
    guard let object = value.heapObject else { return nil }
    if object is MiniPython.GeneratorObject, let generator = object as? ValueIterator {
      var first: [Value] = []
      while first.count < 2, let batch = try generator.next(interpreter) { first.append(batch) }
      guard !first.isEmpty else {
        throw PythonError(
          .valueError,
          "When passing a Python generator to a Keras model, the generator must yield at least one "
            + "batch. Received an empty generator.")
      }
      return KerasProgramStream(.generator(first: first), value, count: nil, model, interpreter)
    }
    guard object is InstanceObject,
      case .string(let kind)? = try interpreter.attributeIfPresent(
        interpreter.names.name("_batch_kind"), of: value)
    else { return nil }
    if kind.text == "dataset" {
      let count = try interpreter.int(interpreter.callMethod(value, "_batch_count"))
      return KerasProgramStream(
        .dataset, value, count: count < 0 ? nil : count, model, interpreter)
    }
    let count = try interpreter.length(of: value)
    // Keras asks for the first batches to see what they are like.
    for index in 0..<min(2, count) { _ = try interpreter.item(.int(index), of: value) }
    return KerasProgramStream(
      .sequence(count: count, isShuffled: isShuffled), value, count: count, model, interpreter)
  }

  override func restart() throws(TensorError) {
    try interpreter.inTensors { () throws(PythonError) in
      switch kind {
      case .dataset: iterator = try interpreter.iterator(over: source)
      case .generator(let first):
        waiting = first
        iterator = source.heapObject as? ValueIterator
      case .sequence: indices = nil
      }
    }
  }

  override func next() throws(TensorError) -> KerasData? {
    try interpreter.inTensors { () throws(PythonError) in
      if !waiting.isEmpty { return try batch(waiting.removeFirst()) }
      if case .sequence(let count, let isShuffled) = kind {
        if indices == nil { indices = try order(count, isShuffled) }
        guard let index = indices?.popLast() else { return nil }
        return try batch(try interpreter.item(index, of: source))
      }
      guard let value = try iterator?.next(interpreter) else { return nil }
      return try batch(value)
    }
  }

  /// The places of the batches, the last one first.
  private func order(_ count: Int, _ isShuffled: Bool) throws(PythonError) -> [Value] {
    let list = ListObject((0..<count).map { .int($0) })
    if isShuffled {
      let random = Value.object(try interpreter.importModule("random"))
      _ = try interpreter.callMethod(random, "shuffle", Arguments(.list(list)))
    }
    return list.elements.reversed()
  }

  private func batch(_ value: Value) throws(PythonError) -> KerasData {
    var parts: [Value] = [value]
    if case .tuple(let tuple) = value { parts = Array(tuple.elements) }
    if case .list(let list) = value { parts = list.elements }
    guard (1...3).contains(parts.count) else {
      throw PythonError(
        .valueError,
        "Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`, found: "
          + "\(try interpreter.display(of: value))")
    }
    return try interpreter.kerasData(
      model, parts[0], parts.count > 1 ? parts[1] : .none,
      weights: parts.count > 2 ? parts[2] : .none)
  }

  override func epochBegins() throws(TensorError) { try tell("on_epoch_begin") }
  override func epochEnds() throws(TensorError) { try tell("on_epoch_end") }

  private func tell(_ method: String) throws(TensorError) {
    guard case .sequence = kind else { return }
    try interpreter.inTensors { () throws(PythonError) in
      _ = try interpreter.callMethod(source, method)
    }
  }
}

extension Interpreter {
  /// Batches that the program makes, nil where a value holds arrays.
  func kerasProgramStream(
    _ model: KerasLayer, _ value: Value, isShuffled: Bool = false, isTraining: Bool = false
  ) throws(PythonError) -> KerasStream? {
    let stream = try KerasProgramStream.stream(model, value, isShuffled: isShuffled, self)
    // Keras ends an epoch before the first one of a fit.
    if isTraining, let stream {
      try inKeras { () throws(TensorError) in try stream.epochEnds() }
    }
    return stream
  }
}
