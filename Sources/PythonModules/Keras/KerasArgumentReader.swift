import MiniPython
import Networks
import Tensors

/// Turns the arguments of a Keras constructor into values that Networks understands.
struct KerasArgumentReader {
  let interpreter: Interpreter

  /// Bound arguments by the names of a signature, read in its order, since initializers without a
  /// seed draw theirs in that order.
  func arguments(
    _ signature: Signature, _ bound: Arguments, className: String, drawsSeedFirst: Bool = false
  ) throws(PythonError) -> (arguments: KerasArguments, extras: [(String, Value)]) {
    var values: [String: KerasArgument] = [:]
    var extras: [(String, Value)] = []
    for (index, parameter) in signature.parameters.enumerated()
    where parameter.kind == .variadicKeyword {
      if case .dict(let dict) = bound[index] { extras = try entries(of: dict) }
    }
    try KerasLayerClasses.check(extras, className: className, interpreter)
    var layerName: String?
    for (key, value) in extras where key == "name" {
      if case .string(let text) = value { layerName = text.text }
    }
    // A layer whose arguments turn out to be wrong has taken its name.
    let state = interpreter.keras
    let takenName = layerName ?? state.uniqueName(className)
    let ownSeed = drawsSeedFirst ? try interpreter.drawKerasSeed() : nil
    for (index, parameter) in signature.parameters.enumerated()
    where parameter.kind != .variadicKeyword {
      let name = interpreter.names.text(of: parameter.name)
      values[name] = try argument(bound[index], named: name)
      if name == "seed", bound[index].isNone, let ownSeed { values[name] = .int(ownSeed) }
    }
    let interpreter = self.interpreter
    var arguments = KerasArguments(
      values: values, name: takenName, mode: state.mode
    ) { () throws(TensorError) in
      try interpreter.inTensors { () throws(PythonError) in try interpreter.drawKerasSeed() }
    }
    arguments.takeName = { state.uniqueName($0) }
    return (arguments, extras)
  }

  func entries(of dict: DictObject) throws(PythonError) -> [(String, Value)] {
    var result: [(String, Value)] = []
    for (key, value) in dict.items {
      result.append((try interpreter.text(key), value))
    }
    return result
  }

  func argument(_ value: Value, named name: String) throws(PythonError) -> KerasArgument {
    if name.hasSuffix("initializer") {
      return .initializer(try initializer(value))
    }
    if name.hasSuffix("regularizer") { return try regularizer(value) }
    if name.hasSuffix("constraint") {
      return try KerasConstraints.read(value, self).map { .constraint($0) } ?? .none
    }
    if name == "activation" || name == "recurrent_activation" {
      return .activation(try activation(value))
    }
    return try plain(value)
  }

  private func plain(_ value: Value) throws(PythonError) -> KerasArgument {
    switch value {
    case .none: return .none
    case .bool(let flag): return .bool(flag)
    case .int(let number): return .int(number)
    case .float(let number): return .double(number)
    case .string(let text): return .text(text.text)
    case .list, .tuple:
      let elements = try interpreter.elements(of: value)
      let lengths: [Int?]? =
        elements.allSatisfy {
          if case .int = $0 { return true }
          return $0.isNone
        } ? elements.map { if case .int(let number) = $0 { number } else { nil } } : nil
      if let lengths { return .ints(lengths) }
      return .array(
        try ArrayReader.read(value, .numpy, defaultFloat: .float32, interpreter))
    case .dict: return .none
    case .object(let object):
      if let layer = (object as? InstanceObject)?.payload as? KerasLayer { return .layer(layer) }
      if let array = value.arrayValue {
        if array.rank == 0, let scalar = array.scalars().first {
          return try plain(Value(scalar))
        }
        return .array(array)
      }
      return .function(function(value))
    }
  }

  /// A function of the program on a tensor, or on a list of several.
  func function(_ value: Value) -> KerasFunction {
    let interpreter = self.interpreter
    return { (tensors) throws(TensorError) in
      try interpreter.inTensors { () throws(PythonError) in
        let values = tensors.map { Value.object(KerasTensorObject($0)) }
        let result = try interpreter.call(
          value, Arguments(values.count == 1 ? values[0] : .list(values)))
        return try interpreter.kerasTensor(result)
      }
    }
  }

