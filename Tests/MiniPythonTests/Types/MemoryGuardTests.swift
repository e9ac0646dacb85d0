import MiniPython
import Testing

@Suite("An operation whose result would not fit")
struct MemoryGuardTests {
  private let interpreter = Interpreter(write: { _ in })

  @Test(
    "raises MemoryError instead of taking the memory",
    arguments: [
      (BinaryOperator.multiply, 10_000_000_000_000), (.power, 10_000_000_000),
      (.shiftLeft, 1 << 60),
    ])
  func refused(operation: BinaryOperator, size: Int) {
    let left: Value = operation == .multiply ? .list([.none]) : .int(10)
    let error = #expect(throws: PythonError.self) {
      try interpreter.binary(operation, left, .int(size))
    }
    #expect(error?.kind == "MemoryError")
    #expect(error?.advice != nil)
  }
}
