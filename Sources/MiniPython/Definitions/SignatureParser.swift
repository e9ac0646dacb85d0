extension Signature {
  /// Reads a signature as Python writes it: `(self, *size, dtype=None, device="cpu")`.
  ///
  /// Defaults may be None, True, False, numbers, strings and tuples of these; any other text is kept for
  /// `help()` and stands for None.
  public init(parsing text: String, names: NameTable) {
    guard text != "..." else {
      self.init(parameters: [], isUnbound: true)
      return
    }
    var inner = Substring(text)
    if inner.hasPrefix("(") { inner = inner.dropFirst() }
    if inner.hasSuffix(")") { inner = inner.dropLast() }
    var parameters: [Parameter] = []
    var afterStar = false
    for part in Self.parts(of: inner) {
      switch part {
      case "/":
        for index in parameters.indices { parameters[index].kind = .positionalOnly }
      case "*":
        afterStar = true
      case _ where part.hasPrefix("**"):
        let name = Self.declaration(String(part.dropFirst(2))).name
        parameters.append(Parameter(name: names.name(name), kind: .variadicKeyword))
      case _ where part.hasPrefix("*"):
        let name = Self.declaration(String(part.dropFirst())).name
        parameters.append(Parameter(name: names.name(name), kind: .variadicPositional))
        afterStar = true
      default:
        let (name, defaultText) = Self.declaration(part)
        parameters.append(
          Parameter(
            name: names.name(name), kind: afterStar ? .keywordOnly : .positionalOrKeyword,
            defaultValue: defaultText.map(Self.value(ofDefault:)), defaultText: defaultText))
      }
    }
    self.init(parameters: parameters)
  }

  private static func parts(of text: Substring) -> [String] {
    var parts: [String] = []
    var current = ""
    var depth = 0
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if "([{".contains(character) {
        depth += 1
      } else if ")]}".contains(character) {
        depth -= 1
      } else if character == ",", depth == 0 {
        parts.append(trimmed(current))
        current = ""
        continue
      }
      current.append(character)
    }
    parts.append(trimmed(current))
    return parts.filter { !$0.isEmpty }
  }

  private static func declaration(_ text: String) -> (name: String, defaultText: String?) {
    guard let equals = text.firstIndex(of: "=") else {
      return (trimmed(String(text.prefix { $0 != ":" })), nil)
    }
    let name = text[..<equals].prefix { $0 != ":" }
    return (trimmed(String(name)), trimmed(String(text[text.index(after: equals)...])))
  }

  private static func value(ofDefault text: String) -> Value {
    switch text {
    case "None": return .none
    case "True": return .bool(true)
    case "False": return .bool(false)
    case "()": return .tuple([])
    default: break
    }
    if text.hasPrefix("("), text.hasSuffix(")") {
      return .tuple(parts(of: text.dropFirst().dropLast()).map(value(ofDefault:)))
    }
    if let number = Int(text) { return .int(number) }
    if let number = Double(text) { return .float(number) }
    if let quote = text.first, quote == "'" || quote == "\"", text.count >= 2 {
      let body: String = String(text.dropFirst().dropLast())
        .replacing("\\n", with: "\n").replacing("\\t", with: "\t")
      return .string(StringObject(body))
    }
    return .none
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " || $0 == "\n" }
    return String(start.reversed().drop { $0 == " " || $0 == "\n" }.reversed())
  }
}
