import MiniPython
import Networks
import Tensors

/// The classes of `keras.metrics`.
enum KerasMetricClasses {
  static let all =
    [base] + KerasMetricCatalog.all.map(metricClass)
    + [
      compileMetrics, meanWrapper,
    ]

  static let base = ClassDefinition(
    "Metric", "The base of all metrics: update_state, result, reset_state.",
    make: { (classObject, _, interpreter) throws(PythonError) in
      let instance = InstanceObject(class: classObject)
      instance.payload = KerasProgramMetric(
        name: interpreter.keras.uniqueName(classObject.name), of: instance, interpreter)
      return .object(instance)
    },
    methods: [
      FunctionDefinition("__init__", "...") { (arguments, interpreter) throws(PythonError) in
        guard arguments.count > 0,
          let own = (arguments[0].heapObject as? InstanceObject)?.payload as? KerasProgramMetric
        else { return .none }
        if arguments.count > 2, case .string(let text) = arguments[2] { own.name = text.text }
        for keyword in arguments.keywords
        where interpreter.names.text(of: keyword.name) == "name" {
          if case .string(let text) = keyword.value { own.name = text.text }
        }
        return .none
      },
      addWeight("add_weight", "self, shape=(), initializer=None, dtype=None, name=None"),
      addWeight(
        "add_variable",
        "self, shape, initializer, dtype=None, name=None, aggregation='sum', synchronization=None"),
      FunctionDefinition(
        "update_state", "self, y_true, y_pred=None, sample_weight=None", "Takes in a batch."
      ) { (arguments, interpreter) throws(PythonError) in
        try requireNative(arguments[0], "update_state", interpreter)
        try update(arguments, interpreter)
        return .none
      },
      FunctionDefinition("result", "self", "The metric over all batches so far.") {
        (arguments, interpreter) throws(PythonError) in
        try requireNative(arguments[0], "result", interpreter)
        return try result(arguments[0], interpreter)
      },
      FunctionDefinition("reset_state", "self", "Forgets all batches.") {
        (arguments, interpreter) throws(PythonError) in
        let metric = try metric(arguments[0], interpreter)
        if let own = metric as? KerasProgramMetric {
          try numeric { () throws(TensorError) in try own.resetVariables() }
        } else {
          metric.reset()
        }
        return .none
      },
      FunctionDefinition("get_config", "self", "What the metric was made with.") {
        (arguments, interpreter) throws(PythonError) in
        let dict = DictObject()
        dict["name"] = .string(try metric(arguments[0], interpreter).name)
        dict["dtype"] = .string("float32")
        let isCurve = interpreter.type(of: arguments[0]).name == "AUC"
        if let instance = arguments[0].heapObject as? InstanceObject {
          for name in KerasMetricCatalog.parameterNames(of: interpreter.type(of: arguments[0]).name)
          {
            let value = instance.attributes[interpreter.names.name(name)] ?? Value.none
            // A curve tells its thresholds only where it was given some.
            if name == "thresholds", value.isNone, isCurve { continue }
            dict[name] = value
          }
        }
        return .dict(dict)
      },
      FunctionDefinition("__call__", "self, y_true, y_pred=None, sample_weight=None") {
        (arguments, interpreter) throws(PythonError) in
        try update(arguments, interpreter)
        return try result(arguments[0], interpreter)
      },
      FunctionDefinition("__repr__", "self") { (arguments, interpreter) throws(PythonError) in
        let name = interpreter.type(of: arguments[0]).name
        return .string("<\(name) name=\(try metric(arguments[0], interpreter).name)>")
      },
    ],
    classMethods: [
      FunctionDefinition("from_config", "cls, config", "A metric from what get_config answered.") {
        (arguments, interpreter) throws(PythonError) in
        guard case .dict(let config) = arguments[1] else {
          throw PythonError(.typeError, "from_config needs a dict, as get_config() answers it")
        }
        return try KerasConfigs.instance(of: arguments[0], config, interpreter)
      }
    ],
    properties: [
      PropertyDefinition("variables", "What the metric counts in.") {
        (value, interpreter) throws(PythonError) in
        try variables(of: value, interpreter)
      },
      PropertyDefinition("total_cm", "The confusion matrix so far.") {
        (value, interpreter) throws(PythonError) in
        guard let overlap = try metric(value, interpreter) as? KerasOverlap else {
          throw PythonError(
            .attributeError,
            "'\(interpreter.type(of: value).typeName)' object has no attribute 'total_cm'")
        }
        let matrix = try numeric { () throws(TensorError) in try overlap.confusion() }
        return .object(KerasTensorObject(Tensor(matrix, mode: interpreter.keras.mode)))
      },
      PropertyDefinition("name", "The metric's name.") { (value, interpreter) throws(PythonError) in
        .string(try metric(value, interpreter).name)
      },
      PropertyDefinition("dtype", "The kind of number of the counts.") {
        (_, _) throws(PythonError) in .string("float32")
      },
    ]
      + [
        "true_positives", "false_positives", "true_negatives", "false_negatives", "total", "count",
      ]
      .map { name in
        PropertyDefinition(
          name, "The \(name.replacing("_", with: " ")) so far.",
          get: { (value, interpreter) throws(PythonError) in
            // A metric of the program keeps counts of its own under these names.
            if let own = (value.heapObject as? InstanceObject)?
              .attributes[interpreter.names.name(name)]
            {
              return own
            }
            let metric = try metric(value, interpreter)
            guard let found = metric.counts.first(where: { $0.name == name }) else {
              throw PythonError(
                .attributeError,
                "'\(interpreter.type(of: value).typeName)' object has no attribute '\(name)'")
            }
            let isSingle = metric is KerasMean
            let array = try numeric { () throws(TensorError) in
              try NDArray(found.values, isSingle ? [] : [found.values.count])
            }
            let weight = KerasWeight(
              name: name, tensor: Tensor(array, mode: interpreter.keras.mode), isTrainable: false)
            return .object(KerasVariableObject(weight, path: metric.name + "/" + name))
          },
          set: { (value, new, interpreter) throws(PythonError) in
            (value.heapObject as? InstanceObject)?
              .attributes[interpreter.names.name(name)] = new
          })
      })

