import Diagnostics
import LessonFormat
import Questions

/// A lesson with its questions, ready to be taught, and everything that was found on the way.
public struct LoadedLesson: Sendable {
  public var path: String
  /// The text of the file, for quoting lines of it.
  public var text: String
  public var lesson: Lesson?
  public var questions: [Question]
  public var findings: [Diagnostic]
  /// The source of `lectern.datasets` for its cells; nil for the program's own.
  public var datasets: String?
  /// The words that `:what` explains.
  public var glossary = Glossary()

  /// Whether it can be taught.
  public var isSound: Bool { lesson != nil && !findings.contains { $0.severity == .error } }

  /// Reads a file; what is wrong is in the findings.
  public static func read(path: String, lexicon: Lexicon) -> LoadedLesson {
    do {
      return read(text: try TextFile.read(path), path: path, lexicon: lexicon)
    } catch {
      return LoadedLesson(path: path, text: "", lesson: nil, questions: [], findings: [error])
    }
  }

  public static func read(text: String, path: String, lexicon: Lexicon) -> LoadedLesson {
    let reading = LessonReader.read(text, source: path)
    var findings = reading.findings
    var questions = [Question]()
    var seen = [String: QuestionBlock]()
    for block in reading.lesson?.questions ?? [] {
      if let first = seen[block.id] {
        findings.append(
          Diagnostic(
            "two questions have the id '\(block.id)'", at: block.head["id"]?.span ?? block.span,
            got: "the first stands in line \(first.span.start.line)", fix: "rename one of them"))
      }
      seen[block.id] = block
      let question = QuestionCatalog.read(block, lexicon: lexicon)
      findings += question.findings
      if let question = question.question { questions.append(question) }
    }
    return LoadedLesson(
      path: path, text: text, lesson: reading.lesson, questions: questions, findings: findings)
  }
}

extension LoadedLesson {
  /// A lesson with nothing in it, for a prompt of one's own.
  public static var empty: LoadedLesson {
    LoadedLesson(
      path: "", text: "",
      lesson: Lesson(
        source: "", frontMatter: FrontMatter(id: "", title: "The free prompt"), sections: []),
      questions: [], findings: [])
  }
}
