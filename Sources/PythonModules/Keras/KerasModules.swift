import MiniPython
import Networks
import Tensors

/// The modules of `keras`, also under TensorFlow's name.
enum KerasModules {
  static let all: [ModuleDefinition] =
    keras(named: "keras") + keras(named: "tensorflow.keras", isAlias: true) + KerasPython.all
    + TensorFlowData.all + TensorFlowModules.all

  /// The functions of `keras.ops`: its own, and those that are alike in TensorFlow.
  private static let kerasFunctions: [FunctionDefinition] = {
    let shared: Set = [
      "zeros_like", "ones_like", "linspace", "eye", "cumsum", "cumprod", "einsum", "tile",
      "repeat", "split", "stop_gradient", "broadcast_to", "pad", "tensordot",
    ]
    let all = KerasOps.functions + KerasMoreOps.all
    let own = Set(all.map(\.name))
    let joined =
      all + TensorFlowFunctions.all.filter { shared.contains($0.name) && !own.contains($0.name) }
    return joined.map(\.withSymbols)
  }()

  private static let submodules = [
    "layers", "models", "losses", "metrics", "optimizers", "callbacks", "initializers",
    "regularizers", "constraints", "activations", "utils", "ops", "random", "saving", "config",
    "backend", "preprocessing",
  ]

