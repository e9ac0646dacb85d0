/// Tracebacks as CPython 3.11 prints them.
enum TracebackText {
  static func text(of exception: ExceptionObject, _ interpreter: Interpreter) -> String {
    var chain: [(exception: ExceptionObject, link: String?)] = []
    var current: ExceptionObject? = exception
    var seen: Set<ObjectIdentifier> = []
    var link: String?
    while let one = current, seen.insert(ObjectIdentifier(one)).inserted {
      chain.append((one, link))
      if let cause = one.cause?.heapObject as? ExceptionObject {
        current = cause
        link = "The above exception was the direct cause of the following exception:"
      } else if !one.hidesContext {
        current = one.context
        link = "During handling of the above exception, another exception occurred:"
      } else {
        current = nil
      }
    }
    var result = ""
    for (index, (one, link)) in chain.enumerated().reversed() {
      result += single(one, interpreter)
      if index > 0, let link { result += "\n\(link)\n\n" }
    }
    return result
  }

  private static func single(
    _ exception: ExceptionObject, _ interpreter: Interpreter
  ) -> String {
    var result = ""
    if !exception.traceback.isEmpty {
      result += "Traceback (most recent call last):\n"
      result += lines(exception.traceback.reversed())
    }
    result += message(of: exception, interpreter) + "\n"
    if case .list(let notes)? = exception.attributes[interpreter.names.name("__notes__")] {
      for case .string(let note) in notes.elements { result += note.text + "\n" }
    }
    return result
  }

  /// `ValueError: what happened`.
  static func message(of exception: ExceptionObject, _ interpreter: Interpreter) -> String {
    let type = exception.type(interpreter)
    let name =
      type.module.isEmpty || type.module == "__main__" ? type.name : type.qualifiedName
    var text: String
    do throws(PythonError) {
      text = try exception.display(interpreter)
    } catch {
      interpreter.raised = nil
      text = "<exception str() failed>"
    }
    if let hint = hint(for: exception, interpreter) { text += ". Did you mean: '\(hint)'?" }
    return text.isEmpty ? name : "\(name): \(text)"
  }

  /// The name that Python itself suggests in the message.
  private static func hint(
    for exception: ExceptionObject, _ interpreter: Interpreter
  ) -> String? {
    let prefix = "did you mean "
    guard let advice = exception.advice, advice.hasPrefix(prefix), advice.hasSuffix("?"),
      ["NameError", "AttributeError"].contains(exception.type(interpreter).name)
    else { return nil }
    let name = advice.dropFirst(prefix.count).dropLast()
    return name.split(separator: ".").last.map(String.init)
  }

  /// The lines of places, each with its own text below it.
  static func lines(_ entries: [TracebackEntry]) -> String {
    var result = ""
    var repeated = 0
    var last: TracebackEntry?
    func closeRepetition() -> String {
      let more = repeated - 3
      guard more > 0 else { return "" }
      return "  [Previous line repeated \(more) more time\(more == 1 ? "" : "s")]\n"
    }
    for entry in entries {
      if let last, last.source == entry.source, last.line == entry.line,
        last.function == entry.function
      {
        repeated += 1
        if repeated > 3 { continue }
      } else {
        result += closeRepetition()
        repeated = 1
        last = entry
      }
      result += place(entry)
    }
    return result + closeRepetition()
  }

  /// `File "…", line …, in …` and the line itself.
  static func place(_ entry: TracebackEntry) -> String {
    "  File \"\(entry.source)\", line \(entry.line), in \(entry.function)\n" + quoted(entry)
  }

  /// The line of an entry, and carets under what failed unless that is all of it.
  private static func quoted(_ entry: TracebackEntry) -> String {
    guard let text = entry.text else { return "" }
    let scalars = Array(text.unicodeScalars)
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }
    let indent = scalars.prefix(while: isBlank).count
    let length = scalars.count - scalars.reversed().prefix(while: isBlank).count
    guard length > indent else { return "" }
    var stripped = String.UnicodeScalarView()
    stripped.append(contentsOf: scalars[indent..<length])
    let line = "    \(String(stripped))\n"
    guard let columns = entry.columns else { return line }
    let start = max(columns.lowerBound, indent)
    let end = min(columns.upperBound, length)
    guard start < end else { return line }
    let anchor = entry.anchor.flatMap { self.anchor($0, scalars, end) }
    guard end - start < length - indent || anchor != nil else { return line }
    var carets = ""
    for column in start..<end {
      carets += anchor.map { $0.contains(column) } ?? true ? "^" : "~"
    }
    return line + "    " + String(repeating: " ", count: start - indent) + carets + "\n"
  }

  /// The columns of the operator or of the brackets.
  private static func anchor(
    _ anchor: Range<Int>, _ scalars: [Unicode.Scalar], _ end: Int
  ) -> Range<Int>? {
    guard anchor.isEmpty else { return anchor.lowerBound..<min(anchor.upperBound, end) }
    var start = anchor.lowerBound
    while start < end, scalars[start] == " " { start += 1 }
    guard start < end else { return nil }
    let isDouble =
      start + 1 < end && scalars[start + 1] == scalars[start]
      && "*/<>".unicodeScalars.contains(scalars[start])
      || start + 1 < end && scalars[start + 1] == "="
    return start..<(start + (isDouble ? 2 : 1))
  }
}

extension SyntaxProblem {
  /// The message as CPython prints it, with the line and carets.
  func text(in source: SourceText) -> String {
    var place = range
    // The end of the text is shown behind its last line.
    if source.line(place.start.line).map(\.isEmpty) ?? true,
      let last = source.lines.lastIndex(where: { !$0.isEmpty }), last + 1 < place.start.line
    {
      let end = TextPosition(
        line: last + 1, column: source.lines[last].unicodeScalars.count)
      place = TextRange(start: end, end: end)
    }
    var result = "  File \"\(source.name)\", line \(place.start.line)\n"
    if let line = source.line(place.start.line) {
      let scalars = Array(line.unicodeScalars)
      let indent = scalars.prefix { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }.count
      var stripped = String.UnicodeScalarView()
      stripped.append(contentsOf: scalars.dropFirst(indent))
      result += "    \(String(stripped))\n"
      let start = max(0, place.start.column - indent)
      let end =
        place.end.line == place.start.line ? place.end.column - indent : stripped.count
      let isBehindText = kind == "IndentationError" && place != range
      if kind != "TabError", message != "unexpected indent", !isBehindText {
        result +=
          "    " + String(repeating: " ", count: start)
          + String(repeating: "^", count: max(1, end - start)) + "\n"
      }
    }
    return result + "\(kind): \(message)\n"
  }
}
