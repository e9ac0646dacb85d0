import MiniPython
import Networks
import Tensors

/// The classes of `keras.callbacks`.
enum KerasCallbackClasses {
  static let all = [
    base, history,
    KerasNativeCallbacks.definition(
      "EarlyStopping",
      "monitor='val_loss', min_delta=0, patience=0, verbose=0, mode='auto', baseline=None, "
        + "restore_best_weights=False, start_from_epoch=0",
      "Stops a fit when a number has not become better for a while."
    ) { (a, interpreter) throws(PythonError) in
      KerasEarlyStopping(
        monitor: try monitor(a[0], delta: a[1], mode: a[4], interpreter),
        patience: try interpreter.int(a[2]), verbosity: try interpreter.int(a[3]),
        baseline: a[5].isNone ? nil : try interpreter.double(a[5]),
        restoresBest: try interpreter.isTrue(a[6]), firstEpoch: try interpreter.int(a[7]))
    },
    KerasNativeCallbacks.definition(
      "ReduceLROnPlateau",
      "monitor='val_loss', factor=0.1, patience=10, verbose=0, mode='auto', min_delta=0.0001, "
        + "cooldown=0, min_lr=0.0",
      "Makes the learning rate smaller when a number stops becoming better."
    ) { (a, interpreter) throws(PythonError) in
      guard try interpreter.double(a[1]) < 1 else {
        throw PythonError(
          .valueError,
          "ReduceLROnPlateau does not support a factor >= 1.0. Received factor="
            + (try interpreter.display(of: a[1])))
      }
      return KerasReduceOnPlateau(
        monitor: try monitor(a[0], delta: a[5], mode: a[4], interpreter),
        factor: try interpreter.double(a[1]), patience: try interpreter.int(a[2]),
        verbosity: try interpreter.int(a[3]), cooldown: try interpreter.int(a[6]),
        minimumRate: try interpreter.double(a[7]))
    },
    KerasNativeCallbacks.definition(
      "ModelCheckpoint",
      "filepath, monitor='val_loss', verbose=0, save_best_only=False, "
        + "save_weights_only=False, mode='auto', save_freq='epoch', initial_value_threshold=None",
      "Saves the model after epochs, into files that live in memory."
    ) { (a, interpreter) throws(PythonError) in
      let path = try interpreter.path(a[0])
      if try interpreter.isTrue(a[4]) {
        guard path.hasSuffix(".weights.h5") else {
          throw PythonError(
            .valueError,
            "When using `save_weights_only=True` in `ModelCheckpoint`, the filepath provided must "
              + "end in `.weights.h5` (Keras weights format). Received: filepath=\(path)")
        }
      } else if !path.hasSuffix(".keras"), !path.hasSuffix(".h5") {
        throw PythonError(
          .valueError,
          "The filepath provided must end in `.keras` (Keras model format). Received: "
            + "filepath=\(path)")
      }
      return KerasModelCheckpoint(
        monitor: try monitor(a[1], delta: .int(0), mode: a[5], interpreter),
        verbosity: try interpreter.int(a[2]), keepsBestOnly: try interpreter.isTrue(a[3]),
        batches: try batches(a[6], interpreter),
        best: a[7].isNone ? nil : try interpreter.double(a[7]))
    },
    KerasNativeCallbacks.definition(
      "TerminateOnNaN", "", "Stops a fit at the first loss that is no number."
    ) {
      (_, _) throws(PythonError) in KerasTerminateOnNaN()
    },
    KerasNativeCallbacks.definition(
      "SwapEMAWeights", "swap_on_epoch=False",
      "Evaluates with the running means of the weights."
    ) { (a, interpreter) throws(PythonError) in
      KerasSwapAverages(swapsEpochs: try interpreter.isTrue(a[0]))
    },
    learningRateScheduler, lambda,
  ]

  static let base = ClassDefinition(
    "Callback", "Watches a fit; write on_epoch_end(self, epoch, logs=None) and the like.",
    methods: [
      FunctionDefinition("__init__", "self") { (arguments, interpreter) throws(PythonError) in
        guard let instance = arguments[0].heapObject as? InstanceObject else { return .none }
        let names = interpreter.names
        if instance.attributes[names.name("model")] == nil {
          instance.attributes[names.name("model")] = Value.none
        }
        if instance.attributes[names.name("params")] == nil {
          instance.attributes[names.name("params")] = Value.none
        }
        return .none
      },
      FunctionDefinition("set_model", "self, model") {
        (arguments, interpreter) throws(PythonError) in
        try interpreter.setAttribute(
          interpreter.names.name("model"), of: arguments[0], to: arguments[1])
        return .none
      },
      FunctionDefinition("set_params", "self, params") {
        (arguments, interpreter) throws(PythonError) in
        try interpreter.setAttribute(
          interpreter.names.name("params"), of: arguments[0], to: arguments[1])
        return .none
      },
    ]
      + KerasProgramCallback.eventNames.map { event in
        FunctionDefinition(event, "self, first=None, logs=None") { (_, _) throws(PythonError) in
          .none
        }
      })

  static let history = ClassDefinition(
    "History", base: "keras.callbacks.Callback",
    "The numbers of each epoch: history.history[\"loss\"].",
    make: { (classObject, _, interpreter) throws(PythonError) in
      let instance = InstanceObject(class: classObject)
      instance.attributes[interpreter.names.name("history")] = .dict(DictObject())
      instance.attributes[interpreter.names.name("epoch")] = .list([])
      return .object(instance)
    })

