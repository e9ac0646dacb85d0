import MiniPython
import Networks
import Tensors

extension Interpreter {
  /// The layer behind a Python object.
  func kerasLayer(_ value: Value) throws(PythonError) -> KerasLayer {
    if case .object(let object) = value, let instance = object as? InstanceObject,
      let layer = instance.payload as? KerasLayer
    {
      return layer
    }
    throw PythonError(
      .typeError, "expected a Keras layer, got \(type(of: value).name)",
      advice: "in a class of your own, call super().__init__() first")
  }

  /// A shape with None for unknown axes.
  func symbolicShape(_ value: Value) throws(PythonError) -> SymbolicShape {
    if case .int(let length) = value { return [length] }
    var shape: SymbolicShape = []
    for element in try elements(of: value) {
      shape.append(element.isNone ? nil : try int(element))
    }
    return shape
  }

  /// `layer(x)`: a symbol for symbols, numbers for numbers.
  func callLayer(_ arguments: Arguments) throws(PythonError) -> Value {
    let layer = try kerasLayer(arguments[0])
    let owner = arguments[0].heapObject
    var call = KerasCall()
    call.inputNames = layer.inputNames
    call.castsInputs = layer.castsInputs
    try KerasPlainInputs.refuse(arguments, to: layer, self)
    keras.place(layer)
    for index in 1..<max(1, arguments.count) { try read(arguments[index], into: &call) }
    for keyword in arguments.keywords {
      try read(keyword.value, keyword: names.text(of: keyword.name), into: &call)
    }
    if !call.symbols.isEmpty {
      return try symbolicCall(layer, owner: owner, call.symbols, call)
    }
    if !call.ownMasks.isEmpty {
      var masked = call
      try numeric { () throws(TensorError) in try masked.applyOwnMasks() }
      call = masked
    }
    guard !call.flows.isEmpty else {
      if arguments.count > 1, arguments[1].isNone {
        throw PythonError(
          .valueError,
          "Inputs to a layer should be tensors. Got 'None' (of type <class 'NoneType'>) as input "
            + "for layer '\(layer.name)'.")
      }
      throw PythonError(
        .typeError,
        "missing a required argument: '\(layer.isRecurrent ? "sequences" : "inputs")'",
        advice: "\(layer.name)(x)")
    }
    configure(layer, call)
    if layer is KerasProgramLayer, let instance = owner as? InstanceObject {
      keras.givenArguments = (instance, arguments)
    }
    defer { keras.givenArguments = nil }
    // A layer that is not told whether it trains does as the call that it is part of.
    let outer = keras.run
    let run = KerasRun(
      isTraining: call.isTraining ?? outer?.isTraining ?? false, mode: keras.mode)
    run.isTracing = outer?.isTracing ?? false
    run.trainingText = call.trainingText
    run.hasOwnMask = call.hasOwnMask
    if outer == nil { layer.clearLosses() }
    defer { outer?.addedLosses += run.addedLosses }
    if call.flows.count == 1, !call.hasList {
      let shape = Array(call.flows[0].tensor.shape).map(Optional.some)
      try inKeras { () throws(TensorError) in try layer.refuseSingle(shape) }
    }
    let flows = call.flows
    let results = try inKeras { () throws(TensorError) in try layer(flows, run) }
    if layer is KerasMultiHeadAttention { takeMasks(off: arguments) }
    var values: [Value] = []
    for flow in results { values.append(try kerasValue(flow)) }
    return layer.structured(values, keepsAnswer: true)
  }

  /// Keras's attention takes the masks off the tensors that it is called on.
  private func takeMasks(off arguments: Arguments) {
    let given =
      (1..<max(1, arguments.count)).map { arguments[$0] } + arguments.keywords.map(\.value)
    for case .object(let tensor as KerasTensorObject) in given { tensor.mask = nil }
  }

