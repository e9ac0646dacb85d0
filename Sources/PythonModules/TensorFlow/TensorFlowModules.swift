import MiniPython
import Networks
import Tensors

/// `tensorflow` and its modules, but for Keras and `tf.data`.
enum TensorFlowModules {
  static let all: [ModuleDefinition] =
    [
      tensorflow, TensorFlowStrings.module, TensorFlowMore.module, TensorFlowMatrices.module,
      TensorFlowExtra.module, TensorFlowRagged.module, TensorFlowFunctionSource.module,
      TensorFlowImages.module, TensorFlowSparse.module,
    ] + [
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
          } + more(TensorFlowMore.mathNames) + extra(TensorFlowExtra.mathNames)
          + matrices(["zero_fraction"])),
      ModuleDefinition(
        "tensorflow.linalg", "Functions on matrices.",
        aliases: ["matmul", "norm", "eye", "einsum", "tensordot", "global_norm"].map {
          ($0, "tensorflow." + $0)
        } + matrices(TensorFlowMatrices.matrixNames) + extra(TensorFlowExtra.matrixNames)
          + [("l2_normalize", "_keras_ops.l2_normalize")]),
      ModuleDefinition(
        "tensorflow.errors", "TensorFlow's exceptions.",
        classes: [
          TensorFlowErrors.operation, TensorFlowErrors.invalidArgument,
          TensorFlowErrors.unimplemented,
        ] + TensorFlowErrors.others),
      ModuleDefinition(
        "tensorflow.nn", "Functions for networks.", functions: TensorFlowNetworkFunctions.all,
        aliases: ["relu", "sigmoid", "softmax", "tanh", "softplus", "silu", "swish", "log_softmax"]
          .map { ($0, "tensorflow." + $0) } + matrices(TensorFlowMatrices.networkNames)
          + extra(TensorFlowExtra.networkNames)
          + ["l2_normalize", "top_k", "in_top_k"].map { ($0, "_keras_ops." + $0) }),
      ModuleDefinition(
        "tensorflow.debugging", "Checks of tensors.",
        aliases: matrices(TensorFlowMatrices.checkNames)),
      ModuleDefinition(
        "tensorflow.config", "What TensorFlow runs on.",
        aliases: more(["list_physical_devices", "run_functions_eagerly"])),
      ModuleDefinition(
        "tensorflow.dtypes", "Kinds of numbers.",
        aliases: [("cast", "tensorflow.cast"), ("as_dtype", "_tensorflow_more.as_dtype")]),
      ModuleDefinition(
        "tensorflow.ragged", "Rows of different lengths.",
        aliases: TensorFlowRagged.functionNames.map { ($0, "_tensorflow_ragged." + $0) }),
      ModuleDefinition(
        "tensorflow.bitwise", "Functions on bits.", aliases: extra(TensorFlowExtra.bitNames)),
      ModuleDefinition(
        "tensorflow.losses", "Keras's losses.", aliases: keras("losses", KerasLossClasses.classes)),
      ModuleDefinition(
        "tensorflow.metrics", "Keras's metrics.", aliases: keras("metrics", KerasMetricClasses.all)),
      ModuleDefinition(
        "tensorflow.optimizers", "Keras's optimizers.",
        aliases: keras("optimizers", KerasOptimizerClasses.all)),
    ]

  private static func keras(
    _ module: String, _ classes: [ClassDefinition]
  ) -> [(name: String, target: String)] {
    classes.map { ($0.name, "keras.\(module).\($0.name)") }
  }

  private static func extra(_ names: [String]) -> [(name: String, target: String)] {
    names.map { ($0, "_tensorflow_extra." + $0) }
  }

  private static func matrices(_ names: [String]) -> [(name: String, target: String)] {
    names.map { ($0, "_tensorflow_matrices." + $0) }
  }

  private static func more(_ names: [String]) -> [(name: String, target: String)] {
    names.map { ($0, "_tensorflow_more." + $0) }
  }

  /// TensorFlow's own functions, and those of `keras.ops` that it has as well.
  private static let functions: [FunctionDefinition] = {
    let all =
      TensorFlowFunctions.all + TensorFlowClipping.all + [TensorFlowRandom.printing]
      + KerasMoreOps.spreads.filter { $0.name.hasPrefix("reduce_") }
    let own = Set(all.map(\.name) + TensorFlowMore.topNames)
    return (all + KerasOps.functions.filter { !own.contains($0.name) }).map(
      \.withRealNumbers.withSymbols.withRagged)
  }()

  private static let tensorflow = ModuleDefinition(
    "tensorflow", "TensorFlow: tensors, and Keras.", functions: functions,
    classes: [
      KerasTensorClass.definition, KerasTensorClass.eager, KerasGradientTape.definition,
      KerasGradientTape.pause,
      TensorFlowVariable.definition, TensorFlowVariable.resource,
    ],
    submodules: [
      "tensorflow.keras", "tensorflow.random", "tensorflow.math", "tensorflow.nn",
      "tensorflow.linalg", "tensorflow.errors", "tensorflow.data", "tensorflow.strings",
      "tensorflow.debugging", "tensorflow.config", "tensorflow.dtypes", "tensorflow.ragged",
      "tensorflow.bitwise", "tensorflow.image", "tensorflow.sparse", "tensorflow.losses",
      "tensorflow.metrics", "tensorflow.optimizers",
    ],
    aliases: [
      ("TensorSpec", "tensorflow.data.TensorSpec"), ("TensorShape", "tensorflow.data.TensorShape"),
      ("string", "tensorflow.strings.string"),
      ("SparseTensor", "tensorflow.sparse.SparseTensor"),
      ("RaggedTensor", "_tensorflow_ragged.RaggedTensor"),
      ("as_string", "tensorflow.strings.as_string"),
      ("function", "_tensorflow_function.function"),
    ]
      + ["sequence_mask", "meshgrid", "searchsorted", "roll"].map { ($0, "_keras_ops." + $0) }
      + more(TensorFlowMore.topNames) + extra(TensorFlowExtra.topNames)
      + ["assert_equal", "assert_greater", "assert_less"].map {
        ($0, "_tensorflow_matrices." + $0)
      }
  ) { (_) throws(PythonError) in
    [("__version__", .string("2.21.0")), ("newaxis", Value.none)]
      + [
        DType.float32, .float64, .float16, .int32, .int64, .int16, .int8, .uint8, .bool,
      ].map { ($0.name, .object(KerasTypeObject($0))) }
  }
}
