import MiniPython

/// The exceptions of `tf.errors`.
enum TensorFlowErrors {
  static let operation = ClassDefinition(
    "OpError", base: "Exception", "What an operation of TensorFlow raises.")
  static let invalidArgument = ClassDefinition(
    "InvalidArgumentError", base: "tensorflow.errors.OpError",
    "An operation that got something it cannot work with.")
}
