import Diagnostics

/// A lesson as its author wrote it: front matter, then sections of prose, code and questions.
public struct Lesson: Hashable, Sendable {
  /// Where the lesson was read from, as positions name it.
  public var source: String
  public var frontMatter: FrontMatter
  /// What stands before the first `## ` is a section of its own, named as the lesson is.
  public var sections: [LessonSection]

  public init(source: String, frontMatter: FrontMatter, sections: [LessonSection]) {
    self.source = source
    self.frontMatter = frontMatter
    self.sections = sections
  }

  public var id: String { frontMatter.id }
  public var title: String { frontMatter.title }

  /// The title up to its colon, for lines that name the lesson again and again.
  public var shortTitle: String {
    title.split(separator: ": ", maxSplits: 1).first.map(String.init) ?? title
  }

  /// All items in reading order.
  public var items: [LessonItem] { sections.flatMap(\.items) }

  /// All questions in reading order.
  public var questions: [QuestionBlock] {
    items.compactMap {
      if case .question(let block) = $0 { block } else { nil }
    }
  }

  /// All code cells in reading order.
  public var cells: [CodeCell] {
    items.compactMap {
      if case .code(let cell) = $0 { cell } else { nil }
    }
  }
}

/// What stands between two `## ` headings: the unit of going back, going on and resuming.
public struct LessonSection: Hashable, Sendable {
  /// The slug of what stands before the first heading.
  public static let openingSlug = "start"

  public var title: String
  /// The title as one types it in `:goto` and in links, such as `which-metric-and-why`.
  public var slug: String
  public var span: SourceSpan
  public var items: [LessonItem]

  /// How the heading of a section begins that a lesson is done without.
  public static let optionalMark = "Optional"

  /// Whether the lesson is done without it.
  public var isOptional: Bool { title.hasPrefix(Self.optionalMark) }

  /// The title without the word that says that it is optional.
  public var topic: String {
    guard let colon = title.firstIndex(of: ":"), isOptional else { return title }
    return title[title.index(after: colon)...].trimmingPrefix { $0 == " " }.description
  }

  public init(title: String, slug: String, span: SourceSpan, items: [LessonItem] = []) {
    self.title = title
    self.slug = slug
    self.span = span
    self.items = items
  }
}

extension [LessonSection] {
  /// The number of a section as learners count them: the first one with a heading is 1.
  public func number(ofSection index: Int) -> Int {
    first?.slug == LessonSection.openingSlug ? index : index + 1
  }
}

extension Lesson {
  /// The number of a section as learners count them: the first one with a heading is 1.
  public func number(ofSection index: Int) -> Int { sections.number(ofSection: index) }
}

/// One thing after the other in a section.
public enum LessonItem: Hashable, Sendable {
  case prose(Prose)
  case code(CodeCell)
  case question(QuestionBlock)

  public var span: SourceSpan {
    switch self {
    case .prose(let prose): prose.span
    case .code(let cell): cell.span
    case .question(let block): block.span
    }
  }
}
