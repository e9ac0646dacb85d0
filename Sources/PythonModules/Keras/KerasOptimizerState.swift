import MiniPython
import Networks
import Tensors

/// What an optimizer keeps and was made with, for a program that asks.
enum KerasOptimizerState {
  /// The number of steps as a variable.
  static func counter(
    _ optimizer: KerasOptimizer, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasVariableObject {
    let count = try numeric { () throws(TensorError) in
      try NDArray([optimizer.iterations]).reshaped([])
    }
    return KerasVariableObject(
      KerasWeight(
        name: "iteration", tensor: Tensor(count, mode: interpreter.keras.mode),
        isTrainable: false),
      path: optimizer.name + "/iteration")
  }

  /// The variables that the optimizer was built for, which `apply` takes where it is given none.
  ///
  /// - Throws: ValueError before `build`, or for another number of gradients.
  static func builtVariables(
    of value: Value, count: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> [Value] {
    let known = try KerasOptimizerClasses.box(value, interpreter).optimizer.knownWeights
    guard !known.isEmpty else {
      throw PythonError(
        .valueError,
        "When passing `grads` without `variables`, the optimizer must already be built on a list "
          + "of variables. Call `optimizer.build(trainable_variables)` first. ")
    }
    guard known.count == count else {
      throw PythonError(
        .valueError,
        "When passing `grads` as a list of gradient tensors, the gradients must match "
          + "`optimizer.variables` one-to-on. Received a list of \(count) gradients, but the "
          + "optimizer is tracking \(known.count) trainable variables.")
    }
    return known.map { .object(KerasVariableObject($0, path: $0.path ?? $0.name)) }
  }

  /// - Throws: ValueError for a variable that the optimizer was not built with.
  static func checkKnown(
    _ variable: KerasVariableObject, by value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    let box = try KerasOptimizerClasses.box(value, interpreter)
    let fitted = box.optimizer.knownWeights
    guard let known = box.built ?? (fitted.isEmpty ? nil : fitted),
      !known.contains(where: { $0 === variable.weight })
    else { return }
    throw PythonError(
      .valueError,
      "Unknown variable: \(try interpreter.representation(of: .object(variable))). This optimizer can "
        + "only be called for the variables it was originally built with. When working with a new "
        + "set of variables, you should recreate a new optimizer instance.")
  }

  static func remember(
    _ weights: [KerasWeight], by value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    let box = try KerasOptimizerClasses.box(value, interpreter)
    if box.built == nil { box.built = weights }
  }

  static func variables(
    of value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let optimizer = try KerasOptimizerClasses.box(value, interpreter).optimizer
    let mode = interpreter.keras.mode
    var result: [Value] = [.object(try counter(optimizer, interpreter))]
    if optimizer.keepsRate { result.append(.object(KerasRateObject(optimizer))) }
    for weight in optimizer.average == nil ? [] : optimizer.knownWeights {
      let numbers = try numeric { () throws(TensorError) in
        try optimizer.average?.mean(of: weight).copy()
      }
      guard let numbers else { continue }
      let label = (weight.path ?? weight.name).replacing("/", with: "_") + "_average"
      result.append(
        .object(
          KerasVariableObject(
            KerasWeight(name: label, tensor: Tensor(numbers, mode: mode), isTrainable: false),
            path: optimizer.name + "/" + label)))
    }
    let names = optimizer.memoryNames
    let kept = optimizer.memory(of: optimizer.knownWeights)
    // Keras makes some of what it keeps weight by weight, the rest name by name.
    for group in optimizer.memoryGroups {
      for (weight, arrays) in kept {
        for index in group where arrays.indices.contains(index) {
          let tensor = try numeric { () throws(TensorError) in
            // The means of rows and columns have an axis less than the weight.
            let whole = Array(weight.tensor.shape)
            let lengths =
              arrays[index].count == weight.tensor.count
              ? whole : index == 0 ? Array(whole.dropLast()) : whole.dropLast(2) + whole.suffix(1)
            return Tensor(try arrays[index].copy().reshaped(lengths), mode: mode)
          }
          let start = (weight.path ?? weight.name).replacing("/", with: "_")
          // Of a vector Adafactor keeps the last array alone.
          let place = names.first == "row" ? index + names.count - arrays.count : index
          let label = start + "_" + (names.indices.contains(place) ? names[place] : "memory")
          result.append(
            .object(
              KerasVariableObject(
                KerasWeight(name: label, tensor: tensor, isTrainable: false),
                path: optimizer.name + "/" + label)))
        }
      }
    }
    if let product = optimizer.momentumProduct {
      let number = try numeric { () throws(TensorError) in try NDArray([product]).reshaped([]) }
      result.append(
        .object(
          KerasVariableObject(
            KerasWeight(
              name: "variable", tensor: Tensor(number, mode: mode), isTrainable: false),
            path: optimizer.name + "/variable")))
    }
    return .list(result)
  }

  /// What all optimizers have first, then each one's own, as Keras lists them.
  static func config(
    of value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> DictObject {
    let optimizer = try KerasOptimizerClasses.box(value, interpreter).optimizer
    let names = interpreter.names
    let dict = DictObject()
    dict["name"] = .string(optimizer.name)
    guard let instance = value.heapObject as? InstanceObject else { return dict }
    if case .constant = optimizer.schedule {
      dict["learning_rate"] = .float(Double(optimizer.learningRate))
    } else {
      dict["learning_rate"] = try KerasConfigs.serialized(
        instance.attributes[names.name("_schedule")] ?? Value.none, interpreter)
    }
    let shared = [
      "weight_decay", "clipnorm", "global_clipnorm", "clipvalue", "use_ema", "ema_momentum",
      "ema_overwrite_frequency", "loss_scale_factor", "gradient_accumulation_steps",
    ]
    for key in shared { dict[key] = instance.attributes[names.name(key)] ?? Value.none }
    for (name, attribute) in instance.attributes {
      let key = names.text(of: name)
      if !shared.contains(key), !key.hasPrefix("_") { dict[key] = attribute }
    }
    return dict
  }
}
