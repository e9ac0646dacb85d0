import MiniPython
import Networks
import Tensors

/// The callbacks that Swift carries out, as classes of which the program can derive its own.
enum KerasNativeCallbacks {
  typealias Maker = @Sendable (Arguments, Interpreter) throws(PythonError) -> KerasCallback

  static func definition(
    _ name: String, _ signature: String, _ summary: String, _ make: @escaping Maker
  ) -> ClassDefinition {
    ClassDefinition(
      name, base: "keras.callbacks.Callback", summary, signature: signature,
      make: { (classObject, arguments, interpreter) throws(PythonError) in
        let instance = InstanceObject(class: classObject)
        // The `__init__` of a class of the program says itself what it is made with.
        if !(interpreter.classMember("__init__", of: instance)?.heapObject is FunctionObject) {
          try fill(instance, arguments, signature, make, interpreter)
        }
        return .object(instance)
      },
      methods: [
        FunctionDefinition("__init__", "...") { (arguments, interpreter) throws(PythonError) in
          guard let instance = arguments[0].heapObject as? InstanceObject,
            instance.payload == nil
          else { return .none }
          let given = Arguments(
            (1..<max(1, arguments.count)).map { arguments[$0] }, keywords: arguments.keywords)
          let bound = try Signature(parsing: signature, names: interpreter.names).bind(
            given, function: name + ".__init__", hidden: 1, interpreter)
          try fill(instance, bound, signature, make, interpreter)
          return .none
        }
      ] + events, properties: properties)
  }

  /// Gives an instance what it was made with.
  private static func fill(
    _ instance: InstanceObject, _ bound: Arguments, _ signature: String, _ make: Maker,
    _ interpreter: Interpreter
  ) throws(PythonError) {
    instance.payload = try make(bound, interpreter)
    let parsed = Signature(parsing: signature, names: interpreter.names)
    for (index, parameter) in parsed.parameters.enumerated() {
      instance.attributes[parameter.name] = bound[index]
    }
    for name in ["model", "params"] {
      instance.attributes[interpreter.names.name(name)] = Value.none
    }
  }

  // MARK: Within a fit

