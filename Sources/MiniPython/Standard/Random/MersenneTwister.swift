import BigInt

/// The generator behind Python's `random`: MT19937, seeded as CPython seeds it.
public struct MersenneTwister: Sendable {
  private static let size = 624
  private var state: [UInt32]
  private var index: Int

  public init(key: [UInt32]) {
    state = Self.initial(19_650_218)
    index = Self.size
    var (position, keyIndex) = (1, 0)
    for _ in 0..<max(Self.size, key.count) {
      let previous = state[position - 1]
      state[position] =
        (state[position] ^ ((previous ^ (previous >> 30)) &* 1_664_525))
        &+ key[keyIndex] &+ UInt32(keyIndex)
      position += 1
      keyIndex += 1
      if position >= Self.size {
        state[0] = state[Self.size - 1]
        position = 1
      }
      if keyIndex >= key.count { keyIndex = 0 }
    }
    for _ in 0..<(Self.size - 1) {
      let previous = state[position - 1]
      state[position] =
        (state[position] ^ ((previous ^ (previous >> 30)) &* 1_566_083_941))
        &- UInt32(position)
      position += 1
      if position >= Self.size {
        state[0] = state[Self.size - 1]
        position = 1
      }
    }
    state[0] = 0x8000_0000
  }

  /// Seeded as `random.seed(number)`.
  public init(seed number: BigUInt) {
    var key = number.words.flatMap {
      [UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: $0 >> 32)]
    }
    while key.count > 1, key[key.count - 1] == 0 { key.removeLast() }
    self.init(key: key.isEmpty ? [0] : key)
  }

  private static func initial(_ seed: UInt32) -> [UInt32] {
    var state = [UInt32](repeating: seed, count: size)
    for index in 1..<size {
      let previous = state[index - 1]
      state[index] = 1_812_433_253 &* (previous ^ (previous >> 30)) &+ UInt32(index)
    }
    return state
  }

  /// The state as `random.getstate()` shows it.
  var words: [UInt32] { state + [UInt32(index)] }

  init?(words: [UInt32]) {
    guard words.count == Self.size + 1, words[Self.size] <= Self.size else { return nil }
    state = Array(words.prefix(Self.size))
    index = Int(words[Self.size])
  }

  /// The next 32 random bits.
  public mutating func next() -> UInt32 {
    if index >= Self.size { refill() }
    var word = state[index]
    index += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9D2C_5680
    word ^= (word << 15) & 0xEFC6_0000
    return word ^ (word >> 18)
  }

  private mutating func refill() {
    for position in 0..<Self.size {
      let following = (position + 1) % Self.size
      let mixed = (state[position] & 0x8000_0000) | (state[following] & 0x7FFF_FFFF)
      let odd: UInt32 = mixed & 1 == 1 ? 0x9908_B0DF : 0
      state[position] = state[(position + 397) % Self.size] ^ (mixed >> 1) ^ odd
    }
    index = 0
  }

  /// A float from 0 up to but not including 1, with 53 random bits.
  public mutating func random() -> Double {
    let high = next() >> 5
    let low = next() >> 6
    return (Double(high) * 67_108_864 + Double(low)) / 9_007_199_254_740_992
  }

  /// An integer of so many random bits.
  public mutating func bits(_ count: Int) -> BigUInt {
    if count <= 0 { return 0 }
    if count <= 32 { return BigUInt(next() >> UInt32(32 - count)) }
    var words: [UInt] = []
    var remaining = count
    var isHigh = false
    while remaining > 0 {
      var word = next()
      if remaining < 32 { word >>= UInt32(32 - remaining) }
      if isHigh {
        words[words.count - 1] |= UInt(word) << 32
      } else {
        words.append(UInt(word))
      }
      isHigh.toggle()
      remaining -= 32
    }
    return BigUInt(words: words)
  }

  /// An integer from 0 up to but not including `limit`, which is above 0.
  public mutating func below(_ limit: Int) -> Int {
    let width = Int.bitWidth - limit.leadingZeroBitCount
    while true {
      let candidate =
        width <= 32 ? UInt64(next() >> UInt32(32 - width)) : UInt64(bits(width))
      if candidate < UInt64(limit) { return Int(candidate) }
    }
  }

  mutating func below(_ limit: BigUInt) -> BigUInt {
    let width = limit.bitWidth
    while true {
      let candidate = bits(width)
      if candidate < limit { return candidate }
    }
  }
}
