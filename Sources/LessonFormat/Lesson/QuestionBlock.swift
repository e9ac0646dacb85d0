import Diagnostics

/// A question as it stands in the file: a YAML head and a body in Markdown.
///
/// What the head means depends on the question's type, which is read elsewhere.
public struct QuestionBlock: Hashable, Sendable {
  public var id: String
  /// The name of its type, such as `choice`.
  public var type: String
  public var typeSpan: SourceSpan
  public var head: HeadNode
  /// The head as text, and the number of its first line in the file.
  public var headText: String
  public var headFirstLine: Int
  public var body: Prose
  public var span: SourceSpan
  /// Changes when the question does, and with nothing else.
  public var hash: String

  public init(
    id: String, type: String, typeSpan: SourceSpan, head: HeadNode, headText: String,
    headFirstLine: Int, body: Prose, span: SourceSpan, hash: String
  ) {
    self.id = id
    self.type = type
    self.typeSpan = typeSpan
    self.head = head
    self.headText = headText
    self.headFirstLine = headFirstLine
    self.body = body
    self.span = span
    self.hash = hash
  }
}
