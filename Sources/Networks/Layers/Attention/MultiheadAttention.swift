import Tensors

/// Several attentions side by side, each on its share of the features.
///
///     query         [T, N, E], or [N, T, E] batch first, or [T, E]
///     key, value    [S, N, E], likewise
///     output        as the query
///     weights       [N, T, S], or [N, heads, T, S] if not averaged
///
/// - Source: Vaswani et al. 2017; weights and masks as `torch.nn.MultiheadAttention`.
public final class MultiheadAttention: Module {
  public let embedSize: Int
  public let headCount: Int
  public let isBatchFirst: Bool
  let keySize: Int
  let valueSize: Int
  private let dropout: Double
  private let addsZeroAttention: Bool
  private let context: NetworkContext
  private let outputProjection: Linear

  /// What can be chosen when it is built.
  public struct Options {
    public var dropout = 0.0
    public var bias = true
    public var addsBiasToKeys = false
    public var addsZeroAttention = false
    public var keySize: Int?
    public var valueSize: Int?
    public var isBatchFirst = false
    public var dtype: DType?

    public init() {}
  }

  public init(
    _ embedSize: Int, _ headCount: Int, _ options: Options = Options(), _ context: NetworkContext
  ) throws(TensorError) {
    guard embedSize > 0, headCount > 0 else {
      throw .value(
        "embed_dim and num_heads must be greater than 0, got embed_dim=\(embedSize) and "
          + "num_heads=\(headCount) instead")
    }
    guard embedSize % headCount == 0 else {
      throw TensorError(
        .assertionError, "embed_dim must be divisible by num_heads",
        got: "embed_dim \(embedSize), num_heads \(headCount)",
        fix: "choose num_heads that divides \(embedSize)")
    }
    self.embedSize = embedSize
    self.headCount = headCount
    isBatchFirst = options.isBatchFirst
    keySize = options.keySize ?? embedSize
    valueSize = options.valueSize ?? embedSize
    dropout = options.dropout
    addsZeroAttention = options.addsZeroAttention
    self.context = context
    // PyTorch builds the output projection before it draws the input projection.
    outputProjection = try Linear(
      embedSize, embedSize, bias: options.bias, dtype: options.dtype,
      name: "NonDynamicallyQuantizableLinear", context)
    super.init()
    try makeParameters(options)
    register(child: "out_proj", outputProjection)
  }

  private func makeParameters(_ options: Options) throws(TensorError) {
    let drawn = { [context] (array: NDArray) throws(TensorError) in
      try Initialization.xavierUniform(array, context.generator)
    }
    let zero = { (_: NDArray) throws(TensorError) in }
    let isPacked = keySize == embedSize && valueSize == embedSize
    let make = {
      [context]
      (
        rows: Int, columns: Int, used: Bool
      ) throws(TensorError) -> Tensor? in
      used ? try context.parameter([rows, columns], options.dtype, drawn) : nil
    }
    register(parameter: "in_proj_weight", try make(3 * embedSize, embedSize, isPacked))
    register(parameter: "q_proj_weight", try make(embedSize, embedSize, !isPacked))
    register(parameter: "k_proj_weight", try make(embedSize, keySize, !isPacked))
    register(parameter: "v_proj_weight", try make(embedSize, valueSize, !isPacked))
    register(
      parameter: "in_proj_bias",
      options.bias ? try context.parameter([3 * embedSize], options.dtype, zero) : nil)
    if options.bias { outputProjection.parameter(1)?.data.fill(.int(0)) }
    guard options.addsBiasToKeys else { return }
    let normal = { [context] (array: NDArray) throws(TensorError) in
      try Initialization.xavierNormal(array, context.generator)
    }
    for name in ["bias_k", "bias_v"] {
      register(
        parameter: name, try context.parameter([1, 1, embedSize], options.dtype, normal))
    }
  }

  public override var typeName: String { "MultiheadAttention" }

  public override var settings: [Setting] {
    [
      Setting("embed_dim", .int(embedSize)), Setting("num_heads", .int(headCount)),
      Setting("head_dim", .int(embedSize / headCount)), Setting("dropout", .double(dropout)),
      Setting("batch_first", .bool(isBatchFirst)), Setting("kdim", .int(keySize)),
      Setting("vdim", .int(valueSize)),
      Setting("_qkv_same_embed_dim", .bool(keySize == embedSize && valueSize == embedSize)),
    ]
  }

  /// What came out: the mixed values, and how much each position looked at each other.
  public struct Output {
    public let values: Tensor
    public let weights: Tensor?
  }

