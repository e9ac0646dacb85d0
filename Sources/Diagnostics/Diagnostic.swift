/// One message that a person reads: what happened, where, what was got and expected, and the fix.
///
/// Everything that a learner types or an author writes and that cannot be used throws one of
/// these. The texts are lower case, blame nobody, name nothing internal, and the fix is something
/// to type.
public struct Diagnostic: Error, Hashable, Sendable, Codable {
  public enum Severity: String, Hashable, Sendable, Codable {
    case error, warning
  }

  public var severity: Severity
  /// What happened, such as `Dense needs 4 input features but got 3`.
  public var summary: String
  /// Where it happened, if it can be pointed at.
  public var span: SourceSpan?
  public var got: String?
  public var expected: String?
  /// What to type or change so that it works.
  public var fix: String?

  public init(
    _ summary: String, severity: Severity = .error, at span: SourceSpan? = nil,
    got: String? = nil, expected: String? = nil, fix: String? = nil
  ) {
    self.severity = severity
    self.summary = summary
    self.span = span
    self.got = got
    self.expected = expected
    self.fix = fix
  }

  /// The same message with a place, unless it has one already.
  public func located(at span: SourceSpan) -> Diagnostic {
    var copy = self
    copy.span = copy.span ?? span
    return copy
  }
}
