extension StandardModules {
  /// Decimal fractions of as many digits as the context says.
  static let decimal = ModuleDefinition(
    python: "decimal", "Numbers with decimal digits.", DecimalSource.text,
    names: [
      "Decimal", "Context", "getcontext", "setcontext", "localcontext", "DecimalException",
      "InvalidOperation", "DivisionByZero", "Inexact", "DecimalTuple", "ROUND_CEILING",
      "ROUND_DOWN", "ROUND_FLOOR", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_HALF_UP",
      "ROUND_UP", "ROUND_05UP",
    ])
}
