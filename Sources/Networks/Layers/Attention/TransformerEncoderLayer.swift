import Tensors

/// Attention to the own sequence and a small dense network, each with a residual and a norm.
///
///     input    [T, N, E], or [N, T, E] batch first
///     output   as the input
///
/// - Source: Vaswani et al. 2017; order of parts and draws as `torch.nn.TransformerEncoderLayer`.
public final class TransformerEncoderLayer: UnaryLayer {
  let block: TransformerBlock
  private let attention: MultiheadAttention

  public init(_ options: TransformerOptions, _ context: NetworkContext) throws(TensorError) {
    attention = try options.attention(context)
    block = try TransformerBlock(options, normCount: 2, context)
    super.init()
    register(child: "self_attn", attention)
    block.register(in: self)
  }

  public override var typeName: String { "TransformerEncoderLayer" }
  public var selfAttention: MultiheadAttention { attention }
  public var options: TransformerOptions { block.options }
  public override var settings: [Setting] { [Setting("norm_first", .bool(options.normFirst))] }

  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    try forward(input, AttentionMasks())
  }

  public func forward(_ input: Tensor, _ masks: AttentionMasks) throws(TensorError) -> Tensor {
    let attend = { [self] (x: Tensor) throws(TensorError) -> Tensor in
      let mixed = try attention.forward(
        query: x, key: x, value: x, masks: masks, needsWeights: false)
      return try block.dropouts[1].forward(mixed.values)
    }
    if options.normFirst {
      let x = try input.add(attend(block.norms[0].forward(input)))
      return try x.add(block.feedForward(block.norms[1].forward(x)))
    }
    let x = try block.norms[0].forward(input.add(attend(input)))
    return try block.norms[1].forward(x.add(block.feedForward(x)))
  }

  public static let definition = LayerDefinition(
    "TransformerEncoderLayer", TransformerOptions.signature,
    "Attention to the own sequence and a small dense network, each with a residual and a norm.",
    forward: "(src, src_mask=None, src_key_padding_mask=None, is_causal=False)",
    shapes: "[N, T, E] -> [N, T, E]",
    example: "nn.TransformerEncoderLayer(d_model=8, nhead=2, batch_first=True)",
    sample: LayerSample(
      ["d_model": 4, "nhead": 2, "dim_feedforward": 8, "batch_first": true, "dropout": 0],
      .numbers([2, 3, 4]), output: [2, 3, 4])
  ) { (arguments, context) throws(TensorError) in
    try TransformerEncoderLayer(TransformerOptions(arguments), context)
  }
}