  static let learningRateScheduler = ClassDefinition(
    "LearningRateScheduler", base: "keras.callbacks.Callback",
    "Sets the learning rate of each epoch by a function.",
    example: "keras.callbacks.LearningRateScheduler(lambda epoch, lr: lr * 0.9)",
    methods: [
      FunctionDefinition("__init__", "self, schedule, verbose=0") {
        (arguments, interpreter) throws(PythonError) in
        let names = interpreter.names
        try interpreter.setAttribute(names.name("schedule"), of: arguments[0], to: arguments[1])
        try interpreter.setAttribute(names.name("verbose"), of: arguments[0], to: arguments[2])
        return .none
      },
      FunctionDefinition("on_epoch_begin", "self, epoch, logs=None") {
        (arguments, interpreter) throws(PythonError) in
        let names = interpreter.names
        let model = try interpreter.attribute(names.name("model"), of: arguments[0])
        guard let optimizer = try interpreter.kerasTrainer(model).optimizer else { return .none }
        let schedule = try interpreter.attribute(names.name("schedule"), of: arguments[0])
        let old = Value.float(Double(optimizer.learningRate))
        let new: Value
        do throws(PythonError) {
          new = try interpreter.call(schedule, Arguments(arguments[1], old))
        } catch {
          guard error.kind == .typeError else { throw error }
          new = try interpreter.call(schedule, Arguments(arguments[1]))
        }
        guard try isRate(new, interpreter) else {
          throw PythonError(
            .valueError,
            "The output of the `schedule` function should be a float. Got: "
              + "\(try interpreter.display(of: new))")
        }
        let rate = try interpreter.double(new)
        optimizer.schedule = .constant(rate)
        let verbose = try interpreter.attribute(names.name("verbose"), of: arguments[0])
        if try interpreter.int(verbose) > 0 {
          let epoch = try interpreter.int(arguments[1])
          try interpreter.writeOutput(
            "\nEpoch \(epoch + 1): LearningRateScheduler setting learning rate to "
              + "\(try interpreter.display(of: new)).\n")
        }
        return .none
      },
      FunctionDefinition("on_epoch_end", "self, epoch, logs=None") {
        (arguments, interpreter) throws(PythonError) in
        guard case .dict(let logs) = arguments[2] else { return .none }
        let model = try interpreter.attribute(interpreter.names.name("model"), of: arguments[0])
        if let optimizer = try interpreter.kerasTrainer(model).optimizer {
          logs["learning_rate"] = .float(Double(optimizer.learningRate))
        }
        return .none
      },
    ])

  /// Whether a schedule answered a float, Python's or NumPy's.
  private static func isRate(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    if case .float = value { return true }
    return ["float32", "float64"].contains(interpreter.type(of: value).name)
  }

  static let lambda = ClassDefinition(
    "LambdaCallback", base: "keras.callbacks.Callback", "Calls functions of yours during a fit.",
    example: "keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: print(epoch))",
    methods: [
      FunctionDefinition("__init__", "self, **kwargs") {
        (arguments, interpreter) throws(PythonError) in
        guard case .dict(let dict) = arguments[1] else { return .none }
        for (key, value) in dict.items where !value.isNone {
          try interpreter.setAttribute(
            interpreter.names.name(try interpreter.text(key)), of: arguments[0], to: value)
        }
        return .none
      }
    ])

  /// `save_freq`: after how many batches a model is saved, nil for after each epoch.
  private static func batches(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Int? {
    switch value {
    case .int(let count) where count > 0: return count
    case .string(let text) where text.text == "epoch": return nil
    default:
      throw PythonError(
        .valueError,
        "Unrecognized save_freq: \(try interpreter.display(of: value)). Expected save_freq are "
          + "'epoch' or integer values")
    }
  }

  private static func monitor(
    _ name: Value, delta: Value, mode: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasMonitor {
    KerasMonitor(
      name: try interpreter.text(name), minimumDelta: try interpreter.double(delta),
      mode: KerasMonitor.Mode(rawValue: try interpreter.text(mode)) ?? .auto)
  }

  static func history(_ interpreter: Interpreter) throws(PythonError) -> InstanceObject {
    let value = try interpreter.instantiate(
      try interpreter.nativeClass("keras.callbacks.History"), Arguments())
    guard let instance = value.heapObject as? InstanceObject else {
      throw PythonError(.typeError, "History is not a class of this program")
    }
    return instance
  }

  /// The callbacks of a call, native ones and those of the program.
  static func list(
    _ value: Value, _ model: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [KerasCallback] {
    if value.isNone { return [] }
    let values: [Value]
    if case .object = value {
      values = [value]
    } else {
      values = try interpreter.elements(of: value)
    }
    var callbacks: [KerasCallback] = []
    for element in values {
      if let native = try KerasNativeCallbacks.callback(element, model, interpreter) {
        callbacks.append(native)
        continue
      }
      let history = try interpreter.nativeClass("keras.callbacks.History")
      if let instance = element.heapObject as? InstanceObject, instance.classObject === history {
        callbacks.append(KerasHistoryRecorder(instance, model: model, interpreter))
        continue
      }
      let base = try interpreter.nativeClass("keras.callbacks.Callback")
      guard interpreter.isInstance(element, of: base) else {
        throw PythonError(
          .attributeError,
          "'\(interpreter.type(of: element).name)' object has no attribute 'set_model'",
          advice: "write class Mine(keras.callbacks.Callback): and pass Mine()")
      }
      callbacks.append(KerasProgramCallback(element, model: model, interpreter))
    }
    return callbacks
  }
}
