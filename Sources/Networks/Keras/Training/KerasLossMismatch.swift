import Tensors

/// What TensorFlow says of labels and predictions whose shapes do not go together, in the names of
/// its graph.
enum KerasLossMismatch {
  /// Losses that begin with a difference, and whether the label comes first in it.
  private static let differences: [String: (node: String, truthFirst: Bool)] = [
    "mean_squared_error": ("sub", true), "mean_absolute_error": ("sub", true),
    "mean_absolute_percentage_error": ("sub", true), "huber": ("Sub", false),
    "log_cosh": ("sub", false),
  ]

  /// - Throws: ValueError if the loss would subtract arrays that do not broadcast.
  static func check(
    _ loss: KerasLoss, _ predictions: [KerasFlow], _ batch: KerasData, _ model: KerasLayer
  ) throws(TensorError) {
    guard predictions.count == 1, let labels = batch.labels.first,
      let (node, truthFirst) = differences[loss.name]
    else { return }
    let (truth, predicted) = (Array(labels.shape), Array(predictions[0].tensor.shape))
    guard truth.count == predicted.count,
      let place = truth.indices.last(where: {
        truth[$0] != predicted[$0] && truth[$0] != 1 && predicted[$0] != 1
      }), place > 0, let output = outputNode(of: model)
    else { return }
    let scope = "compile_loss/" + (loss.scope ?? loss.name)
    let label = labels.dtype.isFloatingPoint ? "data_1" : scope + "/Cast"
    func text(_ shape: [Int]) -> String {
      "[" + (["?"] + shape.dropFirst().map(String.init)).joined(separator: ",") + "]"
    }
    let parts =
      truthFirst
      ? [(label, truth), (output, predicted)] : [(output, predicted), (label, truth)]
    throw TensorError(
      .valueError,
      "Dimensions must be equal, but are \(parts[0].1[place]) and \(parts[1].1[place]) for "
        + "'{{node \(scope)/\(node)}} = Sub[T=DT_FLOAT](\(parts[0].0), \(parts[1].0))' with input "
        + "shapes: \(text(parts[0].1)), \(text(parts[1].1)).",
      fix: "give the last layer as many units as a label has numbers")
  }

  /// The node that the predictions come from, nil for layers whose nodes are not known here.
  private static func outputNode(of model: KerasLayer) -> String? {
    guard let graph = model as? KerasGraphModel,
      let layer = (graph as? KerasSequential)?.stack.last?.layer
        ?? graph.outputs.first?.node.layer,
      let operation = layer.graphOperation
    else { return nil }
    return "\(model.name)_1/\(layer.name)_1/\(operation)"
  }
}

extension KerasActivation {
  /// The operation that TensorFlow names it by, nil where there are several.
  var graphOperation: String? {
    switch name {
    case "relu": "Relu"
    case "sigmoid": "Sigmoid"
    case "softmax": "Softmax"
    case "tanh": "Tanh"
    case "softplus": "Softplus"
    case "elu": "Elu"
    default: nil
    }
  }
}
