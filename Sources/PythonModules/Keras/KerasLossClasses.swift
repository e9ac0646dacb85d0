import MiniPython
import Networks
import Tensors

/// `keras.losses`: a class and a function for each entry of the catalog.
enum KerasLossClasses {
  static let classes =
    [
      ClassDefinition(
        "Loss", "The base of all losses; write call(self, y_true, y_pred) in a class of yours.",
        methods: [
          FunctionDefinition(
            "__init__", "self, name=None, reduction='sum_over_batch_size', dtype=None"
          ) { (arguments, interpreter) throws(PythonError) in
            guard let instance = arguments[0].heapObject as? InstanceObject,
              !(instance.payload is KerasLossBox)
            else { return .none }
            let name =
              arguments[1].isNone
              ? .string(KerasState.snakeCase(interpreter.type(of: arguments[0]).name))
              : arguments[1]
            instance.attributes[interpreter.names.name("name")] = name
            instance.attributes[interpreter.names.name("reduction")] = arguments[2]
            return .none
          },
          FunctionDefinition("__call__", "self, y_true, y_pred, sample_weight=None") {
            (arguments, interpreter) throws(PythonError) in
            try evaluate(
              try read(arguments[0], interpreter), arguments[1], arguments[2],
              weights: arguments[3], interpreter)
          },
          FunctionDefinition("get_config", "self", "What the loss was made with.") {
            (arguments, interpreter) throws(PythonError) in
            try config(of: arguments[0], interpreter)
          },
        ],
        classMethods: [
          FunctionDefinition("from_config", "cls, config") {
            (arguments, interpreter) throws(PythonError) in
            guard case .dict(let config) = arguments[1] else {
              throw PythonError(.typeError, "from_config needs a dict")
            }
            return try KerasConfigs.instance(of: arguments[0], config, interpreter)
          }
        ],
        properties: [
          PropertyDefinition("dtype", "The kind of number that it computes with.") {
            (_, _) throws(PythonError) in .string("float32")
          }
        ])
    ] + KerasLossCatalog.all.map(lossClass)

  static let functions = KerasLossCatalog.all.map(lossFunction)

  private static func config(
    of value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard let instance = value.heapObject as? InstanceObject else { return .none }
    let names = interpreter.names
    let dict = DictObject()
    dict["name"] = try interpreter.attribute(names.name("name"), of: value)
    dict["reduction"] = instance.attributes[names.name("reduction")] ?? Value.none
    // The parameters of a native class; what a class of the program keeps is its own affair.
    guard instance.payload is KerasLossBox, interpreter.type(of: value).name != "Huber" else {
      return .dict(dict)
    }
    for (name, value) in instance.attributes {
      let key = names.text(of: name)
      if !["name", "reduction", "dtype"].contains(key) { dict[key] = value }
    }
    return .dict(dict)
  }

