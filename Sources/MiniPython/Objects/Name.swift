/// An identifier as a small number: names are compared and looked up without touching their text.
///
/// Each interpreter has its own table; a name is only meaningful together with it.
public struct Name: Hashable, Sendable {
  public let index: Int32

  package init(index: Int32) { self.index = index }
}

/// The identifiers an interpreter has met, each with its number.
public final class NameTable {
  private var indexes: [String: Int32] = [:]
  private var texts: [StringObject] = []

  public init() {}

  /// The name of an identifier, made when it is first asked for.
  public func name(_ text: String) -> Name {
    if let index = indexes[text] { return Name(index: index) }
    let index = Int32(texts.count)
    indexes[text] = index
    texts.append(StringObject(text))
    return Name(index: index)
  }

  public func text(of name: Name) -> String { texts[Int(name.index)].text }

  /// The identifier as a Python string, shared by all who ask.
  public func stringObject(of name: Name) -> StringObject { texts[Int(name.index)] }
}
