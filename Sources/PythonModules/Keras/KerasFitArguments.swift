import MiniPython
import Networks

// What `fit` reads of its arguments before any data is seen.

extension KerasTrainingMethods {
  /// After which epochs, from 1, there is a validation: each n-th, or those of a list.
  static func validationEpochs(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> (Int) -> Bool {
    switch value {
    case .list, .tuple:
      let epochs = Set(try interpreter.ints(value))
      return { epochs.contains($0) }
    default:
      let frequency = max(1, try interpreter.int(value))
      return { $0 % frequency == 0 }
    }
  }

  /// - Throws: ValueError for arguments that go with arrays only.
  static func checkStream(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) {
    let base = try interpreter.nativeClass("tensorflow.data.Dataset")
    let isDataset = interpreter.isInstance(arguments[1], of: base)
    let what =
      isDataset ? "tf.data.Dataset" : "a Python generator or a `keras.utils.PyDataset`"
    if isDataset, !arguments[2].isNone {
      throw PythonError(
        .valueError,
        "When providing `x` as a \(what), `y` should not be passed. Instead, the targets should be "
          + "included as part of the \(what).")
    }
    if isDataset, !arguments[11].isNone {
      throw PythonError(
        .valueError,
        "When providing `x` as a \(what), `sample_weight` should not be passed. Instead, the sample "
          + "weights should be included as part of the \(what).")
    }
    if try interpreter.double(arguments[7]) > 0, arguments[8].isNone {
      let type = try interpreter.representation(of: .object(interpreter.type(of: arguments[1])))
      throw PythonError(
        .valueError,
        "Argument `validation_split` is only supported for tensors or NumPy arrays.Found "
          + "incompatible type in the input: [\(type)]",
        advice: "take a part of the batches for validation_data")
    }
  }
}
