/// The order in which `fit` takes shuffled rows, as `tf.random.shuffle` gives it to Keras.
///
/// Keras makes its pipeline anew for each epoch, and with it the generator: after a seed was set,
/// every epoch of every fit has the same order.
///
/// - Source: `keras/src/trainers/data_adapters/array_data_adapter.py` of Keras 3.15,
///   `tensorflow/core/kernels/random_shuffle_op.cc`.
/// - Checked: against TensorFlow 2.21.
public final class KerasShuffle {
  private var seed: Int?
  /// The seed as it was given, and how often one was.
  public private(set) var given: Int?
  public private(set) var settings = 0

  public init() {}

  /// TensorFlow's global seed.
  public func setSeed(_ seed: Int) {
    given = seed
    settings += 1
    let modulus = Int(Int32.max)
    self.seed = ((seed % modulus) + modulus) % modulus
  }

  /// The places of so many rows in the order of an epoch.
  public func order(_ count: Int) -> [Int] {
    var generator = makeGenerator()
    return Self.shuffled(0..<count, &generator)
  }

  /// The same for `shuffle="batch"`: rows change places within their batch only.
  public func orderWithinBatches(_ count: Int, batchSize: Int) -> [Int] {
    var generator = makeGenerator()
    return stride(from: 0, to: count, by: max(1, batchSize)).flatMap { start in
      Self.shuffled(start..<min(start + batchSize, count), &generator)
    }
  }

  /// The generator of the only random operation of the pipeline, whose own seed is 0.
  private func makeGenerator() -> Philox {
    guard let seed else {
      return Philox(key: (.random(in: 0...UInt32.max), .random(in: 0...UInt32.max)))
    }
    return Philox(
      key: (UInt32(seed), 0), counter: (0, 0, seed == 0 ? UInt32(Int32.max) : 0, 0))
  }

  /// Each place swapped with one of those behind it; whole blocks of random words are used up.
  private static func shuffled(_ places: Range<Int>, _ generator: inout Philox) -> [Int] {
    var result = Array(places)
    var words: [UInt32] = []
    for index in result.indices.dropLast() {
      if words.isEmpty {
        let block = generator.next()
        words = [block.3, block.2, block.1, block.0]
      }
      let offset = Int(words.removeLast() % UInt32(result.count - index))
      result.swapAt(index, index + offset)
    }
    return result
  }
}
