import Tensors

/// How far a prediction is from what it should be, as a layer.
public final class LossLayer: CombiningLayer {
  typealias Function = ([Tensor], Reduction) throws(TensorError) -> Tensor

  private let name: String
  private let names: [String]
  private let facts: [Setting]
  private let reduction: Reduction
  private let function: Function

  init(
    _ name: String, inputs: [String] = ["input", "target"], settings: [Setting] = [],
    _ reduction: Reduction, _ function: @escaping Function
  ) {
    self.name = name
    names = inputs
    facts = settings
    self.reduction = reduction
    self.function = function
  }

  public override var typeName: String { name }
  public override var inputNames: [String] { names }

  public override var settings: [Setting] {
    facts + [Setting("reduction", .string(reduction.rawValue))]
  }

  public override func forward(_ inputs: [Tensor]) throws(TensorError) -> Tensor {
    try function(inputs, reduction)
  }

  /// What a loss needs besides its inputs.
  struct Recipe: Sendable {
    var inputs = ["input", "target"]
    var options = ""
    var summary: String
    var sample: LayerSample
    var setUp: @Sendable (LayerArguments) throws(TensorError) -> Function
  }

  static func loss(_ name: String, _ recipe: Recipe) -> LayerDefinition {
    let signature =
      "(" + (recipe.options.isEmpty ? "" : recipe.options + ", ")
      + "size_average=None, reduce=None, reduction='mean')"
    return LayerDefinition(
      name, reordered(name, signature), recipe.summary,
      forward: "(" + recipe.inputs.joined(separator: ", ") + ")",
      shapes: recipe.inputs.map { _ in "[...]" }.joined(separator: ", ") + " -> []",
      example: "nn.\(name)()", sample: recipe.sample
    ) { (arguments, _) throws(TensorError) in
      let function = try recipe.setUp(arguments)
      let reduction = try Reduction(name: arguments.string("reduction", default: "mean"))
      let loss = LossLayer(name, inputs: recipe.inputs, reduction, function)
      if let weight = arguments.tensors["weight"] { loss.register(buffer: "weight", weight) }
      if let weight = arguments.tensors["pos_weight"] {
        loss.register(buffer: "pos_weight", weight)
      }
      return loss
    }
  }

  /// PyTorch has the options of some losses between and of others behind the common ones.
  private static func reordered(_ name: String, _ signature: String) -> String {
    switch name {
    case "CrossEntropyLoss":
      "(weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean', "
        + "label_smoothing=0.0)"
    case "NLLLoss":
      "(weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean')"
    case "BCELoss": "(weight=None, size_average=None, reduce=None, reduction='mean')"
    case "BCEWithLogitsLoss":
      "(weight=None, size_average=None, reduce=None, reduction='mean', pos_weight=None)"
    case "SmoothL1Loss": "(size_average=None, reduce=None, reduction='mean', beta=1.0)"
    case "HuberLoss": "(reduction='mean', delta=1.0)"
    case "KLDivLoss": "(size_average=None, reduce=None, reduction='mean', log_target=False)"
    default: signature
    }
  }
}
