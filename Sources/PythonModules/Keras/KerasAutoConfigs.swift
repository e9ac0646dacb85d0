import MiniPython
import Networks

/// The configs of layers and models of the program that write no `get_config`: the arguments that
/// they were made with.
///
/// - Source: `Operation.__new__` and `Operation.get_config` in `keras/src/ops/operation.py` of
///   Keras 3.15.
enum KerasAutoConfigs {
  /// The arguments of a layer, kept until somebody asks for its config.
  final class Origin {
    let arguments: Arguments
    init(_ arguments: Arguments) { self.arguments = arguments }
  }

  /// The config, nil where the program writes one of its own and asks for what comes before it.
  ///
  /// - Parameter base: what all layers have.
  /// - Throws: NotImplementedError for arguments that are no numbers, texts or the like.
  static func config(
    of value: Value, _ layer: KerasProgramLayer, _ base: DictObject, _ interpreter: Interpreter
  ) throws(PythonError) -> DictObject? {
    guard let instance = value.heapObject as? InstanceObject,
      !(interpreter.classMember("get_config", of: instance)?.heapObject is FunctionObject)
    else { return nil }
    let initializer = interpreter.classMember("__init__", of: instance)?.heapObject
    let isModel = interpreter.isInstance(value, of: try interpreter.nativeClass("keras.Model"))
    guard let function = initializer as? FunctionObject else {
      return isModel ? nil : plain(base)
    }
    // A model keeps none of its arguments.
    let given =
      isModel ? Arguments() : (layer.origin as? Origin)?.arguments ?? Arguments()
    let signature = function.signature()
    let bound: Arguments
    do throws(PythonError) {
      bound = try signature.bind(given.prepending(value), function: "__init__", interpreter)
    } catch {
      throw refusal(value, isVariadic: false, interpreter)
    }
    let dict = DictObject()
    dict["name"] = base["name"]
    var takesName = false
    for (index, parameter) in signature.parameters.enumerated().dropFirst() {
      let name = interpreter.names.text(of: parameter.name)
      switch parameter.kind {
      case .positionalOnly: throw refusal(value, isVariadic: true, interpreter)
      case .variadicPositional:
        guard case .tuple(let rest) = bound[index], rest.elements.isEmpty else {
          throw refusal(value, isVariadic: true, interpreter)
        }
      case .variadicKeyword:
        takesName = takesName || name == "kwargs"
        guard case .dict(let rest) = bound[index] else { continue }
        for (key, value) in rest.items { dict[try interpreter.text(key)] = value }
      default:
        if name == "name" { takesName = true } else { dict[name] = bound[index] }
      }
    }
    dict["name"] = base["name"]
    guard dict.items.allSatisfy({ isPlain($0.value) }) else {
      throw refusal(value, isVariadic: false, interpreter)
    }
    if !takesName { dict["name"] = nil }
    dict["trainable"] = base["trainable"]
    dict["dtype"] = base["dtype"]
    return dict
  }

  /// The config of a class without an `__init__` of its own: the parameters of `Layer`.
  private static func plain(_ base: DictObject) -> DictObject {
    let dict = DictObject()
    dict["name"] = base["name"]
    dict["activity_regularizer"] = Value.none
    dict["trainable"] = base["trainable"]
    dict["dtype"] = base["dtype"]
    dict["autocast"] = .bool(true)
    return dict
  }

  private static func isPlain(_ value: Value) -> Bool {
    switch value {
    case .none, .bool, .int, .float, .string: true
    case .list(let list): list.elements.allSatisfy(isPlain)
    case .tuple(let tuple): tuple.elements.allSatisfy(isPlain)
    case .dict(let dict): dict.items.allSatisfy { isPlain($0.value) }
    default: false
    }
  }

  private static func refusal(
    _ value: Value, isVariadic: Bool, _ interpreter: Interpreter
  ) -> PythonError {
    let start = "\nObject \(interpreter.type(of: value).name) was created by passing\n"
    let reason =
      isVariadic
      ? """
      positional only or variadic positional arguments (e.g.,
      `*args`) to `__init__()`, which is not supported by the
      automatic config generation. Please remove all positional
      only and variadic arguments from `__init__()`
      or override `get_config()` and `from_config()` to make
      the object serializatble.
      """
      : """
      non-serializable argument values in `__init__()`,
      and therefore the object must override `get_config()` in
      order to be serializable. Please implement `get_config()`.
      """
    let example = """


      Example:


      class CustomLayer(keras.layers.Layer):
          def __init__(self, arg1, arg2, **kwargs):
              super().__init__(**kwargs)
              self.arg1 = arg1
              self.arg2 = arg2

          def get_config(self):
              config = super().get_config()
              config.update({
                  "arg1": self.arg1,
                  "arg2": self.arg2,
              })
              return config

      """
    return PythonError(.notImplementedError, start + reason + example)
  }

  /// Runs something while configs may name the program's classes that a model's layers are of.
  static func knowingClasses<Result>(
    of model: Value, _ interpreter: Interpreter, _ body: () throws(PythonError) -> Result
  ) throws(PythonError) -> Result {
    let before = interpreter.keras.registered
    defer { interpreter.keras.registered = before }
    try register(model, interpreter)
    return try body()
  }

  private static func register(_ model: Value, _ interpreter: Interpreter) throws(PythonError) {
    let layers = try interpreter.elements(
      of: KerasModelClasses.layers(of: model, interpreter))
    for layer in layers {
      let kind = interpreter.type(of: layer)
      if kind.module == "__main__", interpreter.keras.registered[kind.name] == nil {
        interpreter.keras.registered[kind.name] = .object(kind)
      }
      if try interpreter.kerasLayer(layer) is KerasGraphModel {
        try register(layer, interpreter)
      }
    }
  }
}

extension KerasProgramLayer: ArgumentKeeper {
  public func keep(_ arguments: Arguments) { origin = KerasAutoConfigs.Origin(arguments) }
}
