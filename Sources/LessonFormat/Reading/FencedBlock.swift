import Diagnostics
import Markdown

/// A fenced block of a lesson before it is known what it is.
struct FencedBlock {
  /// The words behind the opening fence.
  var words: [String]
  var text: String
  var span: SourceSpan
  /// Its lines in the file, fences included.
  var lines: ClosedRange<Int>

  /// The number of the first line between the fences.
  var firstLine: Int { lines.lowerBound + 1 }
}

/// Finds questions and runs that stand inside a list or a quote, where they would not work.
enum NestedFenceCheck {
  static func findings(in block: Block) -> [Diagnostic] {
    switch block.kind {
    case .list(let list): list.items.flatMap(\.blocks).flatMap(inner)
    case .quote(let blocks): blocks.flatMap(inner)
    default: []
    }
  }

  private static func inner(_ block: Block) -> [Diagnostic] {
    guard case .code(let code) = block.kind else { return findings(in: block) }
    let words = code.info.split(whereSeparator: \.isWhitespace)
    guard words.first == "question" || words.first == "output" || words.dropFirst().first == "run"
    else { return [] }
    return [
      Diagnostic(
        "\(String(words[0]).withArticle) block inside a list or quote is only shown",
        at: block.span,
        fix: "move it out, to the start of a line")
    ]
  }
}
