import Tensors

/// Flattens all axes but the first into one.
final class KerasFlatten: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Flatten", "data_format=None", "Flattens all axes but the batch into one.",
    example: "layers.Flatten()"
  ) { (arguments) throws(TensorError) in
    KerasFlatten(className: "Flatten", name: arguments.name, mode: arguments.mode)
  }

  override func callArguments(_ input: String, _ run: KerasRun) -> [String]? { ["inputs=" + input] }
  override var building: KerasBuilding { .withoutShapes }
  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    let rest = shapes[0].dropFirst()
    let known = rest.compactMap { $0 }
    return [[shapes[0].first ?? nil, known.count == rest.count ? known.reduce(1, *) : nil]]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let tensor = inputs[0].tensor
    let batch = tensor.shape.first ?? 1
    let size = tensor.shape.dropFirst().reduce(1, *)
    return [KerasFlow(try tensor.reshaped([batch, size]))]
  }
}

/// Gives the axes after the batch another shape.
final class KerasReshape: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Reshape", "target_shape", "Gives the axes after the batch another shape.",
    example: "layers.Reshape((4, 2))"
  ) { (arguments) throws(TensorError) in try KerasReshape(arguments) }

  override var checksShapesInCall: Bool { true }
  override func callArguments(_ input: String, _ run: KerasRun) -> [String]? { ["inputs=" + input] }

  private let target: [Int]

  init(_ arguments: KerasArguments) throws(TensorError) {
    target = try arguments.ints("target_shape").map { $0 ?? -1 }
    super.init(className: "Reshape", name: arguments.name, mode: arguments.mode)
  }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    let known = shapes[0].dropFirst().compactMap { $0 }
    let size = known.count == shapes[0].count - 1 ? known.reduce(1, *) : nil
    let fixed = target.filter { $0 >= 0 }.reduce(1, *)
    if let size {
      let fits = target.contains(-1) ? fixed > 0 && size % fixed == 0 : size == fixed
      guard fits else {
        let why =
          target.contains(-1)
          ? ", however, the input size cannot by divided by the specified dimensions in target_shape"
          : ""
        throw .value(
          "The total size of the tensor must be unchanged\(why). Received: input_shape="
            + "\(pythonText(of: Array(shapes[0].dropFirst()))), target_shape="
            + "\(pythonText(of: target))")
      }
    }
    let free = size.map { $0 / max(1, fixed) }
    return [[shapes[0].first ?? nil] + target.map { $0 >= 0 ? $0 : free }]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let tensor = inputs[0].tensor
    return [KerasFlow(try tensor.reshaped([tensor.shape.first ?? 1] + target))]
  }
}

/// Changes the order of the axes after the batch, which count from 1.
final class KerasPermute: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Permute", "dims", "Changes the order of the axes after the batch; the first of them is 1.",
    example: "layers.Permute((2, 1))"
  ) { (arguments) throws(TensorError) in try KerasPermute(arguments) }

  private let axes: [Int]

  init(_ arguments: KerasArguments) throws(TensorError) {
    axes = try arguments.ints("dims").map { $0 ?? 0 }
    guard axes.sorted() == Array(1..<(axes.count + 1)) else {
      throw .value(
        "Invalid permutation argument `dims` for Permute Layer. The set of indices in `dims` must "
          + "be consecutive and start from 1. Received dims=\(pythonText(of: axes))")
    }
    super.init(className: "Permute", name: arguments.name, mode: arguments.mode)
  }

  override func callArguments(_ input: String, _ run: KerasRun) -> [String]? { ["inputs=" + input] }
  override var building: KerasBuilding { .withoutShapes }
  override var inputRank: KerasInputRank { .exactly(axes.count + 1) }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    [[shapes[0].first ?? nil] + axes.map { shapes[0][$0] }]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    [KerasFlow(try inputs[0].tensor.permuted([0] + axes))]
  }
}

/// Repeats each row n times as the steps of a sequence.
final class KerasRepeatVector: KerasLayer {
  static let definition = KerasLayerDefinition(
    "RepeatVector", "n", "Repeats each row n times as the steps of a sequence.",
    example: "layers.RepeatVector(3)"
  ) { (arguments) throws(TensorError) in try KerasRepeatVector(arguments) }

  private let times: Int

  init(_ arguments: KerasArguments) throws(TensorError) {
    if case .double = arguments["n"] {
      throw TensorError(
        .typeError, "Expected an integer value for `n`, got <class 'float'>.")
    }
    times = try arguments.positiveInt("n")
    super.init(className: "RepeatVector", name: arguments.name, mode: arguments.mode)
  }

  override var building: KerasBuilding { .withoutShapes }
  override var inputRank: KerasInputRank { .exactly(2) }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    [[shapes[0][0], times, shapes[0][1]]]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let tensor = inputs[0].tensor
    let (batch, size) = (tensor.shape[0], tensor.shape[1])
    return [KerasFlow(try tensor.reshaped([batch, 1, size]).expanded([batch, times, size]))]
  }
}