  /// Keras under its own name; under TensorFlow's the same objects by alias.
  private static func keras(named root: String, isAlias: Bool = false) -> [ModuleDefinition] {
    let home = "keras"
    func module(
      _ name: String, _ summary: String,
      functions: @autoclosure @escaping @Sendable () -> [FunctionDefinition] = [],
      classes: @autoclosure @escaping @Sendable () -> [ClassDefinition] = [],
      aliases: @autoclosure @escaping @Sendable () -> [(name: String, target: String)] = [],
      submodules: [String] = []
    ) -> ModuleDefinition {
      let inner = submodules.map { "\(root).\(name).\($0)" }
      guard isAlias else {
        return ModuleDefinition(
          "\(root).\(name)", summary, functions: functions(), classes: classes(),
          submodules: inner, aliases: aliases())
      }
      return ModuleDefinition(
        "\(root).\(name)", summary, submodules: inner,
        aliases: (functions().map(\.name) + classes().map(\.name)).map {
          (name: $0, target: "\(home).\(name).\($0)")
        } + aliases())
    }
    let top: ModuleDefinition
    let topAliases: [(name: String, target: String)] = [
      ("Layer", "\(home).layers.Layer"), ("InputLayer", "\(home).layers.InputLayer"),
      ("Loss", "\(home).losses.Loss"),
      ("Metric", "\(home).metrics.Metric"), ("Optimizer", "\(home).optimizers.Optimizer"),
      ("Regularizer", "\(home).regularizers.Regularizer"),
      ("SeedGenerator", "\(home).random.SeedGenerator"),
      ("Initializer", "\(home).initializers.Initializer"),
    ]
    if isAlias {
      top = ModuleDefinition(
        root, "Keras within TensorFlow.", submodules: submodules.map { "\(root).\($0)" },
        aliases: ["Input", "Model", "Sequential", "KerasTensor", "Variable"].map {
          ($0, "\(home).\($0)")
        }
          + topAliases
      ) { (_) throws(PythonError) in [("__version__", .string("3.15.1"))] }
    } else {
      top = ModuleDefinition(
        root, "Keras: models of layers, and their training.",
        functions: [KerasUtilities.input],
        classes: [
          KerasModelClasses.model, KerasModelClasses.sequential, KerasModelClasses.functional,
          KerasVariableObject.definition,
          ClassDefinition("KerasTensor", "What stands for data while a model is put together."),
        ],
        submodules: submodules.map { "\(root).\($0)" }, aliases: topAliases,
        origins: KerasOrigins.table
      ) { (_) throws(PythonError) in [("__version__", .string("3.15.1"))] }
    }
    return [
      top,
      module(
        "layers", "The layers.", functions: KerasObjectLookups.layers,
        classes: [KerasUtilities.inputLayer] + KerasLayerClasses.all,
        aliases: [("Input", "\(home).Input")]
          + KerasPython.mergeNames.map { ($0, "_keras_python." + $0) }
          + KerasPython.cellNames.map { ($0, "_keras_cells." + $0) }
          + KerasPython.normalizationNames.map { ($0, "_keras_norms." + $0) }
          + [
            ("TextVectorization", "_keras_text_vectorization.TextVectorization"),
            ("GroupQueryAttention", "_keras_grouped_attention.GroupedQueryAttention"),
          ]
          + ["StringLookup", "IntegerLookup", "CategoryEncoding", "Discretization"].map {
            ($0, "_keras_text." + $0)
          }
          + ["1D", "2D"].flatMap { axes in
            [
              ("MaxPool", "MaxPooling"), ("AvgPool", "AveragePooling"),
              ("GlobalAvgPool", "GlobalAveragePooling"), ("GlobalMaxPool", "GlobalMaxPooling"),
              ("Convolution", "Conv"),
            ].map { ($0.0 + axes, "\(home).layers.\($0.1)\(axes)") }
          }),
      module(
        "models", "Models.",
        functions: [KerasModelClasses.cloneModel, KerasSerialization.fromJSON]
          + KerasSaving.functions,
        aliases: [("Model", "\(home).Model"), ("Sequential", "\(home).Sequential")]),
      module(
        "losses", "The losses.", functions: KerasLossClasses.functions + KerasObjectLookups.losses,
        classes: KerasLossClasses.classes,
        aliases: KerasNames.shortFunctions.map { ($0.key, "\(home).losses.\($0.value)") }),
      module(
        "metrics", "The metrics.", functions: KerasObjectLookups.metrics,
        classes: KerasMetricClasses.all,
        aliases: KerasLossCatalog.all.map { ($0.name, "\(home).losses.\($0.name)") }
          + KerasPython.metricFunctions.map { ($0, "_keras_python.\($0)") }
          + KerasNames.shortFunctions.map { ($0.key, "\(home).losses.\($0.value)") }),
      module(
        "optimizers", "The optimizers.", functions: KerasObjectLookups.optimizers,
        classes: KerasOptimizerClasses.all,
        submodules: ["schedules"]),
      module(
        "optimizers.schedules", "Learning rates that change.",
        functions: KerasObjectLookups.schedules,
        classes: KerasScheduleClasses.all),
      module(
        "callbacks", "Watching a fit.", classes: KerasCallbackClasses.all,
        aliases: KerasPython.callbackNames.map { ($0, "_keras_python." + $0) }),
      module(
        "initializers", "First numbers of weights.", functions: KerasObjectLookups.initializers,
        classes: [KerasProgramInitializer.base, KerasVarianceScaling.definition]
          + KerasUtilities.initializers,
        aliases: KerasInitializerCatalog.all.map {
          ($0.name, "\(home).initializers.\($0.className)")
        }),
      module(
        "regularizers", "Penalties on weights.", functions: KerasObjectLookups.regularizers,
        classes: KerasRegularizers.all,
        aliases: [
          ("l1", "L1"), ("l2", "L2"), ("l1_l2", "L1L2"),
          ("orthogonal_regularizer", "OrthogonalRegularizer"),
        ].map { ($0.0, "\(home).regularizers.\($0.1)") }),
      module(
        "constraints", "Bounds for weights.", classes: KerasConstraints.all,
        aliases: KerasConstraints.shortNames.map { ($0.0, "\(home).constraints.\($0.1)") }),
      module(
        "random", "Random numbers that follow from a seed.", functions: KerasRandom.functions,
        classes: [KerasRandom.seedGenerator]),
      module(
        "saving", "Saving models.", functions: KerasSerialization.functions,
        aliases: KerasSaving.functions.map { ($0.name, "\(home).models.\($0.name)") }),
      module(
        "activations", "The activations.",
        functions: KerasActivationFunctions.all + KerasObjectLookups.activations),
      module(
        "utils", "Helpers.",
        functions: KerasUtilities.functions.filter { $0.name != "clear_session" }
          + KerasSerialization.registration,
        aliases: KerasPython.utilities.map { ($0, "_keras_python.\($0)") }
          + [("clear_session", "\(home).backend.clear_session")]),
      module(
        "ops", "Functions on tensors.", functions: kerasFunctions,
        aliases: KerasPython.operationNames.map { ($0, "_keras_ops." + $0) }
          + KerasPython.numpyOperationNames.map { ($0, "_keras_numpy_ops." + $0) }
          + [("divide_no_nan", "_keras_ops.divide_no_nan")]
          + [
            "leaky_relu", "elu", "selu", "hard_sigmoid", "relu6", "celu", "log_sigmoid",
            "glu", "hard_shrink", "hard_silu", "hard_swish", "hard_tanh", "soft_shrink",
            "sparse_plus", "sparse_sigmoid", "sparsemax", "squareplus", "tanh_shrink", "threshold",
          ].map { ($0, "\(home).activations.\($0)") }),
      module(
        "config", "What all of Keras goes by.",
        aliases: KerasPython.configNames.map { ($0, "_keras_python.\($0)") }),
      module(
        "backend", "The session.",
        functions: KerasUtilities.functions.filter { $0.name == "clear_session" },
        aliases: KerasPython.configNames.map { ($0, "_keras_python.\($0)") }),
      module(
        "preprocessing", "Preparing data.", submodules: ["sequence"] + (isAlias ? ["text"] : [])),
      module(
        "preprocessing.sequence", "Sequences.",
        aliases: [("pad_sequences", "\(home).utils.pad_sequences")]),
    ]
      + (isAlias
        ? [
          module(
            "preprocessing.text", "Texts.",
            aliases: KerasPython.tokenizerNames.map { ($0, "_keras_tokenizer.\($0)") })
        ] : [])
  }
}
