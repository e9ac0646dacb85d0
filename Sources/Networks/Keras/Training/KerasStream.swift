import Tensors

/// Where the batches of a run come from: rows of arrays, or whatever the program makes them with.
open class KerasStream {
  public init() {}

  /// How many batches one pass has, nil where nobody knows before it ends.
  open var batchCount: Int? { nil }

  /// Begins a new pass.
  open func restart() throws(TensorError) {}

  /// The next batch, nil at the end of the pass.
  open func next() throws(TensorError) -> KerasData? { nil }

  open func epochBegins() throws(TensorError) {}
  open func epochEnds() throws(TensorError) {}
}

/// The rows of arrays, so many at a time.
public final class KerasRowStream: KerasStream {
  private let data: KerasData
  private let batchSize: Int
  /// A new order of so many rows for each pass, nil to leave the order.
  private let shuffle: ((Int) -> [Int])?
  private var ordered: KerasData
  private var isOrdered = false
  private var start = 0

  public init(_ data: KerasData, batchSize: Int, shuffle: ((Int) -> [Int])? = nil) {
    self.data = data
    self.batchSize = max(1, batchSize)
    self.shuffle = shuffle
    ordered = data
  }

  public override var batchCount: Int? { (data.rowCount + batchSize - 1) / batchSize }

  public override func restart() throws(TensorError) {
    start = 0
    isOrdered = false
  }

  public override func next() throws(TensorError) -> KerasData? {
    guard start < data.rowCount else { return nil }
    if let shuffle, !isOrdered { ordered = try data.reordered(shuffle(data.rowCount)) }
    isOrdered = true
    let end = min(start + batchSize, data.rowCount)
    defer { start = end }
    return try ordered.rows(start..<end)
  }
}

/// A stream taken epoch by epoch, either a pass each or a number of steps each.
///
/// - Source: `keras/src/trainers/epoch_iterator.py` of Keras 3.15.
final class KerasEpochSteps {
  private let stream: KerasStream
  private let wanted: Int?
  private var known: Int?
  private var seen = 0
  private var step = 0
  private var isOpen = false
  private let warn: (String) -> Void

  init(_ stream: KerasStream, steps: Int?, warn: @escaping (String) -> Void) {
    self.stream = stream
    wanted = steps
    known = stream.batchCount
    self.warn = warn
  }

  /// How many steps an epoch has, as far as it is known.
  var count: Int? { wanted ?? known }

  func begin() throws(TensorError) {
    try stream.epochBegins()
    if !isOpen || wanted == nil {
      try stream.restart()
      isOpen = true
      seen = 0
    }
    step = 0
  }

  /// The number of the next step, nil after the last one.
  func nextStep() -> Int? {
    if let count, step >= count { return nil }
    if let known, seen >= known {
      if wanted != nil { runOut() }
      return nil
    }
    seen += 1
    step += 1
    return step - 1
  }

  /// The batch of the step; nil where the stream ends before that was known.
  func batch() throws(TensorError) -> KerasData? {
    if let batch = try stream.next() { return batch }
    if count != nil { runOut() }
    isOpen = false
    seen = 0
    return nil
  }

  func end() throws(TensorError) {
    // Keras makes the next pass ready as soon as one is over, and then once more.
    if let known, seen >= known {
      try stream.restart()
      seen = 0
    }
    try stream.epochEnds()
  }

  private func runOut() {
    warn(
      "UserWarning: Your input ran out of data; interrupting training. Make sure that your dataset "
        + "or generator can generate at least `steps_per_epoch * epochs` batches. You may need to "
        + "use the `.repeat()` function when building your dataset.\n")
  }
}
