import MiniPython
import Networks
import Tensors

// What a functional model is made of: symbols for its inputs and outputs.

extension KerasModelClasses {
  /// A model of symbols.
  ///
  /// - Parameter name: makes the model's name, once the symbols are found to be some.
  static func graph(
    from inputs: Value, to outputs: Value, _ interpreter: Interpreter, name: () -> String
  ) throws(PythonError) -> KerasGraphModel {
    let from = try symbols(inputs, "inputs", interpreter)
    let to = try symbols(outputs, "outputs", interpreter)
    let text = name()
    let mode = interpreter.keras.mode
    let keys = try outputKeys(outputs, interpreter)
    let ownInputKeys = try outputKeys(inputs, interpreter)
    let graph = try numeric { () throws(TensorError) in
      try KerasGraphModel(
        inputs: from, outputs: to, name: text, mode: mode,
        inputKeys: ownInputKeys, outputKeys: keys)
    }
    if case .dict(let given) = outputs {
      for (key, _) in given.items { graph.outputOrder.append(try interpreter.text(key)) }
    }
    return graph
  }

  private static func symbols(
    _ value: Value, _ kind: String, _ interpreter: Interpreter
  ) throws(PythonError) -> [KerasSymbol] {
    if case .object(let object) = value, let symbol = object as? KerasSymbolObject {
      return [symbol.symbol]
    }
    var result: [KerasSymbol] = []
    var elements: [Value] = []
    if case .dict(let dict) = value {
      elements = try sortedItems(dict, interpreter).map(\.value)
    } else if case .object = value {
      throw try notSymbolic(value, of: value, kind, interpreter)
    } else {
      elements = try interpreter.elements(of: value)
    }
    for element in elements {
      guard case .object(let object) = element, let symbol = object as? KerasSymbolObject else {
        throw try notSymbolic(element, of: value, kind, interpreter)
      }
      result.append(symbol.symbol)
    }
    return result
  }

  private static func notSymbolic(
    _ element: Value, of whole: Value, _ kind: String, _ interpreter: Interpreter
  ) throws(PythonError) -> PythonError {
    PythonError(
      .valueError,
      "All `\(kind)` values must be KerasTensors. Received: \(kind)="
        + "\(try interpreter.display(of: whole)) including invalid value "
        + "\(try interpreter.display(of: element)) of type "
        + "\(try interpreter.representation(of: .object(interpreter.type(of: element))))",
      advice: "start from keras.Input(shape=...) and call layers on it")
  }

  /// The keys of inputs or outputs that were given as a dict, sorted as Keras lays them flat.
  private static func outputKeys(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [String]? {
    guard case .dict(let dict) = value else { return nil }
    return try sortedItems(dict, interpreter).map(\.key)
  }

  private static func sortedItems(
    _ dict: DictObject, _ interpreter: Interpreter
  ) throws(PythonError) -> [(key: String, value: Value)] {
    var items: [(key: String, value: Value)] = []
    for (key, value) in dict.items { items.append((try interpreter.text(key), value)) }
    return items.sorted { $0.key < $1.key }
  }
}
