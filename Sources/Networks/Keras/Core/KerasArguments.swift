import Tensors

/// An argument of a layer's constructor, free of the language that it was written in.
public enum KerasArgument {
  case none
  case bool(Bool)
  case int(Int)
  case double(Double)
  case text(String)
  case ints([Int?])
  case array(NDArray)
  case initializer(KerasInitializer)
  case regularizer(KerasRegularizer)
  case constraint(KerasConstraint)
  case activation(KerasActivation)
  case layer(KerasLayer)
  /// A function of the program, such as that of a `Lambda` layer.
  case function(KerasFunction)
}

/// A function of the program that takes and answers tensors.
public typealias KerasFunction = ([Tensor]) throws(TensorError) -> Tensor

/// The bound arguments of a layer's constructor, by parameter name.
public struct KerasArguments {
  public var values: [String: KerasArgument]
  /// The layer's name, given or made up.
  public var name: String
  public var mode: GradMode
  /// Gives out a name to what is made within the layer: one that nobody used before.
  public var takeName: (String) -> String = { $0 }
  /// Draws the seed of an initializer or a dropout that was given none.
  public var drawSeed: () throws(TensorError) -> Int

  public init(
    values: [String: KerasArgument], name: String, mode: GradMode,
    drawSeed: @escaping () throws(TensorError) -> Int
  ) {
    self.values = values
    self.name = name
    self.mode = mode
    self.drawSeed = drawSeed
  }

  /// The seeds of the layer's random operations.
  func seeds() throws(TensorError) -> KerasSeedSequence {
    KerasSeedSequence(seed: try seed(), name: takeName("SeedGenerator"))
  }

  public subscript(_ key: String) -> KerasArgument { values[key] ?? .none }

  /// A whole number that must be positive, such as `units`.
  func positiveInt(_ key: String) throws(TensorError) -> Int {
    guard let number = try optionalInt(key), number > 0 else {
      throw .value(
        "Received an invalid value for argument `\(key)`, expected a positive integer, got "
          + "\(text(of: self[key])).")
    }
    return number
  }

  func optionalInt(_ key: String) throws(TensorError) -> Int? {
    switch self[key] {
    case .none: return nil
    case .int(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    case .double(let number) where number == number.rounded() && abs(number) < 1e15:
      return Int(number)
    default: throw wrong(key, expected: "a whole number")
    }
  }

  func int(_ key: String) throws(TensorError) -> Int {
    guard let number = try optionalInt(key) else { throw wrong(key, expected: "a whole number") }
    return number
  }

  func double(_ key: String) throws(TensorError) -> Double {
    switch self[key] {
    case .double(let number): return number
    case .int(let number): return Double(number)
    case .bool(let flag): return flag ? 1 : 0
    default: throw wrong(key, expected: "a number")
    }
  }

  func bool(_ key: String) -> Bool {
    switch self[key] {
    case .bool(let flag): flag
    case .int(let number): number != 0
    default: false
    }
  }

  func optionalText(_ key: String) -> String? {
    if case .text(let text) = self[key] { return text }
    return nil
  }

  /// One number or several, such as a shape or a list of axes.
  func ints(_ key: String) throws(TensorError) -> [Int?] {
    switch self[key] {
    case .ints(let numbers): return numbers
    case .int(let number): return [number]
    default: throw wrong(key, expected: "a tuple of whole numbers")
    }
  }

  func initializer(_ key: String) throws(TensorError) -> KerasInitializer {
    switch self[key] {
    case .initializer(let initializer): return initializer
    case .none: return KerasInitializer(.zeros)
    case .text(let name):
      guard let definition = KerasInitializerCatalog.named(name) else {
        throw wrong(key, expected: "an initializer")
      }
      let made = KerasInitializer(definition.defaultKind)
      return made.isRandom ? KerasInitializer(made.kind, seed: try drawSeed()) : made
    default: throw wrong(key, expected: "an initializer")
    }
  }

  func regularizer(_ key: String) -> KerasRegularizer? {
    if case .regularizer(let regularizer) = self[key] { return regularizer }
    return nil
  }

  func activation(_ key: String) throws(TensorError) -> KerasActivation {
    switch self[key] {
    case .activation(let activation): return activation
    case .none: return .linear
    case .text(let name):
      guard let activation = KerasActivation(named: name) else {
        throw wrong(key, expected: "an activation")
      }
      return activation
    default: throw wrong(key, expected: "an activation")
    }
  }

  func layer(_ key: String) throws(TensorError) -> KerasLayer {
    if case .layer(let layer) = self[key] { return layer }
    throw wrong(key, expected: "a layer")
  }

  /// The seed that was given, or one drawn.
  func seed(_ key: String = "seed") throws(TensorError) -> Int {
    if let seed = try optionalInt(key) { return seed }
    return try drawSeed()
  }

  private func wrong(_ key: String, expected: String) -> TensorError {
    TensorError(
      .valueError, "`\(key)` cannot be \(text(of: self[key])).", expected: expected)
  }

  func text(of argument: KerasArgument) -> String {
    switch argument {
    case .none: "None"
    case .bool(let flag): flag ? "True" : "False"
    case .int(let number): String(number)
    case .double(let number): String(number)
    case .text(let text): "'\(text)'"
    case .ints(let numbers): pythonText(of: numbers)
    default: "that object"
    }
  }
}

/// A layer as the catalog lists it: its Python signature and how it is made.
public struct KerasLayerDefinition: Sendable {
  public let name: String
  /// The parameters in Python's own text, without `self`, `name` and `**kwargs`.
  public let signature: String
  public let summary: String
  /// A call and an input shape for the tests and for help.
  public let example: String
  /// Whether the layer draws a seed of its own before those of its initializers.
  public let drawsSeedFirst: Bool
  public let make: @Sendable (KerasArguments) throws(TensorError) -> KerasLayer

  public init(
    _ name: String, _ signature: String, _ summary: String, example: String,
    drawsSeedFirst: Bool = false,
    make: @escaping @Sendable (KerasArguments) throws(TensorError) -> KerasLayer
  ) {
    self.name = name
    self.signature = signature
    self.summary = summary
    self.example = example
    self.drawsSeedFirst = drawsSeedFirst
    self.make = make
  }
}
