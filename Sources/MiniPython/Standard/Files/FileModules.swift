extension StandardModules {
  static let io = ModuleDefinition(
    "io", "Streams in memory.",
    classes: [
      stream("StringIO", "initial_value='', newline='\\n'", isBinary: false),
      stream("BytesIO", "initial_bytes=None", isBinary: true),
      stream("TextIOWrapper", "...", isBinary: false),
    ])

  private static func stream(
    _ name: String, _ signature: String, isBinary: Bool
  ) -> ClassDefinition {
    ClassDefinition(
      name, isBinary ? "Bytes in memory." : "Text in memory.", signature: signature,
      make: { (classObject, arguments, interpreter) throws(PythonError) in
        let stream = MemoryStream(isBinary: isBinary)
        if let bytes = arguments[0].heapObject as? BytesObject {
          stream.scalars = bytes.bytes.map { Unicode.Scalar($0) }
        } else if case .string(let text) = arguments[0] {
          stream.scalars = Array(text.text.unicodeScalars)
        }
        return .object(InstanceObject(class: classObject, payload: stream))
      },
      methods: streamMethods,
      properties: [
        PropertyDefinition("closed", "Whether the stream was closed.") {
          (value, _) throws(PythonError) in
          .bool(((value.heapObject as? InstanceObject)?.payload as? MemoryStream)?.isClosed ?? true)
        }
      ])
  }

  private static func held(_ value: Value) throws(PythonError) -> MemoryStream {
    guard let stream = (value.heapObject as? InstanceObject)?.payload as? MemoryStream else {
      throw PythonError(.typeError, "expected a stream")
    }
    guard !stream.isClosed else {
      throw PythonError(.valueError, "I/O operation on closed file.")
    }
    return stream
  }

  private static let streamMethods: [FunctionDefinition] = [
    FunctionDefinition("__init__", "...") { (_, _) throws(PythonError) in .none },
    FunctionDefinition("read", "(self, size=-1, /)", "What is left, or so much of it.") {
      (arguments, interpreter) throws(PythonError) in
      try held(arguments[0]).read(arguments[1].isNone ? nil : try interpreter.int(arguments[1]))
    },
    FunctionDefinition("readline", "(self, size=-1, /)", "The next line.") {
      (arguments, _) throws(PythonError) in
      let stream = try held(arguments[0])
      return stream.line() ?? stream.value([])
    },
    FunctionDefinition("readlines", "(self, hint=-1, /)", "All lines that are left.") {
      (arguments, _) throws(PythonError) in
      let stream = try held(arguments[0])
      var lines: [Value] = []
      while let line = stream.line() { lines.append(line) }
      return .list(lines)
    },
    FunctionDefinition("write", "(self, text, /)", "Writes at the place where the stream stands.") {
      (arguments, interpreter) throws(PythonError) in
      let stream = try held(arguments[0])
      if let bytes = arguments[1].heapObject as? BytesObject, stream.isBinary {
        stream.write(bytes.bytes.map { Unicode.Scalar($0) })
        if let target = stream.target {
          try interpreter.files.store(.object(stream.value(stream.scalars)), at: target)
        }
        return .int(bytes.bytes.count)
      }
      guard case .string(let text) = arguments[1], !stream.isBinary else {
        throw PythonError(
          .typeError,
          stream.isBinary
            ? "a bytes-like object is required, not '\(interpreter.type(of: arguments[1]).typeName)'"
            : "string argument expected, got '\(interpreter.type(of: arguments[1]).typeName)'")
      }
      stream.write(Array(text.text.unicodeScalars))
      if let target = stream.target {
        try interpreter.files.store(.text(stream.text), at: target)
      }
      return .int(text.text.unicodeScalars.count)
    },
    FunctionDefinition("writelines", "(self, lines, /)", "Writes several texts.") {
      (arguments, interpreter) throws(PythonError) in
      for line in try interpreter.elements(of: arguments[1]) {
        _ = try interpreter.callMethod(arguments[0], "write", Arguments(line))
      }
      return .none
    },
    FunctionDefinition("getvalue", "(self)", "All that was written.") {
      (arguments, _) throws(PythonError) in
      let stream = try held(arguments[0])
      return stream.value(stream.scalars)
    },
    FunctionDefinition("seek", "(self, offset, whence=0, /)", "Goes to a place.") {
      (arguments, interpreter) throws(PythonError) in
      let stream = try held(arguments[0])
      let offset = try interpreter.int(arguments[1])
      let starts = [0, stream.position, stream.scalars.count]
      let whence = try interpreter.int(arguments[2])
      let place = (starts.indices.contains(whence) ? starts[whence] : 0) &+ offset
      guard (0...(1 << 26)).contains(place) else {
        throw PythonError(.valueError, "negative seek value \(offset)")
      }
      stream.position = place
      return .int(place)
    },
    FunctionDefinition("tell", "(self)", "The place where the stream stands.") {
      (arguments, _) throws(PythonError) in .int(try held(arguments[0]).position)
    },
    FunctionDefinition("truncate", "(self, size=None, /)", "Cuts off what follows.") {
      (arguments, interpreter) throws(PythonError) in
      let stream = try held(arguments[0])
      let size = arguments[1].isNone ? stream.position : try interpreter.int(arguments[1])
      stream.scalars = Array(stream.scalars.prefix(max(0, size)))
      return .int(max(0, size))
    },
    FunctionDefinition("flush", "(self)") { (_, _) throws(PythonError) in .none },
    FunctionDefinition("close", "(self)", "Ends the use of the stream.") {
      (arguments, _) throws(PythonError) in
      ((arguments[0].heapObject as? InstanceObject)?.payload as? MemoryStream)?.isClosed = true
      return .none
    },
    FunctionDefinition("__enter__", "(self)") { (arguments, _) throws(PythonError) in arguments[0]
    },
    FunctionDefinition("__exit__", "(self, *args)") { (arguments, _) throws(PythonError) in
      ((arguments[0].heapObject as? InstanceObject)?.payload as? MemoryStream)?.isClosed = true
      return .bool(false)
    },
    FunctionDefinition("__iter__", "(self)") { (arguments, _) throws(PythonError) in arguments[0] },
    FunctionDefinition("__next__", "(self)") { (arguments, _) throws(PythonError) in
      guard let line = try held(arguments[0]).line() else { throw PythonError(.stopIteration, "") }
      return line
    },
  ]

  /// `open`: files of the lesson's own, in memory.
  static let open = FunctionDefinition(
    "open",
    "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None)",
    "Opens a file of the lesson's own, which lives in memory.",
    example: "with open(\"notes.txt\", \"w\") as f: f.write(\"hello\")"
  ) { (arguments, interpreter) throws(PythonError) in
    let path = try interpreter.path(arguments[0])
    let mode = try interpreter.text(arguments[1])
    let isBinary = mode.contains("b")
    let kind = try interpreter.nativeClass(isBinary ? "io.BytesIO" : "io.TextIOWrapper")
    let stream = MemoryStream(isBinary: isBinary)
    let files = interpreter.files
    switch files[path] {
    case .text(let text)?:
      guard !mode.contains("x") else {
        throw PythonError("FileExistsError", "[Errno 17] File exists: '\(path)'")
      }
      if !mode.contains("w") {
        stream.scalars =
          isBinary ? text.utf8.map { Unicode.Scalar($0) } : Array(text.unicodeScalars)
      }
    case .object(let object)?:
      guard !mode.contains("w") else { break }
      if let bytes = object.heapObject as? BytesObject {
        stream.scalars =
          isBinary
          ? bytes.bytes.map { Unicode.Scalar($0) }
          : Array(String(decoding: bytes.bytes, as: UTF8.self).unicodeScalars)
      } else {
        stream.saved = object
      }
    case nil:
      guard mode.contains("w") || mode.contains("a") || mode.contains("x") else {
        throw MemoryFiles.missing(path)
      }
    }
    if mode.contains("a") { stream.position = stream.scalars.count }
    if !mode.contains("r") || mode.contains("+") {
      stream.target = path
      try files.store(.text(stream.text), at: path)
    }
    return .object(InstanceObject(class: kind, payload: stream))
  }

  static let tempfile = ModuleDefinition(
    "tempfile", "Folders that go away again; in memory, as all files of a lesson.",
    functions: [
      FunctionDefinition("mkdtemp", "(suffix=None, prefix=None, dir=None)", "A new folder.") {
        (_, interpreter) throws(PythonError) in
        .string(interpreter.files.makeTemporaryFolder())
      },
      FunctionDefinition("gettempdir", "()", "Where such folders are.") {
        (_, _) throws(PythonError) in .string("/tmp")
      },
    ],
    classes: [
      ClassDefinition(
        "TemporaryDirectory", "A folder for the time of a with block.",
        signature: "suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False",
        make: { (classObject, _, interpreter) throws(PythonError) in
          let instance = InstanceObject(class: classObject)
          instance.attributes[interpreter.names.name("name")] = .string(
            interpreter.files.makeTemporaryFolder())
          return .object(instance)
        },
        methods: [
          FunctionDefinition("__init__", "...") { (_, _) throws(PythonError) in .none },
          FunctionDefinition("__enter__", "(self)") {
            (arguments, interpreter) throws(PythonError) in
            try interpreter.attribute(interpreter.names.name("name"), of: arguments[0])
          },
          FunctionDefinition("__exit__", "(self, *args)") {
            (arguments, interpreter) throws(PythonError) in
            _ = try interpreter.callMethod(arguments[0], "cleanup")
            return .bool(false)
          },
          FunctionDefinition("cleanup", "(self)", "Removes the folder and what is in it.") {
            (arguments, interpreter) throws(PythonError) in
            let name = try interpreter.attribute(interpreter.names.name("name"), of: arguments[0])
            interpreter.files.remove(try interpreter.path(name))
            return .none
          },
        ])
    ])

  // MARK: os

  static let fileFunctions: [FunctionDefinition] = [
    FunctionDefinition("getcwd", "()", "Where relative paths start.") {
      (_, _) throws(PythonError) in .string("/")
    },
    FunctionDefinition("listdir", "(path='.')", "The names in a folder.") {
      (arguments, interpreter) throws(PythonError) in
      let path = try interpreter.path(arguments[0])
      guard interpreter.files.isFolder(path) else { throw MemoryFiles.missing(path) }
      return .list(interpreter.files.names(in: path).map { .string($0) })
    },
    FunctionDefinition("makedirs", "(name, mode=511, exist_ok=False)", "Makes a folder.") {
      (arguments, interpreter) throws(PythonError) in
      let path = try interpreter.path(arguments[0])
      let isAllowed = try interpreter.isTrue(arguments[2])
      guard isAllowed || !interpreter.files.exists(path) else {
        throw PythonError("FileExistsError", "[Errno 17] File exists: '\(path)'")
      }
      interpreter.files.makeFolder(path)
      return .none
    },
    FunctionDefinition("mkdir", "(path, mode=511)", "Makes a folder.") {
      (arguments, interpreter) throws(PythonError) in
      let path = try interpreter.path(arguments[0])
      guard !interpreter.files.exists(path) else {
        throw PythonError("FileExistsError", "[Errno 17] File exists: '\(path)'")
      }
      interpreter.files.makeFolder(path)
      return .none
    },
    removal("remove"), removal("unlink"), removal("rmdir"),
  ]

  private static func removal(_ name: String) -> FunctionDefinition {
    FunctionDefinition(name, "(path)", "Removes a file or a folder of the lesson.") {
      (arguments, interpreter) throws(PythonError) in
      let path = try interpreter.path(arguments[0])
      guard interpreter.files.exists(path) else { throw MemoryFiles.missing(path) }
      interpreter.files.remove(path)
      return .none
    }
  }

  static let pathFunctions: [FunctionDefinition] = [
    test("exists") { $0.exists($1) }, test("isfile") { $0[$1] != nil },
    test("isdir") { $0.isFolder($1) },
    FunctionDefinition("dirname", "(p)", "What comes before the last slash.") {
      (arguments, interpreter) throws(PythonError) in
      .string(MemoryFiles.folder(of: try interpreter.path(arguments[0])))
    },
    FunctionDefinition("splitext", "(p)", "A path and its ending.") {
      (arguments, interpreter) throws(PythonError) in
      let path = try interpreter.path(arguments[0])
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      guard let dot = name.dropFirst().lastIndex(of: ".") else {
        return .tuple([.string(path), .string("")])
      }
      let ending = String(name[dot...])
      return .tuple([.string(String(path.dropLast(ending.count))), .string(ending)])
    },
    FunctionDefinition("getsize", "(filename)", "How many bytes a file holds.") {
      (arguments, interpreter) throws(PythonError) in
      let path = try interpreter.path(arguments[0])
      switch interpreter.files[path] {
      case .text(let text)?: return .int(text.utf8.count)
      case .object(let object)? where object.heapObject is BytesObject:
        return .int((object.heapObject as? BytesObject)?.bytes.count ?? 0)
      case .object?:
        throw PythonError(
          .notImplementedError, "lectern does not know how many bytes '\(path)' would take",
          advice: "what libraries save stays in memory as it is")
      case nil: throw MemoryFiles.missing(path)
      }
    },
  ]

  private static func test(
    _ name: String, _ holds: @escaping @Sendable (MemoryFiles, String) -> Bool
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(path)", "Whether the lesson has such a file or folder.") {
      (arguments, interpreter) throws(PythonError) in
      .bool(holds(interpreter.files, try interpreter.path(arguments[0])))
    }
  }
}
