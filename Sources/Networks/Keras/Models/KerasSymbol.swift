import Tensors

/// A place in a model that is still being put together: what a layer will answer.
public final class KerasSymbol {
  public let shape: SymbolicShape
  public let name: String
  public let node: KerasNode
  /// Which of the node's results it is.
  public let index: Int
  /// The kind of its numbers, such as `int32`, or `string`.
  public let dtype: String
  /// Which of its steps count, nil where all do.
  public var mask: KerasSymbol?

  public init(
    shape: SymbolicShape, name: String, node: KerasNode, index: Int, dtype: String = "float32"
  ) {
    self.shape = shape
    self.name = name
    self.node = node
    self.index = index
    self.dtype = dtype
  }
}

/// One use of a layer in a model.
public final class KerasNode {
  public let layer: KerasLayer
  /// The object that stands for the layer in the program; kept alive with the model.
  public let owner: AnyObject?
  public let inputs: [KerasSymbol]
  /// How often the layer had been used before.
  public let useIndex: Int
  /// What the call of an attention layer asked for.
  public var request = KerasAttentionRequest()
  /// The names of the symbols that the use answered.
  public var resultNames: [String] = []
  /// The masks that the call was given besides its inputs, which only the summary shows.
  public var masks: [KerasSymbol] = []

  public init(
    layer: KerasLayer, owner: AnyObject?, inputs: [KerasSymbol], useIndex: Int = 0
  ) {
    self.layer = layer
    self.owner = owner
    self.inputs = inputs
    self.useIndex = useIndex
  }

  /// All that the use needs before it, masks included.
  var sources: [KerasSymbol] { inputs + masks }
}