  /// `super().call(x)`: the forward pass of the native layer that a class is derived from.
  func callBase(_ arguments: Arguments) throws(PythonError) -> Value {
    let layer = try kerasLayer(arguments[0])
    let own = layer as? KerasProgramLayer
    guard let target = own == nil ? layer : own?.base else {
      throw PythonError(
        .notImplementedError,
        "Layer \(type(of: arguments[0]).name) does not have a `call()` method implemented.")
    }
    var call = KerasCall()
    for index in 1..<max(1, arguments.count) { try read(arguments[index], into: &call) }
    for keyword in arguments.keywords {
      try read(keyword.value, keyword: names.text(of: keyword.name), into: &call)
    }
    guard !call.flows.isEmpty else {
      throw PythonError(.typeError, "missing a required argument: 'inputs'")
    }
    configure(target, call)
    let flows = call.flows
    let outer = keras.run
    let isTracing = outer?.isTracing ?? false
    let run = KerasRun(
      isTraining: !isTracing && (call.isTraining ?? outer?.isTraining ?? false), mode: keras.mode)
    run.isTracing = isTracing
    defer { outer?.addedLosses += run.addedLosses }
    let results = try inKeras { () throws(TensorError) in
      let shapes = flows.map { Array($0.tensor.shape).map(Optional.some) }
      try own?.prepareBase(shapes)
      guard target.isReady else {
        throw TensorError(.runtimeError, "the layer '\(target.name)' is not built yet")
      }
      return try target.forward(flows, run)
    }
    return target.structured(
      results.map {
        .object(KerasTensorObject($0.tensor, logits: $0.logits, mask: $0.mask))
      })
  }

  private func configure(_ layer: KerasLayer, _ call: KerasCall) {
    (layer as? any KerasAttending)?.request = call.request
  }

  /// A layer put behind symbols of a model.
  func symbolicCall(
    _ layer: KerasLayer, owner: AnyObject?, _ symbols: [KerasSymbol],
    _ call: KerasCall = KerasCall()
  ) throws(PythonError) -> Value {
    configure(layer, call)
    let shapes = try inKeras { () throws(TensorError) in
      if symbols.count == 1, !call.hasList { try layer.refuseSingle(symbols[0].shape) }
      do throws(TensorError) {
        return try layer.prepare(symbols.map(\.shape))
      } catch {
        throw KerasCallError.wrapped(error, in: layer, symbols)
      }
    }
    layer.inputShapes = symbols.map(\.shape)
    layer.outputShapes = shapes
    let node = KerasNode(
      layer: layer, owner: owner, inputs: symbols, useIndex: layer.useCount)
    layer.useCount += 1
    node.request = call.request
    node.resultNames = shapes.map { _ in keras.uniqueName("keras_tensor") }
    // Keras keeps the mask with the call where that has the inputs alone.
    if layer.takesMask, symbols.count == 1, !call.hasList, call.isTraining == nil,
      let mask = symbols[0].mask
    {
      node.masks = [mask]
    }
    layer.latestNode = node
    let dtypes = layer.resultDTypes(symbols)
    let results = shapes.enumerated().map { index, shape in
      KerasSymbol(
        shape: shape, name: node.resultNames[index], node: node, index: index,
        dtype: dtypes.indices.contains(index) ? dtypes[index] : "float32")
    }
    let state = keras
    results.first?.mask = layer.symbolicMask(
      symbols, result: shapes.first ?? [],
      KerasMaskGraph(mode: state.mode, takeName: state.uniqueName))
    return layer.structured(results.map { .object(KerasSymbolObject($0)) })
  }

