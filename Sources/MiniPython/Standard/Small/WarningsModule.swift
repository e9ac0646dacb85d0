extension StandardModules {
  static let warnings = ModuleDefinition(
    "warnings", "Warnings of a program's own and of the libraries.",
    functions: [
      FunctionDefinition(
        "warn", "(message, category=None, stacklevel=1, source=None)", "Writes a warning."
      ) { (arguments, interpreter) throws(PythonError) in
        var category = arguments[1].heapObject as? ClassObject
        var text = try interpreter.display(of: arguments[0])
        if let exception = arguments[0].heapObject as? ExceptionObject {
          category = exception.type(interpreter)
          text = try interpreter.display(of: arguments[0])
        }
        try interpreter.warn(text, category ?? interpreter.exceptionClass("UserWarning"))
        return .none
      },
      filter(
        "filterwarnings", "(action, message='', category=None, module='', lineno=0, append=False)"),
      filter("simplefilter", "(action, category=None, lineno=0, append=False)"),
      FunctionDefinition("resetwarnings", "()", "Forgets all filters.") {
        (_, interpreter) throws(PythonError) in
        interpreter.warningState.action = "default"
        return .none
      },
    ],
    classes: [
      ClassDefinition(
        "WarningMessage", "A warning that a catch_warnings block recorded."),
      ClassDefinition(
        "catch_warnings", "A block whose settings of warnings do not stay.",
        signature:
          "*, record=False, module=None, action=None, category=None, lineno=0, append=False",
        make: { (classObject, arguments, interpreter) throws(PythonError) in
          let block = CaughtWarnings(records: try interpreter.isTrue(arguments[0]))
          if case .string(let text) = arguments[2] { block.action = text.text }
          return .object(InstanceObject(class: classObject, payload: block))
        },
        methods: [
          FunctionDefinition("__init__", "...") { (_, _) throws(PythonError) in .none },
          FunctionDefinition("__enter__", "(self)") {
            (arguments, interpreter) throws(PythonError) in
            guard
              let block = (arguments[0].heapObject as? InstanceObject)?.payload as? CaughtWarnings
            else { return .none }
            let state = interpreter.warningState
            block.outer = (state.action, state.record)
            if let action = block.action { state.action = action }
            guard block.records else { return .none }
            let record = ListObject([])
            state.record = record
            return .list(record)
          },
          FunctionDefinition("__exit__", "(self, *args)") {
            (arguments, interpreter) throws(PythonError) in
            if let block = (arguments[0].heapObject as? InstanceObject)?.payload as? CaughtWarnings,
              let outer = block.outer
            {
              (interpreter.warningState.action, interpreter.warningState.record) = outer
            }
            return .bool(false)
          },
        ]),
    ])

  private static func filter(_ name: String, _ signature: String) -> FunctionDefinition {
    FunctionDefinition(name, signature, "What to do with warnings: ignore, error, always, …") {
      (arguments, interpreter) throws(PythonError) in
      interpreter.warningState.action = try interpreter.text(arguments[0])
      return .none
    }
  }
}

/// What a program wants done with warnings.
public final class WarningState {
  var action = "default"
  /// Where a block records them, nil where they are written.
  var record: ListObject?
}

/// The settings around one `catch_warnings` block.
private final class CaughtWarnings {
  let records: Bool
  var action: String?
  var outer: (String, ListObject?)?
  init(records: Bool) { self.records = records }
}

extension Interpreter {
  var warningState: WarningState { state(WarningState.self) { WarningState() } }

  /// Writes, records, raises or drops a warning, as the program wants it.
  public func warn(_ text: String, _ category: ClassObject) throws(PythonError) {
    let state = warningState
    switch state.action {
    case "ignore": return
    case "error":
      throw error(ExceptionKind(category.qualifiedName), arguments: [.string(text)])
    default: break
    }
    guard let record = state.record else {
      writeError("\(category.name): \(text)\n")
      return
    }
    let entry = InstanceObject(class: try nativeClass("warnings.WarningMessage"))
    let message = try instantiate(category, Arguments(.string(text)))
    entry.attributes[names.name("message")] = message
    entry.attributes[names.name("category")] = .object(category)
    entry.attributes[names.name("filename")] = .string("")
    entry.attributes[names.name("lineno")] = .int(1)
    record.elements.append(.object(entry))
  }

  /// Whether a warning would be recorded or raised, so that it is worth looking for.
  public var watchesWarnings: Bool {
    warningState.action != "ignore" && (recordsWarnings || warningState.action == "error")
  }

  /// Whether a block records warnings, so that each is wanted.
  public var recordsWarnings: Bool { warningState.record != nil }

  /// A warning of a library where nothing can be raised: written, recorded or dropped.
  public func note(_ text: String, _ category: String) {
    let state = warningState
    let qualified =
      category == "UndefinedMetricWarning" ? "sklearn.exceptions." + category : category
    guard state.action != "ignore" else { return }
    guard state.record != nil else {
      writeError("\(category): \(text)\n")
      return
    }
    let action = state.action
    state.action = "always"
    defer { state.action = action }
    do throws(PythonError) {
      try warn(text, exceptionClass(ExceptionKind(qualified)))
    } catch {
      writeError("\(category): \(text)\n")
    }
  }
}
