extension StringMethods {
  static let padding: [FunctionDefinition] = [
    padder("center", "The text in the middle of a field.") { missing, width in
      // CPython's rule for an odd remainder.
      let left = missing / 2 + (missing & width & 1)
      return (left, missing - left)
    },
    padder("ljust", "The text at the left of a field.") { missing, _ in (0, missing) },
    padder("rjust", "The text at the right of a field.") { missing, _ in (missing, 0) },
    FunctionDefinition(
      "zfill", "(self, width, /)", "Zeros between the sign and the digits, up to a width."
    ) { (arguments, interpreter) throws(PythonError) in
      let string = try receiver(arguments, "zfill", interpreter)
      let width = try interpreter.int(arguments[1])
      try interpreter.checkAllocation(width)
      if width <= string.count { return arguments[0] }
      let missing = width - string.count
      let zeros = String(repeating: "0", count: missing)
      if let sign = string.text.unicodeScalars.first, sign == "-" || sign == "+" {
        return .string(String(sign) + zeros + string.slice(1, string.count))
      }
      return .string(zeros + string.text)
    },
    FunctionDefinition(
      "expandtabs", "(self, tabsize=8)", "Spaces in place of tabs."
    ) { (arguments, interpreter) throws(PythonError) in
      let text = try receiver(arguments, "expandtabs", interpreter).text
      let size = try interpreter.int(arguments[1])
      try interpreter.checkAllocation(text.utf8.count, times: max(1, size))
      var column = 0
      return .string(
        mapped(text) { scalar in
          if scalar == "\t" {
            let count = size > 0 ? size - column % size : 0
            column += count
            return String(repeating: " ", count: count)
          }
          column = scalar == "\n" || scalar == "\r" ? 0 : column + 1
          return String(scalar)
        })
    },
    stripper("strip", "The text without white space, or the given characters, at both ends.") {
      (true, true)
    },
    stripper("lstrip", "The text without white space, or the given characters, in front.") {
      (true, false)
    },
    stripper("rstrip", "The text without white space, or the given characters, at the end.") {
      (false, true)
    },
  ]

  private static func padder(
    _ name: String, _ summary: String,
    _ sides: @escaping @Sendable (_ missing: Int, _ width: Int) -> (left: Int, right: Int)
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(self, width, fillchar=' ', /)", summary) {
      (arguments, interpreter) throws(PythonError) in
      let string = try receiver(arguments, name, interpreter)
      let width = try interpreter.int(arguments[1])
      guard case .string(let fill) = arguments[2], fill.count == 1 else {
        throw PythonError(.typeError, "The fill character must be exactly one character long")
      }
      if width <= string.count { return arguments[0] }
      let missing = width - string.count
      try interpreter.checkAllocation(width, times: fill.text.utf8.count)
      let (left, right) = sides(missing, width)
      return .string(
        StringText.repeated(fill.text, left) + string.text
          + StringText.repeated(fill.text, right))
    }
  }

  private static func stripper(
    _ name: String, _ summary: String,
    _ ends: @escaping @Sendable () -> (front: Bool, back: Bool)
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(self, chars=None, /)", summary) {
      (arguments, interpreter) throws(PythonError) in
      let text = try receiver(arguments, name, interpreter).text
      let characters: Set<Unicode.Scalar>?
      switch arguments[1] {
      case .none: characters = nil
      case .string(let chosen): characters = Set(chosen.text.unicodeScalars)
      default:
        throw PythonError(.typeError, "\(name) arg must be None or str")
      }
      let (front, back) = ends()
      let goes = { (scalar: Unicode.Scalar) in
        characters?.contains(scalar) ?? StringText.isSpace(scalar)
      }
      var view = text.unicodeScalars[...]
      if front { view = view.drop(while: goes) }
      if back { while let last = view.last, goes(last) { view.removeLast() } }
      return .string(String(view))
    }
  }
}
