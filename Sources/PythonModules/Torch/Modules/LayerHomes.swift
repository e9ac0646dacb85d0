/// The classes in which PyTorch writes the methods of a layer, as its messages name them.
struct LayerHomes {
  /// Nil where it is the layer's own class.
  var initializer: String?
  var forward: String?

  static func of(_ layer: String) -> LayerHomes {
    let stem = layer.hasSuffix("d") ? String(layer.dropLast(2)) : layer
    switch stem {
    case "BatchNorm", "InstanceNorm":
      return LayerHomes(initializer: "_\(stem)", forward: "_\(stem)")
    case "AdaptiveAvgPool", "AdaptiveMaxPool", "LPPool":
      return LayerHomes(initializer: "_\(stem)Nd")
    case "MaxPool": return LayerHomes(initializer: "_MaxPoolNd")
    case "Dropout", "AlphaDropout", "FeatureAlphaDropout":
      return LayerHomes(initializer: "_DropoutNd")
    case "ReflectionPad", "ReplicationPad", "ConstantPad", "CircularPad":
      return LayerHomes(forward: "_\(stem)Nd")
    case "ZeroPad": return LayerHomes(forward: "_ConstantPadNd")
    case "RNN", "LSTM", "GRU": return LayerHomes(initializer: "RNNBase")
    case "BCELoss", "MultiLabelSoftMarginLoss": return LayerHomes(initializer: "_WeightedLoss")
    case "L1Loss", "MSELoss", "SoftMarginLoss", "MultiLabelMarginLoss":
      return LayerHomes(initializer: "_Loss")
    case "ReLU6": return LayerHomes(forward: "Hardtanh")
    case "Sigmoid", "Tanh", "Tanhshrink", "Softsign", "LogSigmoid", "Softmax2":
      return LayerHomes(initializer: "Module")
    default: return LayerHomes()
    }
  }
}
