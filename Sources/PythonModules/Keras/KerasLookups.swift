import MiniPython
import Networks
import Tensors

/// `get`, `serialize` and `deserialize` of Keras's modules: an object from a name, a config or
/// itself.
enum KerasObjectLookups {
  /// A module whose names are looked up without regard to underscores and capitals.
  private struct Family: Sendable {
    let module: String
    /// How the message calls what was not found.
    let kind: String
    let classNames: [String]
    let short: [String: String]
    /// Whether a name stands for the function of that name where there is one.
    let prefersFunctions: Bool
    let functionNames: [String]
  }

  static let activations = functions(
    Family(
      module: "activations", kind: "activation function", classNames: [], short: [:],
      prefersFunctions: true, functionNames: KerasActivation.catalog.map(\.name)))

  static let initializers = functions(
    Family(
      module: "initializers", kind: "initializer",
      classNames: KerasInitializerCatalog.all.map(\.className),
      short: ["uniform": "RandomUniform", "normal": "RandomNormal"], prefersFunctions: false,
      functionNames: []))

  static let regularizers = functions(
    Family(
      module: "regularizers", kind: "regularizer", classNames: ["L1", "L2", "L1L2"], short: [:],
      prefersFunctions: false, functionNames: []))

  static let losses = functions(
    Family(
      module: "losses", kind: "loss", classNames: KerasLossCatalog.all.map(\.className),
      short: KerasNames.shortFunctions, prefersFunctions: true,
      functionNames: KerasLossCatalog.all.map(\.name)))

  static let metrics = functions(
    Family(
      module: "metrics", kind: "metric", classNames: KerasMetricCatalog.all.map(\.className),
      short: KerasNames.shortMetrics, prefersFunctions: false, functionNames: []))

  static let optimizers = functions(
    Family(
      module: "optimizers", kind: "optimizer",
      classNames: KerasOptimizerClasses.all.map(\.name).filter { $0 != "Optimizer" }, short: [:],
      prefersFunctions: false, functionNames: []))

  /// Schedules have no short names to get them by.
  static let schedules = Array(
    functions(
      Family(
        module: "optimizers.schedules", kind: "learning rate schedule", classNames: [],
        short: [:], prefersFunctions: false, functionNames: [])
    ).dropFirst())

  static let layers = Array(
    functions(
      Family(
        module: "layers", kind: "layer", classNames: [], short: [:], prefersFunctions: false,
        functionNames: [])
    ).dropFirst())

  private static func functions(_ family: Family) -> [FunctionDefinition] {
    [
      FunctionDefinition("get", "identifier", "The \(family.kind) that a name stands for.") {
        (arguments, interpreter) throws(PythonError) in
        try get(arguments[0], family, interpreter)
      },
      FunctionDefinition("serialize", "obj", "The config of an object, with its class.") {
        (arguments, interpreter) throws(PythonError) in
        try KerasConfigs.serialized(arguments[0], interpreter)
      },
      FunctionDefinition("deserialize", "config, custom_objects=None", "An object from a config.") {
        (arguments, interpreter) throws(PythonError) in
        if case .string = arguments[0] { return try get(arguments[0], family, interpreter) }
        return try KerasConfigs.object(from: arguments[0], interpreter)
      },
    ]
  }

  private static func get(
    _ value: Value, _ family: Family, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    switch value {
    case .none:
      return family.module == "activations"
        ? try KerasConfigs.activationFunction(.none, interpreter) : .none
    case .dict(let dict):
      guard dict["module"] == nil, case .string(let name)? = dict["class_name"] else {
        return try KerasConfigs.object(from: value, interpreter)
      }
      // A config without a module is one of this family.
      let whole = DictObject()
      for (key, entry) in dict.items { whole[try interpreter.text(key)] = entry }
      if interpreter.keras.registered[name.text] == nil {
        whole["module"] = .string("keras." + family.module)
      }
      return try KerasConfigs.object(from: .dict(whole), interpreter)
    case .string(let text): return try named(text.text, family, interpreter)
    default:
      if let classObject = value.heapObject as? ClassObject {
        return try interpreter.instantiate(classObject, Arguments())
      }
      guard interpreter.isCallable(value) || value.heapObject is InstanceObject else {
        throw missing(try interpreter.display(of: value), family)
      }
      return value
    }
  }

  private static func named(
    _ name: String, _ family: Family, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let module = "keras.\(family.module)"
    let full = family.short[name.lowercased()] ?? name
    func plain(_ text: String) -> String { text.lowercased().filter { $0 != "_" } }
    if family.prefersFunctions, family.functionNames.contains(full) {
      let home = Value.object(try interpreter.importModule(module))
      return try interpreter.attribute(interpreter.names.name(full), of: home)
    }
    guard let found = family.classNames.first(where: { plain($0) == plain(full) }) else {
      throw missing(name, family)
    }
    return try interpreter.instantiate(
      try interpreter.nativeClass("\(module).\(found)"), Arguments())
  }

  private static func missing(_ name: String, _ family: Family) -> PythonError {
    let names = family.functionNames.isEmpty ? family.classNames : family.functionNames
    return PythonError(
      .valueError, "Could not interpret \(family.kind) identifier: \(name)",
      advice: "one of " + names.joined(separator: ", "))
  }
}

/// Keras's short names.
enum KerasNames {
  static let shortFunctions = [
    "mse": "mean_squared_error", "mae": "mean_absolute_error",
    "mape": "mean_absolute_percentage_error", "msle": "mean_squared_logarithmic_error",
    "bce": "binary_crossentropy", "kld": "kl_divergence", "logcosh": "log_cosh",
  ]
  static let shortMetrics = [
    "mse": "MeanSquaredError", "mae": "MeanAbsoluteError",
    "mape": "MeanAbsolutePercentageError", "msle": "MeanSquaredLogarithmicError",
    "bce": "BinaryCrossentropy", "rmse": "RootMeanSquaredError", "kld": "KLDivergence",
    "cosine_similarity": "CosineSimilarity",
  ]
}
