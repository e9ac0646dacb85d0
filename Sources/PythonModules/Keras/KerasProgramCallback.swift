import MiniPython
import Networks
import Tensors

/// A callback that the program wrote.
final class KerasProgramCallback: KerasCallback {
  static let eventNames = [
    "on_train_begin", "on_train_end", "on_epoch_begin", "on_epoch_end", "on_batch_begin",
    "on_batch_end", "on_train_batch_begin", "on_train_batch_end", "on_test_begin", "on_test_end",
    "on_test_batch_begin", "on_test_batch_end", "on_predict_begin", "on_predict_end",
    "on_predict_batch_begin", "on_predict_batch_end",
  ]

  private let object: Value
  private let model: Value
  private let interpreter: Interpreter

  init(_ object: Value, model: Value, _ interpreter: Interpreter) {
    self.object = object
    self.model = model
    self.interpreter = interpreter
    super.init()
  }

  override func handle(
    _ event: KerasEvent, _ logs: inout KerasLogs, _ fit: KerasFit
  ) throws(TensorError) {
    let dict = logs.pythonDict
    let outer = interpreter.keras.fit
    interpreter.keras.fit = fit
    defer { interpreter.keras.fit = outer }
    try interpreter.inTensors { () throws(PythonError) in
      try tell(event, .dict(dict), fit)
    }
    // What the program put into the dict is seen by the callbacks after it, as in Keras.
    for (key, value) in dict.items {
      guard case .string(let name) = key else { continue }
      let number = try interpreter.inTensors { () throws(PythonError) in
        try interpreter.double(value)
      }
      logs[name.text] = number
      if case .int = value { logs.markWhole(name.text) }
    }
  }

  private func tell(
    _ event: KerasEvent, _ dict: Value, _ fit: KerasFit
  ) throws(PythonError) {
    switch event {
    case .trainBegin:
      try begin(fit)
      try call("on_train_begin", [dict])
    case .trainEnd: try call("on_train_end", [dict])
    case .epochBegin(let epoch): try call("on_epoch_begin", [.int(epoch), dict])
    case .epochEnd(let epoch):
      try call("on_epoch_end", [.int(epoch), dict])
    case .trainBatchBegin(let batch):
      try call("on_train_batch_begin", [.int(batch), dict])
      try call("on_batch_begin", [.int(batch), dict])
    case .trainBatchEnd(let batch):
      try call("on_train_batch_end", [.int(batch), dict])
      try call("on_batch_end", [.int(batch), dict])
    case .testBegin:
      if !fit.isTraining { try begin(fit) }
      try call("on_test_begin", [dict])
    case .testEnd: try call("on_test_end", [dict])
    case .testBatchBegin(let batch): try call("on_test_batch_begin", [.int(batch), dict])
    case .testBatchEnd(let batch): try call("on_test_batch_end", [.int(batch), dict])
    case .predictBegin:
      try begin(fit)
      try call("on_predict_begin", [dict])
    case .predictEnd: try call("on_predict_end", [dict])
    case .predictBatchBegin(let batch): try call("on_predict_batch_begin", [.int(batch), dict])
    case .predictBatchEnd(let batch):
      let outputs = fit.outputs.map {
        Value.object(KerasTensorObject(Tensor($0, mode: interpreter.keras.mode)))
      }
      let logs = DictObject()
      logs["outputs"] = fit.model.structured(outputs)
      try call("on_predict_batch_end", [.int(batch), .dict(logs)])
    }
  }

  private func begin(_ fit: KerasFit) throws(PythonError) {
    _ = try interpreter.callMethod(object, "set_model", Arguments(model))
    _ = try interpreter.callMethod(object, "set_params", Arguments(.dict(fit.params)))
  }

  /// Calls a method that the program wrote; what the base class would do is nothing.
  private func call(_ name: String, _ arguments: [Value]) throws(PythonError) {
    let method = try interpreter.attribute(interpreter.names.name(name), of: object)
    if let bound = method.heapObject as? BoundMethod,
      let native = bound.function.heapObject as? NativeFunction,
      native.definition.signature == "self, first=None, logs=None"
    {
      return
    }
    _ = try interpreter.call(method, Arguments(arguments))
  }
}

/// Writes the numbers of each epoch into the History that `fit` answers.
final class KerasHistoryRecorder: KerasCallback {
  let history: InstanceObject
  private let model: Value
  private let interpreter: Interpreter

  init(_ history: InstanceObject, model: Value, _ interpreter: Interpreter) {
    self.history = history
    self.model = model
    self.interpreter = interpreter
    super.init()
  }

  override func handle(
    _ event: KerasEvent, _ logs: inout KerasLogs, _ fit: KerasFit
  ) throws(TensorError) {
    let names = interpreter.names
    switch event {
    case .trainBegin:
      history.attributes[names.name("params")] = .dict(fit.params)
      history.attributes[names.name("model")] = model
      (model.heapObject as? InstanceObject)?.attributes[names.name("history")] = .object(history)
    case .epochEnd(let epoch):
      guard case .dict(let record)? = history.attributes[names.name("history")],
        case .list(let epochs)? = history.attributes[names.name("epoch")]
      else { return }
      epochs.elements.append(.int(epoch))
      for (name, value) in logs.entries {
        let number: Value = logs.isWhole(name) ? .int(Int(value)) : .float(value)
        if case .list(let list)? = record[name] {
          list.elements.append(number)
        } else {
          record[name] = .list([number])
        }
      }
    default: return
    }
  }
}

extension KerasFit {
  /// What a callback finds in `params`.
  fileprivate var params: DictObject {
    let params = DictObject()
    params["verbose"] = .int(verbosity)
    params["epochs"] = .int(epochs)
    params["steps"] = steps.map { .int($0) } ?? Value.none
    return params
  }
}
