import BigInt

private typealias WideNumber = BigUInt

/// SHA-512, which `random.seed("text")` mixes into its seed.
///
/// - Source: FIPS 180-4.
/// - Checked: against Python's `random` seeded with texts.
enum SHA512 {
  static func digest(_ message: [UInt8]) -> [UInt8] {
    var hash = roots(of: 8, cubed: false)
    let constants = roots(of: 80, cubed: true)
    var padded = message + [0x80]
    while padded.count % 128 != 112 { padded.append(0) }
    padded += [UInt8](repeating: 0, count: 8)
    let length = UInt64(message.count) &* 8
    padded += (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) }
    for start in stride(from: 0, to: padded.count, by: 128) {
      compress(padded[start..<(start + 128)], constants, into: &hash)
    }
    return hash.flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }
  }

  private static func compress(
    _ block: ArraySlice<UInt8>, _ constants: [UInt64], into hash: inout [UInt64]
  ) {
    var words = [UInt64](repeating: 0, count: 80)
    for index in 0..<16 {
      let start = block.startIndex + index * 8
      words[index] = block[start..<(start + 8)].reduce(0) { $0 << 8 | UInt64($1) }
    }
    for index in 16..<80 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = rotated(early, 1) ^ rotated(early, 8) ^ (early >> 7)
      let second = rotated(late, 19) ^ rotated(late, 61) ^ (late >> 6)
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    var state = hash
    for index in 0..<80 {
      let (a, e) = (state[0], state[4])
      let mixedE = rotated(e, 14) ^ rotated(e, 18) ^ rotated(e, 41)
      let choice = (e & state[5]) ^ (~e & state[6])
      let first = state[7] &+ mixedE &+ choice &+ constants[index] &+ words[index]
      let mixedA = rotated(a, 28) ^ rotated(a, 34) ^ rotated(a, 39)
      let majority = (a & state[1]) ^ (a & state[2]) ^ (state[1] & state[2])
      state = [
        first &+ mixedA &+ majority, a, state[1], state[2], state[3] &+ first, e, state[5],
        state[6],
      ]
    }
    for index in 0..<8 { hash[index] = hash[index] &+ state[index] }
  }

  private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word >> count | word << (64 - count)
  }

  /// The first 64 bits of the fractions of the square or cube roots of the first primes.
  private static func roots(of count: Int, cubed: Bool) -> [UInt64] {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < count {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes.map { fraction(ofRoot: $0, cubed: cubed) }
  }

  /// The greatest x below 2^68 whose power is at most prime * 2^(64 * exponent), without its
  /// whole part.
  private static func fraction(ofRoot prime: UInt64, cubed: Bool) -> UInt64 {
    var low = WideNumber(0)
    for bit in stride(from: 68, through: 0, by: -1) {
      let candidate = low | (WideNumber(1) << bit)
      let power = cubed ? candidate * candidate * candidate : candidate * candidate
      if power <= WideNumber(prime) << (cubed ? 192 : 128) { low = candidate }
    }
    return UInt64(truncatingIfNeeded: low)
  }
}
