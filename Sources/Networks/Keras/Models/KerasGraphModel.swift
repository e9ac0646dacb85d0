import Tensors

/// A model made of layers that are connected by their inputs and outputs.
public class KerasGraphModel: KerasLayer {
  /// The uses of layers, each after those it takes its input from.
  public final var nodes: [KerasNode] = []
  /// The same with the operations on masks, as the summary lists them.
  public final private(set) var listedNodes: [KerasNode] = []
  public final var inputs: [KerasSymbol] = []
  public final var outputs: [KerasSymbol] = []
  /// What compile and fit keep.
  public final let trainer = KerasTrainer()
  /// The names under which results come and inputs go, where they were given as a dict.
  public final let inputKeys: [String]?
  public final let outputKeys: [String]?
  /// The keys of the outputs in the order in which they were given.
  public final var outputOrder: [String] = []

  /// - Throws: ValueError if an output does not come from the inputs.
  public init(
    inputs: [KerasSymbol], outputs: [KerasSymbol], name: String, mode: GradMode,
    inputKeys: [String]? = nil, outputKeys: [String]? = nil
  ) throws(TensorError) {
    self.inputKeys = inputKeys
    self.outputKeys = outputKeys
    super.init(className: "Functional", name: name, mode: mode)
    try connect(inputs: inputs, outputs: outputs)
  }

  override init(className: String, name: String, mode: GradMode) {
    inputKeys = nil
    outputKeys = nil
    super.init(className: className, name: name, mode: mode)
  }

  final func connect(inputs: [KerasSymbol], outputs: [KerasSymbol]) throws(TensorError) {
    self.inputs = inputs
    self.outputs = outputs
    let walk = KerasGraphWalk(from: inputs, to: outputs)
    for (index, output) in outputs.enumerated() where walk.isUnfed(output.node) {
      let path = outputKeys?[index] ?? (outputs.count == 1 ? "" : String(index))
      throw TensorError(
        .valueError, "Output with path `\(path)` is not connected to `inputs`",
        fix: "list every keras.Input that the outputs need in inputs=")
    }
    let whole = KerasGraphWalk(from: inputs, to: outputs, followingMasks: true)
    let computed = Set(walk.nodesByDepth.map(ObjectIdentifier.init))
    listedNodes = whole.nodesByDepth
    nodes = listedNodes.filter { computed.contains(ObjectIdentifier($0)) }
    isBuilt = true
    inputShapes = inputs.map(\.shape)
    outputShapes = outputs.map(\.shape)
  }

  public override var sublayers: [KerasLayer] {
    var seen = Set<ObjectIdentifier>()
    return nodes.map(\.layer).filter { seen.insert(ObjectIdentifier($0)).inserted }
  }

  override func callArguments(_ input: String, _ run: KerasRun) -> [String]? {
    let training = run.trainingText ?? (run.isTraining ? "True" : "False")
    return [
      "inputs=" + input, "training=" + training, "mask=None", "kwargs=<class 'inspect._empty'>",
    ]
  }

  public override var inputNames: [String] { inputKeys ?? inputs.map(\.node.layer.name) }
  public override var outputNames: [String] { outputKeys ?? outputs.map(\.node.layer.name) }

  /// - Throws: ValueError for data of another shape than the model's inputs.
  final func checkShapes(_ shapes: [SymbolicShape]) throws(TensorError) {
    for (index, (input, given)) in zip(inputs, shapes).enumerated()
    where input.shape.count == given.count {
      let fits = zip(input.shape, given).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
      guard !fits else { continue }
      throw .value(
        "Input \(index) with name '\(input.node.layer.name)' of layer '\(name)' is incompatible with "
          + "the layer: expected shape=\(pythonText(of: input.shape)), found shape="
          + pythonText(of: given))
    }
  }

  public override var inputCount: Int? { inputs.isEmpty ? nil : inputs.count }

  public override func resultShapes(
    _ shapes: [SymbolicShape]
  ) throws(TensorError) -> [SymbolicShape] {
    outputs.map { output in
      var shape = output.shape
      if !shape.isEmpty, let batch = shapes.first?.first { shape[0] = batch }
      return shape
    }
  }

  /// An input with the rank that the model has: an axis of length 1 at the end is added or left out.
  ///
  /// - Throws: ValueError for another rank.
  /// - Source: `_adjust_input_rank` in `keras/src/models/functional.py` of Keras 3.15.
  private func adjusted(
    _ flow: KerasFlow, to symbol: KerasSymbol, _ index: Int, _ run: KerasRun
  ) throws(TensorError) -> KerasFlow {
    let (lengths, wanted) = (Array(flow.tensor.shape), symbol.shape)
    var result = flow
    // Data become the kind of numbers that the model was made for.
    if !flow.isText, let dtype = DType(name: symbol.dtype), flow.tensor.dtype != dtype {
      result.tensor = try flow.tensor.cast(to: dtype)
    }
    guard lengths.count != wanted.count else { return result }
    let flow = result
    if lengths.count == wanted.count + 1, lengths.last == 1 {
      result.tensor = try flow.tensor.reshaped(Array(lengths.dropLast()))
      return result
    }
    if lengths.count + 1 == wanted.count, wanted.last == .some(1) {
      result.tensor = try flow.tensor.reshaped(lengths + [1])
      return result
    }
    var shape: SymbolicShape = lengths.map(Optional.some)
    if run.isSymbolic, !shape.isEmpty { shape[0] = nil }
    let text = pythonText(of: shape)
    let shown =
      run.graphName == nil
      ? try NumPyText().text(flow.tensor.data)
      : "Tensor(\"data:0\", shape=\(text), dtype=\(flow.tensor.dtype.name))"
    let path = inputKeys?[index] ?? (inputs.count == 1 ? "" : String(index))
    throw .value(
      "Invalid input shape for input \(shown) with name '\(symbol.name)' "
        + "and path '\(path)'. Expected shape \(pythonText(of: wanted)), but input has incompatible "
        + "shape \(text)")
  }

  public override func forward(
    _ given: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    var values: [ObjectIdentifier: [KerasFlow]] = [:]
    for (index, (symbol, flow)) in zip(inputs, given).enumerated() {
      values[ObjectIdentifier(symbol.node)] = [try adjusted(flow, to: symbol, index, run)]
    }
    for node in nodes where !node.inputs.isEmpty && values[ObjectIdentifier(node)] == nil {
      var flows: [KerasFlow] = []
      for input in node.inputs {
        guard let found = values[ObjectIdentifier(input.node)], found.indices.contains(input.index)
        else { throw .value("the model's graph is not complete at \(node.layer.name)") }
        flows.append(found[input.index])
      }
      (node.layer as? any KerasAttending)?.request = node.request
      values[ObjectIdentifier(node)] = try node.layer(flows, run)
      guard node.layer is KerasMultiHeadAttention else { continue }
      for input in node.inputs {
        values[ObjectIdentifier(input.node)]?[input.index].hasLostMask = true
      }
    }
    var results: [KerasFlow] = []
    for output in outputs {
      guard let found = values[ObjectIdentifier(output.node)], found.indices.contains(output.index)
      else { throw .value("the model's graph has no value for \(output.name)") }
      results.append(found[output.index])
    }
    return results
  }
}
