/// A hash table from names to small numbers. A name is a number already, so it needs no hashing.
struct NameIndex {
  private var names: ContiguousArray<Int32>
  private var numbers: ContiguousArray<Int32>
  private(set) var count = 0

  init(minimumCapacity: Int = 8) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    names = ContiguousArray(repeating: -1, count: size)
    numbers = ContiguousArray(repeating: 0, count: size)
  }

  @inline(__always)
  func number(of name: Name) -> Int? {
    let mask = names.count - 1
    var slot = Int(name.index) & mask
    while names[slot] != -1 {
      if names[slot] == name.index { return Int(numbers[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Adds a name that is not there yet.
  mutating func add(_ name: Name, _ number: Int) {
    if count * 2 >= names.count { grow() }
    let mask = names.count - 1
    var slot = Int(name.index) & mask
    while names[slot] != -1 { slot = (slot + 1) & mask }
    names[slot] = name.index
    numbers[slot] = Int32(truncatingIfNeeded: number)
    count += 1
  }

  private mutating func grow() {
    let old = zip(names, numbers).filter { $0.0 != -1 }
    self = NameIndex(minimumCapacity: names.count)
    for (name, number) in old { add(Name(index: name), Int(number)) }
  }
}