  func activation(_ value: Value) throws(PythonError) -> KerasActivation {
    switch value {
    case .none: return .linear
    case .string(let text):
      if let found = KerasActivation(named: text.text) { return found }
      let near = KerasActivation.catalog.map(\.name).joined(separator: ", ")
      throw PythonError(
        .valueError,
        "Could not interpret activation function identifier: \(text.text)",
        advice: "one of \(near)")
    default:
      if case .object(let object) = value {
        if let function = object as? NativeFunction,
          let found = KerasActivation(named: function.definition.name)
        {
          return found
        }
        if let layer = (object as? InstanceObject)?.payload as? KerasLayer {
          return KerasActivation(programNamed: layer.name) { (tensor) throws(TensorError) in
            let run = KerasRun(isTraining: false, mode: layer.mode)
            return try layer([KerasFlow(tensor)], run)[0].tensor
          }
        }
      }
      guard interpreter.isCallable(value) else {
        throw PythonError(
          .valueError,
          "Could not interpret activation function identifier: "
            + (try interpreter.display(of: value)))
      }
      let function = function(value)
      return KerasActivation(programNamed: "function") { (tensor) throws(TensorError) in
        try function([tensor])
      }
    }
  }

  func initializer(_ value: Value) throws(PythonError) -> KerasInitializer {
    switch value {
    case .string(let text):
      guard let definition = KerasInitializerCatalog.named(text.text) else {
        throw PythonError(
          .valueError, "Could not interpret initializer identifier: \(text.text)",
          advice: "one of "
            + KerasInitializerCatalog.all.map(\.name).joined(separator: ", "))
      }
      return try drawn(definition.defaultKind)
    case .none: return KerasInitializer(.zeros)
    default:
      if case .object(let object) = value {
        if let box = (object as? InstanceObject)?.payload as? KerasInitializerBox {
          return box.initializer
        }
        if let classObject = object as? ClassObject,
          let definition = KerasInitializerCatalog.named(classObject.name)
        {
          return try drawn(definition.defaultKind)
        }
      }
      if interpreter.isCallable(value) {
        return KerasProgramInitializer.initializer(value, interpreter)
      }
      throw PythonError(
        .valueError,
        "Could not interpret initializer identifier: \(try interpreter.display(of: value))",
        advice: "use a name such as \"zeros\", or an object such as keras.initializers.Zeros()")
    }
  }

  /// An initializer with a seed of its own if it needs one.
  func drawn(_ kind: KerasInitializer.Kind, seed: Value = .none) throws(PythonError)
    -> KerasInitializer
  {
    let made = KerasInitializer(kind)
    guard made.isRandom else { return made }
    if !seed.isNone {
      return KerasInitializer(kind, seed: try interpreter.int(seed), hasGivenSeed: true)
    }
    return KerasInitializer(kind, seed: try interpreter.drawKerasSeed())
  }

  private func regularizer(_ value: Value) throws(PythonError) -> KerasArgument {
    switch value {
    case .none: return .none
    case .string(let text):
      switch text.text.lowercased() {
      case "l1": return .regularizer(KerasRegularizer(l1: 0.01))
      case "l2": return .regularizer(KerasRegularizer(l2: 0.01))
      case "l1_l2", "l1l2": return .regularizer(KerasRegularizer(l1: 0.01, l2: 0.01))
      case "orthogonal_regularizer", "orthogonalregularizer":
        return .regularizer(KerasRegularizer(.orthogonal(factor: 0.01, byRows: true)))
      default:
        throw PythonError(
          .valueError, "Could not interpret regularizer identifier: \(text.text)",
          advice: "\"l1\", \"l2\" or keras.regularizers.L2(0.01)")
      }
    default:
      if case .object(let object) = value,
        let box = (object as? InstanceObject)?.payload as? KerasRegularizerBox
      {
        return .regularizer(box.regularizer)
      }
      if interpreter.isCallable(value) {
        return .regularizer(KerasRegularizer(.program(function(value))))
      }
      throw PythonError(
        .valueError,
        "Could not interpret regularizer identifier: \(try interpreter.display(of: value))",
        advice: "\"l1\", \"l2\" or keras.regularizers.L2(0.01)")
    }
  }
}

/// An initializer within a Python object.
final class KerasInitializerBox {
  let initializer: KerasInitializer
  init(_ initializer: KerasInitializer) { self.initializer = initializer }
}

/// A regularizer within a Python object.
final class KerasRegularizerBox {
  let regularizer: KerasRegularizer
  init(_ regularizer: KerasRegularizer) { self.regularizer = regularizer }
}
