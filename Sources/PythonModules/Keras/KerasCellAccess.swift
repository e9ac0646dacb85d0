import MiniPython
import Networks
import Tensors

/// The cell of a recurrent layer as an object of its own, which shares the layer's weights.
enum KerasCellAccess {
  static let property = PropertyDefinition(
    "cell", "One step of a recurrent layer.",
    get: { (value, interpreter) throws(PythonError) in
      let name = interpreter.names.name("cell")
      guard let instance = value.heapObject as? InstanceObject else { return .none }
      if let own = instance.attributes[name] { return own }
      let layer = try interpreter.kerasLayer(value)
      guard layer.isRecurrent else {
        throw PythonError(
          .attributeError,
          "'\(interpreter.type(of: value).typeName)' object has no attribute 'cell'")
      }
      let cell = try cell(of: layer, instance, interpreter)
      if layer.isBuilt { instance.attributes[name] = cell }
      return cell
    },
    set: { (value, new, interpreter) throws(PythonError) in
      (value.heapObject as? InstanceObject)?.attributes[interpreter.names.name("cell")] = new
    })

  private static func cell(
    of layer: KerasLayer, _ instance: InstanceObject, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let module = Value.object(try interpreter.importModule("_keras_cells"))
    let names = interpreter.names
    let classObject = try interpreter.attribute(
      names.name(layer.className + "Cell"), of: module)
    var keywords: [Arguments.Keyword] = []
    let taken = [
      "units", "activation", "recurrent_activation", "use_bias", "kernel_initializer",
      "recurrent_initializer", "bias_initializer", "unit_forget_bias", "reset_after", "dropout",
      "recurrent_dropout",
    ]
    for key in taken {
      guard let value = instance.attributes[names.name(key)] else { continue }
      keywords.append(.init(name: names.name(key), value: value))
    }
    // A seed and a name that nobody draws.
    keywords.append(.init(name: names.name("seed"), value: .int(0)))
    keywords.append(
      .init(
        name: names.name("name"),
        value: .string(String(layer.cellPath.dropLast()))))
    let made = try interpreter.call(classObject, Arguments([], keywords: keywords))
    guard layer.isBuilt, let cell = made.heapObject as? InstanceObject,
      let own = cell.payload as? KerasProgramLayer
    else { return made }
    own.ownWeights = layer.ownWeights
    own.isBuilt = true
    for weight in layer.ownWeights {
      cell.attributes[names.name(weight.name)] = .object(
        KerasVariableObject(weight, path: interpreter.path(of: weight, in: layer)))
    }
    return made
  }

  /// The zeros that a sequence begins with, from the sizes that a cell of the program states.
  static func startStates(
    of value: Value, rows: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    let stated = (value.heapObject as? InstanceObject)?
      .attributes[interpreter.names.name("state_size")]
    guard let stated else { return nil }
    var sizes: [Int] = []
    if case .int(let size) = stated {
      sizes = [size]
    } else {
      sizes = try interpreter.ints(stated)
    }
    var states: [Value] = []
    let mode = interpreter.keras.mode
    for size in sizes {
      let zeros = try numeric { () throws(TensorError) in
        try NDArray.zeros(try Shape([rows, size]), .float32)
      }
      states.append(.object(KerasTensorObject(Tensor(zeros, mode: mode))))
    }
    return .list(states)
  }
}
