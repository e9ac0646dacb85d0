import MiniPython
import Networks

/// What all optimizers take besides the numbers of their rule.
enum KerasOptimizerOptions {
  /// The running means that `use_ema` asks for.
  ///
  /// - Throws: ValueError for a momentum outside of 0 to 1, or a period below 1.
  static func average(
    _ isAsked: Value, momentum: Value, period: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasWeightAverage? {
    guard try interpreter.isTrue(isAsked) else { return nil }
    let share = try interpreter.double(momentum)
    guard (0...1).contains(share) else {
      throw PythonError(
        .valueError,
        "`ema_momentum` must be in the range [0, 1]. Received: ema_momentum="
          + (try interpreter.display(of: momentum)))
    }
    guard try interpreter.isTrue(period) else {
      return KerasWeightAverage(momentum: share, overwritePeriod: nil)
    }
    guard case .int(let steps) = period, steps >= 1 else {
      throw PythonError(
        .valueError,
        "`ema_overwrite_frequency` must be an integer >= 1 or None. Received: "
          + "ema_overwrite_frequency=\(try interpreter.display(of: period))")
    }
    return KerasWeightAverage(momentum: share, overwritePeriod: steps)
  }

  /// `gradient_accumulation_steps`: how many gradients make one step.
  static func accumulation(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Int? {
    if value.isNone { return nil }
    guard case .int(let steps) = value, steps >= 2 else {
      throw PythonError(
        .valueError,
        "`gradient_accumulation_steps` must be an integer >= 2. Received: "
          + "gradient_accumulation_steps=\(try interpreter.display(of: value))")
    }
    return steps
  }

  /// - Throws: ValueError where gradients would be made smaller in more than one way.
  static func checkClipping(
    _ norm: Value, value: Value, global: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard [norm, value, global].count(where: { !$0.isNone }) > 1 else { return }
    throw PythonError(
      .valueError,
      "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received: "
        + "clipnorm=\(try interpreter.display(of: norm)), "
        + "clipvalue=\(try interpreter.display(of: value)), "
        + "global_clipnorm=\(try interpreter.display(of: global))")
  }

  /// - Throws: ValueError for keyword arguments that no optimizer has.
  static func refuseStrangers(_ extras: Value, _ interpreter: Interpreter) throws(PythonError) {
    guard case .dict(let dict) = extras, !dict.items.isEmpty else { return }
    let isOldName = dict["lr"] != nil
    throw PythonError(
      .valueError, "Argument(s) not recognized: \(try interpreter.representation(of: extras))",
      advice: isOldName ? "the learning rate is called learning_rate" : nil)
  }
}
