import Tensors
import Testing

@Suite("A mistake with arrays")
struct ErrorTests {
  private func message(_ body: () throws -> NDArray) -> String {
    do {
      return try body().shape.torchText
    } catch let error as TensorError {
      return error.kind.rawValue + ": " + error.message
    } catch {
      return "\(error)"
    }
  }

  private func array(_ shape: Shape) throws -> NDArray { try .zeros(shape, .float32) }

  @Test("is told in PyTorch's words")
  func speaksLikeTorch() {
    #expect(
      message { try array([2, 3]).matmul(array([4, 5])) }
        == "RuntimeError: mm: mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)")
    #expect(
      message { try .binary(.add, .array(array([2, 3])), .array(array([2, 4]))) }
        == "RuntimeError: The size of tensor a (3) must match the size of tensor b (4) at "
        + "non-singleton dimension 1")
    #expect(
      message { try array([6]).reshaped([4, -1]) }
        == "RuntimeError: shape '[4, -1]' is invalid for input of size 6")
    #expect(
      message { try array([2, 3]).sum(axes: [2]) }
        == "IndexError: Dimension out of range (expected to be in range of [-2, 1], but got 2)")
    #expect(
      message { try array([3]).get([.index(3)]) }
        == "IndexError: index 3 is out of bounds for dimension 0 with size 3")
    #expect(
      message { try array([3]).get([.index(0), .index(0)]) }
        == "IndexError: too many indices for tensor of dimension 1")
    #expect(
      message { try .concatenate([array([2, 3]), array([2, 4])], 0) }
        == "RuntimeError: Sizes of tensors must match except in dimension 0. Expected size 3 but "
        + "got size 4 for tensor number 1 in the list.")
    #expect(
      message { try NDArray([1, 2]).mean() }
        == "NotImplementedError: mean(): could not infer output dtype. Input dtype must be either a "
        + "floating point or complex dtype. Got: Long")
    #expect(
      message { try .scalar(array([2]).item(), .float32) }
        == "RuntimeError: a Tensor with 2 elements cannot be converted to Scalar")
    #expect(
      message { try array([2, 2]).topK(3).values }
        == "RuntimeError: selected index k out of range")
  }

  @Test("is told in NumPy's words")
  func speaksLikeNumPy() {
    #expect(
      message { try .binary(.add, .array(array([2, 3])), .array(array([2, 4])), .numpy) }
        == "ValueError: operands could not be broadcast together with shapes (2,3) (2,4) ")
    #expect(
      message { try array([6]).reshaped([4, 2], .numpy) }
        == "ValueError: cannot reshape array of size 6 into shape (4,2)")
    #expect(
      message { try array([2, 3]).sum(axes: [2], .numpy) }
        == "AxisError: axis 2 is out of bounds for array of dimension 2")
    #expect(
      message { try array([3]).get([.index(3)], .numpy) }
        == "IndexError: index 3 is out of bounds for axis 0 with size 3")
    #expect(
      message { try array([2, 3]).matmul(array([4, 5]), .numpy) }
        == "ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc "
        + "signature (n?,k),(k,m?)->(n?,m?) (size 4 is different from 3)")
    #expect(
      message { try array([0]).maximum(.numpy) }
        == "ValueError: zero-size array to reduction operation maximum which has no identity")
  }

  @Test("is told instead of trapping on absurd sizes")
  func staysAlive() {
    #expect(message { try array([1 << 20, 1 << 20]) }.hasPrefix("MemoryError"))
    #expect(message { try .zeros([1 << 30, 1], .float64) }.hasPrefix("MemoryError"))
    #expect(
      message { try .arange(0, 1e18, 1, .float32) }.hasPrefix("MemoryError"))
    #expect(message { try array(Shape([1, 1, 1, 1, 1, 1, 1, 1, 1])) }.hasPrefix("RuntimeError"))
    #expect(message { try array([2]).sliced(0, .min, .max, .max) } == "[1]")
    #expect(
      message { try .binary(.floorDivide, .array(NDArray([1])), .scalar(0)) }
        == "RuntimeError: ZeroDivisionError")
    #expect(
      message {
        try .binary(.floorDivide, .array(NDArray([Int.min])), .scalar(-1), .numpy)
      } == "[1]")
  }
}
