import MiniPython
import Networks
import Tensors

/// `ReduceLROnPlateau`: a smaller rate when a figure no longer gets better.
enum Plateau {
  static let definition = ClassDefinition(
    "ReduceLROnPlateau", base: "torch.optim.lr_scheduler.LRScheduler",
    "A smaller rate when a figure no longer gets better.",
    example: "scheduler = ReduceLROnPlateau(optimizer, patience=2)",
    methods: [
      FunctionDefinition(
        "__init__",
        "(self, optimizer, mode='min', factor=0.1, patience=10, threshold=0.0001, "
          + "threshold_mode='rel', cooldown=0, min_lr=0, eps=1e-08)"
      ) { (arguments, interpreter) throws(PythonError) in
        try setUp(arguments, interpreter)
        return .none
      },
      FunctionDefinition("step", "(self, metrics, epoch=None)", "Looks at the newest figure.") {
        (arguments, interpreter) throws(PythonError) in
        try step(arguments[0], try number(arguments[1], interpreter), interpreter)
        return .none
      },
    ],
    properties: [
      PropertyDefinition("in_cooldown") { (value, interpreter) throws(PythonError) in
        .bool(try int(value, "cooldown_counter", interpreter) > 0)
      }
    ])

  private static func number(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Double {
    if let tensor = value.tensorObject { return try tensor.item().doubleValue }
    return try interpreter.double(value)
  }

  private static func setUp(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) {
    let value = arguments[0]
    guard try interpreter.double(arguments[3]) < 1 else {
      throw PythonError(.valueError, "Factor should be < 1.0.")
    }
    let mode = try interpreter.text(arguments[2])
    guard mode == "min" || mode == "max" else {
      throw PythonError(.valueError, "mode \(mode) is unknown!")
    }
    let kind = try interpreter.text(arguments[6])
    guard kind == "rel" || kind == "abs" else {
      throw PythonError(.valueError, "threshold mode \(kind) is unknown!")
    }
    let groups = try OptimizerObject.of(arguments[1]).groups(interpreter)
    let least =
      arguments[8].scalar == nil
      ? try interpreter.elements(of: arguments[8])
      : [Value](repeating: arguments[8], count: groups.count)
    let facts: [(String, Value)] = [
      ("optimizer", arguments[1]), ("mode", arguments[2]), ("factor", arguments[3]),
      ("patience", arguments[4]), ("threshold", arguments[5]), ("threshold_mode", arguments[6]),
      ("cooldown", arguments[7]), ("min_lrs", .list(least)), ("eps", arguments[9]),
      ("last_epoch", .int(0)), ("best", .float(mode == "min" ? .infinity : -.infinity)),
      ("cooldown_counter", .int(0)), ("num_bad_epochs", .int(0)),
    ]
    for (name, fact) in facts { try SchedulerClasses.set(value, name, fact, interpreter) }
    try SchedulerClasses.set(
      value, "_last_lr", .list(SchedulerClasses.rates(value, "lr", interpreter)), interpreter)
  }

  private static func int(
    _ value: Value, _ name: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Int {
    try interpreter.int(SchedulerClasses.get(value, name, interpreter))
  }

  private static func double(
    _ value: Value, _ name: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Double {
    try interpreter.double(SchedulerClasses.get(value, name, interpreter))
  }

  private static func step(
    _ value: Value, _ current: Double, _ interpreter: Interpreter
  ) throws(PythonError) {
    let set = { (name: String, new: Value) throws(PythonError) in
      try SchedulerClasses.set(value, name, new, interpreter)
    }
    try set("last_epoch", .int(try int(value, "last_epoch", interpreter) + 1))
    var bad = try int(value, "num_bad_epochs", interpreter)
    if try isBetter(value, current, interpreter) {
      try set("best", .float(current))
      bad = 0
    } else {
      bad += 1
    }
    var cooldown = try int(value, "cooldown_counter", interpreter)
    if cooldown > 0 {
      cooldown -= 1
      bad = 0
    }
    if bad > (try int(value, "patience", interpreter)) {
      try reduce(value, interpreter)
      cooldown = try int(value, "cooldown", interpreter)
      bad = 0
    }
    try set("num_bad_epochs", .int(bad))
    try set("cooldown_counter", .int(cooldown))
    try set("_last_lr", .list(SchedulerClasses.rates(value, "lr", interpreter)))
  }

  private static func isBetter(
    _ value: Value, _ current: Double, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    let best = try double(value, "best", interpreter)
    let threshold = try double(value, "threshold", interpreter)
    let mode = try interpreter.text(SchedulerClasses.get(value, "mode", interpreter))
    let kind = try interpreter.text(SchedulerClasses.get(value, "threshold_mode", interpreter))
    switch (mode, kind) {
    case ("min", "rel"): return current < best * (1 - threshold)
    case ("min", _): return current < best - threshold
    case (_, "rel"): return current > best * (threshold + 1)
    default: return current > best + threshold
    }
  }

  private static func reduce(_ value: Value, _ interpreter: Interpreter) throws(PythonError) {
    let factor = try double(value, "factor", interpreter)
    let epsilon = try double(value, "eps", interpreter)
    let least = try interpreter.elements(of: SchedulerClasses.get(value, "min_lrs", interpreter))
    for (group, bound) in zip(try SchedulerClasses.groups(value, interpreter), least) {
      let old = try interpreter.double(
        try group.value(for: .string("lr"), interpreter) ?? .float(0))
      let new = max(old * factor, try interpreter.double(bound))
      if old - new > epsilon { try group.set(.float(new), for: .string("lr"), interpreter) }
    }
  }
}
