import Diagnostics

/// A folder of lessons that belong together, as its `course.yaml` describes it.
public struct Course: Hashable, Sendable {
  public static let fileName = "course.yaml"

  public var title: String
  /// Ids of lessons in the order in which they are taught; others follow by name.
  public var order: [Located<String>]
  /// Ids of lessons that should come before this course.
  public var needs: [Located<String>]
  public var summary: String

  public init(
    title: String, order: [Located<String>] = [], needs: [Located<String>] = [],
    summary: String = ""
  ) {
    self.title = title
    self.order = order
    self.needs = needs
    self.summary = summary
  }

  /// The keys that a course file may hold.
  public static let declarations: [FieldDeclaration] = [
    FieldDeclaration("title", .text, isRequired: true, summary: "the course's name in words"),
    FieldDeclaration("summary", .text, summary: "one sentence for the menu"),
    FieldDeclaration(
      "order", .list(.identifier), summary: "ids of its lessons in the order to learn them"),
    FieldDeclaration(
      "needs", .list(.identifier), summary: "ids of lessons that should come first"),
  ]

  /// Reads a course file.
  ///
  /// - Throws: `Diagnostic` if it is not YAML; what else is wrong is in the findings.
  public static func read(
    _ text: String, source: String
  ) throws(Diagnostic) -> (Course?, [Diagnostic]) {
    let head = try HeadReader.read(text, source: source, firstLine: 1)
    let fields = HeadFields(head, declarations, of: "the course")
    let course = fields.text("title").map {
      Course(
        title: $0.value, order: fields.texts("order"), needs: fields.texts("needs"),
        summary: fields.text("summary")?.value ?? "")
    }
    return (course, fields.findings)
  }
}
