import Tensors

/// An array on its way through a model, with the steps of a sequence that count.
public struct KerasFlow {
  public var tensor: Tensor
  /// True for each step that counts, shape [batch, steps]; nil where all do.
  public var mask: NDArray?
  /// Whether an attention layer took the mask off the tensor, as Keras's does: layers that are told
  /// their mask know it still, all others and the loss do not.
  public var hasLostMask = false
  /// What a sigmoid or softmax made the tensor from: cross-entropies start there, which is exact
  /// where the probabilities themselves are rounded to 0 or 1.
  public var logits: Tensor?
  /// Whether the numbers stand for texts, which the program knows.
  public var isText = false

  public init(_ tensor: Tensor, mask: NDArray? = nil, logits: Tensor? = nil) {
    self.tensor = tensor
    self.mask = mask
    self.logits = logits
  }

  /// The mask where it goes with the tensor itself.
  var ownMask: NDArray? { hasLostMask ? nil : mask }
}

/// What a layer needs to know of the run that it is part of.
public final class KerasRun {
  public let isTraining: Bool
  public let mode: GradMode
  /// Whether Keras would not know the number of rows, as in the graph of a fit.
  public var isSymbolic = false
  /// The model whose graph runs, as in a fit or a prediction; nil for a call on data.
  public var graphName: String?
  /// Whether zeros are sent through to find out shapes.
  public var isTracing = false
  /// Whether the call says itself which steps count.
  public var hasOwnMask = false
  /// How the call named `training`, for messages.
  public var trainingText: String?
  /// Told of layers whose results are not finite.
  public var report: ((_ layer: KerasLayer, _ inputs: [KerasFlow]) -> Void)?
  /// Terms that layers add to the loss, such as activity regularizers.
  public var addedLosses: [Tensor] = []

  public init(isTraining: Bool, mode: GradMode) {
    self.isTraining = isTraining
    self.mode = mode
  }

  /// Adds a term to the loss, which its layer remembers.
  public func add(_ loss: Tensor, of layer: KerasLayer) {
    addedLosses.append(loss)
    layer.latestLosses.append(loss)
  }
}

/// An array of numbers that a layer owns, learned or kept.
public final class KerasWeight {
  public let name: String
  /// Where it stands among the layers of the model that it was made in, nil where nobody said.
  public var path: String?
  public let tensor: Tensor
  public let isTrainable: Bool
  /// Whether its layer was told not to learn.
  public internal(set) var isFrozen = false
  public let regularizer: KerasRegularizer?
  /// What the weight is brought back to after each step of an optimizer.
  public var constraint: KerasConstraint?
  /// The lookups of the running step, for the table of an embedding.
  public let lookups: KerasLookups?

  public init(
    name: String, tensor: Tensor, isTrainable: Bool = true, regularizer: KerasRegularizer? = nil,
    lookups: KerasLookups? = nil
  ) {
    self.name = name
    self.tensor = tensor
    self.isTrainable = isTrainable
    self.regularizer = regularizer
    self.lookups = lookups
  }

  /// The sums of squared gradient rows where they are not the squares of the gradient.
  func takeSquaredRowSums() throws(TensorError) -> NDArray? {
    try lookups?.takeSquaredRowSums(
      rowCount: tensor.shape[0], columns: tensor.count / max(1, tensor.shape[0]))
  }
}

/// The base of all Keras layers: a name, weights that are made when the input's shape is known, and
/// a forward pass.
///
/// - Source: `keras/src/layers/layer.py` of Keras 3.15.
open class KerasLayer {
  /// The name of the class, such as `Dense`.
  public let className: String
  public var name: String
  public var isTrainable = true
  public final var isBuilt = false
  /// The weights of this layer alone, in the order in which they were made.
  public final var ownWeights: [KerasWeight] = []
  /// The symbolic shape of the latest input, nil before the first.
  public final var inputShapes: [SymbolicShape] = []
  public final var outputShapes: [SymbolicShape] = []
  /// The latest use in a model, which keeps it alive.
  public final weak var latestNode: KerasNode?
  /// How often the layer was put behind symbols.
  public final var useCount = 0
  /// The name of the model that built the layer, which begins the path of its weights.
  public final var scope: String?
  /// The shape that `input_shape=` asked for, which spares a model its `Input`.
  public final var declaredInputShape: SymbolicShape?
  /// What its weights are brought back to after each step, by the weight's name.
  public final var constraints: [String: KerasConstraint] = [:]
  /// The penalty of its results.
  public final var activityRegularizer: KerasRegularizer?
  /// What the latest call of the layer added to the loss.
  public final var latestLosses: [Tensor] = []
  /// The gradient recorder that the weights belong to.
  public let mode: GradMode

