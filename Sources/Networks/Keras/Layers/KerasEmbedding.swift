import Tensors

/// A table that has one row of numbers for each token.
///
/// Shapes: input [...] of whole numbers below `input_dim`, output [..., output_dim].
///
/// - Source: `keras.layers.Embedding` of Keras 3.15.
final class KerasEmbedding: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Embedding",
    "input_dim, output_dim, embeddings_initializer='uniform', embeddings_regularizer=None, "
      + "embeddings_constraint=None, mask_zero=False, weights=None, lora_rank=None, "
      + "lora_alpha=None",
    "A table with one vector for each token; mask_zero=True makes later layers skip token 0.",
    example: "layers.Embedding(100, 8, mask_zero=True)"
  ) { (arguments) throws(TensorError) in try KerasEmbedding(arguments) }

  private let inputSize: Int
  private let outputSize: Int
  private let initializer: KerasInitializer
  private let regularizer: KerasRegularizer?
  private let masksZero: Bool
  private let lookups = KerasLookups()
  private var table: Tensor?

  init(_ arguments: KerasArguments) throws(TensorError) {
    inputSize = try Self.size("input_dim", arguments)
    outputSize = try Self.size("output_dim", arguments)
    initializer = try arguments.initializer("embeddings_initializer")
    regularizer = arguments.regularizer("embeddings_regularizer")
    masksZero = arguments.bool("mask_zero")
    super.init(className: "Embedding", name: arguments.name, mode: arguments.mode)
  }

  private static func size(
    _ key: String, _ arguments: KerasArguments
  ) throws(TensorError) -> Int {
    if case .int(let number) = arguments[key], number > 0 { return number }
    let text = arguments.text(of: arguments[key])
    let type =
      switch arguments[key] {
      case .int: "int"
      case .double: "float"
      case .text: "str"
      case .bool: "bool"
      case .none: "NoneType"
      default: "tuple"
      }
    throw .value(
      "`\(key)` must be a positive integer. Received: \(key)=\(text) (of type \(type)).")
  }

  override func callArguments(_ input: String, _ run: KerasRun) -> [String]? { ["inputs=" + input] }

  override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    table = try addWeight(
      "embeddings", shape: [inputSize, outputSize], initializer: initializer,
      regularizer: regularizer, lookups: lookups)
  }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    [shapes[0] + [outputSize]]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard let table else { return inputs }
    var tokens = try inputs[0].tensor.data.cast(to: .int64)
    var numbers = tokens.ints()
    if numbers.contains(where: { $0 < 0 && $0 >= -inputSize }) {
      // Numbers below zero count from the end.
      numbers = numbers.map { $0 < 0 && $0 >= -inputSize ? $0 + inputSize : $0 }
      tokens = try NDArray(numbers, tokens.shape)
    }
    try checkTokens(numbers, tokens.shape)
    let mask = masksZero ? try NDArray(numbers.map { $0 != 0 }, tokens.shape) : nil
    let rows = try table.embedding(Tensor(tokens, mode: mode))
    if run.isTraining, rows.requiresGrad { try lookups.record(numbers, rows) }
    return [KerasFlow(rows, mask: mask)]
  }

  private func checkTokens(_ tokens: [Int], _ shape: Shape) throws(TensorError) {
    for (index, token) in tokens.enumerated() where token < 0 || token >= inputSize {
      throw TensorError(
        .invalidArgument,
        "{{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
          + "indices[\(place(index, shape))] = \(token) is not in [0, \(inputSize)) [Op:GatherV2]",
        got: "token \(token)",
        expected: "0 to \(inputSize - 1), as Embedding(\(inputSize), ...) has",
        fix: "make input_dim at least the largest token plus one")
    }
  }

  /// A place in a batch as TensorFlow writes it: `0,3`.
  private func place(_ index: Int, _ shape: Shape) -> String {
    var rest = index
    var places: [String] = []
    for length in shape.reversed() {
      places.insert(String(rest % length), at: 0)
      rest /= length
    }
    return places.joined(separator: ",")
  }

  override var supportsMasks: Bool { masksZero }

  override func symbolicMask(
    _ inputs: [KerasSymbol], result: SymbolicShape, _ graph: KerasMaskGraph
  ) -> KerasSymbol? {
    masksZero ? graph.operation("NotEqual", [inputs[0]], shape: inputs[0].shape) : nil
  }
}
