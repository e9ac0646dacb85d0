import Diagnostics
import Foundation
import LessonFormat
import Questions

/// Puts an answer among the examples of a free question and leaves every other byte of the file
/// as it is.
public struct ExampleWriter {
  /// The key under which examples of a verdict stand.
  public static func key(for verdict: Verdict) -> String {
    switch verdict {
    case .pass: "accept"
    case .partial: "partial"
    case .fail: "reject"
    }
  }

  /// Writes the example into the file at `path`.
  ///
  /// - Returns: the line in which it stands now.
  /// - Throws: `Diagnostic` if the file cannot be read, edited or written; it is then unchanged.
  public static func add(
    _ answer: String, as verdict: Verdict, to questionID: String, in path: String
  ) throws(Diagnostic) -> Int {
    let real = URL(filePath: path).resolvingSymlinksInPath()
    guard let data = try? Data(contentsOf: real), let text = String(data: data, encoding: .utf8)
    else { throw Diagnostic("the lesson '\(path)' cannot be read") }
    let (edited, line) = try adding(answer, as: verdict, to: questionID, in: text, source: path)
    guard FileManager.default.isWritableFile(atPath: real.path) else {
      throw Diagnostic(
        "the lesson '\(path)' cannot be written",
        fix: "copy the lessons to a folder of your own and name it with --lessons")
    }
    do {
      try Data(edited.utf8).write(to: real, options: .atomic)
    } catch {
      throw Diagnostic(
        "the lesson '\(path)' cannot be written", got: error.localizedDescription,
        fix: "make room on the disk, or check the folder's permissions")
    }
    return line
  }

  /// The text with the example in it, and the example's line.
  static func adding(
    _ answer: String, as verdict: Verdict, to questionID: String, in text: String, source: String
  ) throws(Diagnostic) -> (text: String, line: Int) {
    let before = LessonReader.read(text, source: source)
    guard let block = before.lesson?.questions.first(where: { $0.id == questionID }) else {
      throw Diagnostic("the lesson '\(source)' has no question '\(questionID)'")
    }
    let key = key(for: verdict)
    var lines = Self.lines(of: text)
    let ending = lines.first?.hasSuffix("\r") == true ? "\r" : ""
    let first = block.headFirstLine - 1
    let count = Self.lines(of: block.headText).count
    let head = first..<max(first, min(lines.count, first + count))
    let place = insertion(for: key, in: lines, head: head)
    lines.insert(
      contentsOf: place.lead + [place.indent + "- " + quoted(answer) + ending], at: place.index)
    let edited = lines.joined(separator: "\n")
    guard place.isPossible, holds(edited, answer, key, block, source) else {
      throw Diagnostic(
        "the example cannot be put under '\(key)' of '\(questionID)'",
        at: block.head[key]?.span ?? block.span,
        fix: "write the examples as a list, one `- …` a line")
    }
    return (edited, place.index + place.lead.count + 1)
  }

  private struct Place {
    var index: Int
    var indent: String
    /// Lines to put before the example.
    var lead: [String] = []
    var isPossible = true
  }

  /// Behind the last item of the list, or a new list at the end of the head.
  private static func insertion(for key: String, in lines: [String], head: Range<Int>) -> Place {
    guard
      let start = head.first(where: {
        lines[$0].hasPrefix(key + ":")
      })
    else {
      var end = head.upperBound
      while end > head.lowerBound, isBlank(lines[end - 1]) { end -= 1 }
      let ending = end > 0 && lines[end - 1].hasSuffix("\r") ? "\r" : ""
      return Place(index: end, indent: "  ", lead: [key + ":" + ending])
    }
    let rest = lines[start].dropFirst(key.count + 1)
    guard rest.allSatisfy(\.isWhitespace) || rest.drop(while: { $0 == " " }).hasPrefix("#") else {
      return Place(index: start + 1, indent: "  ", isPossible: false)
    }
    var indent = "  "
    var last = start
    for index in start + 1..<max(start + 1, head.upperBound) {
      let line = lines[index]
      if isBlank(line) { continue }
      let spaces = line.prefix { $0 == " " }
      let content = line.dropFirst(spaces.count)
      if content.hasPrefix("#") { continue }
      guard !spaces.isEmpty || content.hasPrefix("- ") else { break }
      if content.hasPrefix("- "), last == start { indent = String(spaces) }
      last = index
    }
    return Place(index: last + 1, indent: indent)
  }

  /// Split at line feeds alone, so that carriage returns stay where they are.
  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// Whether the edited text is the same lesson with one example more.
  private static func holds(
    _ text: String, _ answer: String, _ key: String, _ block: QuestionBlock, _ source: String
  ) -> Bool {
    let after = LessonReader.read(text, source: source)
    guard let edited = after.lesson?.questions.first(where: { $0.id == block.id }) else {
      return false
    }
    let others = block.head.entries.map(\.key).filter { $0 != key }
    return texts(edited.head[key]) == texts(block.head[key]) + [answer]
      && others.allSatisfy { texts(edited.head[$0]) == texts(block.head[$0]) }
      && edited.body.text == block.body.text
  }

  private static func texts(_ node: HeadNode?) -> [String] {
    switch node?.value {
    case .text(let text): [text]
    case .list(let items): items.flatMap { texts($0) }
    case .mapping(let entries): entries.flatMap { [$0.key] + texts($0.node) }
    case nil: []
    }
  }

  /// The answer as YAML reads it back: in single quotes, or in double ones if it has line ends.
  private static func quoted(_ answer: String) -> String {
    guard answer.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return "'" + answer.replacing("'", with: "''") + "'"
    }
    var text = "\""
    for scalar in answer.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16)
          text += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text + "\""
  }
}
