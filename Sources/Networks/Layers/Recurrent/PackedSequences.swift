import Tensors

/// Sequences of different lengths, longest first, without their padding.
///
/// `data` holds all first steps, then all second steps, and so on; `batchSizes` says how many
/// sequences still run at each step.
public struct PackedSequences {
  public var data: Tensor
  public var batchSizes: [Int]
  /// Where each sequence stood before it was sorted; nil if the order is the caller's own.
  public var sortedOrder: [Int]?

  public init(data: Tensor, batchSizes: [Int], sortedOrder: [Int]? = nil) {
    self.data = data
    self.batchSizes = batchSizes
    self.sortedOrder = sortedOrder
  }

  /// The length of each sequence, longest first.
  public var lengths: [Int] {
    (0..<(batchSizes.first ?? 0)).map { index in batchSizes.count { $0 > index } }
  }

  /// Packs the rows of a padded batch `[T, N, ...]`.
  ///
  /// - Parameter enforcesOrder: whether lengths must come longest first.
  public init(
    padded: Tensor, lengths: [Int], enforcesOrder: Bool
  ) throws(TensorError) {
    guard lengths.allSatisfy({ $0 > 0 }) else {
      throw .runtime(
        "Length of all samples has to be greater than 0, but found an element in 'lengths' that "
          + "is <= 0")
    }
    guard padded.rank >= 2, lengths.count == padded.shape[1] else {
      throw .runtime(
        "Expected `len(lengths)` to be equal to batch_size, but got \(lengths.count) "
          + "(batch_size=\(padded.rank >= 2 ? padded.shape[1] : 0))")
    }
    let isSorted = zip(lengths, lengths.dropFirst()).allSatisfy { $0 >= $1 }
    guard isSorted || !enforcesOrder else {
      throw TensorError(
        .runtimeError,
        "`lengths` array must be sorted in decreasing order when `enforce_sorted` is True. You can "
          + "pass `enforce_sorted=False` to pack_padded_sequence and/or pack_sequence to sidestep "
          + "this requirement if you do not need ONNX exportability.",
        fix: "pass enforce_sorted=False")
    }
    let order = lengths.indices.sorted { (lengths[$0], $1) > (lengths[$1], $0) }
    let sorted = order.map { lengths[$0] }
    var source = padded
    if !enforcesOrder {
      source = try padded.taking(padded.leaf(NDArray(order)), 1)
      sortedOrder = order
    }
    let longest = sorted.first ?? 0
    guard longest <= padded.shape[0] else {
      throw .runtime("Expected lengths of at most \(padded.shape[0]), got \(longest)")
    }
    let sizes = (0..<longest).map { step in sorted.count { $0 > step } }
    var parts: [Tensor] = []
    for (step, count) in sizes.enumerated() {
      parts.append(try source.select(0, step).narrowed(0, 0, count))
    }
    batchSizes = sizes
    data = try Tensor.concatenate(parts, 0)
  }

  /// The sequences as a padded batch `[T, N, ...]`, in the caller's own order.
  public func padded(
    value: Double = 0, totalLength: Int? = nil, isBatchFirst: Bool = false
  ) throws(TensorError) -> Tensor {
    let batch = batchSizes.first ?? 0
    var steps: [Tensor] = []
    var offset = 0
    for count in batchSizes {
      let rows = try data.narrowed(0, offset, count)
      offset += count
      steps.append(try PackedSequences.filled(rows, to: batch, value))
    }
    if let totalLength {
      guard totalLength >= batchSizes.count else {
        throw .value(
          "Expected total_length to be at least the length of the longest sequence in input, but "
            + "got total_length=\(totalLength) and max sequence length being \(batchSizes.count)")
      }
      for _ in batchSizes.count..<totalLength {
        steps.append(try PackedSequences.filled(data.narrowed(0, 0, 0), to: batch, value))
      }
    }
    var joined = try Tensor.stack(steps, 0)
    if isBatchFirst { joined = try joined.transposed(0, 1) }
    guard let order = unsortedOrder else { return joined }
    return try joined.taking(joined.leaf(NDArray(order)), isBatchFirst ? 0 : 1)
  }

  /// The lengths in the caller's own order.
  public var callerLengths: [Int] {
    guard let order = unsortedOrder else { return lengths }
    return order.map { lengths[$0] }
  }

  /// For each sequence of the caller, its position among the sorted ones.
  public var unsortedOrder: [Int]? {
    guard let sortedOrder else { return nil }
    var result = [Int](repeating: 0, count: sortedOrder.count)
    for (position, original) in sortedOrder.enumerated() { result[original] = position }
    return result
  }

  private static func filled(
    _ rows: Tensor, to count: Int, _ value: Double
  ) throws(TensorError) -> Tensor {
    let missing = count - rows.shape[0]
    guard missing > 0 else { return rows }
    var shape = rows.shape
    shape[0] = missing
    let filler = rows.leaf(try NDArray.full(shape, .double(value), rows.dtype))
    return rows.shape[0] == 0 ? filler : try Tensor.concatenate([rows, filler], 0)
  }

  // MARK: Through a recurrent layer

  /// Runs a layer over the sequences, those of equal length together.
  public func run(
    _ layer: RecurrentLayer, _ start: RecurrentState?
  ) throws(TensorError) -> (values: Tensor, state: RecurrentState) {
    guard data.rank == 2 else {
      throw .runtime("input must have 2 dimensions, got \(data.rank)")
    }
    let sorted = try reordered(start, by: sortedOrder)
    let steps = try PackedSequences(data: data, batchSizes: batchSizes).padded()
    let lengths = lengths
    var outputs: [Tensor] = []
    var hidden: [Tensor] = []
    var cells: [Tensor] = []
    var first = 0
    while first < lengths.count {
      let count = lengths[first...].prefix { $0 == lengths[first] }.count
      let rows = try steps.narrowed(1, first, count).narrowed(0, 0, lengths[first])
      let state = try sorted.map { (state) throws(TensorError) in
        RecurrentState(
          hidden: try state.hidden.narrowed(1, first, count),
          cell: try state.cell?.narrowed(1, first, count))
      }
      let output = try layer.forwardTimeFirst(rows, state)
      outputs.append(
        try PackedSequences.lengthened(output.values, to: batchSizes.count))
      hidden.append(output.state.hidden)
      if let cell = output.state.cell { cells.append(cell) }
      first += count
    }
    let values = try Tensor.concatenate(outputs, 1)
    let last = RecurrentState(
      hidden: try Tensor.concatenate(hidden, 1),
      cell: cells.isEmpty ? nil : try Tensor.concatenate(cells, 1))
    let packed = try PackedSequences(padded: values, lengths: lengths, enforcesOrder: true)
    return (packed.data, try reordered(last, by: unsortedOrder) ?? last)
  }

  private func reordered(
    _ state: RecurrentState?, by order: [Int]?
  ) throws(TensorError) -> RecurrentState? {
    guard let state, let order else { return state }
    let index = state.hidden.leaf(try NDArray(order))
    return RecurrentState(
      hidden: try state.hidden.taking(index, 1), cell: try state.cell?.taking(index, 1))
  }

  private static func lengthened(_ steps: Tensor, to count: Int) throws(TensorError) -> Tensor {
    let missing = count - steps.shape[0]
    guard missing > 0 else { return steps }
    var shape = steps.shape
    shape[0] = missing
    return try Tensor.concatenate([steps, steps.leaf(NDArray.zeros(shape, steps.dtype))], 0)
  }
}
