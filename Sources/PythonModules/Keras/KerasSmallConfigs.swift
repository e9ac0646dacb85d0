import MiniPython
import Networks

/// `get_config` and `from_config` of initializers and regularizers.
enum KerasSmallConfigs {
  static let methods: [FunctionDefinition] = [
    FunctionDefinition("get_config", "self", "What the object was made with.") {
      (arguments, interpreter) throws(PythonError) in
      .dict(config(of: arguments[0], interpreter))
    }
  ]

  static let classMethods: [FunctionDefinition] = [
    FunctionDefinition("from_config", "cls, config", "An object from what get_config answered.") {
      (arguments, interpreter) throws(PythonError) in
      guard case .dict(let config) = arguments[1] else {
        throw PythonError(.typeError, "from_config needs a dict, as get_config() answers it")
      }
      var keywords: [Arguments.Keyword] = []
      for (key, value) in config.items {
        let name = try interpreter.text(key)
        if name == "input_axes" || name == "output_axes" { continue }
        keywords.append(.init(name: interpreter.names.name(name), value: value))
      }
      return try interpreter.call(arguments[0], Arguments([], keywords: keywords))
    }
  ]

  private static func config(of value: Value, _ interpreter: Interpreter) -> DictObject {
    let dict = DictObject()
    let payload = (value.heapObject as? InstanceObject)?.payload
    if let box = payload as? KerasRegularizerBox {
      let className = interpreter.type(of: value).name
      if case .orthogonal(let factor, let byRows) = box.regularizer.kind {
        dict["factor"] = .float(factor)
        dict["mode"] = .string(byRows ? "rows" : "columns")
        return dict
      }
      // Keras keeps the factor of L1 alone as float32.
      if className == "L1" { dict["l1"] = .float(Double(Float(box.regularizer.l1))) }
      if className == "L1L2" { dict["l1"] = .float(box.regularizer.l1) }
      if className != "L1" { dict["l2"] = .float(box.regularizer.l2) }
      return dict
    }
    guard let initializer = (payload as? KerasInitializerBox)?.initializer else { return dict }
    let attributes = (value.heapObject as? InstanceObject)?.attributes
    /// A number as it was given.
    func given(_ name: String, _ number: Double) -> Value {
      attributes?[interpreter.names.name(name)] ?? .float(number)
    }
    if initializer.isRandom {
      dict["seed"] = initializer.hasGivenSeed ? .int(initializer.seed) : Value.none
    }
    switch initializer.kind {
    case .constant(let number): dict["value"] = given("value", number)
    case .identity: break
    case .orthogonal(let gain): dict["gain"] = given("gain", gain)
    case .uniform(let low, let high):
      dict["minval"] = given("minval", low)
      dict["maxval"] = given("maxval", high)
    case .normal(let mean, let deviation), .truncatedNormal(let mean, let deviation):
      dict["mean"] = given("mean", mean)
      dict["stddev"] = given("stddev", deviation)
    case .varianceScaling(let scale, let mode, let distribution):
      if interpreter.type(of: value).name == "VarianceScaling" {
        dict["scale"] = given("scale", scale)
        dict["mode"] = .string(mode.rawValue)
        dict["distribution"] = .string(distribution.rawValue)
      }
      dict["input_axes"] = Value.none
      dict["output_axes"] = Value.none
    case .zeros, .ones, .forgetGateOnes: break
    }
    return dict
  }
}