  public init(className: String, name: String, mode: GradMode) {
    self.className = className
    self.name = name
    self.mode = mode
  }

  /// The layers inside of this one, such as the two directions of a `Bidirectional`.
  open var sublayers: [KerasLayer] { [] }

  /// The seeds of the layer's own random operations.
  open var seedSequences: [KerasSeedSequence] { [] }

  /// When the layer counts as built, which a summary tells.
  open var building: KerasBuilding { .withShapes }

  /// Whether the layer passes on which steps of a sequence count.
  open var supportsMasks: Bool { false }

  /// Whether inputs in float64 become float32 before the layer sees them (`autocast`).
  open var castsInputs: Bool { true }

  /// The kinds of the results in a model that is put together, float32 where none is said.
  open func resultDTypes(_ inputs: [KerasSymbol]) -> [String] { [] }

  /// Whether its call has a parameter `mask`.
  open var takesMask: Bool { false }

  /// Which steps of the result count, in a model that is put together; nil for all.
  open func symbolicMask(
    _ inputs: [KerasSymbol], result: SymbolicShape, _ graph: KerasMaskGraph
  ) -> KerasSymbol? {
    supportsMasks ? inputs.first?.mask : nil
  }

  /// Whether the layer can work: its weights are there, or it needs none.
  public final var isReady: Bool { isBuilt || building == .fromTheStart }

  /// What stands between the layer's name and a weight's own in its path: the cell of a recurrent
  /// layer.
  open var cellPath: String { "" }

  /// The names of a model's inputs and outputs, by which data can be given; none for others.
  open var inputNames: [String] { [] }
  open var outputNames: [String] { [] }

  /// How many inputs a call may have, nil for any number.
  open var inputCount: Int? { 1 }

  /// The rank an input must have, or the least one, for Keras's message about a wrong one.
  open var inputRank: KerasInputRank { .any }

  /// Whether shapes that do not fit are found out within the call, which Keras says around the
  /// message.
  var checksShapesInCall: Bool { false }

  /// The operation of TensorFlow that the result comes from, nil where that is not known.
  var graphOperation: String? { nil }

  /// The arguments that Keras lists after an error within the layer's own call, nil where it is told
  /// as it is.
  func callArguments(_ input: String, _ run: KerasRun) -> [String]? { nil }

  /// - Throws: ValueError where the layer wants a list of inputs; called with the only input's shape
  ///   if that did not come in a list.
  open func refuseSingle(_ shape: SymbolicShape) throws(TensorError) {}

  /// Makes the weights.
  open func build(_ shapes: [SymbolicShape]) throws(TensorError) {}

