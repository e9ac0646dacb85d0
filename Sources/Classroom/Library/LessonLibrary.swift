import Diagnostics
import Foundation
import LessonFormat
import Questions

/// The lessons that a learner can choose from.
public struct LessonLibrary: Sendable {
  /// A lesson as a menu shows it; only its front matter was read.
  public struct Entry: Hashable, Sendable {
    public var path: String
    public var frontMatter: FrontMatter
    /// How many questions it holds, counted without reading them.
    public var questionCount: Int
    /// The ids of those that stand before the optional sections.
    public var neededIDs: [String]
    /// The title of the course that it belongs to; empty if there is none.
    public var course: String

    public var id: String { frontMatter.id }
    public var title: String { frontMatter.title }
  }

  public var folder: String
  public var entries: [Entry] = []
  /// Every lesson file, also those that cannot be listed.
  public var allFiles: [String] = []
  /// The glossaries of the folder and of the courses in it.
  public var glossaries: [String] = []
  /// What is wrong with courses: their files, their order, ids that are there twice.
  public private(set) var courseFindings: [Diagnostic] = []
  /// Lessons that cannot be listed.
  private var unreadable: [Diagnostic] = []
  /// What the courses say should come before them.
  private var courseNeeds: [Located<String>] = []
  /// What should come before each lesson, as it says itself and as its course does.
  private var needs: [String: [NeedCycles.Need]] = [:]
  /// The folders that were listed.
  private var folders: [String] = []

  /// Everything that was found while listing.
  public var findings: [Diagnostic] { courseFindings + unreadable }

  /// Lists a folder of lessons, and the courses (folders with a `course.yaml`) in it.
  ///
  /// - Throws: `Diagnostic` if the folder cannot be read.
  public init(folder: String) throws(Diagnostic) {
    self.folder = folder
    add(try LessonFolder(folder))
    for name in Self.courseFolders(in: folder) { add(try LessonFolder(folder + "/" + name)) }
    findDoubleIDs()
    findMissingNeeds()
    courseFindings += NeedCycles(needs).findings()
  }

  private static func courseFolders(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter {
      !$0.hasPrefix(".")
        && FileManager.default.fileExists(atPath: "\(folder)/\($0)/\(Course.fileName)")
    }
  }

  private mutating func add(_ lessons: LessonFolder) {
    folders.append(lessons.path)
    courseFindings += lessons.findings
    courseNeeds += lessons.course?.needs ?? []
    allFiles += lessons.files
    glossaries += [lessons.glossary].compactMap { $0 }
    var found = [Entry]()
    let course = lessons.course?.title ?? ""
    for result in lessons.files.mappedInParallel({ Self.entry(path: $0, course: course) }) {
      switch result {
      case .success(let entry): found.append(entry)
      case .failure(let diagnostic): unreadable.append(diagnostic)
      }
    }
    let order = (lessons.course?.order ?? []).map(\.value)
    for id in lessons.course?.order ?? [] where !found.contains(where: { $0.id == id.value }) {
      courseFindings.append(
        Diagnostic(
          "the course names a lesson '\(id.value)' that is not there", at: id.span,
          fix: closestName(to: id.value, in: found.map(\.id)).map { "did you mean '\($0)'?" }
            ?? "its lessons are " + found.map(\.id).joined(separator: ", ")))
    }
    for entry in found {
      let own = entry.frontMatter.needs.map {
        NeedCycles.Need(id: $0, span: entry.frontMatter.spans["needs"])
      }
      let shared = (lessons.course?.needs ?? []).map {
        NeedCycles.Need(id: $0.value, span: $0.span)
      }
      // A lesson that needs itself is told where the lesson is checked.
      needs[entry.id] = own.filter { $0.id != entry.id } + shared
    }
    func rank(_ entry: Entry) -> Int { order.firstIndex(of: entry.id) ?? order.count }
    entries += found.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  private static func entry(path: String, course: String) -> Result<Entry, Diagnostic> {
    Result { () throws(Diagnostic) in
      let text = try TextFile.read(path)
      let counts = questionCounts(text)
      return Entry(
        path: path, frontMatter: try FrontMatter.read(text, source: path),
        questionCount: counts.all, neededIDs: counts.needed, course: course)
    }
  }

  private mutating func findMissingNeeds() {
    let known = entries.map(\.id)
    for need in courseNeeds where !known.contains(need.value) {
      courseFindings.append(
        Diagnostic(
          "the course needs a lesson '\(need.value)' that is not here", severity: .warning,
          at: need.span,
          fix: closestName(to: need.value, in: known).map { "did you mean '\($0)'?" }
            ?? "put the course that has it beside this one"))
    }
  }

  private mutating func findDoubleIDs() {
    var first: [String: Entry] = [:]
    for entry in entries {
      if let other = first[entry.id] {
        courseFindings.append(
          Diagnostic(
            "two lessons have the id '\(entry.id)'",
            at: entry.frontMatter.spans["id"], got: "the other is \(other.path)",
            fix: "rename one of them; progress is kept under the id"))
      } else {
        first[entry.id] = entry
      }
    }
  }

  /// Pictures in the folders that no lesson and no glossary shows.
  public var unusedPictures: [Diagnostic] {
    let texts = (allFiles + glossaries).compactMap { try? TextFile.read($0) }
    return folders.flatMap { Pictures.unused(in: $0, texts: texts) }
  }

  /// How many questions a lesson has, and the ids of those before its optional sections; all lessons
  /// are counted before the first prompt, so nothing else of them is read.
  private static func questionCounts(_ text: String) -> (all: Int, needed: [String]) {
    var text = text
    return text.withUTF8 { bytes in
      var (count, needed) = (0, [String]())
      var isNeeded = true
      var awaitsID = false
      var start = 0
      while start < bytes.count {
        let end = endOfLine(in: bytes, from: start)
        let line = bytes[start..<end]
        let afterTicks = line.drop { $0 == UInt8(ascii: "`") }
        if line.count - afterTicks.count >= 3, afterTicks.starts(with: "question".utf8) {
          count += 1
          awaitsID = isNeeded
        } else if awaitsID, line.starts(with: "id:".utf8) {
          needed.append(
            String(decoding: line.dropFirst(3), as: UTF8.self)
              .trimmingCharacters(in: CharacterSet(charactersIn: "\"' \t\r")))
          awaitsID = false
        } else if line.starts(with: "## ".utf8) {
          isNeeded = !line.dropFirst(3).starts(with: LessonSection.optionalMark.utf8)
        }
        start = end + 1
      }
      return (count, needed)
    }
  }

  /// Where a line ends; `firstIndex(of:)` took a tenth of the start with 500 lessons.
  private static func endOfLine(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress,
      let found = memchr(base + start, CInt(UInt8(ascii: "\n")), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The path of a lesson that is named by its id, its number in the menu, or a path.
  ///
  /// - Throws: `Diagnostic` with the nearest name if there is no such lesson.
  public func path(of name: String) throws(Diagnostic) -> String {
    if let entry = entries.first(where: { $0.id == name }) { return entry.path }
    if let number = Int(name), entries.indices.contains(number - 1) {
      return entries[number - 1].path
    }
    if name.hasSuffix(".md") || name.contains("/") { return name }
    let fix = closestName(to: name, in: entries.map(\.id)).map { "did you mean '\($0)'?" }
    throw Diagnostic(
      "there is no lesson '\(name)'",
      fix: fix ?? "`lectern list` shows the lessons, or give the path of a .md file")
  }
}
