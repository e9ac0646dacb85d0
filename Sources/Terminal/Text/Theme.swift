/// How each style looks in the sixteen colors of a terminal.
public enum Theme: String, CaseIterable, Hashable, Sendable {
  /// For a dark background.
  case dark
  /// For a light background.
  case light

  /// The numbers of the escape sequence (SGR) that turns the styles on; empty for plain text.
  func codes(for style: Style) -> [Int] {
    style.names.flatMap { self == .dark ? Self.darkCodes($0) : Self.lightCodes($0) }
  }

  private static func darkCodes(_ name: String) -> [Int] {
    switch name {
    case "heading": [1, 96]
    case "subheading": [1, 94]
    case "keyword": [95]
    case "string": [92]
    case "number": [96]
    case "comment", "dim": [90]
    case "function": [94]
    case "link": [4, 94]
    case "code": [93]
    case "success": [92]
    case "failure": [91]
    case "warning", "hint": [93]
    case "accent": [96]
    case "prompt": [1, 92]
    case "math": [3]
    case "series1": [94]
    case "series2": [93]
    case "series3": [92]
    case "series4": [91]
    case "series5": [95]
    case "series6": [96]
    default: sharedCodes(name)
    }
  }

  private static func lightCodes(_ name: String) -> [Int] {
    switch name {
    case "heading": [1, 34]
    case "subheading": [1, 36]
    case "keyword": [35]
    case "string": [32]
    case "number": [36]
    case "comment", "dim": [90]
    case "function": [34]
    case "link": [4, 34]
    case "code": [35]
    case "success": [32]
    case "failure": [31]
    case "warning", "hint": [33]
    case "accent": [36]
    case "prompt": [1, 32]
    case "math": [3]
    case "series1": [34]
    case "series2": [33]
    case "series3": [32]
    case "series4": [31]
    case "series5": [35]
    case "series6": [36]
    default: sharedCodes(name)
    }
  }

  private static func sharedCodes(_ name: String) -> [Int] {
    switch name {
    case "emphasis": [3]
    case "strong": [1]
    case "strike": [9]
    case "selected": [7]
    default: []
    }
  }
}

extension StyledText {
  /// The text with escape sequences for its styles; every line ends in the default style.
  public func ansi(_ theme: Theme) -> String {
    var result = ""
    for run in runs {
      let codes = theme.codes(for: run.style)
      guard !codes.isEmpty else {
        result += run.text
        continue
      }
      let on = "\u{1B}[" + codes.map(String.init).joined(separator: ";") + "m"
      let parts = run.text.split(separator: "\n", omittingEmptySubsequences: false)
      result += parts.map { $0.isEmpty ? "" : on + $0 + "\u{1B}[0m" }.joined(separator: "\n")
    }
    return result
  }
}
