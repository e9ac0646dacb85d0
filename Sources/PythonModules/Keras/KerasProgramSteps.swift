import MiniPython
import Networks
import Tensors

extension Interpreter {
  /// The steps of training and evaluation that the class of a model writes itself, nil if none.
  func kerasProgramSteps(_ model: Value) throws(PythonError) -> KerasProgramSteps? {
    guard let instance = model.heapObject as? InstanceObject else { return nil }
    func isOwn(_ name: String) -> Bool {
      guard let member = classMember(name, of: instance) else { return false }
      return !(member.heapObject is NativeFunction)
    }
    let (trains, tests) = (isOwn("train_step"), isOwn("test_step"))
    // A class that says itself what it measures answers nothing else.
    let measures = instance.classObject?.owner(of: names.name("metrics"))?.definition == nil
    guard trains || tests || measures else { return nil }
    let keys = KerasStepKeys()
    let step = { [unowned self] (name: String, data: KerasData) throws(TensorError) -> KerasLogs in
      try self.inTensors { () throws(PythonError) in
        let answer = try self.callMethod(model, name, Arguments(self.kerasBatchValue(data)))
        if case .dict(let dict) = answer {
          keys.names = []
          for (key, _) in dict.items { keys.names.insert(try self.text(key)) }
        }
        return try self.kerasLogs(answer)
      }
    }
    return KerasProgramSteps(
      train: trains ? { (data) throws(TensorError) in try step("train_step", data) } : nil,
      test: tests ? { (data) throws(TensorError) in try step("test_step", data) } : nil,
      reset: { [unowned self] () throws(TensorError) in
        try self.inTensors { () throws(PythonError) in
          for metric in try self.kerasMetrics(of: model) {
            _ = try self.callMethod(metric, "reset_state")
          }
        }
      },
      results: { [unowned self] (logs) throws(TensorError) in
        try self.inTensors { () throws(PythonError) in
          try self.kerasResults(of: model, like: logs, measures && !trains ? nil : keys.names)
        }
      })
  }

  /// The loss that the class of a model computes itself, nil if it does not.
  func kerasOwnLoss(_ model: Value) -> KerasOwnLoss? {
    guard let instance = model.heapObject as? InstanceObject,
      classMember("compute_loss", of: instance)?.heapObject is FunctionObject
    else { return nil }
    return { [unowned self] (predictions, batch, isTraining) throws(TensorError) in
      try self.inTensors { () throws(PythonError) in
        func value(_ arrays: [NDArray]) -> Value {
          let tensors = arrays.map {
            Value.object(KerasTensorObject(Tensor($0, mode: self.keras.mode)))
          }
          return tensors.isEmpty ? .none : tensors.count == 1 ? tensors[0] : .list(tensors)
        }
        var results: [Value] = []
        for flow in predictions { results.append(try self.kerasValue(flow)) }
        let answer = try self.callMethod(
          model, "compute_loss",
          Arguments(
            [],
            keywords: [
              .init(name: self.names.name("x"), value: value(batch.inputs)),
              .init(name: self.names.name("y"), value: value(batch.labels)),
              .init(
                name: self.names.name("y_pred"),
                value: try self.kerasLayer(model).structured(results)),
              .init(name: self.names.name("sample_weight"), value: value(batch.weights)),
              .init(name: self.names.name("training"), value: .bool(isTraining)),
            ]))
        return try self.kerasTensor(answer)
      }
    }
  }

  /// The metrics that a model names, its own and those of `compile`.
  private func kerasMetrics(of model: Value) throws(PythonError) -> [Value] {
    try elements(of: try attribute(names.name("metrics"), of: model))
  }

  /// What the metrics say at the end of an epoch, if they are those that the steps answered.
  ///
  /// - Parameter keys: the names that the steps answered, nil where the metrics alone count.
  private func kerasResults(
    of model: Value, like logs: KerasLogs, _ keys: Set<String>?
  ) throws(PythonError) -> KerasLogs {
    let dict = DictObject()
    for metric in try kerasMetrics(of: model) {
      let result = try callMethod(metric, "result")
      if case .dict(let inner) = result {
        for (key, value) in inner.items { dict[try text(key)] = value }
      } else {
        dict[try text(try attribute(names.name("name"), of: metric))] = result
      }
    }
    let found = try kerasLogs(.dict(dict))
    return keys == nil || Set(found.entries.map(\.name)) == keys ? found : logs
  }

