extension StandardModules {
  static let string = ModuleDefinition(
    "string", "Groups of characters.",
    functions: [
      FunctionDefinition("capwords", "(s, sep=None)", "Each word with a capital.") {
        (arguments, interpreter) throws(PythonError) in
        let separator = arguments[1].isNone ? " " : try interpreter.text(arguments[1])
        let words = try interpreter.callMethod(arguments[0], "split", Arguments(arguments[1]))
        var parts: [String] = []
        for word in try interpreter.elements(of: words) {
          parts.append(try interpreter.text(interpreter.callMethod(word, "capitalize")))
        }
        return .string(parts.joined(separator: separator))
      }
    ],
    aliases: [("Template", "_string_parts.Template")],
    constants: { (_) throws(PythonError) in
      let lower = "abcdefghijklmnopqrstuvwxyz"
      let upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
      let punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
      let space = " \t\n\r\u{B}\u{C}"
      return [
        ("ascii_lowercase", .string(lower)), ("ascii_uppercase", .string(upper)),
        ("ascii_letters", .string(lower + upper)), ("digits", .string("0123456789")),
        ("hexdigits", .string("0123456789abcdefABCDEF")), ("octdigits", .string("01234567")),
        ("punctuation", .string(punctuation)), ("whitespace", .string(space)),
        ("printable", .string("0123456789" + lower + upper + punctuation + space)),
      ]
    })

  static let typing = ModuleDefinition(
    "typing", "Names for annotations; they do nothing when a program runs.",
    functions: [
      FunctionDefinition("cast", "(typ, val)", "The value as it is.") {
        (arguments, _) throws(PythonError) in arguments[1]
      },
      FunctionDefinition("TypeVar", "...", "A name for a type.") {
        (arguments, interpreter) throws(PythonError) in
        .object(
          TypingName(
            arguments.count > 0 ? try interpreter.text(arguments[0]) : "T", isVariable: true)
        )
      },
      FunctionDefinition("get_type_hints", "(obj, globalns=None, localns=None)", "Annotations.") {
        (arguments, interpreter) throws(PythonError) in
        try interpreter.attribute(interpreter.wellKnown.annotations, of: arguments[0])
      },
      identity("overload"), identity("final"), identity("no_type_check"),
      FunctionDefinition(
        "runtime_checkable", "(cls)", "Lets isinstance look whether an object has the members."
      ) { (arguments, interpreter) throws(PythonError) in
        if let own = arguments[0].heapObject as? ClassObject {
          own.members[interpreter.names.name("_is_runtime_protocol")] = .bool(true)
        }
        return arguments[0]
      },
    ],
    aliases: ["NamedTuple", "TypedDict", "NewType"].map { ($0, "_typing_parts." + $0) },
    constants: { (_) throws(PythonError) in
      let names = [
        "Any", "AnyStr", "Callable", "ClassVar", "Collection", "DefaultDict", "Deque", "Dict",
        "Final", "FrozenSet", "Generator", "Generic", "Hashable", "Iterable", "Iterator", "List",
        "Literal", "Mapping", "MutableMapping", "NoReturn", "Optional", "Protocol", "Self",
        "Sequence",
        "Set", "Sized",
        "Text", "Tuple", "Type", "Union", "AbstractSet", "Annotated", "AsyncIterator", "Awaitable",
        "Concatenate", "Container", "Counter", "IO", "LiteralString", "MutableSequence",
        "MutableSet", "Never", "NotRequired", "OrderedDict", "ParamSpec", "Pattern", "Required",
        "Reversible", "SupportsFloat", "SupportsIndex", "SupportsInt", "TextIO", "TypeAlias",
        "TypeGuard", "Unpack",
      ]
      return names.map { ($0, .object(TypingName($0))) } + [("TYPE_CHECKING", .bool(false))]
    })

  static let future = ModuleDefinition(
    "__future__", "What later versions of Python do by themselves.",
    constants: { (_) throws(PythonError) in
      ["annotations", "division", "print_function", "absolute_import"].map { ($0, .bool(true)) }
    })

  static let abc = ModuleDefinition(
    "abc", "Marks for classes that others complete.",
    functions: [
      FunctionDefinition("abstractmethod", "(funcobj)", "Marks a method that a subclass completes.")
      {
        (arguments, interpreter) throws(PythonError) in
        if let function = arguments[0].heapObject as? FunctionObject {
          function.attributes[interpreter.names.name("__isabstractmethod__")] = .bool(true)
        }
        return arguments[0]
      }
    ],
    classes: [
      ClassDefinition("ABCMeta", base: "type", "The class of classes that others complete."),
      ClassDefinition("ABC", "A base class for classes that others complete."),
    ])

