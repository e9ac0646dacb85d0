import MiniPython
import Networks
import Tensors

/// `torch` and its submodules.
enum TorchModules {
  static let all: [ModuleDefinition] =
    [
      torch, nn, functional, initialization, utilities, sequences, hooks, modules, parameters,
      optimizers, schedulers, utils, data, linalg, autograd, random, cuda, ReturnTypes.module,
    ] + TorchPython.all + TorchPython.namespaces + [
      TorchLimitsSource.module, TorchLinearAlgebraSource.module, TorchMoreSource.module,
      TorchMoreSource.special, TorchLayerSource.module, TorchSchedulerSource.module,
      TorchOptimizerSource.module, TorchTypedSource.module, TorchInterpolationSource.module,
      TorchSpatialSource.module, TorchTransposedSource.module, backends,
      TorchDeviceSource.module, TorchDeviceSource.mixed, TorchDeviceSource.mixedOnCuda,
      TorchRarerSource.module, TorchRarerSource.testing, TorchComplexSource.module,
      TorchAlignmentSource.module, TorchFourierSource.module,
    ]

  private static let torch = ModuleDefinition(
    "torch", "Tensors, gradients and networks, as in PyTorch.",
    functions: functions(TensorOperation.all) + ModeFunctions.all + SavingFunctions.all
      + TorchPython.functionsOfTorch,
    classes: [
      TensorClass.tensor, SizeClass.definition, GeneratorObject.definition,
      ClassDefinition("dtype", "The kind of number of a tensor."),
      ModeFunctions.device,
    ] + ModeClasses.all,
    submodules: [
      "torch.nn", "torch.optim", "torch.utils", "torch.linalg", "torch.autograd", "torch.random",
      "torch.cuda", "torch.return_types", "torch.special", "torch.func", "torch.distributions",
      "torch.testing", "torch.backends", "torch.amp", "torch.fft",
    ],
    aliases: TorchTypedSource.typeNames.map { (name: $0, target: "_torch_typed." + $0) }
      + TorchLimitsSource.names.map { ($0, "_torch_limits." + $0) }
      + TorchMoreSource.names.map { ($0, "_torch_more." + $0) }
      + TorchRarerSource.names.map { ($0, "_torch_rarer." + $0) }
      + TorchComplexSource.names.map { ($0, "_torch_complex." + $0) }
      + [
        (name: "vmap", target: "_torch_functional.vmap"),
        (name: "pdist", target: "_torch_typed.pdist"),
        (name: "autocast", target: "_torch_devices.autocast"),
        (name: "matrix_power", target: "torch.linalg.matrix_power"),
      ],
    constants: { (interpreter) throws(PythonError) in
      let state = interpreter.torch
      var constants: [(String, Value)] = [
        ("__version__", .string("2.15.0")), ("pi", .float(.pi)), ("e", .float(2.718281828459045)),
        ("inf", .float(.infinity)), ("nan", .float(.nan)),
        ("strided", .object(TorchLayout())), ("newaxis", .none),
        ("contiguous_format", .string("torch.contiguous_format")),
        ("preserve_format", .string("torch.preserve_format")),
      ]
      for dtype in DType.allCases { constants.append((dtype.name, state.value(of: dtype))) }
      let others: [(String, DType)] = [
        ("float", .float32), ("double", .float64), ("half", .float16), ("long", .int64),
        ("int", .int32), ("short", .int16),
      ]
      for (name, dtype) in others { constants.append((name, state.value(of: dtype))) }
      return constants
    })

  /// The functions of operations, each name once; the later one wins.
  static func functions(_ operations: [TensorOperation]) -> [FunctionDefinition] {
    operations.compactMap(\.function)
  }

  private static let nn = ModuleDefinition(
    "torch.nn", "Layers, models and losses.",
    classes: [ModuleClass.definition] + LayerClasses.all
      + ContainerClasses.all + TransformerClasses.all,
    submodules: [
      "torch.nn.functional", "torch.nn.init", "torch.nn.utils", "torch.nn.modules",
      "torch.nn.parameter",
    ],
    aliases: [("Parameter", "torch.nn.parameter.Parameter")]
      + TorchPython.partNames.map { ($0, "_torch_parts." + $0) }
      + TorchSpatialSource.layerNames.map { ($0, "_torch_spatial." + $0) }
      + TorchTransposedSource.layerNames.map { ($0, "_torch_transposed." + $0) }
      + TorchLayerSource.layerNames.map { ($0, "_torch_layers." + $0) }
      + TorchTypedSource.layerNames.map { ($0, "_torch_typed." + $0) }
      + TorchAlignmentSource.layerNames.map { ($0, "_torch_alignment." + $0) })

  private static let functional = ModuleDefinition(
    "torch.nn.functional", "Layers and losses as functions.",
    functions: functions(FunctionalOperations.all)
      + functions(
        TensorOperation.activations.filter {
          $0.name == "cosine_similarity" || $0.name == "pairwise_distance"
        }),
    aliases: TorchLayerSource.functionNames.map { ($0, "_torch_layers." + $0) }
      + TorchTypedSource.functionNames.map { ($0, "_torch_typed." + $0) }
      + TorchAlignmentSource.functionNames.map { ($0, "_torch_alignment." + $0) }
      + TorchInterpolationSource.names.map { ($0, "_torch_interpolation." + $0) }
      + TorchSpatialSource.functionNames.map { ($0, "_torch_spatial." + $0) }
      + TorchTransposedSource.functionNames.map { ($0, "_torch_transposed." + $0) }
      + [("rrelu", "_torch_rarer.rrelu")])

