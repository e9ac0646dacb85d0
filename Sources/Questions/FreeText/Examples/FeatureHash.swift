/// FNV-1a over the bytes of a feature's name: the same on every machine and in every run.
struct FeatureHash {
  /// Features of two kinds with the same bytes are different features.
  enum Kind: UInt64 {
    case names = 0xcbf2_9ce4_8422_2325
    case characters = 0x9e37_79b9_7f4a_7c15
    case words = 0x517c_c1b7_2722_0a95
  }

  private var hash: UInt64

  init(_ kind: Kind) { hash = kind.rawValue }

  mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// All 64 bits, in hexadecimal digits.
  var text: String { String(hash, radix: 16) }

  /// The feature's place in a `SparseVector`.
  var place: Int32 {
    Int32(truncatingIfNeeded: (hash ^ (hash >> 29)) & UInt64(SparseVector.size - 1))
  }
}
