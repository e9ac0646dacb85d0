import MiniPython
import Networks
import Tensors

/// The classes of `torch.nn` that stand for the layers of the catalog.
enum LayerClasses {
  static let all: [ClassDefinition] = [recurrentBase] + LayerCatalog.all.map(definition)

  /// What `LSTM`, `GRU` and `RNN` share.
  private static let recurrentBase = ClassDefinition(
    "RNNBase", base: "torch.nn.Module", "What the recurrent layers share.", make: ModuleClass.make)

  private static func definition(_ layer: LayerDefinition) -> ClassDefinition {
    let names = parameterNames(layer.signature)
    let homes = LayerHomes.of(layer.name)
    var initialize = FunctionDefinition(
      "__init__", "(self, " + layer.signature.dropFirst(), layer.summary, example: layer.example
    ) { (arguments, interpreter) throws(PythonError) in
      try build(layer, names, arguments, interpreter)
      return .none
    }
    initialize.home = homes.initializer
    var forward = FunctionDefinition(
      "forward", "(self, " + layer.forward.dropFirst(), layer.shapes
    ) { (arguments, interpreter) throws(PythonError) in
      try LayerCall.run(ModuleClass.network(arguments[0]).required(), arguments, interpreter)
    }
    forward.home = homes.forward
    return ClassDefinition(
      layer.name,
      base: recurrentNames.contains(layer.name) ? "torch.nn.RNNBase" : "torch.nn.Module",
      layer.summary + "\n\nShapes: " + layer.shapes,
      example: layer.example, make: ModuleClass.make,
      methods: [initialize, forward],
      classMethods: layer.name == "Embedding"
        ? [fromPretrained] : layer.name == "EmbeddingBag" ? [bagFromPretrained] : [],
      properties: recurrentNames.contains(layer.name) ? [allWeights] : [])
  }

  private static let recurrentNames = ["RNN", "GRU", "LSTM"]

  /// The parameters of a recurrent layer, a list for each layer and direction.
  private static let allWeights = PropertyDefinition("all_weights", "The weights by layer.") {
    (value, interpreter) throws(PythonError) in
    let module = try ModuleClass.network(value).required()
    guard let layer = module as? RecurrentLayer else { return .list([]) }
    let groups = layer.options.layerCount * (layer.options.isBidirectional ? 2 : 1)
    let share = max(1, module.parameters.count / max(1, groups))
    var rows: [Value] = []
    var row: [Value] = []
    for entry in module.parameters {
      guard let tensor = entry.content else { continue }
      row.append(NetworkObject.value(entry.name, tensor, of: module, interpreter))
      if row.count == share {
        rows.append(.list(row))
        row = []
      }
    }
    return .list(rows)
  }

  private static func build(
    _ layer: LayerDefinition, _ names: [String], _ arguments: Arguments,
    _ interpreter: Interpreter
  ) throws(PythonError) {
    let network = try ModuleClass.network(arguments[0])
    let read = try LayerArguments(layer, names, arguments, interpreter)
    let context = interpreter.torch.context
    let make = { () throws(PythonError) in
      try numeric { () throws(TensorError) in try layer.make(read, context) }
    }
    let module = try make()
    network.rebuild = make
    try network.adopt(module, interpreter)
    if let recurrent = module as? RecurrentLayer, recurrent.options.dropout > 0,
      recurrent.options.layerCount == 1
    {
      interpreter.torch.warn(
        "dropout option adds dropout after all but last recurrent layer, so non-zero dropout "
          + "expects num_layers greater than 1, but got dropout=\(recurrent.options.dropout) and "
          + "num_layers=1", interpreter)
    }
  }

  /// The names in a signature, in order: `(a, b=1)` gives a and b.
  static func parameterNames(_ signature: String) -> [String] {
    // Bytes, since this runs for each function of PyTorch while the program starts.
    signature.utf8.dropFirst().dropLast().split(separator: UInt8(ascii: ",")).compactMap { part in
      let name = part.prefix { $0 != UInt8(ascii: "=") }.filter { $0 != UInt8(ascii: " ") }
      return name == [UInt8(ascii: "*")] ? nil : String(decoding: name, as: UTF8.self)
    }
  }

