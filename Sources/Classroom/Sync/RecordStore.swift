import Diagnostics

/// A Learning Record Store, as far as it is needed: statements go in, one comes back by its id.
public struct RecordStore {
  /// What came of a request.
  public enum Reply: Hashable, Sendable {
    case answered(status: Int, body: String)
    /// No answer: the reason in words.
    case unreachable(String)
  }

  /// Posts a JSON array of statements.
  public var post: (_ statements: String) -> Reply
  /// Gets the statement of an id.
  public var fetch: (_ id: String) -> Reply

  public init(post: @escaping (String) -> Reply, fetch: @escaping (String) -> Reply) {
    self.post = post
    self.fetch = fetch
  }
}
