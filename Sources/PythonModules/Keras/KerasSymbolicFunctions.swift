import MiniPython
import Networks
import Tensors

extension FunctionDefinition {
  /// The function with a second life: called on what stands for data, it becomes a layer of the
  /// model that is put together.
  var withSymbols: FunctionDefinition {
    let (name, body) = (name, body)
    return FunctionDefinition(name, signature, summary, example: example) {
      (arguments, interpreter) throws(PythonError) in
      let values = (0..<arguments.count).map { arguments[$0] }
      guard values.contains(where: KerasSymbolicCall.holdsSymbol) else {
        return try body(arguments, interpreter)
      }
      return try KerasSymbolicCall.call(name, values, interpreter) {
        (replaced) throws(PythonError) in try body(Arguments(replaced), interpreter)
      }
    }
  }
}

/// An operation that is applied to symbols of a model.
enum KerasSymbolicCall {
  static func holdsSymbol(_ value: Value) -> Bool {
    switch value {
    case .list(let list): list.elements.contains(where: holdsSymbol)
    case .tuple(let tuple): tuple.elements.contains(where: holdsSymbol)
    case .object(let object): object is KerasSymbolObject
    default: false
    }
  }

  /// Puts a layer behind the symbols among some values.
  ///
  /// - Parameter run: the operation on values in which tensors have taken the symbols' places.
  static func call(
    _ name: String, _ values: [Value], _ interpreter: Interpreter,
    _ run: @escaping ([Value]) throws(PythonError) -> Value
  ) throws(PythonError) -> Value {
    var symbols: [KerasSymbol] = []
    for value in values { collect(value, &symbols) }
    let function: KerasFunction = { (tensors) throws(TensorError) in
      try interpreter.inTensors { () throws(PythonError) in
        var next = 0
        let replaced = values.map { replacing($0, tensors, &next) }
        return try interpreter.kerasTensor(try run(replaced))
      }
    }
    let state = interpreter.keras
    let className = name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
    let arguments = KerasArguments(
      values: ["function": .function(function)], name: state.uniqueName(name), mode: state.mode
    ) { () throws(TensorError) in 0 }
    let layer = try numeric { () throws(TensorError) in
      try KerasOperationLayer(arguments, className: className)
    }
    return try interpreter.symbolicCall(layer, owner: nil, symbols)
  }

  private static func collect(_ value: Value, _ symbols: inout [KerasSymbol]) {
    switch value {
    case .list(let list): for element in list.elements { collect(element, &symbols) }
    case .tuple(let tuple): for element in tuple.elements { collect(element, &symbols) }
    case .object(let symbol as KerasSymbolObject): symbols.append(symbol.symbol)
    default: return
    }
  }

  private static func replacing(_ value: Value, _ tensors: [Tensor], _ next: inout Int) -> Value {
    switch value {
    case .list(let list):
      var elements: [Value] = []
      for element in list.elements { elements.append(replacing(element, tensors, &next)) }
      return .list(elements)
    case .tuple(let tuple):
      var elements: [Value] = []
      for element in tuple.elements { elements.append(replacing(element, tensors, &next)) }
      return .tuple(elements)
    case .object(let object) where object is KerasSymbolObject:
      defer { next += 1 }
      return tensors.indices.contains(next)
        ? .object(KerasTensorObject(tensors[next])) : value
    default: return value
    }
  }
}
