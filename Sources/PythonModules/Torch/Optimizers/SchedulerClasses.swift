import MiniPython
import Networks
import Tensors

/// The classes of `torch.optim.lr_scheduler`.
enum SchedulerClasses {
  static let all =
    [base, lambda, multiplicative, sequential, OneCycle.definition, Plateau.definition]
    + ScheduleCatalog.all.map(definition)

  // MARK: Shared parts

  static func get(
    _ value: Value, _ name: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    try interpreter.attribute(interpreter.names.name(name), of: value)
  }

  static func set(
    _ value: Value, _ name: String, _ new: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    try interpreter.setAttribute(interpreter.names.name(name), of: value, to: new)
  }

  static func groups(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [DictObject] {
    try OptimizerObject.of(try get(value, "optimizer", interpreter)).groups(interpreter)
  }

  static func rates(
    _ value: Value, _ key: String, _ interpreter: Interpreter
  ) throws(PythonError) -> [Value] {
    var result: [Value] = []
    for group in try groups(value, interpreter) {
      result.append(try group.value(for: .string(key), interpreter) ?? .float(0))
    }
    return result
  }

  /// What `LRScheduler.__init__` does: notes the first rates and takes the first step.
  static func setUp(
    _ value: Value, _ optimizer: Value, _ lastEpoch: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard case .object(let object) = optimizer, object is OptimizerObject else {
      throw PythonError(
        .typeError, "\(interpreter.type(of: optimizer).name) is not an Optimizer",
        advice: "pass the optimizer, not the model")
    }
    try set(value, "optimizer", optimizer, interpreter)
    for group in try groups(value, interpreter)
    where try group.value(for: .string("initial_lr"), interpreter) == nil {
      let rate = try group.value(for: .string("lr"), interpreter) ?? .float(0)
      try group.set(rate, for: .string("initial_lr"), interpreter)
    }
    try set(value, "base_lrs", .list(rates(value, "initial_lr", interpreter)), interpreter)
    try set(value, "last_epoch", lastEpoch, interpreter)
    try beginAgain(value, interpreter)
  }

  static func beginAgain(_ value: Value, _ interpreter: Interpreter) throws(PythonError) {
    try set(value, "_step_count", .int(0), interpreter)
    try set(value, "_is_initial", .bool(true), interpreter)
    try set(value, "_get_lr_called_within_step", .bool(false), interpreter)
    _ = try interpreter.callMethod(value, "step")
    try set(value, "_is_initial", .bool(false), interpreter)
  }

  static func update(
    _ value: Value, _ rates: [Value], _ interpreter: Interpreter
  ) throws(PythonError) {
    for (group, rate) in zip(try groups(value, interpreter), rates) {
      try group.set(rate, for: .string("lr"), interpreter)
    }
    try set(value, "_last_lr", .list(self.rates(value, "lr", interpreter)), interpreter)
  }

  private static func step(
    _ value: Value, _ epoch: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    let count = try interpreter.int(try get(value, "_step_count", interpreter))
    if count == 1,
      try OptimizerObject.of(try get(value, "optimizer", interpreter)).stepCount == 0
    {
      interpreter.torch.warn(
        "Detected call of `lr_scheduler.step()` before `optimizer.step()`. In PyTorch 1.1.0 and "
          + "later, you should call them in the opposite order: `optimizer.step()` before "
          + "`lr_scheduler.step()`.  Failure to do this will result in PyTorch skipping the first "
          + "value of the learning rate schedule. See more details at "
          + "https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate", interpreter)
    }
    try set(value, "_step_count", .int(count + 1), interpreter)
    let last = try interpreter.int(try get(value, "last_epoch", interpreter))
    try set(value, "last_epoch", epoch.isNone ? .int(last + 1) : epoch, interpreter)
    let method = epoch.isNone ? "get_lr" : "_get_closed_form_lr"
    try update(
      value, interpreter.elements(of: interpreter.callMethod(value, method)), interpreter)
  }

  private static let base = ClassDefinition(
    "LRScheduler", "What all schedulers share.",
    methods: [
      FunctionDefinition("__init__", "(self, optimizer, last_epoch=-1)") {
        (arguments, interpreter) throws(PythonError) in
        try setUp(arguments[0], arguments[1], arguments[2], interpreter)
        return .none
      },
      FunctionDefinition("step", "(self, epoch=None)", "Goes to the next rate.") {
        (arguments, interpreter) throws(PythonError) in
        try step(arguments[0], arguments[1], interpreter)
        return .none
      },
      FunctionDefinition("get_last_lr", "(self)", "The rates that hold now.") {
        (arguments, interpreter) throws(PythonError) in
        try get(arguments[0], "_last_lr", interpreter)
      },
      FunctionDefinition("get_lr", "(self)") { (_, _) throws(PythonError) in
        throw PythonError(.notImplementedError, "")
      },
      FunctionDefinition("_get_closed_form_lr", "(self)") {
        (arguments, interpreter) throws(PythonError) in
        try interpreter.callMethod(arguments[0], "get_lr")
      },
      FunctionDefinition("state_dict", "(self)") { (arguments, interpreter) throws(PythonError) in
        guard case .object(let object) = arguments[0], let instance = object as? InstanceObject
        else { return .none }
        let dict = DictObject()
        for (name, value) in instance.attributes {
          let text = interpreter.names.text(of: name)
          if text != "optimizer" { try dict.set(value, for: .string(text), interpreter) }
        }
        return .dict(dict)
      },
      FunctionDefinition("load_state_dict", "(self, state_dict)") {
        (arguments, interpreter) throws(PythonError) in
        guard case .dict(let dict) = arguments[1] else { return .none }
        for (key, value) in dict.items {
          try set(arguments[0], try interpreter.text(key), value, interpreter)
        }
        return .none
      },
    ])

  // MARK: Schedules of numbers

  private static func definition(_ schedule: LearningRateSchedule) -> ClassDefinition {
    let names = Array(LayerClasses.parameterNames(schedule.signature).dropFirst().dropLast())
    let initialize = FunctionDefinition(
      "__init__", "(self, " + schedule.signature.dropFirst(), schedule.summary
    ) { (arguments, interpreter) throws(PythonError) in
      for (index, name) in names.enumerated() {
        try set(arguments[0], name, arguments[index + 2], interpreter)
      }
      try setUp(
        arguments[0], arguments[1], arguments[names.count + 2], interpreter)
      return .none
    }
    let compute = {
      @Sendable
      (
        value: Value, interpreter: Interpreter,
        rule: (LearningRateSchedule.Settings) -> LearningRateSchedule.Rule
      ) throws(PythonError) -> Value in
      var settings: LearningRateSchedule.Settings = [:]
      for name in names {
        let setting = try get(value, name, interpreter)
        if setting.scalar != nil {
          settings[name] = [try interpreter.double(setting)]
        } else {
          var numbers: [Double] = []
          for element in try interpreter.elements(of: setting) {
            numbers.append(try interpreter.double(element))
          }
          settings[name] = numbers
        }
      }
      let next = rule(settings)
      let epoch = try interpreter.int(try get(value, "last_epoch", interpreter))
      let isInitial = try interpreter.isTrue(try get(value, "_is_initial", interpreter))
      let bases = try interpreter.elements(of: get(value, "base_lrs", interpreter))
      var result: [Value] = []
      for (rate, base) in zip(try rates(value, "lr", interpreter), bases) {
        let number = next(
          LearningRateSchedule.Point(
            rate: try interpreter.double(rate), base: try interpreter.double(base), epoch: epoch,
            isInitial: isInitial))
        // A rate that does not change keeps its type.
        result.append(number == (try interpreter.double(rate)) ? rate : .float(number))
      }
      return .list(result)
    }
    return ClassDefinition(
      schedule.name, base: "torch.optim.lr_scheduler.LRScheduler", schedule.summary,
      example: "torch.optim.lr_scheduler.\(schedule.name)\(schedule.signature)",
      methods: [
        initialize,
        FunctionDefinition("get_lr", "(self)") { (arguments, interpreter) throws(PythonError) in
          try compute(arguments[0], interpreter, schedule.next)
        },
        FunctionDefinition("_get_closed_form_lr", "(self)") {
          (arguments, interpreter) throws(PythonError) in
          try compute(arguments[0], interpreter, schedule.closed)
        },
      ])
  }

  // MARK: Schedules of functions

  private static func functions(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) {
    let count = try OptimizerObject.of(arguments[1]).groups(interpreter).count
    let list: [Value]
    switch arguments[2] {
    case .list, .tuple: list = try interpreter.elements(of: arguments[2])
    default: list = [Value](repeating: arguments[2], count: count)
    }
    guard list.count == count else {
      throw PythonError(.valueError, "Expected \(count) lr_lambdas, but got \(list.count)")
    }
    try set(arguments[0], "lr_lambdas", .list(list), interpreter)
    try setUp(arguments[0], arguments[1], arguments[3], interpreter)
  }

  private static func factors(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [Value] {
    let epoch = try get(value, "last_epoch", interpreter)
    var result: [Value] = []
    for function in try interpreter.elements(of: get(value, "lr_lambdas", interpreter)) {
      result.append(try interpreter.call(function, Arguments(epoch)))
    }
    return result
  }

  private static let lambda = ClassDefinition(
    "LambdaLR", base: "torch.optim.lr_scheduler.LRScheduler",
    "The first rate times what a function answers for the epoch.",
    methods: [
      FunctionDefinition("__init__", "(self, optimizer, lr_lambda, last_epoch=-1)") {
        (arguments, interpreter) throws(PythonError) in
        try functions(arguments, interpreter)
        return .none
      },
      FunctionDefinition("get_lr", "(self)") { (arguments, interpreter) throws(PythonError) in
        let bases = try interpreter.elements(of: get(arguments[0], "base_lrs", interpreter))
        var result: [Value] = []
        for (base, factor) in zip(bases, try factors(arguments[0], interpreter)) {
          result.append(try interpreter.binary(.multiply, base, factor))
        }
        return .list(result)
      },
    ])

  private static let multiplicative = ClassDefinition(
    "MultiplicativeLR", base: "torch.optim.lr_scheduler.LRScheduler",
    "Each rate times what a function answers for the epoch.",
    methods: [
      FunctionDefinition("__init__", "(self, optimizer, lr_lambda, last_epoch=-1)") {
        (arguments, interpreter) throws(PythonError) in
        try functions(arguments, interpreter)
        return .none
      },
      FunctionDefinition("get_lr", "(self)") { (arguments, interpreter) throws(PythonError) in
        let current = try rates(arguments[0], "lr", interpreter)
        if try interpreter.isTrue(get(arguments[0], "_is_initial", interpreter)) {
          return .list(current)
        }
        var result: [Value] = []
        for (rate, factor) in zip(current, try factors(arguments[0], interpreter)) {
          result.append(try interpreter.binary(.multiply, rate, factor))
        }
        return .list(result)
      },
    ])

  private static let sequential = ClassDefinition(
    "SequentialLR", base: "torch.optim.lr_scheduler.LRScheduler",
    "One schedule after another, changing at the milestones.",
    methods: [
      FunctionDefinition(
        "__init__", "(self, optimizer, schedulers, milestones, last_epoch=-1)"
      ) { (arguments, interpreter) throws(PythonError) in
        let value = arguments[0]
        let schedulers = try interpreter.elements(of: arguments[2])
        guard let first = schedulers.first,
          try interpreter.elements(of: arguments[3]).count == schedulers.count - 1
        else {
          throw PythonError(
            .valueError,
            "Sequential Schedulers expects number of schedulers provided to be one more than the "
              + "number of milestone points, but got number of schedulers \(schedulers.count) and "
              + "the number of milestones to be equal to "
              + "\(try interpreter.elements(of: arguments[3]).count)")
        }
        try set(value, "optimizer", arguments[1], interpreter)
        try set(value, "_schedulers", arguments[2], interpreter)
        try set(value, "_milestones", arguments[3], interpreter)
        try set(value, "last_epoch", .int(0), interpreter)
        for group in try groups(value, interpreter) {
          if let rate = try group.value(for: .string("initial_lr"), interpreter) {
            try group.set(rate, for: .string("lr"), interpreter)
          }
        }
        for scheduler in schedulers {
          let epoch = try interpreter.int(get(scheduler, "last_epoch", interpreter))
          try set(scheduler, "last_epoch", .int(epoch - 1), interpreter)
        }
        try beginAgain(first, interpreter)
        try set(value, "_last_lr", .list(rates(value, "lr", interpreter)), interpreter)
        return .none
      },
      FunctionDefinition("step", "(self)") { (arguments, interpreter) throws(PythonError) in
        let value = arguments[0]
        let epoch = try interpreter.int(get(value, "last_epoch", interpreter)) + 1
        try set(value, "last_epoch", .int(epoch), interpreter)
        let milestones = try interpreter.ints(get(value, "_milestones", interpreter))
        let schedulers = try interpreter.elements(of: get(value, "_schedulers", interpreter))
        let index = milestones.count { $0 <= epoch }
        guard schedulers.indices.contains(index) else { return .none }
        let isStart = index > 0 && milestones[index - 1] == epoch
        _ = try interpreter.callMethod(
          schedulers[index], "step", isStart ? Arguments(.int(0)) : Arguments())
        try set(value, "_last_lr", .list(rates(value, "lr", interpreter)), interpreter)
        return .none
      },
    ])
}
