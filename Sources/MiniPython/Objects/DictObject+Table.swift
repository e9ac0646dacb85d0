/// The table that finds the entries of a dict.
extension DictObject {
  static func hash(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Int {
    switch key {
    case .string(let string): return string.contentHash
    case .int(let number): return IntegerHash.hash(number)
    default: return try interpreter.hash(of: key)
    }
  }

  @inline(__always)
  func home(_ hash: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(bitPattern: Int64(hash)) &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// The slot of a key, -1 if there is none.
  func slot(
    of key: Value, hash: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> Int {
    let mask = capacity &* 2 &- 1
    var probe = home(hash)
    while true {
      let position = positions[probe]
      if position >= 0 {
        let slot = Int(position)
        if entries[slot].hash == hash {
          switch (entries[slot].key, key) {
          case (.int(let left), .int(let right)):
            if left == right { return slot }
          case (.string(let left), .string(let right)):
            if left.isEqual(to: right) { return slot }
          default:
            let candidate = entries[slot].key
            let table = positions
            let isMatch = try interpreter.areEqual(candidate, key)
            // The comparison may have run code that changed this very dict.
            if table != positions || slot >= slotCount || !entries[slot].isLive {
              return try self.slot(of: key, hash: hash, interpreter)
            }
            if isMatch { return slot }
          }
        }
      } else if position == DictObject.free {
        return -1
      }
      probe = (probe &+ 1) & mask
    }
  }

  func slot(of text: String) -> Int {
    let hash = TextHash.hash(text)
    let mask = capacity &* 2 &- 1
    var probe = home(hash)
    while true {
      let position = positions[probe]
      if position >= 0 {
        let slot = Int(position)
        if entries[slot].hash == hash, case .string(let string) = entries[slot].key,
          string.text.hasSameBytes(as: text)
        {
          return slot
        }
      } else if position == DictObject.free {
        return -1
      }
      probe = (probe &+ 1) & mask
    }
  }

  func swapValue(at slot: Int, with value: Value) {
    let old = entries[slot].value
    entries[slot].value = value
    mirror?.change(entries[slot].key, value)
    withExtendedLifetime(old) {}
  }

  /// Adds a key that is known not to be there.
  func append(_ key: Value, _ value: Value, hash: Int) {
    if slotCount == capacity || usedPositions >= capacity + capacity / 2 { reserve(count + 1) }
    (entries + slotCount).initialize(to: Entry(key: key, value: value, isLive: true, hash: hash))
    place(Int32(truncatingIfNeeded: slotCount), hash: hash)
    slotCount += 1
    count += 1
    mirror?.change(key, value)
  }

  private func place(_ position: Int32, hash: Int) {
    let mask = capacity &* 2 &- 1
    var probe = home(hash)
    while positions[probe] >= 0 { probe = (probe &+ 1) & mask }
    if positions[probe] == DictObject.free { usedPositions += 1 }
    positions[probe] = position
  }

  @discardableResult
  func removeSlot(_ slot: Int) -> (key: Value, value: Value) {
    let mask = capacity &* 2 &- 1
    var probe = home(entries[slot].hash)
    while positions[probe] != Int32(slot) { probe = (probe &+ 1) & mask }
    positions[probe] = DictObject.deleted
    let old = (entries[slot].key, entries[slot].value)
    entries[slot].isLive = false
    entries[slot].key = .none
    entries[slot].value = .none
    count -= 1
    if slot == slotCount - 1 {
      (entries + slot).deinitialize(count: 1)
      slotCount -= 1
    }
    mirror?.change(old.0, nil)
    return old
  }

  /// Makes room for at least so many keys and closes the gaps.
  func reserve(_ needed: Int) {
    var newCapacity = DictObject.smallestCapacity
    while newCapacity < needed + needed / 4 { newCapacity *= 2 }
    let newEntries = UnsafeMutablePointer<Entry>.allocate(capacity: newCapacity)
    var next = 0
    for slot in 0..<slotCount {
      if entries[slot].isLive {
        (newEntries + next).moveInitialize(from: entries + slot, count: 1)
        next += 1
      } else {
        (entries + slot).deinitialize(count: 1)
      }
    }
    entries.deallocate()
    positions.deallocate()
    entries = newEntries
    capacity = newCapacity
    positions = .allocate(capacity: capacity * 2)
    positions.initialize(repeating: DictObject.free, count: capacity * 2)
    shift = UInt64(64 - (capacity * 2).trailingZeroBitCount)
    usedPositions = 0
    slotCount = next
    for slot in 0..<slotCount { place(Int32(truncatingIfNeeded: slot), hash: entries[slot].hash) }
  }
}
