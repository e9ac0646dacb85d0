import Tensors

/// What happens in a fit, for those who watch it.
public enum KerasEvent: Sendable {
  case trainBegin, trainEnd
  case epochBegin(Int)
  case epochEnd(Int)
  case trainBatchBegin(Int)
  case trainBatchEnd(Int)
  case testBegin, testEnd
  case testBatchBegin(Int)
  case testBatchEnd(Int)
  case predictBegin, predictEnd
  case predictBatchBegin(Int)
  case predictBatchEnd(Int)
}

/// The numbers of an epoch or a batch by name, in the order in which they are shown.
public struct KerasLogs: Sendable {
  public private(set) var entries: [(name: String, value: Double)] = []

  public init(_ entries: [(name: String, value: Double)] = []) {
    for entry in entries { self[entry.name] = entry.value }
  }

  /// The names whose numbers are whole, which the program put in so.
  private var wholeNames: Set<String> = []

  public mutating func markWhole(_ name: String) {
    if let value = self[name], abs(value) < 1e15 { wholeNames.insert(name) }
  }

  public func isWhole(_ name: String) -> Bool { wholeNames.contains(name) }

  public subscript(_ name: String) -> Double? {
    get { entries.first { $0.name == name }?.value }
    set {
      if let index = entries.firstIndex(where: { $0.name == name }) {
        if let newValue { entries[index].value = newValue }
      } else if let newValue {
        entries.append((name, newValue))
      }
    }
  }
}

/// Somebody who watches a fit and may step in.
open class KerasCallback {
  public init() {}

  /// - Parameter fit: the running fit: its model, its learning rate, and whether to stop.
  open func handle(
    _ event: KerasEvent, _ logs: inout KerasLogs, _ fit: KerasFit
  ) throws(TensorError) {}
}

/// A running fit as callbacks see it.
public final class KerasFit {
  public let model: KerasLayer
  public let trainer: KerasTrainer
  public let epochs: Int
  /// The steps of an epoch, nil where nobody knows yet.
  public let steps: Int?
  public let verbosity: Int
  public let isTraining: Bool
  /// What a model answered for the latest batch of a prediction.
  public internal(set) var outputs: [NDArray] = []
  /// Where callbacks write what they have to say.
  public let write: (String) -> Void

  public init(
    model: KerasLayer, trainer: KerasTrainer, epochs: Int, steps: Int?, verbosity: Int,
    isTraining: Bool, write: @escaping (String) -> Void
  ) {
    self.model = model
    self.trainer = trainer
    self.epochs = epochs
    self.steps = steps
    self.verbosity = verbosity
    self.isTraining = isTraining
    self.write = write
  }

  /// The numbers of all weights, to be put back later.
  func savedWeights() throws(TensorError) -> [NDArray] {
    try model.weights.map { (weight) throws(TensorError) in try weight.tensor.data.copy() }
  }

  func restore(_ saved: [NDArray]) throws(TensorError) {
    for (weight, values) in zip(model.weights, saved) {
      try weight.tensor.assign(Tensor(values, mode: model.mode))
    }
  }
}
