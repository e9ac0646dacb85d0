import Diagnostics

/// What a lesson says of itself before it begins.
public struct FrontMatter: Hashable, Sendable {
  public var id: String
  public var title: String
  /// What the lesson's code is written for, such as `PyTorch`; empty if nothing is said.
  public var framework: String
  /// How long it takes, in minutes; 0 if nothing is said.
  public var minutes: Int
  /// Ids of the lessons that should come first.
  public var needs: [String]
  public var summary: String
  public var author: String
  public var license: String
  /// The places of the keys that checks speak of, by key.
  public var spans: [String: SourceSpan]

  public init(
    id: String, title: String, framework: String = "", minutes: Int = 0, needs: [String] = [],
    summary: String = "", author: String = "", license: String = "",
    spans: [String: SourceSpan] = [:]
  ) {
    self.id = id
    self.title = title
    self.framework = framework
    self.minutes = minutes
    self.needs = needs
    self.summary = summary
    self.author = author
    self.license = license
    self.spans = spans
  }

  /// The keys that a lesson's front matter may hold.
  public static let declarations: [FieldDeclaration] = [
    FieldDeclaration(
      "format", .wholeNumber(1...1), isRequired: true, summary: "the version of the format: 1"),
    FieldDeclaration(
      "id", .identifier, isRequired: true,
      summary: "the lesson's short name: small letters, digits and hyphens"),
    FieldDeclaration("title", .text, isRequired: true, summary: "the lesson's name in words"),
    FieldDeclaration("framework", .text, summary: "what its code is written for"),
    FieldDeclaration("minutes", .wholeNumber(1...600), summary: "how long it takes"),
    FieldDeclaration(
      "needs", .list(.identifier), summary: "ids of the lessons that should come first"),
    FieldDeclaration("summary", .text, summary: "one sentence for the menu"),
    FieldDeclaration("author", .text, summary: "who wrote it"),
    FieldDeclaration("license", .text, summary: "under which terms it may be passed on"),
  ]

  init?(_ fields: HeadFields) {
    guard let id = fields.text("id"), let title = fields.text("title") else { return nil }
    self.init(
      id: id.value, title: title.value, framework: fields.text("framework")?.value ?? "",
      minutes: fields.wholeNumber("minutes") ?? 0, needs: fields.texts("needs").map(\.value),
      summary: fields.text("summary")?.value ?? "", author: fields.text("author")?.value ?? "",
      license: fields.text("license")?.value ?? "", spans: fields.spans)
  }
}
