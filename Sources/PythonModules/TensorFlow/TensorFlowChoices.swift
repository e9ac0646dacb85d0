import MiniPython
import Networks
import Tensors

// Choosing among numbers, and leaving them as they are.

extension TensorFlowFunctions {
  /// The numbers along an axis in rising order; gradients go back to where they came from.
  static func sorted(
    _ tensor: Tensor, axis: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let order = try numpy(
      "argsort", [try interpreter.numpyValue(tensor.data), axis, .string("stable")],
      dtype: .int64, interpreter)
    let place = axis.isNone ? -1 : try interpreter.int(axis)
    guard let places = TensorFlowValues.held(order), tensor.rank > 0 else {
      return .object(KerasTensorObject(tensor))
    }
    return try result { () throws(TensorError) in
      try tensor.gathered(tensor.shape.axis(place), places)
    }
  }

  static let choices: [FunctionDefinition] = [
    FunctionDefinition("where", "condition, x=None, y=None, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let condition = try ArrayReader.read(arguments[0], dtype: .bool, .numpy, interpreter)
      guard !arguments[1].isNone else {
        return try numpy(
          "argwhere", [try interpreter.numpyValue(condition)], dtype: .int64, interpreter)
      }
      let (one, two) = try TensorFlowValues.pair(
        arguments[1], arguments[2], operation: "SelectV2", interpreter)
      do throws(PythonError) {
        return try result { () throws(TensorError) in try one.kept(where: condition, else: two) }
      } catch {
        guard error.message.hasPrefix("The size of tensor a") else { throw error }
        throw TensorFlowErrors.invalid(
          "SelectV2",
          "condition \(condition.shape.bracketText), then \(one.shape.bracketText), and else "
            + "\(two.shape.bracketText) must be broadcastable", name: nil)
      }
    },
    FunctionDefinition(
      "gather", "params, indices, validate_indices=None, axis=None, batch_dims=0, name=None",
      "The entries at some places."
    ) { (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let places = try ArrayReader.read(arguments[1], dtype: .int64, .numpy, interpreter)
      let axis = arguments[3].isNone ? 0 : try interpreter.int(arguments[3])
      let length = try numeric { () throws(TensorError) in
        tensor.rank > 0 ? tensor.shape[try tensor.shape.axis(axis)] : 0
      }
      for (index, place) in places.ints().enumerated() where !(0..<length).contains(place) {
        let label = places.rank == 0 ? "" : "[\(index)]"
        throw TensorFlowErrors.invalid(
          "GatherV2", "indices\(label) = \(place) is not in [0, \(length))", name: nil)
      }
      guard axis == 0 || axis == -tensor.rank else {
        return try result { () throws(TensorError) in
          let place = try tensor.shape.axis(axis)
          let flat = try tensor.taking(
            Tensor(places.reshaped([places.count]), mode: tensor.mode), place)
          let lengths = Array(tensor.shape)
          return try flat.reshaped(
            Shape(lengths[..<place] + Array(places.shape) + lengths[(place + 1)...]))
        }
      }
      return try result { () throws(TensorError) in
        tensor.rank == 2 && tensor.dtype.isFloatingPoint
          ? try tensor.embedding(Tensor(places, mode: tensor.mode))
          : try tensor.get([.array(places)])
      }
    },
    FunctionDefinition("boolean_mask", "tensor, mask, axis=None, name='boolean_mask'") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let mask = try ArrayReader.read(arguments[1], dtype: .bool, .numpy, interpreter)
      let front = Array(tensor.shape.prefix(mask.rank))
      guard mask.rank == 0 || front == Array(mask.shape) else {
        func text(_ lengths: [Int]) -> String {
          "(" + lengths.map(String.init).joined(separator: ", ")
            + (lengths.count == 1 ? ",)" : ")")
        }
        throw PythonError(
          .valueError, "Shapes \(text(front)) and \(text(Array(mask.shape))) are incompatible")
      }
      let items = try IndexReader(.torch, interpreter).items(try interpreter.numpyValue(mask))
      return try result { () throws(TensorError) in try tensor.get(items) }
    },
    FunctionDefinition("sort", "values, axis=-1, direction='ASCENDING', name=None") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let sorted = try sorted(tensor, axis: arguments[1], interpreter)
      guard try interpreter.text(arguments[2]) == "DESCENDING",
        let own = TensorFlowValues.held(sorted)
      else { return sorted }
      let axis = try interpreter.int(arguments[1])
      return try result { () throws(TensorError) in try own.flipped([axis]) }
    },
    FunctionDefinition("argsort", "values, axis=-1, direction='ASCENDING', stable=False") {
      (arguments, interpreter) throws(PythonError) in
      var tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      if try interpreter.text(arguments[2]) == "DESCENDING" {
        tensor = try numeric { () throws(TensorError) in try tensor.times(-1) }
      }
      return try numpy(
        "argsort", [try interpreter.numpyValue(tensor.data), arguments[1], .string("stable")],
        dtype: .int32, interpreter)
    },
    FunctionDefinition("stop_gradient", "input, name=None", "The numbers without their history.") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      return .object(KerasTensorObject(Tensor(tensor.data, mode: tensor.mode)))
    },
    FunctionDefinition("identity", "input, name=None", "The same numbers.") {
      (arguments, interpreter) throws(PythonError) in
      .object(KerasTensorObject(try TensorFlowValues.tensor(arguments[0], interpreter)))
    },
    FunctionDefinition("is_tensor", "x") { (arguments, _) throws(PythonError) in
      .bool(TensorFlowValues.held(arguments[0]) != nil)
    },
  ]
}
