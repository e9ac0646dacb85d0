import MiniPython
import Networks
import Tensors

/// The classes of `keras.optimizers` and its schedules.
enum KerasOptimizerClasses {
  private static let common =
    "weight_decay=None, clipnorm=None, clipvalue=None, global_clipnorm=None, use_ema=False, "
    + "ema_momentum=0.99, ema_overwrite_frequency=None, loss_scale_factor=None, "
    + "gradient_accumulation_steps=None, name=None, **kwargs"

  /// A class, its own parameters after the learning rate, and the rule they make.
  private struct Entry: Sendable {
    let name: String
    let rate: String
    let parameters: String
    let summary: String
    let rule: @Sendable ([Value], Interpreter) throws(PythonError) -> KerasOptimizer.Rule
  }

  private static let entries: [Entry] = [
    Entry(
      name: "SGD", rate: "0.01", parameters: "momentum=0.0, nesterov=False",
      summary: "Gradient descent, with momentum if asked."
    ) { (v, i) throws(PythonError) in
      let momentum = try i.double(v[0])
      guard (0...1).contains(momentum) else {
        throw PythonError(.valueError, "`momentum` must be a float between [0, 1].")
      }
      return .sgd(momentum: momentum, isNesterov: try i.isTrue(v[1]))
    },
    Entry(
      name: "RMSprop", rate: "0.001",
      parameters: "rho=0.9, momentum=0.0, epsilon=1e-07, centered=False",
      summary: "Steps divided by the running size of the gradients."
    ) { (v, i) throws(PythonError) in
      .rmsprop(
        rho: try i.double(v[0]), momentum: try i.double(v[1]), epsilon: try i.double(v[2]),
        isCentered: try i.isTrue(v[3]))
    },
    Entry(
      name: "Adam", rate: "0.001",
      parameters: "beta_1=0.9, beta_2=0.999, epsilon=1e-07, amsgrad=False",
      summary: "Momentum and step sizes of each weight's own."
    ) { (v, i) throws(PythonError) in
      .adam(
        beta1: try i.double(v[0]), beta2: try i.double(v[1]), epsilon: try i.double(v[2]),
        isAMSGrad: try i.isTrue(v[3]))
    },
    Entry(
      name: "AdamW", rate: "0.001",
      parameters: "beta_1=0.9, beta_2=0.999, epsilon=1e-07, amsgrad=False",
      summary: "Adam with weights that shrink a little at each step."
    ) { (v, i) throws(PythonError) in
      .adam(
        beta1: try i.double(v[0]), beta2: try i.double(v[1]), epsilon: try i.double(v[2]),
        isAMSGrad: try i.isTrue(v[3]))
    },
    Entry(
      name: "Nadam", rate: "0.001", parameters: "beta_1=0.9, beta_2=0.999, epsilon=1e-07",
      summary: "Adam that looks a step ahead."
    ) { (v, i) throws(PythonError) in
      .nadam(beta1: try i.double(v[0]), beta2: try i.double(v[1]), epsilon: try i.double(v[2]))
    },
    Entry(
      name: "Adamax", rate: "0.001", parameters: "beta_1=0.9, beta_2=0.999, epsilon=1e-07",
      summary: "Adam by the largest gradient."
    ) { (v, i) throws(PythonError) in
      .adamax(beta1: try i.double(v[0]), beta2: try i.double(v[1]), epsilon: try i.double(v[2]))
    },
    Entry(
      name: "Adagrad", rate: "0.001", parameters: "initial_accumulator_value=0.1, epsilon=1e-07",
      summary: "Smaller steps for weights that moved much."
    ) { (v, i) throws(PythonError) in
      .adagrad(initial: try i.double(v[0]), epsilon: try i.double(v[1]))
    },
    Entry(
      name: "Adadelta", rate: "0.001", parameters: "rho=0.95, epsilon=1e-07",
      summary: "Steps as large as those before, whatever the gradients' size."
    ) { (v, i) throws(PythonError) in
      .adadelta(rho: try i.double(v[0]), epsilon: try i.double(v[1]))
    },
    Entry(
      name: "Lion", rate: "0.001", parameters: "beta_1=0.9, beta_2=0.99",
      summary: "Steps of one size, by the sign of the momentum."
    ) { (v, i) throws(PythonError) in
      .lion(beta1: try i.double(v[0]), beta2: try i.double(v[1]))
    },
    Entry(
      name: "Lamb", rate: "0.001", parameters: "beta_1=0.9, beta_2=0.999, epsilon=1e-07",
      summary: "Adam with steps as long as the weights are."
    ) { (v, i) throws(PythonError) in
      .lamb(beta1: try i.double(v[0]), beta2: try i.double(v[1]), epsilon: try i.double(v[2]))
    },
    Entry(
      name: "Adafactor", rate: "0.001",
      parameters: "beta_2_decay=-0.8, epsilon_1=1e-30, epsilon_2=0.001, clip_threshold=1.0, "
        + "relative_step=True",
      summary: "Steps by the sizes of a matrix's rows and columns, which take little memory."
    ) { (v, i) throws(PythonError) in
      .adafactor(
        decay: try i.double(v[0]), squareEpsilon: try i.double(v[1]),
        stepEpsilon: try i.double(v[2]), threshold: try i.double(v[3]),
        isRelative: try i.isTrue(v[4]))
    },
    Entry(
      name: "Ftrl", rate: "0.001",
      parameters: "learning_rate_power=-0.5, initial_accumulator_value=0.1, "
        + "l1_regularization_strength=0.0, l2_regularization_strength=0.0, "
        + "l2_shrinkage_regularization_strength=0.0, beta=0.0",
      summary: "Follows the regularized leader."
    ) { (v, i) throws(PythonError) in
      .ftrl(
        power: try i.double(v[0]), initial: try i.double(v[1]), l1: try i.double(v[2]),
        l2: try i.double(v[3]), shrinkage: try i.double(v[4]), beta: try i.double(v[5]))
    },
  ]

