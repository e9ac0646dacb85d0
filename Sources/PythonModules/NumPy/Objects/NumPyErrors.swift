import MiniPython
import Tensors

/// What NumPy does where a result is infinite or no number: nothing, a warning or an error.
///
/// Arrays are looked through only where somebody wants to know: after `np.errstate(…='raise')`, or
/// while warnings are recorded or are errors.
final class NumPyErrors {
  enum Kind: String, CaseIterable {
    case divide, over, under, invalid
  }

  /// What a block was entered with.
  final class Box {
    var actions: [Kind: String] = [:]
  }

  var actions: [Kind: String] = [
    .divide: "warn", .over: "warn", .under: "ignore", .invalid: "warn",
  ]

  static func of(_ interpreter: Interpreter) -> NumPyErrors {
    interpreter.state(NumPyErrors.self) { NumPyErrors() }
  }

  var dict: DictObject {
    DictObject(Kind.allCases.map { ($0.rawValue, Value.string(actions[$0] ?? "warn")) })
  }

  /// The change that the arguments `all`, `divide`, `over`, `under` and `invalid` ask for.
  func changed(_ call: Call) throws(PythonError) -> ([Kind: String]) -> [Kind: String] {
    var wanted: [Kind: String] = [:]
    if call.isGiven(0) {
      let action = try call.text(0)
      for kind in Kind.allCases { wanted[kind] = action }
    }
    for (index, kind) in Kind.allCases.enumerated() where call.isGiven(index + 1) {
      wanted[kind] = try call.text(index + 1)
    }
    for action in wanted.values where !["ignore", "warn", "raise", "print", "log"].contains(action)
    {
      throw PythonError(
        .keyError, "'\(action)'", advice: "say 'ignore', 'warn' or 'raise'")
    }
    let changes = wanted
    return { $0.merging(changes) { $1 } }
  }

  /// Raises or warns if a result has infinities or NaN that the operands had not.
  static func check(
    _ name: String, _ result: NDArray, _ operands: [Operand], _ interpreter: Interpreter
  ) throws(PythonError) {
    let state = of(interpreter)
    let isRaising = state.actions.values.contains("raise")
    guard isRaising || interpreter.watchesWarnings, result.dtype.isFloatingPoint else { return }
    let values = try raising { () throws(TensorError) in try result.doubles() }
    var inputs: [[Double]] = []
    for operand in operands {
      switch operand {
      case .array(let array):
        inputs.append(try raising { () throws(TensorError) in try array.doubles() })
      case .scalar(let scalar): inputs.append([scalar.doubleValue])
      }
    }
    let hadNaN = inputs.contains { $0.contains(where: \.isNaN) }
    let hadInfinity = inputs.contains { $0.contains(where: \.isInfinite) }
    if !hadInfinity, values.contains(where: \.isInfinite) {
      let isDivision =
        ["divide", "floor_divide", "remainder", "reciprocal", "log", "log2", "log10", "log1p"]
        .contains { name.hasSuffix($0) } && inputs.last?.contains(name == "log1p" ? -1 : 0) == true
        || name.hasSuffix("power") && inputs.first?.contains(0) == true
      try state.report(
        isDivision ? .divide : .over,
        "\(isDivision ? "divide by zero" : "overflow") encountered in \(name)", interpreter)
    }
    if !hadNaN, values.contains(where: \.isNaN) {
      try state.report(.invalid, "invalid value encountered in \(name)", interpreter)
    }
  }

  private func report(
    _ kind: Kind, _ text: String, _ interpreter: Interpreter
  ) throws(PythonError) {
    switch actions[kind] {
    case "raise": throw PythonError("FloatingPointError", text)
    case "warn": try interpreter.warn(text, interpreter.exceptionClass("RuntimeWarning"))
    default: break
    }
  }
}