  private static let initialization = ModuleDefinition(
    "torch.nn.init", "Filling weights in place.", functions: InitFunctions.all,
    aliases: ["sparse_", "dirac_"].map { ($0, "_torch_rarer." + $0) }
      + TorchDeviceSource.oldInitNames.map { ($0, "torch.nn.init.\($0)_") })

  private static let utilities = ModuleDefinition(
    "torch.nn.utils", "Clipping gradients, packing sequences.", functions: ClippingFunctions.all,
    submodules: ["torch.nn.utils.rnn"],
    aliases: TorchDeviceSource.clipNames.map { ($0, "_torch_devices." + $0) })

  private static let sequences = ModuleDefinition(
    "torch.nn.utils.rnn", "Sequences of different lengths.",
    functions: PackedSequence.functions, classes: [PackedSequence.definition],
    aliases: TorchLayerSource.sequenceNames.map { ($0, "_torch_layers." + $0) })

  private static let hooks = ModuleDefinition(
    "torch.utils.hooks", classes: [RemovableHandle.definition])

  private static let modules = ModuleDefinition(
    "torch.nn.modules", classes: [ModuleClass.incompatibleKeys],
    aliases: [(name: "Module", target: "torch.nn.Module")])

  private static let parameters = ModuleDefinition(
    "torch.nn.parameter", classes: [TensorClass.parameter])

  private static let optimizers = ModuleDefinition(
    "torch.optim", "What changes parameters by their gradients.", classes: OptimizerClasses.all,
    submodules: ["torch.optim.lr_scheduler"],
    aliases: TorchOptimizerSource.names.map { ($0, "_torch_optimizers." + $0) })

  private static let schedulers = ModuleDefinition(
    "torch.optim.lr_scheduler", "How the learning rate changes.", classes: SchedulerClasses.all,
    aliases: TorchSchedulerSource.names.map { ($0, "_torch_schedulers." + $0) })

  private static let utils = ModuleDefinition(
    "torch.utils", submodules: ["torch.utils.data", "torch.utils.hooks"])

  private static let data = ModuleDefinition(
    "torch.utils.data", "Datasets in batches.", functions: DataClasses.functions,
    classes: DataClasses.all,
    aliases: TorchDeviceSource.dataNames.map { ($0, "_torch_devices." + $0) })

  private static let linalg = ModuleDefinition(
    "torch.linalg", "Linear algebra.", functions: functions(TensorOperation.linalg),
    classes: [
      ClassDefinition("_LinAlgError", base: "RuntimeError", "A matrix that cannot be inverted.")
    ],
    aliases: [("LinAlgError", "torch.linalg._LinAlgError")]
      + TorchLinearAlgebraSource.names.map { ($0, "_torch_linalg." + $0) }
      + TorchRarerSource.linalgNames.map { ($0, "_torch_rarer." + $0) })

  private static let autograd = ModuleDefinition(
    "torch.autograd", "Gradients.", functions: ModeFunctions.autograd,
    classes: ModeFunctions.anomaly,
    submodules: ["torch.autograd.functional"],
    aliases: [
      (name: "no_grad", target: "torch.no_grad"),
      (name: "enable_grad", target: "torch.enable_grad"),
      (name: "set_grad_enabled", target: "torch.set_grad_enabled"),
      (name: "Variable", target: "_torch_devices.Variable"),
      (name: "Function", target: "_torch_function.Function"),
      (name: "gradcheck", target: "_torch_functional.gradcheck"),
      (name: "gradgradcheck", target: "_torch_functional.gradgradcheck"),
    ])

  private static let random = ModuleDefinition(
    "torch.random", "The default random numbers.", functions: ModeFunctions.random,
    aliases: [("fork_rng", "_torch_more.fork_rng")])

  private static let backends = ModuleDefinition(
    python: "torch.backends", "What computes; switches of machines that are not here.",
    #"""
    class _Backend:
        def __init__(self, name, **switches):
            self.__name__ = "torch.backends." + name
            for key, value in switches.items():
                setattr(self, key, value)

        def is_available(self): return False
        def is_built(self): return False

    cudnn = _Backend("cudnn", enabled=True, deterministic=False, benchmark=False, allow_tf32=True)
    mps, cuda = _Backend("mps"), _Backend("cuda")
    """#, names: ["cudnn", "mps", "cuda"])

  private static let cuda = ModuleDefinition(
    "torch.cuda", "No GPU here.",
    functions: [
      FunctionDefinition("is_available", "()", "Always False here.") { (_, _) throws(PythonError) in
        .bool(false)
      },
      FunctionDefinition("device_count", "()") { (_, _) throws(PythonError) in .int(0) },
      FunctionDefinition("manual_seed_all", "(seed)") { (_, _) throws(PythonError) in .none },
      FunctionDefinition("manual_seed", "(seed)") { (_, _) throws(PythonError) in .none },
    ],
    submodules: ["torch.cuda.amp"],
    aliases: TorchDeviceSource.cudaNames.map { ($0, "_torch_devices." + $0) })
}
