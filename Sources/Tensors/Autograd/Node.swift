/// Where a gradient goes: to a leaf, to the operation that made an operand, or nowhere.
enum Edge {
  case none
  case leaf(Tensor)
  case node(Node, Int)
}

/// A recorded operation: what it was made from, and how a gradient passes back through it.
public class Node {
  /// PyTorch's name, such as `MulBackward0`.
  public var name: String { "Node" }
}
