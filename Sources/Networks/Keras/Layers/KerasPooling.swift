import Tensors

/// The mean over the steps of a sequence, of those alone that a mask keeps.
final class KerasGlobalAveragePooling1D: KerasLayer {
  static let definition = KerasLayerDefinition(
    "GlobalAveragePooling1D", "data_format=None, keepdims=False",
    "The mean over the steps of a sequence; masked steps do not count.",
    example: "layers.GlobalAveragePooling1D()"
  ) { (arguments) throws(TensorError) in
    KerasGlobalAveragePooling1D(arguments)
  }

  private let keepsAxis: Bool

  init(_ arguments: KerasArguments) {
    keepsAxis = arguments.bool("keepdims")
    super.init(
      className: "GlobalAveragePooling1D", name: arguments.name, mode: arguments.mode)
  }

  override var inputRank: KerasInputRank { .exactly(3) }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    [keepsAxis ? [shapes[0][0], 1, shapes[0][2]] : [shapes[0][0], shapes[0][2]]]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let tensor = inputs[0].tensor
    guard let mask = inputs[0].mask else {
      return [KerasFlow(try tensor.mean(axes: [1], keepingAxes: keepsAxis))]
    }
    let counts = try mask.cast(to: .float32).reshaped([tensor.shape[0], tensor.shape[1], 1])
    let weights = Tensor(counts, mode: mode)
    let sum = try tensor.multiply(weights).sum(axes: [1], keepingAxes: keepsAxis)
    return [KerasFlow(try sum.divide(try weights.sum(axes: [1], keepingAxes: keepsAxis)))]
  }
}

/// The largest value of each feature over the steps of a sequence.
final class KerasGlobalMaxPooling1D: KerasLayer {
  static let definition = KerasLayerDefinition(
    "GlobalMaxPooling1D", "data_format=None, keepdims=False",
    "The largest value of each feature over the steps of a sequence.",
    example: "layers.GlobalMaxPooling1D()"
  ) { (arguments) throws(TensorError) in KerasGlobalMaxPooling1D(arguments) }

  private let keepsAxis: Bool

  init(_ arguments: KerasArguments) {
    keepsAxis = arguments.bool("keepdims")
    super.init(className: "GlobalMaxPooling1D", name: arguments.name, mode: arguments.mode)
  }

  override var inputRank: KerasInputRank { .exactly(3) }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    [keepsAxis ? [shapes[0][0], 1, shapes[0][2]] : [shapes[0][0], shapes[0][2]]]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    [
      KerasFlow(
        try inputs[0].tensor.extremum(largest: true, axis: 1, keepingAxes: keepsAxis).values)
    ]
  }
}

/// The mean or the largest value of each window of steps.
final class KerasPooling1D: KerasLayer {
  private static let signature =
    "pool_size=2, strides=None, padding='valid', data_format=None"

  static let averageDefinition = KerasLayerDefinition(
    "AveragePooling1D", signature, "The mean of each window of steps.",
    example: "layers.AveragePooling1D(2)"
  ) { (arguments) throws(TensorError) in try KerasPooling1D(arguments, isMaximum: false) }

  static let maximumDefinition = KerasLayerDefinition(
    "MaxPooling1D", signature, "The largest value of each window of steps.",
    example: "layers.MaxPooling1D(2)"
  ) { (arguments) throws(TensorError) in try KerasPooling1D(arguments, isMaximum: true) }

  private let isMaximum: Bool
  private let size: Int
  private let step: Int

  init(_ arguments: KerasArguments, isMaximum: Bool) throws(TensorError) {
    self.isMaximum = isMaximum
    size = try arguments.ints("pool_size").first.flatMap { $0 } ?? 2
    if case .none = arguments["strides"] {
      step = size
    } else {
      step = try arguments.ints("strides").first.flatMap { $0 } ?? size
    }
    let name = isMaximum ? "MaxPooling1D" : "AveragePooling1D"
    guard arguments.optionalText("padding") == "valid" else {
      throw TensorError(
        .valueError, "lectern has \(name) with padding='valid' alone", fix: "padding=\"valid\"")
    }
    guard size > 0, step > 0 else { throw .value("pool_size and strides must be positive") }
    super.init(className: name, name: arguments.name, mode: arguments.mode)
  }

  override var inputRank: KerasInputRank { .exactly(3) }

  private func windowCount(_ steps: Int) -> Int { steps < size ? 0 : (steps - size) / step + 1 }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    [[shapes[0][0], shapes[0][1].map(windowCount), shapes[0][2]]]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let tensor = inputs[0].tensor
    var windows: [Tensor] = []
    for window in 0..<windowCount(tensor.shape[1]) {
      let part = try tensor.sliced(1, window * step, window * step + size)
      windows.append(
        isMaximum
          ? try part.extremum(largest: true, axis: 1, keepingAxes: true).values
          : try part.mean(axes: [1], keepingAxes: true))
    }
    guard !windows.isEmpty else {
      throw .value("the sequence is shorter than pool_size=\(size)")
    }
    return [KerasFlow(try Tensor.concatenate(windows, 1))]
  }
}
