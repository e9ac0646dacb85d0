/// Python's `dict`: keeps the order in which keys were first set.
///
/// With a class of its own it is a `defaultdict`, a `Counter`, an `OrderedDict` or an instance of a
/// Python subclass.
///
/// Keys and values stand in one array in the order of insertion; a table of twice its size, probed
/// linearly, holds their positions. A deleted entry stays as a gap until the array grows.
public final class DictObject: ExtensibleObject {
  struct Entry {
    var key: Value
    var value: Value
    var isLive: Bool
    var hash: Int
  }

  /// Whether a Python class may have redefined what the slots do.
  private let hasOverrides: Bool

  static var free: Int32 { -1 }
  static var deleted: Int32 { -2 }
  static let smallestCapacity = 8

  @exclusivity(unchecked) var entries: UnsafeMutablePointer<Entry>
  @exclusivity(unchecked) var positions: UnsafeMutablePointer<Int32>
  @exclusivity(unchecked) var capacity: Int
  /// How far to shift a mixed hash so that it falls into the table.
  @exclusivity(unchecked) var shift: UInt64
  /// Positions that are taken or were once, which bounds the length of a probe.
  @exclusivity(unchecked) var usedPositions = 0
  /// Entries in use, gaps included.
  @exclusivity(unchecked) var slotCount = 0
  /// How many keys there are.
  @exclusivity(unchecked) public internal(set) var count = 0
  /// Whom to tell of changes, if the dict shows the names of something else.
  @exclusivity(unchecked) var mirror: DictMirror?
  /// What a `defaultdict` calls for a missing key.
  @exclusivity(unchecked) public var defaultFactory: Value?

  public override init(class classObject: ClassObject? = nil) {
    hasOverrides = classObject != nil && classObject?.definition == nil
    capacity = DictObject.smallestCapacity
    entries = .allocate(capacity: capacity)
    positions = .allocate(capacity: capacity * 2)
    positions.initialize(repeating: DictObject.free, count: capacity * 2)
    shift = UInt64(64 - (capacity * 2).trailingZeroBitCount)
    super.init(class: classObject)
  }

  public convenience init(_ pairs: some Sequence<(String, Value)>) {
    self.init()
    for (key, value) in pairs { self[key] = value }
  }

  deinit {
    entries.deinitialize(count: slotCount)
    entries.deallocate()
    positions.deallocate()
  }

  // MARK: Reading and writing

  /// The value of a key, nil if there is none.
  ///
  /// - Throws: TypeError for a key that cannot be hashed.
  public func value(for key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    let hash = try DictObject.hash(key, interpreter)
    let slot = try slot(of: key, hash: hash, interpreter)
    return slot < 0 ? nil : entries[slot].value
  }

  public func set(
    _ value: Value, for key: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    let hash = try DictObject.hash(key, interpreter)
    let slot = try slot(of: key, hash: hash, interpreter)
    if slot >= 0 {
      // The old value goes only after the new one is in place: its end may run code.
      swapValue(at: slot, with: value)
    } else {
      append(key, value, hash: hash)
    }
  }

  /// Takes a key out and answers its value, nil if there was none.
  @discardableResult
  public func remove(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    let hash = try DictObject.hash(key, interpreter)
    let slot = try slot(of: key, hash: hash, interpreter)
    return slot < 0 ? nil : removeSlot(slot).value
  }

