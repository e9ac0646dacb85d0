import MiniPython
import Networks
import Tensors

extension Interpreter {
  /// An instance of a layer or model class that the program wrote.
  func programLayer(of classObject: ClassObject) -> InstanceObject {
    let layer = KerasProgramLayer(
      className: classObject.name, name: keras.uniqueName(classObject.name), mode: keras.mode)
    let instance = InstanceObject(class: classObject, payload: layer)
    layer.body = body(for: instance, layer)
    wrapBuild(of: instance, layer)
    return instance
  }

  /// Makes the program's own `build` mark the layer as built, whoever calls it.
  private func wrapBuild(of instance: InstanceObject, _ layer: KerasProgramLayer) {
    guard let method = classMember("build", of: instance), method.heapObject is FunctionObject
    else { return }
    instance.attributes[names.name("build")] = .object(
      ClosureFunction("build") {
        [weak instance, weak layer] (arguments, interpreter)
          throws(PythonError) in
        guard let instance, let layer else { return .none }
        interpreter.keras.place(layer)
        interpreter.keras.scopes.append(layer.placeText)
        defer { _ = interpreter.keras.scopes.popLast() }
        let found = try interpreter.call(method, arguments.prepending(.object(instance)))
        layer.isBuilt = true
        return found
      })
  }

  /// The program's methods as the layer calls them; neither object holds the other through them.
  private func body(
    for instance: InstanceObject, _ layer: KerasProgramLayer
  ) -> KerasProgramLayer.Body {
    KerasProgramLayer.Body(
      build: { [weak instance, unowned self] (shape) throws(TensorError) in
        guard let instance else { return }
        try self.inTensors { () throws(PythonError) in
          _ = try self.callMethod(.object(instance), "build", Arguments(shape.pythonTuple))
        }
      },
      call: { [weak instance, unowned self] (flows, run) throws(TensorError) in
        guard let instance else { return flows }
        return try self.inTensors { () throws(PythonError) in
          try self.callProgram(instance, flows, run)
        }
      },
      resultShape: { [weak instance, unowned self] (shape) throws(TensorError) in
        guard let instance, let method = self.classMember("compute_output_shape", of: instance),
          method.heapObject is NativeFunction == false
        else { return nil }
        return try self.inTensors { () throws(PythonError) in
          try self.symbolicShape(
            try self.call(method, Arguments(.object(instance), shape.pythonTuple)))
        }
      },
      sublayers: { [weak instance] in
        guard let instance else { return [] }
        return instance.attributes.values.flatMap(Self.layers(in:))
      },
      takesTraining: { [weak instance, unowned self] in
        guard let instance,
          let function = self.classMember("call", of: instance)?.heapObject as? FunctionObject
        else { return true }
        return function.signature().parameters.contains {
          $0.name == self.names.name("training") || $0.kind == .variadicKeyword
        }
      },
      takesMask: { [weak instance, unowned self] in
        guard let instance,
          let function = self.classMember("call", of: instance)?.heapObject as? FunctionObject
        else { return false }
        return function.signature().parameters.contains { $0.name == self.names.name("mask") }
      },
      supportsMasks: { [weak instance, unowned self] in
        guard let instance else { return false }
        if case .bool(let flag)? = instance.attributes[self.names.name("supports_masking")] {
          return flag
        }
        return self.classMember("compute_mask", of: instance)?.heapObject is FunctionObject
      })
  }

  private static func layers(in value: Value) -> [KerasLayer] {
    switch value {
    case .object(let object):
      ((object as? InstanceObject)?.payload as? KerasLayer).map { [$0] } ?? []
    case .list(let list): list.elements.flatMap(layers(in:))
    case .tuple(let tuple): tuple.elements.flatMap(layers(in:))
    case .dict(let dict): dict.items.flatMap { layers(in: $0.value) }
    default: []
    }
  }

