/// How well something was remembered.
public enum Grade: Int, Codable, CaseIterable, Hashable, Sendable {
  case again = 1
  case hard, good, easy

  /// The grade that an answer earns; nobody is asked to grade what was graded.
  ///
  /// Wrong is again; half right, or right after a hint, is hard; right is good; right at the
  /// first try is easy.
  public init(verdict: Verdict, tries: Int, hintsUsed: Int) {
    switch verdict {
    case .fail: self = .again
    case .partial: self = .hard
    case .pass: self = hintsUsed > 0 ? .hard : tries > 1 ? .good : .easy
    }
  }
}
