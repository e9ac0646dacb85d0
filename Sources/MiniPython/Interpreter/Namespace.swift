extension Interpreter {
  /// The names of a program, a cell or the prompt, and their values.
  ///
  /// Each name has a place of its own in memory that stays where it is, so that code refers to it
  /// directly, and a name that is not assigned holds the built-in of that name.
  public final class Namespace {
    private var cells: [Name: UnsafeMutablePointer<Value>] = [:]
    private var order: [Name] = []
    /// The built-in functions, once a program has been compiled for this namespace.
    private var builtins = AttributeTable()
    private var lastValue: Value?
    private let unbound = UnboundMarker()
    /// The module that classes of these names say they come from.
    public let moduleName: String

    public init(moduleName: String = "__main__") { self.moduleName = moduleName }

    deinit {
      for cell in cells.values {
        cell.deinitialize(count: 1)
        cell.deallocate()
      }
    }

    /// The values of the names that the program has set, by name.
    public var values: [Name: Value] {
      get {
        var result: [Name: Value] = [:]
        for name in order {
          if let value = self[name] { result[name] = value }
        }
        return result
      }
      set {
        for name in order where newValue[name] == nil { self[name] = nil }
        for (name, value) in newValue { self[name] = value }
      }
    }

    /// The names that are set, in the order in which they were first met.
    public var names: [Name] { order.filter { self[$0] != nil } }

    /// The value of a name, nil where the program has not set it.
    public subscript(name: Name) -> Value? {
      get {
        guard let cell = cells[name] else { return nil }
        let value = cell.pointee
        if case .object(let object) = value {
          if object.isUnbound { return nil }
          if case .object(let builtin)? = builtins[name], builtin === object { return nil }
        }
        return value
      }
      set { cell(of: name).pointee = newValue ?? initialValue(of: name) }
    }

    /// Whether a built-in function cannot be reached because the program has set its name.
    public func hidesBuiltIn(_ name: Name) -> Bool { self[name] != nil && builtins[name] != nil }

    /// The place of a name's value; it does not move while the namespace lives.
    func cell(of name: Name) -> UnsafeMutablePointer<Value> {
      if let known = cells[name] { return known }
      let cell = UnsafeMutablePointer<Value>.allocate(capacity: 1)
      cell.initialize(to: initialValue(of: name))
      cells[name] = cell
      order.append(name)
      return cell
    }

    /// What a name stands for that is not assigned: a built-in, or nothing.
    func initialValue(of name: Name) -> Value { builtins[name] ?? .object(unbound) }

    /// Lets `_` mean the last value, unless the program uses that name itself.
    func setLastValue(_ value: Value, named name: Name) {
      let isOwn = self[name].map { own in lastValue.map { !own.isIdentical(to: $0) } ?? true }
      if isOwn ?? false { return }
      lastValue = value
      self[name] = value
    }

    /// Gives the names that are not assigned their built-ins.
    func adopt(_ builtins: AttributeTable) {
      guard self.builtins.count != builtins.count else { return }
      self.builtins = builtins
      for (name, cell) in cells {
        if case .object(let object) = cell.pointee, object.isUnbound {
          cell.pointee = initialValue(of: name)
        }
      }
    }
  }
}

/// Stands where a variable has no value yet. No program ever sees it.
final class UnboundMarker: Object {
  init() { super.init() }
}

extension Object {
  @inline(__always)
  var isUnbound: Bool {
    ObjectIdentifier(Swift.type(of: self)) == ObjectIdentifier(UnboundMarker.self)
  }
}