  /// The metrics of `compile` together, as `model.metrics` lists them.
  private static let compileMetrics = ClassDefinition(
    "CompileMetrics", base: "keras.metrics.Metric", "The metrics of compile together.",
    methods: [
      FunctionDefinition("update_state", "self, y_true, y_pred, sample_weight=None") {
        (arguments, interpreter) throws(PythonError) in
        let model = try owner(arguments[0], interpreter)
        try KerasStepMethods.update(
          model, arguments[1], arguments[2], arguments[3], interpreter)
        return .none
      },
      FunctionDefinition("result", "self") { (arguments, interpreter) throws(PythonError) in
        let trainer = try interpreter.kerasTrainer(try owner(arguments[0], interpreter))
        let values = try numeric { () throws(TensorError) in try trainer.metricValues() }
        let dict = DictObject()
        for (name, value) in values {
          let array = try numeric { () throws(TensorError) in try NDArray([Float(value)], []) }
          dict[name] = .object(KerasTensorObject(Tensor(array, mode: interpreter.keras.mode)))
        }
        return .dict(dict)
      },
      FunctionDefinition("reset_state", "self") { (_, _) throws(PythonError) in .none },
    ])

  private static func owner(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    (value.heapObject as? InstanceObject)?.attributes[interpreter.names.name("_model")] ?? .none
  }

  private static func variables(
    of value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let metric = try metric(value, interpreter)
    if let own = metric as? KerasProgramMetric {
      return .list(own.variables.map { .object($0) })
    }
    var variables: [Value] = []
    for (name, values) in metric.counts {
      let array = try numeric { () throws(TensorError) in
        try NDArray(values, metric is KerasMean ? [] : [values.count])
      }
      let tensor = Tensor(array, mode: interpreter.keras.mode)
      variables.append(
        .object(
          KerasVariableObject(
            KerasWeight(name: name, tensor: tensor, isTrainable: false),
            path: metric.name + "/" + name)))
    }
    return .list(variables)
  }

  /// - Throws: NotImplementedError where a metric of the program has no such method of its own.
  private static func requireNative(
    _ value: Value, _ method: String, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard try metric(value, interpreter) is KerasProgramMetric else { return }
    throw PythonError(
      .notImplementedError, "",
      advice: "\(interpreter.type(of: value).name) does not have a `\(method)()` method: write def "
        + "\(method)(self, ...): in the class")
  }

