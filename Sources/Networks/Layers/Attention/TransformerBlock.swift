import Tensors

/// How a layer of a transformer is built.
public struct TransformerOptions {
  public var modelSize: Int
  public var headCount: Int
  public var feedForwardSize = 2048
  public var dropout = 0.1
  /// Whether the dropout was given as an int, which is how it is shown.
  public var isDropoutWhole = false
  public var activation = Activation.relu
  public var epsilon = 1e-5
  public var isBatchFirst = false
  public var normFirst = false
  public var bias = true
  public var dtype: DType?

  /// The function between the two dense layers.
  public enum Activation: String {
    case relu, gelu

    func callAsFunction(_ input: Tensor) throws(TensorError) -> Tensor {
      switch self {
      case .relu: try input.unary(.relu)
      case .gelu: try input.unary(.gelu)
      }
    }
  }

  public init(modelSize: Int, headCount: Int) {
    self.modelSize = modelSize
    self.headCount = headCount
  }

  static let signature =
    "(d_model, nhead, dim_feedforward=2048, dropout=0.1, activation='relu', "
    + "layer_norm_eps=1e-05, batch_first=False, norm_first=False, bias=True, device=None, "
    + "dtype=None)"

  init(_ arguments: LayerArguments) throws(TensorError) {
    modelSize = try arguments.int("d_model")
    headCount = try arguments.int("nhead")
    feedForwardSize = try arguments.size("dim_feedforward", default: 2048)
    dropout = try arguments.double("dropout", default: 0.1)
    isDropoutWhole = arguments.isWhole("dropout")
    let name = try arguments.string("activation", default: "relu")
    guard let activation = Activation(rawValue: name) else {
      throw .runtime("activation should be relu/gelu, not \(name)")
    }
    self.activation = activation
    epsilon = try arguments.double("layer_norm_eps", default: 1e-5)
    isBatchFirst = try arguments.bool("batch_first")
    normFirst = try arguments.bool("norm_first")
    bias = try arguments.bool("bias", default: true)
    dtype = arguments.dtype
  }

  func attention(_ context: NetworkContext) throws(TensorError) -> MultiheadAttention {
    var options = MultiheadAttention.Options()
    options.dropout = dropout
    options.bias = bias
    options.isBatchFirst = isBatchFirst
    options.dtype = dtype
    return try MultiheadAttention(modelSize, headCount, options, context)
  }
}

/// What encoder and decoder layers share: the dense network, the norms and the dropouts.
struct TransformerBlock {
  let options: TransformerOptions
  let first: Linear
  let second: Linear
  let norms: [LayerNorm]
  /// The dropout inside the dense network, then one for each residual.
  let dropouts: [Dropout]

  init(
    _ options: TransformerOptions, normCount: Int, _ context: NetworkContext
  ) throws(TensorError) {
    self.options = options
    first = try Linear(
      options.modelSize, options.feedForwardSize, bias: options.bias, dtype: options.dtype, context)
    second = try Linear(
      options.feedForwardSize, options.modelSize, bias: options.bias, dtype: options.dtype, context)
    var norms: [LayerNorm] = []
    var dropouts = [try Dropout(options.dropout, isWhole: options.isDropoutWhole, context)]
    for _ in 0..<normCount {
      norms.append(
        try LayerNorm(
          [options.modelSize], epsilon: options.epsilon, bias: options.bias, dtype: options.dtype,
          context))
      dropouts.append(try Dropout(options.dropout, isWhole: options.isDropoutWhole, context))
    }
    self.norms = norms
    self.dropouts = dropouts
  }

  func register(in module: Module) {
    module.register(child: "linear1", first)
    module.register(child: "dropout", dropouts[0])
    module.register(child: "linear2", second)
    for (index, norm) in norms.enumerated() {
      module.register(child: "norm\(index + 1)", norm)
    }
    for (index, dropout) in dropouts.dropFirst().enumerated() {
      module.register(child: "dropout\(index + 1)", dropout)
    }
  }

  func feedForward(_ input: Tensor) throws(TensorError) -> Tensor {
    let inner = try dropouts[0].forward(options.activation(first.forward(input)))
    return try dropouts[dropouts.count - 1].forward(second.forward(inner))
  }
}