  public func hasKey(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Bool {
    try slot(of: key, hash: DictObject.hash(key, interpreter), interpreter) >= 0
  }

  /// The value of a string key, for native code. Setting nil removes the key.
  public subscript(key: String) -> Value? {
    get {
      let slot = slot(of: key)
      return slot < 0 ? nil : entries[slot].value
    }
    set {
      let slot = slot(of: key)
      if let newValue {
        if slot >= 0 {
          swapValue(at: slot, with: newValue)
        } else {
          let object = StringObject(key)
          append(.string(object), newValue, hash: object.contentHash)
        }
      } else if slot >= 0 {
        removeSlot(slot)
      }
    }
  }

  public func removeAll() {
    if let mirror { for key in keys { mirror.change(key, nil) } }
    let old = (entries, slotCount, positions)
    capacity = DictObject.smallestCapacity
    entries = .allocate(capacity: capacity)
    positions = .allocate(capacity: capacity * 2)
    positions.initialize(repeating: DictObject.free, count: capacity * 2)
    shift = UInt64(64 - (capacity * 2).trailingZeroBitCount)
    usedPositions = 0
    slotCount = 0
    count = 0
    old.0.deinitialize(count: old.1)
    old.0.deallocate()
    old.2.deallocate()
  }

  // MARK: Walking

  /// The keys in order.
  public var keys: [Value] {
    var result: [Value] = []
    result.reserveCapacity(count)
    for slot in 0..<slotCount where entries[slot].isLive { result.append(entries[slot].key) }
    return result
  }

  /// The values in the order of their keys.
  public var values: [Value] {
    var result: [Value] = []
    result.reserveCapacity(count)
    for slot in 0..<slotCount where entries[slot].isLive { result.append(entries[slot].value) }
    return result
  }

  /// Keys and values in order.
  public var items: [(key: Value, value: Value)] {
    var result: [(key: Value, value: Value)] = []
    result.reserveCapacity(count)
    for slot in 0..<slotCount where entries[slot].isLive {
      result.append((entries[slot].key, entries[slot].value))
    }
    return result
  }

  /// The first live slot at or after an index, nil at the end.
  func liveSlot(from index: Int) -> Int? {
    var slot = index
    while slot < slotCount {
      if entries[slot].isLive { return slot }
      slot += 1
    }
    return nil
  }

  func lastLiveSlot() -> Int? {
    var slot = slotCount - 1
    while slot >= 0 {
      if entries[slot].isLive { return slot }
      slot -= 1
    }
    return nil
  }

  /// A dict with the same keys and values.
  public func copy(class classObject: ClassObject? = nil) -> DictObject {
    let result = DictObject(class: classObject)
    result.reserve(count)
    for slot in 0..<slotCount where entries[slot].isLive {
      result.append(entries[slot].key, entries[slot].value, hash: entries[slot].hash)
    }
    result.defaultFactory = defaultFactory
    return result
  }

  // MARK: What Object asks

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    classObject ?? interpreter.types.dict
  }

  public override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if classObject != nil,
      let answer = try super.binary(operation, other, reflected: reflected, interpreter)
    {
      return answer
    }
    guard operation == .bitOr, !reflected, case .dict(let right) = other else { return nil }
    let result = copy(class: classObject)
    try result.update(from: right, interpreter)
    return .dict(result)
  }

  public override func inPlace(
    _ operation: BinaryOperator, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if classObject != nil, let answer = try super.inPlace(operation, other, interpreter) {
      return answer
    }
    guard operation == .bitOr else { return nil }
    try DictOperations.update(self, with: other, interpreter)
    return .dict(self)
  }

  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if classObject != nil, let answer = try super.compare(comparison, other, interpreter) {
      return answer
    }
    guard comparison == .equal || comparison == .notEqual, case .dict(let right) = other else {
      return nil
    }
    return .bool(try DictOperations.areEqual(self, right, interpreter) == (comparison == .equal))
  }

  public override func isTrue(_ interpreter: Interpreter) throws(PythonError) -> Bool {
    !hasOverrides ? count > 0 : try super.isTrue(interpreter)
  }

  public override func length(_ interpreter: Interpreter) throws(PythonError) -> Int? {
    if hasOverrides, let answer = try super.length(interpreter) { return answer }
    return count
  }

  public override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value?
  {
    if hasOverrides, let answer = try super.item(key, interpreter) { return answer }
    return try DictOperations.item(self, key, interpreter)
  }

  public override func setItem(
    _ key: Value, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    if hasOverrides, try super.setItem(key, to: value, interpreter) { return true }
    try set(value, for: key, interpreter)
    return true
  }

  public override func deleteItem(
    _ key: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    if hasOverrides, try super.deleteItem(key, interpreter) { return true }
    guard try remove(key, interpreter) != nil else { throw interpreter.missingKey(key) }
    return true
  }

  public override func contains(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool? {
    if hasOverrides, let answer = try super.contains(value, interpreter) { return answer }
    return try hasKey(value, interpreter)
  }

  public override func iterator(_ interpreter: Interpreter) throws(PythonError) -> ValueIterator? {
    if hasOverrides, let answer = try super.iterator(interpreter) { return answer }
    return DictIterator(self, .keys)
  }

  public override func representation(
    _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    if classObject != nil,
      case .string(let text)? = try interpreter.callSpecial("__repr__", of: self)
    {
      return text.text
    }
    return try ContainerText.dict(self, interpreter)
  }

  public override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    if classObject != nil, case .int(let hash)? = try interpreter.callSpecial("__hash__", of: self)
    {
      return hash
    }
    throw PythonError(.typeError, "unhashable type: '\(type(interpreter).typeName)'")
  }
}
