import MiniPython
import Tensors

/// The classes of losses take truth and prediction in the same form: two tensors, or two lists
/// alike.
///
/// - Source: `optree`'s messages as Keras 3.15 lets them through.
enum KerasLossStructure {
  /// - Throws: ValueError for a list beside a tensor, or for lists of different lengths.
  static func check(
    _ truth: Value, _ prediction: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard let kind = listName(truth) else {
      if listName(prediction) != nil { throw different }
      return
    }
    guard listName(prediction) != nil else {
      if isNumber(prediction) { throw different }
      let shown = try text(of: prediction, interpreter)
      throw PythonError(
        .valueError, "Expected an instance of \(kind), got \(shown).",
        advice: "make arrays of both: np.array(y_true)")
    }
    let (one, two) = (
      try interpreter.elements(of: truth), try interpreter.elements(of: prediction)
    )
    guard one.count == two.count else {
      var texts: [String] = []
      for element in two { texts.append(try text(of: element, interpreter)) }
      throw PythonError(
        .valueError,
        "\(kind) arity mismatch; expected: \(one.count), got: \(two.count); \(kind): "
          + "[\(texts.joined(separator: ", "))].")
    }
    for (first, second) in zip(one, two) {
      if listName(first) == nil, listName(second) == nil { continue }
      try check(first, second, interpreter)
    }
  }

  private static let different = PythonError(
    .valueError, "Structures don't have the same nested structure.",
    advice: "make arrays of both: np.array(...)")

  private static func listName(_ value: Value) -> String? {
    switch value {
    case .list: "list"
    case .tuple: "tuple"
    default: nil
    }
  }

  private static func isNumber(_ value: Value) -> Bool {
    switch value {
    case .int, .float, .bool: true
    default: false
    }
  }

  /// The value as the tensor that Keras has made of it by then.
  private static func text(
    of value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    if case .list(let list) = value {
      var texts: [String] = []
      for element in list.elements { texts.append(try text(of: element, interpreter)) }
      return "[" + texts.joined(separator: ", ") + "]"
    }
    let tensor = KerasTensorObject(try interpreter.kerasTensor(value, dtype: .float32))
    return try interpreter.representation(of: .object(tensor))
  }
}
