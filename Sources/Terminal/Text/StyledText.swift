/// Text in runs of one style each: what every part of the program draws with.
///
/// Control characters never get in, so text from a lesson file cannot steer the terminal.
public struct StyledText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A stretch of text in one style.
  public struct Run: Hashable, Sendable {
    public fileprivate(set) var text: String
    public let style: Style
  }

  /// Neighbors differ in style and none is empty.
  public private(set) var runs: [Run] = []

  public init() {}

  public init(_ text: String, _ style: Style = .plain) {
    append(text, style)
  }

  public init(stringLiteral value: String) {
    append(value)
  }

  /// Lines joined by newlines.
  public init(lines: [StyledText]) {
    for (index, line) in lines.enumerated() {
      if index > 0 { append("\n") }
      append(line)
    }
  }

  /// The letters without their styles.
  public var plain: String {
    runs.map(\.text).joined()
  }

  public var isEmpty: Bool { runs.isEmpty }

  /// The text with its styles as readable tags, such as `<strong>no</strong>`, for tests.
  public var tagged: String {
    runs.map { run in
      run.style.names.reversed().reduce(run.text) { "<\($1)>\($0)</\($1)>" }
    }.joined()
  }

  /// Adds text at the end; control characters are left out and tabs become spaces.
  public mutating func append(_ text: String, _ style: Style = .plain) {
    let clean = withoutControlCharacters(text)
    guard !clean.isEmpty else { return }
    if runs.last?.style == style {
      runs[runs.count - 1].text += clean
    } else {
      runs.append(Run(text: clean, style: style))
    }
  }

  public mutating func append(_ other: StyledText) {
    for run in other.runs {
      if runs.last?.style == run.style {
        runs[runs.count - 1].text += run.text
      } else {
        runs.append(run)
      }
    }
  }

  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.append(right)
    return sum
  }

  public static func += (left: inout StyledText, right: StyledText) {
    left.append(right)
  }

  /// The same text with one more style on every run.
  public func styled(_ style: Style) -> StyledText {
    var result = StyledText()
    for run in runs { result.append(StyledText(run: run.text, run.style.union(style))) }
    return result
  }

  /// The lines without their newlines; an empty text is one empty line.
  public var lines: [StyledText] {
    var result = [StyledText()]
    for run in runs {
      let parts = run.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { result.append(StyledText()) }
        result[result.count - 1].append(StyledText(run: String(part), run.style))
      }
    }
    return result
  }

  /// Clean text that need not be looked at again.
  init(run text: String, _ style: Style) {
    if !text.isEmpty { runs = [Run(text: text, style: style)] }
  }
}

extension Sequence<StyledText> {
  /// One text with the separator between neighbors.
  public func joined(separator: StyledText = "") -> StyledText {
    var result = StyledText()
    for (index, part) in enumerated() {
      if index > 0 { result.append(separator) }
      result.append(part)
    }
    return result
  }
}
