import MiniPython
import Networks
import Tensors

/// `keras.activations`: each activation of the catalog, some with numbers to choose.
enum KerasActivationFunctions {
  private typealias Body =
    @Sendable (Tensor, [Value], Interpreter) throws(PythonError) -> Tensor

  static let all = plain.map(\.withSymbols)

  private static let plain =
    chosen
    + KerasActivation.catalog.map(\.name).filter { name in
      !chosen.contains { $0.name == name }
    }.map { name in
      FunctionDefinition(name, "x", "The activation \(name).") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        guard let activation = KerasActivation(named: name) else { return .none }
        let result = try numeric { () throws(TensorError) in try activation(tensor) }
        return .object(
          KerasTensorObject(result, logits: activation.hasLogits ? tensor : nil))
      }
    }

  private static func function(
    _ name: String, _ parameters: String, keepsLogits: Bool = false, _ body: @escaping Body
  ) -> FunctionDefinition {
    FunctionDefinition(name, "x, " + parameters, "The activation \(name).") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let rest = (1..<arguments.count).map { arguments[$0] }
      let result = try body(tensor, rest, interpreter)
      return .object(KerasTensorObject(result, logits: keepsLogits ? tensor : nil))
    }
  }

  /// The activations that take more than a tensor.
  private static let chosen: [FunctionDefinition] = [
    function("relu", "negative_slope=0.0, max_value=None, threshold=0.0") {
      (x, v, i) throws(PythonError) in
      let activation = KerasActivation.relu(
        slope: try i.double(v[0]), limit: v[1].isNone ? nil : try i.double(v[1]),
        threshold: try i.double(v[2]))
      return try numeric { () throws(TensorError) in try activation(x) }
    },
    function("leaky_relu", "negative_slope=0.2") { (x, v, i) throws(PythonError) in
      let slope = try i.double(v[0])
      return try numeric { () throws(TensorError) in try x.leakyRelu(slope) }
    },
    function("elu", "alpha=1.0") { (x, v, i) throws(PythonError) in
      let alpha = try i.double(v[0])
      return try numeric { () throws(TensorError) in try x.elu(alpha: alpha) }
    },
    function("celu", "alpha=1.0") { (x, v, i) throws(PythonError) in
      let alpha = try i.double(v[0])
      guard alpha != 0 else {
        throw PythonError(.valueError, "alpha of celu must not be zero")
      }
      return try numeric { () throws(TensorError) in try x.elu(alpha: alpha, rate: 1 / alpha) }
    },
    function("gelu", "approximate=False") { (x, v, i) throws(PythonError) in
      let isApproximate = try i.isTrue(v[0])
      return try numeric { () throws(TensorError) in
        try x.unary(isApproximate ? .geluTanh : .gelu)
      }
    },
    function("softmax", "axis=-1", keepsLogits: true) { (x, v, i) throws(PythonError) in
      let axis = try i.int(v[0])
      return try numeric { () throws(TensorError) in try x.softmax(axis) }
    },
    function("log_softmax", "axis=-1") { (x, v, i) throws(PythonError) in
      let axis = try i.int(v[0])
      return try numeric { () throws(TensorError) in try x.logSoftmax(axis) }
    },
    function("hard_shrink", "threshold=0.5") { (x, v, i) throws(PythonError) in
      let threshold = try i.double(v[0])
      return try numeric { () throws(TensorError) in try x.hardShrunk(threshold) }
    },
    function("soft_shrink", "threshold=0.5") { (x, v, i) throws(PythonError) in
      let threshold = try i.double(v[0])
      return try numeric { () throws(TensorError) in try x.softShrunk(threshold) }
    },
    function("threshold", "threshold, default_value") { (x, v, i) throws(PythonError) in
      let (threshold, other) = (try i.double(v[0]), try i.double(v[1]))
      return try numeric { () throws(TensorError) in try x.kept(above: threshold, else: other) }
    },
    function("glu", "axis=-1") { (x, v, i) throws(PythonError) in
      let axis = try i.int(v[0])
      return try numeric { () throws(TensorError) in try x.gated(axis) }
    },
    function("sparsemax", "axis=-1") { (x, v, i) throws(PythonError) in
      let axis = try i.int(v[0])
      return try numeric { () throws(TensorError) in try x.sparsemax(axis) }
    },
  ]
}
