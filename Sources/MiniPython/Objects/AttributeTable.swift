/// Names and their values in the order in which they were first set: the attributes of an
/// instance, the members of a class or of a module.
///
/// Few names are searched one after the other, which beats hashing; many get an index.
public struct AttributeTable: Sequence, ExpressibleByDictionaryLiteral {
  private static var searchedCount: Int { 8 }

  /// Both in 16 bytes: the name fits behind the value's tag.
  private struct Entry {
    var value: Value
    var name: Name
  }

  private var entries: ContiguousArray<Entry> = []
  private var index: NameIndex?

  public init() {}

  public init(dictionaryLiteral elements: (Name, Value)...) {
    for (name, value) in elements { self[name] = value }
  }

  public var count: Int { entries.count }
  public var isEmpty: Bool { entries.isEmpty }
  public var keys: [Name] { entries.map(\.name) }
  public var values: [Value] { entries.map(\.value) }

  /// Where the name stands, for as long as nothing is removed.
  @inline(__always)
  public func position(of name: Name) -> Int? {
    if let index { return index.number(of: name) }
    for position in 0..<entries.count where entries[position].name.index == name.index {
      return position
    }
    return nil
  }

  public subscript(name: Name) -> Value? {
    get { position(of: name).map { entries[$0].value } }
    set {
      if let position = position(of: name) {
        if let newValue {
          entries[position].value = newValue
        } else {
          remove(at: position)
        }
      } else if let newValue {
        append(name, newValue)
      }
    }
  }

  public subscript(name: Name, default defaultValue: @autoclosure () -> Value) -> Value {
    self[name] ?? defaultValue()
  }

  /// Whether the name stands at a position that was its own before.
  @inline(__always)
  func holds(_ name: Name, at position: Int) -> Bool {
    position < entries.count && entries[position].name.index == name.index
  }

  /// The value at a position that `position(of:)` answered.
  @inline(__always)
  subscript(position position: Int) -> Value {
    get { entries[position].value }
    set { entries[position].value = newValue }
  }

  @discardableResult
  public mutating func removeValue(forKey name: Name) -> Value? {
    guard let position = position(of: name) else { return nil }
    let value = entries[position].value
    remove(at: position)
    return value
  }

  public mutating func updateValue(_ value: Value, forKey name: Name) {
    self[name] = value
  }

  public mutating func removeAll() {
    self = AttributeTable()
  }

  public mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }

  public func makeIterator() -> AnyIterator<(key: Name, value: Value)> {
    var position = 0
    return AnyIterator { [entries] in
      guard position < entries.count else { return nil }
      defer { position += 1 }
      return (entries[position].name, entries[position].value)
    }
  }

  private mutating func append(_ name: Name, _ value: Value) {
    index?.add(name, entries.count)
    entries.append(Entry(value: value, name: name))
    if index == nil, entries.count > Self.searchedCount { makeIndex() }
  }

  private mutating func remove(at position: Int) {
    entries.remove(at: position)
    if index != nil { makeIndex() }
  }

  private mutating func makeIndex() {
    var index = NameIndex(minimumCapacity: entries.count)
    for (position, entry) in entries.enumerated() { index.add(entry.name, position) }
    self.index = index
  }
}
