import Foundation
import Tensors
import Testing

/// The fast loops against plain ones.
@Suite("A fast kernel")
struct KernelTests {
  private func random(_ shape: Shape, _ dtype: DType, seed: Int) throws -> NDArray {
    let result = try NDArray.zeros(shape, dtype)
    try TorchGenerator(seed: seed).fillUniform(result, -1, 1)
    return result
  }

  @Test(
    "multiplies matrices of every shape and layout as three loops do",
    arguments: [
      (1, 1, 1), (4, 32, 8), (5, 33, 7), (3, 9, 300), (17, 70, 40), (66, 8, 513), (64, 96, 64),
      (6, 16, 5), (7, 17, 6), (8, 40, 9), (130, 150, 70),
    ])
  func multiplies(_ sizes: (Int, Int, Int)) throws {
    let (m, n, k) = sizes
    for dtype in [DType.float32, .float64] {
      for (turnsLeft, turnsRight) in [(false, false), (true, false), (false, true), (true, true)] {
        let left = try random(turnsLeft ? [k, m] : [m, k], dtype, seed: 1)
        let right = try random(turnsRight ? [n, k] : [k, n], dtype, seed: 2)
        let product = try (turnsLeft ? left.reversedAxes : left)
          .matmul(turnsRight ? right.reversedAxes : right).doubles()
        let (a, b) = (try left.doubles(), try right.doubles())
        let tolerance = dtype == .float32 ? 1e-6 * Double(k) : 1e-14 * Double(k)
        for row in 0..<m {
          for column in 0..<n {
            var sum = 0.0
            for p in 0..<k {
              sum +=
                a[turnsLeft ? p * m + row : row * k + p]
                * b[turnsRight ? column * k + p : p * n + column]
            }
            #expect(abs(product[row * n + column] - sum) <= tolerance)
          }
        }
      }
    }
  }

  @Test("computes float32 functions within two units in the last place")
  func approximates() throws {
    let inputs = try NDArray.linspace(-20, 20, 40_001, .float32)
    let positive = try NDArray.linspace(1e-6, 50, 40_001, .float32)
    let functions: [(UnaryOperation, NDArray, (Double) -> Double)] = [
      (.exp, inputs, exp), (.tanh, inputs, tanh), (.sigmoid, inputs, { 1 / (1 + exp(-$0)) }),
      (.log, positive, log),
    ]
    for (operation, source, reference) in functions {
      let own = try source.unary(operation).doubles()
      for (x, y) in zip(try source.doubles(), own) {
        let exact = reference(x)
        let unit = Double(max(Float(abs(exact)).ulp, 1e-12))
        // Eigen's rational tanh is a little wider near its ends.
        let units = operation == .tanh ? 5.0 : operation == .sigmoid ? 4.0 : 2.0
        #expect(abs(y - exact) <= units * unit, "\(operation)(\(x))")
      }
    }
  }

  @Test("meets the ends of the range")
  func handlesExtremes() throws {
    let ends = try NDArray([.infinity, -.infinity, .nan, 0, -0.0, 100, -110] as [Float])
    func text(_ operation: UnaryOperation) throws -> [String] {
      try ends.unary(operation).doubles().map { "\($0)" }
    }
    #expect(try text(.exp) == ["inf", "0.0", "nan", "1.0", "1.0", "inf", "0.0"])
    #expect(try text(.tanh) == ["1.0", "-1.0", "nan", "0.0", "-0.0", "1.0", "-1.0"])
    #expect(try text(.log)[0...4] == ["inf", "nan", "nan", "-inf", "-inf"])
  }

  @Test("runs an LSTM as single operations do", arguments: [false, true])
  func runsLSTM(_ isReversed: Bool) throws {
    let mode = GradMode()
    let (steps, batch, inputs, size) = (4, 3, 2, 5)
    func parameter(_ shape: Shape, _ seed: Int) throws -> Tensor {
      Tensor(try random(shape, .float32, seed: seed), requiresGrad: true, mode: mode)
    }
    let x = try parameter([steps, batch, inputs], 1)
    let weights = RecurrentWeights(
      input: try parameter([4 * size, inputs], 2), recurrent: try parameter([4 * size, size], 3),
      inputBias: try parameter([4 * size], 4), recurrentBias: try parameter([4 * size], 5))
    let fused = try x.recurrent(.lstm, weights, isReversed: isReversed)

    var hidden = Tensor(try .zeros([batch, size], .float32), mode: mode)
    var cell = hidden
    var outputs: [Tensor] = []
    for step in isReversed ? Array((0..<steps).reversed()) : Array(0..<steps) {
      let sums = try x.select(0, step).linear(weights.input, weights.inputBias)
        .add(hidden.linear(weights.recurrent, weights.recurrentBias))
      let gates = try sums.split(length: size, 1)
      cell = try gates[1].unary(.sigmoid).multiply(cell)
        .add(gates[0].unary(.sigmoid).multiply(gates[2].unary(.tanh)))
      hidden = try gates[3].unary(.sigmoid).multiply(cell.unary(.tanh))
      outputs.append(hidden)
    }
    let plain = try Tensor.stack(isReversed ? outputs.reversed() : outputs)
    #expect(try fused.output.data.isClose(plain.data, absolute: 1e-6).all().item().boolValue)

    try fused.output.multiply(fused.output).sum().backward()
    let first = try x.grad?.data.doubles() ?? []
    x.grad = nil
    try plain.multiply(plain).sum().backward()
    let second = try x.grad?.data.doubles() ?? []
    #expect(!first.isEmpty && zip(first, second).allSatisfy { abs($0 - $1) <= 2e-6 })
  }

