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
