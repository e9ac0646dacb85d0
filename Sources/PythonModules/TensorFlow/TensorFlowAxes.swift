import MiniPython
import Tensors

// What operations say of axes that a tensor does not have.

extension TensorFlowErrors {
  /// - Throws: InvalidArgumentError for an axis to add up over that there is not.
  static func checkReduction(
    _ operation: String, _ axes: [Int]?, rank: Int
  ) throws(PythonError) {
    for axis in axes ?? [] where !(-rank..<rank).contains(axis) {
      throw invalid(
        operation, "Invalid reduction dimension (\(axis) for input with \(rank) dimension(s)")
    }
  }

  /// - Throws: InvalidArgumentError for an order of axes that names one that there is not.
  static func checkOrder(_ axes: [Int], rank: Int) throws(PythonError) {
    guard axes.count == rank else {
      throw invalid(
        "Transpose",
        "transpose expects a vector of size \(rank). But input(1) is a vector of size "
          + "\(axes.count)", name: nil)
    }
    let places = Set(axes.map { $0 < 0 ? $0 + rank : $0 })
    if let missing = (0..<rank).first(where: { !places.contains($0) }),
      axes.allSatisfy({ (-rank..<rank).contains($0) })
    {
      let list = axes.map(String.init).joined(separator: ",")
      throw invalid("Transpose", "\(missing) is missing from {\(list)}.", name: nil)
    }
    for axis in axes where !(-rank..<rank).contains(axis) {
      throw invalid("Transpose", "\(axis) is out of range [0 .. \(rank))", name: nil)
    }
  }

  /// - Throws: InvalidArgumentError for a shape with two open lengths, or of another count.
  static func checkShape(_ shape: [Int], count: Int) throws(PythonError) {
    let open = shape.indices.filter { shape[$0] == -1 }
    guard open.count < 2 else {
      throw invalid(
        "Reshape", "Only one input size may be -1, not both \(open[0]) and \(open[1])", name: nil)
    }
    if let place = shape.firstIndex(where: { $0 < -1 }) {
      throw invalid(
        "Reshape", "Size \(place) must be non-negative, not \(shape[place])", name: nil)
    }
    let known = shape.filter { $0 >= 0 }.reduce(1) { $0.multipliedReportingOverflow(by: $1).0 }
    let isOpen = !open.isEmpty
    // Nothing can be made of nothing, in any shape.
    guard isOpen ? (known > 0 ? count % known == 0 : count == 0) : known == count else {
      throw invalid(
        "Reshape",
        "Input to reshape is a tensor with \(count) values, but the requested shape "
          + (isOpen && known > 0 ? "requires a multiple of \(known)" : "has \(known)"), name: nil)
    }
  }
}
