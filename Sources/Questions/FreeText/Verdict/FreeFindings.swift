/// All that a verdict on an answer rests on, for an author who wants to see why.
public struct FreeFindings: Sendable {
  /// What the rules found.
  public var found: [String] = []
  /// The answer's words as they were understood.
  public var words: [String] = []
  /// How likely a pass, a part and a fail are by the words that occur; empty without examples.
  public var byWords: [Float] = []
  /// The same by the order of the words; empty without networks.
  public var byOrder: [Float] = []

  public init() {}
}
