/// Names and their values in the order in which they were first set: the attributes of an
/// instance, the members of a class or of a module.
///
/// Few names are searched one after the other, which beats hashing; many get an index.
public struct AttributeTable: Sequence, ExpressibleByDictionaryLiteral {
  private static var searchedCount: Int { 8 }

  public private(set) var names: ContiguousArray<Name> = []
  public private(set) var storedValues: ContiguousArray<Value> = []
  private var positions: [Name: Int]?

  public init() {}

  public init(dictionaryLiteral elements: (Name, Value)...) {
    for (name, value) in elements { self[name] = value }
  }

  public var count: Int { names.count }
  public var isEmpty: Bool { names.isEmpty }
  public var keys: ContiguousArray<Name> { names }
  public var values: ContiguousArray<Value> { storedValues }

  /// Where the name stands, for as long as nothing is removed.
  @inline(__always)
  public func position(of name: Name) -> Int? {
    if let positions { return positions[name] }
    for position in 0..<names.count where names[position].index == name.index { return position }
    return nil
  }

  public subscript(name: Name) -> Value? {
    get { position(of: name).map { storedValues[$0] } }
    set {
      if let position = position(of: name) {
        if let newValue {
          storedValues[position] = newValue
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

  /// The value at a position that `position(of:)` answered.
  @inline(__always)
  package subscript(position position: Int) -> Value {
    get { storedValues[position] }
    set { storedValues[position] = newValue }
  }

  @discardableResult
  public mutating func removeValue(forKey name: Name) -> Value? {
    guard let position = position(of: name) else { return nil }
    let value = storedValues[position]
    remove(at: position)
    return value
  }

  public mutating func updateValue(_ value: Value, forKey name: Name) {
    self[name] = value
  }

  public mutating func removeAll() {
    self = AttributeTable()
  }

  public func makeIterator() -> AnyIterator<(key: Name, value: Value)> {
    var position = 0
    return AnyIterator { [names, storedValues] in
      guard position < names.count else { return nil }
      defer { position += 1 }
      return (names[position], storedValues[position])
    }
  }

  private mutating func append(_ name: Name, _ value: Value) {
    positions?[name] = names.count
    names.append(name)
    storedValues.append(value)
    if positions == nil, names.count > Self.searchedCount {
      positions = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    }
  }

  private mutating func remove(at position: Int) {
    names.remove(at: position)
    storedValues.remove(at: position)
    if positions != nil {
      positions = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    }
  }
}
