import MiniPython
import Networks
import Tensors

/// What `torch` keeps for one interpreter: its generator, its modes, its dtypes and classes.
final class TorchState {
  let mode = GradMode()
  let generator = TorchGenerator(seed: TorchState.startSeed)
  let context: NetworkContext
  /// How tensors print, as `torch.set_printoptions` sets it.
  var printOptions = TorchPrintOptions()
  /// How tensors print now, which depends on the default dtype too.
  var currentPrintOptions: TorchPrintOptions {
    var options = printOptions
    options.defaultFloat = context.defaultDType
    return options
  }
  /// The objects of the dtypes, each only once so that `is` works.
  let dtypes: [DType: TorchDTypeObject]
  let cpu = DeviceObject()
  private var classes: [String: ClassObject] = [:]
  /// The two classes that every operation asks for, once they were looked up.
  var tensorClass: ClassObject?
  var parameterClass: ClassObject?
  /// Tells where NaN began in a training.
  let watch = BrokenNumberWatch()
  /// Warnings that were shown, since PyTorch shows each once.
  var shownWarnings: Set<String> = []

  /// PyTorch's own default, so that programs without a seed repeat as well.
  static let startSeed = 67_280_421_310_721

  /// Names that are looked up at each call of a module.
  let forwardName: Name
  let callName: Name

  init(_ names: NameTable) {
    forwardName = names.name("forward")
    callName = names.name("__call__")
    context = NetworkContext(generator: generator, mode: mode)
    var dtypes: [DType: TorchDTypeObject] = [:]
    for dtype in DType.allCases { dtypes[dtype] = TorchDTypeObject(dtype) }
    self.dtypes = dtypes
  }

  /// The class of a qualified name, such as `torch.Size`.
  func nativeClass(
    _ name: String, _ interpreter: Interpreter
  ) throws(PythonError) -> ClassObject {
    if let known = classes[name] { return known }
    let found = try interpreter.nativeClass(name)
    classes[name] = found
    return found
  }

  // MARK: Making values

  @inline(__always)
  func wrap(_ tensor: Tensor) -> Value { .object(TensorObject(tensor, self)) }

  func wrap(_ array: NDArray) -> Value { wrap(Tensor(array, mode: mode)) }

  func wrap(_ tensors: [Tensor]) -> Value { .tuple(tensors.map(wrap)) }

  func value(of dtype: DType) -> Value { dtypes[dtype].map { .object($0) } ?? .none }

  /// `torch.Size([2, 3])`
  func size(_ shape: Shape, _ interpreter: Interpreter) throws(PythonError) -> Value {
    let classObject = try nativeClass("torch.Size", interpreter)
    return .tuple(TupleObject(shape.map { .int($0) }, class: classObject))
  }

  /// A warning as PyTorch prints it, once for each text.
  func warn(_ text: String, _ interpreter: Interpreter) {
    guard interpreter.recordsWarnings || shownWarnings.insert(text).inserted else { return }
    interpreter.note(text, "UserWarning")
  }
}

extension TorchState {
  /// Says on the error stream where NaN began, once for each training.
  func watch(
    _ module: Module, _ arguments: Arguments, _ result: Value, _ interpreter: Interpreter
  ) {
    let first =
      if case .tuple(let tuple) = result { tuple.elements.first } else { Optional(result) }
    guard let output = first?.tensorObject?.tensor, output.requiresGrad, !output.data.isFinite
    else { return }
    let note = watch.note(
      after: "\(module.typeName)(\(module.extraRepresentation))",
      inputs: arguments.positional.compactMap { $0.tensorObject?.tensor.data },
      parameters: module.parameters.compactMap { entry in
        entry.content.map { (entry.name, $0.data) }
      })
    if let note { interpreter.writeError("note: \(note)\n") }
  }

  /// The same for a loss that no layer made.
  func watch(loss: Tensor, _ interpreter: Interpreter) {
    guard !loss.data.isFinite, let note = watch.noteOfLoss() else { return }
    interpreter.writeError("note: \(note)\n")
  }
}

extension Interpreter {
  /// What `torch` keeps for this interpreter.
  var torch: TorchState { state(TorchState.self) { TorchState(names) } }
}
