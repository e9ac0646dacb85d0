import Tensors

/// Rows of a table, summed, averaged or maximized over each bag of indices.
///
///     input    [N, L]     whole numbers below V
///     weight   [V, D]
///     output   [N, D]
public final class EmbeddingBag: UnaryLayer {
  private let table: Embedding
  private let mode: String
  /// Whether the last offset says where the last bag ends.
  private let includesLastOffset: Bool

  /// - Parameter paddingIndex: a row that counts in no bag.
  public init(
    _ count: Int, _ size: Int, mode: String, paddingIndex: Int?, weight: Tensor? = nil,
    includesLastOffset: Bool = false, dtype: DType? = nil, _ context: NetworkContext
  ) throws(TensorError) {
    guard ["sum", "mean", "max"].contains(mode) else {
      throw .value("mode has to be one of sum, mean or max")
    }
    self.mode = mode
    self.includesLastOffset = includesLastOffset
    table = try Embedding(
      count, size, paddingIndex: paddingIndex, weight: weight, dtype: dtype, context)
    super.init()
    register(parameter: "weight", table.parameter(0))
  }

  public override var typeName: String { "EmbeddingBag" }
  public override var extraRepresentation: String {
    "\(table.count), \(table.size), mode='\(mode)'"
      + (table.paddingIndex.map { ", padding_idx=\($0)" } ?? "")
  }

  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    try forward(input, offsets: nil, weights: nil)
  }

  /// Bags of equal length as the rows of a table, or bags that lie one behind the other.
  ///
  /// - Parameters:
  ///   - input: `[N, L]`, or `[M]` with offsets.
  ///   - offsets: where each bag begins, the first at 0.
  ///   - weights: a factor for each index, of the input's shape.
  /// - Throws: `TensorError` for another shape, or bags out of order.
  public func forward(
    _ input: Tensor, offsets: [Int]?, weights: Tensor?
  ) throws(TensorError) -> Tensor {
    let cuts = try cuts(input, offsets)
    if let weights {
      guard mode == "sum" else {
        throw TensorError(
          .notImplementedError,
          "embedding_bag: per_sample_weights was not None. per_sample_weights is only supported "
            + "for mode='sum' (got mode='\(mode)'). Please open a feature request on GitHub.")
      }
      guard weights.shape == input.shape else {
        throw .value(
          "embedding_bag: If per_sample_weights (\(weights.shape.torchText)) is not None, then it "
            + "must have the same shape as the input (\(input.shape.torchText))")
      }
    }
    var rows = try requiredParameter(0).embedding(
      input.reshaped([input.count]), paddingIndex: table.paddingIndex)
    if let weights { rows = try rows.multiply(weights.reshaped([input.count, 1])) }
    let numbers = try input.data.integers()
    var bags: [Tensor] = []
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      let kept = (start..<end).filter { numbers[$0] != table.paddingIndex }
      guard !kept.isEmpty else {
        bags.append(rows.leaf(try .zeros([table.size], rows.dtype)))
        continue
      }
      let bag =
        try kept.count == end - start
        ? rows.narrowed(0, start, end - start) : rows.taking(rows.leaf(NDArray(kept)), 0)
      bags.append(try reduced(bag))
    }
    guard !bags.isEmpty else { return rows.leaf(try .zeros([0, table.size], rows.dtype)) }
    return try Tensor.stack(bags, 0).renamed("EmbeddingBagBackward0")
  }

  private func reduced(_ bag: Tensor) throws(TensorError) -> Tensor {
    switch mode {
    case "sum": try bag.sum(axes: [0])
    case "mean": try bag.mean(axes: [0])
    default: try bag.extremum(largest: true, axes: [0])
    }
  }

  /// Where the bags begin in the flat input, and where the last one ends.
  private func cuts(_ input: Tensor, _ offsets: [Int]?) throws(TensorError) -> [Int] {
    guard let offsets else {
      guard input.rank == 2 else {
        throw input.rank == 1
          ? .value("offsets has to be a 1D Tensor but got None")
          : .value("input has to be 1D or 2D Tensor, but got Tensor of dimension \(input.rank)")
      }
      return (0...input.shape[0]).map { $0 * input.shape[1] }
    }
    guard input.rank == 1 else {
      throw .value(
        "if input is 2D, then offsets has to be None, as input is treated is a mini-batch of fixed "
          + "length sequences. However, found offsets of type <class 'torch.Tensor'>")
    }
    guard offsets.first == 0 else {
      throw .runtime(
        "offsets[0] has to be 0, i.e., the first sequence in the mini-batch has to start from "
          + "position 0. However, got \(offsets.first ?? 0)")
    }
    let cuts = includesLastOffset ? offsets : offsets + [input.count]
    for (start, end) in zip(cuts, cuts.dropFirst()) where start > end || end > input.count {
      throw .runtime("offsets must not decrease or be larger than the number of indices")
    }
    return cuts
  }

  public static let definition = LayerDefinition(
    "EmbeddingBag",
    "(num_embeddings, embedding_dim, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, "
      + "mode='mean', sparse=False, _weight=None, include_last_offset=False, padding_idx=None, "
      + "device=None, dtype=None)",
    "Rows of a table, summed or averaged over each bag of indices.",
    forward: "(input, offsets=None, per_sample_weights=None)", shapes: "[N, L] -> [N, D]",
    example: "nn.EmbeddingBag(10, 3, mode='mean')",
    sample: LayerSample(
      ["num_embeddings": 5, "embedding_dim": 3], .indices([2, 4], below: 5), output: [2, 3])
  ) { (arguments, context) throws(TensorError) in
    try EmbeddingBag(
      arguments.size("num_embeddings"), arguments.size("embedding_dim"),
      mode: arguments.string("mode", default: "mean"),
      paddingIndex: arguments.optionalInt("padding_idx"), weight: arguments.tensors["_weight"],
      includesLastOffset: arguments.bool("include_last_offset"), dtype: arguments.dtype, context)
  }
}
