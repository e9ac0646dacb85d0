import Tensors

/// Zeros around a sequence or an image, or steps cut off its ends.
///
/// - Source: `keras.layers.ZeroPadding1D`, `ZeroPadding2D`, `Cropping1D` and `Cropping2D` of Keras
///   3.15.
final class KerasPadding: KerasLayer {
  static let definitions =
    [1, 2].flatMap { axes in
      [true, false].map { isPadding in
        definition(axes, isPadding: isPadding)
      }
    }

  private static func definition(_ axes: Int, isPadding: Bool) -> KerasLayerDefinition {
    let name = (isPadding ? "ZeroPadding" : "Cropping") + "\(axes)D"
    let key = isPadding ? "padding" : "cropping"
    return KerasLayerDefinition(
      name, axes == 1 ? "\(key)=1" : "\(key)=\(isPadding ? 1 : 0), data_format=None",
      isPadding ? "Adds zeros around its input." : "Cuts off the ends of its input.",
      example: "layers.\(name)(1)"
    ) { (arguments) throws(TensorError) in
      try KerasPadding(arguments, className: name, key: key, axes: axes, isPadding: isPadding)
    }
  }

  /// What is added before and after each axis; less than nothing is cut off.
  private let amounts: [(before: Int, after: Int)]

  init(
    _ arguments: KerasArguments, className: String, key: String, axes: Int, isPadding: Bool
  ) throws(TensorError) {
    let wanted = try Self.numbers(arguments, key)
    guard wanted.allSatisfy({ (0...Int(Int32.max)).contains($0) }) else {
      throw .value(
        "The `\(key)` argument must be a tuple of integers >= 0. Received: \(wanted)")
    }
    let given = wanted.map { isPadding ? $0 : -$0 }
    switch (given.count, axes) {
    case (1, _): amounts = Array(repeating: (given[0], given[0]), count: axes)
    case (2, 1): amounts = [(given[0], given[1])]
    case (2, 2): amounts = [(given[0], given[0]), (given[1], given[1])]
    case (4, 2): amounts = [(given[0], given[1]), (given[2], given[3])]
    default: throw .value("`\(key)` should have \(axes) elements. Received: \(given)")
    }
    super.init(className: className, name: arguments.name, mode: arguments.mode)
  }

  private static func numbers(
    _ arguments: KerasArguments, _ key: String
  ) throws(TensorError) -> [Int] {
    switch arguments[key] {
    case .array(let array): return array.ints()
    default: return try arguments.ints(key).map { $0 ?? 0 }
    }
  }

  override var building: KerasBuilding { .withoutShapes }
  override var inputRank: KerasInputRank { .exactly(amounts.count + 2) }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    var shape = shapes[0]
    for (axis, amount) in amounts.enumerated() {
      shape[axis + 1] = shape[axis + 1].map { max(0, $0 + amount.before + amount.after) }
    }
    return [shape]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    var tensor = inputs[0].tensor
    for (axis, amount) in amounts.enumerated() where amount.before < 0 || amount.after < 0 {
      let length = max(0, tensor.shape[axis + 1] + amount.before + amount.after)
      tensor = try tensor.narrowed(axis + 1, -amount.before, length)
    }
    let added = amounts.reversed().flatMap { [max(0, $0.before), max(0, $0.after)] }
    if added.contains(where: { $0 > 0 }) { tensor = try tensor.padded([0, 0] + added) }
    return [KerasFlow(tensor)]
  }
}

/// Each step of a sequence, or each row and column of an image, several times over.
///
/// - Source: `keras.layers.UpSampling1D` and `UpSampling2D` of Keras 3.15, interpolation `nearest`.
final class KerasUpSampling: KerasLayer {
  static let definitions = [
    KerasLayerDefinition(
      "UpSampling1D", "size=2", "Each step several times over.",
      example: "layers.UpSampling1D(2)"
    ) { (arguments) throws(TensorError) in try KerasUpSampling(arguments, axes: 1) },
    KerasLayerDefinition(
      "UpSampling2D", "size=2, data_format=None, interpolation='nearest'",
      "Each row and column several times over.", example: "layers.UpSampling2D(2)"
    ) { (arguments) throws(TensorError) in try KerasUpSampling(arguments, axes: 2) },
  ]

  private let factors: [Int]

  init(_ arguments: KerasArguments, axes: Int) throws(TensorError) {
    let given = try arguments.ints("size").map { $0 ?? 1 }
    factors = given.count == axes ? given : Array(repeating: given.first ?? 1, count: axes)
    guard factors.allSatisfy({ $0 > 0 && $0 < 1 << 16 }) else {
      throw .value("size must be positive, got \(given)")
    }
    if let way = arguments.optionalText("interpolation"), way != "nearest" {
      throw TensorError(
        .notImplementedError, "lectern has interpolation='nearest' alone",
        fix: "interpolation=\"nearest\"")
    }
    super.init(className: "UpSampling\(axes)D", name: arguments.name, mode: arguments.mode)
  }

  override var building: KerasBuilding { .withoutShapes }
  override var inputRank: KerasInputRank { .exactly(factors.count + 2) }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    var shape = shapes[0]
    for (axis, factor) in factors.enumerated() {
      shape[axis + 1] = shape[axis + 1].map { $0 * factor }
    }
    return [shape]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    var tensor = inputs[0].tensor
    for (axis, factor) in factors.enumerated() where factor > 1 {
      tensor = try tensor.repeated([factor], axis + 1)
    }
    return [KerasFlow(tensor)]
  }
}