  private static func lossClass(_ definition: KerasLossDefinition) -> ClassDefinition {
    let own = definition.signature.isEmpty ? "" : definition.signature + ", "
    let signature = own + "reduction='sum_over_batch_size', name=None, dtype=None"
    return ClassDefinition(
      definition.className, base: "keras.losses.Loss", definition.summary, signature: signature,
      make: { (classObject, bound, interpreter) throws(PythonError) in
        let parsed = Signature(parsing: signature, names: interpreter.names)
        let reader = KerasArgumentReader(interpreter: interpreter)
        var values: [String: KerasArgument] = [:]
        for (index, parameter) in parsed.parameters.enumerated() {
          let name = interpreter.names.text(of: parameter.name)
          values[name] = try reader.argument(bound[index], named: name)
        }
        var reduction = KerasReduction.mean
        switch values["reduction"] {
        case .text("sum_over_batch_size")?, .text("mean")?: reduction = .mean
        case .text("sum")?: reduction = .sum
        case .text("mean_with_sample_weight")?: reduction = .weightedMean
        case .text("none")?, KerasArgument.none?: reduction = .none
        default:
          throw PythonError(
            .valueError,
            "Invalid value for argument `reduction`. Expected one of {'mean_with_sample_weight', "
              + "'mean', 'none', 'sum_over_batch_size', None, 'sum'}. Received: reduction="
              + (try reductionText(bound, parsed, interpreter)),
            advice: "\"sum_over_batch_size\", \"sum\" or None")
        }
        let arguments = KerasArguments(
          values: values, name: definition.name, mode: interpreter.keras.mode
        ) { () throws(TensorError) in 0 }
        let chosen = reduction
        let loss = try numeric { () throws(TensorError) in
          try definition.make(arguments, chosen)
        }
        let instance = InstanceObject(class: classObject, payload: KerasLossBox(loss))
        for (index, parameter) in parsed.parameters.enumerated()
        where !["name", "dtype"].contains(interpreter.names.text(of: parameter.name)) {
          instance.attributes[parameter.name] = bound[index]
        }
        return .object(instance)
      },
      methods: [
        FunctionDefinition("__init__", "...") { (_, _) throws(PythonError) in .none },
        FunctionDefinition("call", "self, y_true, y_pred", "One number for each sample.") {
          (arguments, interpreter) throws(PythonError) in
          guard let box = (arguments[0].heapObject as? InstanceObject)?.payload as? KerasLossBox
          else { return .none }
          var loss = box.loss
          loss.reduction = .none
          return try evaluate(loss, arguments[1], arguments[2], weights: .none, interpreter)
        },
        FunctionDefinition("__call__", "self, y_true, y_pred, sample_weight=None") {
          (arguments, interpreter) throws(PythonError) in
          guard let box = (arguments[0].heapObject as? InstanceObject)?.payload as? KerasLossBox
          else { return .none }
          guard !overridesCall(arguments[0], interpreter) else {
            return try evaluate(
              try read(arguments[0], interpreter), arguments[1], arguments[2],
              weights: arguments[3], interpreter)
          }
          try KerasLossStructure.check(arguments[1], arguments[2], interpreter)
          return try evaluate(
            box.loss, arguments[1], arguments[2], weights: arguments[3], interpreter)
        },
      ],
      properties: [
        PropertyDefinition("name", "The loss's name.") { (_, _) throws(PythonError) in
          .string(definition.className == "Huber" ? "huber_loss" : definition.name)
        }
      ])
  }

  private static func reductionText(
    _ bound: Arguments, _ parsed: Signature, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    let place = parsed.parameters.firstIndex {
      interpreter.names.text(of: $0.name) == "reduction"
    }
    return try interpreter.display(of: place.map { bound[$0] } ?? .none)
  }

  private static func lossFunction(_ definition: KerasLossDefinition) -> FunctionDefinition {
    let own = definition.signature.isEmpty ? "" : ", " + definition.signature
    let signature = "y_true, y_pred" + own
    return FunctionDefinition(definition.name, signature, definition.summary) {
      (bound, interpreter) throws(PythonError) in
      let parsed = Signature(parsing: signature, names: interpreter.names)
      let reader = KerasArgumentReader(interpreter: interpreter)
      var values: [String: KerasArgument] = [:]
      for (index, parameter) in parsed.parameters.enumerated().dropFirst(2) {
        let name = interpreter.names.text(of: parameter.name)
        values[name] = try reader.argument(bound[index], named: name)
      }
      let arguments = KerasArguments(
        values: values, name: definition.name, mode: interpreter.keras.mode
      ) { () throws(TensorError) in 0 }
      let loss = try numeric { () throws(TensorError) in try definition.make(arguments, .none) }
      return try evaluate(
        loss, bound[0], bound[1], weights: .none, keepsDoubles: true, interpreter)
    }
  }

