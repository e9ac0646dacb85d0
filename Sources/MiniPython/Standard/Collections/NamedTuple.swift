/// `collections.namedtuple`: a class of tuples whose elements have names.
enum NamedTuple {
  static let function = FunctionDefinition(
    "namedtuple", "(typename, field_names, *, rename=False, defaults=None, module=None)",
    "A class of tuples with named elements.",
    example: "Point = collections.namedtuple('Point', 'x y')"
  ) { (arguments, interpreter) throws(PythonError) in
    let name = try interpreter.text(arguments[0])
    let fields: [String]
    if case .string(let text) = arguments[1] {
      fields = StringMethods.words(text.text.replacing(",", with: " "))
    } else {
      var names: [String] = []
      for field in try interpreter.elements(of: arguments[1]) {
        names.append(try interpreter.display(of: field))
      }
      fields = names
    }
    try check(name, fields)
    let defaults =
      arguments[2 + 1].isNone ? [] : try interpreter.elements(of: arguments[3])
    guard defaults.count <= fields.count else {
      throw PythonError(.typeError, "Got more default values than field names")
    }
    return .object(try makeClass(name, fields, defaults: defaults, interpreter))
  }

  /// A class of named tuples; `defaults` belong to the last fields.
  static func makeClass(
    _ name: String, _ fields: [String], defaults: [Value] = [], _ interpreter: Interpreter
  ) throws(PythonError) -> ClassObject {
    let classObject = try interpreter.makeClass(definition(name, fields), module: "__main__")
    let table = DictObject()
    for (field, value) in zip(fields.suffix(defaults.count), defaults) { table[field] = value }
    classObject.members[interpreter.names.name("_field_defaults")] = .dict(table)
    return classObject
  }

  private static func check(_ name: String, _ fields: [String]) throws(PythonError) {
    var seen: Set<String> = []
    for text in [name] + fields {
      let isIdentifier =
        text.unicodeScalars.first.map { $0 == "_" || $0.properties.isXIDStart } ?? false
      guard isIdentifier, text.unicodeScalars.allSatisfy({ $0.properties.isXIDContinue }) else {
        throw PythonError(
          .valueError,
          "Type names and field names must be valid identifiers: \(StringText.quoted(text))")
      }
    }
    for field in fields {
      if field.hasPrefix("_") {
        throw PythonError(
          .valueError, "Field names cannot start with an underscore: \(StringText.quoted(field))")
      }
      guard seen.insert(field).inserted else {
        throw PythonError(
          .valueError, "Encountered duplicate field name: \(StringText.quoted(field))")
      }
    }
  }

  private static func definition(_ name: String, _ fields: [String]) -> ClassDefinition {
    ClassDefinition(
      name, base: "tuple", "\(name)(\(fields.joined(separator: ", ")))", signature: "...",
      make: { (classObject, arguments, interpreter) throws(PythonError) in
        .tuple(
          TupleObject(
            try values(arguments, fields, classObject, interpreter), class: classObject))
      },
      methods: [
        FunctionDefinition("_asdict", "(self)", "The elements by name as a dict.") {
          (arguments, interpreter) throws(PythonError) in
          let tuple = try BuiltinClasses.tupleReceiver(arguments, interpreter)
          return .dict(DictObject(zip(fields, tuple.elements).map { ($0, $1) }))
        },
        FunctionDefinition("_replace", "(self, **kwds)", "A copy with other elements.") {
          (arguments, interpreter) throws(PythonError) in
          let tuple = try BuiltinClasses.tupleReceiver(arguments, interpreter)
          var elements = tuple.elements
          if case .dict(let changes) = arguments[1] {
            for (key, value) in changes.items {
              let text = try interpreter.text(key)
              guard let index = fields.firstIndex(of: text) else {
                throw PythonError(
                  .valueError, "Got unexpected field names: [\(StringText.quoted(text))]")
              }
              elements[index] = value
            }
          }
          return .tuple(TupleObject(elements, class: tuple.classObject))
        },
        FunctionDefinition("__repr__", "(self, /)") {
          (arguments, interpreter) throws(PythonError) in
          let tuple = try BuiltinClasses.tupleReceiver(arguments, interpreter)
          var parts: [String] = []
          for (field, element) in zip(fields, tuple.elements) {
            parts.append("\(field)=\(try interpreter.representation(of: element))")
          }
          let name = interpreter.type(of: arguments[0]).name
          return .string("\(name)(\(parts.joined(separator: ", ")))")
        },
      ],
      classMethods: [
        FunctionDefinition("_make", "(cls, iterable)", "A named tuple of an iterable's elements.") {
          (arguments, interpreter) throws(PythonError) in
          let elements = try interpreter.elements(of: arguments[1])
          guard elements.count == fields.count else {
            throw PythonError(
              .typeError, "Expected \(fields.count) arguments, got \(elements.count)")
          }
          return .tuple(
            TupleObject(elements, class: arguments[0].heapObject as? ClassObject))
        }
      ],
      properties: fields.enumerated().map { index, field in
        PropertyDefinition(field, "Alias for field number \(index)") {
          (value, _) throws(PythonError) in
          guard case .tuple(let tuple) = value, index < tuple.elements.count else { return .none }
          return tuple.elements[index]
        }
      },
      constants: { _ in [("_fields", .tuple(fields.map { .string($0) }))] })
  }

  /// The elements of a new tuple, from arguments by place, by name and by default.
  private static func values(
    _ arguments: Arguments, _ fields: [String], _ classObject: ClassObject,
    _ interpreter: Interpreter
  ) throws(PythonError) -> [Value] {
    var parameters = fields.map {
      Signature.Parameter(name: interpreter.names.name($0), kind: .positionalOrKeyword)
    }
    if case .dict(let defaults)? = classObject.member(interpreter.names.name("_field_defaults")) {
      for (index, field) in fields.enumerated() {
        parameters[index].defaultValue = defaults[field]
      }
    }
    let cls = Signature.Parameter(
      name: interpreter.names.name("_cls"), kind: .positionalOnly)
    let bound = try Signature(parameters: [cls] + parameters).bind(
      arguments.prepending(.object(classObject)), function: classObject.name + ".__new__",
      interpreter)
    return bound.droppingFirst().positional
  }
}