  /// What a fit calls for an instance: its own native callback, or what the program made of it; nil
  /// for an instance of another class.
  static func callback(
    _ value: Value, _ model: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasCallback? {
    guard let instance = value.heapObject as? InstanceObject,
      let own = try native(instance, model, interpreter)
    else { return nil }
    instance.attributes[interpreter.names.name("model")] = model
    let isDerived = KerasProgramCallback.eventNames.contains {
      interpreter.classMember($0, of: instance)?.heapObject is FunctionObject
    }
    return isDerived ? KerasProgramCallback(value, model: model, interpreter) : own
  }

  /// The native callback of an instance, with what it needs besides; nil where there is none.
  private static func native(
    _ instance: InstanceObject, _ model: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasCallback? {
    guard let checkpoint = instance.payload as? KerasModelCheckpoint else {
      return instance.payload as? KerasCallback
    }
    let names = interpreter.names
    return KerasCheckpointWriter(
      checkpoint,
      filepath: try interpreter.path(instance.attributes[names.name("filepath")] ?? .none),
      savesWeightsOnly: try interpreter.isTrue(
        instance.attributes[names.name("save_weights_only")] ?? .none),
      model: model, interpreter)
  }

  /// `super().on_epoch_end(epoch, logs)` in a class of the program.
  private static let events: [FunctionDefinition] = [
    event("on_train_begin", "logs=None") { _ in .trainBegin },
    event("on_train_end", "logs=None") { _ in .trainEnd },
    event("on_epoch_begin", "epoch, logs=None", KerasEvent.epochBegin),
    event("on_epoch_end", "epoch, logs=None", KerasEvent.epochEnd),
    event("on_train_batch_begin", "batch, logs=None", KerasEvent.trainBatchBegin),
    event("on_train_batch_end", "batch, logs=None", KerasEvent.trainBatchEnd),
  ]

  private static func event(
    _ name: String, _ parameters: String, _ event: @escaping @Sendable (Int) -> KerasEvent
  ) -> FunctionDefinition {
    FunctionDefinition(name, "self, " + parameters) {
      (arguments, interpreter) throws(PythonError) in
      let isPlain = parameters == "logs=None"
      let number = isPlain ? 0 : try interpreter.int(arguments[1])
      guard let instance = arguments[0].heapObject as? InstanceObject,
        let fit = interpreter.keras.fit,
        let model = instance.attributes[interpreter.names.name("model")],
        let callback = try native(instance, model, interpreter)
      else { return .none }
      var logs = KerasLogs()
      let given = arguments[isPlain ? 1 : 2]
      if case .dict(let dict) = given {
        for (key, value) in dict.items {
          if let number = try? interpreter.double(value) {
            logs[try interpreter.text(key)] = number
          }
        }
      }
      var told = logs
      try interpreter.inKeras { () throws(TensorError) in
        try callback.handle(event(number), &told, fit)
      }
      guard case .dict(let dict) = given else { return .none }
      for (name, value) in told.entries where logs[name] != value {
        dict[name] = .float(value)
      }
      return .none
    }
  }

  // MARK: What it knows

  private static let properties: [PropertyDefinition] = [
    PropertyDefinition(
      "stopped_epoch", "The epoch of the stop, from 0; 0 if there was none.",
      get: { (value, _) throws(PythonError) in .int(stopping(value)?.stoppedEpoch ?? 0) },
      set: { (value, new, interpreter) throws(PythonError) in
        stopping(value)?.stoppedEpoch = try interpreter.int(new)
      }),
    PropertyDefinition(
      "best_epoch", "The best epoch, from 0.",
      get: { (value, _) throws(PythonError) in .int(stopping(value)?.bestEpoch ?? 0) },
      set: { (value, new, interpreter) throws(PythonError) in
        stopping(value)?.bestEpoch = try interpreter.int(new)
      }),
    PropertyDefinition(
      "best", "The best value.",
      get: { (value, _) throws(PythonError) in
        let payload = (value.heapObject as? InstanceObject)?.payload
        let best =
          stopping(value)?.best ?? (payload as? KerasModelCheckpoint)?.best
          ?? (payload as? KerasReduceOnPlateau)?.best
        return best.map { .float($0) } ?? .none
      },
      set: { (value, new, interpreter) throws(PythonError) in
        let best = new.isNone ? nil : try interpreter.double(new)
        let payload = (value.heapObject as? InstanceObject)?.payload
        stopping(value)?.best = best
        (payload as? KerasModelCheckpoint)?.best = best
        (payload as? KerasReduceOnPlateau)?.best = best
      }),
    PropertyDefinition(
      "wait", "Epochs without an improvement.",
      get: { (value, _) throws(PythonError) in
        let payload = (value.heapObject as? InstanceObject)?.payload
        return .int(
          stopping(value)?.waited ?? (payload as? KerasReduceOnPlateau)?.waited ?? 0)
      },
      set: { (value, new, interpreter) throws(PythonError) in
        let payload = (value.heapObject as? InstanceObject)?.payload
        let count = try interpreter.int(new)
        stopping(value)?.waited = count
        (payload as? KerasReduceOnPlateau)?.waited = count
      }),
    PropertyDefinition("best_weights", "The weights of the best epoch, if they are kept.") {
      (value, interpreter) throws(PythonError) in
      guard let weights = stopping(value)?.bestWeights else { return .none }
      var arrays: [Value] = []
      for array in weights { arrays.append(try interpreter.numpyValue(array)) }
      return .list(arrays)
    },
    PropertyDefinition("monitor_op", "NumPy's comparison of values, once the fit has begun.") {
      (value, interpreter) throws(PythonError) in
      guard let wantsMore = stopping(value)?.monitor.wantsMore else {
        throw PythonError(
          .attributeError,
          "'\(interpreter.type(of: value).typeName)' object has no attribute 'monitor_op'")
      }
      let module = Value.object(try interpreter.importModule("numpy"))
      return try interpreter.attribute(
        interpreter.names.name(wantsMore ? "greater" : "less"), of: module)
    },
    PropertyDefinition("cooldown_counter", "Epochs until a rate may fall again.") {
      (value, _) throws(PythonError) in
      let payload = (value.heapObject as? InstanceObject)?.payload
      return .int((payload as? KerasReduceOnPlateau)?.cooling ?? 0)
    },
  ]

  private static func stopping(_ value: Value) -> KerasEarlyStopping? {
    (value.heapObject as? InstanceObject)?.payload as? KerasEarlyStopping
  }
}