  /// The shapes of the results for inputs of these shapes.
  open func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    shapes
  }

  /// The forward pass.
  open func forward(_ inputs: [KerasFlow], _ run: KerasRun) throws(TensorError) -> [KerasFlow] {
    inputs
  }

  /// What a stateful layer carries from batch to batch, nil where there is nothing yet.
  open var carriedStates: [KerasWeight]? { nil }

  /// Forgets what a stateful layer carries from batch to batch.
  open func resetState() throws(TensorError) {
    for layer in sublayers { try layer.resetState() }
  }

  // MARK: Derived

  /// Where the layer stands: the scope that it was built in, and its name.
  public final var placeText: String { (scope.map { $0 + "/" } ?? "") + name }

  /// All weights, those of sublayers included.
  public final var weights: [KerasWeight] {
    ownWeights.filter(\.isTrainable) + ownWeights.filter { !$0.isTrainable }
      + sublayers.flatMap(\.weights)
  }

  public final var trainableWeights: [KerasWeight] {
    guard isTrainable else { return [] }
    return ownWeights.filter(\.isTrainable) + sublayers.flatMap(\.trainableWeights)
  }

  public final var nonTrainableWeights: [KerasWeight] {
    let trainable = Set(trainableWeights.map(ObjectIdentifier.init))
    return weights.filter { !trainable.contains(ObjectIdentifier($0)) }
  }

  public final var parameterCount: Int { weights.reduce(0) { $0 + $1.tensor.count } }

  /// What the latest calls of the layer and of those within it added to the loss.
  public final var allLatestLosses: [Tensor] {
    latestLosses + sublayers.flatMap(\.allLatestLosses)
  }

  /// Forgets what calls added to the loss, before the next one.
  public final func clearLosses() {
    latestLosses = []
    for layer in sublayers { layer.clearLosses() }
  }

  /// Whether the learned weights and those of all sublayers may change.
  public final func setTrainable(_ flag: Bool) {
    isTrainable = flag
    for weight in ownWeights { weight.isFrozen = !flag }
    for layer in sublayers { layer.setTrainable(flag) }
  }

  /// Builds the layer if need be, checks the inputs and runs the forward pass.
  public final func callAsFunction(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let shapes = inputs.map { Array($0.tensor.shape).map(Optional.some) }
    do throws(TensorError) {
      // The program's own call is not run beforehand to find out shapes.
      if self is KerasProgramLayer, !isBuilt {
        try checkInputs(shapes)
        try build(shapes)
        isBuilt = true
        inputShapes = shapes
      }
      // In the graph of a fit the number of rows is not known.
      if !isBuilt, run.isSymbolic, self is KerasSequential {
        try prepare(shapes.map { [nil] + $0.dropFirst() })
      }
      if self is KerasProgramLayer {
        try checkBuiltInputs(shapes)
      } else {
        try prepare(shapes)
      }
    } catch {
      if !run.isSymbolic, checksShapesInCall {
        throw KerasCallError.wrapped(error, in: self, inputs, run)
      }
      // The same again with the rows unknown, for its message.
      if run.isSymbolic, isBuilt { try prepare(shapes.map { [nil] + $0.dropFirst() }) }
      throw error
    }
    var results: [KerasFlow]
    do throws(TensorError) {
      results = try forward(try inputs.map(floating), run)
    } catch {
      throw KerasCallError.wrapped(error, in: self, inputs, run)
    }
    if !takesMask, !(self is KerasGraphModel) {
      let isLost =
        self is KerasMultiHeadAttention
        ? inputs[0].hasLostMask : inputs.contains { $0.hasLostMask }
      if isLost { for index in results.indices { results[index].hasLostMask = true } }
    }
    if let activityRegularizer {
      for result in results {
        let penalty = try activityRegularizer.penalty(result.tensor)
        let rows = result.tensor.rank > 0 ? result.tensor.shape[0] : 1
        run.add(try penalty.divide(scalar: .double(Double(max(1, rows)))), of: self)
      }
    }
    if self is KerasProgramLayer, outputShapes.isEmpty {
      outputShapes = results.map { Array($0.tensor.shape).map(Optional.some) }
    }
    if let report = run.report, results.contains(where: { !$0.tensor.data.isFinite }) {
      report(self, inputs)
    }
    return results
  }

  /// Whole numbers as floats for a layer with weights, which it multiplies them by; an embedding looks
  /// them up.
  private func floating(_ flow: KerasFlow) throws(TensorError) -> KerasFlow {
    guard !flow.tensor.dtype.isFloatingPoint, !flow.isText, !ownWeights.isEmpty,
      !(self is KerasProgramLayer || self is KerasGraphModel), className != "Embedding"
    else { return flow }
    var result = flow
    result.tensor = try flow.tensor.cast(to: .float32)
    return result
  }

  /// Checks symbolic inputs, builds the layer if need be and answers the shapes of its results.
  @discardableResult
  public final func prepare(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    try checkInputs(shapes)
    if !isBuilt {
      if !(self is KerasGraphModel || self is KerasProgramLayer) {
        for inner in sublayers where !inner.isBuilt && inner.scope == nil {
          inner.scope = placeText
        }
      }
      try build(shapes)
      isBuilt = true
      inputShapes = shapes
      outputShapes = try resultShapes(shapes)
      return outputShapes
    }
    try checkBuiltInputs(shapes)
    return try resultShapes(shapes)
  }

  /// Adds a weight.
  ///
  /// - Parameter matrixShape: the shape that the initializer counts inputs and outputs by, where it
  ///   is not that of the weight.
  @discardableResult
  public final func addWeight(
    _ name: String, shape: [Int], initializer: KerasInitializer, matrixShape: [Int]? = nil,
    isTrainable: Bool = true,
    regularizer: KerasRegularizer? = nil, lookups: KerasLookups? = nil, dtype: DType = .float32
  ) throws(TensorError) -> Tensor {
    let values = try initializer.values(try Shape(matrixShape ?? shape)).reshaped(shape)
      .cast(to: dtype)
    let tensor = Tensor(
      values, requiresGrad: isTrainable && dtype.isFloatingPoint, mode: mode)
    let weight = KerasWeight(
      name: name, tensor: tensor, isTrainable: isTrainable, regularizer: regularizer,
      lookups: lookups)
    weight.constraint = constraints[name]
    weight.path = placeText + "/" + cellPath + name
    ownWeights.append(weight)
    mode.variableCount += 1
    return tensor
  }
}

