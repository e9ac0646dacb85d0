import Foundation

/// Pieces of a text, weighed by how rare they are among the examples.
struct TextRarity: Sendable {
  /// What a text is cut into.
  enum Unit: Sendable {
    /// Stretches of two to five characters within words. They see through spelling and
    /// inflection: `undetectd` shares most of them with `detection`.
    case characters
    /// One to three words or marks in a row, as they were typed. They know turns of phrase that
    /// the reader has no name for: `over my dead body`.
    case words

    /// The length of the vector of a whole text.
    fileprivate var weight: Float {
      switch self {
      case .characters: 4
      case .words: 2
      }
    }

    fileprivate func places(in utf8: [UInt8]) -> [Int32] {
      switch self {
      case .characters: CharacterStretches.places(in: utf8)
      case .words: WordStretches.places(in: utf8)
      }
    }
  }

  private let unit: Unit
  private let weights: [Float]

  init(_ unit: Unit, of texts: [String]) {
    self.unit = unit
    var counts = Array(repeating: 0, count: SparseVector.size)
    for text in texts {
      for (place, _) in Self.counted(unit.places(in: Array(text.utf8))) { counts[Int(place)] += 1 }
    }
    let total = Float(texts.count + 1)
    weights = counts.map { log(total / Float($0 + 1)) + 1 }
  }

  /// The pieces of a text, with a fixed length in all.
  func vector(of utf8: [UInt8]) -> SparseVector {
    var vector = SparseVector()
    for (place, count) in Self.counted(unit.places(in: utf8)) {
      let often: Float = count == 1 ? 1 : 1 + log(Float(count))
      vector.add(place: place, weights[Int(place)] * often)
    }
    let length = vector.length
    if length > 0 { vector.scale(by: unit.weight / length) }
    return vector
  }

  /// How often each piece occurs, by its place among the features, in the order of places.
  private static func counted(_ places: [Int32]) -> [(place: Int32, count: Int)] {
    var result: [(place: Int32, count: Int)] = []
    for place in places.sorted() {
      if let last = result.last, last.place == place {
        result[result.count - 1].count += 1
      } else {
        result.append((place, 1))
      }
    }
    return result
  }
}

private enum CharacterStretches {
  static let lengths = 2...5

  static func places(in utf8: [UInt8]) -> [Int32] {
    var places: [Int32] = []
    places.reserveCapacity(utf8.count * lengths.count)
    for word in utf8.split(whereSeparator: \.isSpace) {
      // The word's edges count as characters.
      let end = word.endIndex + 1
      for start in (word.startIndex - 1)..<end {
        var hash = FeatureHash(.characters)
        for offset in 0..<lengths.upperBound where start + offset < end {
          let index = start + offset
          hash.add(word.indices.contains(index) ? word[index].lowercased : 0x20)
          if offset + 1 >= lengths.lowerBound { places.append(hash.place) }
        }
      }
    }
    return places
  }
}

private enum WordStretches {
  static let longest = 3

  static func places(in utf8: [UInt8]) -> [Int32] {
    let words = words(in: utf8)
    var places: [Int32] = []
    places.reserveCapacity(words.count * longest)
    for start in words.indices {
      var hash = FeatureHash(.words)
      for word in words[start...].prefix(longest) {
        for byte in word { hash.add(byte.lowercased) }
        hash.add(0x20)
        places.append(hash.place)
      }
    }
    return places
  }

  /// Runs of letters and digits, and marks that end or part a sentence.
  private static func words(in utf8: [UInt8]) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var start: Int?
    for (index, byte) in utf8.enumerated() {
      if byte.isInWord {
        if start == nil { start = index }
        continue
      }
      if let first = start { words.append(utf8[first..<index]) }
      start = nil
      if byte.isMark { words.append(utf8[index...index]) }
    }
    if let first = start { words.append(utf8[first...]) }
    return words
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0d).contains(self) }

  fileprivate var lowercased: UInt8 { (0x41...0x5a).contains(self) ? self | 0x20 : self }

  /// Letters of any script, digits, the apostrophe and the percent sign.
  fileprivate var isInWord: Bool {
    self >= 0x80 || (0x30...0x39).contains(self) || (0x61...0x7a).contains(lowercased)
      || self == UInt8(ascii: "'") || self == UInt8(ascii: "%")
  }

  fileprivate var isMark: Bool {
    [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(self)
  }
}
