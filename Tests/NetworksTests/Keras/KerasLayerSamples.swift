import Networks
import Tensors

/// How a Keras layer is built and fed in the tests of the family, and the shape that Keras documents
/// for its result.
struct KerasSample {
  enum Input {
    case numbers([Int])
    case indices([Int], below: Int)
  }

  let name: String
  let arguments: [String: KerasArgument]
  let inputs: [Input]
  let output: [Int]

  init(
    _ name: String, _ arguments: [String: KerasArgument] = [:], _ inputs: Input..., to output: [Int]
  ) {
    self.name = name
    self.arguments = arguments
    self.inputs = inputs
    self.output = output
  }

  /// A layer that another one wraps.
  static func wrapped(_ name: String, units: Int) throws -> KerasArgument {
    .layer(try KerasProbe.layer(name, ["units": .int(units)], seed: 11))
  }

  static func all() throws -> [KerasSample] {
    let pair: [Input] = [.numbers([2, 3]), .numbers([2, 3])]
    let image = Input.numbers([1, 4, 4, 3])
    let merges = ["Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum"].map {
      KerasSample($0, [:], pair[0], pair[1], to: [2, 3])
    }
    let function: KerasFunction = { (inputs) throws(TensorError) in
      try inputs[0].multiply(inputs[0])
    }
    return merges + [
      KerasSample("Dense", ["units": .int(3)], .numbers([2, 4]), to: [2, 3]),
      KerasSample("Activation", ["activation": .text("tanh")], .numbers([2, 4]), to: [2, 4]),
      KerasSample(
        "Embedding", ["input_dim": .int(5), "output_dim": .int(3)], .indices([2, 4], below: 5),
        to: [2, 4, 3]),
      KerasSample("LSTM", ["units": .int(3)], .numbers([2, 4, 5]), to: [2, 3]),
      KerasSample(
        "GRU", ["units": .int(3), "return_sequences": .bool(true)], .numbers([2, 4, 5]),
        to: [2, 4, 3]),
      KerasSample("SimpleRNN", ["units": .int(3)], .numbers([2, 4, 5]), to: [2, 3]),
      KerasSample(
        "Bidirectional", ["layer": try wrapped("LSTM", units: 3)], .numbers([2, 4, 5]),
        to: [2, 6]),
      KerasSample(
        "TimeDistributed", ["layer": try wrapped("Dense", units: 2)], .numbers([2, 4, 5]),
        to: [2, 4, 2]),
      KerasSample("Masking", [:], .numbers([2, 4, 3]), to: [2, 4, 3]),
      KerasSample("Dropout", ["rate": .double(0.5)], .numbers([2, 4]), to: [2, 4]),
      KerasSample("GaussianNoise", ["stddev": .double(0.5)], .numbers([2, 4]), to: [2, 4]),
      KerasSample("GaussianDropout", ["rate": .double(0.5)], .numbers([2, 4]), to: [2, 4]),
      KerasSample("AlphaDropout", ["rate": .double(0.5)], .numbers([2, 4]), to: [2, 4]),
      KerasSample("PReLU", [:], .numbers([2, 4]), to: [2, 4]),
      KerasSample("SpatialDropout2D", ["rate": .double(0.5)], image, to: [1, 4, 4, 3]),
      KerasSample("SpatialDropout1D", ["rate": .double(0.5)], .numbers([2, 3, 4]), to: [2, 3, 4]),
      KerasSample(
        "ActivityRegularization", ["l2": .double(0.5)], .numbers([2, 4]), to: [2, 4]),
      KerasSample("Flatten", [:], .numbers([2, 3, 4]), to: [2, 12]),
      KerasSample("Reshape", ["target_shape": .ints([2, 6])], .numbers([2, 12]), to: [2, 2, 6]),
      KerasSample("Permute", ["dims": .ints([2, 1])], .numbers([2, 3, 4]), to: [2, 4, 3]),
      KerasSample("RepeatVector", ["n": .int(3)], .numbers([2, 4]), to: [2, 3, 4]),
      KerasSample("GlobalAveragePooling1D", [:], .numbers([2, 4, 3]), to: [2, 3]),
      KerasSample("GlobalMaxPooling1D", [:], .numbers([2, 4, 3]), to: [2, 3]),
      KerasSample("AveragePooling1D", ["pool_size": .int(2)], .numbers([2, 4, 3]), to: [2, 2, 3]),
      KerasSample("MaxPooling1D", ["pool_size": .int(2)], .numbers([2, 4, 3]), to: [2, 2, 3]),
      KerasSample(
        "Conv1D", ["filters": .int(2), "kernel_size": .int(3)], .numbers([2, 5, 3]), to: [2, 3, 2]),
      KerasSample(
        "Conv2D", ["filters": .int(2), "kernel_size": .int(3)], image, to: [1, 2, 2, 2]),
      KerasSample(
        "EinsumDense",
        ["equation": .text("ab,bc->ac"), "output_shape": .int(2), "bias_axes": .text("c")],
        .numbers([3, 4]), to: [3, 2]),
      KerasSample(
        "DepthwiseConv1D", ["kernel_size": .int(2)], .numbers([2, 4, 3]), to: [2, 3, 3]),
      KerasSample("DepthwiseConv2D", ["kernel_size": .int(3)], image, to: [1, 2, 2, 3]),
      KerasSample(
        "SeparableConv1D", ["filters": .int(2), "kernel_size": .int(2)], .numbers([2, 4, 3]),
        to: [2, 3, 2]),
      KerasSample(
        "SeparableConv2D", ["filters": .int(2), "kernel_size": .int(3)], image, to: [1, 2, 2, 2]),
      KerasSample(
        "Conv1DTranspose", ["filters": .int(2), "kernel_size": .int(2), "strides": .int(2)],
        .numbers([2, 3, 4]), to: [2, 6, 2]),
      KerasSample(
        "Conv2DTranspose", ["filters": .int(2), "kernel_size": .int(3)], image, to: [1, 6, 6, 2]),
      KerasSample("MaxPooling2D", ["pool_size": .int(2)], image, to: [1, 2, 2, 3]),
      KerasSample("AveragePooling2D", ["pool_size": .int(2)], image, to: [1, 2, 2, 3]),
      KerasSample("GlobalAveragePooling2D", [:], image, to: [1, 3]),
      KerasSample("GlobalMaxPooling2D", [:], image, to: [1, 3]),
      KerasSample("ZeroPadding1D", ["padding": .int(1)], .numbers([2, 3, 4]), to: [2, 5, 4]),
      KerasSample("ZeroPadding2D", ["padding": .int(1)], image, to: [1, 6, 6, 3]),
      KerasSample("Cropping1D", ["cropping": .int(1)], .numbers([2, 4, 3]), to: [2, 2, 3]),
      KerasSample("Cropping2D", ["cropping": .int(1)], image, to: [1, 2, 2, 3]),
      KerasSample("UpSampling1D", ["size": .int(2)], .numbers([2, 3, 4]), to: [2, 6, 4]),
      KerasSample("UpSampling2D", ["size": .int(2)], image, to: [1, 8, 8, 3]),
      KerasSample(
        "Attention", [:], .numbers([2, 3, 4]), .numbers([2, 5, 4]), to: [2, 3, 4]),
      KerasSample(
        "AdditiveAttention", [:], .numbers([2, 3, 4]), .numbers([2, 5, 4]), to: [2, 3, 4]),
      KerasSample("Rescaling", ["scale": .double(2)], .numbers([2, 3]), to: [2, 3]),
      KerasSample(
        "Normalization", ["mean": .double(0.5), "variance": .double(2)], .numbers([2, 3]),
        to: [2, 3]),
      KerasSample("UnitNormalization", [:], .numbers([2, 3]), to: [2, 3]),
      KerasSample("Identity", [:], .numbers([2, 3]), to: [2, 3]),
      KerasSample("LayerNormalization", [:], .numbers([2, 4]), to: [2, 4]),
      KerasSample("BatchNormalization", [:], .numbers([4, 3]), to: [4, 3]),
      KerasSample(
        "MultiHeadAttention", ["num_heads": .int(2), "key_dim": .int(3)], .numbers([2, 4, 5]),
        .numbers([2, 6, 5]), to: [2, 4, 5]),
      KerasSample("ReLU", [:], .numbers([2, 4]), to: [2, 4]),
      KerasSample("LeakyReLU", [:], .numbers([2, 4]), to: [2, 4]),
      KerasSample("Softmax", [:], .numbers([2, 4]), to: [2, 4]),
      KerasSample("ELU", [:], .numbers([2, 4]), to: [2, 4]),
      KerasSample("Concatenate", [:], .numbers([2, 3]), .numbers([2, 4]), to: [2, 7]),
      KerasSample("Dot", ["axes": .int(1)], pair[0], pair[1], to: [2, 1]),
      KerasSample("Lambda", ["function": .function(function)], .numbers([2, 3]), to: [2, 3]),
    ]
  }
}

