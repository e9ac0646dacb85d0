import MiniPython
import Networks
import Tensors

/// `compile`, `fit`, `evaluate`, `predict` and their relatives.
enum KerasTrainingMethods {
  static let all: [FunctionDefinition] = [
    FunctionDefinition(
      "compile",
      "self, optimizer='rmsprop', loss=None, loss_weights=None, metrics=None, "
        + "weighted_metrics=None, run_eagerly=False, steps_per_execution=1, jit_compile='auto', "
        + "auto_scale_loss=True",
      "Sets the optimizer, the loss and the metrics.",
      example: "model.compile(optimizer=\"adam\", loss=\"mse\", metrics=[\"mae\"])"
    ) { (arguments, interpreter) throws(PythonError) in
      let trainer = try interpreter.kerasTrainer(arguments[0])
      let optimizer = try KerasOptimizerClasses.read(arguments[1], interpreter)
      let losses = try perOutput(arguments[2], interpreter) { (value) throws(PythonError) in
        try KerasLossClasses.read(value, interpreter)
      }
      let lossWeights = try perOutput(arguments[3], interpreter) { (value) throws(PythonError) in
        try interpreter.double(value)
      }
      let metrics = try metrics(arguments, interpreter)
      trainer.warn = interpreter.writeError
      trainer.compile(
        optimizer: optimizer, losses: losses, lossWeights: lossWeights, metrics: metrics)
      if let instance = arguments[0].heapObject as? InstanceObject {
        instance.attributes[interpreter.names.name("optimizer")] =
          try KerasOptimizerClasses.object(for: optimizer, given: arguments[1], interpreter)
        instance.attributes[interpreter.names.name("loss")] = arguments[2]
        let given = DictObject()
        given["optimizer"] =
          instance.attributes[interpreter.names.name("optimizer")] ?? arguments[1]
        given["loss"] = arguments[2]
        given["metrics"] = arguments[4]
        instance.attributes[interpreter.names.name("_compile_arguments")] = .dict(given)
      }
      return .none
    },
    FunctionDefinition(
      "fit",
      "self, x=None, y=None, batch_size=None, epochs=1, verbose='auto', callbacks=None, "
        + "validation_split=0.0, validation_data=None, shuffle=True, class_weight=None, "
        + "sample_weight=None, initial_epoch=0, steps_per_epoch=None, validation_steps=None, "
        + "validation_batch_size=None, validation_freq=1",
      "Trains the model; answers its History.",
      example: "model.fit(x, y, epochs=10, validation_split=0.2, verbose=0)"
    ) { (arguments, interpreter) throws(PythonError) in
      try fit(arguments, interpreter)
    },
    FunctionDefinition(
      "evaluate",
      "self, x=None, y=None, batch_size=None, verbose='auto', sample_weight=None, steps=None, "
        + "callbacks=None, return_dict=False, **kwargs",
      "The loss and the metrics over data."
    ) { (arguments, interpreter) throws(PythonError) in
      let model = try interpreter.kerasLayer(arguments[0])
      let trainer = try interpreter.kerasTrainer(arguments[0])
      let data = try interpreter.kerasData(model, arguments[1], arguments[2], weights: arguments[5])
      var options = try options(
        arguments[0], batch: arguments[3], verbose: arguments[4], interpreter)
      options.callbacks += try KerasCallbackClasses.list(arguments[7], arguments[0], interpreter)
      options.callbacks += progress(options, interpreter)
      let settings = options
      let logs = try interpreter.inKeras { () throws(TensorError) in
        try trainer.evaluate(model, data, settings)
      }
      if try interpreter.isTrue(arguments[8]) { return .dict(logs.pythonDict) }
      return try results(of: trainer, logs)
    },
    FunctionDefinition(
      "predict", "self, x, batch_size=None, verbose='auto', steps=None, callbacks=None",
      "The model's results for all rows, as a NumPy array."
    ) { (arguments, interpreter) throws(PythonError) in
      let model = try interpreter.kerasLayer(arguments[0])
      let trainer = try interpreter.kerasTrainer(arguments[0])
      let data = try interpreter.kerasData(model, arguments[1], .none, weights: .none)
      var options = try options(
        arguments[0], batch: arguments[2], verbose: arguments[3], interpreter)
      options.callbacks += progress(options, interpreter)
      let settings = options
      let results = try interpreter.inKeras { () throws(TensorError) in
        try trainer.predict(model, data, settings)
      }
      var values: [Value] = []
      for result in results { values.append(try interpreter.numpyValue(result)) }
      return values.count == 1 ? values[0] : .list(values)
    },
    FunctionDefinition(
      "predict_on_batch", "self, x", "The model's results for one batch."
    ) { (arguments, interpreter) throws(PythonError) in
      try interpreter.callMethod(
        arguments[0], "predict",
        Arguments(
          [arguments[1]],
          keywords: [.init(name: interpreter.names.name("verbose"), value: .int(0))]))
    },
    FunctionDefinition(
      "train_on_batch",
      "self, x, y=None, sample_weight=None, class_weight=None, return_dict=False",
      "One step of training."
    ) { (arguments, interpreter) throws(PythonError) in
      let model = try interpreter.kerasLayer(arguments[0])
      let trainer = try interpreter.kerasTrainer(arguments[0])
      let data = try interpreter.kerasData(model, arguments[1], arguments[2], weights: arguments[3])
      var options = KerasTrainer.Options()
      options.batchSize = max(1, data.rowCount)
      let logs = try interpreter.inKeras { () throws(TensorError) in
        try trainer.trainBatch(model, data)
        return try trainer.logs()
      }
      if try interpreter.isTrue(arguments[5]) { return .dict(logs.pythonDict) }
      return try results(of: trainer, logs)
    },
    FunctionDefinition(
      "test_on_batch", "self, x, y=None, sample_weight=None, return_dict=False",
      "The loss and the metrics of one batch, without training."
    ) { (arguments, interpreter) throws(PythonError) in
      let model = try interpreter.kerasLayer(arguments[0])
      let trainer = try interpreter.kerasTrainer(arguments[0])
      let data = try interpreter.kerasData(model, arguments[1], arguments[2], weights: arguments[3])
      let logs = try interpreter.inKeras { () throws(TensorError) in
        try trainer.testBatch(model, data)
        return try trainer.logs()
      }
      if try interpreter.isTrue(arguments[4]) { return .dict(logs.pythonDict) }
      return try results(of: trainer, logs)
    },
    FunctionDefinition(
      "compute_loss", "self, x=None, y=None, y_pred=None, sample_weight=None, training=True",
      "The loss that compile set, of predictions and labels."
    ) { (arguments, interpreter) throws(PythonError) in
      let trainer = try interpreter.kerasTrainer(arguments[0])
      guard let loss = trainer.loss else {
        throw PythonError(
          .valueError, "No loss to compute. Provide a `loss` argument in `compile()`.")
      }
      return try KerasLossClasses.evaluate(
        loss, arguments[2], arguments[3], weights: arguments[4], interpreter)
    },
  ]

