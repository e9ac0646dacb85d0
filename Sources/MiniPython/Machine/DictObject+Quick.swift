extension DictObject {
  /// Where the value of a key stands, for keys that are ints or strings and are there; nil sends
  /// the caller to the general way.
  @inline(__always)
  func quickPlace(of key: Registers) -> Registers? {
    let hash: Int
    switch key.tag {
    case Tag.int: hash = IntegerHash.hash(key.rawInt)
    case Tag.string:
      hash = key.borrowed(StringObject.self)._withUnsafeGuaranteedRef { $0.contentHash }
    default: return nil
    }
    let mask = capacity &* 2 &- 1
    var probe = home(hash)
    while true {
      let position = positions[probe]
      if position == DictObject.free { return nil }
      if position >= 0 {
        let entry = entries + Int(position)
        if entry.pointee.hash == hash {
          let found = UnsafeMutableRawPointer(entry).assumingMemoryBound(to: Value.self)
          // The same number, or the same object; other equal keys take the general way.
          guard found.tag == key.tag, found.rawInt == key.rawInt else { return nil }
          return found + 1
        }
      }
      probe = (probe &+ 1) & mask
    }
  }
}