/// When a layer counts as built.
public enum KerasBuilding: Sendable {
  /// As soon as it is made, as a layer without weights such as `Dropout`.
  case fromTheStart
  /// With its first call, whose shapes it does not keep, as `Flatten`.
  case withoutShapes
  /// With its first call, whose shapes it keeps.
  case withShapes
}

/// What a layer expects of the rank of its input.
public enum KerasInputRank: Sendable {
  case any
  case exactly(Int)
  case atLeast(Int)
}

extension KerasLayer {
  private func checkInputs(_ shapes: [SymbolicShape]) throws(TensorError) {
    if let inputCount, shapes.count != inputCount {
      if self is KerasGraphModel, !inputNames.isEmpty {
        throw .value(
          "Layer \"\(name)\" expects \(inputCount) named input(s) with keys "
            + "[\(inputNames.map { "'\($0)'" }.joined(separator: ", "))], but it received "
            + "\(shapes.count) input tensors. Pass inputs as a dict, e.g. `layer({"
            + inputNames.map { "'\($0)': ..." }.joined(separator: ", ") + "})`."
        )
      }
      throw .value(
        "Layer \"\(name)\" expects \(inputCount) input(s), but it received \(shapes.count) "
          + "input tensors.")
    }
    for shape in shapes {
      switch inputRank {
      case .exactly(let rank) where shape.count != rank:
        throw TensorError(
          .valueError,
          "Input 0 with name 'None' of layer '\(name)' is incompatible with the layer: expected ndim=\(rank), "
            + "found ndim=\(shape.count). Full shape received: \(pythonText(of: shape))",
          fix: rankAdvice(expected: rank, found: shape.count))
      case .atLeast(let rank) where shape.count < rank:
        throw .value(
          "Input 0 with name 'None' of layer '\(name)' is incompatible with the layer: expected min_ndim=\(rank), "
            + "found ndim=\(shape.count). Full shape received: \(pythonText(of: shape))")
      default: continue
      }
    }
  }

  private func rankAdvice(expected: Int, found: Int) -> String? {
    guard expected == 3, found == 2 else { return nil }
    return "a recurrent layer wants (batch, steps, features): reshape the data, or set "
      + "return_sequences=True on the layer below"
  }

  /// A layer that is built keeps the size of the last axis it was built for.
  private func checkBuiltInputs(_ shapes: [SymbolicShape]) throws(TensorError) {
    if let graph = self as? KerasGraphModel, !(self is KerasSequential) {
      return try graph.checkShapes(shapes)
    }
    guard !(self is KerasProgramLayer), checksLastAxis, let built = inputShapes.first,
      let given = shapes.first,
      let wanted = built.last.flatMap({ $0 }), let found = given.last.flatMap({ $0 }),
      wanted != found
    else { return }
    throw .value(
      "Input 0 with name 'None' of layer '\(name)' is incompatible with the layer: expected axis -1 of input "
        + "shape to have value \(wanted), but received input with shape "
        + "\(pythonText(of: given))")
  }

  private var checksLastAxis: Bool {
    !ownWeights.isEmpty && className != "Embedding"
  }
}
