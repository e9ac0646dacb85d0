import Tensors

/// A layer, or a whole model, whose forward pass is written in the program.
public final class KerasProgramLayer: KerasLayer {
  /// What the program provides. It must not hold the layer strongly.
  public struct Body {
    public var build: (SymbolicShape) throws(TensorError) -> Void
    public var call: ([KerasFlow], KerasRun) throws(TensorError) -> [KerasFlow]
    /// Nil where the program does not say; then the call is tried on zeros.
    public var resultShape: (SymbolicShape) throws(TensorError) -> SymbolicShape?
    public var sublayers: () -> [KerasLayer]
    /// Whether the call has a parameter `training`, which a fit sets.
    public var takesTraining: () -> Bool
    /// Whether the call has a parameter `mask`.
    public var takesMask: () -> Bool
    /// Whether the program says that the layer passes masks on as they are.
    public var supportsMasks: () -> Bool

    public init(
      build: @escaping (SymbolicShape) throws(TensorError) -> Void,
      call: @escaping ([KerasFlow], KerasRun) throws(TensorError) -> [KerasFlow],
      resultShape: @escaping (SymbolicShape) throws(TensorError) -> SymbolicShape?,
      sublayers: @escaping () -> [KerasLayer], takesTraining: @escaping () -> Bool,
      takesMask: @escaping () -> Bool, supportsMasks: @escaping () -> Bool
    ) {
      self.build = build
      self.call = call
      self.resultShape = resultShape
      self.sublayers = sublayers
      self.takesTraining = takesTraining
      self.takesMask = takesMask
      self.supportsMasks = supportsMasks
    }
  }

  public var body: Body?
  /// What the latest call answered, in the program's own words.
  public var answer: AnyObject?
  /// What the program made the layer with, in its own words.
  public var origin: AnyObject?
  /// What compile and fit keep, where the layer is a model.
  public let trainer = KerasTrainer()

  /// The native layer that the program's class is derived from, nil for others.
  public var base: KerasLayer?

  /// Builds the native layer under the name of this one, and takes its weights for its own.
  public func prepareBase(_ shapes: [SymbolicShape]) throws(TensorError) {
    guard let base, !base.isBuilt else { return }
    base.name = name
    base.scope = scope
    try base.prepare(shapes)
    for weight in base.ownWeights { weight.isFrozen = !isTrainable }
    ownWeights = base.ownWeights + ownWeights
  }

  public override var supportsMasks: Bool {
    base?.supportsMasks ?? body?.supportsMasks() ?? false
  }
  public override var takesMask: Bool { base?.takesMask ?? body?.takesMask() ?? false }
  public override var seedSequences: [KerasSeedSequence] { base?.seedSequences ?? [] }

  public override var sublayers: [KerasLayer] {
    (base?.sublayers ?? []) + (body?.sublayers() ?? [])
  }
  public override var inputCount: Int? { nil }

  public override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    try body?.build(shapes.first ?? [])
    try prepareBase(shapes)
  }

  public override func resultShapes(
    _ shapes: [SymbolicShape]
  ) throws(TensorError) -> [SymbolicShape] {
    guard let body, let first = shapes.first else { return shapes }
    answer = nil
    if let stated = try body.resultShape(first) { return [stated] }
    var inputs: [KerasFlow] = []
    for shape in shapes {
      let known = try Shape(shape.map { $0 ?? 1 })
      inputs.append(KerasFlow(Tensor(try NDArray.zeros(known, .float32), mode: mode)))
    }
    let wasEnabled = mode.isEnabled
    mode.isEnabled = false
    defer { mode.isEnabled = wasEnabled }
    let run = KerasRun(isTraining: false, mode: mode)
    run.isTracing = true
    let results = try body.call(inputs, run)
    return results.map { result in
      var shape: SymbolicShape = Array(result.tensor.shape).map(Optional.some)
      if !shape.isEmpty, first.first == .some(nil) { shape[0] = nil }
      return shape
    }
  }

  /// Whether the program says what shape the result has.
  public var statesShape: Bool {
    guard let body, let first = inputShapes.first else { return false }
    return (try? body.resultShape(first)) != nil
  }

  public override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard let body else { return inputs }
    return try body.call(inputs, run)
  }
}

extension KerasLayer {
  /// Whether a fit tells the model that it trains: a call of the program's own may not ask.
  var takesTraining: Bool { (self as? KerasProgramLayer)?.body?.takesTraining() ?? true }

  /// What compile and fit keep, nil for a layer that is no model.
  public var modelTrainer: KerasTrainer? {
    (self as? KerasGraphModel)?.trainer ?? (self as? KerasProgramLayer)?.trainer
  }
}
