import Foundation
import Tensors

/// TensorFlow's stateless random numbers: the same seed always gives the same numbers.
///
/// - Source: `tensorflow/core/kernels/stateless_random_ops.cc` (the seed is scrambled by Philox into
///   key and counter), `tensorflow/core/lib/random/philox_random.h`, Salmon et al. 2011.
/// - Checked: against TensorFlow 2.21.
public struct StatelessRandom: Sendable {
  private var philox: Philox

  /// - Parameters:
  ///   - seed: the first of the two seeds that Keras hands to TensorFlow.
  ///   - counter: the second one, which a `SeedGenerator` counts up.
  public init(seed: Int, counter: Int) {
    // Keras brings 64-bit seeds into the range of int32 by `floormod(seed, 2³¹ - 2)`.
    let modulus = Int(Int32.max) - 1
    let first = ((seed % modulus) + modulus) % modulus
    let second = ((counter % modulus) + modulus) % modulus
    var scrambler = Philox(
      key: (0x3ec8_f720, 0x0246_1e29),
      counter: (
        UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: first >> 32),
        UInt32(truncatingIfNeeded: second), UInt32(truncatingIfNeeded: second >> 32)
      ))
    let mix = scrambler.next()
    philox = Philox(key: (mix.0, mix.1), counter: (0, 0, mix.2, mix.3))
  }

  /// The generator of one operation in a program that set a seed for all of them.
  public init(graphSeed: Int, operationSeed: Int) {
    let (key, high) = (
      UInt64(bitPattern: Int64(graphSeed)), UInt64(bitPattern: Int64(operationSeed))
    )
    philox = Philox(
      key: (UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key >> 32)),
      counter: (0, 0, UInt32(truncatingIfNeeded: high), UInt32(truncatingIfNeeded: high >> 32)))
  }

  /// The places of so many things in a random order, as `tf.random.shuffle` swaps them.
  public func order(_ count: Int) -> [Int] {
    var generator = philox
    var words: [UInt32] = []
    var places = Array(0..<count)
    for index in places.indices.dropLast() {
      if words.isEmpty {
        let block = generator.next()
        words = [block.3, block.2, block.1, block.0]
      }
      places.swapAt(index, index + Int(words.removeLast() % UInt32(count - index)))
    }
    return places
  }

  /// Numbers from `low` up to but without `high`, float32.
  public func uniform(_ shape: Shape, low: Double, high: Double) throws(TensorError) -> NDArray {
    var generator = philox
    let (low, range) = (Float(low), Float(high) - Float(low))
    var numbers: [Float] = []
    numbers.reserveCapacity(shape.elementCount + 4)
    while numbers.count < shape.elementCount {
      let block = generator.next()
      for bits in [block.0, block.1, block.2, block.3] {
        numbers.append(Self.unit(bits) * range + low)
      }
    }
    return try NDArray(Array(numbers.prefix(shape.elementCount)), shape)
  }

  /// Whole numbers from `low` up to but without `high`.
  public func integers(_ count: Int, low: Int, high: Int) -> [Int] {
    var generator = philox
    let range = max(1, UInt32(truncatingIfNeeded: max(1, high &- low)))
    var numbers: [Int] = []
    while numbers.count < count {
      let block = generator.next()
      numbers += [block.0, block.1, block.2, block.3].map { low &+ Int($0 % range) }
    }
    return Array(numbers.prefix(count))
  }

  /// Normal numbers, float32.
  public func normal(_ shape: Shape, mean: Double, deviation: Double) throws(TensorError) -> NDArray
  {
    var generator = philox
    var numbers: [Float] = []
    while numbers.count < shape.elementCount {
      let block = generator.next()
      numbers += Self.boxMuller(block.0, block.1)
      numbers += Self.boxMuller(block.2, block.3)
    }
    let scaled = numbers.prefix(shape.elementCount).map { $0 * Float(deviation) + Float(mean) }
    return try NDArray(scaled, shape)
  }

  /// Normal numbers, drawn again where they lie more than two deviations from the mean.
  ///
  /// TensorFlow fills in groups of four, each group reading on in a part of the stream of its own.
  public func truncatedNormal(
    _ shape: Shape, mean: Double, deviation: Double
  ) throws(TensorError) -> NDArray {
    var numbers: [Float] = []
    var group: UInt64 = 0
    while numbers.count < shape.elementCount {
      var generator = philox
      generator.skip(group &* 256)
      var accepted: [Float] = []
      while accepted.count < 4 {
        let block = generator.next()
        let pairs = Self.boxMuller(block.0, block.1) + Self.boxMuller(block.2, block.3)
        for number in pairs where abs(number) < 2 && accepted.count < 4 {
          accepted.append(number)
        }
      }
      numbers += accepted
      group += 1
    }
    let scaled = numbers.prefix(shape.elementCount).map { $0 * Float(deviation) + Float(mean) }
    return try NDArray(scaled, shape)
  }

  /// Leaves out so many blocks of four words.
  public mutating func skip(_ blocks: UInt64) { philox.skip(blocks) }

  /// Class numbers, drawn by their logits: so many for each row.
  ///
  /// - Source: `tensorflow/core/kernels/multinomial_op.cc`.
  public func categories(_ rows: [[Float]], count: Int) -> [[Int]] {
    var generator = philox
    var words: [UInt32] = []
    func word() -> UInt32 {
      if words.isEmpty {
        let block = generator.next()
        words = [block.3, block.2, block.1, block.0]
      }
      return words.popLast() ?? 0
    }
    return rows.map { row in
      let largest = Double(row.filter(\.isFinite).max() ?? 0)
      var sums: [Double] = []
      var total = 0.0
      for logit in row {
        if logit.isFinite { total += exp(Double(logit) - largest) }
        sums.append(total)
      }
      return (0..<max(0, count)).map { _ in
        let (high, low) = (word(), word())
        let bits = (UInt64(1023) << 52) | (UInt64(high & 0xf_ffff) << 32) | UInt64(low)
        let wanted = (Double(bitPattern: bits) - 1) * total
        return sums.firstIndex { $0 > wanted } ?? sums.count
      }
    }
  }

  /// 23 random bits as the fraction of a float between 1 and 2, less 1.
  private static func unit(_ bits: UInt32) -> Float {
    Float(bitPattern: (127 << 23) | (bits & 0x7f_ffff)) - 1
  }

  /// Two normal numbers from two random words.
  private static func boxMuller(_ first: UInt32, _ second: UInt32) -> [Float] {
    let u = max(unit(first), 1.0e-7)
    let angle = Float(2 * Double.pi * Double(unit(second)))
    let radius = (-2 * log(u)).squareRoot()
    return [sin(angle) * radius, cos(angle) * radius]
  }
}

