extension StandardModules {
  static let sys = ModuleDefinition(
    "sys", "What is known about the interpreter.",
    functions: [
      FunctionDefinition("getrecursionlimit", "()", "How deep calls may nest.") {
        (_, interpreter) throws(PythonError) in .int(interpreter.limits.recursionDepth)
      },
      FunctionDefinition("setrecursionlimit", "(limit, /)", "Changes how deep calls may nest.") {
        (arguments, interpreter) throws(PythonError) in
        let limit = try interpreter.int(arguments[0])
        guard limit > 0 else {
          throw PythonError(.valueError, "recursion limit must be greater or equal than 1")
        }
        interpreter.limits.recursionDepth = min(limit, largestRecursionDepth)
        return .none
      },
      FunctionDefinition(
        "getsizeof", "(object, default=None, /)", "About how many bytes a value takes."
      ) {
        (arguments, interpreter) throws(PythonError) in
        .int(size(of: arguments[0]))
      },
      FunctionDefinition("exc_info", "()", "The exception that is being handled.") {
        (_, interpreter) throws(PythonError) in
        guard let exception = interpreter.machine.handledException else {
          return .tuple([.none, .none, .none])
        }
        return .tuple([
          .object(exception.type(interpreter)), .object(exception), exception.tracebackValue,
        ])
      },
      FunctionDefinition("intern", "(string, /)", "The string itself.") {
        (arguments, _) throws(PythonError) in arguments[0]
      },
      FunctionDefinition("getdefaultencoding", "()", "The encoding of texts: UTF-8.") {
        (_, _) throws(PythonError) in
        .string("utf-8")
      },
      FunctionDefinition("exit", "(status=None, /)", "Ends the program.") {
        (arguments, interpreter) throws(PythonError) in
        throw interpreter.error(
          "SystemExit", arguments: arguments[0].isNone ? [] : [arguments[0]])
      },
    ],
    constants: { (interpreter) throws(PythonError) in
      [
        ("version", .string("3.11.0 (lectern)")),
        ("version_info", try versionInfo(interpreter)),
        ("maxsize", .int(.max)), ("platform", .string("lectern")), ("byteorder", .string("little")),
        ("argv", .list([.string("")])), ("path", .list([])), ("executable", .string("")),
        ("stdout", .object(OutputStream(isError: false))),
        ("stderr", .object(OutputStream(isError: true))),
        ("float_info", try floatInfo(interpreter)),
        ("maxunicode", .int(0x10FFFF)),
      ]
    })

  /// Deeper nesting could overflow the native stack in the text of nested values.
  private static let largestRecursionDepth = 3000

  private static func versionInfo(_ interpreter: Interpreter) throws(PythonError) -> Value {
    let names = ["major", "minor", "micro", "releaselevel", "serial"]
    let kind = try NamedTuple.makeClass("sys.version_info", names, interpreter)
    return .tuple(
      TupleObject([.int(3), .int(11), .int(0), .string("final"), .int(0)], class: kind))
  }

  private static func floatInfo(_ interpreter: Interpreter) throws(PythonError) -> Value {
    let values: [(String, Value)] = [
      ("max", .float(.greatestFiniteMagnitude)), ("min", .float(.leastNormalMagnitude)),
      ("epsilon", .float(.ulpOfOne)), ("dig", .int(15)), ("mant_dig", .int(53)),
      ("max_exp", .int(1024)), ("min_exp", .int(-1021)), ("max_10_exp", .int(308)),
      ("min_10_exp", .int(-307)), ("radix", .int(2)), ("rounds", .int(1)),
    ]
    let kind = try NamedTuple.makeClass("sys.float_info", values.map(\.0), interpreter)
    return .tuple(TupleObject(values.map(\.1), class: kind))
  }

  private static func size(of value: Value) -> Int {
    switch value {
    case .none: 16
    case .bool, .int: 28
    case .float: 24
    case .string(let string): 49 + string.text.utf8.count
    case .list(let list): 56 + 8 * list.elements.count
    case .tuple(let tuple): 40 + 8 * tuple.elements.count
    case .dict(let dict): 64 + 104 * dict.count
    case .object(let set as SetObject): 216 + 16 * set.count
    case .object: 48
    }
  }

  static let os = ModuleDefinition(
    "os", "Settings of a program's own, and files in memory.",
    functions: [
      FunctionDefinition("getenv", "(key, default=None)", "A setting, or a default.") {
        (arguments, interpreter) throws(PythonError) in
        let module = try interpreter.importModule("os")
        guard case .dict(let settings)? = module.members[interpreter.names.name("environ")] else {
          return arguments[1]
        }
        return try settings.value(for: arguments[0], interpreter) ?? arguments[1]
      },
      FunctionDefinition("fspath", "(path)", "A path as text.") {
        (arguments, interpreter) throws(PythonError) in
        .string(try interpreter.path(arguments[0]))
      },
      FunctionDefinition("getpid", "()", "The number of the process: one.") {
        (_, _) throws(PythonError) in .int(1)
      },
      refused("os", "system"),
      FunctionDefinition("cpu_count", "()", "How many processors a lesson counts on: one.") {
        (_, _) throws(PythonError) in .int(1)
      },
    ] + fileFunctions,
    submodules: ["os.path"],
    aliases: ["walk", "rename"].map { ($0, "_os_parts." + $0) },
    constants: { (_) throws(PythonError) in
      [
        ("environ", .dict(DictObject())), ("name", .string("posix")), ("sep", .string("/")),
        ("linesep", .string("\n")),
      ]
    })

  static let osPath = ModuleDefinition(
    "os.path", "Paths as text.",
    functions: [
      FunctionDefinition("join", "(a, *p)", "Parts of a path joined by slashes.") {
        (arguments, interpreter) throws(PythonError) in
        var path = try interpreter.path(arguments[0])
        for part in try interpreter.elements(of: arguments[1]) {
          let text = try interpreter.path(part)
          if text.hasPrefix("/") || path.isEmpty {
            path = text
          } else {
            path += (path.hasSuffix("/") ? "" : "/") + text
          }
        }
        return .string(path)
      },
      FunctionDefinition("basename", "(p)", "What follows the last slash.") {
        (arguments, interpreter) throws(PythonError) in
        let path = try interpreter.text(arguments[0])
        return .string(
          path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? "")
      },
    ] + pathFunctions,
    aliases: [
      "normpath", "abspath", "isabs", "realpath", "expanduser", "split", "relpath", "commonprefix",
    ].map { ($0, "_os_parts." + $0) })

  static func refused(_ module: String, _ name: String) -> FunctionDefinition {
    FunctionDefinition(name, "...", "Not available: a lesson has no files.") {
      (_, _) throws(PythonError) in
      throw PythonError(
        .notImplementedError, "lectern does not have '\(module).\(name)'",
        advice: "a lesson has no files and no system")
    }
  }
}