  /// One thing for all outputs, or a list or a dict with one for each.
  private static func perOutput<Content>(
    _ value: Value, _ interpreter: Interpreter,
    _ read: (Value) throws(PythonError) -> Content
  ) throws(PythonError) -> KerasPerOutput<Content>? {
    switch value {
    case .none: return nil
    case .list, .tuple:
      var contents: [Content?] = []
      for element in try interpreter.elements(of: value) {
        contents.append(element.isNone ? nil : try read(element))
      }
      return .list(contents)
    case .dict(let dict):
      var contents: [String: Content] = [:]
      for (key, element) in dict.items where !element.isNone {
        contents[try interpreter.text(key)] = try read(element)
      }
      return .named(contents)
    default: return .all(try read(value))
    }
  }

  /// `metrics` and `weighted_metrics`: a list for the only output, or one entry for each output.
  private static func metrics(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasPerOutput<[KerasMetricChoice]>? {
    let model = try interpreter.kerasLayer(arguments[0])
    let read = { (value: Value) throws(PythonError) in
      try KerasMetricClasses.choices(value, interpreter)
    }
    if case .dict = arguments[4] { return try perOutput(arguments[4], interpreter, read) }
    if model.outputNames.count > 1 { return try perOutput(arguments[4], interpreter, read) }
    var choices: [KerasMetricChoice] = []
    for list in [arguments[4], arguments[5]] where !list.isNone { choices += try read(list) }
    return choices.isEmpty ? nil : .all(choices)
  }

  /// The loss alone, or a list with the metrics.
  private static func results(
    of trainer: KerasTrainer, _ logs: KerasLogs
  ) throws(PythonError) -> Value {
    let names = try numeric { () throws(TensorError) in try trainer.resultNames() }
    let values = names.map { Value.float(logs[$0] ?? .nan) }
    return values.count == 1 ? values[0] : .list(values)
  }

  private static func fit(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let model = try interpreter.kerasLayer(arguments[0])
    let trainer = try interpreter.kerasTrainer(arguments[0])
    var data = try interpreter.kerasData(model, arguments[1], arguments[2], weights: arguments[11])
    var options = try options(arguments[0], batch: arguments[3], verbose: arguments[5], interpreter)
    options.epochs = try interpreter.int(arguments[4])
    options.initialEpoch = try interpreter.int(arguments[12])
    options.validationFrequency = try interpreter.int(arguments[16])
    let share = try interpreter.double(arguments[7])
    if !arguments[8].isNone {
      let parts = try interpreter.elements(of: arguments[8])
      guard parts.count == 2 || parts.count == 3 else {
        throw PythonError(
          .valueError, "validation_data must be (x_val, y_val)",
          advice: "model.fit(x, y, validation_data=(x_val, y_val))")
      }
      options.validation = try interpreter.kerasData(
        model, parts[0], parts[1], weights: parts.count == 3 ? parts[2] : .none)
    } else if share > 0 {
      (data, options.validation) = try numeric { () throws(TensorError) in
        let (training, validation) = try data.split(validationShare: share)
        return (training, Optional(validation))
      }
    }
    let shuffle = interpreter.kerasShuffle
    if case .string(let text) = arguments[9], text.text == "batch" {
      let batchSize = options.batchSize
      options.shuffle = { shuffle.orderWithinBatches($0, batchSize: batchSize) }
    } else if try interpreter.isTrue(arguments[9]) {
      options.shuffle = shuffle.order
    }
    if case .dict(let dict) = arguments[10] {
      var weights: [Int: Double] = [:]
      for (key, value) in dict.items {
        weights[try interpreter.int(key)] = try interpreter.double(value)
      }
      options.classWeights = weights
    }
    let given = try KerasCallbackClasses.list(arguments[6], arguments[0], interpreter)
    options.callbacks += given
    options.callbacks += progress(options, interpreter)
    // A History among the callbacks is the one that comes back.
    let own = given.lazy.compactMap { $0 as? KerasHistoryRecorder }.first?.history
    let history = if let own { own } else { try KerasCallbackClasses.history(interpreter) }
    if own == nil {
      options.callbacks.append(
        KerasHistoryRecorder(history, model: arguments[0], interpreter))
    }
    let prepared = data
    let settings = options
    try interpreter.inKeras { () throws(TensorError) in
      try trainer.fit(model, prepared, settings)
    }
    return .object(history)
  }

  /// The lines of progress, which come after the callbacks of the program.
  private static func progress(
    _ options: KerasTrainer.Options, _ interpreter: Interpreter
  ) -> [KerasCallback] {
    guard options.verbosity > 0 else { return [] }
    let traits = interpreter.outputTraits
    return [
      KerasProgress(isLive: traits.isLive, isColored: traits.isColored, clock: traits.clock)
    ]
  }

  private static func options(
    _ model: Value, batch: Value, verbose: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasTrainer.Options {
    var options = KerasTrainer.Options()
    if !batch.isNone {
      options.batchSize = try interpreter.int(batch)
      guard options.batchSize > 0 else {
        throw PythonError(.valueError, "batch_size must be positive, got \(options.batchSize)")
      }
    }
    switch verbose {
    case .string: options.verbosity = 1
    case .none: options.verbosity = 0
    default: options.verbosity = try interpreter.int(verbose)
    }
    options.write = interpreter.write
    options.shouldStop = interpreter.shouldStop
    return options
  }
}

extension KerasLogs {
  var pythonDict: DictObject {
    let dict = DictObject()
    for (name, value) in entries { dict[name] = .float(value) }
    return dict
  }
}

extension Interpreter {
  /// The arrays of a fit: one input or several, labels, weights; each by place or by name.
  func kerasData(
    _ model: KerasLayer, _ x: Value, _ y: Value, weights: Value
  ) throws(PythonError) -> KerasData {
    let inputs = try kerasArrays(x, names: model.inputNames)
    let labels = y.isNone ? [] : try kerasArrays(y, names: model.outputNames)
    let weightArrays = weights.isNone ? [] : try kerasArrays(weights, names: model.outputNames)
    return try numeric { () throws(TensorError) in
      try KerasData(inputs: inputs, labels: labels, weights: weightArrays)
    }
  }

  private func kerasArrays(_ value: Value, names: [String]) throws(PythonError) -> [NDArray] {
    var arrays: [NDArray] = []
    switch value {
    case .dict(let dict):
      for (key, _) in dict.items where !names.contains(try text(key)) {
        throw PythonError(
          .valueError, "the model has no input or output named '\(try text(key))'",
          advice: "use: " + names.joined(separator: ", "))
      }
      for name in names {
        if let element = dict[name] { arrays.append(try kerasArray(element)) }
      }
    case .list(let list) where Self.holdsArrays(list.elements):
      for element in list.elements { arrays.append(try kerasArray(element)) }
    case .tuple(let tuple) where Self.holdsArrays(tuple.elements):
      for element in tuple.elements { arrays.append(try kerasArray(element)) }
    default: arrays = [try kerasArray(value)]
    }
    return arrays
  }

  private static func holdsArrays(_ elements: [Value]) -> Bool {
    !elements.isEmpty && elements.allSatisfy { ($0.arrayValue?.rank ?? 0) > 0 }
  }

  private func kerasArray(_ value: Value) throws(PythonError) -> NDArray {
    let array = try ArrayReader.read(value, .numpy, self)
    guard array.rank > 0 else {
      throw PythonError(.valueError, "fit and predict need arrays with rows, not a single number")
    }
    return array
  }
}
