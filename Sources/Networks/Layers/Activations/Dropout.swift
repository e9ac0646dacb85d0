import Tensors

/// Sets random elements to zero while training, and scales the others up to make good for it.
public final class Dropout: UnaryLayer {
  public private(set) var probability: Double
  private let isInPlace: Bool
  /// Whether the probability was given as an int, which is how it is shown.
  private var isWhole: Bool
  private let context: NetworkContext

  public init(
    _ probability: Double = 0.5, inPlace: Bool = false, isWhole: Bool = false,
    _ context: NetworkContext
  ) throws(TensorError) {
    guard (0...1).contains(probability) else {
      let shown = isWhole ? String(Int(saturating: probability)) : pythonText(probability)
      throw .value("dropout probability has to be between 0 and 1, but got \(shown)")
    }
    self.isWhole = isWhole
    self.probability = probability
    isInPlace = inPlace
    self.context = context
  }

  public override var typeName: String { "Dropout" }

  public override var extraRepresentation: String {
    "p=\(isWhole ? String(Int(saturating: probability)) : pythonText(probability)), inplace=\(pythonText(isInPlace))"
  }

  public override var settings: [Setting] {
    [
      Setting("p", isWhole ? .int(Int(saturating: probability)) : .double(probability)),
      Setting("inplace", .bool(isInPlace)),
    ]
  }

  public override func change(_ name: String, to value: SettingValue) {
    guard name == "p" else { return }
    if case .double(let number) = value { (probability, isWhole) = (number, false) }
    if case .int(let number) = value { (probability, isWhole) = (Double(number), true) }
  }

  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    guard isTraining else { return input }
    return try input.dropout(probability, context.generator)
  }

  public static let definition = LayerDefinition(
    "Dropout", "(p=0.5, inplace=False)",
    "Sets random elements to zero while training, and scales the others up.",
    shapes: "[...] -> [...]", example: "nn.Dropout(0.2)",
    sample: LayerSample(["p": 0.5], .numbers([3, 4]), output: [3, 4])
  ) { (arguments, context) throws(TensorError) in
    try Dropout(
      arguments.double("p", default: 0.5), inPlace: arguments.bool("inplace"),
      isWhole: arguments.isWhole("p"), context)
  }
}
