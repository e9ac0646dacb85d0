import MiniPython

/// All functions of NumPy by topic; the module, the methods of arrays and help come from here.
enum NumPyCatalog {
  static let routines: [ArrayRoutine] =
    NumPyReductions.routines + NumPyShaping.routines + NumPyJoining.routines
    + NumPySorting.routines + NumPySelecting.routines + NumPyStatistics.routines
    + NumPyLinearAlgebra.routines + NumPyRounding.routines

  static let functions: [FunctionDefinition] =
    routines.filter(\.isFunction).map(\.function) + NumPyCreation.functions
    + NumPyShaping.functions + NumPyJoining.functions + NumPySorting.functions
    + NumPySelecting.functions + NumPySets.functions + NumPyPositions.functions
    + NumPyStatistics.functions + NumPyLinearAlgebra.functions + NumPyComparing.functions
    + NumPyApplying.functions + NumPyDTypeRules.functions + NumPyPrintingFunctions.functions
    + NumPyErrorState.functions + [ArrayBytes.function]

  static var methods: [FunctionDefinition] { routines.filter(\.isMethod).map(\.method) }
}
