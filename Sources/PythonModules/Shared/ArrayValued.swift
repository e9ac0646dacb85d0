import MiniPython
import Tensors

/// A Python object that holds an array: a tensor, a NumPy array, a NumPy scalar.
public protocol ArrayValued: Object {
  var array: NDArray { get }
  /// Whether it counts as a number of a weak dtype among lists, as a NumPy scalar does not.
  var isScalar: Bool { get }
}

extension ArrayValued {
  public var isScalar: Bool { false }
}

extension Value {
  /// The array within a tensor, a NumPy array or a NumPy scalar.
  public var arrayValue: NDArray? {
    if case .object(let object) = self, let valued = object as? any ArrayValued {
      return valued.array
    }
    return nil
  }

  /// A Python number that stands in place.
  public var scalar: Scalar? {
    switch self {
    case .bool(let flag): .bool(flag)
    case .int(let number): .int(number)
    case .float(let number): .double(number)
    case .object(let object) where object is NumberObject: plainNumber.scalar
    default: nil
    }
  }

  public init(_ scalar: Scalar) {
    switch scalar {
    case .bool(let flag): self = .bool(flag)
    case .int(let number): self = .int(number)
    case .double(let number): self = .float(number)
    }
  }
}
