extension StandardModules {
  /// `re`: Python's functions above a matcher in Swift.
  static let re = ModuleDefinition(
    python: "re", "Regular expressions.", RegexSource.text,
    names: [
      "compile", "match", "fullmatch", "search", "findall", "finditer", "sub", "subn", "split",
      "escape", "purge", "error", "Pattern", "Match", "NOFLAG", "IGNORECASE", "I", "MULTILINE", "M",
      "DOTALL",
      "S", "VERBOSE", "X", "ASCII", "A", "UNICODE", "U",
    ])

  static let rePatterns = ModuleDefinition(
    "_re", "Compiled regular expressions.",
    functions: [
      FunctionDefinition("compile", "(pattern, flags, /)", "A pattern made ready to search with.") {
        (arguments, interpreter) throws(PythonError) in
        guard case .string(let pattern) = arguments[0] else {
          throw PythonError(.typeError, "first argument must be string or compiled pattern")
        }
        let flags = RegexFlags(rawValue: try interpreter.int(arguments[1]))
        do throws(RegexProblem) {
          var parser = RegexParser(pattern.scalars, flags: flags)
          let node = try parser.parse()
          let program = try RegexProgram(
            node, groupCount: parser.groupCount, flags: parser.flags)
          let names = DictObject()
          for (name, number) in parser.groupNames { names[name] = .int(number) }
          return .tuple([
            .object(CompiledPattern(program)), .int(parser.groupCount), .dict(names),
            .int(parser.flags.rawValue),
          ])
        } catch {
          // The Python part raises it as re.error.
          return .tuple([.string(error.message), .int(error.position)])
        }
      },
      FunctionDefinition(
        "find", "(compiled, text, start, end, mode, forbidden, /)", "Where the pattern matches."
      ) {
        (arguments, interpreter) throws(PythonError) in
        guard let compiled = arguments[0].heapObject as? CompiledPattern,
          case .string(let text) = arguments[1]
        else {
          throw PythonError(
            .typeError,
            "expected string or bytes-like object, got "
              + "'\(interpreter.type(of: arguments[1]).typeName)'")
        }
        return try find(
          compiled.program, text, start: try interpreter.int(arguments[2]),
          end: try interpreter.int(arguments[3]), mode: try interpreter.int(arguments[4]),
          forbidden: try interpreter.int(arguments[5]), interpreter)
      },
    ])

  /// - Parameter mode: 0 for a match at the start alone, 1 for one of the whole text, 2 for the first
  ///   one anywhere.
  /// - Returns: the places of all groups, or None.
  private static func find(
    _ program: RegexProgram, _ text: StringObject, start: Int, end: Int, mode: Int,
    forbidden: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let end = min(max(0, end), text.count)
    var place = min(max(0, start), text.count)
    guard place <= end else { return .none }
    var matcher = RegexMatcher(
      program, text.scalars, end: end, mustReachEnd: mode == 1, forbiddenEmpty: forbidden)
    do throws(RegexProblem) {
      while place <= end {
        if try matcher.matches(at: place) {
          return .tuple(matcher.slots.map { .int($0) })
        }
        guard mode == 2 else { return .none }
        place += 1
      }
      return .none
    } catch {
      throw PythonError(
        .limit,
        "the pattern needs more than \(RegexMatcher.largestStepCount / 1_000_000) million steps on "
          + "this text",
        advice:
          "a repeat within a repeat, such as (a+)+, tries every way to divide the text; write "
          + "it so that there is one way")
    }
  }
}

/// A regular expression that was read.
final class CompiledPattern: Object {
  let program: RegexProgram

  init(_ program: RegexProgram) {
    self.program = program
    super.init()
  }
}
