import Foundation

/// Stretches of two to five characters within words, weighed by how rare they are.
///
/// They see through spelling and inflection: `undetectd` shares most of them with `detection`.
struct CharacterRarity: Sendable {
  static let lengths = 2...5
  private static let weight: Float = 2
  private let weights: [Float]

  init(_ texts: [String]) {
    var counts = Array(repeating: 0, count: SparseVector.size)
    for text in texts {
      for (place, _) in Self.stretches(of: Array(text.utf8)) { counts[Int(place)] += 1 }
    }
    let total = Float(texts.count + 1)
    weights = counts.map { log(total / Float($0 + 1)) + 1 }
  }

  /// The stretches of a text, with a fixed length in all.
  func vector(of utf8: [UInt8]) -> SparseVector {
    var vector = SparseVector()
    for (place, count) in Self.stretches(of: utf8) {
      let often: Float = count == 1 ? 1 : 1 + log(Float(count))
      vector.add(place: place, weights[Int(place)] * often)
    }
    let length = vector.length
    if length > 0 { vector.scale(by: Self.weight / length) }
    return vector
  }

  /// How often each stretch occurs, by its place among the features, in the order of places.
  private static func stretches(of utf8: [UInt8]) -> [(place: Int32, count: Int)] {
    var places: [Int32] = []
    places.reserveCapacity(utf8.count * lengths.count)
    func add(_ word: ArraySlice<UInt8>) {
      // The word's edges count as characters.
      let end = word.endIndex + 1
      func byte(_ index: Int) -> UInt8 {
        guard word.indices.contains(index) else { return 0x20 }
        let byte = word[index]
        return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
      }
      for start in (word.startIndex - 1)..<end {
        var hash = StretchHash()
        for offset in 0..<lengths.upperBound where start + offset < end {
          hash.add(byte(start + offset))
          if offset + 1 >= lengths.lowerBound { places.append(hash.place) }
        }
      }
    }
    for word in utf8.split(whereSeparator: { $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0d }) { add(word) }
    places.sort()
    var result: [(place: Int32, count: Int)] = []
    for place in places {
      if let last = result.last, last.place == place {
        result[result.count - 1].count += 1
      } else {
        result.append((place, 1))
      }
    }
    return result
  }
}

/// FNV-1a over bytes that come one by one.
private struct StretchHash {
  private var hash: UInt64 = 0x9e37_79b9_7f4a_7c15

  mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  var place: Int32 {
    Int32(truncatingIfNeeded: (hash ^ (hash >> 29)) & UInt64(SparseVector.size - 1))
  }
}