  private func callProgram(
    _ instance: InstanceObject, _ flows: [KerasFlow], _ run: KerasRun
  ) throws(PythonError) -> [KerasFlow] {
    let found = classMember("call", of: instance)
    guard let method = found, !(method.heapObject is NativeFunction) else {
      if let own = instance.payload as? KerasProgramLayer, let base = own.base {
        return try inKeras { () throws(TensorError) in
          try own.prepareBase(flows.map { Array($0.tensor.shape).map(Optional.some) })
          return try base.forward(flows, run)
        }
      }
      let name = type(of: .object(instance)).name
      let inputs = flows.map {
        "tf.Tensor(shape=\($0.tensor.shape.tupleText), dtype=\($0.tensor.dtype.name))"
      }
      let list = inputs.map { "'\($0)'" }.joined(separator: ", ")
      let end = inputs.count == 1 ? "," : ""
      throw PythonError(
        .notImplementedError,
        "Exception encountered when calling \(name).call().\n\n\u{1b}[1mLayer \(name) does not have a "
          + "`call()` method implemented.\u{1b}[0m\n\nArguments received by \(name).call():\n  • "
          + "args=(\(list)\(end))\n  • kwargs=<class 'inspect._empty'>",
        advice: "write def call(self, inputs): in the class")
    }
    let function = method.heapObject as? FunctionObject
    let arguments = try programArguments(instance, function, flows, run)
    let outer = keras.run
    keras.run = run
    let place = (instance.payload as? KerasLayer)?.placeText ?? ""
    keras.scopes.append(place)
    defer {
      keras.run = outer
      _ = keras.scopes.popLast()
    }
    let result: Value
    do throws(PythonError) {
      result = try call(method, arguments)
    } catch {
      guard let function, !run.isTracing else { throw error }
      let name = type(of: .object(instance)).name
      throw KerasCallContext.wrapped(error, name, function, arguments, run, self)
    }
    (instance.payload as? KerasProgramLayer)?.answer = KerasAnswer(result)
    var results: [KerasFlow] = []
    for leaf in try KerasStructure.leaves(of: result, self) { results.append(try flow(leaf)) }
    if let mask = try programMask(instance, arguments, flows), !results.isEmpty {
      results[0].mask = mask
    }
    return results
  }

  /// The mask that a layer of the program passes on, if it says that it supports masks.
  private func programMask(
    _ instance: InstanceObject, _ arguments: Arguments, _ flows: [KerasFlow]
  ) throws(PythonError) -> NDArray? {
    let previous = flows.first.flatMap { $0.hasLostMask ? nil : $0.mask }
    let own = classMember("compute_mask", of: instance)
    guard let own, !(own.heapObject is NativeFunction) else {
      guard let supports = instance.attributes[names.name("supports_masking")],
        try isTrue(supports)
      else { return nil }
      return previous
    }
    let given: Value =
      previous.map { .object(KerasTensorObject(Tensor($0, mode: keras.mode))) } ?? .none
    let mask = try call(
      own, Arguments(.object(instance), arguments.count > 1 ? arguments[1] : .none, given))
    return mask.isNone ? nil : try ArrayReader.read(mask, dtype: .bool, .numpy, self)
  }

  /// What the program's `call` is given: the arguments as they were written where it was called on
  /// data, else the inputs that came through the model.
  private func programArguments(
    _ instance: InstanceObject, _ function: FunctionObject?, _ flows: [KerasFlow], _ run: KerasRun
  ) throws(PythonError) -> Arguments {
    var inputs: [Value] = []
    for flow in flows { inputs.append(try kerasValue(flow)) }
    let parameters = function?.signature().parameters ?? []
    let training = names.name("training")
    var arguments = Arguments(.object(instance))
    var keywords: [Arguments.Keyword] = []
    if let given = keras.givenArguments, given.instance === instance {
      keras.givenArguments = nil
      for index in 1..<given.arguments.count {
        arguments.append(try programInput(given.arguments[index]))
      }
      for keyword in given.arguments.keywords where keyword.name != training {
        guard parameters.contains(where: { $0.name == keyword.name || $0.kind == .variadicKeyword })
        else { continue }
        keywords.append(
          Arguments.Keyword(name: keyword.name, value: try programInput(keyword.value)))
      }
    } else {
      let wanted = parameters.dropFirst().count {
        $0.kind == .positionalOrKeyword && $0.defaultValue == nil
      }
      if inputs.count > 1, wanted == inputs.count {
        for input in inputs { arguments.append(input) }
      } else {
        arguments.append(inputs.count == 1 ? inputs[0] : .list(inputs))
      }
    }
    if let place = parameters.firstIndex(where: { $0.name == training }), place >= arguments.count {
      keywords.append(Arguments.Keyword(name: training, value: .bool(run.isTraining)))
    }
    arguments.keywords = keywords
    addMasks(of: flows, to: &arguments, parameters)
    return arguments
  }

