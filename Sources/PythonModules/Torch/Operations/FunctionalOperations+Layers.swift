import MiniPython
import Networks
import Tensors

extension FunctionalOperations {
  /// Layers without parameters of their own.
  static let layers: [TensorOperation] = [
    TensorOperation("linear", "(input, weight, bias=None)", "", .function) {
      (call) throws(PythonError) in
      let (input, weight) = (try call.tensor(0), try call.tensor(1))
      let bias = try call.optionalTensor(2)
      return try call.wrap { () throws(TensorError) in try input.linear(weight, bias) }
    },
    TensorOperation("bilinear", "(input1, input2, weight, bias=None)", "", .function) {
      (call) throws(PythonError) in
      let (one, two, weight) = (try call.tensor(0), try call.tensor(1), try call.tensor(2))
      let bias = try call.optionalTensor(3)
      return try call.wrap { () throws(TensorError) in
        let product = try Tensor.einsum("...i,oij,...j->...o", [one, weight, two])
        guard let bias else { return product }
        return try product.add(bias)
      }
    },
    TensorOperation("embedding", "(input, weight, padding_idx=None)", "", .function) {
      (call) throws(PythonError) in
      let (input, weight) = (try call.tensor(0), try call.tensor(1))
      let padding = try call.optionalInt(2)
      return try call.wrap { () throws(TensorError) in
        try weight.embedding(input, paddingIndex: padding)
      }
    },
    TensorOperation("one_hot", "(tensor, num_classes=-1)", "Ones at the given places.", .function) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let count = try call.int(1)
      guard input.dtype == .int64 else {
        throw PythonError(
          .runtimeError, "one_hot is only applicable to index tensor of type LongTensor.",
          advice: "turn it into whole numbers first: x.long()")
      }
      return try call.wrapArray { () throws(TensorError) in
        try input.data.oneHot(count == -1 ? nil : count)
      }
    },
    dropout("dropout"), dropout("alpha_dropout"),
    TensorOperation(
      "layer_norm", "(input, normalized_shape, weight=None, bias=None, eps=1e-05)", "", .function
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let shape = try call.interpreter.ints(call[1])
      let (weight, bias) = (try call.optionalTensor(2), try call.optionalTensor(3))
      let epsilon = try call.double(4)
      return try call.wrap { () throws(TensorError) in
        try input.layerNorm(Shape(shape), weight: weight, bias: bias, epsilon: epsilon)
      }
    },
    TensorOperation(
      "batch_norm",
      "(input, running_mean, running_var, weight=None, bias=None, training=False, momentum=0.1, "
        + "eps=1e-05)", "", .function
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      var running: (mean: Tensor, variance: Tensor)?
      if let mean = try call.optionalTensor(1), let variance = try call.optionalTensor(2) {
        running = (mean, variance)
      }
      let (weight, bias) = (try call.optionalTensor(3), try call.optionalTensor(4))
      let isTraining = try call.bool(5)
      let (momentum, epsilon) = (try call.double(6), try call.double(7))
      return try call.wrap { [running] () throws(TensorError) in
        try input.batchNorm(
          running: running, weight: weight, bias: bias, isTraining: isTraining,
          momentum: momentum, epsilon: epsilon)
      }
    },
    TensorOperation(
      "conv1d", "(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1)", "",
      .function
    ) { (call) throws(PythonError) in
      let (input, weight) = (try call.tensor(0), try call.tensor(1))
      let bias = try call.optionalTensor(2)
      let stride = try single(call, 3)
      let padding = try single(call, 4)
      let dilation = try single(call, 5)
      let groups = try call.int(6)
      return try call.wrap { () throws(TensorError) in
        try input.conv1d(
          weight, bias, stride: stride, padding: padding, dilation: dilation, groups: groups)
      }
    },
    TensorOperation(
      "conv2d", "(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1)", "",
      .function
    ) { (call) throws(PythonError) in
      let (input, weight) = (try call.tensor(0), try call.tensor(1))
      let bias = try call.optionalTensor(2)
      let pair = { (index: Int) throws(PythonError) -> [Int] in
        let values = try call.interpreter.ints(call[index])
        return values.count == 1 ? [values[0], values[0]] : values
      }
      let (stride, padding, dilation) = (try pair(3), try pair(4), try pair(5))
      let groups = try call.int(6)
      return try call.wrap { () throws(TensorError) in
        try Convolutions.conv2d(
          input, weight, bias, stride: stride, padding: padding, dilation: dilation,
          groups: groups)
      }
    },
    pool("max_pool1d") { (x, size, stride, padding) throws(TensorError) in
      try x.maxPool1d(size, stride: stride, padding: padding)
    },
    pool("avg_pool1d") { (x, size, stride, padding) throws(TensorError) in
      try x.averagePool1d(size, stride: stride, padding: padding)
    },
    TensorOperation(
      "max_pool2d",
      "(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, "
        + "return_indices=False)", "", .function
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let window = try window(call)
      let dilation = try single(call, 4)
      let (rounds, wantsPlaces) = (try call.bool(5), try call.bool(6))
      guard dilation == 1, !rounds else {
        throw PythonError(
          .notImplementedError, "lectern has max_pool2d without dilation and ceil_mode")
      }
      let values = try call.wrap { () throws(TensorError) in
        try Convolutions.maxPool2d(input, window)
      }
      guard wantsPlaces else { return values }
      let places = try call.wrap { () throws(TensorError) in
        Tensor(
          try Convolutions.maxPool2dPlaces(input, window), mode: input.mode)
      }
      return .tuple([values, places])
    },
    TensorOperation("avg_pool2d", "(input, kernel_size, stride=None, padding=0)", "", .function) {
      (call) throws(PythonError) in
      let (input, window) = (try call.tensor(0), try window(call))
      return try call.wrap { () throws(TensorError) in try Convolutions.averagePool2d(input, window)
      }
    },
    adaptive("adaptive_avg_pool1d", largest: false),
    adaptive("adaptive_max_pool1d", largest: true),
    TensorOperation(
      "scaled_dot_product_attention",
      "(query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None, "
        + "enable_gqa=False)", "Attention by scaled dot products.", .function
    ) { (call) throws(PythonError) in
      let (query, key, value) = (try call.tensor(0), try call.tensor(1), try call.tensor(2))
      let mask = try call.optionalTensor(3)
      let attention = DotProductAttention(
        dropout: try call.double(4), isCausal: try call.bool(5), scale: try call.optionalDouble(6),
        generator: call.torch.generator)
      let sharesHeads = try call.bool(7)
      return try call.wrap { () throws(TensorError) in
        guard sharesHeads, query.rank >= 3, key.rank >= 3, value.rank >= 3 else {
          return try attention.run(query, key, value, mask: mask)
        }
        // Several queries' heads share one of the keys' and values'.
        let heads = query.shape[query.rank - 3]
        let spread = { (x: Tensor) throws(TensorError) -> Tensor in
          let own = x.shape[x.rank - 3]
          guard own > 0, heads % own == 0 else {
            throw .runtime(
              "Number of heads in key and value must divide the number of heads in query")
          }
          return try x.repeated([heads / own], x.rank - 3)
        }
        return try attention.run(query, spread(key), spread(value), mask: mask)
      }
    },
    TensorOperation("normalize", "(input, p=2.0, dim=1, eps=1e-12)", "Length one.", .function) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let order = try call.double(1)
      let axis = try call.axis(2)
      let epsilon = try call.double(3)
      return try call.wrap { () throws(TensorError) in
        let length = try input.norm(order, axes: [axis], keepingAxes: true)
        return try input.divide(
          length.clamped(.scalar(.double(epsilon)), nil).expanded(input.shape))
      }
    },
  ]

  private static func single(
    _ call: OperationCall, _ index: Int
  ) throws(PythonError) -> Int {
    try call.interpreter.ints(call[index]).first ?? 1
  }

  private static func dropout(_ name: String) -> TensorOperation {
    TensorOperation(name, "(input, p=0.5, training=True, inplace=False)", "", .function) {
      (call) throws(PythonError) in
      guard name == "dropout" else {
        throw PythonError(.notImplementedError, "lectern does not have F.\(name)")
      }
      let input = try call.tensor(0)
      let probability = try call.double(1)
      guard (0...1).contains(probability) else {
        throw PythonError(
          .valueError, "dropout probability has to be between 0 and 1, but got \(probability)")
      }
      guard try call.bool(2) else { return call[0] }
      return try call.wrap { () throws(TensorError) in
        try input.dropout(probability, call.torch.generator)
      }
    }
  }

  private static func pool(
    _ name: String,
    _ body: @escaping @Sendable (Tensor, Int, Int, Int) throws(TensorError) -> Tensor
  ) -> TensorOperation {
    TensorOperation(name, "(input, kernel_size, stride=None, padding=0)", "", .function) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let size = try single(call, 1)
      let stride = call[2].isNone ? size : try single(call, 2)
      let padding = try single(call, 3)
      return try call.wrap { () throws(TensorError) in try body(input, size, stride, padding) }
    }
  }

  /// The window of a pooling over images, from the arguments behind the image.
  private static func window(_ call: OperationCall) throws(PythonError) -> PoolingWindow {
    let size = try call.interpreter.ints(call[1])
    let stride = call[2].isNone ? nil : try call.interpreter.ints(call[2])
    let padding = try call.interpreter.ints(call[3])
    return try numeric { () throws(TensorError) in
      try PoolingWindow(size: size, stride: stride, padding: padding)
    }
  }

  private static func adaptive(_ name: String, largest: Bool) -> TensorOperation {
    TensorOperation(name, "(input, output_size)", "", .function) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let size = try single(call, 1)
      return try call.wrap { () throws(TensorError) in
        try input.adaptivePool1d(size, largest: largest)
      }
    }
  }

  /// Padding and unfolding.
  static let shaping: [TensorOperation] = [
    TensorOperation(
      "pad", "(input, pad, mode='constant', value=None)", "Numbers around.", .function
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let amounts = try call.interpreter.ints(call[1])
      guard try call.string(2) == "constant" else {
        return try call.interpreter.call(
          try call.interpreter.resolve("_torch_spatial.pad_mode"),
          Arguments(call[0], call[1], call[2]))
      }
      let value = call[3].isNone ? Scalar.int(0) : try call.number(3)
      return try call.wrap { () throws(TensorError) in try input.padded(amounts, value) }
    }
  ]
}
