import Foundation

/// Stretches of two to five characters within words, weighed by how rare they are.
///
/// They see through spelling and inflection: `undetectd` shares most of them with `detection`.
struct CharacterRarity: Sendable {
  static let lengths = 2...5
  private static let weight: Float = 2
  private let weights: [Float]
  private let unseen: Float

  init(_ texts: [String]) {
    var counts = Array(repeating: 0, count: SparseVector.size)
    for text in texts {
      for hash in Self.stretches(of: Array(text.utf8)).keys {
        counts[Int(hash & UInt64(SparseVector.size - 1))] += 1
      }
    }
    let total = Float(texts.count + 1)
    weights = counts.map { log(total / Float($0 + 1)) + 1 }
    unseen = log(total) + 1
  }

  /// The stretches of a text, with length 2 in all.
  func vector(of utf8: [UInt8]) -> SparseVector {
    var vector = SparseVector()
    for (hash, count) in Self.stretches(of: utf8).sorted(by: { $0.key < $1.key }) {
      let weight = weights[Int(hash & UInt64(SparseVector.size - 1))]
      vector.add(hash: hash, weight * (1 + log(Float(count))))
    }
    let length = vector.length
    if length > 0 { vector.scale(by: Self.weight / length) }
    return vector
  }

  /// How often each stretch occurs, by its hash.
  private static func stretches(of utf8: [UInt8]) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for word in utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0a || $0 == 0x0d || $0 == 0x09 })
    {
      let padded = [0x20] + word.map { $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 } + [0x20]
      for length in lengths where length <= padded.count {
        for start in 0...(padded.count - length) {
          counts[
            SparseVector.hash(padded[start..<start + length], seed: 0x9e37_79b9), default: 0] +=
            1
        }
      }
    }
    return counts
  }
}
