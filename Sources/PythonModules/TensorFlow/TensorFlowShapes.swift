import MiniPython
import Networks
import Tensors

// The shapes of tensors, and tensors in other shapes.

extension TensorFlowFunctions {
  static let shapes: [FunctionDefinition] = [
    FunctionDefinition("shape", "input, out_type=None, name=None", "The shape as a tensor.") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      return try array(interpreter) { () throws(TensorError) in
        try NDArray(Array(tensor.shape)).cast(to: .int32)
      }
    },
    FunctionDefinition("size", "input, name=None", "How many numbers there are.") {
      (arguments, interpreter) throws(PythonError) in
      let count = try TensorFlowValues.tensor(arguments[0], interpreter).count
      return try array(interpreter) { () throws(TensorError) in
        try NDArray([count]).reshaped([]).cast(to: .int32)
      }
    },
    FunctionDefinition("rank", "input, name=None", "How many axes there are.") {
      (arguments, interpreter) throws(PythonError) in
      let count = try TensorFlowValues.tensor(arguments[0], interpreter).rank
      return try array(interpreter) { () throws(TensorError) in
        try NDArray([count]).reshaped([]).cast(to: .int32)
      }
    },
    FunctionDefinition("reshape", "tensor, shape, name=None", "Another shape.") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let shape = try interpreter.ints(arguments[1])
      try TensorFlowErrors.checkShape(shape, count: tensor.count)
      return try result { () throws(TensorError) in try tensor.reshaped(shape) }
    },
    FunctionDefinition("transpose", "a, perm=None, conjugate=False, name='transpose'") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let axes =
        arguments[1].isNone
        ? Array((0..<tensor.rank).reversed()) : try interpreter.ints(arguments[1])
      try TensorFlowErrors.checkOrder(axes, rank: tensor.rank)
      return try result { () throws(TensorError) in try tensor.permuted(axes) }
    },
    FunctionDefinition("stack", "values, axis=0, name='stack'", "Tensors along a new axis.") {
      (arguments, interpreter) throws(PythonError) in
      try TensorFlowValues.checkAlike(arguments[0], "Pack", name: "stack", interpreter)
      let module = Value.object(try interpreter.importModule("keras.ops"))
      return try interpreter.callMethod(module, "stack", Arguments(arguments[0], arguments[1]))
    },
    FunctionDefinition("unstack", "value, num=None, axis=0, name='unstack'") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let axis = try interpreter.int(arguments[2])
      if !arguments[1].isNone, (-tensor.rank..<tensor.rank).contains(axis) {
        let count = try interpreter.int(arguments[1])
        let place = axis < 0 ? axis + tensor.rank : axis
        guard tensor.shape[place] == count else {
          throw TensorFlowErrors.invalid(
            "Unpack",
            "Input shape axis \(place) must equal \(count), got shape \(tensor.shape.bracketText)",
            name: "unstack", node: "Unpack_num_\(count)")
        }
      }
      let parts = try numeric { () throws(TensorError) in try tensor.unbound(axis) }
      return .list(parts.map { .object(KerasTensorObject($0)) })
    },
    FunctionDefinition("split", "value, num_or_size_splits, axis=0, num=None, name='split'") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let axis = try interpreter.int(arguments[2])
      let given = arguments[1]
      let place = axis < 0 ? axis + tensor.rank : axis
      guard (0..<tensor.rank).contains(place) else {
        throw PythonError(.valueError, "axis \(axis) is out of range")
      }
      var lengths: [Int]
      if case .int(let count) = given {
        guard count > 0, tensor.shape[place] % count == 0 else {
          throw TensorFlowErrors.invalid(
            "Split",
            "Number of ways to split should evenly divide the split dimension, but got split_dim "
              + "\(place) (size = \(tensor.shape[place])) and num_split \(count)", name: "split",
            node: "Split_num_split_\(count)")
        }
        lengths = Array(repeating: tensor.shape[place] / count, count: count)
      } else {
        lengths = try interpreter.ints(given)
        let size = tensor.shape[place]
        let known = lengths.filter { $0 >= 0 }.reduce(0) { $0.addingReportingOverflow($1).0 }
        if let open = lengths.firstIndex(of: -1), known <= size { lengths[open] = size - known }
        guard lengths.allSatisfy({ $0 >= 0 }), known <= size,
          lengths.reduce(0, +) == size
        else {
          throw TensorFlowErrors.invalid(
            "SplitV",
            "Determined shape must either match input shape along split_dim exactly if fully "
              + "specified, or be less than the size of the input along split_dim if not fully "
              + "specified.  Got: \(known)", name: "split",
            node: "SplitV_num_split_\(lengths.count)")
        }
      }
      let sizes = lengths
      let parts = try numeric { () throws(TensorError) in try tensor.split(lengths: sizes, place) }
      return .list(parts.map { .object(KerasTensorObject($0)) })
    },
    FunctionDefinition("tile", "input, multiples, name=None", "Copies side by side.") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let counts = try interpreter.ints(arguments[1])
      guard counts.count == tensor.rank else {
        throw TensorFlowErrors.invalid(
          "Tile",
          "Expected multiples argument to be a vector of length \(tensor.rank) but got length "
            + "\(counts.count)", name: nil)
      }
      if let place = counts.firstIndex(where: { $0 < 0 }) {
        throw TensorFlowErrors.invalid(
          "Tile", "Expected multiples[\(place)] >= 0, but got \(counts[place])", name: nil)
      }
      return try result { () throws(TensorError) in try tensor.tiled(counts) }
    },
    FunctionDefinition("repeat", "input, repeats, axis=None, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      var given = try interpreter.ints(arguments[1])
      let axis = arguments[2].isNone ? nil : try interpreter.int(arguments[2])
      if case .int(let count) = arguments[1], count < 0 {
        throw TensorFlowErrors.invalid(
          "Tile", "Expected multiples[1] >= 0, but got \(count)", name: nil)
      }
      // Of several counts, one below zero keeps nothing.
      given = given.map { max(0, $0) }
      let counts = given
      return try result { () throws(TensorError) in try tensor.repeated(counts, axis) }
    },
    FunctionDefinition("reverse", "tensor, axis, name=None", "Some axes the other way round.") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let axes = try interpreter.ints(arguments[1])
      return try result { () throws(TensorError) in try tensor.flipped(axes) }
    },
    FunctionDefinition("broadcast_to", "input, shape, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      if case .int = arguments[1] {
        throw TensorFlowErrors.invalid(
          "BroadcastTo", "shape must be a vector of {int32,int64}, got shape []", name: nil)
      }
      let shape = try interpreter.ints(arguments[1])
      if let negative = shape.first(where: { $0 < 0 }) {
        throw TensorFlowErrors.invalid(
          "BroadcastTo", "Dimension \(negative) must be >= 0", name: nil)
      }
      let fits =
        tensor.rank <= shape.count
        && zip(tensor.shape.reversed(), shape.reversed()).allSatisfy { $0 == $1 || $0 == 1 }
      guard fits else {
        func text(_ lengths: [Int]) -> String {
          "[" + lengths.map(String.init).joined(separator: ",") + "]"
        }
        throw TensorFlowErrors.invalid(
          "BroadcastTo",
          "Incompatible shapes: \(text(Array(tensor.shape))) vs. \(text(shape))", name: nil)
      }
      return try result { () throws(TensorError) in try tensor.expanded(try Shape(shape)) }
    },
    FunctionDefinition("pad", "tensor, paddings, mode='CONSTANT', constant_values=0, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      var amounts: [Int] = []
      var pairs: [Value] = []
      if case .int = arguments[1] {
        pairs = Array(repeating: .tuple([arguments[1], arguments[1]]), count: tensor.rank)
      } else {
        pairs = try interpreter.elements(of: arguments[1])
      }
      // One number or one pair is meant for all axes, as keras.ops takes them.
      if case .int? = pairs.first {
        pairs = Array(
          repeating: .tuple(pairs.count == 1 ? pairs + pairs : pairs), count: tensor.rank)
      }
      guard pairs.count == tensor.rank else {
        throw TensorFlowErrors.invalid(
          "Pad",
          "The first dimension of paddings must be the rank of inputs[\(pairs.count),2] "
            + tensor.shape.bracketText, name: nil)
      }
      for pair in pairs {
        let both = try interpreter.ints(pair)
        guard both.allSatisfy({ $0 >= 0 }) else {
          throw TensorFlowErrors.invalid(
            "Pad",
            "Paddings must be non-negative: " + both.map(String.init).joined(separator: " "),
            name: nil)
        }
      }
      for pair in pairs.reversed() { amounts += try interpreter.ints(pair) }
      let filler = try interpreter.double(arguments[3])
      let counts = amounts
      return try result { () throws(TensorError) in try tensor.padded(counts, .double(filler)) }
    },
  ]
}
