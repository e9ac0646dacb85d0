import MiniPython
import Networks
import Tensors

/// Saving models and weights, into files that live in memory.
enum KerasSaving {
  static let methods: [FunctionDefinition] = [
    FunctionDefinition(
      "save", "self, filepath, overwrite=True, zipped=None, **kwargs",
      "Saves the model into a file of the lesson, which lives in memory."
    ) { (arguments, interpreter) throws(PythonError) in
      try save(arguments[0], to: try interpreter.path(arguments[1]), interpreter)
      return .none
    },
    FunctionDefinition(
      "save_weights", "self, filepath, overwrite=True, max_shard_size=None",
      "Saves the weights into a file of the lesson, which lives in memory."
    ) { (arguments, interpreter) throws(PythonError) in
      try saveWeights(arguments[0], to: try interpreter.path(arguments[1]), interpreter)
      return .none
    },
    FunctionDefinition(
      "load_weights", "self, filepath, skip_mismatch=False, **kwargs",
      "Puts saved weights into the model."
    ) { (arguments, interpreter) throws(PythonError) in
      let path = try interpreter.path(arguments[1])
      guard case .object(let object)? = interpreter.files[path],
        let saved = object.heapObject as? SavedModel
      else {
        throw PythonError(
          "FileNotFoundError",
          "[Errno 2] Unable to synchronously open file (unable to open file: name = '\(path)', "
            + "errno = 2, error message = 'No such file or directory', flags = 0, o_flags = 0)",
          advice: "a lesson sees the files that it wrote itself, and no others")
      }
      let layer = try interpreter.kerasLayer(arguments[0])
      guard layer.isBuilt || saved.weights.isEmpty else {
        throw PythonError(
          .valueError,
          "You are loading weights into a model that has not yet been built. Try building the model "
            + "first by calling it on some data or by using `build()`.")
      }
      try checkShapes(of: layer, saved.weights, interpreter)
      try interpreter.setWeights(of: layer, .list(saved.weights))
      return .none
    },
  ]

  static let functions: [FunctionDefinition] = [
    FunctionDefinition(
      "load_model", "filepath, custom_objects=None, compile=True, safe_mode=True",
      "The model that model.save saved."
    ) { (arguments, interpreter) throws(PythonError) in
      let path = try interpreter.path(arguments[0])
      guard case .object(let object)? = interpreter.files[path],
        let saved = object.heapObject as? SavedModel
      else {
        throw PythonError(
          .valueError,
          "File not found: filepath=\(path). Please ensure the file is an accessible `.keras` zip "
            + "file.", advice: "a lesson sees the files that it wrote itself, and no others")
      }
      return try load(saved, isCompiled: try interpreter.isTrue(arguments[2]), interpreter)
    },
    FunctionDefinition("save_model", "model, filepath, overwrite=True, zipped=None, **kwargs") {
      (arguments, interpreter) throws(PythonError) in
      try save(arguments[0], to: try interpreter.path(arguments[1]), interpreter)
      return .none
    },
  ]

  /// What a saved file holds.
  private final class SavedModel: Object {
    let weights: [Value]
    /// Nil in a file of weights.
    let kind: ClassObject?
    let config: DictObject?
    let compiled: [(name: Name, value: Value)]
    let optimizer: KerasOptimizer.State?
    /// The shapes that the model was built for.
    let inputShapes: [SymbolicShape]

    init(
      weights: [Value], kind: ClassObject? = nil, config: DictObject? = nil,
      compiled: [(name: Name, value: Value)] = [], optimizer: KerasOptimizer.State? = nil,
      inputShapes: [SymbolicShape] = []
    ) {
      self.inputShapes = inputShapes
      self.optimizer = optimizer
      self.weights = weights
      self.kind = kind
      self.config = config
      self.compiled = compiled
      super.init()
    }
  }

  static func saveWeights(
    _ model: Value, to path: String, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard path.hasSuffix(".weights.h5") else {
      throw PythonError(
        .valueError, "The filename must end in `.weights.h5`. Received: filepath=\(path)")
    }
    let weights = try interpreter.elements(of: interpreter.callMethod(model, "get_weights"))
    try interpreter.files.store(.object(.object(SavedModel(weights: weights))), at: path)
  }

  static func save(
    _ model: Value, to path: String, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard path.hasSuffix(".keras") || path.hasSuffix(".h5") || path.hasSuffix(".hdf5") else {
      throw PythonError(
        .valueError,
        "Invalid filepath extension for saving. Please add either a `.keras` extension for the "
          + "native Keras format (recommended) or a `.h5` extension. Use `model.export(filepath)` "
          + "if you want to export a SavedModel for use with TFLite/TFServing/etc. Received: "
          + "filepath=\(path).")
    }
    guard case .dict(let config) = try interpreter.callMethod(model, "get_config") else { return }
    let weights = try interpreter.elements(of: interpreter.callMethod(model, "get_weights"))
    var compiled: [(name: Name, value: Value)] = []
    if let instance = model.heapObject as? InstanceObject,
      case .dict(let given)? = instance.attributes[interpreter.names.name("_compile_arguments")]
    {
      for (key, value) in given.items {
        compiled.append((interpreter.names.name(try interpreter.text(key)), value))
      }
    }
    let layer = try interpreter.kerasLayer(model)
    let state = try numeric { () throws(TensorError) in
      try layer.modelTrainer?.optimizer?.state(of: layer.trainableWeights)
    }
    let saved = SavedModel(
      weights: weights, kind: interpreter.type(of: model), config: config, compiled: compiled,
      optimizer: state, inputShapes: layer.inputShapes)
    try interpreter.files.store(.object(.object(saved)), at: path)
  }

