extension StandardModules {
  /// Decimal fractions of as many digits as the context says.
  static let decimal = ModuleDefinition(
    python: "decimal", "Numbers with decimal digits.",
    [
      DecimalContextSource.text, DecimalTextSource.text, DecimalFunctionsSource.text,
      DecimalSource.text,
    ].joined(separator: "\n"),
    names: [
      "Decimal", "Context", "getcontext", "setcontext", "localcontext", "DecimalTuple",
      "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException", "Clamped",
      "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow",
      "Underflow", "FloatOperation", "ROUND_CEILING", "ROUND_DOWN", "ROUND_FLOOR",
      "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_HALF_UP", "ROUND_UP", "ROUND_05UP", "MAX_PREC",
      "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR",
    ])
}
