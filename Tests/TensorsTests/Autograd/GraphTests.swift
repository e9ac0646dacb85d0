import Tensors
import Testing

@Suite("A graph of operations")
struct GraphTests {
  private let mode = GradMode()

  private func parameter(_ values: [Float]) throws -> Tensor {
    Tensor(try NDArray(values), requiresGrad: true, mode: mode)
  }

  private func error(_ body: () throws -> Void) -> TensorError? {
    do {
      try body()
      return nil
    } catch {
      return error as? TensorError
    }
  }

  @Test("adds gradients up over several passes")
  func accumulates() throws {
    let x = try parameter([1, 2])
    for _ in 0..<3 { try x.multiply(scalar: 2).sum().backward() }
    #expect(try x.grad?.data.doubles() == [6, 6])
  }

  @Test("gives each leaf a gradient in memory of its own")
  func separatesGradients() throws {
    let (x, y) = (try parameter([1]), try parameter([2]))
    try x.add(y).sum().backward()
    x.grad?.data.fill(9)
    #expect(try y.grad?.data.doubles() == [1])
  }

  @Test("is freed by a pass unless it is retained")
  func refusesSecondPass() throws {
    let x = try parameter([1, 2])
    let loss = try x.multiply(x).sum()
    try loss.backward(retainGraph: true)
    try loss.backward()
    let second = error { try loss.backward() }
    #expect(second?.kind == .runtimeError)
    #expect(
      second?.message.hasPrefix("Trying to backward through the graph a second time") == true)
    #expect(try x.grad?.data.doubles() == [4, 8])
  }

  @Test("needs a gradient for more than one number")
  func needsScalar() throws {
    let x = try parameter([1, 2])
    #expect(
      error { try x.multiply(scalar: 2).backward() }
        == .runtime("grad can be implicitly created only for scalar outputs"))
    try x.multiply(scalar: 2).backward(NDArray([1, 10] as [Float]))
    #expect(try x.grad?.data.doubles() == [2, 20])
    #expect(
      error { try x.detached().sum().backward() }
        == .runtime("element 0 of tensors does not require grad and does not have a grad_fn"))
  }

  @Test("is not recorded while gradients are off")
  func respectsMode() throws {
    let x = try parameter([1, 2])
    let y = try mode.withoutGradients { () throws(TensorError) in try x.multiply(scalar: 2) }
    #expect(!y.requiresGrad)
    #expect(try x.multiply(scalar: 2).requiresGrad)
  }

  @Test("notices that a saved value was changed in place")
  func checksVersions() throws {
    let x = try parameter([1, 2, 3])
    let y = try x.unary(.exp)
    let loss = try y.sum()
    try y.replace { (y) throws(TensorError) in try y.add(scalar: 1) }
    #expect(
      error { try loss.add(y.sum()).backward() }?.message
        == "one of the variables needed for gradient computation has been modified by an inplace "
        + "operation: [torch.FloatTensor [3]], which is output 0 of Exp, is at version 1; "
        + "expected version 0 instead. Hint: enable anomaly detection to find the operation that "
        + "failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False)."
    )
  }

  @Test("does not let a leaf be changed in place")
  func protectsLeaves() throws {
    let x = try parameter([1, 2])
    let leaf = "a leaf Variable that requires grad is being used in an in-place operation."
    #expect(error { try x.fill(0) } == .runtime(leaf))
    let view = try x.sliced(0, 0, 1)
    #expect(
      error { try view.fill(0) }
        == .runtime(
          "a view of a leaf Variable that requires grad is being used in an in-place operation."))
    try mode.withoutGradients { () throws(TensorError) in try x.fill(7) }
    #expect(try x.data.doubles() == [7, 7])
  }

  @Test("keeps the gradient of an inner tensor that asks for it")
  func retains() throws {
    let x = try parameter([1, 2])
    let y = try x.multiply(scalar: 3)
    try y.retainGradient()
    try y.multiply(y).sum().backward()
    #expect(try y.grad?.data.doubles() == [6, 12])
  }

  @Test("gives gradients without leaving them in the leaves")
  func returnsGradients() throws {
    let x = try parameter([1, 2])
    let y = try x.multiply(x)
    let given = try y.sum().gradients(of: [x, y])
    #expect(try given[0]?.doubles() == [2, 4])
    #expect(try given[1]?.doubles() == [1, 1])
    #expect(x.grad == nil)
  }

  @Test("may be 400,000 operations long")
  func isFreedWithoutRecursion() throws {
    let x = try parameter([1])
    var y = x
    for _ in 0..<400_000 { y = try y.add(scalar: 1) }
    try y.sum().backward()
    #expect(try x.grad?.data.doubles() == [1])
  }

  @Test("names its operations as PyTorch does")
  func namesOperations() throws {
    let x = Tensor(
      try NDArray([1, 2, 3, 4] as [Float], [2, 2]), requiresGrad: true, mode: mode)
    func name(_ tensor: Tensor) -> String { tensor.gradientFunctionName ?? "none" }
    let names = [
      name(try x.add(scalar: 1)), name(try .binary(.subtract, .scalar(1), .tensor(x), mode)),
      name(try x.power(scalar: 2)), name(try x.power(x)),
      name(try .binary(.power, .scalar(2), .tensor(x), mode)), name(try x.matmul(x)),
      name(try x.linear(x, x.select(0, 0))), name(try x.sum()), name(try x.mean(axes: [0])),
      name(try x.get([.index(0)])), name(try x.get([.all, .slice(start: 1, stop: nil, step: 1)])),
      name(try x.get([.array(NDArray([0]))])), name(try x.unary(.log1p)), name(try x.logSoftmax(1)),
      name(try x.crossEntropy(x.leaf(NDArray([0, 1])))),
    ]
    #expect(
      names == [
        "AddBackward0", "RsubBackward1", "PowBackward0", "PowBackward1", "PowBackward2",
        "MmBackward0", "AddmmBackward0", "SumBackward0", "MeanBackward1", "SelectBackward0",
        "SliceBackward0", "IndexBackward0", "Log1PBackward0", "LogSoftmaxBackward0",
        "NllLossBackward0",
      ])
  }
}
