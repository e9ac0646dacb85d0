/// The methods of `bytes` that are those of `str` on the same characters.
enum BytesMethods {
  private static let names = [
    "capitalize", "center", "count", "endswith", "expandtabs", "find", "index", "isalnum",
    "isalpha", "isdigit", "islower", "isspace", "istitle", "isupper", "join", "ljust", "lower",
    "lstrip", "partition", "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rjust",
    "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase",
    "title", "upper", "zfill",
  ]

  /// The methods that take a single byte as a number too.
  private static let searches = ["count", "find", "index", "rfind", "rindex"]

  static let all: [FunctionDefinition] = names.map { name in
    FunctionDefinition(name, "...", "As str.\(name), on bytes.") {
      (arguments, interpreter) throws(PythonError) in
      guard arguments.count > 0, let own = arguments[0].heapObject as? BytesObject else {
        throw PythonError(.typeError, "descriptor '\(name)' needs a 'bytes' object")
      }
      var given = Arguments()
      for index in 1..<arguments.count {
        var argument = arguments[index]
        switch argument {
        case .int(let byte) where index == 1 && searches.contains(name):
          guard let byte = UInt8(exactly: byte) else {
            throw PythonError(.valueError, "byte must be in range(0, 256)")
          }
          argument = .object(BytesObject([byte]))
        case .list, .tuple: break
        default:
          if name == "join" { argument = .list(try interpreter.elements(of: argument)) }
        }
        given.append(try text(argument, interpreter))
      }
      for keyword in arguments.keywords {
        given.keywords.append(
          Arguments.Keyword(name: keyword.name, value: try text(keyword.value, interpreter)))
      }
      return bytes(try interpreter.callMethod(.string(characters(own.bytes)), name, given))
    }
  }

  /// One character for each byte; what is not ASCII becomes one of private use, which is no letter
  /// and no white space, as bytes have it. The way back takes the lowest eight bits.
  private static func characters(_ bytes: [UInt8]) -> String {
    var view = String.UnicodeScalarView()
    for byte in bytes {
      view.append(
        byte < 128 ? Unicode.Scalar(byte) : Unicode.Scalar(0xF700 + UInt32(byte)) ?? "?")
    }
    return String(view)
  }

  private static func text(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    switch value {
    case .object(let object as BytesObject): return .string(characters(object.bytes))
    case .tuple(let tuple):
      var parts: [Value] = []
      for element in tuple.elements { parts.append(try text(element, interpreter)) }
      return .tuple(parts)
    case .list(let list):
      var parts: [Value] = []
      for element in list.elements { parts.append(try text(element, interpreter)) }
      return .list(parts)
    case .string:
      throw PythonError(
        .typeError, "a bytes-like object is required, not 'str'",
        advice: "write b'...' instead of '...'")
    default: return value
    }
  }

  private static func bytes(_ value: Value) -> Value {
    switch value {
    case .string(let string):
      .object(
        BytesObject(string.text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
    case .tuple(let tuple): .tuple(tuple.elements.map(bytes))
    case .list(let list): .list(list.elements.map(bytes))
    default: value
    }
  }
}