  public func forward(
    query: Tensor, key: Tensor, value: Tensor, masks: AttentionMasks = AttentionMasks(),
    needsWeights: Bool = true, averagesWeights: Bool = true
  ) throws(TensorError) -> Output {
    guard query.rank == 2 || query.rank == 3 else {
      throw TensorError(
        .assertionError,
        "query should be unbatched 2D or batched 3D tensor but received \(query.rank)-D query tensor"
      )
    }
    guard key.rank == query.rank, value.rank == query.rank else {
      throw TensorError(
        .assertionError,
        "For \(query.rank == 3 ? "batched (3-D)" : "unbatched (2-D)") `query`, expected `key` and "
          + "`value` to be \(query.rank)-D but found \(key.rank)-D and \(value.rank)-D tensors "
          + "respectively")
    }
    if key.rank == 3, key.shape != value.shape, parameter(named: "in_proj_weight") != nil,
      query.shape.last == embedSize
    {
      let turned = { [isBatchFirst] (shape: Shape) in
        isBatchFirst ? [shape[1], shape[0], shape[2]] as Shape : shape
      }
      throw TensorError(
        .assertionError,
        "key shape torch.Size(\(turned(key.shape).torchText)) does not match value shape "
          + "torch.Size(\(turned(value.shape).torchText))")
    }
    guard query.shape.last == embedSize else {
      throw TensorError(
        .assertionError,
        "was expecting embedding dimension of \(embedSize), but got \(query.shape.last ?? 0)",
        got: "query \(query.shape.torchText)", expected: "query [..., \(embedSize)]",
        fix: "build nn.MultiheadAttention(\(query.shape.last ?? 0), …), or project the query")
    }
    if parameter(named: "in_proj_weight") == nil {
      for (input, size, what) in [(key, keySize, "key"), (value, valueSize, "value")]
      where input.shape.last != size {
        throw TensorError(
          .assertionError,
          "expecting \(what) weights shape of (\(embedSize), \(input.shape.last ?? 0)), but got "
            + "torch.Size([\(embedSize), \(size)])",
          got: "\(what) \(input.shape.torchText)", expected: "\(what) [..., \(size)]")
      }
    } else if key.shape.last != embedSize, key.shape == value.shape {
      throw TensorError(
        .runtimeError,
        "mm: mat1 and mat2 shapes cannot be multiplied (\(key.count / max(key.shape.last ?? 1, 1))x"
          + "\(key.shape.last ?? 0) and \(embedSize)x\(2 * embedSize))",
        got: "key \(key.shape.torchText)", expected: "key [..., \(embedSize)]",
        fix: "build nn.MultiheadAttention(…, kdim=\(key.shape.last ?? 0), vdim=…)")
    }
    return try AttentionCall(
      layer: self, dropout: isTraining ? dropout : 0, addsZero: addsZeroAttention,
      generator: context.generator
    ).run(
      query, key, value, masks, needsWeights: needsWeights, averagesWeights: averagesWeights)
  }

  /// The projection that comes last.
  var output: Linear { child(named: "out_proj") as? Linear ?? outputProjection }

  public static let definition = LayerDefinition(
    "MultiheadAttention",
    "(embed_dim, num_heads, dropout=0.0, bias=True, add_bias_kv=False, add_zero_attn=False, "
      + "kdim=None, vdim=None, batch_first=False, device=None, dtype=None)",
    "Several attentions side by side, each on its share of the features.",
    forward: "(query, key, value, key_padding_mask=None, need_weights=True, attn_mask=None, "
      + "average_attn_weights=True, is_causal=False)",
    shapes: "[N, T, E], [N, S, E], [N, S, E] -> [N, T, E], [N, T, S]",
    example: "nn.MultiheadAttention(8, num_heads=2, batch_first=True)",
    sample: LayerSample(
      ["embed_dim": 4, "num_heads": 2, "batch_first": true], .numbers([2, 3, 4]),
      .numbers([2, 5, 4]), .numbers([2, 5, 4]), output: [2, 3, 4])
  ) { (arguments, context) throws(TensorError) in
    var options = Options()
    options.dropout = try arguments.double("dropout", default: 0)
    options.bias = try arguments.bool("bias", default: true)
    options.addsBiasToKeys = try arguments.bool("add_bias_kv")
    options.addsZeroAttention = try arguments.bool("add_zero_attn")
    options.keySize = try arguments.optionalInt("kdim")
    options.valueSize = try arguments.optionalInt("vdim")
    options.isBatchFirst = try arguments.bool("batch_first")
    options.dtype = arguments.dtype
    return try MultiheadAttention(
      arguments.int("embed_dim"), arguments.int("num_heads"), options, context)
  }
}
