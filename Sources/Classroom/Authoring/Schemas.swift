import LessonFormat
import Questions

/// The JSON Schemas of everything that an author writes in YAML.
public enum Schemas {
  /// One object: the front matter, the course file, and the head of each question type.
  public static var all: JSONValue {
    [
      "schema": 1,
      "frontMatter": JSONSchema.schema(FrontMatter.declarations, title: "A lesson's front matter"),
      "course": JSONSchema.schema(Course.declarations, title: "course.yaml"),
      "glossary": JSONSchema.schema(
        GlossaryReader.declarations, title: "A glossary's front matter"),
      "questions": .object(
        QuestionCatalog.kinds.map { kind in
          let declaration = kind.declaration
          return .init(
            declaration.name,
            JSONSchema.schema(
              declaration.allFields, title: "The head of a \(declaration.name) question"))
        }),
    ]
  }
}
