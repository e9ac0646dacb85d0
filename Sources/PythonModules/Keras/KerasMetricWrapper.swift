import MiniPython
import Networks

extension KerasMetricClasses {
  /// The mean of what a function of the program answers.
  static let meanWrapper = ClassDefinition(
    "MeanMetricWrapper", base: "keras.metrics.Metric",
    "The weighted mean of what a function of labels and predictions answers.",
    signature: "fn, name=None, dtype=None, **kwargs",
    example: "keras.metrics.MeanMetricWrapper(keras.losses.mean_squared_error, name=\"error\")",
    make: { (classObject, bound, interpreter) throws(PythonError) in
      var name = "mean_metric_wrapper"
      if case .string(let text) = bound[1] { name = text.text }
      var options: [Arguments.Keyword] = []
      if case .dict(let dict) = bound[3] {
        for (key, value) in dict.items {
          options.append(
            Arguments.Keyword(name: interpreter.names.name(try interpreter.text(key)), value: value)
          )
        }
      }
      return .object(
        InstanceObject(
          class: classObject, payload: mean(of: bound[0], name: name, options, interpreter)))
    },
    methods: [FunctionDefinition("__init__", "...") { (_, _) throws(PythonError) in .none }])
}