  /// - Throws: ValueError in the words of a file whose weights have other shapes.
  private static func checkShapes(
    of layer: KerasLayer, _ saved: [Value], _ interpreter: Interpreter
  ) throws(PythonError) {
    let weights = layer.weights
    guard weights.count == saved.count else { return }
    var wrong: [KerasLayer] = []
    var first: String?
    for (weight, value) in zip(weights, saved) {
      guard let shape = value.arrayValue?.shape, shape != weight.tensor.shape,
        let owner = owner(of: weight, in: layer), !wrong.contains(where: { $0 === owner })
      else { continue }
      wrong.append(owner)
      if first == nil {
        let path = interpreter.path(of: weight, in: layer)
        first = try KerasVariableObject(weight, path: path).mismatch(shape, interpreter)
      }
    }
    guard let first else { return }
    let names = wrong.map { "<\($0.className) name=\($0.name), built=True>" }
    throw PythonError(
      .valueError,
      "A total of \(names.count) objects could not be loaded. Example error message for object "
        + "\(names[0]):\n\n\(first)\n\nList of objects that could not be loaded:\n["
        + names.joined(separator: ", ") + "]",
      advice: "the file's model has layers of other sizes")
  }

  private static func owner(of weight: KerasWeight, in layer: KerasLayer) -> KerasLayer? {
    if layer.ownWeights.contains(where: { $0 === weight }) { return layer }
    return layer.sublayers.lazy.compactMap { owner(of: weight, in: $0) }.first
  }

  private static func load(
    _ saved: SavedModel, isCompiled: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard let kind = saved.kind, let config = saved.config else {
      throw PythonError(
        .valueError, "The file holds weights and no model.",
        advice: "model.load_weights(...) reads it")
    }
    let model = try interpreter.callMethod(
      .object(kind), "from_config", Arguments(.dict(config)))
    let layer = try interpreter.kerasLayer(model)
    // A model of the program makes its weights when it is called.
    if layer is KerasProgramLayer, layer.weights.count < saved.weights.count,
      !saved.inputShapes.isEmpty
    {
      try interpreter.inKeras { () throws(TensorError) in
        let flows = try saved.inputShapes.map { (shape) throws(TensorError) in
          KerasFlow(
            Tensor(
              try .zeros(try Shape(shape.map { $0 ?? 1 }), .float32), mode: interpreter.keras.mode))
        }
        _ = try layer(flows, KerasRun(isTraining: false, mode: interpreter.keras.mode))
      }
    }
    if layer.isBuilt || !layer.weights.isEmpty {
      try interpreter.setWeights(of: layer, .list(saved.weights))
    }
    guard isCompiled, !saved.compiled.isEmpty else { return model }
    var keywords: [Arguments.Keyword] = []
    for (name, value) in saved.compiled {
      keywords.append(
        .init(name: name, value: try KerasModelConfigs.fresh(value, interpreter)))
    }
    _ = try interpreter.callMethod(model, "compile", Arguments([], keywords: keywords))
    if let state = saved.optimizer {
      layer.modelTrainer?.optimizer?.resume(state, layer.trainableWeights)
    }
    return model
  }
}

/// Writes the model of a fit into a file in memory, as `ModelCheckpoint` asks for.
final class KerasCheckpointWriter: KerasCallback {
  private let checkpoint: KerasModelCheckpoint
  private let filepath: String
  private let savesWeightsOnly: Bool
  private var epoch = 0
  private let model: Value
  private let interpreter: Interpreter

  init(
    _ checkpoint: KerasModelCheckpoint, filepath: String, savesWeightsOnly: Bool, model: Value,
    _ interpreter: Interpreter
  ) {
    self.checkpoint = checkpoint
    self.filepath = filepath
    self.savesWeightsOnly = savesWeightsOnly
    self.model = model
    self.interpreter = interpreter
    super.init()
  }

  override func handle(
    _ event: KerasEvent, _ logs: inout KerasLogs, _ fit: KerasFit
  ) throws(TensorError) {
    var batch: Int?
    switch event {
    case .epochBegin(let begun): epoch = begun
    case .epochEnd(let ended): epoch = ended
    case .trainBatchEnd(let ended): batch = ended
    default: break
    }
    guard try checkpoint.isDue(event, fit) else { return }
    let (entries, ended) = (logs, batch)
    let path = try interpreter.inTensors { () throws(PythonError) -> String in
      try self.path(epoch, ended, entries)
    }
    guard try checkpoint.judge(epoch, entries, path: path, fit) else { return }
    try interpreter.inTensors { () throws(PythonError) in
      let folder = MemoryFiles.folder(of: path)
      if !folder.isEmpty { interpreter.files.makeFolder(folder) }
      if savesWeightsOnly {
        try KerasSaving.saveWeights(model, to: path, interpreter)
      } else {
        try KerasSaving.save(model, to: path, interpreter)
      }
      checkpoint.tellSaved(epoch, path: path, fit)
    }
  }

  /// The path with the epoch and the batch, from 1, and the numbers of the logs filled in.
  private func path(
    _ epoch: Int, _ batch: Int?, _ logs: KerasLogs
  ) throws(PythonError) -> String {
    guard filepath.contains("{") else { return filepath }
    let names = interpreter.names
    var keywords = [Arguments.Keyword(name: names.name("epoch"), value: .int(epoch + 1))]
    if let batch { keywords.append(.init(name: names.name("batch"), value: .int(batch + 1))) }
    for (name, value) in logs.entries {
      keywords.append(.init(name: names.name(name), value: .float(value)))
    }
    return try interpreter.text(
      interpreter.callMethod(.string(filepath), "format", Arguments([], keywords: keywords)))
  }
}
