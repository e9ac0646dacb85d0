import Tensors

/// The operations on masks that Keras puts into a functional model beside its layers: they have rows
/// of their own in the summary, and take names and depths.
///
/// The numbers do not go through them; each flow carries its mask itself.
///
/// - Source: `compute_mask` of the layers of Keras 3.15.
public struct KerasMaskGraph {
  /// Makes a name that was not used before from that of a class.
  let takeName: (String) -> String
  let mode: GradMode

  public init(mode: GradMode, takeName: @escaping (String) -> String) {
    self.mode = mode
    self.takeName = takeName
  }

  /// The result of an operation on symbols.
  func operation(
    _ className: String, _ inputs: [KerasSymbol], shape: SymbolicShape
  ) -> KerasSymbol {
    let layer = KerasMaskOperation(
      className: className, name: takeName(className), mode: mode)
    layer.isBuilt = true
    layer.inputShapes = inputs.map(\.shape)
    layer.outputShapes = [shape]
    let node = KerasNode(layer: layer, owner: nil, inputs: inputs)
    node.resultNames = [takeName("keras_tensor")]
    layer.latestNode = node
    return KerasSymbol(
      shape: shape, name: node.resultNames[0], node: node, index: 0, dtype: "bool")
  }

  /// The steps that count in any of several inputs; nil unless each has a mask.
  func either(_ inputs: [KerasSymbol]) -> KerasSymbol? {
    let masks = inputs.compactMap(\.mask)
    guard masks.count == inputs.count, var result = masks.first else { return nil }
    for mask in masks.dropFirst() {
      result = operation("LogicalOr", [result, mask], shape: result.shape)
    }
    return result
  }

  /// The mask of inputs that are put side by side.
  func joined(_ inputs: [KerasSymbol], result: SymbolicShape) -> KerasSymbol? {
    guard inputs.contains(where: { $0.mask != nil }) else { return nil }
    let masks = inputs.map { input in
      guard let mask = input.mask else {
        return operation("OnesLike", [input], shape: input.shape)
      }
      guard mask.shape.count < input.shape.count else { return mask }
      let wide = operation("ExpandDims", [mask], shape: mask.shape + [1])
      let zeros = operation("ZerosLike", [input], shape: input.shape)
      return operation("LogicalOr", [wide, zeros], shape: input.shape)
    }
    let whole = operation("Concatenate", masks, shape: result)
    return operation("Any", [whole], shape: Array(result.dropLast()))
  }
}

/// A row of the summary for an operation on masks.
final class KerasMaskOperation: KerasLayer {
  override var inputCount: Int? { nil }
  override var building: KerasBuilding { .withShapes }
}