  private static let bagFromPretrained = FunctionDefinition(
    "from_pretrained",
    "(cls, embeddings, freeze=True, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, "
      + "mode='mean', sparse=False, include_last_offset=False, padding_idx=None)",
    "Bags of the rows of a tensor."
  ) { (arguments, interpreter) throws(PythonError) in
    guard let weight = arguments[1].tensorObject, weight.tensor.rank == 2 else {
      throw PythonError("AssertionError", "Embeddings parameter is expected to be 2-dimensional")
    }
    let names = interpreter.names
    let keywords = [
      ("mode", arguments[6]), ("_weight", arguments[1]), ("include_last_offset", arguments[8]),
      ("padding_idx", arguments[9]),
    ]
    let layer = try interpreter.call(
      arguments[0],
      Arguments(
        [.int(weight.tensor.shape[0]), .int(weight.tensor.shape[1])],
        keywords: keywords.map { .init(name: names.name($0.0), value: $0.1) }))
    if try interpreter.isTrue(arguments[2]) {
      let table = try interpreter.attribute(names.name("weight"), of: layer)
      try interpreter.setAttribute(
        names.name("requires_grad"), of: table, to: .bool(false))
    }
    return layer
  }

  private static let fromPretrained = FunctionDefinition(
    "from_pretrained", "(cls, embeddings, freeze=True, padding_idx=None)",
    "An embedding with the rows of a tensor."
  ) { (arguments, interpreter) throws(PythonError) in
    guard let weight = arguments[1].tensorObject, weight.tensor.rank == 2 else {
      throw PythonError("AssertionError", "Embeddings parameter is expected to be 2-dimensional")
    }
    let names = interpreter.names
    return try interpreter.call(
      arguments[0],
      Arguments(
        [.int(weight.tensor.shape[0]), .int(weight.tensor.shape[1]), arguments[3]],
        keywords: [
          .init(name: names.name("_weight"), value: arguments[1]),
          .init(name: names.name("_freeze"), value: arguments[2]),
        ]))
  }
}

extension LayerArguments {
  /// What Python passed to a layer's constructor; `arguments` begins with `self`.
  init(
    _ layer: LayerDefinition, _ names: [String], _ arguments: Arguments,
    _ interpreter: Interpreter
  ) throws(PythonError) {
    self.init(layer.name, [:])
    for (index, name) in names.enumerated() where index + 1 < arguments.count {
      let value = arguments[index + 1].plainNumber
      switch value {
      case .none: values[name] = LayerArgument.none
      case .bool(let flag): values[name] = .bool(flag)
      case .int(let number): values[name] = .int(number)
      case .float(let number): values[name] = .double(number)
      case .string(let text):
        if name == "device" {
          try DeviceObject.check(value, interpreter)
        } else {
          values[name] = .string(text.text)
        }
      case .list, .tuple: values[name] = .ints(try interpreter.ints(value))
      case .dict: break
      case .object(let object): try read(name, object, value, interpreter)
      }
    }
  }

  private mutating func read(
    _ name: String, _ object: Object, _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    switch object {
    case let tensor as TensorObject: tensors[name] = tensor.tensor
    case let dtype as TorchDTypeObject: values[name] = .dtype(dtype.dtype)
    case is DeviceObject: break
    case let network as NetworkObject:
      let module = try network.required()
      modules[name] = module
      values[name] = .string(module.typeName.lowercased())
    case let function as NativeFunction: values[name] = .string(function.definition.name)
    default:
      if let array = value.arrayValue, array.count == 1 {
        let scalar = try numeric { () throws(TensorError) in try array.item() }
        switch scalar {
        case .bool(let flag): values[name] = .bool(flag)
        case .int(let number): values[name] = .int(number)
        case .double(let number): values[name] = .double(number)
        }
        return
      }
      throw PythonError(
        .typeError,
        "\(layer).__init__(): argument '\(name)' cannot be "
          + interpreter.type(of: value).name)
    }
  }
}
