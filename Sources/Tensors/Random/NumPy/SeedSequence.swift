/// Spreads the bits of a seed over all the state of a generator.
///
/// - Source: `numpy.random.SeedSequence`, after O'Neill's `seed_seq_fe`.
struct SeedSequence {
  private var pool: [UInt32]

  init(_ entropy: [UInt32]) {
    pool = [UInt32](repeating: 0, count: 4)
    var constant: UInt32 = 0x43b0_d7e5
    func mixedHash(_ value: UInt32) -> UInt32 {
      var value = value ^ constant
      constant = constant &* 0x931e_8875
      value = value &* constant
      return value ^ (value >> 16)
    }
    func mix(_ x: UInt32, _ y: UInt32) -> UInt32 {
      let result = (0xca01_f9dd &* x) &- (0x4973_f715 &* y)
      return result ^ (result >> 16)
    }
    for index in 0..<4 { pool[index] = mixedHash(index < entropy.count ? entropy[index] : 0) }
    for source in 0..<4 {
      for target in 0..<4 where source != target {
        pool[target] = mix(pool[target], mixedHash(pool[source]))
      }
    }
    for value in entropy.dropFirst(4) {
      for target in 0..<4 { pool[target] = mix(pool[target], mixedHash(value)) }
    }
  }

  /// Words to begin a generator with.
  func words64(_ count: Int) -> [UInt64] {
    var constant: UInt32 = 0x8b51_f9dd
    let halves = (0..<2 * count).map { index -> UInt64 in
      var value = pool[index % 4] ^ constant
      constant = constant &* 0x58f3_8ded
      value = value &* constant
      return UInt64(value ^ (value >> 16))
    }
    return (0..<count).map { halves[2 * $0] | halves[2 * $0 + 1] << 32 }
  }
}
