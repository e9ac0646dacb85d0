import Diagnostics
import Yams

/// Turns Yams's marks into places of the file, and its errors into messages for authors.
struct Places {
  let source: String
  let firstLine: Int

  func span(line: Int, column: Int, length: Int = 1) -> SourceSpan {
    let line = max(1, line) + firstLine - 1
    let column = max(1, column)
    return SourceSpan(
      source: source, start: SourcePosition(line: line, column: column),
      end: SourcePosition(line: line, column: column + max(1, length)))
  }

  func span(_ mark: Mark?, text: String = "") -> SourceSpan {
    span(
      line: mark?.line ?? 1, column: mark?.column ?? 1,
      length: text.contains("\n") ? 1 : text.unicodeScalars.count)
  }

  func diagnostic(for error: YamlError, in text: String) -> Diagnostic {
    switch error {
    case .scanner(_, "found character that cannot start any token", let mark, _)
    where line(mark, of: text)?.hasPrefix("\t") == true:
      Diagnostic("a tab stands where spaces should", at: span(mark), fix: "use spaces")
    case .scanner(_, "mapping values are not allowed in this context", let mark, _)
    where line(mark, of: text)?.prefixMatch(of: /\s+[\w-]+:(\s|$)/) != nil:
      Diagnostic(
        "the line is indented, so it is read as part of the line above", at: span(mark),
        fix: "begin the key below the key above, or put a text with a colon in quotes")
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Diagnostic(summary(of: problem), at: span(mark), fix: fix(for: problem))
    case .duplicatedKeysInMapping(let names, let context):
      Diagnostic(
        "the key \(names.first.map { "'\($0)'" } ?? "") stands here twice",
        at: span(context.mark), fix: "keep one of them")
    case .reader(let problem, let offset, _, let yaml):
      Diagnostic(summary(of: problem), at: readerSpan(offset, yaml))
    default:
      Diagnostic("the head cannot be read", at: span(line: 1, column: 1))
    }
  }

  private func line(_ mark: Mark, of text: String) -> Substring? {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(mark.line - 1).first
  }

  private func readerSpan(_ offset: Int?, _ yaml: String) -> SourceSpan {
    let before = yaml.unicodeScalars.prefix(offset ?? 0)
    let line = before.count { $0 == "\n" } + 1
    return span(line: line, column: before.reversed().prefix { $0 != "\n" }.count + 1)
  }

  private func summary(of problem: String) -> String {
    switch problem {
    case "mapping values are not allowed in this context":
      "a colon and a space within the text are read as a key"
    case "found character that cannot start any token": "a value cannot begin like this"
    case "could not find expected ':'": "a key without a value"
    case "did not find expected ',' or ']'": "a [ above is not closed"
    case "did not find expected ',' or '}'": "a { above is not closed"
    case "did not find expected key", "did not find expected '-' indicator":
      "the line begins in another column than the one above"
    case "found undefined alias": "text that begins with * is read as an alias"
    case "found a tab character that violates indentation": "a tab stands where spaces should"
    default: "the head cannot be read: \(problem)"
    }
  }

  private func fix(for problem: String) -> String? {
    switch problem {
    case "mapping values are not allowed in this context",
      "found character that cannot start any token", "found undefined alias":
      "put the text in quotes"
    case "could not find expected ':'": "write `key: value`"
    case "did not find expected ',' or ']'": "close it with ], or put the text in quotes"
    case "did not find expected ',' or '}'": "close it with }, or put the text in quotes"
    case "did not find expected key", "did not find expected '-' indicator":
      "begin keys that belong together in the same column"
    case "found a tab character that violates indentation": "use spaces"
    default: nil
    }
  }
}
