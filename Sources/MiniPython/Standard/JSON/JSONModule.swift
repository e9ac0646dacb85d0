extension StandardModules {
  static let json = ModuleDefinition(
    "json", "Values as JSON text and back.",
    functions: [
      FunctionDefinition(
        "dumps",
        "(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False)",
        "A value as JSON text.", example: "json.dumps({'a': 1}, indent=2)"
      ) { (arguments, interpreter) throws(PythonError) in
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
      FunctionDefinition("dump", "...", "Not available: a lesson writes no files.") {
        (_, _) throws(PythonError) in
        throw PythonError(
          .notImplementedError, "lectern does not have 'json.dump'",
          advice: "a lesson writes no files; json.dumps answers the text")
      },
      FunctionDefinition("load", "...", "Not available: a lesson reads no files.") {
        (_, _) throws(PythonError) in
        throw PythonError(
          .notImplementedError, "lectern does not have 'json.load'",
          advice: "a lesson reads no files; json.loads reads a text")
      },
    ],
    classes: [
      ClassDefinition("JSONDecodeError", base: "ValueError", "A text that is not JSON.")
    ])
}
