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
}
