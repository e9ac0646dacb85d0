extension Interpreter {
  /// `repr(value)`.
  public func representation(of value: Value) throws(PythonError) -> String {
    switch value {
    case .none: "None"
    case .bool(let flag): flag ? "True" : "False"
    case .int(let number): String(number)
    case .float(let number): FloatText.shortest(number)
    case .string(let string):
      string.isFromArray
        ? "np.str_(\(StringText.quoted(string.text)))" : try string.representation(self)
    case .list(let list): try list.representation(self)
    case .tuple(let tuple): try tuple.representation(self)
    case .dict(let dict): try dict.representation(self)
    case .object(let object): try object.representation(self)
    }
  }

  /// `str(value)`.
  public func display(of value: Value) throws(PythonError) -> String {
    switch value {
    case .string(let string): return try string.display(self)
    case .none, .bool, .int, .float: return try representation(of: value)
    default:
      guard let object = value.heapObject else { return "" }
      return try object.display(self)
    }
  }

  /// `format(value, specification)`.
  public func formatted(
    _ value: Value, _ specification: String
  ) throws(PythonError) -> String {
    if specification.isEmpty {
      switch value {
      case .string(let string) where string.classObject == nil: return string.text
      case .none, .bool, .int, .float: return try representation(of: value)
      default: break
      }
    }
    switch value {
    case .string(let string):
      if string.classObject != nil,
        case .string(let own)? = try callSpecial(
          "__format__", of: string, .string(specification))
      {
        return own.text
      }
      if specification.isEmpty { return try string.display(self) }
      return try self.specification(specification, for: "str").text(string)
    case .int(let number):
      return try self.specification(specification, for: "int").text(
        .small(number), interpreter: self)
    case .bool(let flag):
      return try self.specification(specification, for: "bool").text(
        .small(flag ? 1 : 0), interpreter: self)
    case .float(let number):
      return try self.specification(specification, for: "float").text(number)
    case .object(let big as BigIntObject):
      return try self.specification(specification, for: "int").text(
        .big(big.number), interpreter: self)
    case .none:
      throw PythonError(.typeError, "unsupported format string passed to NoneType.__format__")
    default:
      guard let object = value.heapObject else { return "" }
      return try object.formatted(specification, self)
    }
  }

  /// A format specification, read once for each text and kind of value.
  private func specification(
    _ text: String, for typeName: String
  ) throws(PythonError) -> FormatSpecification {
    let known = knownFormats[typeName]?[text]
    if let known { return known }
    let made = try FormatSpecification(text, for: typeName)
    if knownFormats[typeName]?.count ?? 0 > 1000 { knownFormats = [:] }
    knownFormats[typeName, default: [:]][text] = made
    return made
  }

  /// Runs a step of work that goes down into nested values, at most so deep as Python would.
  ///
  /// - Throws: RecursionError beyond `limits.recursionDepth` levels.
  func nested<Result>(
    _ body: () throws(PythonError) -> Result
  ) throws(PythonError) -> Result {
    let nesting = nesting
    guard nesting.hasRoom(limit: limits.recursionDepth) else {
      throw PythonError("RecursionError", "maximum recursion depth exceeded in comparison")
    }
    nesting.depth += 1
    defer { nesting.depth -= 1 }
    return try body()
  }
}

/// How deep the interpreter is in nested values, and which containers it is writing out.
final class Nesting {
  var depth = 0
  /// Where the native stack stood at the outermost level.
  private var base: UInt = 0
  /// The bytes of native stack that nested values may take, which is little enough for any thread.
  private static let room: UInt = 320 << 10

  /// Whether there is room for one more level.
  func hasRoom(limit: Int) -> Bool {
    var marker = 0
    let current = withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    if depth == 0 { base = current }
    return depth < limit && (current > base || base - current < Self.room)
  }

  var shown: Set<ObjectIdentifier> = []
}

/// The text of containers, where one that contains itself shows as `[...]`.
enum ContainerText {
  static func list(_ list: ListObject, _ interpreter: Interpreter) throws(PythonError) -> String {
    if list.elements.isEmpty { return "[]" }
    return try guarded(list, "[...]", interpreter) { () throws(PythonError) -> String in
      var result = "["
      var index = 0
      while index < list.elements.count {
        if index > 0 { result += ", " }
        result += try interpreter.representation(of: list.elements[index])
        index += 1
      }
      return result + "]"
    }
  }

  static func tuple(
    _ tuple: TupleObject, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    if tuple.elements.isEmpty { return "()" }
    return try guarded(tuple, "(...)", interpreter) { () throws(PythonError) -> String in
      let parts = try joined(tuple.elements, interpreter)
      return tuple.elements.count == 1 ? "(" + parts + ",)" : "(" + parts + ")"
    }
  }

  static func dict(_ dict: DictObject, _ interpreter: Interpreter) throws(PythonError) -> String {
    if dict.count == 0 { return "{}" }
    return try guarded(dict, "{...}", interpreter) { () throws(PythonError) -> String in
      var result = "{"
      for (key, value) in dict.items {
        if result.utf8.count > 1 { result += ", " }
        result += try interpreter.representation(of: key)
        result += ": "
        result += try interpreter.representation(of: value)
      }
      return result + "}"
    }
  }

  static func set(_ set: SetObject, _ interpreter: Interpreter) throws(PythonError) -> String {
    let name = set.type(interpreter).name
    if set.count == 0 { return name + "()" }
    return try guarded(set, name + "(...)", interpreter) { () throws(PythonError) -> String in
      let braces = "{" + (try joined(set.elements, interpreter)) + "}"
      return name == "set" ? braces : name + "(" + braces + ")"
    }
  }

  static func joined(
    _ elements: [Value], _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    var result = ""
    for (index, element) in elements.enumerated() {
      if index > 0 { result += ", " }
      result += try interpreter.representation(of: element)
    }
    return result
  }

  /// The text of a container, or the short form where it is being written already.
  static func guarded(
    _ object: Object, _ placeholder: String, _ interpreter: Interpreter,
    _ body: () throws(PythonError) -> String
  ) throws(PythonError) -> String {
    let nesting = interpreter.nesting
    let identity = ObjectIdentifier(object)
    guard nesting.shown.insert(identity).inserted else { return placeholder }
    guard nesting.hasRoom(limit: interpreter.limits.recursionDepth) else {
      nesting.shown.remove(identity)
      throw PythonError(
        "RecursionError", "maximum recursion depth exceeded while getting the repr of an object")
    }
    nesting.depth += 1
    defer {
      nesting.depth -= 1
      nesting.shown.remove(identity)
    }
    return try body()
  }
}
