import Tensors

/// A product with weights along any axes, told by an equation of letters.
///
/// - Source: `keras.layers.EinsumDense` of Keras 3.15.
final class KerasEinsumDense: KerasLayer {
  static let definition = KerasLayerDefinition(
    "EinsumDense",
    "equation, output_shape, activation=None, bias_axes=None, "
      + "kernel_initializer='glorot_uniform', bias_initializer='zeros', kernel_regularizer=None, "
      + "bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, "
      + "bias_constraint=None",
    "Dense along any axes: an equation of letters says which.",
    example: "layers.EinsumDense(\"abc,cd->abd\", output_shape=(None, 8), bias_axes=\"d\")"
  ) { (arguments) throws(TensorError) in try KerasEinsumDense(arguments) }

  /// The parts of `ab,bc->ac`; the ellipsis of `...b,bc->...c` is left out of the letters.
  private struct Equation {
    var input: [Character]
    var weight: [Character]
    var output: [Character]
    var hasEllipsis: Bool

    init?(_ text: String) {
      let plain = text.filter { $0 != " " }
      hasEllipsis = plain.contains("...")
      let sides = plain.replacing("...", with: "").replacing("->", with: ">")
        .split(separator: ">", omittingEmptySubsequences: false)
      guard sides.count == 2 else { return nil }
      let operands = sides[0].split(separator: ",", omittingEmptySubsequences: false)
      guard operands.count == 2, !operands[0].isEmpty, !operands[1].isEmpty, !sides[1].isEmpty
      else { return nil }
      (input, weight) = (Array(operands[0]), Array(operands[1]))
      output = Array(sides[1])
      let marks = (plain.count - plain.replacing("...", with: "").count) / 3
      let isLeft = plain.hasPrefix("...") && plain.contains("->...")
      guard (input + weight + output).allSatisfy({ $0.isASCII && $0.isLetter }),
        marks == 0 || (marks == 2 && isLeft)
      else { return nil }
    }
  }

  private let arguments: KerasArguments
  /// Nil until the layer is built.
  private var parsed: Equation?
  private let outputShape: [Int?]
  private let activation: KerasActivation
  private let biasAxes: [Character]
  private var kernel: Tensor?
  private var bias: Tensor?

  init(_ arguments: KerasArguments) throws(TensorError) {
    self.arguments = arguments
    if case .int(let size) = arguments["output_shape"] {
      outputShape = [size]
    } else {
      outputShape = try arguments.ints("output_shape")
    }
    activation = try arguments.activation("activation")
    biasAxes = Array(arguments.optionalText("bias_axes") ?? "")
    super.init(className: "EinsumDense", name: arguments.name, mode: arguments.mode)
  }

  /// - Throws: ValueError for an equation of another form, or a bias over what the output lacks.
  private func equation() throws(TensorError) -> Equation {
    if let parsed { return parsed }
    guard let text = arguments.optionalText("equation"), let made = Equation(text) else {
      throw .value(
        "Invalid einsum equation '\(arguments.optionalText("equation") ?? "None")'. Equations must be "
          + "in the form [X],[Y]->[Z], ...[X],[Y]->...[Z], or [X]...,[Y]->[Z]....")
    }
    if let wrong = biasAxes.first(where: { !made.output.contains($0) }) {
      throw .value(
        "Bias dimension '\(wrong)' was requested, but is not part of the output spec "
          + "'\(String(made.output))'")
    }
    parsed = made
    return made
  }

  /// The sizes of the axes that letters of the output stand for.
  private func sizes(_ shape: SymbolicShape) throws(TensorError) -> [Character: Int?] {
    let equation = try equation()
    guard
      equation.hasEllipsis
        ? shape.count >= equation.input.count
        : shape.count == equation.input.count
    else {
      throw .value(
        "The equation '\(arguments.optionalText("equation") ?? "")' does not fit an input of "
          + "shape \(pythonText(of: shape))")
    }
    var sizes: [Character: Int?] = [:]
    for (letter, size) in zip(equation.output.reversed(), outputShape.reversed()) {
      sizes[letter] = size
    }
    for (letter, size) in zip(equation.input.reversed(), shape.reversed()) {
      if let wanted = sizes[letter], let wanted, let size, wanted != size {
        throw .value(
          "Input shape and output shape do not match at shared dimension '\(letter)'. Input shape "
            + "is \(size), and output shape is \(wanted).")
      }
      if size != nil || sizes[letter] == nil { sizes[letter] = size }
    }
    return sizes
  }

  override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    let equation = try equation()
    let sizes = try sizes(shapes[0])
    func lengths(_ letters: [Character], of kind: String) throws(TensorError) -> [Int] {
      var result: [Int] = []
      for letter in letters {
        guard let size = sizes[letter].flatMap({ $0 }) else {
          throw .value(
            "Weight dimension '\(letter)' did not have a match in either the input spec "
              + "'\(String(equation.input))' or the output spec '\(String(equation.output))'. For "
              + "this layer, the weight must be fully specified.")
        }
        result.append(size)
      }
      return result
    }
    let kernelShape = try lengths(equation.weight, of: "weight")
    // What is summed over counts as inputs, what stays as outputs.
    var matrixShape = [1, 1]
    for (letter, size) in zip(equation.weight, kernelShape) {
      let side = equation.output.contains(letter) ? 1 : 0
      let (product, overflows) = matrixShape[side].multipliedReportingOverflow(by: size)
      guard !overflows else { throw .value("the weights of the layer '\(name)' are too many") }
      matrixShape[side] = product
    }
    kernel = try addWeight(
      "kernel", shape: kernelShape,
      initializer: try arguments.initializer("kernel_initializer"), matrixShape: matrixShape,
      regularizer: arguments.regularizer("kernel_regularizer"))
    guard let first = equation.output.firstIndex(where: { biasAxes.contains($0) }) else { return }
    var shape: [Int] = []
    for letter in equation.output[first...] {
      shape += biasAxes.contains(letter) ? try lengths([letter], of: "bias") : [1]
    }
    bias = try addWeight(
      "bias", shape: shape, initializer: try arguments.initializer("bias_initializer"),
      regularizer: arguments.regularizer("bias_regularizer"))
  }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    let equation = try equation()
    let sizes = try sizes(shapes[0])
    let before = shapes[0].dropLast(equation.hasEllipsis ? equation.input.count : shapes[0].count)
    return [Array(before) + equation.output.map { sizes[$0] ?? nil }]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard let kernel else { return inputs }
    let equation = try equation()
    let rest = inputs[0].tensor.rank - equation.input.count
    let used = Set(equation.input + equation.weight + equation.output)
    let free = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".filter { !used.contains($0) }.prefix(max(0, rest))
    let text =
      free + String(equation.input) + "," + String(equation.weight) + "->" + free
      + String(equation.output)
    var sums = try Tensor.einsum(String(text), [inputs[0].tensor, kernel])
    if let bias { sums = try sums.add(bias) }
    return [KerasFlow(try activation(sums), logits: activation.hasLogits ? sums : nil)]
  }
}
