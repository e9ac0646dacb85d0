extension StandardModules {
  static let json = ModuleDefinition(
    "json", "Values as JSON text and back.",
    functions: [
      FunctionDefinition(
        "dumps",
        "(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False)",
        "A value as JSON text.", example: "json.dumps({'a': 1}, indent=2)"
      ) { (arguments, interpreter) throws(PythonError) in
        var arguments = arguments
        if !arguments[5].isNone {
          // As json.dumps, which makes an encoder with its own options.
          let keywords = ["default"].filter { _ in !arguments[8].isNone }.map {
            Arguments.Keyword(name: interpreter.names.name($0), value: arguments[8])
          }
          let encoder = try interpreter.call(
            arguments[5], Arguments([Value](), keywords: keywords))
          var all = arguments.positional
          all[8] = try interpreter.attribute(interpreter.names.name("default"), of: encoder)
          arguments = Arguments(all)
        }
        var writer = try JSONWriter(arguments, interpreter)
        return .string(try writer.text(arguments[0]))
      },
      FunctionDefinition(
        "loads",
        "(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None)",
        "The value that a JSON text stands for.", example: "json.loads('[1, 2]')"
      ) { (arguments, interpreter) throws(PythonError) in
        let text: String
        switch arguments[0] {
        case .string(let string): text = string.text
        case .object(let bytes as BytesObject):
          text = try TextEncoding.decode(bytes.bytes, "utf-8", "strict")
        default:
          throw PythonError(
            .typeError,
            "the JSON object must be str, bytes or bytearray, not "
              + interpreter.type(of: arguments[0]).name)
        }
        var reader = JSONReader(
          text, objectHook: arguments[2], pairsHook: arguments[6], interpreter)
        return try reader.document()
      },
      FunctionDefinition("dump", "...", "Writes the text of json.dumps into a file.") {
        (arguments, interpreter) throws(PythonError) in
        guard arguments.count >= 2 else {
          throw PythonError(.typeError, "dump() missing 1 required positional argument: 'fp'")
        }
        let module = Value.object(try interpreter.importModule("json"))
        let text = try interpreter.callMethod(
          module, "dumps", Arguments([arguments[0]], keywords: arguments.keywords))
        return try interpreter.callMethod(arguments[1], "write", Arguments(text))
      },
      FunctionDefinition("load", "...", "Reads a file as json.loads reads a text.") {
        (arguments, interpreter) throws(PythonError) in
        guard arguments.count >= 1 else {
          throw PythonError(.typeError, "load() missing 1 required positional argument: 'fp'")
        }
        let module = Value.object(try interpreter.importModule("json"))
        let text = try interpreter.callMethod(arguments[0], "read")
        return try interpreter.callMethod(
          module, "loads", Arguments([text], keywords: arguments.keywords))
      },
    ],
    classes: [
      ClassDefinition("JSONDecodeError", base: "ValueError", "A text that is not JSON.")
    ], aliases: StandardExtras.aliases(StandardExtras.jsonNames))
}
