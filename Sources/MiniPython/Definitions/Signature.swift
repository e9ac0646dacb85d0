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
  }

  public var parameters: [Parameter]
  /// Whether the body takes the arguments as they were given (`"..."`).
  public var isUnbound: Bool

  public init(parameters: [Parameter], isUnbound: Bool = false) {
    self.parameters = parameters
    self.isUnbound = isUnbound
  }
}
