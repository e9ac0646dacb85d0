/// Python's `set` and `frozenset`.
///
/// The table, its growth and its order of probing are CPython's own, so that a set of numbers
/// prints in the same order there and here.
public final class SetObject: ExtensibleObject {
  struct Entry {
    var key: Value
    var hash: Int
    var state: State
  }

  enum State: UInt8 { case free, live, deleted }

  private static let linearProbes = 9
  private static let smallestTable = 8

  public let isFrozen: Bool
  @exclusivity(unchecked) private(set) var table: UnsafeMutableBufferPointer<Entry>
  /// Entries that are taken or were once.
  @exclusivity(unchecked) private var filled = 0
  @exclusivity(unchecked) public private(set) var count = 0
  @exclusivity(unchecked) private var cachedHash: Int?

  public init(isFrozen: Bool = false, class classObject: ClassObject? = nil) {
    self.isFrozen = isFrozen
    table = SetObject.emptyTable(SetObject.smallestTable)
    super.init(class: classObject)
  }

  deinit { SetObject.free(table) }

  private static func emptyTable(_ size: Int) -> UnsafeMutableBufferPointer<Entry> {
    let table = UnsafeMutableBufferPointer<Entry>.allocate(capacity: size)
    table.initialize(repeating: Entry(key: .none, hash: 0, state: .free))
    return table
  }

  private static func free(_ table: UnsafeMutableBufferPointer<Entry>) {
    table.deinitialize()
    table.deallocate()
  }

  // MARK: Elements

  /// The elements in the order in which the set shows them.
  public var elements: [Value] {
    var result: [Value] = []
    result.reserveCapacity(count)
    for entry in table where entry.state == .live { result.append(entry.key) }
    return result
  }

  var liveEntries: [Entry] { table.filter { $0.state == .live } }

