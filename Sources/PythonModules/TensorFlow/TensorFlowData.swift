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
      FunctionDefinition("seed_settings", "", "How often a seed was set.") {
        (_, interpreter) throws(PythonError) in
        .int(interpreter.kerasShuffle.settings)
      },
    ])

  private static let data = ModuleDefinition(
    python: "tensorflow.data", "Data sets for training.",
    TensorFlowStructureSource.text + "\n" + TensorFlowDataSource.text,
    names: [
      "Dataset", "TensorSpec", "Options", "AUTOTUNE", "INFINITE_CARDINALITY",
      "UNKNOWN_CARDINALITY",
    ])
}
