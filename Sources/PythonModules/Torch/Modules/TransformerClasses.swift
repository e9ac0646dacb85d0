import MiniPython
import Networks
import Tensors

/// `nn.TransformerEncoder` and `nn.TransformerDecoder`: a layer repeated, each with its own copy.
enum TransformerClasses {
  static let all = [encoder, decoder]

  private static func build(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) {
    let network = try ModuleClass.network(arguments[0])
    guard let layer = arguments[1].network else {
      throw PythonError(.typeError, "the layer to repeat must be a module")
    }
    let count = try interpreter.int(arguments[2])
    try network.adopt(Module(), interpreter)
    let list = try interpreter.call(
      .object(interpreter.nativeClass("torch.nn.ModuleList")), Arguments())
    for index in 0..<max(count, 0) {
      var copier = ModuleCopier(interpreter)
      try ContainerClasses.add(
        String(index), .object(copier.copy(layer)), to: list, interpreter)
    }
    let names = interpreter.names
    try network.assign(names.name("layers"), list, interpreter)
    try network.assign(names.name("num_layers"), .int(count), interpreter)
    if arguments[3].isNone {
      network.attributes[names.name("norm")] = Value.none
    } else {
      try network.assign(names.name("norm"), arguments[3], interpreter)
    }
  }

  private static func layers(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [Value] {
    try ContainerClasses.entries(
      try interpreter.attribute(interpreter.names.name("layers"), of: value), interpreter
    ).map(\.value)
  }

  private static func finish(
    _ value: Value, _ output: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let norm = try interpreter.attribute(interpreter.names.name("norm"), of: value)
    return norm.isNone ? output : try interpreter.call(norm, Arguments(output))
  }

  private static let encoder = ClassDefinition(
    "TransformerEncoder", base: "torch.nn.Module", "An encoder layer repeated.",
    example: "nn.TransformerEncoder(layer, num_layers=2)", make: ModuleClass.make,
    methods: [
      FunctionDefinition(
        "__init__",
        "(self, encoder_layer, num_layers, norm=None, enable_nested_tensor=True, mask_check=True)"
      ) { (arguments, interpreter) throws(PythonError) in
        try build(arguments, interpreter)
        try ModuleClass.network(arguments[0]).attributes[
          interpreter.names.name("enable_nested_tensor")] = arguments[4]
        return .none
      },
      FunctionDefinition(
        "forward", "(self, src, mask=None, src_key_padding_mask=None, is_causal=None)"
      ) { (arguments, interpreter) throws(PythonError) in
        try encode(arguments, interpreter)
      },
    ])

  private static func encode(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let layers = try layers(arguments[0], interpreter)
    let names = interpreter.names
    let padding = arguments[3].tensorObject?.tensor
    let clears = try clearsPadding(arguments, layers, interpreter)
    var output = arguments[1]
    let isCausal = arguments[4].isNone ? Value.bool(false) : arguments[4]
    for layer in layers {
      output = try interpreter.call(
        layer,
        Arguments(
          [output],
          keywords: [
            .init(name: names.name("src_mask"), value: arguments[2]),
            .init(name: names.name("src_key_padding_mask"), value: arguments[3]),
            .init(name: names.name("is_causal"), value: isCausal),
          ]))
    }
    if clears, let padding, let values = output.tensorObject?.tensor {
      let cleared = try numeric { () throws(TensorError) in
        let hidden =
          padding.dtype == .bool
          ? padding.data
          : try NDArray.compare(.less, .array(padding.data), .scalar(.int(0)))
        return try values.fillingMask(values.leaf(hidden.unsqueezed(-1)), .int(0))
      }
      output = interpreter.torch.wrap(cleared)
    }
    return try finish(arguments[0], output, interpreter)
  }

  /// While evaluating without gradients PyTorch leaves padding out altogether and gives zeros for
  /// it, if the padding stands at the end of each sequence.
  private static func clearsPadding(
    _ arguments: Arguments, _ layers: [Value], _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    guard let padding = arguments[3].tensorObject?.tensor, arguments[2].isNone,
      let input = arguments[1].tensorObject?.tensor, input.rank == 3,
      let network = layers.first?.network,
      let layer = try network.required() as? TransformerEncoderLayer, !layer.isTraining,
      layer.options.isBatchFirst, layer.options.headCount % 2 == 0, !layer.options.normFirst,
      layer.options.bias
    else { return false }
    let nested = try interpreter.attribute(
      interpreter.names.name("enable_nested_tensor"), of: arguments[0])
    guard try interpreter.isTrue(nested) else { return false }
    let hasGradient =
      interpreter.torch.mode.isEnabled
      && (input.requiresGrad || layer.namedParameters().contains { $0.tensor.requiresGrad })
    guard !hasGradient else { return false }
    let rows = try numeric { () throws(TensorError) in try padding.data.doubles() }
    let width = padding.shape.last ?? 1
    return stride(from: 0, to: rows.count, by: max(width, 1)).allSatisfy { start in
      let row = rows[start..<(start + width)].map { $0 != 0 }
      return row == row.sorted { !$0 && $1 }
    }
  }

  private static let decoder = ClassDefinition(
    "TransformerDecoder", base: "torch.nn.Module", "A decoder layer repeated.",
    example: "nn.TransformerDecoder(layer, num_layers=2)", make: ModuleClass.make,
    methods: [
      FunctionDefinition("__init__", "(self, decoder_layer, num_layers, norm=None)") {
        (arguments, interpreter) throws(PythonError) in
        try build(arguments, interpreter)
        return .none
      },
      FunctionDefinition(
        "forward",
        "(self, tgt, memory, tgt_mask=None, memory_mask=None, tgt_key_padding_mask=None, "
          + "memory_key_padding_mask=None, tgt_is_causal=None, memory_is_causal=False)"
      ) { (arguments, interpreter) throws(PythonError) in
        var output = arguments[1]
        let isCausal = arguments[7].isNone ? Value.bool(false) : arguments[7]
        for layer in try layers(arguments[0], interpreter) {
          output = try interpreter.call(
            layer,
            Arguments([
              output, arguments[2], arguments[3], arguments[4], arguments[5], arguments[6],
              isCausal, arguments[8],
            ]))
        }
        return try finish(arguments[0], output, interpreter)
      },
    ])
}
