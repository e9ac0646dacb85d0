import Diagnostics
import Foundation
import LessonFormat

/// An answer that someone read and said what it is worth.
public struct LabeledAnswer: Sendable, Hashable, Codable {
  public var answer: String
  public var label: Verdict

  public init(_ answer: String, _ label: Verdict) {
    self.answer = answer
    self.label = label
  }

  /// Reads a file of one JSON object a line, such as `{"answer": "no", "label": "partial"}`.
  ///
  /// - Throws: `Diagnostic` with the line that cannot be read.
  public static func read(_ path: String) throws(Diagnostic) -> [LabeledAnswer] {
    let text = try TextFile.read(path, limitBytes: 8 << 20)
    var answers: [LabeledAnswer] = []
    let decoder = JSONDecoder()
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      let line = String(decoding: bytes, as: UTF8.self)
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      do {
        answers.append(try decoder.decode(LabeledAnswer.self, from: Data(line.utf8)))
      } catch {
        throw Diagnostic(
          "the line is no labeled answer",
          at: SourceSpan(source: path, start: SourcePosition(line: index + 1, column: 1)),
          got: String(line.prefix(60)),
          fix: #"write {"answer": "…", "label": "pass"}; a label is pass, partial or fail"#)
      }
    }
    return answers
  }
}
