import MiniPython
import Networks

/// `keras.initializers.VarianceScaling`: numbers whose spread follows from the shape of the weight.
enum KerasVarianceScaling {
  static let definition = ClassDefinition(
    "VarianceScaling", base: "keras.initializers.Initializer",
    "Random numbers whose spread follows from the shape of the weight.",
    signature: "scale=1.0, mode='fan_in', distribution='truncated_normal', seed=None",
    example: "keras.initializers.VarianceScaling(scale=2.0, mode=\"fan_in\")",
    make: { (classObject, bound, interpreter) throws(PythonError) in
      let scale = try interpreter.double(bound[0])
      guard scale > 0 else {
        throw PythonError(
          .valueError,
          "Argument `scale` must be positive float. Received: scale="
            + (try interpreter.display(of: bound[0])))
      }
      let modeName = try interpreter.text(bound[1]).lowercased()
      guard let mode = KerasInitializer.Mode(rawValue: modeName) else {
        throw PythonError(
          .valueError,
          "Invalid `mode` argument: \(modeName). Please use one of {'fan_in', 'fan_out', 'fan_avg'}"
        )
      }
      var name = try interpreter.text(bound[2]).lowercased()
      if name == "normal" { name = "truncated_normal" }
      guard let distribution = KerasInitializer.Distribution(rawValue: name) else {
        throw PythonError(
          .valueError,
          "Invalid `distribution` argument: \(name). Please use one of {'uniform', "
            + "'truncated_normal', 'untruncated_normal'}")
      }
      let reader = KerasArgumentReader(interpreter: interpreter)
      let initializer = try reader.drawn(
        .varianceScaling(scale: scale, mode, distribution), seed: bound[3])
      let instance = InstanceObject(
        class: classObject, payload: KerasInitializerBox(initializer))
      instance.attributes[interpreter.names.name("scale")] = bound[0]
      return .object(instance)
    },
    methods: KerasUtilities.initializerMethods + [
      FunctionDefinition("__init__", "...") { (_, _) throws(PythonError) in .none }
    ], classMethods: KerasSmallConfigs.classMethods)
}