  static let types = ModuleDefinition(
    "types", "Classes that have no name of their own.",
    classes: [
      ClassDefinition(
        "SimpleNamespace", "Values under names, reached with a dot.",
        methods: [
          FunctionDefinition("__init__", "(self, **kwargs)") {
            (arguments, interpreter) throws(PythonError) in
            if case .dict(let values) = arguments[1] {
              for (key, value) in values.items {
                let name = interpreter.names.name(try interpreter.text(key))
                try interpreter.setAttribute(name, of: arguments[0], to: value)
              }
            }
            return .none
          },
          FunctionDefinition("__repr__", "(self)") {
            (arguments, interpreter) throws(PythonError) in
            guard let instance = arguments[0].heapObject as? InstanceObject else {
              return .string("namespace()")
            }
            var parts: [String] = []
            for (name, value) in instance.attributes {
              parts.append(
                "\(interpreter.names.text(of: name))=\(try interpreter.representation(of: value))")
            }
            return .string("namespace(\(parts.joined(separator: ", ")))")
          },
          FunctionDefinition("__eq__", "(self, other)") {
            (arguments, interpreter) throws(PythonError) in
            guard let left = arguments[0].heapObject as? InstanceObject,
              let right = arguments[1].heapObject as? InstanceObject,
              left.classObject === right.classObject
            else { return .object(interpreter.notImplemented) }
            return .bool(
              try interpreter.areEqual(
                .dict(interpreter.dict(of: left.attributes)),
                .dict(interpreter.dict(of: right.attributes))))
          },
        ])
    ],
    aliases: StandardExtras.aliases(["MappingProxyType", "MethodType"]),
    constants: { (interpreter) throws(PythonError) in
      [
        ("LambdaType", .object(interpreter.types.function)),
        ("BuiltinFunctionType", .object(interpreter.types.nativeFunction)),
        ("FunctionType", .object(interpreter.types.function)),
        ("ModuleType", .object(interpreter.types.module)),
        ("GeneratorType", .object(interpreter.types.generator)),
        ("NoneType", .object(interpreter.types.noneType)),
      ]
    })

  /// A decorator that changes nothing.
  private static func identity(_ name: String) -> FunctionDefinition {
    FunctionDefinition(name, "(func)", "Answers its argument.") {
      (arguments, _) throws(PythonError) in arguments[0]
    }
  }
}

/// A name of `typing`: it can be indexed and joined with `|`, and means nothing.
final class TypingName: TypeExpression {
  let name: String
  /// Whether a `TypeVar` made it.
  private let isVariable: Bool

  /// Whether a class may name it among its bases, where it means nothing to the program.
  var isProtocol: Bool { name == "Protocol" }
  var isMarker: Bool { name == "Generic" || name == "Protocol" }

  init(_ name: String, isVariable: Bool = false) {
    self.name = name
    self.isVariable = isVariable
    super.init()
  }

  override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    if name == "ClassVar" || name == "Final", case .tuple = key {
      throw PythonError(.typeError, "typing.\(name) accepts only single type.")
    }
    return .object(SubscriptedType(.object(self), key))
  }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    isVariable ? "~" + name : "typing." + name
  }
}

extension Interpreter {
  /// The names that an object must have to be an instance of a protocol; nil for other classes.
  func protocolNames(of candidate: ClassObject) throws(PythonError) -> [Name]? {
    guard candidate.members[names.name("_is_protocol")] != nil else { return nil }
    guard candidate.members[names.name("_is_runtime_protocol")] != nil else {
      throw PythonError(
        .typeError,
        "Instance and class checks can only be used with @runtime_checkable protocols")
    }
    let ignored: Set = [
      "_is_protocol", "_is_runtime_protocol", "_is_generic", "__module__", "__doc__",
      "__annotations__",
      "__init__", "__slots__", "__qualname__", "__hash__",
    ]
    var wanted = candidate.members.keys
    if case .dict(let kinds)? = candidate.members[wellKnown.annotations] {
      for key in kinds.keys { wanted.append(names.name(try text(key))) }
    }
    return wanted.filter { !ignored.contains(names.text(of: $0)) }
  }
}
