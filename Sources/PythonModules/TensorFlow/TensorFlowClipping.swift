import MiniPython
import Networks
import Tensors

/// Making gradients smaller, as in `tf.clip_by_norm`.
enum TensorFlowClipping {
  static let all: [FunctionDefinition] = [
    FunctionDefinition("clip_by_norm", "t, clip_norm, axes=None, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let limit = try interpreter.double(arguments[1])
      return .object(
        KerasTensorObject(
          try numeric { () throws(TensorError) in
            let norm = try tensor.multiply(tensor).sum().unary(.sqrt)
            let bound = Tensor(try NDArray([Float(limit)], []), mode: tensor.mode)
            return try tensor.times(limit).divide(norm.larger(bound))
          }))
    },
    FunctionDefinition("global_norm", "t_list, name=None", "The length of all tensors together.") {
      (arguments, interpreter) throws(PythonError) in
      .object(KerasTensorObject(try norm(of: try tensors(arguments[0], interpreter), interpreter)))
    },
    FunctionDefinition(
      "clip_by_global_norm", "t_list, clip_norm, use_norm=None, name=None",
      "Tensors made smaller together, and their length before."
    ) { (arguments, interpreter) throws(PythonError) in
      let all = try tensors(arguments[0], interpreter)
      let limit = try interpreter.double(arguments[1])
      let length = try norm(of: all, interpreter)
      let scale = try numeric { () throws(TensorError) in
        let bound = Tensor(try NDArray([Float(limit)], []), mode: length.mode)
        return try bound.divide(length.larger(bound))
      }
      var clipped: [Value] = []
      for tensor in all {
        clipped.append(
          .object(
            KerasTensorObject(
              try numeric { () throws(TensorError) in try tensor.multiply(scale) })))
      }
      return .tuple([.list(clipped), .object(KerasTensorObject(length))])
    },
  ]

  private static func tensors(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [Tensor] {
    var result: [Tensor] = []
    for element in try interpreter.elements(of: value) where !element.isNone {
      result.append(try TensorFlowValues.tensor(element, interpreter))
    }
    return result
  }

  private static func norm(
    of tensors: [Tensor], _ interpreter: Interpreter
  ) throws(PythonError) -> Tensor {
    let mode = interpreter.keras.mode
    return try numeric { () throws(TensorError) in
      var total = Tensor(try NDArray([Float(0)], []), mode: mode)
      for tensor in tensors { total = try total.add(tensor.multiply(tensor).sum()) }
      return try total.unary(.sqrt)
    }
  }
}
