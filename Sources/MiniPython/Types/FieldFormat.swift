/// Python's `"{} {name!r:>10}".format(…)`.
struct FieldFormat {
  /// What the fields refer to.
  struct Fields {
    var positional: [Value]
    /// A dict, or anything with items by name.
    var named: Value
  }

  private let scalars: [Unicode.Scalar]
  private let fields: Fields
  private let interpreter: Interpreter
  private var automatic = 0
  private var numbering: Numbering?

  private enum Numbering { case automatic, manual }

  static func text(
    _ format: String, _ fields: Fields, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    var formatter = FieldFormat(Array(format.unicodeScalars), fields, interpreter)
    return try formatter.text(formatter.scalars[...], depth: 2)
  }

  private init(_ scalars: [Unicode.Scalar], _ fields: Fields, _ interpreter: Interpreter) {
    self.scalars = scalars
    self.fields = fields
    self.interpreter = interpreter
  }

  private mutating func text(
    _ part: ArraySlice<Unicode.Scalar>, depth: Int
  ) throws(PythonError) -> String {
    if depth < 0 { throw PythonError(.valueError, "Max string recursion exceeded") }
    var result = ""
    var index = part.startIndex
    while index < part.endIndex {
      let scalar = part[index]
      index += 1
      guard scalar == "{" || scalar == "}" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      if index < part.endIndex, part[index] == scalar {
        result.unicodeScalars.append(scalar)
        index += 1
        continue
      }
      if scalar == "}" || index == part.endIndex {
        throw PythonError(.valueError, "Single '\(scalar)' encountered in format string")
      }
      let end = try closing(part, from: index)
      result += try field(part[index..<end], depth: depth)
      index = end + 1
    }
    return result
  }

  private func closing(
    _ part: ArraySlice<Unicode.Scalar>, from start: Int
  ) throws(PythonError) -> Int {
    var depth = 1
    for index in start..<part.endIndex {
      if part[index] == "{" { depth += 1 }
      if part[index] == "}" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    throw PythonError(.valueError, "expected '}' before end of string")
  }

  private mutating func field(
    _ part: ArraySlice<Unicode.Scalar>, depth: Int
  ) throws(PythonError) -> String {
    var bracket = false
    let nameEnd =
      part.firstIndex { scalar in
        if scalar == "[" { bracket = true }
        if scalar == "]" { bracket = false }
        return !bracket && (scalar == "!" || scalar == ":")
      } ?? part.endIndex
    var value = try value(part[part.startIndex..<nameEnd])
    var index = nameEnd
    if index < part.endIndex, part[index] == "!" {
      guard index + 1 < part.endIndex else {
        throw PythonError(.valueError, "end of string while looking for conversion specifier")
      }
      value = try converted(value, part[index + 1])
      index += 2
      if index < part.endIndex, part[index] != ":" {
        throw PythonError(.valueError, "expected ':' after conversion specifier")
      }
    }
    var specification = ""
    if index < part.endIndex { specification = try text(part[(index + 1)...], depth: depth - 1) }
    return try interpreter.formatted(value, specification)
  }

  private func converted(
    _ value: Value, _ conversion: Unicode.Scalar
  ) throws(PythonError) -> Value {
    switch conversion {
    case "r": return .string(try interpreter.representation(of: value))
    case "s": return .string(try interpreter.display(of: value))
    case "a":
      let text = try interpreter.representation(of: value)
      return .string(StringText.escapingNonASCII(text))
    default: throw PythonError(.valueError, "Unknown conversion specifier \(conversion)")
    }
  }

  /// The value of `0`, `name`, `0.attribute`, `name[key]`.
  private mutating func value(
    _ part: ArraySlice<Unicode.Scalar>
  ) throws(PythonError) -> Value {
    let end = part.firstIndex { $0 == "." || $0 == "[" } ?? part.endIndex
    var value = try first(Self.string(part[part.startIndex..<end]))
    var index = end
    while index < part.endIndex {
      if part[index] == "." {
        let stop = part[(index + 1)...].firstIndex { $0 == "." || $0 == "[" } ?? part.endIndex
        let name = Self.string(part[(index + 1)..<stop])
        if name.isEmpty { throw PythonError(.valueError, "Empty attribute in format string") }
        value = try interpreter.attribute(interpreter.names.name(name), of: value)
        index = stop
      } else if part[index] == "[" {
        guard let stop = part[index...].firstIndex(of: "]") else {
          throw PythonError(.valueError, "Missing ']' in format string")
        }
        let key = Self.string(part[(index + 1)..<stop])
        if key.isEmpty { throw PythonError(.valueError, "Empty attribute in format string") }
        value = try interpreter.item(
          Self.number(key).map(Value.int) ?? .string(key), of: value)
        index = stop + 1
      } else {
        throw PythonError(
          .valueError, "Only '.' or '[' may follow ']' in format field specifier")
      }
    }
    return value
  }

  private mutating func first(_ name: String) throws(PythonError) -> Value {
    var position = Self.number(name)
    if name.isEmpty {
      if numbering == .manual {
        throw PythonError(
          .valueError,
          "cannot switch from manual field specification to automatic field numbering")
      }
      numbering = .automatic
      position = automatic
      automatic += 1
    } else if position != nil {
      if numbering == .automatic {
        throw PythonError(
          .valueError,
          "cannot switch from automatic field numbering to manual field specification")
      }
      numbering = .manual
    }
    guard let position else { return try interpreter.item(.string(name), of: fields.named) }
    guard position < fields.positional.count else {
      throw PythonError(
        .indexError, "Replacement index \(position) out of range for positional args tuple")
    }
    return fields.positional[position]
  }

  private static func number(_ text: String) -> Int? {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? Int(text) : nil
  }

  private static func string(_ part: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: part)
    return String(view)
  }
}
