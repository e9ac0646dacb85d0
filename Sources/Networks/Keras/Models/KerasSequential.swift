import Tensors

/// A stack of layers, each fed by the one below.
///
/// It is connected as soon as the shape of its input is known: from an `Input`, from a layer's
/// `input_shape`, from `build`, or from the first data.
public final class KerasSequential: KerasGraphModel {
  /// The layers without the input layer, with the objects that stand for them.
  public private(set) var stack: [(layer: KerasLayer, owner: AnyObject?)] = []
  private var inputLayer: (layer: KerasInputLayer, owner: AnyObject?)?
  private let uniqueName: (String) -> String

  /// - Parameter uniqueName: makes a name that was not used before from that of a class.
  public init(name: String, mode: GradMode, uniqueName: @escaping (String) -> String) {
    self.uniqueName = uniqueName
    super.init(className: "Sequential", name: name, mode: mode)
  }

  public override var sublayers: [KerasLayer] { stack.map(\.layer) }
  public override var inputCount: Int? { 1 }

  /// Puts a layer on top.
  ///
  /// - Parameter connecting: whether the layers are connected right away; if not, `connect` must
  ///   follow.
  public func add(
    _ layer: KerasLayer, owner: AnyObject?, connecting: Bool = true
  ) throws(TensorError) {
    if let input = layer as? KerasInputLayer {
      // Keras lets an input come after other layers, where it does nothing.
      if inputLayer == nil, !stack.isEmpty { return }
      guard inputLayer == nil else {
        throw .value(
          "Sequential model '\(name)' has already been configured to use input shape "
            + "\(pythonText(of: inputShapes.first ?? [])). You cannot add a different Input layer "
            + "to it.")
      }
      inputLayer = (input, owner)
      if connecting { try connect() }
      return
    }
    if stack.contains(where: { $0.layer.name == layer.name }) {
      throw .value(
        "All layers added to a Sequential model should have unique names. Name '\(layer.name)' is "
          + "already the name of a layer in this model. Update the `name` argument to pass a "
          + "unique name.")
    }
    stack.append((layer, owner))
    if inputLayer == nil, stack.count == 1, let shape = layer.declaredInputShape {
      inputLayer = (madeInput([nil] + shape), nil)
    }
    guard connecting else { return }
    do {
      try connect()
    } catch {
      stack.removeLast()
      throw error
    }
  }

  /// Takes the top layer off.
  @discardableResult
  public func pop() throws(TensorError) -> AnyObject? {
    guard let top = stack.popLast() else {
      throw TensorError(.indexError, "list index out of range", fix: "add a layer first")
    }
    try connect()
    return top.owner
  }

  /// Connects the layers for data of a shape, batch axis first.
  public func connect(for shape: SymbolicShape) throws(TensorError) {
    guard inputLayer == nil else { return }
    inputLayer = (madeInput(shape), nil)
    do {
      try connect()
    } catch {
      inputLayer = nil
      throw error
    }
  }

  private func madeInput(_ shape: SymbolicShape) -> KerasInputLayer {
    KerasInputLayer(
      shape: shape, name: uniqueName("InputLayer"), symbolName: uniqueName("keras_tensor"),
      mode: mode)
  }

  /// Connects the layers anew, if the shape of the input is known.
  public func connect() throws(TensorError) {
    if inputLayer == nil, stack.count > 1, let first = stack[0].layer as? KerasGraphModel,
      first.inputShapes.count == 1
    {
      // A model at the bottom tells the shape of its input.
      inputLayer = (madeInput(first.inputShapes[0]), nil)
    }
    guard let inputLayer else { return }
    let start = KerasNode(layer: inputLayer.layer, owner: inputLayer.owner, inputs: [])
    let first = KerasSymbol(
      shape: inputLayer.layer.shape, name: inputLayer.layer.symbolName, node: start, index: 0,
      dtype: inputLayer.layer.dtype)
    var symbol = first
    for (place, (layer, owner)) in stack.enumerated() {
      if !layer.isBuilt { layer.scope = placeText }
      let shapes: [SymbolicShape]
      do throws(TensorError) {
        shapes = try layer.prepare([symbol.shape])
      } catch {
        throw KerasCallError.wrapped(error, in: layer, [symbol])
      }
      layer.inputShapes = [symbol.shape]
      layer.outputShapes = shapes
      let node = KerasNode(layer: layer, owner: owner, inputs: [symbol])
      node.resultNames = shapes.map { _ in uniqueName("keras_tensor") }
      layer.latestNode = node
      guard let shape = shapes.first else {
        throw Self.nothing(from: layer, before: stack.dropFirst(place + 1).first?.layer)
      }
      let inputSymbol = symbol
      symbol = KerasSymbol(shape: shape, name: node.resultNames[0], node: node, index: 0)
      symbol.mask = layer.symbolicMask(
        [inputSymbol], result: shape, KerasMaskGraph(mode: mode, takeName: uniqueName))
    }
    if stack.isEmpty {
      inputs = [first]
      inputShapes = [first.shape]
      outputs = [first]
      nodes = [start]
    } else {
      try connect(inputs: [first], outputs: [symbol])
      // Keras makes a functional model within a connected stack each time, which takes a name.
      _ = uniqueName("Functional")
    }
  }

  /// What Keras says of a layer whose `call` returns nothing.
  private static func nothing(from layer: KerasLayer, before next: KerasLayer?) -> TensorError {
    let fix = "let 'call' of the layer '\(layer.name)' return its result"
    guard let next else {
      return .value(
        "All `outputs` values must be KerasTensors. Received: outputs=None including invalid value "
          + "None of type <class 'NoneType'>", fix: fix)
    }
    return .value(
      "Inputs to a layer should be tensors. Got 'None' (of type <class 'NoneType'>) as input for "
        + "layer '\(next.name)'.", fix: fix)
  }

  public override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    guard !stack.isEmpty || inputLayer != nil else {
      throw .value(
        "Sequential model \(name) cannot be built because it has no layers. Call "
          + "`model.add(layer)`.")
    }
    try connect(for: shapes[0])
  }

  public override func forward(
    _ given: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    if inputLayer == nil {
      var shape = Array(given[0].tensor.shape).map(Optional.some)
      if run.isSymbolic, !shape.isEmpty { shape[0] = nil }
      try connect(for: shape)
    }
    return try super.forward(given, run)
  }
}
