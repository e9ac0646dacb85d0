import MiniPython
import Networks

/// What `model.summary()` shows of a model.
struct KerasSummaries {
  /// Whether a column says which layers learn.
  var showsTrainable = false
  /// Whether the layers of models within the model are listed as well.
  var expandsNested = false
  /// The names that the list begins and ends with, nil for all.
  var range: (first: String, last: String)?

  func summary(of model: KerasLayer) -> ModelSummary {
    let optimizer = model.modelTrainer?.optimizer
    return ModelSummary(
      modelName: model.name, rows: rows(of: model),
      trainableCount: model.trainableWeights.reduce(0) { $0 + $1.tensor.count },
      nonTrainableCount: model.nonTrainableWeights.reduce(0) { $0 + $1.tensor.count },
      optimizerCount: optimizer?.variableCount)
  }

  private func rows(of model: KerasLayer) -> [ModelSummary.Row] {
    var entries: [(layer: KerasLayer, connections: String?)]
    if let graph = model as? KerasGraphModel, !(model is KerasSequential) {
      entries = connected(graph)
    } else {
      entries = model.sublayers.map { ($0, nil) }
    }
    if let range,
      let first = entries.firstIndex(where: { $0.layer.name.hasPrefix(range.first) }),
      let last = entries.lastIndex(where: { $0.layer.name.hasPrefix(range.last) }), first <= last
    {
      entries = Array(entries[first...last])
    }
    return entries.flatMap { rows(of: $0.layer, $0.connections, depth: 0) }
  }

  /// The layers of a graph, with their sources where it is not a plain stack.
  private func connected(_ graph: KerasGraphModel) -> [(layer: KerasLayer, connections: String?)] {
    let isStraight =
      graph.inputs.count == 1 && graph.listedNodes.allSatisfy { $0.inputs.count <= 1 }
      && zip(graph.listedNodes, graph.listedNodes.dropFirst()).allSatisfy {
        $1.inputs.first?.node === $0
      }
    var order: [KerasLayer] = []
    var sources: [ObjectIdentifier: [String]] = [:]
    for node in graph.listedNodes {
      let key = ObjectIdentifier(node.layer)
      if sources[key] == nil { order.append(node.layer) }
      sources[key, default: []] += (node.inputs + node.masks).map {
        "\($0.node.layer.name)[\($0.node.useIndex)][\($0.index)]"
      }
    }
    return order.map { layer in
      let own = sources[ObjectIdentifier(layer)] ?? []
      return (layer, isStraight ? nil : own.isEmpty ? "-" : own.joined(separator: ", "))
    }
  }

  private func rows(
    of layer: KerasLayer, _ connections: String?, depth: Int
  ) -> [ModelSummary.Row] {
    let shapes = layer.outputShapes.map(pythonText(of:))
    // A layer without weights that no model connects does not keep its shapes.
    let keepsShapes = layer.building == .withShapes
    let isUnknown = (layer as? KerasProgramLayer).map { $0.latestNode == nil && !$0.statesShape }
    let shapeText =
      shapes.isEmpty || isUnknown == true || (layer.latestNode == nil && !keepsShapes)
      ? "?"
      : shapes.count == 1
        ? shapes[0]
        : layer.latestNode == nil
          ? "(" + shapes.joined(separator: ", ") + ")" : "[" + shapes.joined(separator: ", ") + "]"
    let learns = layer.weights.isEmpty ? "-" : layer.isTrainable ? "Y" : "N"
    let own = ModelSummary.Row(
      name: layer.name, className: layer.className, outputShape: shapeText,
      parameters: layer.isReady ? groupedText(layer.parameterCount) : "0 (unbuilt)",
      connections: connections, learns: showsTrainable ? learns : nil, depth: depth)
    guard expandsNested, layer is KerasGraphModel || layer.modelTrainer != nil else {
      return [own]
    }
    let inner =
      layer is KerasSequential
      ? layer.sublayers.map { ($0, connections.map { _ in "-" }) }
      : (layer as? KerasGraphModel).map(connected)?.map { ($0.layer, $0.connections) } ?? []
    return [own]
      + inner.flatMap { rows(of: $0.0, $0.1 ?? connections.map { _ in "-" }, depth: depth + 1) }
  }
}
