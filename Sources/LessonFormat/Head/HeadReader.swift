import Diagnostics
import Yams

/// Reads YAML heads with Yams, within limits and without anchors, every scalar as text.
public enum HeadReader {
  static let limitBytes = 64 << 10
  static let limitDepth = 20

  /// Reads a head that must be a mapping; an empty text is an empty one.
  ///
  /// - Parameters:
  ///   - firstLine: the number of the text's first line within `source`.
  /// - Throws: `Diagnostic` at the place of what cannot be read.
  public static func read(
    _ text: String, source: String, firstLine: Int
  ) throws(Diagnostic) -> HeadNode {
    let places = Places(source: source, firstLine: firstLine)
    try checkLimits(text, places)
    guard let root = try compose(text, places) else {
      return HeadNode(.mapping([]), span: places.span(line: 1, column: 1))
    }
    let node = try convert(root, places, depth: 0)
    guard case .mapping = node.value else {
      throw Diagnostic(
        "the head is not a list of keys with values", at: node.span, got: node.kindName,
        fix: "write lines such as `id: my-question`")
    }
    return node
  }

  private static func compose(_ text: String, _ places: Places) throws(Diagnostic) -> Node? {
    do {
      return try Parser(yaml: text, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw places.diagnostic(for: error, in: text)
    } catch {
      throw Diagnostic("the head cannot be read", at: places.span(line: 1, column: 1))
    }
  }

  private static func convert(
    _ node: Node, _ places: Places, depth: Int
  ) throws(Diagnostic) -> HeadNode {
    let span = places.span(node.mark)
    guard depth <= limitDepth else { throw tooDeep(at: span) }
    switch node {
    case .scalar(let scalar):
      return HeadNode(
        .text(scalar.string), span: places.span(node.mark, text: scalar.string),
        isQuoted: scalar.style == .singleQuoted || scalar.style == .doubleQuoted)
    case .sequence(let sequence):
      var items = [HeadNode]()
      for item in sequence { items.append(try convert(item, places, depth: depth + 1)) }
      return HeadNode(.list(items), span: span)
    case .mapping(let mapping):
      var entries = [HeadEntry]()
      for (key, value) in mapping {
        let keySpan = places.span(key.mark, text: key.scalar?.string ?? "")
        guard let name = key.scalar?.string else {
          throw Diagnostic("a key must be a word", at: keySpan, fix: "put it in quotes")
        }
        entries.append(
          HeadEntry(
            key: name, keySpan: keySpan, node: try convert(value, places, depth: depth + 1)))
      }
      return HeadNode(.mapping(entries), span: span)
    case .alias:
      throw anchorRefused(at: span)
    }
  }

  // MARK: Limits

  /// Yams follows aliases while it reads and recurses once a level, so both are refused before.
  private static func checkLimits(_ text: String, _ places: Places) throws(Diagnostic) {
    guard text.utf8.count <= limitBytes else {
      throw Diagnostic(
        "the head is too large", at: places.span(line: 1, column: 1),
        got: "\(text.utf8.count) bytes", expected: "at most \(limitBytes)",
        fix: "move text below the line `---`")
    }
    var openBrackets = 0
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let scan = HeadLineScan(line)
      openBrackets = max(0, openBrackets + scan.bracketBalance)
      let isDeep =
        scan.indicators > limitDepth || max(openBrackets, scan.deepestBracket) > limitDepth
        || scan.indentation > 200
      if isDeep { throw tooDeep(at: places.span(line: index + 1, column: 1)) }
      if let column = scan.anchorColumn {
        throw anchorRefused(at: places.span(line: index + 1, column: column))
      }
    }
  }

  private static func tooDeep(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "the head is nested too deeply", at: span, expected: "at most \(limitDepth) levels",
      fix: "take some of the levels away")
  }

  private static func anchorRefused(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "anchors and aliases are not allowed here", at: span,
      fix: "write the value out, or put text that begins with & or * in quotes")
  }
}

/// What a line of YAML holds that could make reading it expensive.
private struct HeadLineScan {
  var indentation = 0
  /// List and key indicators that open the line.
  var indicators = 0
  var bracketBalance = 0
  var deepestBracket = 0
  /// The column of an `&name` that stands where a value begins.
  var anchorColumn: Int?

  init(_ line: Substring) {
    var atNodeStart = true
    var opening = true
    let scalars = Array(line.unicodeScalars)
    indentation = scalars.prefix { $0 == " " }.count
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case " ", "\t": continue
      case "[", "{":
        bracketBalance += 1
        deepestBracket = max(deepestBracket, bracketBalance)
        atNodeStart = true
      case "]", "}":
        bracketBalance -= 1
        atNodeStart = false
      case "-", "?":
        if opening { indicators += 1 }
        atNodeStart = opening
        continue
      case ",", ":": atNodeStart = true
      case "&":
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        if atNodeStart, next.properties.isAlphabetic || next.properties.numericType != nil {
          anchorColumn = anchorColumn ?? index + 1
        }
        atNodeStart = false
      default: atNodeStart = false
      }
      opening = false
    }
  }
}