  /// - Parameter keepsDoubles: whether float64 predictions are compared as such, as the functions
  ///   do, while the classes bring everything to float32.
  static func evaluate(
    _ loss: KerasLoss, _ truth: Value, _ prediction: Value, weights: Value,
    keepsDoubles: Bool = false, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let converted = try TensorFlowValues.tensor(prediction, interpreter)
    var flow = KerasFlow(keepsDoubles ? converted : try interpreter.kerasFloat(converted))
    let dtype: DType = flow.tensor.dtype == .float64 ? .float64 : .float32
    let y = try interpreter.kerasTensor(truth, dtype: loss.takesClassNumbers ? .int64 : dtype)
    if case .object(let object) = prediction, let tensor = object as? KerasTensorObject {
      flow.logits = tensor.logits
    }
    let given = weights.isNone ? nil : try interpreter.kerasTensor(weights, dtype: .float32)
    let ready = flow
    do throws(PythonError) {
      let result = try interpreter.inKeras { () throws(TensorError) in
        try loss(y, ready, weights: given)
      }
      return .object(KerasTensorObject(result))
    } catch {
      // Some take the prediction from the truth, others the truth from the prediction.
      let isTurned = ["huber", "log_cosh"].contains(loss.name)
      throw TensorFlowErrors.told(
        error, "Sub", isTurned ? ready.tensor.shape : y.shape,
        isTurned ? y.shape : ready.tensor.shape)
    }
  }

  /// Whether the program's class computes the loss itself.
  private static func overridesCall(_ value: Value, _ interpreter: Interpreter) -> Bool {
    guard let object = value.heapObject, let own = interpreter.classMember("call", of: object)
    else { return false }
    return own.heapObject is FunctionObject
  }

  /// The loss of `compile`: by name, as an object, or a function of the program.
  static func read(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasLoss {
    if let box = (value.heapObject as? InstanceObject)?.payload as? KerasLossBox,
      !overridesCall(value, interpreter)
    {
      return box.loss
    }
    var name: String?
    if case .string(let text) = value { name = text.text }
    if let native = value.heapObject as? NativeFunction { name = native.definition.name }
    if let name {
      guard let definition = KerasLossCatalog.named(name) else {
        // Keras looks the name up when the first data comes.
        return KerasLoss(name) { (_, _) throws(TensorError) in
          throw TensorError(
            .valueError, "Could not interpret loss identifier: \(name)",
            fix: "one of " + KerasLossCatalog.all.map(\.name).joined(separator: ", "))
        }
      }
      let mode = interpreter.keras.mode
      var loss = try numeric { () throws(TensorError) in
        try definition.make(
          try KerasDefaults.arguments(definition.signature, mode: mode), .mean)
      }
      loss.scope = name
      return loss
    }
    if let object = value.heapObject as? InstanceObject,
      let method = interpreter.classMember("call", of: object)
    {
      var loss = programLoss(
        reduction(object.attributes[interpreter.names.name("reduction")]), interpreter
      ) { (truth, predicted) throws(PythonError) in
        try interpreter.call(method, Arguments(value, truth, predicted))
      }
      loss.takesLabelsAsTheyAre = true
      return loss
    }
    guard interpreter.isCallable(value) else {
      throw PythonError(
        .valueError, "Could not interpret loss identifier: \(try interpreter.display(of: value))",
        advice: "loss=\"mse\", loss=keras.losses.MeanSquaredError() or a function of y_true, y_pred"
      )
    }
    return programLoss(.mean, interpreter) { (truth, predicted) throws(PythonError) in
      try interpreter.call(value, Arguments(truth, predicted))
    }
  }

  private static func reduction(_ value: Value?) -> KerasReduction {
    guard let value, case .string(let text) = value else { return value == nil ? .mean : .none }
    return KerasReduction(rawValue: text.text) ?? .mean
  }

  private static func programLoss(
    _ reduction: KerasReduction, _ interpreter: Interpreter,
    _ body: @escaping (Value, Value) throws(PythonError) -> Value
  ) -> KerasLoss {
    KerasLoss("loss", reduction: reduction) { (truth, flow) throws(TensorError) in
      try interpreter.inTensors { () throws(PythonError) in
        try interpreter.kerasTensor(
          try body(
            .object(KerasTensorObject(truth)),
            .object(KerasTensorObject(flow.tensor, logits: flow.logits))))
      }
    }
  }
}

/// A loss within a Python object.
final class KerasLossBox {
  let loss: KerasLoss
  init(_ loss: KerasLoss) { self.loss = loss }
}