  @Test("passes gradients through activations as float64 does")
  func differentiatesActivations() throws {
    let mode = GradMode()
    let numbers = try random([3, 37], .float32, seed: 7)
    for operation in [UnaryOperation.relu, .tanh, .sigmoid] {
      var gradients: [[Double]] = []
      for dtype in [DType.float32, .float64] {
        let x = Tensor(try numbers.cast(to: dtype).copy(), requiresGrad: true, mode: mode)
        try x.unary(operation).multiply(x).sum().backward()
        gradients.append(try x.grad?.data.doubles() ?? [])
      }
      #expect(gradients[0].count == 111)
      #expect(zip(gradients[0], gradients[1]).allSatisfy { abs($0 - $1) <= 1e-6 })
    }
  }

  @Test(
    "sums rows and takes their softmax as float64 does",
    arguments: [1, 3, 15, 16, 17, 40, 1025])
  func reducesRows(_ columns: Int) throws {
    let rows = try random([5, columns], .float32, seed: 3)
    let exact = try rows.cast(to: .float64)
    for isLogarithm in [false, true] {
      let own = try rows.softmax(-1, logarithm: isLogarithm).doubles()
      let expected = try exact.softmax(-1, logarithm: isLogarithm).doubles()
      #expect(zip(own, expected).allSatisfy { abs($0 - $1) <= 2e-6 })
    }
    let mode = GradMode()
    let own = try Tensor(rows, mode: mode).layerNorm([columns]).data.doubles()
    let expected = try Tensor(exact, mode: mode).layerNorm([columns]).data.doubles()
    #expect(zip(own, expected).allSatisfy { abs($0 - $1) <= 1e-5 })
  }

  @Test("attends with several heads as single operations do", arguments: [false, true])
  func attends(_ isBatchFirst: Bool) throws {
    let mode = GradMode()
    let (batch, targets, sources, heads, size) = (2, 3, 4, 2, 5)
    func operand(_ steps: Int, _ seed: Int) throws -> Tensor {
      let shape: Shape =
        isBatchFirst ? [batch, steps, heads * size] : [steps, batch, heads * size]
      return Tensor(try random(shape, .float64, seed: seed), requiresGrad: true, mode: mode)
    }
    let operands = [
      try operand(targets, 1), try operand(sources, 2), try operand(sources, 3),
    ]
    let mask = try random([targets, sources], .float64, seed: 4)
    var options = HeadOptions(headCount: heads)
    options.isBatchFirst = isBatchFirst
    options.mask = .added(mask)
    let fused = try Tensor.headAttention(
      .apart(query: operands[0], key: operands[1], value: operands[2]), options)

    func split(_ tensor: Tensor) throws -> Tensor {
      try tensor.reshaped(Shape(Array(tensor.shape.prefix(2)) + [heads, size]))
        .permuted(isBatchFirst ? [0, 2, 1, 3] : [1, 2, 0, 3])
    }
    let (query, key) = (try split(operands[0]), try split(operands[1]))
    let scores = try query.matmul(key.transposed(-2, -1))
      .multiply(scalar: .double(1 / Double(size).squareRoot())).add(Tensor(mask, mode: mode))
    let weights = try scores.softmax(-1)
    let mixed = try weights.matmul(split(operands[2]))
      .permuted(isBatchFirst ? [0, 2, 1, 3] : [2, 0, 1, 3]).reshaped(fused.mixed.shape)

    #expect(try fused.mixed.data.isClose(mixed.data, absolute: 1e-12).all().item().boolValue)
    #expect(try fused.weights.data.isClose(weights.data, absolute: 1e-12).all().item().boolValue)
    var gradients: [[Double]] = []
    for (values, shares) in [(fused.mixed, fused.weights), (mixed, weights)] {
      for operand in operands { operand.grad = nil }
      try values.multiply(values).sum().add(shares.multiply(shares).sum()).backward()
      gradients.append(try operands.flatMap { try $0.grad?.data.doubles() ?? [] })
    }
    #expect(gradients[0].count == operands.reduce(0) { $0 + $1.count })
    #expect(zip(gradients[0], gradients[1]).allSatisfy { abs($0 - $1) <= 1e-12 })
  }
}
