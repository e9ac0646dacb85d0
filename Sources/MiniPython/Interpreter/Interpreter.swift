/// One running Python: its names, classes, modules, limits and output.
///
/// Everything that native modules may ask of it stands in the extensions of this class:
/// calls, attributes, operators, iteration, text. Nothing in it is global; two interpreters share
/// nothing.
public final class Interpreter {
  public let names = NameTable()
  public let types: BuiltinTypes
  public var limits: ExecutionLimits
  /// Where `print` and echoes go.
  public var write: (String) -> Void
  /// Where warnings go.
  public var writeError: (String) -> Void
  /// Asked at each loop turn and each training batch; true raises `KeyboardInterrupt`.
  public var shouldStop: () -> Bool
  /// The exception object that is on its way up (see `PythonError`).
  public var raised: ExceptionObject?
  /// The functions and classes that programs know without an import.
  public var builtins = AttributeTable()
  public let languageTypes: LanguageTypes
  /// Python's `NotImplemented`.
  public let notImplemented = NotImplementedObject()
  /// Python's `...`.
  public let ellipsis = EllipsisObject()
  let wellKnown: WellKnownNames
  let moduleDefinitions: [String: ModuleDefinition]
  /// The full names that classes have where they come from, by their own.
  private(set) lazy var classOrigins = moduleDefinitions.values.reduce(into: [String: String]()) {
    $0.merge($1.origins()) { first, _ in first }
  }
  var loadedModules: [String: ModuleObject] = [:]
  var nativeClasses: [String: ClassObject] = [:]
  let nesting = Nesting()
  var knownFormats: [String: [String: FormatSpecification]] = [:]
  let characters = CharacterTable()
  let machine = Machine()
  /// How many elements native code has taken from iterators.
  @exclusivity(unchecked) var elementCount = 0
  /// How many NaNs have been read from text.
  @exclusivity(unchecked) var readNaNs: UInt64 = 0
  /// A handful, asked for at nearly every call of a native module: a list is faster than a table.
  @exclusivity(unchecked) private var states: [(type: ObjectIdentifier, state: AnyObject)] = []
  private var iteratorClasses: [String: ClassObject] = [:]

  public init(
    modules: [ModuleDefinition] = [], limits: ExecutionLimits = ExecutionLimits(),
    write: @escaping (String) -> Void, writeError: @escaping (String) -> Void = { _ in },
    shouldStop: @escaping () -> Bool = { false }
  ) {
    self.limits = limits
    self.write = write
    self.writeError = writeError
    self.shouldStop = shouldStop
    self.types = BuiltinTypes(names)
    self.languageTypes = LanguageTypes(object: types.object)
    self.wellKnown = WellKnownNames(names)
    self.moduleDefinitions = Dictionary(
      (modules + StandardModules.all).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }
    )
    installBuiltins()
    installLanguageBuiltins()
  }

  /// The class of a kind of iterator, such as `list_iterator`, made when it is first asked for.
  func iteratorClass(_ name: String) -> ClassObject {
    if let known = iteratorClasses[name] { return known }
    let made = ClassObject(
      name: name, module: name.hasPrefix("_deque") ? "_collections" : "", bases: [types.iterator])
    iteratorClasses[name] = made
    return made
  }

  /// What a native module keeps for this interpreter, such as its default random generator.
  public func state<State: AnyObject>(_ type: State.Type, make: () -> State) -> State {
    let type = ObjectIdentifier(type)
    for entry in states where entry.type == type {
      if let found = entry.state as? State { return found }
    }
    let made = make()
    states.append((type, made))
    return made
  }
}

/// What a cell may use up before it is stopped with a message.
public struct ExecutionLimits: Sendable, Hashable {
  /// Loop turns and calls.
  public var maximumSteps = 200_000_000
  public var recursionDepth = 1000
  public var timeoutSeconds = 300.0
  public var memoryBytes = 2 << 30

  public init() {}
}
