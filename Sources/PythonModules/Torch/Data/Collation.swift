import MiniPython
import Tensors

/// Puts samples together into a batch, as `torch.utils.data.default_collate`.
struct Collation {
  private let interpreter: Interpreter

  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  func collate(_ batch: [Value]) throws(PythonError) -> Value {
    guard let first = batch.first else {
      throw PythonError(.indexError, "list index out of range")
    }
    let torch = interpreter.torch
    switch first {
    case .int, .bool:
      return torch.wrap(try ArrayReader.read(.list(batch), .torch, interpreter))
    case .float:
      return torch.wrap(
        try ArrayReader.read(.list(batch), dtype: .float64, .torch, interpreter))
    case .string: return .list(batch)
    case .dict(let dict):
      let result = DictObject()
      for key in dict.keys {
        var column: [Value] = []
        for sample in batch { column.append(try interpreter.item(key, of: sample)) }
        try result.set(try collate(column), for: key, interpreter)
      }
      return .dict(result)
    case .tuple, .list: return try collateColumns(batch, first)
    case .none: throw unsupported(first)
    case .object(let object):
      if object is TensorObject {
        var tensors: [Tensor] = []
        for sample in batch {
          guard let tensor = sample.tensorObject?.tensor else { throw unsupported(sample) }
          tensors.append(tensor)
        }
        return torch.wrap(try stack(tensors))
      }
      guard let array = first.arrayValue else { throw unsupported(first) }
      if array.rank == 0 {
        return torch.wrap(
          try ArrayReader.read(.list(batch), dtype: array.dtype, .numpy, interpreter))
      }
      var tensors: [Tensor] = []
      for sample in batch {
        guard let array = sample.arrayValue else { throw unsupported(sample) }
        tensors.append(Tensor(array, mode: torch.mode))
      }
      return torch.wrap(try stack(tensors))
    }
  }

  private func stack(_ tensors: [Tensor]) throws(PythonError) -> Tensor {
    do throws(TensorError) {
      return try Tensor.stack(tensors, 0)
    } catch {
      var failure = PythonError(error)
      failure.advice =
        "samples of a batch need the same shape; pad them, or pass a collate_fn that does"
      throw failure
    }
  }

  private func collateColumns(_ batch: [Value], _ first: Value) throws(PythonError) -> Value {
    let width = try interpreter.length(of: first)
    var rows: [[Value]] = []
    for sample in batch {
      let row = try interpreter.elements(of: sample)
      guard row.count == width else {
        throw PythonError(
          .runtimeError, "each element in list of batch should be of equal size",
          advice: "pad the lists, or pass a collate_fn that does")
      }
      rows.append(row)
    }
    var columns: [Value] = []
    for index in 0..<width {
      let column = rows.map { $0[index] }
      // Texts stay as they are, in the tuple that zip made.
      if case .string? = column.first {
        columns.append(.tuple(column))
      } else {
        columns.append(try collate(column))
      }
    }
    if case .tuple(let tuple) = first, tuple.classObject != nil {
      return .tuple(TupleObject(columns, class: tuple.classObject))
    }
    return .list(columns)
  }

  private func unsupported(_ value: Value) -> PythonError {
    PythonError(
      .typeError,
      "default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found "
        + "<class '\(interpreter.type(of: value).qualifiedName)'>")
  }
}
