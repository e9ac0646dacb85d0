import MiniPython

/// All functions of NumPy by topic; the module, the methods of arrays and help come from here.
enum NumPyCatalog {
  static let routines: [ArrayRoutine] =
    NumPyReductions.routines + NumPyShaping.routines + NumPySorting.routines
    + NumPyStatistics.routines + NumPyLinearAlgebra.routines + NumPyLogic.routines

  static let functions: [FunctionDefinition] =
    routines.filter(\.isFunction).map(\.function) + NumPyCreation.functions
    + NumPyShaping.functions + NumPySorting.functions + NumPyStatistics.functions
    + NumPyLinearAlgebra.functions + NumPyLogic.functions + NumPyPositions.functions

  static var methods: [FunctionDefinition] { routines.filter(\.isMethod).map(\.method) }
}
