import Tensors

/// Attention to the own sequence, attention to another one and a small dense network.
///
///     target   [T, N, E], or [N, T, E] batch first
///     memory   [S, N, E], or [N, S, E] batch first
///     output   as the target
public final class TransformerDecoderLayer: Module {
  let block: TransformerBlock
  private let selfAttention: MultiheadAttention
  private let crossAttention: MultiheadAttention

  public init(_ options: TransformerOptions, _ context: NetworkContext) throws(TensorError) {
    selfAttention = try options.attention(context)
    crossAttention = try options.attention(context)
    block = try TransformerBlock(options, normCount: 3, context)
    super.init()
    register(child: "self_attn", selfAttention)
    register(child: "multihead_attn", crossAttention)
    block.register(in: self)
  }

  public override var typeName: String { "TransformerDecoderLayer" }
  public var options: TransformerOptions { block.options }
  public override var settings: [Setting] { [Setting("norm_first", .bool(options.normFirst))] }

  public func forward(
    _ target: Tensor, memory: Tensor, targetMasks: AttentionMasks = AttentionMasks(),
    memoryMasks: AttentionMasks = AttentionMasks()
  ) throws(TensorError) -> Tensor {
    let attendSelf = { [self] (x: Tensor) throws(TensorError) -> Tensor in
      let mixed = try selfAttention.forward(
        query: x, key: x, value: x, masks: targetMasks, needsWeights: false)
      return try block.dropouts[1].forward(mixed.values)
    }
    let attendMemory = { [self] (x: Tensor) throws(TensorError) -> Tensor in
      let mixed = try crossAttention.forward(
        query: x, key: memory, value: memory, masks: memoryMasks, needsWeights: false)
      return try block.dropouts[2].forward(mixed.values)
    }
    let norms = block.norms
    if options.normFirst {
      var x = try target.add(attendSelf(norms[0].forward(target)))
      x = try x.add(attendMemory(norms[1].forward(x)))
      return try x.add(block.feedForward(norms[2].forward(x)))
    }
    var x = try norms[0].forward(target.add(attendSelf(target)))
    x = try norms[1].forward(x.add(attendMemory(x)))
    return try norms[2].forward(x.add(block.feedForward(x)))
  }

  public static let definition = LayerDefinition(
    "TransformerDecoderLayer", TransformerOptions.signature,
    "Attention to the own sequence, to another one, and a small dense network.",
    forward: "(tgt, memory, tgt_mask=None, memory_mask=None, tgt_key_padding_mask=None, "
      + "memory_key_padding_mask=None, tgt_is_causal=False, memory_is_causal=False)",
    shapes: "[N, T, E], [N, S, E] -> [N, T, E]",
    example: "nn.TransformerDecoderLayer(d_model=8, nhead=2, batch_first=True)",
    sample: LayerSample(
      ["d_model": 4, "nhead": 2, "dim_feedforward": 8, "batch_first": true, "dropout": 0],
      .numbers([2, 3, 4]), .numbers([2, 5, 4]), output: [2, 3, 4])
  ) { (arguments, context) throws(TensorError) in
    try TransformerDecoderLayer(TransformerOptions(arguments), context)
  }
}
