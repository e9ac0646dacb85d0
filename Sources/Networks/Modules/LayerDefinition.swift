import Tensors

/// A layer as the catalog lists it: what help, the prompt and the family test need to know.
public struct LayerDefinition: Sendable {
  public typealias Maker =
    @Sendable (LayerArguments, NetworkContext) throws(TensorError) -> Module

  public let name: String
  /// The parameters of its constructor in Python's own text.
  public let signature: String
  /// One sentence that says what it does.
  public let summary: String
  /// The parameters of a call of the layer.
  public let forward: String
  /// What goes in and what comes out, such as `[N, T, I] -> [N, T, H]`.
  public let shapes: String
  /// A line that can be typed.
  public let example: String
  /// What the family test builds and feeds.
  public let sample: LayerSample
  public let make: Maker

  public init(
    _ name: String, _ signature: String, _ summary: String, forward: String = "(input)",
    shapes: String, example: String, sample: LayerSample, make: @escaping Maker
  ) {
    self.forward = forward
    self.name = name
    self.signature = signature
    self.summary = summary
    self.shapes = shapes
    self.example = example
    self.sample = sample
    self.make = make
  }
}

/// Arguments and inputs with which a layer is tested, and the shape that comes out.
public struct LayerSample: Sendable {
  /// What the numbers of an input mean.
  public enum Input: Sendable {
    /// Normal numbers of this shape.
    case numbers([Int])
    /// Normal numbers squashed into the open interval from 0 to 1.
    case probabilities([Int])
    /// Whole numbers below a bound.
    case indices([Int], below: Int)
  }

  public let arguments: [String: LayerArgument]
  public let inputs: [Input]
  public let output: [Int]

  public init(_ arguments: [String: LayerArgument] = [:], _ inputs: Input..., output: [Int]) {
    self.arguments = arguments
    self.inputs = inputs
    self.output = output
  }
}

/// An argument of a layer's constructor.
public enum LayerArgument: Sendable, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral
{
  case none
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case ints([Int])
  case dtype(DType)

  public init(integerLiteral value: Int) { self = .int(value) }
  public init(floatLiteral value: Double) { self = .double(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(stringLiteral value: String) { self = .string(value) }
  public init(arrayLiteral elements: Int...) { self = .ints(elements) }
}

/// The arguments of a layer's constructor by name, with what else cannot be a plain value.
public struct LayerArguments {
  public var values: [String: LayerArgument]
  /// Tensors such as class weights.
  public var tensors: [String: Tensor]
  /// Layers that a layer is built from, such as the one that an encoder repeats.
  public var modules: [String: Module]
  /// The layer's name, for messages.
  public let layer: String

  public init(
    _ layer: String, _ values: [String: LayerArgument], tensors: [String: Tensor] = [:],
    modules: [String: Module] = [:]
  ) {
    self.layer = layer
    self.values = values
    self.tensors = tensors
    self.modules = modules
  }

  public func int(_ name: String, default fallback: Int? = nil) throws(TensorError) -> Int {
    switch values[name] {
    case .int(let value)?: return value
    case .bool(let flag)?: return flag ? 1 : 0
    case nil, .some(.none):
      if let fallback { return fallback }
    default: break
    }
    throw wrongType(name, "int")
  }

  public func optionalInt(_ name: String) throws(TensorError) -> Int? {
    switch values[name] {
    case nil, .some(.none): nil
    default: try int(name)
    }
  }

  /// A size that must be at least one.
  public func size(_ name: String, default fallback: Int? = nil) throws(TensorError) -> Int {
    let value = try int(name, default: fallback)
    guard value >= 0 else {
      throw .runtime(
        "Trying to create tensor with negative dimension \(value): \(name)",
        fix: "\(layer) needs \(name) of 1 or more")
    }
    return value
  }

  /// A size of a weight; what is no whole number is refused as PyTorch refuses it when it makes the
  /// weight.
  public func weightSize(_ name: String) throws(TensorError) -> Int {
    let kind: String
    switch values[name] {
    case .double?: kind = "float"
    case .string?: kind = "str"
    case .ints?: kind = "tuple"
    case .some(.none): kind = "NoneType"
    default: return try int(name)
    }
    throw .type(
      "empty(): argument 'size' failed to unpack the object at pos 2 with error \"type must be "
        + "tuple of ints,but got \(kind)\"", fix: "pass \(name)=… as int")
  }

  public func double(_ name: String, default fallback: Double? = nil) throws(TensorError) -> Double
  {
    switch values[name] {
    case .double(let value)?: return value
    case .int(let value)?: return Double(value)
    case .bool(let flag)?: return flag ? 1 : 0
    case nil, .some(.none):
      if let fallback { return fallback }
    default: break
    }
    throw wrongType(name, "float")
  }

  /// Whether a number was given without a point, which PyTorch shows as it was given.
  public func isWhole(_ name: String) -> Bool {
    if case .int? = values[name] { return true }
    return false
  }

  /// A number as PyTorch shows it: `2` where it was given as an int, else `2.0`.
  public func shown(_ name: String, default fallback: Double) throws(TensorError) -> String {
    if case .int(let number)? = values[name] { return String(number) }
    return pythonText(try double(name, default: fallback))
  }

  public func optionalDouble(_ name: String) throws(TensorError) -> Double? {
    switch values[name] {
    case nil, .some(.none): nil
    default: try double(name)
    }
  }

  public func bool(_ name: String, default fallback: Bool = false) throws(TensorError) -> Bool {
    switch values[name] {
    case .bool(let flag)?: return flag
    case .int(let value)?: return value != 0
    case .double(let value)?: return value != 0
    case nil, .some(.none): return fallback
    default: throw wrongType(name, "bool")
    }
  }

  public func string(_ name: String, default fallback: String) throws(TensorError) -> String {
    switch values[name] {
    case .string(let text)?: return text
    case nil, .some(.none): return fallback
    default: throw wrongType(name, "str")
    }
  }

  /// One or several whole numbers.
  public func ints(_ name: String) throws(TensorError) -> [Int]? {
    switch values[name] {
    case .ints(let values)?: return values
    case .int(let value)?: return [value]
    case nil, .some(.none): return nil
    default: throw wrongType(name, "int or tuple of ints")
    }
  }

  public var dtype: DType? {
    if case .dtype(let dtype)? = values["dtype"] { return dtype }
    return nil
  }

  private func wrongType(_ name: String, _ expected: String) -> TensorError {
    .type(
      "\(layer).__init__(): argument '\(name)' must be \(expected)",
      fix: "pass \(name)=… as \(expected)")
  }
}