  /// Gives the call the masks that its inputs carry: `mask` for one argument, `query_mask` and the
  /// like for several.
  ///
  /// - Source: `Layer.__call__` in `keras/src/layers/layer.py` of Keras 3.15.
  private func addMasks(
    of flows: [KerasFlow], to arguments: inout Arguments, _ parameters: [Signature.Parameter]
  ) {
    func value(_ flow: KerasFlow) -> Value {
      flow.mask.map { .object(KerasTensorObject(Tensor($0, mode: keras.mode))) } ?? .none
    }
    let masks: [(name: Name, value: Value)]
    if arguments.count == 2 {
      let isList =
        switch arguments[1] {
        case .list, .tuple: true
        default: false
        }
      let mask: Value =
        isList
        ? (flows.contains { $0.mask != nil } ? .list(flows.map(value)) : .none)
        : flows.first.map(value) ?? .none
      masks = [(names.name("mask"), mask)]
    } else if arguments.count == flows.count + 1 {
      masks = flows.enumerated().compactMap { index, flow in
        guard parameters.indices.contains(index + 1) else { return nil }
        let name = names.text(of: parameters[index + 1].name) + "_mask"
        return (names.name(name), value(flow))
      }
    } else {
      masks = []
    }
    for (name, mask) in masks {
      guard let place = parameters.firstIndex(where: { $0.name == name }),
        place >= arguments.count, !arguments.keywords.contains(where: { $0.name == name }),
        !mask.isNone || parameters[place].defaultValue == nil
      else { continue }
      arguments.keywords.append(Arguments.Keyword(name: name, value: mask))
    }
  }

  /// An argument of a call as the layer sees it: arrays have become tensors.
  private func programInput(_ value: Value) throws(PythonError) -> Value {
    switch value {
    case .list(let list):
      if list.elements.contains(where: { $0.arrayValue != nil }) {
        var elements: [Value] = []
        for element in list.elements { elements.append(try programInput(element)) }
        return .list(elements)
      }
      return value
    case .object(let object):
      guard !(object is KerasTensorObject), value.arrayValue != nil else { return value }
      return .object(KerasTensorObject(try kerasFloat(try kerasTensor(value))))
    default: return value
    }
  }

  private func flow(_ value: Value) throws(PythonError) -> KerasFlow {
    if case .object(let object) = value, let tensor = object as? KerasTensorObject {
      return KerasFlow(try kerasFloat(tensor.tensor), mask: nil, logits: tensor.logits)
    }
    if let numbers = try kerasTexts(value) {
      var flow = KerasFlow(Tensor(numbers, mode: keras.mode))
      flow.isText = true
      return flow
    }
    return KerasFlow(try kerasTensor(value))
  }

  /// Runs the program within Swift code that throws array errors, with its exception's name.
  func inTensors<Result>(
    _ body: () throws(PythonError) -> Result
  ) throws(TensorError) -> Result {
    do throws(PythonError) {
      return try body()
    } catch {
      keras.pendingError = error
      throw TensorError(
        TensorError.Kind(rawValue: error.kind.name) ?? .runtimeError, error.message)
    }
  }

  /// Runs Swift code that throws array errors; the program's own exception comes out as it was.
  func inKeras<Result>(
    _ body: () throws(TensorError) -> Result
  ) throws(PythonError) -> Result {
    do throws(TensorError) {
      keras.pendingError = nil
      return try body()
    } catch {
      if let own = keras.pendingError {
        keras.pendingError = nil
        throw own
      }
      if error == KerasTrainer.interruption { throw PythonError("KeyboardInterrupt", "") }
      throw PythonError(error)
    }
  }
}
