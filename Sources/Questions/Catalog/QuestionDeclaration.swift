import LessonFormat

/// The name and the keys of a type of question.
public struct QuestionDeclaration: Hashable, Sendable {
  public var name: String
  /// What the learner does, in a few words.
  public var summary: String
  /// The keys of this type alone.
  public var fields: [FieldDeclaration]
  /// A whole block of this type, as it stands between the fences.
  public var sample: String
  /// Whether it comes back in the reviews of later days unless the author says otherwise.
  public var isReviewed: Bool

  public init(
    name: String, summary: String, fields: [FieldDeclaration], isReviewed: Bool = true,
    sample: String
  ) {
    self.name = name
    self.summary = summary
    self.fields = fields
    self.isReviewed = isReviewed
    self.sample = sample
  }

  /// All keys that a block of this type may hold.
  public var allFields: [FieldDeclaration] {
    Self.commonFields.map { field in
      guard field.name == "type" else { return field }
      return FieldDeclaration(
        "type", .oneOf([name]), isRequired: true, summary: field.summary)
    } + fields
  }

  /// The keys of every type.
  public static let commonFields: [FieldDeclaration] = [
    FieldDeclaration(
      "id", .identifier, isRequired: true, summary: "its short name, unique in the lesson"),
    FieldDeclaration("type", .text, isRequired: true, summary: "the type of question"),
    FieldDeclaration("hints", .list(.text), summary: "shown one after the other by :hint"),
    FieldDeclaration("explain", .text, summary: "shown after the answer, right or wrong"),
    FieldDeclaration("review", .yesNo, summary: "whether it comes back on later days"),
    FieldDeclaration(
      "vary", .mapping(.oneOrMore(.text)), summary: "fresh numbers, such as tp: 40..80"),
  ]
}
