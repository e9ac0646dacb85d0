/// A Python class: built in, native by a `ClassDefinition`, or written in Python.
public final class ClassObject: Object {
  public let name: String
  /// The module's name, empty for built-in classes.
  public let module: String
  public let bases: [ClassObject]
  /// The classes after this one in which attributes are looked for, nearest first.
  public let ancestors: [ClassObject]
  /// What the class itself defines: functions, properties, constants.
  @exclusivity(unchecked) public var members = AttributeTable() {
    didSet { forgetLookups() }
  }
  /// The native description, if there is one.
  public let definition: ClassDefinition?
  /// Grows whenever a member of the class or of an ancestor changes.
  @exclusivity(unchecked) package private(set) var version = 0
  /// What has been looked up since a member last changed: positions in `found`.
  @exclusivity(unchecked) private var lookups = NameIndex()
  @exclusivity(unchecked) private var found: ContiguousArray<Value?> = []
  /// Not kept alive: each takes itself out when it goes.
  @exclusivity(unchecked) private var subclasses: [ObjectIdentifier: Unmanaged<ClassObject>] = [:]
  private var parsedMakerSignature: Signature?
  /// How instances are made, as of a version.
  @exclusivity(unchecked) var construction: Construction?
  /// Whether instances need nothing but an `InstanceObject`, as of a version.
  @exclusivity(unchecked) var plainness: (version: Int, isPlain: Bool)?
  /// The attributes that instances may have where every class of the line has `__slots__`; nil for
  /// any.
  @exclusivity(unchecked) var slotNames: Set<Name>?
  /// How many attributes an instance had when one was last added.
  @exclusivity(unchecked) var attributeCount = 4

  /// A class below `bases`, which must have a common order (see `linearization(of:)`).
  public init(
    name: String, module: String = "", bases: [ClassObject], definition: ClassDefinition? = nil,
    metaclass: ClassObject? = nil
  ) {
    self.name = name
    self.module = module
    self.bases = bases
    self.definition = definition
    self.ancestors = Self.linearization(of: bases) ?? bases
    super.init(class: metaclass)
    for base in bases {
      base.subclasses[ObjectIdentifier(self)] = Unmanaged.passUnretained(self)
    }
  }

  deinit {
    for base in bases { base.subclasses[ObjectIdentifier(self)] = nil }
  }

  /// The name in CPython's own messages: with the module for classes that are written in C.
  public var typeName: String {
    if module == "decimal", name == "Decimal" { return "decimal.Decimal" }
    guard definition != nil, !module.isEmpty else { return name }
    switch module {
    case "numpy": return "numpy." + name
    case "numpy.random": return "numpy.random._generator." + name
    case "collections" where ["OrderedDict", "deque", "defaultdict"].contains(name),
      "datetime", "itertools", "functools":
      return module + "." + name
    case "tensorflow" where name == "EagerTensor":
      return "tensorflow.python.framework.ops.EagerTensor"
    case "torch" where ["dtype", "Size", "device"].contains(name): return "torch." + name
    default: return name
    }
  }

  /// Whether the class is written in Python where it comes from, so that CPython's messages about
  /// its arguments speak of `__init__`.
  var isPythonElsewhere: Bool {
    definition != nil && (module == "keras" || module.hasPrefix("keras."))
  }

  public var qualifiedName: String { module.isEmpty ? name : module + "." + name }

  /// A member of the class or of the nearest ancestor that has it.
  public func member(_ name: Name) -> Value? {
    if let known = lookups.number(of: name) { return found[known] }
    let value = members[name] ?? ancestors.lazy.compactMap { $0.members[name] }.first
    lookups.add(name, found.count)
    found.append(value)
    return value
  }

  /// The class itself or the nearest ancestor that defines a member.
  public func owner(of name: Name) -> ClassObject? {
    members[name] != nil ? self : ancestors.first { $0.members[name] != nil }
  }

  public func isSubclass(of other: ClassObject) -> Bool {
    self === other || ancestors.contains { $0 === other }
  }

  /// The nearest native description in the line of ancestors, which makes and initializes instances.
  public var nativeDefinition: ClassDefinition? {
    definition ?? ancestors.lazy.compactMap(\.definition).first
  }

  /// The parsed signature of the native maker, nil where it has none.
  func makerSignature(_ names: NameTable) -> Signature? {
    if let parsedMakerSignature { return parsedMakerSignature }
    let signature = nativeDefinition?.signature.map { Signature(parsing: $0, names: names) }
    parsedMakerSignature = signature
    return signature
  }

  /// The names of all members, inherited ones included.
  public func memberNames(_ interpreter: Interpreter) -> [String] {
    let names = ([self] + ancestors).flatMap(\.members.keys).map(interpreter.names.text(of:))
    return Set(names).sorted()
  }

  private func forgetLookups() {
    version &+= 1
    if lookups.count > 0 {
      lookups = NameIndex()
      found.removeAll()
    }
    for subclass in subclasses.values { subclass.takeUnretainedValue().forgetLookups() }
  }

  // MARK: Order of ancestors

