import MiniPython
import Networks
import Tensors

/// `PackedSequence`: a named tuple of data, batch sizes and the order of the sequences.
struct PackedSequence {
  let sequences: PackedSequences

  /// The sequences within a value, nil if it is no `PackedSequence`.
  init?(_ value: Value, _ interpreter: Interpreter) throws(PythonError) {
    guard case .tuple(let tuple) = value, let classObject = tuple.classObject,
      classObject.name == "PackedSequence", tuple.elements.count == 4,
      let data = tuple.elements[0].tensorObject?.tensor,
      let sizes = tuple.elements[1].tensorObject?.tensor
    else { return nil }
    let order = tuple.elements[2].tensorObject?.tensor
    sequences = try numeric { () throws(TensorError) in
      PackedSequences(
        data: data, batchSizes: try sizes.data.integers(),
        sortedOrder: try order?.data.integers())
    }
  }

  /// The same packing with other data.
  func replacing(
    _ data: Tensor, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var changed = sequences
    changed.data = data
    return try PackedSequence.value(changed, interpreter)
  }

  static func value(
    _ sequences: PackedSequences, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let torch = interpreter.torch
    let wrap = { (numbers: [Int]?) throws(PythonError) -> Value in
      guard let numbers else { return .none }
      return torch.wrap(try numeric { () throws(TensorError) in try NDArray(numbers) })
    }
    let classObject = try torch.nativeClass("torch.nn.utils.rnn.PackedSequence", interpreter)
    return .tuple(
      TupleObject(
        [
          torch.wrap(sequences.data), try wrap(sequences.batchSizes),
          try wrap(sequences.sortedOrder), try wrap(sequences.unsortedOrder),
        ], class: classObject))
  }

  private static let fields = ["data", "batch_sizes", "sorted_indices", "unsorted_indices"]

  static let definition = ClassDefinition(
    "PackedSequence", base: "tuple", "Sequences of different lengths without their padding.",
    methods: [
      FunctionDefinition("__repr__", "(self)") { (arguments, interpreter) throws(PythonError) in
        var parts: [String] = []
        for (name, value) in zip(fields, try interpreter.elements(of: arguments[0])) {
          parts.append("\(name)=" + (try interpreter.representation(of: value)))
        }
        return .string(StringObject("PackedSequence(" + parts.joined(separator: ", ") + ")"))
      }
    ],
    properties: fields.enumerated().map { index, name in
      PropertyDefinition(name) { (value, interpreter) throws(PythonError) in
        try interpreter.elements(of: value)[index]
      }
    })

  // MARK: Functions of torch.nn.utils.rnn

  static let functions: [FunctionDefinition] = [
    FunctionDefinition(
      "pad_sequence", "(sequences, batch_first=False, padding_value=0.0, padding_side='right')",
      "Sequences of different lengths as one padded tensor."
    ) { (arguments, interpreter) throws(PythonError) in
      let call = OperationCall(arguments, interpreter, name: "pad_sequence")
      let tensors = try call.tensors(0)
      let isBatchFirst = try call.bool(1)
      let value = try call.number(2)
      let isRight = try call.string(3) == "right"
      return try call.wrap { () throws(TensorError) in
        try padded(tensors, batchFirst: isBatchFirst, value, right: isRight)
      }
    },
    FunctionDefinition(
      "pack_padded_sequence", "(input, lengths, batch_first=False, enforce_sorted=True)",
      "Takes the padding out."
    ) { (arguments, interpreter) throws(PythonError) in
      let call = OperationCall(arguments, interpreter, name: "pack_padded_sequence")
      let input = try call.tensor(0)
      let lengths = try lengths(arguments[1], interpreter)
      let isBatchFirst = try call.bool(2)
      let enforces = try call.bool(3)
      let packed = try numeric { () throws(TensorError) in
        try PackedSequences(
          padded: isBatchFirst ? input.transposed(0, 1) : input, lengths: lengths,
          enforcesOrder: enforces)
      }
      return try value(packed, interpreter)
    },
    FunctionDefinition("pack_sequence", "(sequences, enforce_sorted=True)", "Packs sequences.") {
      (arguments, interpreter) throws(PythonError) in
      let call = OperationCall(arguments, interpreter, name: "pack_sequence")
      let tensors = try call.tensors(0)
      let enforces = try call.bool(1)
      let packed = try numeric { () throws(TensorError) in
        try PackedSequences(
          padded: padded(tensors, batchFirst: false, .int(0), right: true),
          lengths: tensors.map { $0.shape.first ?? 0 }, enforcesOrder: enforces)
      }
      return try value(packed, interpreter)
    },
    FunctionDefinition(
      "pad_packed_sequence", "(sequence, batch_first=False, padding_value=0.0, total_length=None)",
      "Puts the padding back; answers also the lengths."
    ) { (arguments, interpreter) throws(PythonError) in
      let call = OperationCall(arguments, interpreter, name: "pad_packed_sequence")
      guard let packed = try PackedSequence(arguments[0], interpreter) else {
        throw PythonError(.typeError, "pad_packed_sequence needs a PackedSequence")
      }
      let isBatchFirst = try call.bool(1)
      let filler = try call.double(2)
      let total = try call.optionalInt(3)
      return try call.wrapAll { () throws(TensorError) in
        let steps = try packed.sequences.padded(
          value: filler, totalLength: total, isBatchFirst: isBatchFirst)
        let lengths = steps.leaf(try NDArray(packed.sequences.callerLengths))
        return [steps, lengths]
      }
    },
  ]

  private static func lengths(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [Int] {
    if let array = value.arrayValue {
      return try numeric { () throws(TensorError) in try array.integers() }
    }
    var result: [Int] = []
    for element in try interpreter.elements(of: value) {
      if let array = element.arrayValue {
        result.append(try numeric { () throws(TensorError) in try array.item() }.intValue)
      } else {
        result.append(try interpreter.int(element))
      }
    }
    return result
  }

  private static func padded(
    _ tensors: [Tensor], batchFirst: Bool, _ value: Scalar, right: Bool
  ) throws(TensorError) -> Tensor {
    guard let first = tensors.first else {
      throw .runtime("received an empty list of sequences")
    }
    // All axes but the first must agree, as where they are written into one tensor.
    for tensor in tensors where tensor.rank == first.rank {
      for axis in 1..<max(first.rank, 1) where tensor.shape[axis] != first.shape[axis] {
        throw .runtime(
          "The size of tensor a (\(first.shape[axis])) must match the size of tensor b "
            + "(\(tensor.shape[axis])) at non-singleton dimension \(axis)")
      }
    }
    let longest = tensors.map { $0.shape.first ?? 0 }.max() ?? 0
    var rows: [Tensor] = []
    for tensor in tensors {
      let missing = longest - (tensor.shape.first ?? 0)
      var amounts = [Int](repeating: 0, count: 2 * max(tensor.rank, 1))
      amounts[2 * max(tensor.rank, 1) - (right ? 1 : 2)] = missing
      rows.append(missing == 0 ? tensor : try tensor.padded(amounts, value))
    }
    return try Tensor.stack(rows, batchFirst ? 0 : 1)
  }
}
