import Tensors
import Testing

@Suite("a product with a vector in TensorFlow's rounding")
struct VectorProductTests {
  /// Sums of products that are rounded one by one, in the order that Eigen takes for a product.
  private func plain(_ rows: [[Float]], _ vector: [Float], inPackets: Bool) -> [Float] {
    rows.enumerated().map { index, row in
      guard inPackets else {
        return zip(row, vector).dropFirst().reduce(row[0] * vector[0]) { $0 + $1.0 * $1.1 }
      }
      let products = zip(row, vector).map { $0 * $1 }
      let packed = products.count - products.count % 8
      var sums = [Float](repeating: 0, count: 8)
      for place in 0..<packed { sums[place % 8] += products[place] }
      let halves = (0..<4).map { sums[$0] + sums[$0 + 4] }
      var total = (halves[0] + halves[2]) + (halves[1] + halves[3])
      var place = packed
      if index == rows.count - 1, rows.count % 2 == 1, products.count - packed >= 4 {
        let four = products[packed..<packed + 4].map { $0 }
        total += (four[0] + four[2]) + (four[1] + four[3])
        place += 4
      }
      for rest in products[place...] { total += rest }
      return total
    }
  }

  @Test(
    "equals the plain sums bit for bit", arguments: [(4, 3), (5, 8), (21, 16), (32, 13), (33, 20)])
  func equalsPlainSums(size: (rows: Int, depth: Int)) throws {
    let left = try NDArray.zeros([size.rows, size.depth], .float32)
    let right = try NDArray.zeros([size.depth, 1], .float32)
    let generator = TorchGenerator(seed: 3)
    try generator.fillUniform(left, -1, 1)
    try generator.fillUniform(right, -1, 1)
    let mode = GradMode(.tensorflow)
    let product = try Tensor(left, mode: mode).matmul(Tensor(right, mode: mode))
    let numbers = try left.doubles().map(Float.init)
    let rows = (0..<size.rows).map {
      Array(numbers[$0 * size.depth..<($0 + 1) * size.depth])
    }
    let vector = try right.doubles().map(Float.init)
    let expected = plain(rows, vector, inPackets: size.rows + size.depth + 1 >= 20)
    #expect(try product.data.doubles().map(Float.init) == expected)
  }
}
