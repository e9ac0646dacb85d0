import MiniPython
import Networks
import Tensors

/// The modules `keras` and `tensorflow`.
enum KerasModules {
  static let all: [ModuleDefinition] =
    keras(named: "keras") + keras(named: "tensorflow.keras", isAlias: true) + [tensorflow] + [
      ModuleDefinition(
        "tensorflow.random", "TensorFlow's random numbers.",
        functions: [
          FunctionDefinition("set_seed", "seed", "Seeds the order of batches.") {
            (arguments, interpreter) throws(PythonError) in
            interpreter.kerasShuffle.setSeed(try interpreter.int(arguments[0]))
            return .none
          }
        ]),
      ModuleDefinition(
        "tensorflow.math", "Functions on tensors.",
        aliases: KerasOps.functions.map { ($0.name, "tensorflow." + $0.name) }),
      ModuleDefinition(
        "tensorflow.nn", "Functions for networks.",
        aliases: ["relu", "sigmoid", "softmax", "tanh"].map { ($0, "tensorflow." + $0) }),
    ]

  private static let submodules = [
    "layers", "models", "losses", "metrics", "optimizers", "callbacks", "initializers",
    "regularizers", "activations", "utils", "ops", "backend", "preprocessing",
  ]

  /// Keras under its own name; under TensorFlow's the same objects by alias.
  private static func keras(named root: String, isAlias: Bool = false) -> [ModuleDefinition] {
    let home = "keras"
    func module(
      _ name: String, _ summary: String, functions: [FunctionDefinition] = [],
      classes: [ClassDefinition] = [], aliases: [(name: String, target: String)] = [],
      submodules: [String] = []
    ) -> ModuleDefinition {
      guard isAlias else {
        return ModuleDefinition(
          "\(root).\(name)", summary, functions: functions, classes: classes,
          submodules: submodules.map { "\(root).\(name).\($0)" }, aliases: aliases)
      }
      let own = (functions.map(\.name) + classes.map(\.name)).map {
        (name: $0, target: "\(home).\(name).\($0)")
      }
      return ModuleDefinition(
        "\(root).\(name)", summary,
        submodules: submodules.map { "\(root).\(name).\($0)" }, aliases: own + aliases)
    }
    let top: ModuleDefinition
    let topAliases: [(name: String, target: String)] = [
      ("Layer", "\(home).layers.Layer"), ("InputLayer", "\(home).layers.InputLayer"),
      ("Variable", "\(home).KerasVariable"), ("Loss", "\(home).losses.Loss"),
      ("Metric", "\(home).metrics.Metric"), ("Optimizer", "\(home).optimizers.Optimizer"),
    ].filter { $0.0 != "Variable" }
    if isAlias {
      top = ModuleDefinition(
        root, "Keras within TensorFlow.", submodules: submodules.map { "\(root).\($0)" },
        aliases: ["Input", "Model", "Sequential", "KerasTensor"].map { ($0, "\(home).\($0)") }
          + topAliases
      ) { (_) throws(PythonError) in [("__version__", .string("3.15.1"))] }
    } else {
      top = ModuleDefinition(
        root, "Keras: models of layers, and their training.",
        functions: [KerasUtilities.input],
        classes: [
          KerasModelClasses.model, KerasModelClasses.sequential, KerasModelClasses.functional,
          ClassDefinition("KerasTensor", "What stands for data while a model is put together."),
        ],
        submodules: submodules.map { "\(root).\($0)" }, aliases: topAliases
      ) { (_) throws(PythonError) in [("__version__", .string("3.15.1"))] }
    }
    return [
      top,
      module(
        "layers", "The layers.",
        classes: [KerasUtilities.inputLayer] + KerasLayerClasses.all,
        aliases: [("Input", "\(home).Input")]
          + ["1D", "2D"].flatMap { axes in
            [
              ("MaxPool", "MaxPooling"), ("AvgPool", "AveragePooling"),
              ("GlobalAvgPool", "GlobalAveragePooling"), ("GlobalMaxPool", "GlobalMaxPooling"),
              ("Convolution", "Conv"),
            ].map { ($0.0 + axes, "\(home).layers.\($0.1)\(axes)") }
          }),
      module(
        "models", "Models.", functions: [KerasModelClasses.cloneModel],
        aliases: [("Model", "\(home).Model"), ("Sequential", "\(home).Sequential")]),
      module(
        "losses", "The losses.", functions: KerasLossClasses.functions + KerasObjectLookups.losses,
        classes: KerasLossClasses.classes),
      module(
        "metrics", "The metrics.", functions: KerasObjectLookups.metrics,
        classes: KerasMetricClasses.all,
        aliases: KerasLossCatalog.all.map { ($0.name, "\(home).losses.\($0.name)") }),
      module(
        "optimizers", "The optimizers.", functions: KerasObjectLookups.optimizers,
        classes: KerasOptimizerClasses.all,
        submodules: ["schedules"]),
      module(
        "optimizers.schedules", "Learning rates that change.",
        classes: KerasOptimizerClasses.schedules),
      module("callbacks", "Watching a fit.", classes: KerasCallbackClasses.all),
      module(
        "initializers", "First numbers of weights.", functions: KerasObjectLookups.initializers,
        classes: KerasUtilities.initializers,
        aliases: KerasInitializerCatalog.all.map {
          ($0.name, "\(home).initializers.\($0.className)")
        }),
      module(
        "regularizers", "Penalties on weights.", functions: KerasObjectLookups.regularizers,
        classes: KerasUtilities.regularizers,
        aliases: [("l1", "\(home).regularizers.L1"), ("l2", "\(home).regularizers.L2")]),
      module(
        "activations", "The activations.",
        functions: KerasUtilities.activations + KerasObjectLookups.activations),
      module(
        "utils", "Helpers.",
        functions: KerasUtilities.functions.filter { $0.name != "clear_session" }),
      module("ops", "Functions on tensors.", functions: KerasOps.functions),
      module(
        "backend", "The session.",
        functions: KerasUtilities.functions.filter { $0.name == "clear_session" }),
      module("preprocessing", "Preparing data.", submodules: ["sequence"]),
      module(
        "preprocessing.sequence", "Sequences.",
        aliases: [("pad_sequences", "\(home).utils.pad_sequences")]),
    ]
  }

  private static let tensorflow = ModuleDefinition(
    "tensorflow", "TensorFlow: tensors, and Keras.", functions: KerasOps.functions,
    classes: [KerasTensorClass.definition, KerasGradientTape.definition],
    submodules: [
      "tensorflow.keras", "tensorflow.random", "tensorflow.math", "tensorflow.nn",
    ]
  ) { (_) throws(PythonError) in
    [("__version__", .string("2.21.0"))]
      + [DType.float32, .float64, .int32, .int64, .bool].map {
        ($0.name, .object(KerasTypeObject($0)))
      }
  }
}