/// Builds the sample of a layer and runs it.
struct KerasProbe {
  let layer: KerasLayer
  let inputs: [Tensor]
  private let mode = GradMode()

  init(_ sample: KerasSample, seed: Int) throws {
    // One counter for all operations, as in a program: a backward pass goes by their order.
    layer = try KerasProbe.layer(sample.name, sample.arguments, seed: seed, mode: mode)
    let generator = TorchGenerator(seed: 1)
    inputs = try sample.inputs.map { [mode] input in
      switch input {
      case .numbers(let shape):
        let numbers = try NDArray.zeros(Shape(shape), .float32)
        try generator.fillNormal(numbers)
        return Tensor(numbers, requiresGrad: true, mode: mode)
      case .indices(let shape, let bound):
        return Tensor(try generator.integers(0, bound, Shape(shape)), mode: mode)
      }
    }
  }

  static func layer(
    _ name: String, _ arguments: [String: KerasArgument], seed: Int, mode: GradMode = GradMode()
  ) throws -> KerasLayer {
    guard let definition = KerasLayerCatalog.all.first(where: { $0.name == name }) else {
      throw TensorError.value("no layer \(name)")
    }
    var all = try KerasDefaults.arguments(definition.signature, mode: mode)
    for (key, value) in arguments { all.values[key] = value }
    all.name = name.lowercased()
    all.drawSeed = { () throws(TensorError) in seed }
    return try definition.make(all)
  }

  func forward() throws -> Tensor {
    let flows = try layer(
      inputs.map { KerasFlow($0) }, KerasRun(isTraining: false, mode: mode))
    return flows[0].tensor
  }

  /// A number that depends on all outputs, each with a weight of its own.
  func score() throws -> Tensor {
    let output = try forward()
    let weights = try NDArray.linspace(0.5, 1.5, max(output.count, 1), .float32)
      .reshaped(output.shape)
    return try output.multiply(output.leaf(weights)).sum()
  }
}
