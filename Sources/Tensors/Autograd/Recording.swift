/// An operation whose derivative is a function, for all but the most frequent ones.
final class FunctionNode: Node {
  typealias Derivative = (NDArray, inout GradientSink) throws(TensorError) -> Void

  /// The derivative in operations that are recorded.
  typealias Again = (Tensor, inout TensorSink) throws(TensorError) -> Void

  private var title: String
  private var derivative: Derivative?
  private var again: Again?

  init(
    _ title: String, _ sequence: Int, _ first: Edge, _ second: Edge, _ others: [Edge],
    again: Again? = nil, _ derivative: @escaping Derivative
  ) {
    self.title = title
    self.again = again
    self.derivative = derivative
    super.init(sequence, first, second, others: others)
  }

  override var name: String { title }

  override func setAlias(_ name: String) { title = name }

  override func backward(
    _ gradient: NDArray, _ sink: inout GradientSink
  ) throws(TensorError) {
    guard let derivative else { return }
    try derivative(gradient, &sink)
  }

  override func backwardAgain(
    _ gradients: [Int: Tensor], _ sink: inout TensorSink
  ) throws(TensorError) {
    guard let again else { throw onlyOnce }
    if let gradient = gradients[0] { try again(gradient, &sink) }
  }

  override func release() {
    (derivative, again) = (nil, nil)
    super.release()
  }
}

/// An operation with several results.
final class SplittingNode: Node {
  typealias Derivative = ([NDArray?], inout GradientSink) throws(TensorError) -> Void

  /// The derivative in operations that are recorded.
  typealias Again = ([Tensor?], inout TensorSink) throws(TensorError) -> Void

  private let title: String
  private let resultCount: Int
  private var derivative: Derivative?
  private var again: Again?

  init(
    _ title: String, _ sequence: Int, _ edges: [Edge], results: Int, again: Again? = nil,
    _ derivative: @escaping Derivative
  ) {
    self.title = title
    self.again = again
    self.derivative = derivative
    resultCount = results
    super.init(
      sequence, edges.first ?? .none, edges.dropFirst().first ?? .none,
      others: Array(edges.dropFirst(2)))
  }

  override var name: String { title }

  override func backward(_ gradient: NDArray, _ sink: inout GradientSink) throws(TensorError) {
    try backward(gradient, [:], &sink)
  }

  override func backward(
    _ gradient: NDArray?, _ others: [Int: NDArray], _ sink: inout GradientSink
  ) throws(TensorError) {
    guard let derivative else { return }
    var gradients: [NDArray?] = [gradient]
    for index in 1..<max(resultCount, 1) { gradients.append(others[index]) }
    try derivative(gradients, &sink)
  }

  override func backwardAgain(
    _ gradients: [Int: Tensor], _ sink: inout TensorSink
  ) throws(TensorError) {
    guard let again else { throw onlyOnce }
    try again((0..<max(resultCount, 1)).map { gradients[$0] }, &sink)
  }

  override func release() {
    (derivative, again) = (nil, nil)
    super.release()
  }
}

extension Tensor {
  /// The result of an operation on this tensor and others, recorded if any of them asks for it.
  func recorded(
    _ name: String, _ data: NDArray, _ second: Tensor? = nil, _ others: [Tensor] = [],
    again: FunctionNode.Again? = nil, _ derivative: @escaping FunctionNode.Derivative
  ) -> Tensor {
    let isNeeded =
      requiresGrad || second?.requiresGrad == true || others.contains(where: \.requiresGrad)
    guard isNeeded, mode.isEnabled, data.dtype.isFloatingPoint else {
      return Tensor(data, mode: mode)
    }
    let node = FunctionNode(
      name, mode.nextSequence(), edge, second?.edge ?? .none, others.map(\.edge), again: again,
      derivative)
    return Tensor(data, node, mode)
  }

  /// A view of this tensor, recorded like an operation.
  func recordedView(
    _ name: String, _ data: NDArray, again: FunctionNode.Again? = nil,
    _ derivative: @escaping FunctionNode.Derivative
  ) -> Tensor {
    let result = recorded(name, data, nil, [], again: again, derivative)
    if data.storage === self.data.storage { result.base = base ?? self }
    return result
  }

  /// The results of an operation that gives several.
  func recorded(
    _ name: String, _ results: [NDArray], _ inputs: [Tensor], areViews: Bool = false,
    again: SplittingNode.Again? = nil, _ derivative: @escaping SplittingNode.Derivative
  ) -> [Tensor] {
    let isNeeded = mode.isEnabled && inputs.contains(where: \.requiresGrad)
    let node =
      isNeeded
      ? SplittingNode(
        name, mode.nextSequence(), inputs.map(\.edge), results: results.count, again: again,
        derivative) : nil
    return results.enumerated().map { index, data in
      let own = data.dtype.isFloatingPoint ? node : nil
      let result = Tensor(data, own, outputIndex: index, mode)
      if areViews { result.base = base ?? self }
      return result
    }
  }
}