  static let all = [base] + entries.map(optimizerClass)

  static let base = ClassDefinition(
    "Optimizer", "The base of all optimizers.",
    methods: [
      FunctionDefinition("__init__", "...") { (_, _) throws(PythonError) in .none },
      FunctionDefinition(
        "apply_gradients", "self, grads_and_vars", "One step along pairs of gradient and variable."
      ) { (arguments, interpreter) throws(PythonError) in
        let optimizer = try box(arguments[0], interpreter).optimizer
        var weights: [KerasWeight] = []
        var all: [KerasWeight] = []
        let pairs = try interpreter.elements(of: arguments[1])
        guard !pairs.isEmpty else {
          throw PythonError(.valueError, "not enough values to unpack (expected 2, got 0)")
        }
        for pair in pairs {
          let parts = try interpreter.elements(of: pair)
          guard parts.count == 2, case .object(let object) = parts[1],
            let variable = object as? KerasVariableObject
          else { throw PythonError(.typeError, "apply_gradients needs (gradient, variable) pairs") }
          try KerasOptimizerState.checkKnown(variable, by: arguments[0], interpreter)
          all.append(variable.weight)
          guard !parts[0].isNone else { continue }
          variable.weight.tensor.grad = try interpreter.kerasTensor(parts[0])
          weights.append(variable.weight)
        }
        try KerasOptimizerState.remember(all, by: arguments[0], interpreter)
        guard !weights.isEmpty else {
          throw PythonError(.valueError, "No gradients provided for any variable.")
        }
        let list = weights
        try interpreter.inKeras { () throws(TensorError) in try optimizer.step(list) }
        return .object(try KerasOptimizerState.counter(optimizer, interpreter))
      },
      FunctionDefinition(
        "apply", "self, grads, trainable_variables=None", "One step along gradients."
      ) { (arguments, interpreter) throws(PythonError) in
        let grads = try interpreter.elements(of: arguments[1])
        let variables =
          arguments[2].isNone
          ? try KerasOptimizerState.builtVariables(
            of: arguments[0], count: grads.count, interpreter)
          : try interpreter.elements(of: arguments[2])
        let pairs = zip(grads, variables).map { Value.tuple([$0, $1]) }
        _ = try interpreter.callMethod(
          arguments[0], "apply_gradients", Arguments(.list(pairs)))
        return .none
      },
      FunctionDefinition("build", "self, variables", "Makes what is remembered of each weight.") {
        (arguments, interpreter) throws(PythonError) in
        var weights: [KerasWeight] = []
        for value in try interpreter.elements(of: arguments[1]) {
          if let variable = value.heapObject as? KerasVariableObject {
            weights.append(variable.weight)
          }
        }
        let list = weights
        let optimizer = try box(arguments[0], interpreter).optimizer
        try numeric { () throws(TensorError) in try optimizer.prepare(for: list) }
        try KerasOptimizerState.remember(list, by: arguments[0], interpreter)
        return .none
      },
      FunctionDefinition("get_config", "self", "What the optimizer was made with.") {
        (arguments, interpreter) throws(PythonError) in
        .dict(try KerasOptimizerState.config(of: arguments[0], interpreter))
      },
    ],
    classMethods: [
      FunctionDefinition("from_config", "cls, config, custom_objects=None") {
        (arguments, interpreter) throws(PythonError) in
        guard case .dict(let config) = arguments[1] else {
          throw PythonError(.typeError, "from_config needs a dict, as get_config() answers it")
        }
        return try KerasConfigs.instance(of: arguments[0], config, interpreter)
      }
    ],
    properties: [
      PropertyDefinition("variables", "What the optimizer keeps.") {
        (value, interpreter) throws(PythonError) in
        try KerasOptimizerState.variables(of: value, interpreter)
      },
      PropertyDefinition(
        "learning_rate", "The learning rate.",
        get: { (value, interpreter) throws(PythonError) in
          .object(KerasRateObject(try box(value, interpreter).optimizer))
        },
        set: { (value, new, interpreter) throws(PythonError) in
          let optimizer = try box(value, interpreter).optimizer
          let chosen = try KerasScheduleClasses.read(new, interpreter)
          if case .constant = chosen, optimizer.schedule.isChanging {
            throw PythonError(
              .typeError,
              "This optimizer was created with a `LearningRateSchedule` object as its "
                + "`learning_rate` constructor argument, hence its learning rate is not settable. "
                + "If you need the learning rate to be settable, you should instantiate the "
                + "optimizer with a float `learning_rate` argument.")
          }
          optimizer.schedule = chosen
        }),
      PropertyDefinition("iterations", "The steps so far.") {
        (value, interpreter) throws(PythonError) in
        .object(
          try KerasOptimizerState.counter(try box(value, interpreter).optimizer, interpreter))
      },
      PropertyDefinition("name", "The optimizer's name.") {
        (value, interpreter) throws(PythonError) in
        .string(try box(value, interpreter).optimizer.name)
      },
    ])