  private func read(
    _ value: Value, keyword: String? = nil, into call: inout KerasCall
  ) throws(PythonError) {
    switch keyword {
    case "training":
      call.isTraining = value.isNone ? nil : try isTrue(value)
      call.trainingText = call.isTraining.map { $0 ? "True" : "False" } ?? "None"
      return
    case "mask":
      call.hasOwnMask = !value.isNone
      switch value {
      case .none: return
      // One mask for each input, None for those without.
      case .list(let list) where list.elements.contains { $0.isNone || isWholeInput($0) }:
        for (index, mask) in list.elements.enumerated()
        where !mask.isNone && call.flows.indices.contains(index) {
          call.flows[index].mask = try ArrayReader.read(mask, dtype: .bool, .numpy, self)
        }
      default:
        if !call.flows.isEmpty {
          call.flows[0].mask = try ArrayReader.read(value, dtype: .bool, .numpy, self)
        }
      }
      return
    case "query_mask", "value_mask", "key_mask":
      // Keras's own call goes by the mask of the query itself, whatever it is given.
      if !value.isNone, keyword != "query_mask" {
        call.ownMasks[keyword ?? ""] = try ArrayReader.read(value, dtype: .bool, .numpy, self)
      }
      return
    case "attention_mask":
      if !value.isNone {
        call.request.mask = try ArrayReader.read(value, dtype: .bool, .numpy, self)
      }
      return
    case "use_causal_mask":
      call.request.isCausal = try isTrue(value)
      return
    case "return_attention_scores":
      call.request.returnsScores = try isTrue(value)
      return
    default: break
    }
    switch value {
    case .none: return
    case .list(let list) where list.elements.contains { isWholeInput($0) }:
      call.hasList = true
      for element in list.elements { try read(element, into: &call) }
    case .tuple(let tuple) where tuple.elements.contains { isWholeInput($0) }:
      call.hasList = true
      for element in tuple.elements { try read(element, into: &call) }
    case .dict(let dict):
      let names = call.inputNames
      let keys =
        names.isEmpty
        ? try dict.items.map { (item) throws(PythonError) in try text(item.key) } : names
      for key in keys {
        guard let element = dict[key] else {
          throw PythonError(.valueError, "the inputs have no entry for '\(key)'")
        }
        try read(element, into: &call)
      }
    default:
      if case .object(let object) = value, let symbol = object as? KerasSymbolObject {
        call.symbols.append(symbol.symbol)
      } else if case .object(let object) = value, let tensor = object as? KerasTensorObject {
        let numbers = call.castsInputs ? try kerasFloat(tensor.tensor) : tensor.tensor
        call.flows.append(KerasFlow(numbers, mask: tensor.mask, logits: tensor.logits))
      } else if let numbers = try kerasTexts(value) {
        var flow = KerasFlow(Tensor(numbers, mode: keras.mode))
        flow.isText = true
        call.flows.append(flow)
      } else {
        let isKept = !call.castsInputs && value.arrayValue?.dtype == .float64
        call.flows.append(KerasFlow(try kerasTensor(value, dtype: isKept ? .float64 : nil)))
      }
    }
  }

  /// Whether an element of a list is an input of its own rather than a row of one.
  private func isWholeInput(_ value: Value) -> Bool {
    guard case .object(let object) = value else { return false }
    return object is KerasSymbolObject || object is KerasTensorObject
      || (object as? any ArrayValued).map { $0.array.rank > 0 } == true
  }

  // MARK: Weights

  func variables(
    of value: Value, _ choose: (KerasLayer) -> [KerasWeight]
  ) throws(PythonError) -> Value {
    let layer = try kerasLayer(value)
    return .list(
      choose(layer).map { .object(KerasVariableObject($0, path: path(of: $0, in: layer))) })
  }

  /// The weights of a layer and the states of its random operations, then those of the layers
  /// within.
  func allVariables(of layer: KerasLayer) throws(PythonError) -> [Value] {
    let own = layer.ownWeights
    var found: [Value] = []
    for weight in own.filter(\.isTrainable) + own.filter({ !$0.isTrainable }) {
      found.append(
        .object(
          KerasVariableObject(weight, path: weight.path ?? path(of: weight, in: layer))))
    }
    for seeds in layer.seedSequences {
      let weight = try numeric { () throws(TensorError) in try seeds.weight(layer.mode) }
      found.append(
        .object(KerasVariableObject(weight, path: seeds.name + "/seed_generator_state")))
    }
    for inner in layer.sublayers { found += try allVariables(of: inner) }
    return found
  }

  func path(of weight: KerasWeight, in layer: KerasLayer) -> String {
    let start = layer.scope.map { $0 + "/" } ?? ""
    if layer.ownWeights.contains(where: { $0 === weight }) {
      return start + layer.name + "/" + layer.cellPath + weight.name
    }
    for inner in layer.sublayers where inner.weights.contains(where: { $0 === weight }) {
      let rest = path(of: weight, in: inner)
      return layer is KerasGraphModel || inner.scope != nil ? rest : start + layer.name + "/" + rest
    }
    return weight.name
  }

