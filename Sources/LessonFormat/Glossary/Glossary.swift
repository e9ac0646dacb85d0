import Diagnostics

/// The words of a course and what they mean, as its `glossary.md` explains them.
public struct Glossary: Hashable, Sendable {
  public static let fileName = "glossary.md"

  /// One term with its other names.
  public struct Entry: Hashable, Sendable {
    /// The main name first.
    public var names: [String]
    /// The explanation, in Markdown.
    public var text: Prose
    /// Where its heading stands.
    public var span: SourceSpan

    public init(names: [String], text: Prose, span: SourceSpan) {
      self.names = names
      self.text = text
      self.span = span
    }

    public var name: String { names.first ?? "" }
  }

  public var entries: [Entry]

  public init(entries: [Entry] = []) {
    self.entries = entries
  }

  /// The main names in the order of the alphabet.
  public var terms: [String] {
    entries.map(\.name).sorted { $0.lowercased() < $1.lowercased() }
  }

  /// Every name of every entry.
  public var names: [String] { entries.flatMap(\.names) }

  /// The entry with that name, however it is capitalized, hyphenated, or put in the plural.
  public func entry(named name: String) -> Entry? {
    let wanted = Self.key(name)
    guard !wanted.isEmpty else { return nil }
    let exact = entries.first { $0.names.contains { Self.key($0) == wanted } }
    return exact
      ?? entries.first { entry in
        entry.names.contains { Self.singular(Self.key($0)) == Self.singular(wanted) }
      }
  }

  /// The names that an unknown one may have meant, the nearest first.
  public func names(near name: String) -> [String] {
    let wanted = Self.key(name)
    guard !wanted.isEmpty else { return [] }
    let keys = Dictionary(names.map { (Self.key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let nearest = closestName(to: wanted, in: keys.keys).flatMap { keys[$0] }
    let containing = names.filter { Self.key($0).contains(wanted) && $0 != nearest }.sorted()
    return [nearest].compactMap { $0 } + containing.prefix(4)
  }

  /// A name with what does not tell two terms apart taken away.
  static func key(_ name: String) -> String {
    name.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "_" }.joined(separator: " ")
  }

  private static func singular(_ key: String) -> String {
    key.count > 3 && key.hasSuffix("s") && !key.hasSuffix("ss") ? String(key.dropLast()) : key
  }
}
