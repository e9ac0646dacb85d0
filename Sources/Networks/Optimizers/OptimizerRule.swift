import Tensors

/// How a parameter follows its gradient.
public protocol OptimizerRule {
  static var definition: OptimizerDefinition { get }

  /// - Throws: `TensorError` for a setting out of its range.
  init(_ settings: OptimizerSettings) throws(TensorError)

  /// Changes a parameter in place.
  func step(
    _ parameter: NDArray, _ gradient: NDArray, _ state: OptimizerState
  ) throws(TensorError)
}

/// An optimizer as the catalog lists it.
public struct OptimizerDefinition: Sendable {
  public let name: String
  public let summary: String
  /// The settings in the order of the constructor, with their defaults.
  public let settings: [(name: String, value: OptimizerSetting)]
  /// The names of the arrays that are kept for each parameter, as a saved state shows them.
  public let slots: [String]
  /// Whether the saved state counts the steps.
  public let countsSteps: Bool
  public let make: @Sendable (OptimizerSettings) throws(TensorError) -> any OptimizerRule
}

/// A setting of an optimizer.
public enum OptimizerSetting: Hashable, Sendable {
  case none
  case bool(Bool)
  case int(Int)
  case double(Double)
  case pair(Double, Double)
}

/// The settings with which a step is done.
public struct OptimizerSettings {
  public var values: [String: OptimizerSetting]

  public init(_ values: [String: OptimizerSetting]) { self.values = values }

  func double(_ name: String) -> Double {
    switch values[name] {
    case .double(let value)?: value
    case .int(let value)?: Double(value)
    case .bool(let flag)?: flag ? 1 : 0
    case .pair(let value, _)?: value
    case .some(.none), nil: 0
    }
  }

  func bool(_ name: String) -> Bool { double(name) != 0 }

  func pair(_ name: String) -> (Double, Double) {
    if case .pair(let first, let second)? = values[name] { return (first, second) }
    return (0, 0)
  }

  /// A setting that must not be negative.
  func positive(_ name: String, _ label: String) throws(TensorError) -> Double {
    let value = double(name)
    guard value >= 0 else { throw .value("Invalid \(label): \(pythonText(value))") }
    return value
  }
}

/// What an optimizer remembers of one parameter.
public final class OptimizerState {
  public var stepCount = 0
  /// The arrays, in the order of the definition's slots.
  public var slots: [NDArray?]

  public init(slotCount: Int) { slots = Array(repeating: nil, count: slotCount) }

  /// The array of a slot, zeros at first.
  func slot(_ index: Int, like array: NDArray) throws(TensorError) -> NDArray {
    if let slot = slots[index] { return slot }
    let slot = try NDArray.zeros(array.shape, array.dtype)
    slots[index] = slot
    return slot
  }
}

/// All optimizers.
public enum OptimizerCatalog {
  public static let all: [OptimizerDefinition] = [
    SGD.definition, Adam.definition, AdamW.definition, RMSprop.definition, Adagrad.definition,
  ]
}

/// Changes a parameter in place through one whose numbers lie one after the other.
func onContiguous(
  _ parameter: NDArray, _ step: (NDArray) throws(TensorError) -> Void
) throws(TensorError) {
  if parameter.isContiguous { return try step(parameter) }
  let copy = try parameter.copy()
  try step(copy)
  try parameter.assign(copy)
}
