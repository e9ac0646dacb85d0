import MiniPython
import Networks
import Tensors

/// The functions of `tf.nn` beyond the activations that `keras.ops` has.
enum TensorFlowNetworkFunctions {
  static let all: [FunctionDefinition] = [
    FunctionDefinition(
      "sigmoid_cross_entropy_with_logits", "labels=None, logits=None, name=None",
      "The cross-entropy of each number with a sigmoid within."
    ) { (arguments, interpreter) throws(PythonError) in
      let logits = try TensorFlowValues.tensor(arguments[1], interpreter)
      let labels = try interpreter.kerasTensor(arguments[0], dtype: logits.dtype)
      return try result { () throws(TensorError) in
        try logits.binaryCrossEntropyWithLogits(labels, .none)
      }
    },
    FunctionDefinition(
      "softmax_cross_entropy_with_logits", "labels, logits, axis=-1, name=None",
      "The cross-entropy of each row with a softmax within."
    ) { (arguments, interpreter) throws(PythonError) in
      let logits = try TensorFlowValues.tensor(arguments[1], interpreter)
      let labels = try interpreter.kerasTensor(arguments[0], dtype: logits.dtype)
      return try result { () throws(TensorError) in
        try labels.multiply(logits.logSoftmax(-1)).sum(axes: [-1]).times(-1)
      }
    },
    FunctionDefinition(
      "sparse_softmax_cross_entropy_with_logits", "labels, logits, name=None",
      "The cross-entropy of each row, by class numbers."
    ) { (arguments, interpreter) throws(PythonError) in
      let logits = try TensorFlowValues.tensor(arguments[1], interpreter)
      let labels = try interpreter.kerasTensor(arguments[0], dtype: .int64)
      return try result { () throws(TensorError) in
        try KerasLoss.sparseCategoricalCrossEntropy(fromLogits: true, reduction: .none)(
          labels, KerasFlow(logits))
      }
    },
    FunctionDefinition("bias_add", "value, bias, data_format=None, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let (value, bias) = try TensorFlowValues.pair(
        arguments[0], arguments[1], operation: "BiasAdd", interpreter)
      return try result { () throws(TensorError) in try value.addingBias(bias) }
    },
    FunctionDefinition("l2_loss", "t, name=None", "Half the sum of squares.") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      return try result { () throws(TensorError) in
        try tensor.multiply(tensor).sum().times(0.5)
      }
    },
    FunctionDefinition("embedding_lookup", "params, ids, max_norm=None, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let table = try TensorFlowValues.tensor(arguments[0], interpreter)
      let ids = try interpreter.kerasTensor(arguments[1], dtype: .int64)
      let length = table.shape.first ?? 0
      for (index, place) in ids.data.ints().enumerated() where !(0..<length).contains(place) {
        let label = ids.rank == 0 ? "" : "[\(index)]"
        throw TensorFlowErrors.invalid(
          "GatherV2", "indices\(label) = \(place) is not in [0, \(length))")
      }
      return try result { () throws(TensorError) in try table.embedding(ids) }
    },
    activation("leaky_relu", "features, alpha=0.2, name=None") { (x, a) throws(TensorError) in
      try x.leakyRelu(a)
    },
    activation("elu", "features, name=None") { (x, _) throws(TensorError) in
      try KerasActivation(named: "elu")?(x) ?? x
    },
    activation("selu", "features, name=None") { (x, _) throws(TensorError) in
      try KerasActivation(named: "selu")?(x) ?? x
    },
    activation("gelu", "features, approximate=False, name=None") { (x, _) throws(TensorError) in
      try x.unary(.gelu)
    },
    activation("relu6", "features, name=None") { (x, _) throws(TensorError) in
      try x.clamped(low: 0, high: 6)
    },
    FunctionDefinition("moments", "x, axes, shift=None, keepdims=False, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let axes = try interpreter.ints(arguments[1])
      let keeps = try interpreter.isTrue(arguments[3])
      let mean = try result { () throws(TensorError) in
        try tensor.mean(axes: axes, keepingAxes: keeps)
      }
      let variance = try result { () throws(TensorError) in
        let centered = try tensor.subtract(tensor.mean(axes: axes, keepingAxes: true))
        return try centered.multiply(centered).mean(axes: axes, keepingAxes: keeps)
      }
      return .tuple([mean, variance])
    },
  ]

  private static func result(
    _ body: () throws(TensorError) -> Tensor
  ) throws(PythonError) -> Value {
    .object(KerasTensorObject(try numeric(body)))
  }

  private static func activation(
    _ name: String, _ signature: String,
    _ apply: @escaping @Sendable (Tensor, Double) throws(TensorError) -> Tensor
  ) -> FunctionDefinition {
    FunctionDefinition(name, signature, "The activation \(name).") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      var parameter = 0.2
      if arguments.count > 1, case .float(let number) = arguments[1] { parameter = number }
      return try result { () throws(TensorError) in try apply(tensor, parameter) }
    }
  }
}
