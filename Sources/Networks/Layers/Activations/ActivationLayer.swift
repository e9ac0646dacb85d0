import Tensors

/// A function of each element, or along one axis, as a layer.
public final class ActivationLayer: UnaryLayer {
  typealias Function = (Tensor) throws(TensorError) -> Tensor

  private let name: String
  private let extra: String
  private let facts: [Setting]
  private let function: Function

  init(
    _ name: String, extra: String = "", settings: [Setting] = [], _ function: @escaping Function
  ) {
    self.name = name
    self.extra = extra
    facts = settings
    self.function = function
  }

  public override var typeName: String { name }
  public override var extraRepresentation: String { extra }
  public override var settings: [Setting] { facts }

  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    try function(input)
  }

  /// An activation without settings of its own, but for `inplace`.
  static func plain(
    _ name: String, _ summary: String, inplace: Bool = false,
    _ function: @escaping @Sendable (Tensor) throws(TensorError) -> Tensor
  ) -> LayerDefinition {
    LayerDefinition(
      name, inplace ? "(inplace=False)" : "()", summary, shapes: "[...] -> [...]",
      example: "nn.\(name)()", sample: LayerSample([:], .numbers([3, 4]), output: [3, 4])
    ) { (arguments, _) throws(TensorError) in
      let isInPlace = inplace ? try arguments.bool("inplace") : false
      return ActivationLayer(name, extra: isInPlace ? "inplace=True" : "", function)
    }
  }

  /// An activation with one number as a setting.
  static func scaled(
    _ name: String, _ argument: String, _ value: Double, _ summary: String,
    inplace: Bool = false, bare: Bool = false,
    _ function: @escaping @Sendable (Tensor, Double) throws(TensorError) -> Tensor
  ) -> LayerDefinition {
    LayerDefinition(
      name, "(\(argument)=\(value)\(inplace ? ", inplace=False" : ""))", summary,
      shapes: "[...] -> [...]", example: "nn.\(name)()",
      sample: LayerSample([:], .numbers([3, 4]), output: [3, 4])
    ) { (arguments, _) throws(TensorError) in
      let number = try arguments.double(argument, default: value)
      let isInPlace = inplace ? try arguments.bool("inplace") : false
      let shown = try arguments.shown(argument, default: value)
      let text = bare ? shown : "\(argument)=\(shown)"
      return ActivationLayer(
        name, extra: text + (isInPlace ? ", inplace=True" : ""),
        settings: [
          Setting(
            argument, arguments.isWhole(argument) ? .int(Int(saturating: number)) : .double(number))
        ]
      ) { (input) throws(TensorError) in try function(input, number) }
    }
  }

  /// An activation along one axis.
  static func along(
    _ name: String, _ summary: String, default axis: Int?, halves: Bool = false,
    _ function: @escaping @Sendable (Tensor, Int) throws(TensorError) -> Tensor
  ) -> LayerDefinition {
    LayerDefinition(
      name, "(dim=\(axis.map(String.init) ?? "None"))", summary, shapes: "[...] -> [...]",
      example: "nn.\(name)(dim=-1)",
      sample: LayerSample(["dim": -1], .numbers([3, 4]), output: halves ? [3, 2] : [3, 4])
    ) { (arguments, _) throws(TensorError) in
      let chosen = try arguments.optionalInt("dim") ?? axis
      return ActivationLayer(
        name, extra: "dim=\(chosen.map(String.init) ?? "None")",
        settings: [Setting("dim", chosen.map { .int($0) } ?? .none)]
      ) { (input) throws(TensorError) in
        // Without an axis PyTorch takes the first for 0, 1 and 3 axes, else the second.
        try function(input, chosen ?? ([0, 1, 3].contains(input.rank) ? 0 : 1))
      }
    }
  }
}