  /// A batch as `train_step` takes it: `(x, y)`, or with weights.
  private func kerasBatchValue(_ data: KerasData) -> Value {
    func value(_ arrays: [NDArray]) -> Value {
      let tensors = arrays.map { Value.object(KerasTensorObject(Tensor($0, mode: keras.mode))) }
      return tensors.count == 1 ? tensors[0] : .tuple(tensors)
    }
    if data.labels.isEmpty { return value(data.inputs) }
    var parts = [value(data.inputs), value(data.labels)]
    if !data.weights.isEmpty { parts.append(value(data.weights)) }
    return .tuple(parts)
  }

  /// A dict of numbers as logs, dicts within it laid flat, sorted by name as Keras sorts them.
  func kerasLogs(_ value: Value) throws(PythonError) -> KerasLogs {
    guard case .dict(let dict) = value else { return KerasLogs() }
    var items: [(name: String, value: Value)] = []
    for (key, value) in dict.items { items.append((try text(key), value)) }
    var entries: [(name: String, value: Double)] = []
    for (name, value) in items.sorted(by: { $0.name < $1.name }) {
      if case .dict = value {
        entries += try kerasLogs(value).entries
      } else {
        entries.append((name, try double(value)))
      }
    }
    return KerasLogs(entries)
  }
}

/// The names that the latest step answered, dicts within them not laid flat.
private final class KerasStepKeys {
  var names: Set<String> = []
}

/// `train_step` and `test_step` as Keras writes them, for `super()`.
enum KerasStepMethods {
  static let all = [
    step("train_step", "One step of training on a batch.") {
      (trainer, model, data) throws(TensorError) in try trainer.trainBatch(model, data)
    },
    step("test_step", "The loss and the metrics of a batch.") {
      (trainer, model, data) throws(TensorError) in try trainer.testBatch(model, data)
    },
    FunctionDefinition("predict_step", "self, data", "The results for a batch.") {
      (arguments, interpreter) throws(PythonError) in
      try interpreter.call(arguments[0], Arguments(arguments[1]))
    },
    FunctionDefinition("reset_metrics", "self", "Resets the metrics of the model.") {
      (arguments, interpreter) throws(PythonError) in
      let trainer = try interpreter.kerasTrainer(arguments[0])
      try interpreter.inKeras { () throws(TensorError) in try trainer.resetMetrics() }
      return .none
    },
    FunctionDefinition("get_metrics_result", "self", "The values of the metrics by name.") {
      (arguments, interpreter) throws(PythonError) in
      let trainer = try interpreter.kerasTrainer(arguments[0])
      let values = try interpreter.inKeras { () throws(TensorError) in
        try trainer.resultsInOrder()
      }
      let dict = DictObject()
      for (name, value) in values { dict[name] = .float(value) }
      return .dict(dict)
    },
    FunctionDefinition(
      "compute_metrics", "self, x, y, y_pred, sample_weight=None",
      "Takes a batch into the metrics; answers their values."
    ) { (arguments, interpreter) throws(PythonError) in
      try update(arguments[0], arguments[2], arguments[3], arguments[4], interpreter)
      return try interpreter.callMethod(arguments[0], "get_metrics_result")
    },
  ]

  /// Takes labels and predictions into the metrics of `compile`.
  static func update(
    _ model: Value, _ truth: Value, _ predicted: Value, _ weights: Value,
    _ interpreter: Interpreter
  ) throws(PythonError) {
    let layer = try interpreter.kerasLayer(model)
    let trainer = try interpreter.kerasTrainer(model)
    var flows: [KerasFlow] = []
    switch predicted {
    case .list, .tuple:
      for element in try interpreter.elements(of: predicted) {
        flows.append(KerasFlow(try interpreter.kerasTensor(element)))
      }
    default: flows = [KerasFlow(try interpreter.kerasTensor(predicted))]
    }
    let data = try interpreter.kerasData(layer, truth, truth, weights: weights, isStrict: false)
    let results = flows
    try interpreter.inKeras { () throws(TensorError) in
      try trainer.updateMetrics(layer, results, data)
    }
  }

  private static func step(
    _ name: String, _ summary: String,
    _ run:
      @escaping @Sendable (KerasTrainer, KerasLayer, KerasData) throws(TensorError) -> Void
  ) -> FunctionDefinition {
    FunctionDefinition(name, "self, data", summary) {
      (arguments, interpreter) throws(PythonError) in
      let model = try interpreter.kerasLayer(arguments[0])
      let trainer = try interpreter.kerasTrainer(arguments[0])
      var parts = [arguments[1]]
      if case .tuple(let tuple) = arguments[1] { parts = Array(tuple.elements) }
      let data = try interpreter.kerasData(
        model, parts[0], parts.count > 1 ? parts[1] : .none,
        weights: parts.count > 2 ? parts[2] : .none)
      let logs = try interpreter.inKeras { () throws(TensorError) in
        try run(trainer, model, data)
        return try trainer.logs()
      }
      return .dict(logs.pythonDict)
    }
  }
}
