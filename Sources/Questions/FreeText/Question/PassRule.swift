import Diagnostics

/// What must be met for a verdict: `stance and 1 of misses-fraud, cost`.
///
///     rule    either ("or" either)*
///     either  part ("and" part)*
///     part    "not" part | "(" rule ")" | COUNT "of" ID ("," ID)* | "all of" ID, … | ID
public indirect enum PassRule: Sendable, Hashable {
  case met(String)
  case atLeast(Int, of: [String])
  case all([PassRule])
  case any([PassRule])
  case not(PassRule)

  /// Whether the rule holds when exactly the ideas `met` are there.
  public func holds(met: Set<String>) -> Bool {
    switch self {
    case .met(let id): met.contains(id)
    case .atLeast(let count, let ids): ids.count { met.contains($0) } >= count
    case .all(let rules): rules.allSatisfy { $0.holds(met: met) }
    case .any(let rules): rules.contains { $0.holds(met: met) }
    case .not(let rule): !rule.holds(met: met)
    }
  }

  /// Every idea that the rule speaks of.
  public var names: Set<String> {
    switch self {
    case .met(let id): [id]
    case .atLeast(_, let ids): Set(ids)
    case .all(let rules), .any(let rules): Set(rules.flatMap(\.names))
    case .not(let rule): rule.names
    }
  }

  /// A part that no answer can fulfill, because it asks for more ideas than it names.
  var impossible: (count: Int, ids: [String])? {
    switch self {
    case .met: nil
    case .atLeast(let count, let ids): count > Set(ids).count ? (count, ids) : nil
    case .all(let rules), .any(let rules): rules.lazy.compactMap(\.impossible).first
    case .not(let rule): rule.impossible
    }
  }

  /// Reads a rule as an author writes it.
  ///
  /// - Throws: `Diagnostic` naming the word that is not understood.
  public init(_ text: String) throws(Diagnostic) {
    var parser = PassRuleParser(text)
    self = try parser.parse()
  }
}
