import Tensors

/// Rows of a table, summed, averaged or maximized over each bag of indices.
///
///     input    [N, L]     whole numbers below V
///     weight   [V, D]
///     output   [N, D]
public final class EmbeddingBag: UnaryLayer {
  private let table: Embedding
  private let mode: String

  public init(
    _ count: Int, _ size: Int, mode: String, paddingIndex: Int?, dtype: DType? = nil,
    _ context: NetworkContext
  ) throws(TensorError) {
    guard ["sum", "mean", "max"].contains(mode) else {
      throw .value("mode has to be one of sum, mean or max")
    }
    guard paddingIndex == nil else {
      throw TensorError(
        .notImplementedError, "lectern does not have padding_idx in nn.EmbeddingBag",
        fix: "use nn.Embedding and average over a mask")
    }
    self.mode = mode
    table = try Embedding(count, size, dtype: dtype, context)
    super.init()
    register(parameter: "weight", table.parameter(0))
  }

  public override var typeName: String { "EmbeddingBag" }
  public override var extraRepresentation: String {
    "\(table.count), \(table.size), mode='\(mode)'"
  }

  /// Bags that lie one behind the other.
  ///
  /// - Parameters:
  ///   - input: `[M]`, the indices of all bags.
  ///   - offsets: where each bag begins, the first at 0.
  /// - Throws: `TensorError` for an input that is not one row, or bags out of order.
  public func forward(_ input: Tensor, offsets: [Int]) throws(TensorError) -> Tensor {
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
    let rows = try requiredParameter(0).embedding(input, paddingIndex: nil)
    var bags: [Tensor] = []
    for (start, end) in zip(offsets, offsets.dropFirst() + [input.count]) {
      guard start <= end, end <= input.count else {
        throw .runtime("offsets must not decrease or be larger than the number of indices")
      }
      let bag = try rows.narrowed(0, start, end - start)
      guard start < end else {
        bags.append(rows.leaf(try .zeros([table.size], rows.dtype)))
        continue
      }
      switch mode {
      case "sum": bags.append(try bag.sum(axes: [0]))
      case "mean": bags.append(try bag.mean(axes: [0]))
      default: bags.append(try bag.extremum(largest: true, axes: [0]))
      }
    }
    return try Tensor.stack(bags, 0).renamed("EmbeddingBagBackward0")
  }

  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    guard input.rank == 2 else {
      throw TensorError(
        .valueError, "input has to be 2D here, but got Tensor of dimension \(input.rank)",
        fix: "give bags of equal length as the rows of one tensor")
    }
    let rows = try requiredParameter(0).embedding(input, paddingIndex: nil)
    switch mode {
    case "sum": return try rows.sum(axes: [1]).renamed("EmbeddingBagBackward0")
    case "mean": return try rows.mean(axes: [1]).renamed("EmbeddingBagBackward0")
    default:
      return try rows.extremum(largest: true, axes: [1]).renamed("EmbeddingBagBackward0")
    }
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
      paddingIndex: arguments.optionalInt("padding_idx"), dtype: arguments.dtype, context)
  }
}