  public func has(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Bool {
    try find(key, hash: DictObject.hash(key, interpreter), interpreter) != nil
  }

  public func insert(_ key: Value, _ interpreter: Interpreter) throws(PythonError) {
    try insert(key, hash: DictObject.hash(key, interpreter), interpreter)
  }

  func insert(_ key: Value, hash: Int, _ interpreter: Interpreter) throws(PythonError) {
    if try find(key, hash: hash, interpreter) != nil { return }
    let index = freeIndex(hash: hash)
    if table[index].state == .free { filled += 1 }
    table[index] = Entry(key: key, hash: hash, state: .live)
    count += 1
    cachedHash = nil
    if filled * 5 >= (table.count - 1) * 3 { resize(count > 50000 ? count * 2 : count * 4) }
  }

  /// Takes an element out and says whether it was there.
  @discardableResult
  public func remove(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Bool {
    let hash = try DictObject.hash(key, interpreter)
    guard let index = try find(key, hash: hash, interpreter) else { return false }
    remove(at: index)
    return true
  }

  func contains(_ entry: Entry, _ interpreter: Interpreter) throws(PythonError) -> Bool {
    try find(entry.key, hash: entry.hash, interpreter) != nil
  }

  private func remove(at index: Int) {
    table[index].key = .none
    table[index].state = .deleted
    count -= 1
  }

  /// Takes out the first element of the table, nil if the set is empty.
  func removeFirst() -> Value? {
    guard let index = table.firstIndex(where: { $0.state == .live }) else { return nil }
    let key = table[index].key
    remove(at: index)
    return key
  }

  public func removeAll() {
    let old = table
    defer { SetObject.free(old) }
    table = SetObject.emptyTable(SetObject.smallestTable)
    filled = 0
    count = 0
  }

  public func copy(isFrozen: Bool? = nil, class classObject: ClassObject? = nil) -> SetObject {
    let result = SetObject(isFrozen: isFrozen ?? self.isFrozen, class: classObject)
    if count == 0 { return result }
    SetObject.free(result.table)
    result.table = SetObject.emptyTable(table.count)
    for (index, entry) in table.enumerated() where entry.state == .live {
      result.table[filled == count ? index : result.freeIndex(hash: entry.hash)] = entry
    }
    result.count = count
    result.filled = count
    // CPython copies into a table sized for the merge.
    if result.filled * 5 >= (result.table.count - 1) * 3 { result.resize(count * 2) }
    return result
  }

  // MARK: The table

  private func find(
    _ key: Value, hash: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> Int? {
    var mask = table.count - 1
    var perturb = UInt(bitPattern: hash)
    var index = Int(UInt(bitPattern: hash) & UInt(mask))
    while true {
      let probes = index + SetObject.linearProbes <= mask ? SetObject.linearProbes : 0
      for probe in index...(index + probes) {
        let state = table[probe].state
        if state == .free { return nil }
        if state == .live, table[probe].hash == hash {
          switch (table[probe].key, key) {
          case (.int(let left), .int(let right)):
            if left == right { return probe }
          case (.string(let left), .string(let right)):
            if left.isEqual(to: right) { return probe }
          default:
            let candidate = table[probe].key
            if try interpreter.areEqual(candidate, key) {
              return probe < table.count && table[probe].state == .live ? probe : nil
            }
            // The comparison may have run code that changed this very set.
            if table.count - 1 != mask {
              mask = table.count - 1
              return try find(key, hash: hash, interpreter)
            }
          }
        }
      }
      perturb >>= 5
      index = Int((UInt(index) &* 5 &+ 1 &+ perturb) & UInt(mask))
    }
  }

  private func freeIndex(hash: Int) -> Int {
    let mask = table.count - 1
    var perturb = UInt(bitPattern: hash)
    var index = Int(UInt(bitPattern: hash) & UInt(mask))
    while true {
      let probes = index + SetObject.linearProbes <= mask ? SetObject.linearProbes : 0
      for probe in index...(index + probes) where table[probe].state == .free { return probe }
      perturb >>= 5
      index = Int((UInt(index) &* 5 &+ 1 &+ perturb) & UInt(mask))
    }
  }

  private func resize(_ minimumCount: Int) {
    var size = SetObject.smallestTable
    while size <= minimumCount { size *= 2 }
    let old = table
    table = SetObject.emptyTable(size)
    for entry in old where entry.state == .live { table[freeIndex(hash: entry.hash)] = entry }
    SetObject.free(old)
    filled = count
  }

  // MARK: What Object asks

  public override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard case .object(let object) = other, let set = object as? SetObject else { return nil }
    return try reflected
      ? SetOperations.combined(set, operation, self, interpreter)
      : SetOperations.combined(self, operation, set, interpreter)
  }

  public override func inPlace(
    _ operation: BinaryOperator, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard !isFrozen, case .object(let object) = other, let set = object as? SetObject else {
      return nil
    }
    if operation == .bitOr {
      try SetOperations.add(other, to: self, interpreter)
      return .object(self)
    }
    if operation == .bitXor {
      try SetOperations.toggle(set, in: self, interpreter)
      return .object(self)
    }
    guard case .object(let result)? = try SetOperations.combined(self, operation, set, interpreter),
      let combined = result as? SetObject
    else { return nil }
    take(combined)
    return .object(self)
  }

  /// Takes over the elements of a set that was made for it.
  func take(_ other: SetObject) {
    swap(&table, &other.table)
    swap(&filled, &other.filled)
    swap(&count, &other.count)
  }

  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard case .object(let object) = other, let set = object as? SetObject else { return nil }
    return .bool(try SetOperations.holds(comparison, self, set, interpreter))
  }

  public override func isTrue(_ interpreter: Interpreter) -> Bool { count > 0 }
  public override func length(_ interpreter: Interpreter) -> Int? { count }

  public override func contains(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool? {
    if case .object(let object) = value, let set = object as? SetObject, !set.isFrozen {
      // A set can be asked for a set, though it cannot hold one.
      return try has(.object(set.copy(isFrozen: true)), interpreter)
    }
    return try has(value, interpreter)
  }

  public override func iterator(_ interpreter: Interpreter) -> ValueIterator? {
    SetIterator(self)
  }

  public override func representation(
    _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    try ContainerText.set(self, interpreter)
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    classObject ?? (isFrozen ? interpreter.types.frozenset : interpreter.types.set)
  }

  public override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    guard isFrozen else {
      throw PythonError(.typeError, "unhashable type: '\(type(interpreter).typeName)'")
    }
    if let cachedHash { return cachedHash }
    var hash: UInt = 0
    for entry in table where entry.state == .live {
      let bits = UInt(bitPattern: entry.hash)
      hash ^= ((bits ^ 89_869_747) ^ (bits << 16)) &* 3_644_798_167
    }
    hash ^= (UInt(count) + 1) &* 1_927_868_237
    hash ^= (hash >> 11) ^ (hash >> 25)
    hash = hash &* 69069 &+ 907_133_923
    if hash == UInt.max { hash = 590_923_713 }
    cachedHash = Int(bitPattern: hash)
    return Int(bitPattern: hash)
  }
}

/// Walks over a set; an element that is added or removed meanwhile is an error.
public final class SetIterator: ValueIterator {
  public override var kindName: String? { "set_iterator" }

  private var set: SetObject?
  private let count: Int
  private var index = 0

  public init(_ set: SetObject) {
    self.set = set
    count = set.count
    super.init()
  }

  public override func next(_ interpreter: Interpreter) throws(PythonError) -> Value? {
    guard let set else { return nil }
    guard set.count == count else {
      self.set = nil
      throw PythonError(.runtimeError, "Set changed size during iteration")
    }
    while index < set.table.count {
      index += 1
      if set.table[index - 1].state == .live { return set.table[index - 1].key }
    }
    self.set = nil
    return nil
  }
}
