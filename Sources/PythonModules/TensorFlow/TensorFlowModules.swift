import MiniPython
import Networks
import Tensors

/// `tensorflow` and its modules, but for Keras and `tf.data`.
enum TensorFlowModules {
  static let all: [ModuleDefinition] =
    [tensorflow, TensorFlowStrings.module, TensorFlowMore.module] + [
      ModuleDefinition(
        "tensorflow.random", "TensorFlow's random numbers.",
        functions: [
          FunctionDefinition("set_seed", "seed", "Seeds the order of batches.") {
            (arguments, interpreter) throws(PythonError) in
            interpreter.kerasShuffle.setSeed(try interpreter.int(arguments[0]))
            return .none
          }
        ] + TensorFlowRandom.functions),
      ModuleDefinition(
        "tensorflow.math", "Functions on tensors.",
        aliases: functions.map(\.name).filter { !TensorFlowMore.mathNames.contains($0) }.map {
          ($0, "tensorflow." + $0)
        }
          + [("is_nan", "keras.ops.isnan"), ("is_inf", "keras.ops.isinf")]
          + ["confusion_matrix", "divide_no_nan", "l2_normalize", "in_top_k", "top_k", "bincount"]
          .map {
            ($0, "_keras_ops." + $0)
          } + more(TensorFlowMore.mathNames)),
      ModuleDefinition(
        "tensorflow.linalg", "Functions on matrices.",
        aliases: ["matmul", "norm", "eye", "einsum", "tensordot", "global_norm"].map {
          ($0, "tensorflow." + $0)
        } + more(TensorFlowMore.matrixNames)),
      ModuleDefinition(
        "tensorflow.errors", "TensorFlow's exceptions.",
        classes: [
          TensorFlowErrors.operation, TensorFlowErrors.invalidArgument,
          TensorFlowErrors.unimplemented,
        ]),
      ModuleDefinition(
        "tensorflow.nn", "Functions for networks.", functions: TensorFlowNetworkFunctions.all,
        aliases: ["relu", "sigmoid", "softmax", "tanh", "softplus", "silu", "swish", "log_softmax"]
          .map { ($0, "tensorflow." + $0) } + more(TensorFlowMore.networkNames)
          + ["l2_normalize", "top_k", "in_top_k"].map { ($0, "_keras_ops." + $0) }),
      ModuleDefinition(
        "tensorflow.debugging", "Checks of tensors.", aliases: more(TensorFlowMore.checkNames)),
      ModuleDefinition(
        "tensorflow.config", "What TensorFlow runs on.",
        aliases: more(["list_physical_devices", "run_functions_eagerly"])),
      ModuleDefinition(
        "tensorflow.dtypes", "Kinds of numbers.",
        aliases: [("cast", "tensorflow.cast"), ("as_dtype", "_tensorflow_more.as_dtype")]),
      ModuleDefinition(
        "tensorflow.ragged", "Rows of different lengths.", aliases: more(["constant"])),
    ]

  private static func more(_ names: [String]) -> [(name: String, target: String)] {
    names.map { ($0, "_tensorflow_more." + $0) }
  }

  /// TensorFlow's own functions, and those of `keras.ops` that it has as well.
  private static let functions: [FunctionDefinition] = {
    let all =
      TensorFlowFunctions.all + TensorFlowClipping.all + [TensorFlowRandom.printing]
      + KerasMoreOps.spreads.filter { $0.name.hasPrefix("reduce_") }
    let own = Set(all.map(\.name) + TensorFlowMore.topNames)
    return (all + KerasOps.functions.filter { !own.contains($0.name) }).map(\.withSymbols)
  }()

  private static let tensorflow = ModuleDefinition(
    "tensorflow", "TensorFlow: tensors, and Keras.", functions: functions,
    classes: [
      KerasTensorClass.definition, KerasGradientTape.definition, TensorFlowVariable.definition,
    ],
    submodules: [
      "tensorflow.keras", "tensorflow.random", "tensorflow.math", "tensorflow.nn",
      "tensorflow.linalg", "tensorflow.errors", "tensorflow.data", "tensorflow.strings",
      "tensorflow.debugging", "tensorflow.config", "tensorflow.dtypes", "tensorflow.ragged",
    ],
    aliases: [
      ("TensorSpec", "tensorflow.data.TensorSpec"), ("TensorShape", "tensorflow.data.TensorShape"),
      ("string", "tensorflow.strings.string"),
    ]
      + ["sequence_mask", "meshgrid", "searchsorted", "roll"].map { ($0, "_keras_ops." + $0) }
      + more(TensorFlowMore.topNames)
  ) { (_) throws(PythonError) in
    [("__version__", .string("2.21.0")), ("newaxis", Value.none)]
      + [
        DType.float32, .float64, .float16, .int32, .int64, .int16, .int8, .uint8, .bool,
      ].map { ($0.name, .object(KerasTypeObject($0))) }
  }
}
