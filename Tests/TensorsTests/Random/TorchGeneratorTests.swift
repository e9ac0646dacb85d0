import Tensors
import Testing

/// Numbers drawn after `torch.manual_seed(42)`.
struct GeneratorCase: Sendable, CustomStringConvertible {
  var description: String
  var expected: [Double]
  var draw: @Sendable (TorchGenerator) throws -> NDArray

  init(
    _ description: String, _ expected: [Double],
    _ draw: @escaping @Sendable (TorchGenerator) throws -> NDArray
  ) {
    self.description = description
    self.expected = expected
    self.draw = draw
  }

  /// Recorded from PyTorch 2.15 on x86-64.
  static let all: [GeneratorCase] = [
    GeneratorCase(
      "a few normal numbers come in double precision pairs",
      [
        0.33669036626815796, 0.12880940735340118, 0.23446236550807953, 0.23033303022384644,
        -1.1228563785552979,
      ]
    ) { generator in try generator.normal([5], .float32) },
    GeneratorCase(
      "sixteen and more come from blocks",
      [
        1.9269152879714966, 1.4872840642929077, 0.9007171988487244, -2.1055209636688232,
        0.6784184575080872, -1.2345448732376099, -0.04306747764348984, -1.6046669483184814,
        -0.7521352767944336, 1.6487230062484741, -0.3924786448478699, -1.4036071300506592,
        -0.7278813123703003, -0.5594301819801331, -0.7688388824462891, 0.7624453902244568,
      ]
    ) { generator in try generator.normal([16], .float32) },
    GeneratorCase(
      "a rest of a block is drawn anew",
      [
        1.9269152879714966, 1.4872840642929077, 0.9007171988487244, 0.439589262008667,
        -0.7581311464309692, 1.078317642211914, 0.8008005619049072, 1.680620551109314,
        0.3558599054813385, -0.6866229772567749, -0.4933563470840454, 1.334737777709961,
        -0.2316243201494217, 0.041759490966796875, -0.2515752911567688, 0.859858512878418,
        -0.3097267746925354, -0.3957104980945587, 0.8034093379974365,
      ]
    ) { generator in try generator.normal([19], .float32) },
    GeneratorCase(
      "double precision has blocks too",
      [
        0.2995562877502637, 1.504572275678796, 1.2715909667771088, 0.618669993885617,
        -0.03720300727052493, 1.0352472972512925, -0.010085521702337353, 0.08948016046560357,
        0.038435238263354446, 0.3900034836035703, -0.5798414554742108, 0.875893884648022,
        0.39238484373268534, 1.108461181451433, 0.8651734647119074, 0.855215961472287,
        0.2494118796915765,
      ]
    ) { generator in try generator.normal([17], .float64) },
    GeneratorCase(
      "a spare number is kept",
      [0.23033303022384644, -1.1228563785552979]
    ) { generator in
      try {
        _ = try generator.normal([3], .float32)
        return try generator.normal([2], .float32)
      }()
    },
    GeneratorCase(
      "uniform",
      [0.8822692632675171, 0.9150039553642273, 0.38286375999450684, 0.9593056440353394]
    ) { generator in try generator.uniform([4], .float32) },
    GeneratorCase(
      "uniform between bounds in double precision",
      [-1.7092275701928514, -1.6854491628771122, -1.3820696361279547]
    ) { generator in try generator.uniform([3], .float64, -2, 3) },
    GeneratorCase(
      "integers",
      [3, 8, 1, 7, 3, 8, 1, 5]
    ) { generator in try generator.integers(-3, 9, [8]) },
    GeneratorCase(
      "integers from a wide range",
      [441_507_790_259, 395_924_837_646, 458_615_280_711]
    ) { generator in try generator.integers(0, 1 << 40, [3]) },
    GeneratorCase(
      "a permutation",
      [6, 4, 0, 7, 5, 8, 3, 2, 1]
    ) { generator in try generator.permutation(9) },
    GeneratorCase(
      "zeros and ones",
      [1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0]
    ) { generator in try generator.bernoulli([10], 0.3) },
    GeneratorCase(
      "zeros and ones by weight",
      [0.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0]
    ) { generator in try generator.bernoulli(.full([8], 0.5, .float32)) },
    GeneratorCase(
      "exponential",
      [0.029957007616758347, 0.03248806297779083, 0.06595838814973831]
    ) { generator in try generator.exponential([3], 2) },
    GeneratorCase(
      "a choice without replacement",
      [3, 1, 2]
    ) { generator in try generator.multinomial(NDArray([0.1, 0.2, 0.3, 0.4] as [Float]), 3) },
    GeneratorCase(
      "a choice with replacement",
      [0, 0, 1, 0, 2, 2, 3, 3]
    ) { generator in
      try generator.multinomial(NDArray([1, 2, 3, 4] as [Float]), 8, replacement: true)
    },
    GeneratorCase(
      "a negative seed",
      [0.9937993884086609, 0.5713063478469849]
    ) { generator in
      try {
        generator.reseed(-1)
        return try generator.uniform([2], .float32)
      }()
    },
  ]
}

extension TorchGenerator {
  fileprivate func normal(_ shape: Shape, _ dtype: DType) throws -> NDArray {
    let result = try NDArray.zeros(shape, dtype)
    try fillNormal(result)
    return result
  }

  fileprivate func uniform(
    _ shape: Shape, _ dtype: DType, _ low: Double = 0, _ high: Double = 1
  ) throws -> NDArray {
    let result = try NDArray.zeros(shape, dtype)
    try fillUniform(result, low, high)
    return result
  }

  fileprivate func bernoulli(_ shape: Shape, _ probability: Double) throws -> NDArray {
    let result = try NDArray.zeros(shape, .float32)
    try fillBernoulli(result, probability)
    return result
  }

  fileprivate func exponential(_ shape: Shape, _ rate: Double) throws -> NDArray {
    let result = try NDArray.zeros(shape, .float32)
    try fillExponential(result, rate: rate)
    return result
  }
}

@Suite("PyTorch's generator")
struct TorchGeneratorTests {
  @Test("draws the same numbers, bit for bit", arguments: GeneratorCase.all)
  func agrees(_ example: GeneratorCase) throws {
    let drawn = try example.draw(TorchGenerator(seed: 42))
    #expect(try drawn.doubles() == example.expected)
  }

  @Test("goes on from a saved state")
  func resumes() throws {
    let generator = TorchGenerator(seed: 5)
    _ = try generator.normal([3], .float32)
    let state = generator.state
    let first = try generator.normal([20], .float32).doubles()
    generator.state = state
    #expect(try generator.normal([20], .float32).doubles() == first)
  }

  @Test("refuses parameters that PyTorch refuses")
  func refuses() throws {
    let generator = TorchGenerator(seed: 0)
    #expect(
      throws: TensorError.runtime("normal expects std >= 0.0, but found std -1")
    ) { try generator.fillNormal(.zeros([2], .float32), deviation: -1) }
    #expect(
      throws: TensorError.runtime(
        "random_ expects 'from' to be less than 'to', but got from=3 >= to=3")
    ) { try generator.integers(3, 3, [1]) }
    #expect(
      throws: TensorError.runtime(
        "cannot sample n_sample > prob_dist.size(-1) samples without replacement")
    ) { try generator.multinomial(NDArray([1, 1] as [Float]), 3) }
  }
}
