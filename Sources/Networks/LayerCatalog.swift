/// All layers, in the order in which help lists them.
public enum LayerCatalog {
  public static let all: [LayerDefinition] =
    [
      Linear.definition,
      Bilinear.definition,
      Embedding.definition,
      EmbeddingBag.definition,
      RNN.definition,
      GRU.definition,
      LSTM.definition,
      RNNCell.definition,
      GRUCell.definition,
      LSTMCell.definition,
      MultiheadAttention.definition,
      TransformerEncoderLayer.definition,
      TransformerDecoderLayer.definition,
      LayerNorm.definition,
      RMSNorm.definition,
      BatchNorm1d.definition,
      Dropout.definition,
      Conv1d.definition,
      Conv2d.definition,
      Flatten.definition,
      Unflatten.definition,
    ] + PoolingLayer.definitions + ActivationLayer.definitions + LossLayer.definitions
    + DistanceLayer.definitions

  /// The layer of this name.
  public static func layer(named name: String) -> LayerDefinition? {
    all.first { $0.name == name }
  }
}
