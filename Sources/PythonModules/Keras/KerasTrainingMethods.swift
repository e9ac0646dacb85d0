import MiniPython
import Networks
import Tensors

/// `compile`, `fit`, `evaluate`, `predict` and their relatives.
enum KerasTrainingMethods {
  static let all: [FunctionDefinition] = methods.map {
    $0.from(ownMethods.contains($0.name) ? "TensorFlowTrainer" : "Trainer")
  }

  /// The methods that Keras has for TensorFlow alone.
  private static let ownMethods: Set = [
    "fit", "evaluate", "predict", "train_on_batch", "test_on_batch", "predict_on_batch",
  ]

  private static let methods: [FunctionDefinition] = [
    FunctionDefinition(
      "compile",
      "self, optimizer='rmsprop', loss=None, loss_weights=None, metrics=None, "
        + "weighted_metrics=None, run_eagerly=False, steps_per_execution=1, jit_compile='auto', "
        + "auto_scale_loss=True",
      "Sets the optimizer, the loss and the metrics.",
      example: "model.compile(optimizer=\"adam\", loss=\"mse\", metrics=[\"mae\"])"
    ) { (arguments, interpreter) throws(PythonError) in
      let trainer = try interpreter.kerasTrainer(arguments[0])
      let optimizer =
        arguments[1].isNone ? nil : try KerasOptimizerClasses.read(arguments[1], interpreter)
      let losses = try perOutput(arguments[2], interpreter) { (value) throws(PythonError) in
        try KerasLossClasses.read(value, interpreter)
      }
      let lossWeights = try perOutput(arguments[3], interpreter) { (value) throws(PythonError) in
        try interpreter.double(value)
      }
      let plain = try metrics(arguments[4], arguments[0], interpreter)
      let weighted = try metrics(arguments[5], arguments[0], interpreter)
      trainer.warn = interpreter.writeError
      trainer.runsEagerly = try interpreter.isTrue(arguments[6])
      trainer.compile(
        optimizer: optimizer, losses: losses, lossWeights: lossWeights, metrics: plain,
        weightedMetrics: weighted)
      if let instance = arguments[0].heapObject as? InstanceObject {
        instance.attributes[interpreter.names.name("optimizer")] =
          try optimizer.map { (optimizer) throws(PythonError) in
            try KerasOptimizerClasses.object(for: optimizer, given: arguments[1], interpreter)
          } ?? Value.none
        var before = DictObject()
        if case .dict(let dict)? =
          instance.attributes[interpreter.names.name("_compile_arguments")]
        {
          before = dict
        }
        let given = DictObject()
        given["optimizer"] =
          instance.attributes[interpreter.names.name("optimizer")] ?? arguments[1]
        let hasMetrics = !arguments[4].isNone || !arguments[5].isNone
        for (key, value, isNew) in [
          ("loss", arguments[2], !arguments[2].isNone),
          ("loss_weights", arguments[3], !arguments[2].isNone),
          ("metrics", arguments[4], hasMetrics),
          ("weighted_metrics", arguments[5], hasMetrics),
        ] {
          given[key] = isNew ? value : before[key] ?? Value.none
        }
        instance.attributes[interpreter.names.name("loss")] = given["loss"] ?? Value.none
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
      var options = try options(arguments[0], verbose: arguments[4], interpreter)
      options.steps = arguments[6].isNone ? nil : try interpreter.int(arguments[6])
      options.callbacks += try KerasCallbackClasses.list(arguments[7], arguments[0], interpreter)
      options.callbacks += progress(options, interpreter)
      trainer.program = try interpreter.kerasProgramSteps(arguments[0])
      trainer.ownLoss = interpreter.kerasOwnLoss(arguments[0])
      let stream = try interpreter.kerasStream(
        model, arguments[1], arguments[2], weights: arguments[5], batch: arguments[3])
      let settings = options
      let logs = try interpreter.inKeras { () throws(TensorError) in
        try trainer.evaluate(model, stream, settings)
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
      var options = try options(arguments[0], verbose: arguments[3], interpreter)
      options.steps = arguments[4].isNone ? nil : try interpreter.int(arguments[4])
      options.callbacks += try KerasCallbackClasses.list(arguments[5], arguments[0], interpreter)
      options.callbacks += progress(options, interpreter)
      let stream = try interpreter.kerasStream(
        model, arguments[1], .none, weights: .none, batch: arguments[2])
      let settings = options
      let results = try interpreter.inKeras { () throws(TensorError) in
        try trainer.predict(model, stream, settings)
      }
      var values: [Value] = []
      for result in results { values.append(try interpreter.numpyValue(result)) }
      return model.structured(values)
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
      let data = try interpreter.kerasData(
        model, arguments[1], arguments[2], weights: arguments[3], isStrict: false)
      let weighted = try interpreter.kerasClassWeights(arguments[4])
      trainer.program = try interpreter.kerasProgramSteps(arguments[0])
      trainer.ownLoss = interpreter.kerasOwnLoss(arguments[0])
      let logs = try interpreter.inKeras { () throws(TensorError) in
        try trainer.requireCompiled()
        try trainer.resetMetrics()
        let batch =
          try weighted.map { (weights) throws(TensorError) in
            try data.weighted(byClass: weights)
          } ?? data
        if let train = trainer.program?.train { return try train(batch) }
        try trainer.trainBatch(model, batch)
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
      let data = try interpreter.kerasData(
        model, arguments[1], arguments[2], weights: arguments[3], isStrict: false)
      trainer.ownLoss = interpreter.kerasOwnLoss(arguments[0])
      let logs = try interpreter.inKeras { () throws(TensorError) in
        try trainer.requireCompiled()
        try trainer.resetMetrics()
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
      let added = try KerasAddedLosses.list(
        of: try interpreter.kerasLayer(arguments[0]), interpreter)
      var terms: [Value] = []
      if let loss = trainer.loss {
        terms.append(
          try KerasLossClasses.evaluate(
            loss, arguments[2], arguments[3], weights: arguments[4], interpreter))
      }
      terms += try interpreter.elements(of: added)
      guard !terms.isEmpty else {
        throw PythonError(
          .valueError, "No loss to compute. Provide a `loss` argument in `compile()`.")
      }
      guard terms.count > 1 else { return terms[0] }
      var tensors: [Tensor] = []
      for term in terms { tensors.append(try interpreter.kerasTensor(term)) }
      let parts = tensors
      let total = try numeric { () throws(TensorError) in
        var total = parts[0]
        for part in parts.dropFirst() { total = try total.add(part) }
        return total
      }
      return .object(KerasTensorObject(total))
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
      var order: [String] = []
      for (key, element) in dict.items where !element.isNone {
        let name = try interpreter.text(key)
        contents[name] = try read(element)
        order.append(name)
      }
      return .named(contents, order: order)
    default: return .all(try read(value))
    }
  }

  /// `metrics` or `weighted_metrics`: a list for the only output, or one entry for each output.
  private static func metrics(
    _ value: Value, _ model: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasPerOutput<[KerasMetricChoice]>? {
    let read = { (value: Value) throws(PythonError) in
      try KerasMetricClasses.choices(value, interpreter)
    }
    if value.isNone { return nil }
    switch value {
    case .list, .tuple, .dict: break
    default:
      let type = try interpreter.representation(of: .object(interpreter.type(of: value)))
      throw PythonError(
        .valueError,
        "Expected `metrics` argument to be a list, tuple, or dict. Received instead: "
          + "metrics=\(try interpreter.display(of: value)) of type \(type)")
    }
    if case .dict = value { return try perOutput(value, interpreter, read) }
    if try interpreter.kerasLayer(model).outputNames.count > 1 {
      return try perOutput(value, interpreter, read)
    }
    let choices = try read(value)
    return choices.isEmpty ? nil : .all(choices)
  }

  /// The loss alone, or a list with the metrics.
  private static func results(
    of trainer: KerasTrainer, _ logs: KerasLogs
  ) throws(PythonError) -> Value {
    let names = try numeric { () throws(TensorError) in try trainer.resultNames(logs) }
    let values = names.map { Value.float(logs[$0] ?? .nan) }
    return values.count == 1 ? values[0] : .list(values)
  }

  private static func fit(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let model = try interpreter.kerasLayer(arguments[0])
    let trainer = try interpreter.kerasTrainer(arguments[0])
    try interpreter.inKeras { () throws(TensorError) in try trainer.requireCompiled() }
    trainer.program = try interpreter.kerasProgramSteps(arguments[0])
    trainer.ownLoss = interpreter.kerasOwnLoss(arguments[0])
    var options = try options(arguments[0], verbose: arguments[5], interpreter)
    options.epochs = try interpreter.int(arguments[4])
    options.initialEpoch = try interpreter.int(arguments[12])
    options.validates = try validationEpochs(arguments[16], interpreter)
    options.steps = arguments[13].isNone ? nil : try interpreter.int(arguments[13])
    options.validationSteps = arguments[14].isNone ? nil : try interpreter.int(arguments[14])
    options.classWeights = try interpreter.kerasClassWeights(arguments[10])
    let stream = try training(arguments, model, &options, interpreter)
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
    let settings = options
    try interpreter.inKeras { () throws(TensorError) in
      try trainer.fit(model, stream, settings)
    }
    return .object(history)
  }

  /// The batches to train on; sets those for validation.
  private static func training(
    _ arguments: Arguments, _ model: KerasLayer, _ options: inout KerasTrainer.Options,
    _ interpreter: Interpreter
  ) throws(PythonError) -> KerasStream {
    let validationBatch = arguments[15].isNone ? arguments[3] : arguments[15]
    if !arguments[8].isNone {
      options.validation = try validation(arguments[8], model, validationBatch, interpreter)
    }
    let isShuffled: Bool
    if case .string = arguments[9] {
      isShuffled = true
    } else {
      isShuffled = try interpreter.isTrue(arguments[9])
    }
    if let made = try interpreter.kerasProgramStream(
      model, arguments[1], isShuffled: isShuffled, isTraining: true)
    {
      try checkStream(arguments, interpreter)
      return made
    }
    guard arguments[10].isNone || arguments[11].isNone else {
      throw PythonError(
        .valueError, "You cannot `class_weight` and `sample_weight` at the same time.",
        advice: "multiply the weights of the rows by those of their classes yourself")
    }
    var data = try interpreter.kerasData(model, arguments[1], arguments[2], weights: arguments[11])
    let share = try interpreter.double(arguments[7])
    if share > 0, arguments[8].isNone {
      let whole = data
      let parts = try numeric { () throws(TensorError) in
        try whole.split(validationShare: share)
      }
      data = parts.0
      options.validation = KerasRowStream(
        parts.1, batchSize: try batchSize(validationBatch, interpreter))
    }
    let size = try batchSize(arguments[3], interpreter)
    let shuffle = interpreter.kerasShuffle
    var order: ((Int) -> [Int])?
    if case .string(let text) = arguments[9], text.text == "batch" {
      order = { shuffle.orderWithinBatches($0, batchSize: size) }
    } else if isShuffled {
      order = shuffle.order
    }
    return KerasRowStream(data, batchSize: size, shuffle: order)
  }

  /// Validation data: rows with labels (and weights), or batches that the program makes.
  private static func validation(
    _ value: Value, _ model: KerasLayer, _ batch: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasStream {
    if let stream = try interpreter.kerasProgramStream(model, value) { return stream }
    // As `unpack_x_y_sample_weight` takes them apart.
    var parts = [value]
    switch value {
    case .tuple, .list: parts = try interpreter.elements(of: value)
    default: break
    }
    guard (1...3).contains(parts.count) else {
      throw PythonError(
        .valueError,
        "Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`, found: "
          + (try interpreter.display(of: .tuple(parts))),
        advice: "model.fit(x, y, validation_data=(x_val, y_val))")
    }
    parts += Array(repeating: .none, count: 3 - parts.count)
    return try interpreter.kerasStream(
      model, parts[0], parts[1], weights: parts[2], batch: batch)
  }

  /// The rows of a batch, 32 where nobody says.
  static func batchSize(_ value: Value, _ interpreter: Interpreter) throws(PythonError) -> Int {
    guard !value.isNone, try interpreter.isTrue(value) else { return 32 }
    let size = try interpreter.int(value)
    guard size > 0 else {
      throw PythonError(.valueError, "batch_size must be positive, got \(size)")
    }
    return size
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
    _ model: Value, verbose: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasTrainer.Options {
    var options = KerasTrainer.Options()
    switch verbose {
    case .string: options.verbosity = 1
    case .none: options.verbosity = 0
    default: options.verbosity = try interpreter.int(verbose)
    }
    options.write = { text in
      do {
        try interpreter.writeOutput(text)
      } catch {
        interpreter.write(text)
      }
    }
    options.shouldStop = interpreter.shouldStop
    return options
  }
}
