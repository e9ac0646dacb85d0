/// A function written in Swift.
public final class NativeFunction: Object {
  public let definition: FunctionDefinition
  /// The name of the class for a method, as messages show it.
  public let owner: String?
  private let body: FunctionDefinition.Body
  /// Whether CPython has it built in, whose messages about keywords are shorter.
  private let isOfC: Bool
  /// Whether messages name the class too: it is of a framework that is written in Python.
  private let isQualified: Bool
  @exclusivity(unchecked) private var parsed: Signature?

  public init(
    _ definition: FunctionDefinition, owner: String? = nil, isOfC: Bool = false,
    isQualified: Bool = false
  ) {
    self.definition = definition
    self.owner = owner
    self.isOfC = isOfC
    self.isQualified = isQualified || definition.name == "__init__"
    body = definition.body
    super.init()
  }

  /// The parsed signature, read when the function is first called.
  public func signature(_ interpreter: Interpreter) -> Signature {
    if let parsed { return parsed }
    let signature = Signature(parsing: definition.signature, names: interpreter.names)
    parsed = signature
    return signature
  }

  /// The name as messages show it: `list.append`, `len`.
  public var qualifiedName: String { owner.map { $0 + "." + definition.name } ?? definition.name }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    interpreter.types.nativeFunction
  }

  public override func call(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let signature = signature(interpreter)
    if signature.isUnbound { return try body(arguments, interpreter) }
    if arguments.keywords.isEmpty, signature.fitsPositionally(arguments.count) {
      if arguments.count == signature.parameters.count {
        return try body(arguments, interpreter)
      }
      var filled = arguments
      for index in arguments.count..<signature.parameters.count {
        filled.append(signature.parameters[index].defaultValue ?? .none)
      }
      return try body(filled, interpreter)
    }
    if signature.isPositionalOnly {
      throw signature.miscount(arguments, of: qualifiedName, isMethod: owner != nil)
    }
    if isOfC {
      try refuseUnknownKeywords(arguments, signature, interpreter)
      try signature.refuseMissing(arguments, of: definition.name, interpreter)
      if definition.name == "sort", arguments.count > 1 {
        throw PythonError(.typeError, "sort() takes no positional arguments")
      }
    }
    let bound: Arguments
    do throws(PythonError) {
      bound = try signature.bind(
        arguments, function: isQualified ? qualifiedName : definition.name,
        isMethod: owner != nil, interpreter)
    } catch {
      throw definition.quotesMissing ? error.quotingMissing : error
    }
    return try body(bound, interpreter)
  }

  /// CPython's message for a keyword that a function written in C does not know.
  private func refuseUnknownKeywords(
    _ arguments: Arguments, _ signature: Signature, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard !signature.parameters.contains(where: { $0.kind == .variadicKeyword }) else { return }
    let known = signature.parameters.filter {
      $0.kind == .positionalOrKeyword || $0.kind == .keywordOnly
    }
    for keyword in arguments.keywords where !known.contains(where: { $0.name == keyword.name }) {
      let text = interpreter.names.text(of: keyword.name)
      let title = definition.name == "sorted" ? "sort" : definition.name
      let names = known.map { interpreter.names.text(of: $0.name) }.filter { $0 != "self" }
      throw PythonError(
        .typeError, "'\(text)' is an invalid keyword argument for \(title)()",
        advice: "\(definition.name) knows \(names.joined(separator: ", "))")
    }
  }

  public override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "__name__": return .string(definition.name)
    case "__qualname__": return .string(qualifiedName)
    case "__doc__": return .string(definition.summary)
    default: return try super.attribute(name, interpreter)
    }
  }

  public override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    if let owner { return "<method '\(definition.name)' of '\(owner)' objects>" }
    return "<built-in function \(definition.name)>"
  }
}

extension PythonError {
  /// The same error with missing arguments as PyTorch's native functions name them.
  fileprivate var quotingMissing: PythonError {
    guard
      let match = message.firstMatch(
        of: /^(\w+\(\) missing \d+ required positional argument)s?: (.*)$/)
    else { return self }
    let names = match.2.matches(of: /'(\w+)'/).map { "\"\($0.1)\"" }
    var changed = self
    changed.message = "\(match.1)s: " + names.joined(separator: ", ")
    return changed
  }
}

extension Value {
  /// A native function of one argument, for what an attribute answers on the spot.
  static func function(_ name: String, _ body: @escaping (Value) -> Value) -> Value {
    .object(ClosureFunction(name) { (arguments, _) throws(PythonError) in body(arguments[0]) })
  }
}

/// A function made by native code while a program runs; it may keep values.
public final class ClosureFunction: Object {
  public typealias Body = (Arguments, Interpreter) throws(PythonError) -> Value

  public let name: String
  private let body: Body

  public init(_ name: String, body: @escaping Body) {
    self.name = name
    self.body = body
    super.init()
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    interpreter.types.nativeFunction
  }

  public override func call(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    try body(arguments, interpreter)
  }

  public override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "__name__", "__qualname__": return .string(self.name)
    default: return try super.attribute(name, interpreter)
    }
  }

  public override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    "<built-in function \(name)>"
  }
}

/// A function that got its `self`.
public final class BoundMethod: Object {
  public let function: Value
  public let receiver: Value

  public init(function: Value, receiver: Value) {
    self.function = function
    self.receiver = receiver
    super.init()
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject { interpreter.types.method }

  public override func call(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    try interpreter.call(function, arguments.prepending(receiver))
  }

  public override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "__self__": return receiver
    case "__func__": return function
    default: return try interpreter.attributeIfPresent(name, of: function)
    }
  }

  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard comparison == .equal, case .object(let object) = other,
      let method = object as? BoundMethod
    else { return nil }
    return .bool(
      function.isIdentical(to: method.function) && receiver.isIdentical(to: method.receiver))
  }

  public override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    (function.heapObject.map { ObjectIdentifier($0).hashValue } ?? 0)
      ^ (receiver.heapObject.map { ObjectIdentifier($0).hashValue } ?? 0)
  }

  public override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    if case .object(let object) = function, let native = object as? NativeFunction {
      return
        "<built-in method \(native.definition.name) of \(native.owner ?? "") object at \(address)>"
    }
    let name = try interpreter.attribute(interpreter.names.name("__qualname__"), of: function)
    return "<bound method \(try interpreter.display(of: name)) of "
      + "\(try interpreter.representation(of: receiver))>"
  }
}