  /// The order in which the ancestors of a class with these bases are searched, or nil if the
  /// bases contradict each other.
  ///
  /// - Source: the C3 linearization, as in Python.
  public static func linearization(of bases: [ClassObject]) -> [ClassObject]? {
    var lines = bases.map { [$0] + $0.ancestors } + [bases]
    var result: [ClassObject] = []
    while true {
      lines.removeAll(where: \.isEmpty)
      guard !lines.isEmpty else { return result }
      let head = lines.lazy.compactMap(\.first).first { candidate in
        !lines.contains { $0.dropFirst().contains { $0 === candidate } }
      }
      guard let head else { return nil }
      result.append(head)
      for index in lines.indices where lines[index].first === head { lines[index].removeFirst() }
    }
  }

  // MARK: Slots

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    classObject ?? interpreter.types.type
  }

  public override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if let member = member(name) {
      guard case .object(let object) = member else { return member }
      switch object {
      case let method as StaticMethodObject: return method.function
      case let method as ClassMethodObject:
        return .object(BoundMethod(function: method.function, receiver: .object(self)))
      default: return member
      }
    }
    switch interpreter.names.text(of: name) {
    case "__name__": return .string(self.name)
    case "__qualname__": return .string(self.name)
    case "__module__":
      if let origin = interpreter.classOrigins[qualifiedName] {
        return .string(origin.split(separator: ".").dropLast().joined(separator: "."))
      }
      return .string(module.isEmpty ? "builtins" : module)
    case "__mro__": return .tuple(([self] + ancestors).map { .object($0) })
    case "__bases__": return .tuple(bases.map { .object($0) })
    case "__class__": return .object(type(interpreter))
    case "__doc__": return definition.map { .string($0.summary) } ?? Value.none
    case "__dict__": return .dict(try interpreter.dict(of: members))
    case "__abstractmethods__" where interpreter.isAbstractKind(self):
      let names = interpreter.abstractNames(of: self)
      return try interpreter.call(
        .object(interpreter.types.frozenset), Arguments(.list(names.map { .string($0) })))
    default:
      guard let metaclass = classObject, metaclass !== interpreter.types.type else { return nil }
      return try interpreter.classAttribute(name, of: .object(self), type: metaclass)
    }
  }

  public override func setAttribute(
    _ name: Name, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    if module.isEmpty, definition != nil || self === interpreter.types.object {
      throw PythonError(
        .typeError,
        "cannot set '\(interpreter.names.text(of: name))' attribute of immutable type '\(self.name)'"
      )
    }
    members[name] = value
  }

  public override func deleteAttribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard members.removeValue(forKey: name) != nil else {
      throw PythonError(
        .attributeError,
        "type object '\(self.name)' has no attribute '\(interpreter.names.text(of: name))'")
    }
  }

  public override func attributeNames(_ interpreter: Interpreter) -> [String] {
    memberNames(interpreter)
  }

  public override func call(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if self === interpreter.types.str, arguments.count == 1, arguments.keywords.isEmpty,
      case .int(let number) = arguments[0]
    {
      return .string(StringObject(String(number)))
    }
    if classObject != nil, let method = interpreter.metaMethod("__call__", of: self) {
      return try interpreter.call(method, arguments.prepending(.object(self)))
    }
    return try interpreter.instantiate(self, arguments)
  }

  // A class is compared, tested and measured as an object of its own, not by its instances' rules;
  // those of its metaclass hold, if it has one.
  public override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard operation == .bitOr else { return nil }
    return reflected ? TypeUnion.of(other, .object(self)) : TypeUnion.of(.object(self), other)
  }
  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? { nil }
  public override func isTrue(_ interpreter: Interpreter) throws(PythonError) -> Bool { true }
  public override func length(_ interpreter: Interpreter) throws(PythonError) -> Int? {
    guard let method = interpreter.metaMethod("__len__", of: self) else { return nil }
    return try interpreter.int(try interpreter.call(method, Arguments(.object(self))))
  }
  public override func contains(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool? {
    guard let method = interpreter.metaMethod("__contains__", of: self) else { return nil }
    return try interpreter.isTrue(try interpreter.call(method, Arguments(.object(self), value)))
  }
  public override func item(
    _ key: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if let method = interpreter.metaMethod("__getitem__", of: self) {
      return try interpreter.call(method, Arguments(.object(self), key))
    }
    guard let method = member(interpreter.names.name("__class_getitem__")) else {
      // `list[int]` and the like, in annotations.
      let isGeneric = member(interpreter.names.name("_is_generic")) != nil
      guard module.isEmpty || isGeneric else {
        throw PythonError(.typeError, "type '\(name)' is not subscriptable")
      }
      return .object(SubscriptedType(.object(self), key))
    }
    if let own = method.heapObject as? ClassMethodObject {
      return try interpreter.call(own.function, Arguments(.object(self), key))
    }
    return try interpreter.call(method, Arguments(.object(self), key))
  }
  public override func iterator(
    _ interpreter: Interpreter
  ) throws(PythonError) -> ValueIterator? {
    guard let method = interpreter.metaMethod("__iter__", of: self) else { return nil }
    return try interpreter.iterator(
      over: try interpreter.call(method, Arguments(.object(self))))
  }
  public override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    ObjectIdentifier(self).hashValue
  }

  public override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    if let method = interpreter.metaMethod("__repr__", of: self) {
      return try interpreter.text(try interpreter.call(method, Arguments(.object(self))))
    }
    return "<class '\(interpreter.classOrigins[qualifiedName] ?? qualifiedName)'>"
  }
  public override func display(_ interpreter: Interpreter) throws(PythonError) -> String {
    try representation(interpreter)
  }
}