  func variable(of value: Value, named name: String) throws(PythonError) -> Value {
    let layer = try kerasLayer(value)
    if let instance = value.heapObject as? InstanceObject,
      let own = instance.attributes[names.name(name)]
    {
      return own
    }
    guard let weight = layer.ownWeights.first(where: { $0.name == name }) else {
      if layer.isBuilt, ["bias", "gamma", "beta"].contains(name), !layer.ownWeights.isEmpty {
        return .none
      }
      if layer.isBuilt || layer is KerasProgramLayer {
        throw PythonError(
          .attributeError, "'\(layer.className)' object has no attribute '\(name)'")
      }
      throw PythonError(
        .attributeError, "You must build the layer before accessing `\(name)`.",
        advice: "call the layer on data first, or put it into a model with an Input")
    }
    return .object(KerasVariableObject(weight, path: path(of: weight, in: layer)))
  }

  func setWeights(of layer: KerasLayer, _ value: Value) throws(PythonError) {
    let weights = layer.weights
    let given = try elements(of: value)
    guard given.count == weights.count else {
      throw PythonError(
        .valueError,
        "You called `set_weights(weights)` on layer '\(layer.name)' with a weight list of length "
          + "\(given.count), but the layer was expecting \(weights.count) weights.",
        advice: "look at the shapes with [w.shape for w in model.get_weights()]")
    }
    for (weight, value) in zip(weights, given) {
      let array = try ArrayReader.read(value, dtype: .float32, .numpy, self)
      guard array.shape == weight.tensor.shape else {
        throw PythonError(
          .valueError,
          "Layer \(layer.name) weight shape \(weight.tensor.shape.tupleText) is not compatible with "
            + "provided weight shape \(array.shape.tupleText).")
      }
      let mode = keras.mode
      try numeric { () throws(TensorError) in
        try weight.tensor.assign(Tensor(array, mode: mode))
      }
    }
  }

  /// The symbol that `layer.output` and `layer.input` answer.
  func symbol(of value: Value, isInput: Bool) throws(PythonError) -> Value {
    let layer = try kerasLayer(value)
    if let graph = layer as? KerasGraphModel {
      let symbols = isInput ? graph.inputs : graph.outputs
      let objects = symbols.map { Value.object(KerasSymbolObject($0)) }
      if let first = objects.first { return objects.count == 1 ? first : .list(objects) }
    }
    guard let shape = (isInput ? layer.inputShapes : layer.outputShapes).first else {
      throw PythonError(
        .attributeError,
        "The layer \(layer.name) has never been called and thus has no defined "
          + "\(isInput ? "input" : "output").")
    }
    if isInput, let symbol = layer.latestNode?.inputs.first {
      return .object(KerasSymbolObject(symbol))
    }
    let node = layer.latestNode ?? KerasNode(layer: layer, owner: value.heapObject, inputs: [])
    let shapes = isInput ? [shape] : layer.outputShapes
    let symbols = shapes.enumerated().map { index, shape in
      Value.object(
        KerasSymbolObject(
          KerasSymbol(
            shape: shape,
            name: node.resultNames.indices.contains(index)
              ? node.resultNames[index] : "keras_tensor", node: node, index: index)))
    }
    return symbols.count == 1 ? symbols[0] : .list(symbols)
  }
}

/// The inputs and options of one call of a layer.
struct KerasCall {
  var flows: [KerasFlow] = []
  var symbols: [KerasSymbol] = []
  var castsInputs = true
  /// Whether it trains, nil where the call does not say.
  var isTraining: Bool?
  /// Whether it says itself which steps count.
  var hasOwnMask = false
  /// The masks of an attention layer's inputs, by the names of their arguments.
  var ownMasks: [String: NDArray] = [:]

  /// Gives the inputs the masks that the call named.
  mutating func applyOwnMasks() throws(TensorError) {
    for (place, name) in ["value_mask", "key_mask"].enumerated() {
      guard let mask = ownMasks[name] else { continue }
      // Keys that are the values have both masks.
      let place = min(place + 1, flows.count - 1)
      guard place >= 0 else { return }
      if let before = flows[place].mask, name == "key_mask" {
        flows[place].mask = try NDArray.binary(
          .multiply, .array(before.cast(to: .float32)), .array(mask.cast(to: .float32))
        ).cast(to: .bool)
      } else {
        flows[place].mask = mask
      }
    }
  }
  /// Whether inputs came in a list or a tuple.
  var hasList = false
  /// How the call named it.
  var trainingText = "None"
  /// The names by which a dict of inputs is read.
  var inputNames: [String] = []
  var request = KerasAttentionRequest()
}
