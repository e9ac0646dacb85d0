/// What `|` joins to a union of types.
class TypeExpression: Object {
  override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard operation == .bitOr else { return nil }
    return reflected ? TypeUnion.of(other, .object(self)) : TypeUnion.of(.object(self), other)
  }
}

/// A type with arguments: `list[int]`, `typing.Optional[str]`, `Stack[int]`.
final class SubscriptedType: TypeExpression {
  /// A class, or a name of `typing`.
  let origin: Value
  let arguments: [Value]

  init(_ origin: Value, _ key: Value) {
    self.origin = origin
    if case .tuple(let tuple) = key { arguments = tuple.elements } else { arguments = [key] }
    super.init()
  }

  override func call(
    _ given: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    try interpreter.call(origin, given)
  }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "__origin__": return origin
    case "__args__": return .tuple(arguments)
    default: return try interpreter.attributeIfPresent(name, of: origin)
    }
  }

  override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    .object(SubscriptedType(origin, key))
  }

  override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard comparison == .equal, let other = other.heapObject as? SubscriptedType else {
      return nil
    }
    guard try interpreter.areEqual(origin, other.origin) else { return .bool(false) }
    return .bool(try interpreter.areEqual(.tuple(arguments), .tuple(other.arguments)))
  }

  override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    try interpreter.hash(of: .tuple(arguments))
  }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    let typing = origin.heapObject as? TypingName
    if typing?.name == "Union", arguments.count == 2,
      let none = arguments.firstIndex(where: \.isNone)
    {
      let kind = try TypeUnion.text(of: arguments[1 - none], isOfTyping: true, interpreter)
      return "typing.Optional[\(kind)]"
    }
    var parts: [String] = []
    for argument in arguments {
      parts.append(
        typing?.name == "Literal"
          ? try interpreter.representation(of: argument)
          : try TypeUnion.text(of: argument, isOfTyping: typing != nil, interpreter))
    }
    let title = try TypeUnion.text(of: origin, isOfTyping: false, interpreter)
    return "\(title)[\(parts.joined(separator: ", "))]"
  }
}

/// Several types one of which is meant: `int | None`.
final class TypeUnion: TypeExpression {
  let members: [Value]

  private init(_ members: [Value]) {
    self.members = members
    super.init()
  }

  /// The union of two types; nil where one of the two is no type.
  static func of(_ left: Value, _ right: Value) -> Value? {
    guard isType(left), isType(right) else { return nil }
    var members: [Value] = []
    for value in [left, right] {
      for member in (value.heapObject as? TypeUnion)?.members ?? [value]
      where !members.contains(where: { $0.isIdentical(to: member) }) {
        members.append(member)
      }
    }
    return members.count == 1 ? members[0] : .object(TypeUnion(members))
  }

  private static func isType(_ value: Value) -> Bool {
    if value.isNone { return true }
    switch value.heapObject {
    case is ClassObject, is SubscriptedType, is TypeUnion, is TypingName: return true
    default: return false
    }
  }

  /// A type as it stands in the text of another: a class by its name alone.
  static func text(
    of value: Value, isOfTyping: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    if value.isNone { return isOfTyping ? "NoneType" : "None" }
    switch value.heapObject {
    case let type as ClassObject: return type.qualifiedName
    case let function as FunctionObject: return function.qualifiedName
    case let list as ListObject:
      var parts: [String] = []
      for element in list.elements {
        parts.append(try text(of: element, isOfTyping: isOfTyping, interpreter))
      }
      return "[\(parts.joined(separator: ", "))]"
    default:
      let shown = try interpreter.representation(of: value)
      return shown == "Ellipsis" ? "..." : shown
    }
  }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard interpreter.names.text(of: name) == "__args__" else {
      return try super.attribute(name, interpreter)
    }
    return .tuple(members)
  }

  override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard comparison == .equal, let other = other.heapObject as? TypeUnion else { return nil }
    return .bool(
      members.count == other.members.count
        && members.allSatisfy { one in other.members.contains { $0.isIdentical(to: one) } })
  }

  override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int { members.count }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    var parts: [String] = []
    for member in members {
      parts.append(try Self.text(of: member, isOfTyping: false, interpreter))
    }
    return parts.joined(separator: " | ")
  }
}
