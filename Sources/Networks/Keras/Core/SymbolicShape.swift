/// The shape of an array that is not there yet: nil stands for an axis whose size only the data
/// will tell, the batch as a rule.
public typealias SymbolicShape = [Int?]

/// A shape as Python writes it: `(None, 8)`, `(None,)`.
public func pythonText(of shape: SymbolicShape) -> String {
  let axes = shape.map { $0.map(String.init) ?? "None" }
  return axes.count == 1 ? "(\(axes[0]),)" : "(" + axes.joined(separator: ", ") + ")"
}