/// The counter-based generator Philox 4x32 with ten rounds.
struct Philox: Sendable {
  var key: (UInt32, UInt32)
  var counter: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)

  /// The next four words.
  mutating func next() -> (UInt32, UInt32, UInt32, UInt32) {
    var (k0, k1) = key
    var c = counter
    for round in 0..<10 {
      if round > 0 {
        k0 &+= 0x9e37_79b9
        k1 &+= 0xbb67_ae85
      }
      let first = UInt64(0xd251_1f53) &* UInt64(c.0)
      let second = UInt64(0xcd9e_8d57) &* UInt64(c.2)
      c = (
        UInt32(truncatingIfNeeded: second >> 32) ^ c.1 ^ k0, UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ c.3 ^ k1, UInt32(truncatingIfNeeded: first)
      )
    }
    skip(1)
    return c
  }

  /// Moves the counter on without drawing.
  mutating func skip(_ count: UInt64) {
    let low = (UInt64(counter.1) << 32) | UInt64(counter.0)
    let (sum, overflow) = low.addingReportingOverflow(count)
    counter.0 = UInt32(truncatingIfNeeded: sum)
    counter.1 = UInt32(truncatingIfNeeded: sum >> 32)
    guard overflow else { return }
    let high = ((UInt64(counter.3) << 32) | UInt64(counter.2)) &+ 1
    counter.2 = UInt32(truncatingIfNeeded: high)
    counter.3 = UInt32(truncatingIfNeeded: high >> 32)
  }
}
