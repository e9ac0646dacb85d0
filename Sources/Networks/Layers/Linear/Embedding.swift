import Tensors

/// A table with a row of numbers for each index.
///
///     input    [...]      whole numbers below V
///     weight   [V, D]
///     output   [..., D]
///
/// - Throws: `TensorError` for an index that is not in the table.
public final class Embedding: UnaryLayer {
  public let count: Int
  public let size: Int
  public let paddingIndex: Int?
  /// Rows that are longer are made this long when they are looked up.
  private let maximumNorm: Double?
  private let normOrder: Double

  /// - Parameter paddingIndex: a row that is zero at first and is not trained.
  public init(
    _ count: Int, _ size: Int, paddingIndex: Int? = nil, weight: Tensor? = nil,
    frozen: Bool = false, maximumNorm: Double? = nil, normOrder: Double = 2, dtype: DType? = nil,
    _ context: NetworkContext
  ) throws(TensorError) {
    self.maximumNorm = maximumNorm
    self.normOrder = normOrder
    self.count = count
    self.size = size
    let row = paddingIndex.map { $0 < 0 ? $0 + count : $0 }
    if let row, !(0..<max(count, 1)).contains(row) {
      throw TensorError(.assertionError, "Padding_idx must be within num_embeddings")
    }
    self.paddingIndex = row
    super.init()
    if let weight {
      register(parameter: "weight", Tensor(weight.data, requiresGrad: !frozen, mode: context.mode))
      return
    }
    let table = try context.parameter([count, size], dtype) { (array) throws(TensorError) in
      try Initialization.normal(array, mean: 0, deviation: 1, context.generator)
      if let row { try array.select(0, row).fill(.int(0)) }
    }
    register(parameter: "weight", table)
  }

  public override var typeName: String { "Embedding" }

  public override var extraRepresentation: String {
    "\(count), \(size)" + (paddingIndex.map { ", padding_idx=\($0)" } ?? "")
      + (maximumNorm.map { ", max_norm=\(pythonText($0))" } ?? "")
      + (normOrder == 2 ? "" : ", norm_type=\(pythonText(normOrder))")
  }

  public override var settings: [Setting] {
    [
      Setting("num_embeddings", .int(count)), Setting("embedding_dim", .int(size)),
      Setting("padding_idx", paddingIndex.map { .int($0) } ?? .none),
    ]
  }

  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    do {
      if let maximumNorm { try shorten(input, maximumNorm) }
      return try requiredParameter(0).embedding(input, paddingIndex: paddingIndex)
    } catch {
      var error = error
      if error.kind == .indexError {
        error.expected = "indices from 0 to \(count - 1)"
        error.fix = "build nn.Embedding with as many rows as the largest index plus one"
      }
      throw error
    }
  }

  /// Shortens the rows that are looked up, in place.
  private func shorten(_ input: Tensor, _ bound: Double) throws(TensorError) {
    let table = try requiredParameter(0).data
    for index in Set(try input.data.integers()) where (0..<count).contains(index) {
      let row = try table.select(0, index)
      let length = try row.norm(normOrder).item().doubleValue
      guard length > bound else { continue }
      try row.assign(
        .binary(.multiply, .array(row), .scalar(.double(bound / (length + 1e-7)))))
    }
  }

  public static let definition = LayerDefinition(
    "Embedding",
    "(num_embeddings, embedding_dim, padding_idx=None, max_norm=None, norm_type=2.0, "
      + "scale_grad_by_freq=False, sparse=False, _weight=None, _freeze=False, device=None, "
      + "dtype=None)",
    "A table with a row of numbers for each index.", shapes: "[...] -> [..., D]",
    example: "nn.Embedding(10, 3)",
    sample: LayerSample(
      ["num_embeddings": 5, "embedding_dim": 3], .indices([2, 4], below: 5), output: [2, 4, 3])
  ) { (arguments, context) throws(TensorError) in
    try Embedding(
      arguments.size("num_embeddings"), arguments.size("embedding_dim"),
      paddingIndex: arguments.optionalInt("padding_idx"), weight: arguments.tensors["_weight"],
      frozen: arguments.bool("_freeze"), maximumNorm: arguments.optionalDouble("max_norm"),
      normOrder: arguments.double("norm_type", default: 2), dtype: arguments.dtype, context)
  }
}
