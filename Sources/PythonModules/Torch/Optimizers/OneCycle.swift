import MiniPython
import Networks
import Tensors

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `OneCycleLR`: up to a largest rate and down to nearly nothing, once.
enum OneCycle {
  static let definition = ClassDefinition(
    "OneCycleLR", base: "torch.optim.lr_scheduler.LRScheduler",
    "Up to a largest rate and down to nearly nothing, once.",
    example: "OneCycleLR(optimizer, max_lr=0.1, total_steps=100)",
    methods: [
      FunctionDefinition(
        "__init__",
        "(self, optimizer, max_lr, total_steps=None, epochs=None, steps_per_epoch=None, "
          + "pct_start=0.3, anneal_strategy='cos', cycle_momentum=True, base_momentum=0.85, "
          + "max_momentum=0.95, div_factor=25.0, final_div_factor=10000.0, three_phase=False, "
          + "last_epoch=-1)"
      ) { (arguments, interpreter) throws(PythonError) in
        try setUp(arguments, interpreter)
        return .none
      },
      FunctionDefinition("get_lr", "(self)") { (arguments, interpreter) throws(PythonError) in
        try rates(arguments[0], interpreter)
      },
    ])

  private static func setUp(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) {
    let value = arguments[0]
    guard try !interpreter.isTrue(arguments[13]) else {
      throw PythonError(.notImplementedError, "lectern does not have three_phase=True")
    }
    var total = arguments[3]
    if total.isNone {
      guard !arguments[4].isNone, !arguments[5].isNone else {
        throw PythonError(
          .valueError, "You must define either total_steps OR (epochs AND steps_per_epoch)")
      }
      total = .int(try interpreter.int(arguments[4]) * interpreter.int(arguments[5]))
    }
    let optimizer = try OptimizerObject.of(arguments[1])
    let groups = try optimizer.groups(interpreter)
    let peaks =
      arguments[2].scalar == nil
      ? try interpreter.elements(of: arguments[2])
      : [Value](repeating: arguments[2], count: groups.count)
    let divisor = try interpreter.double(arguments[11])
    let finalDivisor = try interpreter.double(arguments[12])
    let cycles = try interpreter.isTrue(arguments[8])
    for (group, peak) in zip(groups, peaks) {
      let start = try interpreter.double(peak) / divisor
      try group.set(.float(start), for: .string("initial_lr"), interpreter)
      try group.set(peak, for: .string("max_lr"), interpreter)
      try group.set(.float(start / finalDivisor), for: .string("min_lr"), interpreter)
      guard cycles else { continue }
      try setMomentum(group, try interpreter.double(arguments[10]), interpreter)
      try group.set(arguments[10], for: .string("max_momentum"), interpreter)
      try group.set(arguments[9], for: .string("base_momentum"), interpreter)
    }
    let facts: [(String, Value)] = [
      ("total_steps", total), ("pct_start", arguments[6]), ("_anneal_func_type", arguments[7]),
      ("cycle_momentum", arguments[8]),
    ]
    for (name, fact) in facts { try SchedulerClasses.set(value, name, fact, interpreter) }
    try SchedulerClasses.setUp(value, arguments[1], arguments[14], interpreter)
  }

  private static func setMomentum(
    _ group: DictObject, _ momentum: Double, _ interpreter: Interpreter
  ) throws(PythonError) {
    if let betas = try group.value(for: .string("betas"), interpreter) {
      let second = try interpreter.elements(of: betas)[1]
      try group.set(.tuple([.float(momentum), second]), for: .string("betas"), interpreter)
    } else {
      guard try group.value(for: .string("momentum"), interpreter) != nil else {
        throw PythonError(
          .valueError,
          "optimizer must support momentum or beta1 with `cycle_momentum` option enabled",
          advice: "pass cycle_momentum=False")
      }
      try group.set(.float(momentum), for: .string("momentum"), interpreter)
    }
  }

  private static func rates(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let step = try interpreter.int(SchedulerClasses.get(value, "last_epoch", interpreter))
    let total = try interpreter.int(SchedulerClasses.get(value, "total_steps", interpreter))
    guard step <= total else {
      throw PythonError(
        .valueError,
        "Tried to step \(step) times. The specified number of total steps is \(total)")
    }
    let share = try interpreter.double(SchedulerClasses.get(value, "pct_start", interpreter))
    let isCosine =
      try interpreter.text(SchedulerClasses.get(value, "_anneal_func_type", interpreter)) == "cos"
    let turn = share * Double(total) - 1
    let isRising = Double(step) <= turn
    let part =
      isRising
      ? Double(step) / turn : (Double(step) - turn) / (Double(total - 1) - turn)
    let between = { (start: Double, end: Double) -> Double in
      isCosine
        ? end + (start - end) / 2 * (cos(Double.pi * part) + 1) : (end - start) * part + start
    }
    let cycles = try interpreter.isTrue(
      SchedulerClasses.get(value, "cycle_momentum", interpreter))
    var result: [Value] = []
    for group in try SchedulerClasses.groups(value, interpreter) {
      let read = { (key: String) throws(PythonError) -> Double in
        try interpreter.double(try group.value(for: .string(key), interpreter) ?? .float(0))
      }
      result.append(
        .float(
          isRising
            ? between(try read("initial_lr"), try read("max_lr"))
            : between(try read("max_lr"), try read("min_lr"))))
      guard cycles else { continue }
      try setMomentum(
        group,
        isRising
          ? between(try read("max_momentum"), try read("base_momentum"))
          : between(try read("base_momentum"), try read("max_momentum")), interpreter)
    }
    return .list(result)
  }
}
