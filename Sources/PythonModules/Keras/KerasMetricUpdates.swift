import MiniPython
import Networks
import Tensors

// What metrics take in, and what `compile` makes of what it is given as metrics.

extension KerasMetricClasses {
  static func update(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) {
    let metric = try metric(arguments[0], interpreter)
    if metric is KerasProgramMetric {
      _ = try interpreter.callMethod(
        arguments[0], "update_state",
        Arguments([arguments[1], arguments[2]] + (arguments[3].isNone ? [] : [arguments[3]])))
      return
    }
    // A mean of numbers takes their weights where others take the predictions.
    let isPlain = (metric as? KerasMean)?.isPlain == true
    let isSingle = isPlain || (metric is KerasMean && arguments[2].isNone)
    let given = isSingle ? arguments[1] : arguments[2]
    let factors = isPlain && !arguments[2].isNone ? arguments[2] : arguments[3]
    // A mean averages what its function answers, and that keeps float64.
    let dtype: DType =
      metric is KerasMean && !isSingle && given.arrayValue?.dtype == .float64 ? .float64 : .float32
    let predicted = try ArrayReader.read(given, dtype: dtype, .numpy, interpreter)
    if predicted.dtype == .float64,
      interpreter.type(of: arguments[0]).name.hasSuffix("TopKCategoricalAccuracy")
    {
      throw PythonError(
        "tensorflow.errors.InvalidArgumentError",
        "cannot compute InTopKV2 as input #0(zero-based) was expected to be a float tensor but is a "
          + "double tensor [Op:InTopKV2] name: ", advice: "y_pred.astype(\"float32\")")
    }
    let truth =
      isSingle ? predicted : try ArrayReader.read(arguments[1], dtype: dtype, .numpy, interpreter)
    let weights =
      factors.isNone
      ? nil : try ArrayReader.read(factors, dtype: .float32, .numpy, interpreter)
    do throws(PythonError) {
      try interpreter.inKeras { () throws(TensorError) in
        var labels = truth
        if !metric.takesLabelsAsTheyAre, labels.rank + 1 == predicted.rank,
          predicted.shape.last == 1
        {
          labels = try labels.reshaped(predicted.shape)
        }
        try metric.update(truth: labels, predicted: predicted, weights: weights)
      }
    } catch {
      let operation = interpreter.type(of: arguments[0]).name == "Accuracy" ? "Equal" : "Sub"
      throw TensorFlowErrors.told(error, operation, truth.shape, predicted.shape)
    }
  }

  /// The metrics of `compile`.
  static func choices(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [KerasMetricChoice] {
    var values: [Value]
    switch value {
    case .list, .tuple: values = try interpreter.elements(of: value)
    default: values = [value]
    }
    var choices: [KerasMetricChoice] = []
    for element in values {
      switch element {
      case .string(let text): choices.append(.named(text.text))
      case .list, .tuple: choices += try Self.choices(element, interpreter)
      default: choices.append(try choice(element, interpreter))
      }
    }
    return choices
  }

  private static func choice(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasMetricChoice {
    if let metric = (value.heapObject as? InstanceObject)?.payload as? KerasMetric {
      return .metric(metric)
    }
    if let native = value.heapObject as? NativeFunction { return .named(native.definition.name) }
    guard interpreter.isCallable(value) else {
      throw PythonError(
        .valueError, "Could not interpret metric identifier: \(try interpreter.display(of: value))",
        advice: "metrics=[\"accuracy\", keras.metrics.Recall()]")
    }
    let nameValue = try interpreter.attributeIfPresent(
      interpreter.names.name("__name__"), of: value)
    var name = "metric"
    if case .string(let text)? = nameValue { name = text.text }
    return .metric(mean(of: value, name: name, [], interpreter))
  }

  /// The mean of what a function of the program answers for labels and predictions.
  static func mean(
    of function: Value, name: String, _ options: [Arguments.Keyword], _ interpreter: Interpreter
  ) -> KerasMean {
    let mode = interpreter.keras.mode
    return KerasMean(name: name, isOfProgram: true) { (truth, predicted) throws(TensorError) in
      try interpreter.inTensors { () throws(PythonError) in
        let floats = try numeric { () throws(TensorError) in
          (try truth.cast(to: .float32), try predicted.cast(to: .float32))
        }
        let result = try interpreter.call(
          function,
          Arguments(
            [
              .object(KerasTensorObject(Tensor(floats.0, mode: mode))),
              .object(KerasTensorObject(Tensor(floats.1, mode: mode))),
            ], keywords: options))
        return try interpreter.kerasTensor(result).data.floats()
      }
    }
  }
}
