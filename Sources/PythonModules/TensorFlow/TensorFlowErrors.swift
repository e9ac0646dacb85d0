import MiniPython
import Tensors

/// The exceptions of `tf.errors`, and what operations say of what they cannot work with.
enum TensorFlowErrors {
  static let operation = ClassDefinition(
    "OpError", base: "Exception", "What an operation of TensorFlow raises.")
  static let invalidArgument = ClassDefinition(
    "InvalidArgumentError", base: "tensorflow.errors.OpError",
    "An operation that got something it cannot work with.")
  static let unimplemented = ClassDefinition(
    "UnimplementedError", base: "tensorflow.errors.OpError",
    "An operation that there is not for such tensors.")

  /// The rarer ones, which programs raise or catch by name.
  static let others = [
    "OutOfRangeError", "FailedPreconditionError", "NotFoundError", "AlreadyExistsError",
    "ResourceExhaustedError", "InternalError", "UnknownError", "CancelledError", "AbortedError",
    "DataLossError", "DeadlineExceededError", "PermissionDeniedError", "UnavailableError",
  ].map { name in
    ClassDefinition(
      name, base: "tensorflow.errors.OpError", "An operation that could not be carried out.")
  }

  /// An InvalidArgumentError in the words of an operation's kernel.
  ///
  /// - Parameters:
  ///   - name: what stands after `name:` at the end, nil where nothing is said there.
  ///   - node: the kernel's name with its counts, where it differs from the operation's.
  static func invalid(
    _ operation: String, _ text: String, name: String? = "", node: String? = nil,
    advice: String? = nil
  ) -> PythonError {
    let place =
      "__wrapped__\(node ?? operation)_device_/job:localhost/replica:0/task:0/device:CPU:0"
    let end = name.map { " name: \($0)" } ?? ""
    return PythonError(
      "tensorflow.errors.InvalidArgumentError",
      "{{function_node \(place)}} \(text) [Op:\(operation)]\(end)", advice: advice)
  }

  /// - Throws: InvalidArgumentError for shapes that do not go together in an operation on pairs.
  static func checkPair(_ operation: String, _ one: Shape, _ two: Shape) throws(PythonError) {
    switch operation {
    case "SelectV2", "BiasAdd": return
    case "MatMul": try checkProduct(one, two)
    default:
      let fits = zip(one.reversed(), two.reversed()).allSatisfy {
        $0 == $1 || $0 == 1 || $1 == 1
      }
      guard fits else {
        throw invalid(
          operation, "Incompatible shapes: \(one.bracketText) vs. \(two.bracketText)",
          advice: "compare the shapes from the last axis on: equal, or one of them 1")
      }
    }
  }

  private static func checkProduct(_ one: Shape, _ two: Shape) throws(PythonError) {
    let isBatch = one.count > 2 || two.count > 2
    let operation = isBatch ? "BatchMatMulV2" : "MatMul"
    guard isBatch || one.count == two.count else {
      throw invalid(
        operation,
        "In[0] and In[1] has different ndims: \(one.bracketText) vs. \(two.bracketText)")
    }
    guard one.count >= 2, two.count >= 2, one[one.count - 1] != two[two.count - 2] else { return }
    throw invalid(
      operation,
      "Matrix size-incompatible: In[0]: \(one.bracketText), In[1]: \(two.bracketText)",
      advice: "the columns of the first are the rows of the second: transpose_b=True turns it")
  }
}

extension TensorFlowErrors {
  /// An error of shapes that do not broadcast in the words of the operation that met them.
  static func told(
    _ error: PythonError, _ operation: String, _ one: Shape, _ two: Shape
  ) -> PythonError {
    guard error.message.hasPrefix("The size of tensor a") else { return error }
    return invalid(
      operation, "Incompatible shapes: \(one.bracketText) vs. \(two.bracketText)",
      advice: error.advice)
  }
}

extension Shape {
  /// `[2,3]`.
  var bracketText: String { "[" + map(String.init).joined(separator: ",") + "]" }
}
