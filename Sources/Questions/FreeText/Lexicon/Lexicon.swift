/// The words of the field and of everyday English that the grader knows.
///
/// Read from `Lessons/lexicon.yaml`, so that an author can see and change them.
public struct Lexicon: Sendable, Hashable {
  public init() {}
}
