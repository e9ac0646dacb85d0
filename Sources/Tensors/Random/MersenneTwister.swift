/// The generator MT19937 of Matsumoto and Nishimura, under PyTorch's, NumPy's and Python's numbers.
public struct MersenneTwister: Hashable, Sendable {
  /// 624 words of state.
  public private(set) var words: [UInt32]
  /// The next word to give out.
  public private(set) var position: Int

  /// Seeded by one number, as `init_genrand`.
  public init(seed: UInt32) {
    words = [UInt32](repeating: 0, count: 624)
    words[0] = seed
    for index in 1..<624 {
      let before = words[index - 1]
      words[index] = 1_812_433_253 &* (before ^ (before >> 30)) &+ UInt32(index)
    }
    position = 624
  }

  /// Seeded by several numbers, as `init_by_array`.
  public init(key: [UInt32]) {
    self.init(seed: 19_650_218)
    guard !key.isEmpty else { return }
    var (word, entry) = (1, 0)
    for _ in 0..<max(624, key.count) {
      let before = words[word - 1]
      words[word] =
        (words[word] ^ ((before ^ (before >> 30)) &* 1_664_525)) &+ key[entry] &+ UInt32(entry)
      word += 1
      entry += 1
      if word >= 624 {
        words[0] = words[623]
        word = 1
      }
      if entry >= key.count { entry = 0 }
    }
    for _ in 0..<623 {
      let before = words[word - 1]
      words[word] = (words[word] ^ ((before ^ (before >> 30)) &* 1_566_083_941)) &- UInt32(word)
      word += 1
      if word >= 624 {
        words[0] = words[623]
        word = 1
      }
    }
    words[0] = 0x8000_0000
  }

  /// A state that was read from `words` and `position`.
  public init?(words: [UInt32], position: Int) {
    guard words.count == 624, (0...624).contains(position) else { return nil }
    self.words = words
    self.position = position
  }

  private mutating func refill() {
    words.withUnsafeMutableBufferPointer { state in
      func mixed(_ index: Int, _ next: Int, _ far: Int) -> UInt32 {
        let joined = (state[index] & 0x8000_0000) | (state[next] & 0x7FFF_FFFF)
        return state[far] ^ (joined >> 1) ^ (joined & 1 == 0 ? 0 : 0x9908_B0DF)
      }
      for index in 0..<227 { state[index] = mixed(index, index + 1, index + 397) }
      for index in 227..<623 { state[index] = mixed(index, index + 1, index - 227) }
      state[623] = mixed(623, 0, 396)
    }
    position = 0
  }

  /// 32 random bits.
  public mutating func next() -> UInt32 {
    if position >= 624 { refill() }
    var word = words[position]
    position += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9D2C_5680
    word ^= (word << 15) & 0xEFC6_0000
    return word ^ (word >> 18)
  }
}
