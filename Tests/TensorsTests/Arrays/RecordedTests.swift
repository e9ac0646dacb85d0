import Tensors
import Testing

@Suite("An array")
struct RecordedTests {
  @Test("computes and prints what NumPy does", arguments: NumPyCases.all)
  func agreesWithNumPy(_ example: ArrayCase) throws {
    #expect(try NumPyText().repr(example.compute()) == example.expected)
  }

  @Test("computes and prints what PyTorch does", arguments: TorchCases.all)
  func agreesWithTorch(_ example: ArrayCase) throws {
    #expect(try TorchText().text(example.compute()) == example.expected)
  }
}