  private static func addWeight(_ name: String, _ signature: String) -> FunctionDefinition {
    FunctionDefinition(name, signature, "Adds a count to a metric of yours.") {
      (arguments, interpreter) throws(PythonError) in
      guard let own = try metric(arguments[0], interpreter) as? KerasProgramMetric else {
        throw PythonError(.typeError, "only metrics of your own can add weights")
      }
      let reader = KerasArgumentReader(interpreter: interpreter)
      let initializer = try reader.initializer(arguments[2])
      let lengths = try interpreter.ints(arguments[1])
      var label = "variable"
      if case .string(let text) = arguments[4] { label = text.text }
      let mode = interpreter.keras.mode
      let tensor = try numeric { () throws(TensorError) in
        Tensor(try initializer.values(try Shape(lengths)), mode: mode)
      }
      let variable = KerasVariableObject(
        KerasWeight(name: label, tensor: tensor, isTrainable: false),
        path: own.name + "/" + label)
      own.variables.append(variable)
      return .object(variable)
    }
  }

  /// What `model.metrics` answers: the mean of the loss, and what compile was given.
  static func list(
    of model: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let trainer = try interpreter.kerasTrainer(model)
    var own: [Value] = []
    for value in (model.heapObject as? InstanceObject)?.attributes.values ?? [] {
      if (value.heapObject as? InstanceObject)?.payload is KerasMetric { own.append(value) }
    }
    guard trainer.isCompiled else { return .list(own) }
    let meanClass = try interpreter.nativeClass("keras.metrics.Mean")
    let mean = InstanceObject(class: meanClass, payload: trainer.lossMean)
    let rows = trainer.lossMeans.map { row in
      Value.object(InstanceObject(class: meanClass, payload: row))
    }
    guard trainer.hasMetrics else { return .list([.object(mean)] + rows + own) }
    let rest = InstanceObject(
      class: try interpreter.nativeClass("keras.metrics.CompileMetrics"),
      payload: KerasMean(name: "compile_metrics"))
    rest.attributes[interpreter.names.name("_model")] = model
    return .list([.object(mean), .object(rest)] + rows + own)
  }

  private static func metricClass(_ definition: KerasMetricDefinition) -> ClassDefinition {
    let own = definition.signature.isEmpty ? [] : [definition.signature]
    let common = ["name=None", "dtype=None"]
    // The accuracies list their name before their threshold.
    let parts = definition.className == "BinaryAccuracy" ? common + own : own + common
    let signature = parts.joined(separator: ", ")
    return ClassDefinition(
      definition.className, base: "keras.metrics.Metric", definition.summary,
      signature: signature,
      make: { (classObject, bound, interpreter) throws(PythonError) in
        let parsed = Signature(parsing: signature, names: interpreter.names)
        let reader = KerasArgumentReader(interpreter: interpreter)
        var values: [String: KerasArgument] = [:]
        var name = ""
        for (index, parameter) in parsed.parameters.enumerated() {
          let key = interpreter.names.text(of: parameter.name)
          if key == "name" {
            if case .string(let text) = bound[index] { name = text.text }
            continue
          }
          if key == "thresholds", case .list = bound[index] {
            values[key] = .array(
              try ArrayReader.read(bound[index], dtype: .float64, .numpy, interpreter))
            continue
          }
          values[key] = try reader.argument(bound[index], named: key)
        }
        let arguments = KerasArguments(
          values: values, name: name, mode: interpreter.keras.mode
        ) { () throws(TensorError) in 0 }
        if name.isEmpty {
          name =
            countsUses(definition.className)
            ? interpreter.keras.uniqueName(definition.className) : definition.name
        }
        let chosen = name
        let metric = try numeric { () throws(TensorError) in
          try definition.made(arguments, chosen)
        }
        let instance = InstanceObject(class: classObject, payload: metric)
        for (index, parameter) in parsed.parameters.enumerated()
        where !["name", "dtype"].contains(interpreter.names.text(of: parameter.name)) {
          instance.attributes[parameter.name] = bound[index]
        }
        return .object(instance)
      },
      methods: [FunctionDefinition("__init__", "...") { (_, _) throws(PythonError) in .none }])
  }

  /// Whether Keras numbers the metrics of a class that were given no name: `auc`, `auc_1`, …
  private static func countsUses(_ className: String) -> Bool {
    ["AUC", "Precision", "Recall"].contains(className) || className.hasSuffix("Positives")
      || className.hasSuffix("Negatives")
  }

  static func metric(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasMetric {
    if let found = (value.heapObject as? InstanceObject)?.payload as? KerasMetric { return found }
    throw PythonError(.typeError, "expected a metric, got \(interpreter.type(of: value).name)")
  }

  private static func result(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let metric = try metric(value, interpreter)
    if metric is KerasProgramMetric { return try interpreter.callMethod(value, "result") }
    let array = try interpreter.inKeras { () throws(TensorError) in try metric.result() }
    return .object(KerasTensorObject(Tensor(array, mode: interpreter.keras.mode)))
  }
}
