import MiniPython
import Networks

/// `tf.data`: data sets that are read, changed and batched row by row, written in Python.
enum TensorFlowData {
  static let all = [native, data]

  private static let native = ModuleDefinition(
    "_tensorflow_native", "What `tf.data` needs to know of the seed.",
    functions: [
      FunctionDefinition("global_seed", "", "The seed of tf.random.set_seed, None if not set.") {
        (_, interpreter) throws(PythonError) in
        interpreter.kerasShuffle.given.map { .int($0) } ?? .none
      },
      FunctionDefinition("operation_seed", "", "The seed of an operation that was given none.") {
        (_, interpreter) throws(PythonError) in
        .int(try TensorFlowRandom.operationSeed(interpreter))
      },
      FunctionDefinition("enter_graph", "flag", "Begins or ends a graph; answers what was before.")
      {
        (arguments, interpreter) throws(PythonError) in
        let mode = interpreter.keras.mode
        let before = mode.isGraph
        mode.isGraph = try interpreter.isTrue(arguments[0])
        return .bool(before)
      },
      FunctionDefinition("variable_count", "", "How many variables were made.") {
        (_, interpreter) throws(PythonError) in .int(interpreter.keras.mode.variableCount)
      },
    ])

  private static let data = ModuleDefinition(
    python: "tensorflow.data", "Data sets for training.",
    TensorFlowStructureSource.text + "\n" + TensorFlowDataSource.text,
    names: [
      "Dataset", "TensorSpec", "TensorShape", "Options", "AUTOTUNE", "INFINITE_CARDINALITY",
      "UNKNOWN_CARDINALITY",
    ])
}
