import Diagnostics
import Foundation

/// The lesson files of a folder, and its course file if it has one.
public struct LessonFolder: Sendable {
  public let path: String
  /// The paths of the lesson files, ordered as the course says, else by name.
  public var files: [String] = []
  public var course: Course?
  /// The path of the folder's glossary, if it has one.
  public var glossary: String?
  public var findings: [Diagnostic] = []

  /// Lists a folder; nothing below it is entered.
  ///
  /// A lesson is a `.md` file that begins with front matter, so that a README may stand beside.
  /// - Throws: `Diagnostic` if the folder cannot be read.
  public init(_ path: String) throws(Diagnostic) {
    self.path = path
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw Diagnostic(
        "the folder cannot be read",
        at: SourceSpan(source: path, start: SourcePosition(line: 1, column: 1)))
    }
    for name in names where name.hasSuffix(".md") && !name.hasPrefix(".") {
      add(path + "/" + name, in: path)
    }
    if let index = files.firstIndex(of: path + "/" + Glossary.fileName) {
      glossary = files.remove(at: index)
    }
    if names.contains(Course.fileName) { readCourse(path + "/" + Course.fileName) }
  }

  private mutating func add(_ file: String, in folder: String) {
    let target = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
    let home = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    guard target.hasPrefix(home + "/") else {
      findings.append(
        Diagnostic(
          "the link leads out of the folder of lessons",
          at: SourceSpan(source: file, start: SourcePosition(line: 1, column: 1)),
          got: target, fix: "copy the file here"))
      return
    }
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory)
    if isDirectory.boolValue || !exists || Self.beginsWithFrontMatter(file) { files.append(file) }
  }

  private static func beginsWithFrontMatter(_ file: String) -> Bool {
    // A pipe that is named like a lesson would be waited for without end.
    let type = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: file).resolvingSymlinksInPath().path)[.type]
    guard type as? FileAttributeType == .typeRegular,
      let handle = FileHandle(forReadingAtPath: file)
    else { return true }
    defer { try? handle.close() }
    let data = (try? handle.read(upToCount: 8)) ?? Data()
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    // What cannot be Markdown at all is kept, so that a check can say what is wrong with it.
    return bytes.starts(with: Array("---".utf8)) || bytes.contains(0)
      || bytes.contains(0xFF) || bytes.contains(0xFE)
  }

  private mutating func readCourse(_ file: String) {
    do {
      let (course, findings) = try Course.read(try TextFile.read(file), source: file)
      self.course = course
      self.findings += findings
    } catch {
      findings.append(error)
    }
  }
}
