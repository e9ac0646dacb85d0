/// What `__traceback__` answers: the places that an exception went through.
final class TracebackObject: Object {
  /// The outermost place first.
  let entries: [TracebackEntry]
  /// What `tb_next` answers, made once.
  private var rest: TracebackObject?

  init(_ entries: [TracebackEntry]) {
    self.entries = entries
    super.init()
  }

  override func type(_ interpreter: Interpreter) -> ClassObject { interpreter.types.traceback }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "tb_lineno": return .int(entries.first?.line ?? 0)
    case "tb_lasti": return .int(0)
    case "tb_frame": return entries.first.map { .object(FrameObject($0)) } ?? Value.none
    case "tb_next":
      guard entries.count > 1 else { return Value.none }
      if rest == nil { rest = TracebackObject(Array(entries.dropFirst())) }
      return rest.map { .object($0) } ?? Value.none
    default: return try super.attribute(name, interpreter)
    }
  }
}

/// What `tb_frame` answers: where the code stands, without its variables.
final class FrameObject: Object {
  private let entry: TracebackEntry

  init(_ entry: TracebackEntry) {
    self.entry = entry
    super.init()
  }

  override func type(_ interpreter: Interpreter) -> ClassObject { interpreter.types.frame }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "f_lineno": return .int(entry.line)
    case "f_code": return .object(CodeHandle(name: entry.function, source: entry.source))
    case "f_back": return Value.none
    default: return try super.attribute(name, interpreter)
    }
  }

  override func representation(_ interpreter: Interpreter) -> String {
    "<frame at \(address), file '\(entry.source)', line \(entry.line), code \(entry.function)>"
  }
}

/// One line of a traceback.
public struct TracebackEntry: Hashable, Sendable {
  public var source: String
  public var line: Int
  public var function: String
  /// The columns of the expression that failed, counted from 0, if carets should show it.
  public var columns: Range<Int>?
  /// The line itself.
  public var text: String?
  /// The columns of the operator or the brackets inside it that failed; empty if it is to be found
  /// from there on.
  var anchor: Range<Int>?

  public init(source: String, line: Int, function: String, columns: Range<Int>? = nil) {
    self.source = source
    self.line = line
    self.function = function
    self.columns = columns
  }
}