  private static func optimizerClass(_ entry: Entry) -> ClassDefinition {
    let weightDecay = entry.name == "AdamW" ? "weight_decay=0.004" : "weight_decay=None"
    let signature =
      "learning_rate=\(entry.rate), \(entry.parameters), "
      + common.replacing("weight_decay=None", with: weightDecay)
    let count = entry.parameters.split(separator: ",").count
    return ClassDefinition(
      entry.name, base: "keras.optimizers.Optimizer", entry.summary, signature: signature,
      example: "keras.optimizers.\(entry.name)(learning_rate=\(entry.rate))",
      make: { (classObject, a, interpreter) throws(PythonError) in
        let rest = count + 1
        try KerasOptimizerOptions.refuseStrangers(a[rest + 10], interpreter)
        let rule = try entry.rule((1...count).map { a[$0] }, interpreter)
        func optional(_ value: Value) throws(PythonError) -> Double? {
          value.isNone ? nil : try interpreter.double(value)
        }
        var name = ""
        if case .string(let text) = a[rest + 9] { name = text.text }
        if name.isEmpty { name = interpreter.keras.uniqueName(entry.name) }
        try KerasOptimizerOptions.checkClipping(
          a[rest + 1], value: a[rest + 2], global: a[rest + 3], interpreter)
        let optimizer = KerasOptimizer(
          name: name, rule: rule, schedule: try KerasScheduleClasses.read(a[0], interpreter),
          clipping: KerasClipping(
            norm: try optional(a[rest + 1]), globalNorm: try optional(a[rest + 3]),
            value: try optional(a[rest + 2])),
          weightDecay: try optional(a[rest]),
          average: try KerasOptimizerOptions.average(
            a[rest + 4], momentum: a[rest + 5], period: a[rest + 6], interpreter),
          accumulation: try KerasOptimizerOptions.accumulation(a[rest + 8], interpreter))
        let instance = InstanceObject(class: classObject, payload: KerasOptimizerBox(optimizer))
        instance.attributes[interpreter.names.name("_schedule")] = a[0]
        let parsed = Signature(parsing: signature, names: interpreter.names)
        for (index, parameter) in parsed.parameters.enumerated().dropFirst()
        where parameter.kind != .variadicKeyword {
          let key = interpreter.names.text(of: parameter.name)
          if key != "name" { instance.attributes[parameter.name] = a[index] }
        }
        return .object(instance)
      })
  }

  static func box(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasOptimizerBox {
    if let found = (value.heapObject as? InstanceObject)?.payload as? KerasOptimizerBox {
      return found
    }
    throw PythonError(
      .valueError,
      "Could not interpret optimizer identifier: \(try interpreter.display(of: value))",
      advice: "optimizer=\"adam\" or optimizer=keras.optimizers.Adam(0.01)")
  }

  /// The optimizer of `compile`, by name or as an object.
  static func read(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasOptimizer {
    guard case .string(let text) = value else { return try box(value, interpreter).optimizer }
    guard let entry = entries.first(where: { $0.name.lowercased() == text.text.lowercased() })
    else {
      throw PythonError(
        .valueError, "Could not interpret optimizer identifier: \(text.text)",
        advice: "one of " + entries.map { "\"\($0.name.lowercased())\"" }.joined(separator: ", "))
    }
    let classObject = try interpreter.nativeClass("keras.optimizers." + entry.name)
    return try box(try interpreter.instantiate(classObject, Arguments()), interpreter).optimizer
  }

  /// The object that `model.optimizer` answers.
  static func object(
    for optimizer: KerasOptimizer, given: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard case .string(let text) = given,
      let entry = entries.first(where: { $0.name.lowercased() == text.text.lowercased() })
    else { return given }
    let classObject = try interpreter.nativeClass("keras.optimizers." + entry.name)
    let made = try interpreter.instantiate(
      classObject,
      Arguments(
        [],
        keywords: [.init(name: interpreter.names.name("name"), value: .string(optimizer.name))]))
    (made.heapObject as? InstanceObject)?.payload = KerasOptimizerBox(optimizer)
    return made
  }
}

/// An optimizer within a Python object.
final class KerasOptimizerBox {
  let optimizer: KerasOptimizer
  /// The weights that the program's first step or `build` named; nil before.
  var built: [KerasWeight]?
  init(_ optimizer: KerasOptimizer) { self.optimizer = optimizer }
}
