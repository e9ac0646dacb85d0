/// A parsed signature: the parameters of a function, in order.
public struct Signature {
  public enum Kind: Sendable {
    case positionalOnly, positionalOrKeyword, keywordOnly, variadicPositional, variadicKeyword
  }

  public struct Parameter {
    public var name: Name
    public var kind: Kind
    /// Nil where the argument must be given.
    public var defaultValue: Value?
    /// The default as it is written in the signature.
    public var defaultText: String?

    public init(name: Name, kind: Kind, defaultValue: Value? = nil, defaultText: String? = nil) {
      self.name = name
      self.kind = kind
      self.defaultValue = defaultValue
      self.defaultText = defaultText
    }
  }

  public var parameters: [Parameter] {
    didSet { measure() }
  }
  /// Whether the body takes the arguments as they were given (`"..."`).
  public var isUnbound: Bool
  /// How many arguments a call by position alone needs and takes; nil if it must be bound.
  private var positionalCounts: ClosedRange<Int>?

  public init(parameters: [Parameter], isUnbound: Bool = false) {
    self.parameters = parameters
    self.isUnbound = isUnbound
    measure()
  }

  /// Whether so many positional arguments, with the defaults behind them, are the bound call.
  @inline(__always)
  func fitsPositionally(_ count: Int) -> Bool {
    guard let positionalCounts else { return false }
    return positionalCounts.contains(count)
  }

  /// Positional arguments with the defaults behind them; nil if the call must be bound.
  func filled(_ arguments: Arguments) -> Arguments? {
    guard fitsPositionally(arguments.count) else { return nil }
    var filled = arguments
    for index in arguments.count..<parameters.count {
      filled.append(parameters[index].defaultValue ?? .none)
    }
    return filled
  }

  /// Whether every argument can be given by position alone, as C functions want it.
  var isPositionalOnly: Bool {
    !parameters.isEmpty
      && parameters.allSatisfy { $0.kind == .positionalOnly }
  }

  /// The message of a C function for a call that it does not take.
  func miscount(_ arguments: Arguments, of name: String, isMethod: Bool) -> PythonError {
    let own = isMethod ? 1 : 0
    guard arguments.keywords.isEmpty else {
      return PythonError(.typeError, "\(name)() takes no keyword arguments")
    }
    let given = arguments.count - own
    let name = name.hasSuffix(".__init__") ? String(name.dropLast(".__init__".count)) : name
    if given < 1, Self.searching.contains(name) {
      let short = name.split(separator: ".").last.map(String.init) ?? name
      return PythonError(.typeError, "\(short)() takes at least 1 argument (0 given)")
    }
    let most = parameters.count - own
    let least = parameters.count { $0.defaultValue == nil } - own
    if most == least, most < 2, own == 0 || name.contains(".") {
      return PythonError(
        .typeError,
        most == 0
          ? "\(name)() takes no arguments (\(given) given)"
          : "\(name)() takes exactly one argument (\(given) given)")
    }
    let short = name.split(separator: ".").last.map(String.init) ?? name
    let bound = given < least ? least : most
    let word = most == least ? "" : given < least ? "at least " : "at most "
    return PythonError(
      .typeError,
      "\(short) expected \(word)\(bound) argument\(bound == 1 ? "" : "s"), got \(given)")
  }

  /// Methods whose arguments CPython counts in the other wording.
  private static let searching = [
    "str.find", "str.rfind", "str.index", "str.rindex", "str.count", "str.startswith",
    "str.endswith",
  ]

  /// CPython's message for an argument that a function written in C has to be given.
  func refuseMissing(
    _ arguments: Arguments, of name: String, _ interpreter: Interpreter
  ) throws(PythonError) {
    for (index, parameter) in parameters.enumerated().dropFirst(arguments.count) {
      guard parameter.defaultValue == nil,
        !arguments.keywords.contains(where: { $0.name == parameter.name })
      else { continue }
      switch parameter.kind {
      case .positionalOnly:
        let needed = parameters.count { $0.kind == .positionalOnly && $0.defaultValue == nil }
        throw PythonError(
          .typeError,
          name == "sorted"
            ? "sorted expected \(needed) argument, got \(arguments.count)"
            : "\(name)() takes at least \(needed) positional argument\(needed == 1 ? "" : "s") "
              + "(\(arguments.count) given)")
      case .positionalOrKeyword:
        throw PythonError(
          .typeError,
          "\(name)() missing required argument '\(interpreter.names.text(of: parameter.name))' "
            + "(pos \(index + 1))")
      default: return
      }
    }
  }

  private mutating func measure() {
    var needed = 0
    var accepted = 0
    for parameter in parameters {
      switch parameter.kind {
      case .positionalOnly, .positionalOrKeyword:
        accepted += 1
        if parameter.defaultValue == nil { needed = accepted }
      case .keywordOnly where parameter.defaultValue != nil: continue
      default:
        positionalCounts = nil
        return
      }
    }
    positionalCounts = needed...accepted
  }
}
