/// What a `dict` does beyond its table.
enum DictOperations {
  static func item(
    _ dict: DictObject, _ key: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if let value = try dict.value(for: key, interpreter) { return value }
    if dict.classObject != nil {
      if let value = try interpreter.callSpecial("__missing__", of: dict, key) { return value }
      if let factory = dict.defaultFactory, !factory.isNone {
        let value = try interpreter.call(factory, Arguments())
        try dict.set(value, for: key, interpreter)
        return value
      }
    }
    throw interpreter.missingKey(key)
  }

  static func areEqual(
    _ left: DictObject, _ right: DictObject, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    guard left.count == right.count else { return false }
    return try interpreter.nested { () throws(PythonError) -> Bool in
      for (key, value) in left.items {
        guard let other = try right.value(for: key, interpreter),
          try interpreter.areEqual(value, other)
        else { return false }
      }
      return true
    }
  }

  /// `dict.update(source)`: from a dict, anything with `keys()`, or pairs.
  static func update(
    _ dict: DictObject, with source: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    if case .dict(let other) = source { return try dict.update(from: other, interpreter) }
    if let keys = try interpreter.attributeIfPresent(interpreter.names.name("keys"), of: source) {
      for key in try interpreter.elements(of: interpreter.call(keys, Arguments())) {
        try dict.set(interpreter.item(key, of: source), for: key, interpreter)
      }
      return
    }
    let iterator = try interpreter.iterator(over: source)
    var index = 0
    while let pair = try iterator.next(interpreter) {
      try interpreter.countElement()
      let parts: [Value]
      do throws(PythonError) {
        parts = try interpreter.elements(of: pair)
      } catch {
        throw PythonError(
          .typeError, "cannot convert dictionary update sequence element #\(index) to a sequence")
      }
      guard parts.count == 2 else {
        throw PythonError(
          .valueError,
          "dictionary update sequence element #\(index) has length \(parts.count); 2 is required")
      }
      try dict.set(parts[1], for: parts[0], interpreter)
      index += 1
    }
  }
}

extension DictObject {
  /// Takes over all keys and values of another dict.
  public func update(
    from other: DictObject, _ interpreter: Interpreter
  ) throws(PythonError) {
    var slot = 0
    while let next = other.liveSlot(from: slot) {
      let entry = other.entries[next]
      let own = try self.slot(of: entry.key, hash: entry.hash, interpreter)
      if own >= 0 {
        try set(entry.value, for: entry.key, interpreter)
      } else {
        append(entry.key, entry.value, hash: entry.hash)
      }
      slot = next + 1
    }
  }
}

extension Interpreter {
  /// KeyError for a key, which the exception keeps as its argument.
  public func missingKey(_ key: Value) -> PythonError {
    error(.keyError, arguments: [key])
  }
}

/// Walks over a dict; a key that is added or removed meanwhile is an error.
public final class DictIterator: ValueIterator {
  public override var kindName: String? {
    switch part {
    case .keys: "dict_keyiterator"
    case .values: "dict_valueiterator"
    case .items: "dict_itemiterator"
    }
  }

  public enum Part: Sendable { case keys, values, items }

  @exclusivity(unchecked) private var dict: DictObject?
  private let part: Part
  private let count: Int
  @exclusivity(unchecked) private var slot = 0

  public init(_ dict: DictObject, _ part: Part) {
    self.dict = dict
    self.part = part
    count = dict.count
    super.init()
  }

  /// The place of the next entry, nil at the end.
  @inline(__always)
  private func nextSlot(_ dict: DictObject) throws(PythonError) -> Int? {
    guard dict.count == count else {
      self.dict = nil
      throw PythonError(.runtimeError, "dictionary changed size during iteration")
    }
    guard let found = dict.liveSlot(from: slot) else {
      self.dict = nil
      return nil
    }
    slot = found + 1
    return found
  }

  public override func next(_ interpreter: Interpreter) throws(PythonError) -> Value? {
    guard let dict, let found = try nextSlot(dict) else { return nil }
    switch part {
    case .keys: return dict.entries[found].key
    case .values: return dict.entries[found].value
    case .items: return .tuple([dict.entries[found].key, dict.entries[found].value])
    }
  }

  public override var givesPairs: Bool { part == .items }

  public override func nextPair(
    _ interpreter: Interpreter
  ) throws(PythonError) -> (first: Value, second: Value)? {
    guard let dict, let found = try nextSlot(dict) else { return nil }
    return (dict.entries[found].key, dict.entries[found].value)
  }
}

/// What `keys()`, `values()` and `items()` answer: a window on a dict that sees its changes.
public final class DictView: Object {
  public let dict: DictObject
  public let part: DictIterator.Part

  public init(_ dict: DictObject, _ part: DictIterator.Part) {
    self.dict = dict
    self.part = part
    super.init()
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    switch part {
    case .keys: interpreter.types.dictKeys
    case .values: interpreter.types.dictValues
    case .items: interpreter.types.dictItems
    }
  }

  var elements: [Value] {
    switch part {
    case .keys: dict.keys
    case .values: dict.values
    case .items: dict.items.map { .tuple([$0.key, $0.value]) }
    }
  }

  public override func isTrue(_ interpreter: Interpreter) -> Bool { dict.count > 0 }
  public override func length(_ interpreter: Interpreter) -> Int? { dict.count }
  public override func iterator(_ interpreter: Interpreter) -> ValueIterator? {
    DictIterator(dict, part)
  }

  public override func contains(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool? {
    switch part {
    case .keys: return try dict.hasKey(value, interpreter)
    case .values: return nil
    case .items:
      guard case .tuple(let pair) = value, pair.elements.count == 2,
        let found = try dict.value(for: pair.elements[0], interpreter)
      else { return false }
      return try interpreter.areEqual(found, pair.elements[1])
    }
  }

  public override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard part != .values else { return nil }
    let set = try SetOperations.set(from: .object(self), interpreter)
    let right = try SetOperations.set(from: other, interpreter)
    return try reflected
      ? SetOperations.combined(right, operation, set, interpreter)
      : SetOperations.combined(set, operation, right, interpreter)
  }

  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard part != .values, case .object(let object) = other,
      object is SetObject || (object as? DictView).map({ $0.part != .values }) ?? false
    else { return nil }
    let left = try SetOperations.set(from: .object(self), interpreter)
    let right = try SetOperations.set(from: other, interpreter)
    return .bool(try SetOperations.holds(comparison, left, right, interpreter))
  }

  public override func representation(
    _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    let isOrdered = dict.classObject?.name == "OrderedDict"
    let name = (isOrdered ? "o" : "") + type(interpreter).name
    return try ContainerText.guarded(self, "...", interpreter) { () throws(PythonError) in
      name + "([" + (try ContainerText.joined(elements, interpreter)) + "])"
    }
  }
}
