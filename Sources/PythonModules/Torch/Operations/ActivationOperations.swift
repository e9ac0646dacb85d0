import MiniPython
import Networks
import Tensors

extension TensorOperation {
  /// Softmax and what else `torch` itself has of the activations.
  static let activations: [TensorOperation] = [
    TensorOperation("softmax", "(input, dim, dtype=None)", "Positive parts of one.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try axis(call, input, "softmax")
      let dtype = try call.dtype(2)
      return try call.wrap { () throws(TensorError) in
        try (dtype == nil ? input : input.cast(to: dtype ?? input.dtype)).softmax(axis)
      }
    },
    TensorOperation("log_softmax", "(input, dim, dtype=None)", "Logarithms of a softmax.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try axis(call, input, "log_softmax")
      let dtype = try call.dtype(2)
      return try call.wrap { () throws(TensorError) in
        try (dtype == nil ? input : input.cast(to: dtype ?? input.dtype)).logSoftmax(axis)
      }
    },
    TensorOperation("dropout", "(input, p=0.5, training=True)", "Random zeros.", .function) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let probability = try call.double(1)
      guard (0...1).contains(probability) else {
        throw PythonError(
          .valueError,
          "dropout probability has to be between 0 and 1, but got \(probability)")
      }
      guard try call.bool(2) else { return call[0] }
      return try call.wrap { () throws(TensorError) in
        try input.dropout(probability, call.torch.generator)
      }
    },
    TensorOperation("cosine_similarity", "(x1, x2, dim=1, eps=1e-08)", "", .function) {
      (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      let axis = try call.axis(2)
      let epsilon = try call.double(3)
      return try call.wrap { () throws(TensorError) in
        try Distances.cosineSimilarity(one, two, axis: axis, epsilon: epsilon)
      }
    },
    TensorOperation("pairwise_distance", "(x1, x2, p=2.0, eps=1e-06, keepdim=False)", "", .function)
    { (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      let (order, epsilon) = (try call.double(2), try call.double(3))
      let keeps = try call.bool(4)
      return try call.wrap { () throws(TensorError) in
        try Distances.pairwise(one, two, power: order, epsilon: epsilon, keepingAxis: keeps)
      }
    },
  ]

  /// The axis of a softmax; without one PyTorch takes the first for 0, 1 and 3 axes, else the
  /// second.
  static func axis(
    _ call: OperationCall, _ input: Tensor, _ name: String
  ) throws(PythonError) -> Int {
    if let axis = try call.optionalAxis(1) { return axis }
    call.torch.warn(
      "Implicit dimension choice for \(name) has been deprecated. Change the call to include "
        + "dim=X as an argument.", call.interpreter)
    return [0, 1, 3].contains(input.rank) ? 0 : 1
  }
}
