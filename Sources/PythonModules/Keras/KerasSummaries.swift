import MiniPython
import Networks

/// What `model.summary()` shows of a model.
enum KerasSummaries {
  static func summary(of model: KerasLayer, type: String) -> ModelSummary {
    let optimizer = model.modelTrainer?.optimizer
    return ModelSummary(
      modelName: model.name, rows: rows(of: model),
      trainableCount: model.trainableWeights.reduce(0) { $0 + $1.tensor.count },
      nonTrainableCount: model.nonTrainableWeights.reduce(0) { $0 + $1.tensor.count },
      optimizerCount: optimizer?.variableCount)
  }

  private static func rows(of model: KerasLayer) -> [ModelSummary.Row] {
    if let stack = model as? KerasSequential { return stack.sublayers.map { row($0, nil) } }
    guard let graph = model as? KerasGraphModel else { return model.sublayers.map { row($0, nil) } }
    let isStraight =
      graph.inputs.count == 1 && graph.nodes.allSatisfy { $0.inputs.count <= 1 }
      && zip(graph.nodes, graph.nodes.dropFirst()).allSatisfy { $1.inputs.first?.node === $0 }
    return graph.nodes.map { node in
      let sources = node.inputs.map { "\($0.node.layer.name)[0][\($0.index)]" }
      return row(
        node.layer, isStraight ? nil : sources.isEmpty ? "-" : sources.joined(separator: ", "))
    }
  }

  private static func row(_ layer: KerasLayer, _ connections: String?) -> ModelSummary.Row {
    let shapes = layer.outputShapes.map(pythonText(of:))
    let shapeText =
      shapes.isEmpty
      ? "?" : shapes.count == 1 ? shapes[0] : "[" + shapes.joined(separator: ", ") + "]"
    return ModelSummary.Row(
      name: layer.name, className: layer.className, outputShape: shapeText,
      parameters: layer.isBuilt ? groupedText(layer.parameterCount) : "0 (unbuilt)",
      connections: connections)
  }
}
